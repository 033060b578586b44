import { createHash } from "node:crypto";
import { encodeMsgpack } from "../wire/value";
import type { CtyObject } from "../wire/cty";
import type { TypedObject } from "./codec";
import { diagnosticFrom, Refused, type Diagnostic } from "./diagnostics";
import { spoken } from "./duration";
import { ApiError, ConnectionError } from "./http";
import { tokenFor, type Journal } from "./journal";
import { applied, unfinished } from "./merging";
import { Interrupted, run, type Surroundings } from "./operation";
import type { Private } from "./private-state";
import { spent, type Json, type OperationContext } from "./resource";
import type { Managed } from "./managed";
import { OutOfSight, OutOfTime, type Clock } from "./wait";

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
  /** Tells the state and the installation that this creation belongs to. */
  readonly site: string;
  readonly planned: CtyObject;
  /** The plan as handlers see it. */
  readonly plan: TypedObject;
  readonly timeout: number;
}

/** How long a creation waits for the process that has its token to die, in milliseconds. */
const patienceWithOthers = 6_000;

/** Makes a resource in two steps, so that whatever happens in between the system holds one, and it is found again. */
export async function make(wanted: Wanted, surroundings: Surroundings, journal: Journal): Promise<Result> {
  const { resource, plan, planned, timeout, client } = wanted;
  const warnings: Diagnostic[] = [];
  const about = `${resource.typeName} (${resource.title(plan)})`;
  let begun: { token: string; operation: Json };
  let taken: string | undefined;
  try {
    begun = await run(surroundings, { what: about, timeout }, client, warnings, (context) => begin(wanted, { ...context, about, clock: surroundings.clock, taking: (token) => (taken = token) }, journal));
  } catch (error) {
    // Where the handler was left behind, it still holds the token.
    if (taken !== undefined) journal.release(taken);
    return { state: null, private: {}, diagnostics: [...warnings, notBegun(error, about)] };
  }
  const result = await settle({ ...wanted, record: begun, journal }, surroundings, warnings);
  journal.deliver(begun.token);
  if (result.observed) return { state: applied(resource.attributes, planned, result.observed), private: withoutOperation(begun), diagnostics: result.diagnostics };
  const state = unfinished(resource.attributes, planned, (result.record.operation ?? {}) as TypedObject);
  if (!(result.thrown instanceof Interrupted)) return { state, private: result.record, diagnostics: result.diagnostics };
  // An error would taint what is only unfinished.
  return { state, private: result.record, diagnostics: [...warnings, interruption(resource, plan, result.record)] };
}

/** Tells of a creation that an interrupt has left unfinished. */
export const interruption = (resource: Managed, plan: TypedObject, { operation }: Private): Diagnostic => ({
  severity: "warning",
  summary: `${resource.typeName} (${resource.title(plan)}) is not finished: Terraform was interrupted.`,
  detail: `${resource.operationName(operation)} goes on in the system. The next apply takes it up where it is now.`,
});

export interface Unsettled extends Omit<Wanted, "planned" | "site"> {
  readonly record: Private;
  readonly journal: Journal;
}

export interface Settled {
  readonly observed?: TypedObject;
  readonly record: Private;
  readonly thrown?: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/** Follows a creation that has begun to its end, whether it is this run's or an earlier one's. */
export async function settle({ resource, client, plan, timeout, record, journal }: Unsettled, surroundings: Surroundings, warnings: Diagnostic[] = []): Promise<Settled> {
  let operation = record.operation as Json;
  const about = `${resource.typeName} (${resource.title(plan)})`;
  try {
    const observed = await run(surroundings, { what: about, timeout }, client, warnings, (context) => {
      const remember = async (learnt: TypedObject) => {
        operation = { ...(operation as TypedObject), ...learnt } as Json;
        if (record.token !== undefined) journal.note(record.token, { resource: resource.typeName, about, operation });
      };
      return resource.spec.settle(operation, plan, { ...context, remember } as OperationContext<unknown, Json>) as Promise<TypedObject>;
    });
    return { observed, record: withoutOperation(record), diagnostics: warnings };
  } catch (thrown) {
    const reached = { ...record, operation };
    if (thrown instanceof Interrupted || surroundings.stop.aborted) return { record: reached, thrown: new Interrupted(), diagnostics: warnings };
    const name = resource.operationName(operation);
    if (thrown instanceof OutOfTime || thrown instanceof OutOfSight) {
      const late = thrown instanceof OutOfTime;
      const detail =
        `${thrown.message} ${name} goes on in the system. To go on waiting for it, run terraform untaint on this resource and apply again, ` +
        `${late ? `with a longer timeouts.create than ${spoken(timeout)}` : "once that is mended"}; to give it up and start over, apply as it is.`;
      return { record: reached, thrown, diagnostics: [...warnings, { severity: "error", summary: `${about} was not ${late ? "made in time" : "followed to its end"}.`, detail }] };
    }
    const failure = diagnosticFrom(thrown);
    const words = [failure.summary, failure.detail].filter(Boolean).join(" ");
    const detail = `${words}\n\nIt came of ${name}. What is left of it is removed when this resource is destroyed or replaced, which the next apply does.`;
    return { record: { ...reached, failed: words }, thrown, diagnostics: [...warnings, { severity: "error", summary: `${about} could not be made.`, detail, attribute: failure.attribute }] };
  }
}

/** What tells this creation's arguments, in this state and installation, from any other's. */
const fingerprintOf = ({ resource, planned, site }: Wanted) =>
  createHash("sha256")
    .update(JSON.stringify([resource.typeName, site]))
    .update(encodeMsgpack(resource.recognised(planned), resource.cty))
    .digest("hex");

type Begin = Parameters<Parameters<typeof run<unknown, { token: string; operation: Json }>>[4]>[0] & { readonly about: string; readonly clock: Clock; taking(token: string): void };

/** Finds the first token among equal creations that is free or a killed run's, and begins or goes on under it. */
async function begin(wanted: Wanted, { about, clock, taking, ...context }: Begin, journal: Journal): Promise<{ token: string; operation: Json }> {
  const { resource, plan } = wanted;
  const { spec } = resource;
  const fingerprint = fingerprintOf(wanted);
  for (let n = 0; ; n++) {
    const token = tokenFor(fingerprint, n);
    const standing = await standingOf(token, journal, { signal: context.signal, clock });
    if (standing === "saved" || standing === "ours" || standing === "theirs") continue;
    const entry = { resource: resource.typeName, about };
    if (!journal.take(token, entry)) {
      n--;
      continue;
    }
    taking(token);
    const noted = journal.entry(token)?.operation;
    const start = { ...context, token, announce: (operation: Json) => journal.note(token, { ...entry, operation }) };
    const found =
      (await spec.adopt?.(plan, start).catch((error: unknown) => {
        if (standing === "free") journal.drop(token);
        throw error;
      })) ?? noted;
    if (found === spent) {
      journal.strike(token);
      continue;
    }
    if (found !== undefined && standing === "free") {
      if (journal.standing(mark(resource, found as TypedObject)) === "saved") {
        journal.strike(token);
        continue;
      }
      journal.drop(token);
      throw alreadyThere(resource, found as Json);
    }
    if (found !== undefined) context.warn(`${about} was begun by an earlier run, and is gone on with.`, `${resource.operationName(found as Json)} was found.`);
    const operation = (found as Json) ?? (await spec.start(plan, start).catch((error: unknown) => {
      if (hasBegunNothing(error)) journal.drop(token);
      throw error;
    }));
    journal.note(token, { ...entry, operation });
    return { token, operation };
  }
}

/** Stands in the journal for a resource that a state holds and that was not created from here, but imported. */
export const mark = (resource: Managed, known: TypedObject) => tokenFor(`${resource.typeName} ${resource.importId(known) ?? ""}`, 0);

/** Whether a failed start is certain to have left nothing; after any other the next run has to look. A gateway's word is not the system's. */
const hasBegunNothing = (error: unknown) =>
  error instanceof Refused || (error instanceof ConnectionError && !error.maybeAccepted) || (error instanceof ApiError && (error.code !== undefined || error.status < 500));

/** Waits a moment for a token's process where that one is about to die with its Terraform. */
async function standingOf(token: string, journal: Journal, { signal, clock }: { readonly signal: AbortSignal; readonly clock: Clock }) {
  let standing = journal.standing(token);
  for (let waited = 0; standing === "theirs" && waited < patienceWithOthers; waited += 100) {
    await clock.sleep(100, signal);
    journal.refresh();
    standing = journal.standing(token);
  }
  return standing;
}

function alreadyThere(resource: Managed, operation: Json): Refused {
  const id = resource.importId(operation as TypedObject);
  const name = resource.operationName(operation);
  const command = id === undefined ? "" : ` To take it over, run:\n\n  terraform import ADDRESS ${id}\n\nwith this resource's address, as shown with this error, for ADDRESS.`;
  return new Refused(
    "The same resource was begun before, and no record here tells by whom: a second one is not made.",
    `${name} was begun with these arguments for this state, probably by a run that was killed on another machine.${command}${id === undefined ? " Apply again once it has ended." : ""}` +
      "\n\nIf another resource of this state holds it already, run terraform plan without -target and -refresh=false, and apply again.",
  );
}

function notBegun(error: unknown, about: string): Diagnostic {
  if (error instanceof Interrupted) return { severity: "error", summary: `Terraform was interrupted before the system had taken ${about}.`, detail: "Apply again to make it, or to go on with it." };
  return diagnosticFrom(error);
}

const withoutOperation = ({ token }: Private): Private => (token === undefined ? {} : { token });
