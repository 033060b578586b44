import type { DataBackup, DBInstanceAttribute } from "./api";
import type { Glances } from "./glances";
import { titleOf } from "./instance";
import { isRestoring, off, ready } from "./watch";

/** What is to be restored, as far as it is known; without a backup it is the newest one. */
export interface Wanted {
  readonly dbInstanceId: string;
  readonly srcDbInstanceName: string | undefined;
  readonly backupId: string | undefined;
  readonly latest: boolean;
}

/** An objection to a restore: one that stands, one that may have passed by the time of the apply, or a doubt that leaves the decision to the service. */
export interface Objection {
  readonly weight: "lasting" | "for now" | "doubt";
  readonly attribute: "dbInstanceId" | "srcDbInstanceName" | "backupId" | "backup";
  readonly summary: string;
  readonly detail?: string;
}

/** What a look at both instances and the backup told. */
export interface Findings {
  readonly target?: DBInstanceAttribute;
  readonly source?: DBInstanceAttribute;
  readonly backup?: DataBackup;
  readonly objections: readonly Objection[];
}

/** What can be looked at: the service itself, or what was seen of it a moment ago. */
type Looks = Pick<Glances, "findInstance" | "backups" | "region">;

/** Reads both instances and the backup, and says all that speaks against the restore. */
export async function examined(wanted: Wanted, find: Looks, signal: AbortSignal): Promise<Findings> {
  const { dbInstanceId, srcDbInstanceName } = wanted;
  const [target, source] = await Promise.all([find.findInstance(dbInstanceId, signal), srcDbInstanceName === undefined ? undefined : find.findInstance(srcDbInstanceName, signal)]);
  const backup = source && (await backupOf(source.DBInstanceId, wanted, find, signal));
  const objections = [
    ...(target ? unfit(target) : [absent("dbInstanceId", dbInstanceId, find.region)]),
    ...(srcDbInstanceName !== undefined && !source ? [absent("srcDbInstanceName", srcDbInstanceName, find.region)] : []),
    ...(target && source ? mismatched(target, source) : []),
    ...(source && (wanted.latest || wanted.backupId !== undefined) ? unusable(backup, source, wanted) : []),
  ];
  return { ...(target && { target }), ...(source && { source }), ...(backup && { backup }), objections };
}

/** What the restore destroys, in one sentence. */
export function overwriting({ dbInstanceId, srcDbInstanceName = "the source instance", backupId }: Wanted, { target, source, backup }: Findings): string {
  const end = backup?.BackupEndTime ? ` of ${backup.BackupEndTime}` : "";
  const chosen = backup ? `backup ${backup.BackupSetId}${end}` : backupId === undefined ? "a backup" : `backup ${backupId}`;
  return `All data of instance ${target ? titleOf(target) : dbInstanceId} will be overwritten by ${chosen} from ${source ? titleOf(source) : srcDbInstanceName}.`;
}

/** The service itself cannot tell snapshots from other backups when it filters. */
async function backupOf(id: string, { latest, backupId }: Wanted, find: Looks, signal: AbortSignal): Promise<DataBackup | undefined> {
  if (latest) return (await find.backups(id, { BackupStatus: "Success" }, signal)).find(({ BackupMethod }) => BackupMethod === "Snapshot");
  return backupId === undefined ? undefined : (await find.backups(id, { BackupId: backupId }, signal)).find(({ BackupSetId }) => BackupSetId === backupId);
}

function absent(attribute: "dbInstanceId" | "srcDbInstanceName", id: string, region: string | undefined): Objection {
  return { weight: "lasting", attribute, summary: `There is no instance ${id}${region === undefined ? "" : ` in ${region}`}.`, detail: "It may be released, belong to another account, or be in another region: the provider's gpdb.region decides where it is looked for." };
}

function unfit(target: DBInstanceAttribute): Objection[] {
  const { DBInstanceId, DBInstanceStatus, LockMode = "Unlock" } = target;
  const attribute = "dbInstanceId";
  if (isRestoring(target))
    return [{ weight: "for now", attribute, summary: `Instance ${DBInstanceId} is being restored into now.`, detail: "If an earlier run from here began it, apply goes on with it. Otherwise apply refuses to restore: wait until it is Running." }];
  if (!ready.includes(DBInstanceStatus)) {
    const lasting = off.includes(DBInstanceStatus);
    return [{ weight: lasting ? "lasting" : "for now", attribute, summary: `Instance ${DBInstanceId} is ${DBInstanceStatus}, and a backup can be restored only into one that is Running.`, detail: lasting ? "Start it first." : "Apply once it is." }];
  }
  return LockMode === "Unlock" ? [] : [{ weight: "lasting", attribute, summary: `Instance ${DBInstanceId} is locked (${LockMode}).`, detail: "Lift the lock first: renew the subscription, or make room on the disk." }];
}

/** What does not go together; the vendor documents all but the number of nodes and the engine. */
function mismatched(target: DBInstanceAttribute, source: DBInstanceAttribute): Objection[] {
  const differs = (field: "RegionId" | "EngineVersion" | "DBInstanceMode" | "SegNodeNum") => target[field] !== undefined && source[field] !== undefined && target[field] !== source[field];
  const pair = (field: "RegionId" | "EngineVersion" | "DBInstanceMode" | "SegNodeNum") => `${target.DBInstanceId} has ${target[field]}, ${source.DBInstanceId} has ${source[field]}`;
  const attribute = "dbInstanceId";
  const found: Objection[] = [];
  if (differs("RegionId")) found.push({ weight: "lasting", attribute, summary: `The instances are in different regions: ${pair("RegionId")}.`, detail: "A backup is restored within its region." });
  if (differs("EngineVersion")) found.push({ weight: "lasting", attribute, summary: `The instances have different engine versions: ${pair("EngineVersion")}.`, detail: "A snapshot fits only the version that it was made with." });
  if (differs("DBInstanceMode")) found.push({ weight: "lasting", attribute, summary: `The instances have different resource types: ${pair("DBInstanceMode")}.`, detail: "Both must be in elastic storage mode." });
  if ((target.StorageSize ?? Infinity) < (source.StorageSize ?? 0))
    found.push({ weight: "lasting", attribute, summary: `${target.DBInstanceId} has too little storage: ${target.StorageSize} GB a node, and ${source.DBInstanceId} has ${source.StorageSize} GB.`, detail: "Scale the instance up first." });
  if (differs("SegNodeNum")) found.push({ weight: "doubt", attribute, summary: `The instances have different numbers of nodes: ${pair("SegNodeNum")}.`, detail: "AnalyticDB for PostgreSQL may refuse the restore." });
  return found;
}

function unusable(backup: DataBackup | undefined, source: DBInstanceAttribute, { latest, backupId }: Wanted): Objection[] {
  const of = source.DBInstanceId;
  const weight = "lasting";
  if (!backup && latest) return [{ weight, attribute: "backup", summary: `Instance ${of} has no snapshot backup that succeeded.`, detail: "Make one first. Kernels of 6.6.2.1 and older make physical backups, which cannot be restored this way." }];
  const attribute = latest ? "backup" : "backupId";
  if (!backup) return [{ weight, attribute, summary: `Instance ${of} has no backup ${backupId}.`, detail: "It may have expired. data.terraclone_gpdb_backups lists what there is." }];
  if (backup.BackupMethod !== "Snapshot") return [{ weight, attribute, summary: `Backup ${backupId} is ${backup.BackupMethod.toLowerCase()}, and only snapshots can be restored into another instance.`, detail: "Kernels of 6.6.2.1 and older make physical backups." }];
  return backup.BackupStatus === "Success" ? [] : [{ weight, attribute, summary: `Backup ${backupId} did not succeed (${backup.BackupStatus}).`, detail: "Choose another one." }];
}
