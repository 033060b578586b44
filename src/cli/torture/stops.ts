import { setTimeout as sleep } from "node:timers/promises";
import type { HttpState } from "../../../test/support/http-state";
import type { Ended } from "../ended";
import type { Folder, Running } from "./folder";
import type { Moment, Stop, Way } from "./scenario";
import { armFault, countBegun, type Systems } from "./systems";

/** Where an apply is stopped. */
export interface Stage {
  readonly folder: Folder;
  readonly state: HttpState;
  readonly systems: Systems;
  log(text: string): void;
}

/** How a stopped apply went: whether it was still under way at the moment, and whether it hung. */
export interface StopResult {
  readonly wasUnderWay: boolean;
  readonly hung: boolean;
}

/** The longest that one command may take in milliseconds; after it the command hangs, and is killed. */
const longestCommandMs = 300_000;

/** Runs an apply and stops it as the stop says. */
export async function applyAndStop(
  { folder, state, systems, log }: Stage,
  { way, moment, refuseWrites, faults }: Stop,
): Promise<StopResult> {
  for (const fault of faults) armFault(systems, fault);
  const running = startApply(folder);
  const wasUnderWay = await reach(moment, running, state, systems);
  if (wasUnderWay) {
    if (refuseWrites) {
      state.refuseWrites(403);
      log("the backend refuses writes\n");
    }
    await carryOut(way, running, state);
  }
  const { hung } = await endOf(running);
  state.acceptWrites();
  return { wasUnderWay, hung };
}

/** Starts the plain apply that a user repeats. */
export const startApply = (folder: Folder): Running => folder.start("apply", "-auto-approve", "-input=false");

/** Waits for the end of a command; one that hangs is killed. */
export async function endOf(running: Running): Promise<Ended & { readonly hung: boolean }> {
  let hung = false;
  const watch = setTimeout(() => {
    hung = true;
    running.signal("SIGKILL", "all");
  }, longestCommandMs);
  try {
    return { ...(await running.ended), hung };
  } finally {
    clearTimeout(watch);
  }
}

/** Waits for the moment; answers whether the command is still under way then. */
async function reach(moment: Moment, running: Running, state: HttpState, systems: Systems): Promise<boolean> {
  const begun = countBegun(systems);
  switch (moment.at) {
    case "time":
      return stays(running, moment.ms);
    case "creations":
      return (await holds(running, () => countBegun(systems) - begun >= moment.count)) && stays(running, moment.thenMs);
    case "write":
      return (await nextWrite(running, state)) && stays(running, moment.share * state.lastDelayMs);
  }
}

async function carryOut(way: Way, running: Running, state: HttpState): Promise<void> {
  if ("refuseOnly" in way) return;
  if ("kill" in way) return running.signal("SIGKILL", way.kill);
  const { signal, to, again } = way;
  const inWrite = nextWrite(running, state);
  running.signal(signal, to);
  if (!again) return;
  const isUnderWay =
    "afterMs" in again
      ? await stays(running, again.afterMs)
      : (await inWrite) && (await stays(running, again.shareOfWrite * state.lastDelayMs));
  if (isUnderWay) running.signal(signal, to);
}

/** Waits for the next write of the state to arrive; false where the command ends before. */
function nextWrite(running: Running, { counters }: HttpState): Promise<boolean> {
  const { writes } = counters;
  return holds(running, () => counters.writes > writes);
}

/** Waits until a condition holds; false where the command ends before. */
async function holds(running: Running, condition: () => boolean): Promise<boolean> {
  let isOver = false;
  void running.ended.then(() => (isOver = true));
  while (!isOver && !condition()) await sleep(2);
  return !isOver;
}

/** Lets a time pass; false where the command ends before. */
function stays(running: Running, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  return holds(running, () => performance.now() >= end);
}
