import { setTimeout as sleep } from "node:timers/promises";

/** Where time comes from; tests put a virtual one in its place. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  now: Date.now,
  async sleep(milliseconds, signal) {
    // A longer one would overflow, and end at once.
    await sleep(Math.min(milliseconds, 2 ** 31 - 1), undefined, { signal }).catch(() => signal.throwIfAborted());
  },
};

/** Watches a remote thing on its way from state to state, and fails at once when it takes a wrong turn. */
export interface Watch<T, S extends string> {
  /** Names the thing in progress notes and errors: "VM web-1". */
  readonly what: string;
  readonly probe: () => Promise<T | undefined>;
  readonly state: (seen: T) => S;
  /** States on the way there. Any other state is an error. */
  readonly pending: readonly NoInfer<S>[];
  /** The shortest pause between two looks that the system asks for, in milliseconds. */
  readonly atLeast?: number;
  /** Gives up after this share of the time that the operation has left, from 0 to 1. */
  readonly share?: number;
}
export interface Wait<T, S extends string> extends Watch<T, S> {
  readonly target: readonly NoInfer<S>[];
}
export type WaitFor = <T, S extends string>(wait: Wait<T, S>) => Promise<T>;
export type WaitUntilGone = <T, S extends string>(watch: Watch<T, S>) => Promise<void>;

/** What a waiter is given by the operation it works for. */
export interface Patience {
  readonly clock: Clock;
  /** On the clock, in milliseconds since 1970. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  note(line: string): void;
}

/** The thing went to a state that does not lead to the wanted one. */
export class WrongTurn extends Error {
  override readonly name = "WrongTurn";
}

/** The deadline passed; the thing may still get there. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";
}

/** The thing cannot be watched any longer, for want of permission, say; it goes on all the same. */
export class OutOfSight extends Error {
  override readonly name = "OutOfSight";
}

const first = 250;
const longest = 10_000;
const growth = 1.5;
const lastLook = 500;
const absencesTolerated = 3;

/** Waits until a thing is in a target state, and answers with it as it was then. */
export async function waitFor<T, S extends string>({ target, ...watch }: Wait<T, S>, patience: Patience): Promise<T> {
  let absences = 0;
  return keepLooking(watch, patience, target.join(" or "), (seen) => {
    if (seen === undefined) {
      if (++absences > absencesTolerated) throw new WrongTurn(`${watch.what} is not there any more.`);
      return undefined;
    }
    absences = 0;
    return target.includes(watch.state(seen)) ? { value: seen } : undefined;
  });
}

/** Waits until a thing is gone. */
export async function waitUntilGone<T, S extends string>(watch: Watch<T, S>, patience: Patience): Promise<void> {
  return keepLooking(watch, patience, "gone", (seen) => (seen === undefined ? { value: undefined } : undefined));
}

async function keepLooking<T, S extends string, R>(
  { what, probe, state, pending, atLeast = 0, share = 1 }: Watch<T, S>,
  { clock, deadline: last, signal, note }: Patience,
  goal: string,
  arrived: (seen: T | undefined) => { value: R } | undefined,
): Promise<R> {
  const sightings = new Map<S | "absent", number>();
  const deadline = clock.now() + (last - clock.now()) * share;
  for (let delay = Math.max(first, atLeast); ; delay = Math.min(delay * growth, Math.max(longest, atLeast))) {
    signal.throwIfAborted();
    const seen = await probe();
    const end = arrived(seen);
    if (end) return end.value;

    const now = seen === undefined ? "absent" : state(seen);
    if (now !== "absent" && !pending.includes(now)) throw new WrongTurn(`${what} took a wrong turn: it is ${now}, and was to become ${goal}.`);
    if (!sightings.has(now)) note(`${what} is ${now}, on its way to ${goal}`);
    sightings.set(now, (sightings.get(now) ?? 0) + 1);

    const left = deadline - clock.now();
    if (left <= lastLook) throw new OutOfTime(`${what} did not become ${goal} in time; it was ${recount(sightings)}.`);
    await clock.sleep(Math.min(Math.max(jittered(delay), atLeast), left - lastLook), signal);
  }
}

/** Up to a fifth less, so that clones begun together do not ask together. */
const jittered = (delay: number) => delay * (0.8 + 0.2 * Math.random());

const recount = (sightings: Map<string, number>) => [...sightings].map(([state, times]) => `${state} (${times}×)`).join(", then ");
