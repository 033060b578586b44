import { isDeepStrictEqual } from "node:util";
import type { DBInstance, DescribeDataBackupsResponse, DescribeDBInstanceAttributeResponse, DescribeDBInstancesResponse } from "../../systems/gpdb/api";
import type { ArmedFault } from "../faults";
import type { Estate, InstanceRow } from "./estate";
import { doesNotFit, Failure, instanceNotFound, invalid, missing, wrongStatus } from "./failure";

type Parameters = Readonly<Record<string, string>>;
type Body<T extends { RequestId: string }> = Omit<T, "RequestId">;
type Action = (parameters: Parameters, fault: ArmedFault | undefined) => object;

/** What the service does by name; names are told apart by case. */
export const actionsOn = (estate: Estate): ReadonlyMap<string, Action> =>
  new Map<string, Action>([
    ["CloneDBInstance", (parameters, fault) => clone(estate, parameters, fault)],
    ["DescribeDBInstanceAttribute", (parameters, fault) => describe(estate, parameters, fault)],
    ["DescribeDBInstances", (parameters) => list(estate, parameters)],
    ["DescribeDataBackups", (parameters) => backups(estate, parameters)],
  ]);

/** In the order in which the checks are made; the service does not publish it. */
function clone(estate: Estate, parameters: Parameters, fault: ArmedFault | undefined): object {
  const [id, sourceId, backupId] = ["DBInstanceId", "SrcDbInstanceName", "BackupId"].map((name) => needed(parameters, name)) as [string, string, string];
  const target = instance(estate, id);
  const source = instance(estate, sourceId);
  if (target.DBInstanceStatus !== "Running" || target.LockMode !== "Unlock" || target.restoring) throw wrongStatus();
  const backup = estate.backupsOf(sourceId).find(({ BackupSetId }) => BackupSetId === backupId);
  if (!backup) throw new Failure(404, "InvalidBackupId.NotFound", "The specified backup set does not exist.");
  if (backup.BackupStatus !== "Success") throw doesNotFit("The specified backup set did not succeed.");
  if (backup.BackupMethod !== "Snapshot") throw doesNotFit("Only snapshot backup sets can be cloned.");
  for (const field of ["DBInstanceMode", "EngineVersion", "SegNodeNum"] as const) if (!isDeepStrictEqual(target[field], source[field])) throw doesNotFit(`${field} of the instances differs.`);
  if ((target.StorageSize ?? 0) < (source.StorageSize ?? 0)) throw doesNotFit("The storage of the instance is smaller than that of the source instance.");
  const ends: Record<string, string> = { "restore-fails": fault?.code ?? "RestoreFailed", "restore-hangs": "Restoring" };
  if (fault?.kind !== "restore-unseen") estate.restore(target, sourceId, backupId, ends[fault?.kind ?? ""]);
  return {};
}

function describe(estate: Estate, parameters: Parameters, fault: ArmedFault | undefined): Body<DescribeDBInstanceAttributeResponse> {
  const id = needed(parameters, "DBInstanceId");
  if (fault?.kind === "no-items") return { Items: { DBInstanceAttribute: [] } };
  const { restored: _, restoring: __, ...shown } = instance(estate, id);
  return { Items: { DBInstanceAttribute: [shown] } };
}

function list(estate: Estate, parameters: Parameters): Body<DescribeDBInstancesResponse> {
  const region = needed(parameters, "RegionId");
  const ids = many(parameters, "DBInstanceIds");
  const exact = { DBInstanceDescription: "DBInstanceDescription", VpcId: "VpcId", ResourceGroupId: "ResourceGroupId" } as const;
  const tags = Object.keys(parameters).flatMap((name) => /^Tag\.(\d+)\.Key$/.exec(name)?.[1] ?? []).map((n) => ({ Key: parameters[`Tag.${n}.Key`]!, Value: parameters[`Tag.${n}.Value`] }));
  const found = [...estate.instances.values()].filter(
    (row) =>
      row.RegionId === region &&
      (ids.length === 0 || ids.includes(row.DBInstanceId)) &&
      Object.entries(exact).every(([name, field]) => parameters[name] === undefined || parameters[name] === row[field]) &&
      // The filter knows statuses in lower case only, though the answer has them in mixed case.
      among(many(parameters, "DBInstanceStatuses"), row.DBInstanceStatus.toLowerCase()) &&
      among(many(parameters, "DBInstanceCategories"), row.DBInstanceCategory) &&
      among(many(parameters, "DBInstanceModes"), row.DBInstanceMode) &&
      tags.every(({ Key, Value }) => (row.Tags?.Tag ?? []).some((tag) => tag.Key === Key && (Value === undefined || tag.Value === Value))),
  );
  const { rows, number } = page(found, parameters);
  return { PageNumber: number, PageRecordCount: rows.length, TotalRecordCount: found.length, Items: { DBInstance: rows.map(listed) } };
}

function backups(estate: Estate, parameters: Parameters): Body<DescribeDataBackupsResponse> {
  const id = needed(parameters, "DBInstanceId");
  instance(estate, id);
  const { BackupId, BackupMode, BackupStatus, DataType = "DATA", StartTime, EndTime } = parameters;
  for (const [name, time] of Object.entries({ StartTime, EndTime })) if (time !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(time)) throw invalid(name);
  if (BackupStatus !== undefined && !["Success", "Failed"].includes(BackupStatus)) throw invalid("BackupStatus");
  const status = BackupStatus === "Failed" ? "Failure" : BackupStatus;
  const found = estate.backupsOf(id).filter(
    (backup) =>
      (BackupId === undefined || backup.BackupSetId === BackupId) &&
      (BackupMode === undefined || backup.BackupMode === BackupMode) &&
      (status === undefined || backup.BackupStatus === status) &&
      backup.DataType === DataType &&
      (StartTime === undefined || Date.parse(backup.BackupStartTime ?? "") >= Date.parse(StartTime)) &&
      (EndTime === undefined || Date.parse(backup.BackupStartTime ?? "") <= Date.parse(EndTime)),
  );
  const { rows, number, size } = page(found, parameters);
  return { PageNumber: number, PageSize: size, TotalCount: found.length, TotalBackupSize: found.reduce((sum, { BackupSize = 0 }) => sum + BackupSize, 0), Items: rows };
}

function instance(estate: Estate, id: string): InstanceRow {
  const row = estate.instances.get(id);
  if (!row) throw instanceNotFound();
  return row;
}

/** A row of the list: what is a number elsewhere is a string here, and CreationTime is CreateTime. */
function listed({ CreationTime, SegNodeNum, StorageSize, restored: _, restoring: __, CoreVersion: ___, ConnectionString: ____, Port: _____, SupportRestore: ______, InstanceSpec: _______, ...row }: InstanceRow): DBInstance {
  return { ...row, CreateTime: CreationTime ?? "", SegNodeNum: `${SegNodeNum}`, StorageSize: `${StorageSize}`, MasterNodeNum: 1, InstanceNetworkType: "VPC" };
}

function page<Row>(rows: readonly Row[], { PageNumber = "1", PageSize = "30" }: Parameters): { rows: Row[]; number: number; size: number } {
  const [number, size] = [Number(PageNumber), Number(PageSize)];
  if (!Number.isInteger(number) || number < 1) throw invalid("PageNumber");
  if (![30, 50, 100].includes(size)) throw invalid("PageSize");
  return { rows: rows.slice((number - 1) * size, number * size), number, size };
}

/** A list in either of the two forms that clients send: joined by commas, or as Name.1, Name.2. */
function many(parameters: Parameters, name: string): string[] {
  const joined = parameters[name]?.split(",").filter(Boolean) ?? [];
  const numbered = Object.keys(parameters).filter((key) => new RegExp(`^${name}\\.\\d+$`).test(key)).map((key) => parameters[key]!);
  return [...joined, ...numbered];
}

const among = (wanted: readonly string[], value: string | undefined) => wanted.length === 0 || wanted.includes(value ?? "");

function needed(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (!value) throw missing(name);
  return value;
}
