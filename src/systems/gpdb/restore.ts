import { CreationFailedError, InDoubtError, OutOfSight, WrongTurn, type Json, type OperationContext } from "../../kit";
import type { DBInstanceAttribute } from "./api";
import type { AnalyticDb } from "./client";
import { isRestoring, ready, shown, watch, type Sight } from "./watch";

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
  /** When it became clear that the answer was lost, and what came in its place. */
  readonly lostAt?: number | undefined;
  readonly lostTo?: string | undefined;
  /** The instance was seen while it was restored into. */
  readonly begun?: boolean | undefined;
}

type Named = Pick<Restore, "dbInstanceId" | "srcDbInstanceName" | "backupId">;
type Watching = OperationContext<AnalyticDb, Restore>;

/** The restore, as sentences name it. */
export const nameOf = ({ dbInstanceId, srcDbInstanceName, backupId }: Named) =>
  `the restore of backup ${backupId} of ${srcDbInstanceName} into ${dbInstanceId}`;

/** Follows a restore to its end. The service has no job to ask after: the instance's status is all that shows it. */
export async function followed(restore: Restore, lag: number, context: Watching): Promise<DBInstanceAttribute> {
  const { dbInstanceId: id } = restore;
  const what = `Instance ${id}`;
  if (!restore.begun) {
    const quiet = await firstSign(restore, lag, context);
    if (quiet) return quiet;
    await context.remember({ begun: true });
  }
  const end = await context
    .waitFor({ what, ...watch(id, context.client.clock.now(), context), state: shown, target: ready })
    .catch((error: unknown) => failed(error, restore));
  if (end === "unreachable") throw new OutOfSight(`${what} cannot be read.`);
  return end.instance;
}

/** Waits until the instance shows that it is restored into; answers with it where it never did, though it was to. */
async function firstSign(restore: Restore, lag: number, context: Watching): Promise<DBInstanceAttribute | undefined> {
  const { client, waitFor, warn } = context;
  const what = `Instance ${restore.dbInstanceId}`;
  const until = Math.max(restore.askedAt, restore.lostAt ?? 0) + lag;
  // After a kill nobody knows for how long the instance was out of sight.
  const { probe, pending, gap } = watch(restore.dbInstanceId, restore.lostAt ?? 0, context);
  const state = (sight: Sight) =>
    ready.includes(shown(sight)) && client.clock.now() >= until ? "quiet" : shown(sight);
  const sight = await waitFor({ what, probe, state, pending, target: ["Restoring", "quiet"] }).catch((error: unknown) =>
    failed(error, restore),
  );
  if (sight === "unreachable" || isRestoring(sight.instance)) return undefined;
  if (restore.requestId === undefined) throw gap() <= shortestRestore ? notTaken(restore, lag) : cannotBeTold(restore);
  warn(
    `${restore.dbInstanceId} was never seen being restored.`,
    `AnalyticDB for PostgreSQL took the request for ${nameOf(restore)} (request ${restore.requestId}), and the ` +
      `instance is ${sight.instance.DBInstanceStatus}. The restore may have come and gone between two looks. Check ` +
      "that its data is the backup's; to restore again, run terraform apply -replace on this resource.",
  );
  return sight.instance;
}

/** What a second request would do, when nobody knows whether there was a first one. */
function cannotBeTold(restore: Restore): InDoubtError {
  const { dbInstanceId, srcDbInstanceName, backupId, askedAt, lostTo } = restore;
  const importId = JSON.stringify(`${dbInstanceId}/${srcDbInstanceName}/${backupId}`);
  const lost = lostTo === undefined ? "The run was stopped before the answer came." : `There was no answer: ${lostTo}`;
  return new InDoubtError(
    `Whether ${dbInstanceId} was restored cannot be determined.`,
    `A run asked for ${nameOf(restore)} at ${new Date(askedAt).toISOString()}. ${lost} The instance was not watched ` +
      "all the time since, and is not being restored now: either it was restored in the meantime, or the request was " +
      "never taken. Nothing is restored until you decide. Look at the data.\n\n" +
      "If it is the backup's, run terraform state rm ADDRESS with this resource's address, add this block, and apply:" +
      `\n\n  import {\n    to = ADDRESS\n    id = ${importId}\n  }\n\n` +
      "If it is not, run terraform destroy -target=ADDRESS, which only removes Terraform's record, and apply: that " +
      "restores.",
  );
}

/** The instance was in sight all the time in which a restore would have shown. */
function notTaken(restore: Restore, lag: number): CreationFailedError {
  const { lostTo = "" } = restore;
  return new CreationFailedError(`AnalyticDB for PostgreSQL did not begin ${nameOf(restore)}.`, {
    detail:
      `Its answer to the request was lost, and the instance did not become Restoring within ` +
      `${Math.round(lag / 1_000)} s (status_lag). ${lostTo} Apply again: that restores.`,
    leftovers: false,
  });
}

/** A status from which no way leads to Running, in terms of the restore. */
function failed(error: unknown, restore: Restore): never {
  if (!(error instanceof WrongTurn)) throw error;
  throw new CreationFailedError(`${nameOf(restore).replace(/^t/, "T")} failed.`, {
    detail:
      `${error.message} Its data may be neither the old nor the backup's. AnalyticDB for PostgreSQL gives no reason: ` +
      "look at the instance in its console, and apply again once it is Running.",
    leftovers: true,
  });
}

/** No restore is over so soon, so that none is missed while the instance is out of sight; in milliseconds. */
const shortestRestore = 60_000;
