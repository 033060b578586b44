import type { Diagnostic } from "./diagnostics";
import type { Duration } from "./duration";
import type { Config, Found, MutableKeys, Observed, Plan, Schema, State, Unresolved } from "./schema";
import type { WaitFor, WaitUntilGone } from "./wait";

/** What every handler may use. */
export interface Context<Client> {
  readonly client: Client;
  /** Aborts when the user interrupts Terraform, or when the operation's timeout passes. */
  readonly signal: AbortSignal;
  readonly waitFor: WaitFor;
  readonly waitUntilGone: WaitUntilGone;
  /** A line for the log. */
  note(line: string): void;
  /** A line for the user. */
  warn(summary: string, detail?: string): void;
}

/** Plain JSON without secrets, for what has to survive in Terraform's private state and in the journal. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** What a creation may use before it has begun. */
export interface StartContext<Client> extends Context<Client> {
  /** 32 hex digits, chosen for this creation alone and noted in the journal: what makes the request recognisable. */
  readonly token: string;
  /** When an earlier run may have sent the request, in milliseconds since 1970; `undefined` where none is known to. */
  readonly since: number | undefined;
  /** Notes the operation's record down before anything is sent, for a system where nothing recognises a request: a run that is killed then leaves it to `settle`. */
  announce(operation: Json): void;
}

/** What an operation in progress may use: it can also note down what it has learnt on the way. */
export interface OperationContext<Client, Op> extends Context<Client> {
  /** Adds to the operation's record, so that a later run starts from here. */
  remember(learnt: Partial<Op>): Promise<void>;
}

export interface Change<S extends Schema> {
  readonly plan: Plan<S>;
  readonly prior: State<S>;
  changed(...attributes: MutableKeys<S>[]): boolean;
}

/** What `adopt` answers for a token whose creation came to an end and left nothing behind. */
export const nothingLeft: unique symbol = Symbol("nothing left");

/** In place of `adopt`: starting the same creation once more does what starting it once did. */
export const repeatable: unique symbol = Symbol("repeatable");
/** In place of `adopt`: nothing in the system shows whether a creation was begun, so only the announced record can tell. */
export const untraceable: unique symbol = Symbol("untraceable");

interface Handlers<Client, S extends Schema, Id extends keyof S & string, Op extends Json> {
  /** Asks the system to begin, and answers with the operation's record. The record is saved before anything is awaited. */
  start(plan: Plan<S>, context: StartContext<Client>): Promise<Op>;
  /**
   * Follows an operation to its end, finishing steps included. Runs again, from the same record, after an interruption and
   * after trouble of any kind. Only a `CreationFailedError` or an unexpected state is a failure.
   */
  settle(operation: Op, plan: Plan<S>, context: OperationContext<Client, Op>): Promise<Observed<S>>;
  /**
   * Finds in the system what was begun under the context's token; `undefined` where nothing was. Called before `start`,
   * also on another machine. Where the system cannot be asked, say which of the two it is.
   */
  readonly adopt: ((plan: Plan<S>, context: StartContext<Client>) => Promise<Op | typeof nothingLeft | undefined>) | typeof repeatable | typeof untraceable;
  /** Names an operation to the user: "job 3f…, which clones VM web-1". */
  about?(operation: Op): string;
  /** Right after an import, the identity is all that is known. */
  read(known: Pick<State<S>, Id> & Partial<State<S>>, context: Context<Client>): Promise<Observed<S> | undefined>;
  /** Re-entrant. `unsettled` is the record of a creation that never ended. */
  delete(known: Partial<State<S>>, context: Context<Client>, unsettled: Op | undefined): Promise<void>;
}

/** `update` is demanded when some input can change in place, and refused when none can. */
type Update<Client, S extends Schema> = [MutableKeys<S>] extends [never]
  ? { update?: never }
  : { update(change: Change<S>, context: Context<Client>): Promise<Observed<S>> };

/** Makes a problem with an attribute; `yield` it. */
export type Problem<S extends Schema> = (attribute: keyof S & string, summary: string, detail?: string) => Diagnostic;

/** Rules the types cannot tell. Values may still be unknown here. */
interface Hooks<S extends Schema> {
  validate?(config: Unresolved<S>, problem: Problem<S>): Iterable<Diagnostic>;
  /** What to know before the resource is destroyed, told in the plan. */
  farewell?(known: Partial<State<S>>): { readonly summary: string; readonly detail?: string } | undefined;
  /** Predicts what will be known of the state after the change. */
  plan?(change: { readonly next: Unresolved<S>; readonly prior: State<S> | undefined }): Partial<State<S>>;
}

/** What may be told of a change in the plan, after a look at the real system. Never asked where its inputs are unknown. */
interface Review<Client, S extends Schema> {
  review?(change: { readonly next: Unresolved<S>; readonly prior: State<S> | undefined }, problem: Problem<S>, context: Context<Client>): Promise<Iterable<Diagnostic>>;
}

/** Brings a state stored under an older schema version up to the next one. Works on Terraform's names, as stored. */
export type UpgradeStep = (stored: Record<string, unknown>) => Record<string, unknown>;

export type ResourceSpec<Client, S extends Schema, Id extends keyof S & string, Op extends Json> = {
  readonly doc: string;
  readonly schema: S;
  /** What tells one from another; several make an import id joined by slashes. */
  readonly identity: Id | readonly Id[];
  /** The longest that each operation may take, unless the user sets `timeouts`. */
  readonly timeouts?: { readonly create?: Duration; readonly update?: Duration; readonly delete?: Duration };
  /** `upgrades[n]` leads from version n to n + 1; the schema's version is their number. */
  readonly upgrades?: readonly UpgradeStep[];
} & Hooks<S> &
  Review<Client, S> &
  Handlers<Client, S, Id, Op> &
  Update<Client, S>;

export interface Resource<S extends Schema> {
  readonly name: string;
  readonly schema: S;
  readonly "~config"?: Config<S>;
}

export interface DataSourceSpec<Client, S extends Schema> {
  readonly doc: string;
  readonly schema: S;
  validate?(config: Unresolved<S>, problem: Problem<S>): Iterable<Diagnostic>;
  /** Answers with what the user did not have to say; throws where there is nothing to answer with. */
  read(config: Plan<S>, context: Context<Client>): Promise<Found<S>>;
}

export interface DataSource<S extends Schema> {
  readonly name: string;
  readonly schema: S;
  readonly "~config"?: Config<S>;
}
