import { createHash } from "node:crypto";
import { encodeMsgpack } from "../wire/value";
import type { CtyObject } from "../wire/cty";
import type { TypedObject } from "./codec";
import { notBegun } from "./creation-errors";
import { Refused, type Diagnostic } from "./diagnostics";
import { ApiError, ConnectionError, isTransient } from "./http";
import type { Journal } from "./journal";
import type { Managed } from "./managed";
import { applied, unfinished } from "./merging";
import { run, type Surroundings } from "./operation";
import type { Private } from "./private-state";
import { nothingLeft, repeatable, untraceable, type Context, type Json, type StartContext } from "./resource";
import { settle, settledRecord } from "./settling";
import type { Sights } from "./sight";
import type { StateIdentity } from "./state-identity";
import { chooseToken, type Chosen } from "./token-choice";
import { OutOfTime } from "./wait";

/** What an apply answers. */
export interface Result {
  readonly state: CtyObject | null;
  readonly private: Private;
  readonly diagnostics: readonly Diagnostic[];
}

/** A creation that is wanted. */
export interface Wanted {
  readonly resource: Managed;
  readonly client: unknown;
  /** Tells one installation of the system from another. */
  readonly site: string;
  readonly planned: CtyObject;
  /** The plan as handlers see it. */
  readonly plan: TypedObject;
  /** In milliseconds. */
  readonly timeout: number;
}

/** What creations of one provider process share. */
export interface Records {
  readonly journal: Journal;
  readonly sights: Sights;
  readonly state: StateIdentity;
  /** Tokens whose objects the user wants to leave alone. */
  readonly leftAlone: ReadonlySet<string>;
  /** From where on tokens of equal creations may be free, by their fingerprint. */
  readonly next: Map<string, number>;
}

/** What an operation has begun with. */
interface Beginning {
  readonly chosen: Chosen;
  readonly operation: Json;
}

/** Creates a resource in two steps, so that whatever happens in between the system has one, and it is found again. */
export async function create(wanted: Wanted, surroundings: Surroundings, records: Records): Promise<Result> {
  const { resource, plan, planned, timeout, client } = wanted;
  const { journal, sights } = records;
  const { clock } = surroundings;
  const warnings: Diagnostic[] = [];
  const about = resource.describe(plan);
  const deadline = clock.now() + timeout;
  const taken: { token?: string } = {};
  let beginning: Beginning;
  try {
    beginning = await run(surroundings, { what: about, timeout }, client, warnings, (context) => begin(wanted, { ...context, clock }, records, taken));
  } catch (error) {
    // It may have begun all the same, and where the handler was left behind it still holds the token.
    if (taken.token !== undefined) journal.release(taken.token);
    records.next.clear();
    return { state: null, private: {}, diagnostics: [...warnings, notBegun(error, about)] };
  }
  const { chosen: { token, creation }, operation } = beginning;
  sights.hold(token);
  const left = { left: Math.max(deadline - clock.now(), 0), whole: timeout };
  const { end, observed, record, diagnostics } = await settle({ resource, client, plan, timeout: left, record: { token, creation, operation }, journal }, surroundings);
  const all = [...warnings, ...diagnostics];
  if (record.nothingLeft) {
    journal.drop(token);
    sights.release(token);
    records.next.clear();
    return { state: null, private: {}, diagnostics: all };
  }
  answer(journal, token, clock.now());
  if (end === "created" && observed) return { state: applied(resource.attributes, planned, observed), private: settledRecord(record), diagnostics: all };
  return { state: unfinished(resource.attributes, planned, (record.operation ?? {}) as TypedObject), private: record, diagnostics: all };
}

/** What tells this creation's arguments from any other's: in this state anywhere, and in this folder whatever it is called. */
function fingerprintsOf({ resource, planned, site }: Wanted, { state }: Records): { readonly fingerprint: string; readonly creation: string } {
  const args = encodeMsgpack(resource.recognised(planned), resource.cty);
  const digest = (place: string) => createHash("sha256").update(JSON.stringify([resource.typeName, `${place} ${site}`])).update(args).digest("hex");
  return { fingerprint: digest(state.id), creation: digest(state.place).slice(0, 32) };
}

type Begin = Context<unknown> & { readonly clock: Surroundings["clock"] };
const firstPause = 5_000;
const longestPause = 60_000;

/** Begins under a token of its own, or resumes what an earlier run has begun under it. */
async function begin(wanted: Wanted, context: Begin, records: Records, taken: { token?: string }): Promise<Beginning> {
  const { resource, plan } = wanted;
  const { spec } = resource;
  const { journal } = records;
  const { clock, signal, note, warn } = context;
  const since = clock.now();
  const chosen = await chooseToken({ ...wanted, ...fingerprintsOf(wanted, records), about: resource.describe(plan) }, context, records, taken);
  const { token, entry } = chosen;
  const resume = (operation: Json): Beginning => {
    record(journal, token, { ...entry, operation }, warn);
    return { chosen, operation };
  };
  if (chosen.found !== undefined) {
    warn(`${resource.describe(plan)} was begun by an earlier run, and is resumed.`, `${resource.operationName(chosen.found)} was found.`);
    return resume(chosen.found);
  }
  const start: StartContext<unknown> = { ...context, token, since, announce: (operation: Json) => journal.record(token, { ...entry, operation }) };
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    const trouble = await spec.start(plan, start).then((operation) => ({ operation }), (error: unknown) => ({ error }));
    if ("operation" in trouble) return resume(trouble.operation);
    const { error } = trouble;
    if (hasBegunNothing(error)) journal.drop(token);
    if (hasBegunNothing(error) || signal.aborted || !isTransient(error)) throw error;
    note(`whether ${resource.describe(plan)} was begun is not known: ${error instanceof Error ? error.message : String(error)}`);
    const found = await clock.sleep(pause, signal).then(() => lookAgain(spec.adopt)).catch((reason: unknown) => {
      throw reason instanceof OutOfTime ? error : reason;
    });
    if (found === nothingLeft) {
      journal.drop(token);
      delete taken.token;
      return begin(wanted, context, records, taken);
    }
    if (found !== undefined) return resume(found);
  }

  async function lookAgain(adopt: typeof spec.adopt): Promise<Json | typeof nothingLeft | undefined> {
    if (adopt === repeatable) return undefined;
    if (adopt === untraceable) return journal.entry(token)?.operation;
    return (await adopt(plan, start)) as Json | typeof nothingLeft | undefined;
  }
}

/** Whether a failed start certainly left nothing. A gateway's word is not the system's. */
const hasBegunNothing = (error: unknown) =>
  error instanceof Refused || (error instanceof ConnectionError && !error.maybeAccepted) || (error instanceof ApiError && !error.maybeAccepted && (error.code !== undefined || (error.status >= 400 && error.status < 500)));

/** The request is sent already: what cannot be written now is only to be told. */
function record(journal: Journal, token: string, entry: Chosen["entry"], warn: Context<unknown>["warn"]): void {
  try {
    journal.record(token, entry);
  } catch (error) {
    warn("The progress of a creation could not be recorded.", `${(error as Error).message} ${(error as Refused).detail ?? ""}`.trim());
  }
}

/** What cannot be recorded as answered must not pass for never answered. */
function answer(journal: Journal, token: string, at: number): void {
  try {
    journal.answer(token, at);
  } catch {
    journal.drop(token);
  }
}
