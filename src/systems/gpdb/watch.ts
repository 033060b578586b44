import { ApiError, ConnectionError, OutOfSight, Refused, type Context } from "../../kit";
import type { DBInstanceAttribute, DBInstanceStatus } from "./api";
import type { AnalyticDb } from "./client";
import { isPassing } from "./rpc";

/** What a look at an instance shows. */
export type Sight = { readonly instance: DBInstanceAttribute } | "unreachable";
/** An instance's status, as far as a watch needs it; `quiet` once it had its time to change. */
export type Status = DBInstanceStatus | "unreachable" | "quiet";

/** Statuses in which an instance can be used; a serverless one falls asleep by itself. */
export const ready: readonly Status[] = ["Running", "IDLE"];

/** Statuses that only somebody's doing ends. The set of statuses is open: any other one is waited out. */
export const off: readonly Status[] = ["STOPPED", "STOPPING", "Deleting"];

/** Whether an instance is being restored into, by whichever of the two signs comes first. */
export const isRestoring = ({ DBInstanceStatus: status, LockMode }: DBInstanceAttribute) =>
  status === "Restoring" || LockMode === "LockByRestoration";

/** The status that a look shows; the lock may show a restore before the status does. */
export const shown = (sight: Sight): Status =>
  sight === "unreachable" ? sight : isRestoring(sight.instance) ? "Restoring" : sight.instance.DBInstanceStatus;

/** Whether something answered in the service's place: its own refusals have a code. */
export const isPage = (error: unknown) => error instanceof ApiError && error.code === undefined;

/** Looks at an instance again and again, and measures how long it was out of sight since a time in milliseconds. */
export function watch(id: string, since: number, context: Context<AnalyticDb>) {
  const { clock } = context.client;
  const pending: Status[] = ["unreachable"];
  let seenAt = since;
  let longestGap = 0;
  const probe = async (): Promise<Sight | undefined> => {
    const sight = await look(id, context);
    if (sight === undefined || sight === "unreachable") return sight;
    longestGap = Math.max(longestGap, clock.now() - seenAt);
    seenAt = clock.now();
    const status = shown(sight);
    if (pending.includes(status) || off.includes(status)) return sight;
    pending.push(status);
    if (!known.includes(status)) context.note(`Instance ${id} is ${status}, an unknown status: it is waited out`);
    return sight;
  };
  return { probe, pending, gap: () => longestGap };
}

/** A look at an instance; a restore goes on whether or not it can be seen. */
async function look(id: string, { client, signal, note }: Context<AnalyticDb>): Promise<Sight | undefined> {
  try {
    const instance = await client.findInstance(id, signal);
    return instance && { instance };
  } catch (error) {
    signal.throwIfAborted();
    if (isPassing(error) || isPage(error)) {
      note(`Instance ${id} cannot be read for the moment: ${error instanceof Error ? error.message : String(error)}`);
      return "unreachable";
    }
    if (!(error instanceof ApiError || error instanceof ConnectionError || error instanceof Refused)) throw error;
    const { detail } = error as { readonly detail?: string };
    throw new OutOfSight(
      [`Instance ${id} cannot be watched any longer.`, error.message, detail].filter(Boolean).join(" "),
    );
  }
}

/** Statuses that are documented or seen. */
const known: readonly Status[] = [
  ...ready,
  ...off,
  "Restoring",
  "Creating",
  "Rebooting",
  "DBInstanceClassChanging",
  "Transfering",
  "EngineVersionUpgrading",
  "TransferingToOtherInstance",
  "GuardDBInstanceCreating",
  "Importing",
  "ImportingFromOtherInstance",
  "DBInstanceNetTypeChanging",
  "GuardSwitching",
  "STARTING",
  "NetAddressCreating",
  "NetAddressDeleting",
  "NET_MODIFYING",
];
