import { ctyObject } from "../../src/kit/codec";
import { Configuration } from "../../src/kit/configuration";
import { OutOfTime, waitFor, type Clock, type Context, type System } from "../../src/kit";
import { terraclone } from "../../src/provider";
import type { Log } from "../../src/wire/log";
import type { VirtualClock } from "./clock";

const log: Log = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** A system's client on a clock, as the provider makes it from a configuration. */
export function connect<Client>({ name, definition }: System<Client>, config: object, clock: Clock): Client {
  const configured = ctyObject({ [name]: config }, terraclone.attributes);
  const { configuration, diagnostics } = Configuration.from(terraclone, configured, {}, { clock, log });
  const [first] = diagnostics;
  if (first) throw new Error(`${first.summary} ${first.detail ?? ""}`);
  return configuration.connected(definition)!.client as Client;
}

type Calling = Pick<Context<unknown>, "signal" | "waitFor" | "note" | "warn">;

/** What an operation hands its client, and the end of its time as operations have it: two seconds late. */
export function operationOf(
  clock: VirtualClock,
  timeoutMs: number,
): Calling & { readonly interrupt: (why: Error) => void } {
  const over = new AbortController();
  const patience = { clock, deadline: clock.now() + timeoutMs, signal: over.signal, note: () => undefined };
  const end = () => over.abort(new OutOfTime("It did not come to an end in time."));
  void clock.sleep(timeoutMs + 2_000, over.signal).then(end, () => undefined);
  return {
    signal: over.signal,
    waitFor: (wait) => waitFor(wait, patience),
    note: patience.note,
    warn: () => undefined,
    interrupt: (why) => over.abort(why),
  };
}

/** How many milliseconds of the simulated time lay between the requests of a journal. */
export function gapsIn(journal: readonly { readonly at: string; readonly operation: string }[], operation: string) {
  const times = journal.filter((line) => line.operation === operation).map(({ at }) => Date.parse(at));
  return times.slice(1).map((time, index) => time - times[index]!);
}
