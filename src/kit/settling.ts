import type { TypedObject } from "./codec";
import type { Diagnostic } from "./diagnostics";
import { failed, interrupted, unfinished } from "./creation-errors";
import { CreationFailedError, InDoubtError } from "./failure";
import type { Journal } from "./journal";
import type { Managed } from "./managed";
import { Interrupted, run, type Surroundings } from "./operation";
import type { Private } from "./private-state";
import { isTransient } from "./http";
import type { Json, OperationContext } from "./resource";
import { OutOfTime, WrongTurn } from "./wait";

/** A creation that has begun, in this run or in an earlier one. */
export interface Begun {
  readonly resource: Managed;
  readonly client: unknown;
  /** The plan as handlers see it. */
  readonly plan: TypedObject;
  /** The time that is left, and the time that was given, in milliseconds. */
  readonly timeout: { readonly left: number; readonly whole: number };
  readonly record: Private & { readonly operation: Json };
  readonly journal: Journal;
}

/** What a creation came to: it is as it was planned, it is to be resumed, or it failed by the system's own verdict. */
export interface Settled {
  readonly end: "created" | "interrupted" | "unfinished" | "failed";
  readonly observed?: TypedObject;
  readonly record: Private;
  readonly diagnostics: readonly Diagnostic[];
}

/** How long a refusal of a step in the system's own words is asked again, in milliseconds; other trouble as long as there is time. */
const refusalPatience = 5 * 60_000;
const firstPause = 1_000;
const longestPause = 30_000;

/** Follows a creation to its end. Whatever is no verdict of the system's leaves it unfinished, and is tried again. */
export async function settle({ resource, client, plan, timeout, record, journal }: Begun, surroundings: Surroundings): Promise<Settled> {
  let operation = record.operation;
  const warnings: Diagnostic[] = [];
  const about = resource.describe(plan);
  const noted = () => ({ ...record, operation });
  try {
    const observed = await run(surroundings, { what: about, timeout: timeout.left }, client, warnings, (context) => {
      const remember = async (learnt: TypedObject) => {
        operation = { ...(operation as TypedObject), ...learnt } as Json;
        if (record.token !== undefined) recordProgress(journal, record.token, operation, context.warn);
      };
      return untilVerdict(() => resource.spec.settle(operation, plan, { ...context, remember } as OperationContext<unknown, Json>) as Promise<TypedObject>, context, surroundings);
    });
    return { end: "created", observed, record: settledRecord(record), diagnostics: warnings };
  } catch (cause) {
    if (cause instanceof Interrupted || surroundings.stop.aborted) return { end: "interrupted", record: noted(), diagnostics: [...warnings, interrupted(resource, about, operation)] };
    if (!isVerdict(cause)) return { end: "unfinished", record: noted(), diagnostics: [...warnings, unfinished(resource, about, operation, cause, timeout.whole)] };
    const leftovers = !(cause instanceof CreationFailedError) || cause.leftovers;
    const diagnostic = failed(resource, about, operation, cause, leftovers);
    return { end: "failed", record: { ...noted(), failed: diagnostic.detail ?? "", ...(!leftovers && { nothingLeft: true }) }, diagnostics: [...warnings, diagnostic] };
  }
}

/** What is kept of a creation that has ended well. */
export const settledRecord = ({ token, imported }: Private): Private => ({ ...(token !== undefined && { token }), ...(imported && { imported }) });

const isVerdict = (cause: unknown) => cause instanceof CreationFailedError || cause instanceof WrongTurn;

type Retrying = { readonly signal: AbortSignal; note(line: string): void };

/** Tries a step again and again until it comes to an end, or the system says that it never will. */
async function untilVerdict<R>(step: () => Promise<R>, { signal, note }: Retrying, { clock }: Surroundings): Promise<R> {
  let refusedSince: number | undefined;
  let trouble: unknown;
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await step();
    } catch (error) {
      if (error instanceof OutOfTime && trouble === undefined) throw error;
      if (error instanceof OutOfTime) throw new OutOfTime(`${error.message} The last trouble: ${messageOf(trouble)}`);
      if (isVerdict(error) || error instanceof InDoubtError || error instanceof Interrupted || signal.aborted) throw error;
      trouble = error;
    }
    refusedSince = isTransient(trouble) ? undefined : (refusedSince ?? clock.now());
    if (refusedSince !== undefined && clock.now() - refusedSince >= refusalPatience) throw trouble;
    note(`tried again in ${pause} ms: ${messageOf(trouble)}`);
    await clock.sleep(pause * (0.8 + 0.2 * Math.random()), signal).catch((reason: unknown) => {
      throw reason instanceof Interrupted ? reason : trouble;
    });
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The request is sent already: what cannot be written now is only to be told. */
function recordProgress(journal: Journal, token: string, operation: Json, warn: (summary: string, detail?: string) => void): void {
  const entry = journal.entry(token);
  if (!entry) return;
  try {
    journal.record(token, { ...entry, operation });
  } catch (error) {
    const { message, detail } = error as { message: string; detail?: string };
    warn("The progress of a creation could not be recorded.", `${message} ${detail ?? ""}`.trim());
  }
}
