import type { DataBackup, DBInstanceAttribute } from "../../systems/gpdb/api";
import type { Estate, InstanceRow } from "./estate";

/** The ids of what is in a new account; the same in every run. */
export const seeded = {
  region: "cn-hangzhou",
  production: "gp-bp1production0001",
  staging: "gp-bp1staging0000001",
  review: "gp-bp1review00000001",
  small: "gp-bp1small000000001",
  old: "gp-bp1old00000000001",
  serverless: "gp-bp1serverless0001",
  paused: "gp-bp1paused00000001",
  /** Snapshots of `production`, oldest first. */
  backups: ["2026111801", "2026111901", "2026112001"],
  failedBackup: "2026112101",
  physicalBackup: "2026112002",
} as const;

/** Fills an empty account: `production` with backups, instances to restore into, and some that do not fit. */
export function seedEstate(estate: Estate): void {
  addInstance(estate, { DBInstanceId: seeded.production, DBInstanceDescription: "production" });
  addInstance(estate, { DBInstanceId: seeded.staging, DBInstanceDescription: "staging" });
  addInstance(estate, { DBInstanceId: seeded.review, DBInstanceDescription: "review", StorageSize: 400, ZoneId: "cn-hangzhou-j" });
  addInstance(estate, { DBInstanceId: seeded.small, DBInstanceDescription: "small", StorageSize: 50 });
  addInstance(estate, { DBInstanceId: seeded.old, DBInstanceDescription: "old", EngineVersion: "6.0", CoreVersion: "6.6.2.1" });
  addInstance(estate, { DBInstanceId: seeded.serverless, DBInstanceDescription: "serverless", DBInstanceMode: "Serverless", DBInstanceStatus: "IDLE" });
  addInstance(estate, { DBInstanceId: seeded.paused, DBInstanceDescription: "paused", DBInstanceStatus: "STOPPED" });
  seeded.backups.forEach((BackupSetId, index) => addBackup(estate, seeded.production, { BackupSetId, ConsistentTime: night(18 + index) }));
  addBackup(estate, seeded.production, { BackupSetId: seeded.physicalBackup, BackupMethod: "Physical", BackupMode: "Manual", ConsistentTime: night(20) + 3_600 });
  addBackup(estate, seeded.production, { BackupSetId: seeded.failedBackup, BackupStatus: "Failure", ConsistentTime: night(21) });
}

/** Puts an instance into the account as if it had been there before. */
export function addInstance(estate: Estate, given: Partial<DBInstanceAttribute> & { DBInstanceId: string }): InstanceRow {
  const row: InstanceRow = {
    DBInstanceStatus: "Running", DBInstanceDescription: given.DBInstanceId, DBInstanceCategory: "HighAvailability", DBInstanceMode: "StorageElastic", Engine: "gpdb", EngineVersion: "7.0",
    CoreVersion: "7.2.1.4", InstanceSpec: "4C32G", SegNodeNum: 4, StorageSize: 200, StorageType: "cloud_essd", RegionId: seeded.region, ZoneId: "cn-hangzhou-h", VpcId: "vpc-bp1main", VSwitchId: "vsw-bp1main",
    ConnectionString: `${given.DBInstanceId}-master.gpdb.rds.aliyuncs.com`, Port: "5432", PayType: "Postpaid", LockMode: "Unlock", SupportRestore: true, CreationTime: "2026-01-12T07:30:00Z",
    ExpireTime: "2999-09-08T16:00:00Z", ResourceGroupId: "rg-bp1default", Tags: { Tag: [] }, restored: [], ...given,
  };
  estate.instances.set(row.DBInstanceId, row);
  return row;
}

/** Puts a backup set of an instance into the account. */
export function addBackup(estate: Estate, instance: string, given: Partial<DataBackup> & { BackupSetId: string }): DataBackup {
  const { ConsistentTime = Math.floor(Date.now() / 1_000) } = given;
  const [begun, ended] = [ConsistentTime - 60, ConsistentTime + 540].map((seconds) => new Date(seconds * 1_000).toISOString().replace(/\.\d+Z$/, "Z"));
  const backup: DataBackup = {
    BackupMethod: "Snapshot", BackupMode: "Automated", BackupStatus: "Success", DataType: "DATA", BaksetName: `${instance}_${given.BackupSetId}`, DBInstanceId: `${instance}-master`,
    BackupSize: 96_636_764_160, ConsistentTime, BackupStartTime: begun!, BackupEndTime: ended!, BackupStartTimeLocal: local(begun!), BackupEndTimeLocal: local(ended!), ...given,
  };
  estate.backups.push(backup);
  return backup;
}

const night = (day: number) => Date.UTC(2026, 10, day, 18) / 1_000;

const local = (time: string) => new Date(Date.parse(time) + 8 * 3_600_000).toISOString().replace("T", " ").slice(0, 19);
