import { setMaxListeners } from "node:events";
import type { Log } from "../wire/log";
import type { Diagnostic } from "./diagnostics";
import { spoken } from "./duration";
import type { Context } from "./resource";
import { OutOfTime, waitFor, waitUntilGone, type Clock, type Patience } from "./wait";

/** The user interrupted Terraform. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  constructor() {
    super("Terraform was interrupted.");
  }
}

/** What every operation of one provider process shares. */
export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** Aborts with `Interrupted`. */
  readonly stop: AbortSignal;
}

/** What to end within: a resource's noun for notes, and the time it has in milliseconds. */
export interface Bounds {
  readonly what: string;
  readonly timeout: number;
}

/** How long work may go on after an interrupt before its answer is given up, in milliseconds. */
const graceAfterStop = 1_500;
/** A request in flight at the deadline may still come back, in milliseconds. */
const graceAfterDeadline = 2_000;

/**
 * Runs a handler within its time and until the user interrupts; answers with what it answers, or throws what it throws.
 * A handler that does not heed its signal is left behind.
 */
export async function run<Client, R>(
  { clock, log, stop }: Surroundings,
  { what, timeout }: Bounds,
  client: Client,
  warnings: Diagnostic[],
  handler: (context: Context<Client>) => Promise<R>,
): Promise<R> {
  stop.throwIfAborted();
  const over = new AbortController();
  const done = new AbortController();
  const deadline = clock.now() + timeout;
  const interrupt = () => over.abort(stop.reason);
  // As many operations listen as Terraform runs at once, and Node would take more than ten for a leak.
  setMaxListeners(Infinity, stop);
  stop.addEventListener("abort", interrupt);
  void clock.sleep(timeout + graceAfterDeadline, done.signal).then(
    () => over.abort(new OutOfTime(`${what} did not come to an end within ${spoken(timeout)}.`)),
    () => undefined,
  );
  const patience: Patience = { clock, deadline, signal: over.signal, note: (line) => log.info(line) };
  try {
    return await Promise.race([
      handler({
        client,
        signal: over.signal,
        waitFor: (wait) => waitFor(wait, patience),
        waitUntilGone: (watch) => waitUntilGone(watch, patience),
        note: (line) => log.info(line),
        warn: (summary, detail) => void warnings.push({ severity: "warning", summary, detail }),
      }),
      leftBehind(over.signal, done.signal),
    ]);
  } finally {
    stop.removeEventListener("abort", interrupt);
    done.abort();
  }
}

/** Throws the signal's reason, a moment after it aborts. */
function leftBehind(signal: AbortSignal, done: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => {
      const timer = setTimeout(() => reject(signal.reason as Error), graceAfterStop);
      done.addEventListener("abort", () => clearTimeout(timer), { once: true });
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });
}
