import { ApiError, ConnectionError, OutOfSight, Refused, type Json, type OperationContext, WrongTurn } from "../../kit";
import type { DBInstanceAttribute, DBInstanceStatus } from "./api";
import type { AnalyticDb } from "./client";
import { isPassing } from "./rpc";

/** The record of a restore. Times are in milliseconds since 1970. */
export interface Restore {
  readonly [name: string]: Json;
  readonly dbInstanceId: string;
  readonly srcDbInstanceName: string;
  readonly backupId: string;
  /** When it was about to be asked for. */
  readonly askedAt: number;
  /** What the service answered; nothing where the answer was lost, or the run killed before it came. */
  readonly requestId?: string | undefined;
  /** When it became clear that the answer was lost. */
  readonly lostAt?: number | undefined;
  /** The instance was seen while it was restored into. */
  readonly begun?: boolean | undefined;
}

/** The restore, as sentences name it. */
export const nameOf = ({ dbInstanceId, srcDbInstanceName, backupId }: Pick<Restore, "dbInstanceId" | "srcDbInstanceName" | "backupId">) => `the restore of backup ${backupId} of ${srcDbInstanceName} into ${dbInstanceId}`;

/** Statuses in which an instance can be used; a serverless one falls asleep by itself. */
export const ready: readonly Status[] = ["Running", "IDLE"];

/** Statuses that pass by themselves. The set of statuses is open: any other one is a wrong turn. */
const passing: readonly DBInstanceStatus[] = [
  "Creating", "Rebooting", "DBInstanceClassChanging", "Transfering", "EngineVersionUpgrading", "TransferingToOtherInstance", "GuardDBInstanceCreating", "Importing",
  "ImportingFromOtherInstance", "DBInstanceNetTypeChanging", "GuardSwitching", "STARTING", "NetAddressCreating", "NetAddressDeleting", "NET_MODIFYING",
];

/** Whether an instance is being restored into, by whichever of the two signs comes first. */
export const isRestoring = ({ DBInstanceStatus: status, LockMode }: DBInstanceAttribute) => status === "Restoring" || LockMode === "LockByRestoration";

type Sight = { readonly instance: DBInstanceAttribute } | "unreachable";
type Status = DBInstanceStatus | "unreachable" | "quiet";

/** Follows a restore to its end. The service has no job to ask after: the instance's status is all that shows it. */
export async function followed(restore: Restore, lag: number, context: OperationContext<AnalyticDb, Restore>): Promise<DBInstanceAttribute> {
  const { client, remember, waitFor, warn } = context;
  const what = `Instance ${restore.dbInstanceId}`;
  const probe = () => look(restore.dbInstanceId, context);
  if (!restore.begun) {
    // A lost answer makes for the same watch as one that came; after a kill the instance was out of sight for a while.
    const watchedAllAlong = restore.lostAt !== undefined && client.clock.now() - restore.lostAt < unwatched;
    const until = Math.max(restore.askedAt, restore.lostAt ?? 0) + lag;
    const state = (sight: Sight) => (ready.includes(shown(sight)) && client.clock.now() >= until ? "quiet" : shown(sight));
    const sight = await waitFor({ what, probe, state, pending: [...ready, "unreachable", ...passing], target: ["Restoring", "quiet"] }).catch((error: unknown) => badly(error, restore));
    if (sight !== "unreachable" && !isRestoring(sight.instance)) {
      if (restore.requestId === undefined) throw watchedAllAlong ? notTaken(restore, lag) : cannotBeTold(restore);
      warn(
        `${restore.dbInstanceId} was never seen being restored.`,
        `AnalyticDB for PostgreSQL took the request for ${nameOf(restore)} (request ${restore.requestId}), and the instance is ${sight.instance.DBInstanceStatus}. The restore may have come and gone between two looks. Check that its data is the backup's; to restore again, run terraform apply -replace on this resource.`,
      );
      return sight.instance;
    }
    await remember({ begun: true });
  }
  const end = await waitFor({ what, probe, state: shown, pending: ["Restoring", "unreachable", ...passing], target: ready }).catch((error: unknown) => badly(error, restore));
  if (end === "unreachable") throw new OutOfSight(`${what} cannot be read.`);
  return end.instance;
}

/** What a second request would do, when nobody knows whether there was a first one. */
function cannotBeTold(restore: Restore): Refused {
  const { dbInstanceId, srcDbInstanceName, backupId } = restore;
  return new Refused(
    `Whether ${dbInstanceId} was restored cannot be told.`,
    `A run was killed at the moment at which it asked for ${nameOf(restore)}, at ${new Date(restore.askedAt).toISOString()}. The instance is not being restored now: either it was restored in the meantime, or the request was never taken. ` +
      `Look at the data. If it is the backup's, run terraform state rm on this resource, and then:\n\n  terraform import ADDRESS ${dbInstanceId}/${srcDbInstanceName}/${backupId}\n\nIf it is not, apply again: that restores.`,
  );
}

const notTaken = (restore: Restore, lag: number) =>
  new Refused(`AnalyticDB for PostgreSQL did not begin ${nameOf(restore)}.`, `Its answer to the request was lost, and the instance did not become Restoring within ${Math.round(lag / 1_000)} s. Apply again.`);

/** A wrong turn, in terms of the restore. */
function badly(error: unknown, restore: Restore): never {
  if (!(error instanceof WrongTurn)) throw error;
  throw new Refused(`${nameOf(restore).replace(/^t/, "T")} failed.`, `${error.message} Its data may be neither the old nor the backup's. AnalyticDB for PostgreSQL gives no reason: look at the instance in its console, and apply again once it is Running.`);
}

/** The status that a look shows; the lock may tell of a restore before the status does. */
const shown = (sight: Sight): Status => (sight === "unreachable" ? sight : isRestoring(sight.instance) ? "Restoring" : sight.instance.DBInstanceStatus);

/** A look at the instance; the restore goes on whether or not it can be seen. */
async function look(id: string, { client, signal, note }: OperationContext<AnalyticDb, Restore>): Promise<Sight | undefined> {
  try {
    const instance = await client.findInstance(id, signal);
    return instance && { instance };
  } catch (error) {
    signal.throwIfAborted();
    if (isPassing(error)) {
      note(`Instance ${id} cannot be read for the moment: ${error instanceof Error ? error.message : String(error)}`);
      return "unreachable";
    }
    if (error instanceof ApiError || error instanceof ConnectionError || error instanceof Refused) throw new OutOfSight([`Instance ${id} cannot be watched any longer.`, error.message, error instanceof Refused ? error.detail : undefined].filter(Boolean).join(" "));
    throw error;
  }
}

/** The longest gap between a lost answer and the watch that passes for none, in milliseconds. */
const unwatched = 30_000;
