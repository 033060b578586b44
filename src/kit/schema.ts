import type { CtyType } from "../wire/cty";
import { snakeCase } from "./naming";

/** A value Terraform will only know after apply. It exists while planning, never while applying. */
export const unknown: unique symbol = Symbol("known after apply");
export type Unknown = typeof unknown;

/** Whether a value is not known yet. */
export const isUnknown = (value: unknown): value is Unknown => value === unknown;

/** A rule that a value must keep, checked as soon as the value is known; `words` end the sentence "… must". */
export interface Rule<T> {
  readonly holds: (value: T) => boolean;
  readonly words: string;
}

/** A Terraform type, carrying the TypeScript type of its values. */
export interface Type<T> {
  readonly cty: CtyType;
  readonly rules?: readonly Rule<any>[];
  readonly values?: readonly string[];
  readonly element?: AnyType;
  /** Numbers are handed over as their decimal text. */
  readonly exact?: true;
  /** The system does not always have a value. */
  readonly nullable?: true;
  readonly "~value"?: T;
}
export type AnyType = Type<any>;

/** How many objects a nested attribute holds, and how they are told apart. */
export type Nesting = "single" | "list" | "set" | "map";

/** Nested attributes: objects whose members have roles, docs and defaults of their own. */
export interface Nested<S extends Schema, N extends Nesting> extends Type<Around<N, Config<S>>> {
  readonly nesting: N;
  readonly attributes: S;
}

export const string: Type<string> = { cty: "string" };
export const number: Type<number> = { cty: "number" };
export const bool: Type<boolean> = { cty: "bool" };

/** A number of any size and precision, as its exact decimal text. */
export const decimal: Type<string> = { cty: "number", exact: true };

/** A string out of a fixed choice. */
export function oneOf<const V extends string>(...values: V[]): Type<V> {
  return { cty: "string", values, rules: [{ holds: (value: V) => values.includes(value), words: `be one of ${values.map((value) => `"${value}"`).join(", ")}` }] };
}

/** A type whose values keep one more rule; `words` end the sentence "… must". */
export function where<T>(type: Type<T>, holds: (value: T) => boolean, words: string): Type<T> {
  return { ...type, rules: [...(type.rules ?? []), { holds, words }] };
}

/** An object with named attributes of its own. */
export function object<const S extends Schema>(attributes: S): Nested<S, "single"> {
  return { cty: objectType(attributes), nesting: "single", attributes };
}

export function list<S extends Schema>(element: Nested<S, "single">): Nested<S, "list">;
export function list<T>(element: Type<T>): Type<readonly T[]>;
export function list(element: AnyType): AnyType {
  return collection("list", element);
}

export function set<S extends Schema>(element: Nested<S, "single">): Nested<S, "set">;
export function set<T>(element: Type<T>): Type<readonly T[]>;
export function set(element: AnyType): AnyType {
  return collection("set", element);
}

export function map<S extends Schema>(element: Nested<S, "single">): Nested<S, "map">;
export function map<T>(element: Type<T>): Type<{ readonly [key: string]: T }>;
export function map(element: AnyType): AnyType {
  return collection("map", element);
}

/** A computed value that the system does not always have. */
export function maybe<S extends Schema, N extends Nesting>(type: Nested<S, N>): Nested<S, N> & Type<Around<N, Config<S>> | undefined>;
export function maybe<T>(type: Type<T>): Type<T | undefined>;
export function maybe(type: AnyType): AnyType {
  return { ...type, nullable: true };
}

/** Who decides an attribute's value: the user, the user or else a default, either side, or the system. */
export type Role = "required" | "optional" | "defaulted" | "either" | "computed";

/**
 * fixed: changing it replaces the resource.  unseen: the API never tells it back.  writeOnly: it is never stored.
 * guard: it guards the creation, and is then kept as it was.
 */
export type Trait = "fixed" | "unseen" | "writeOnly" | "guard";

/** One attribute of a schema, as plain data. */
export interface Attribute<T extends AnyType, R extends Role = Role, F extends Trait = never> {
  readonly role: R;
  readonly type: T;
  readonly doc: string;
  readonly traits: readonly F[];
  readonly sensitive: boolean;
  readonly stable: boolean;
  readonly default?: unknown;
  readonly env: readonly string[];
}

interface InputOptions {
  /** Changing it replaces the resource. */
  readonly fixed?: true;
  /** The API never tells it back, so drift cannot be seen. */
  readonly unseen?: true;
  /** What the creation was agreed to under: later values are not looked at, and a creation is recognised without it. */
  readonly guard?: true;
  /** Never printed. */
  readonly sensitive?: true;
  /** Never stored in plan or state; needs Terraform 1.11. */
  readonly writeOnly?: true;
  /** Environment variables that stand in when it is not configured, the first that is set. Provider configuration only. */
  readonly env?: readonly string[];
}
interface OptionalOptions<T> extends InputOptions {
  readonly default?: T;
  readonly computed?: true;
}
interface ComputedOptions {
  /** Keeps its value when the resource is updated in place. */
  readonly stable?: true;
  readonly sensitive?: true;
}

type TraitsOf<O> =
  | (O extends { fixed: true } ? "fixed" : never)
  | (O extends { unseen: true } ? "unseen" : never)
  | (O extends { writeOnly: true } ? "writeOnly" : never)
  | (O extends { guard: true } ? "guard" : never);
type RoleOf<O> = O extends { default: {} } ? "defaulted" : O extends { computed: true } ? "either" : "optional";

/** An attribute the user must set. */
export function required<T extends AnyType, const O extends InputOptions = {}>(type: T, doc: string, options?: O): Attribute<T, "required", TraitsOf<O>> {
  return attribute(type, "required", doc, options);
}

/** An attribute the user may set; `default` fills it, or with `computed` the system does. */
export function optional<T extends AnyType, const O extends OptionalOptions<NoInfer<ValueIn<T, "config">>> = {}>(
  type: T,
  doc: string,
  options?: O,
): Attribute<T, RoleOf<O>, TraitsOf<O>> {
  const role = options?.default !== undefined ? "defaulted" : options?.computed ? "either" : "optional";
  return attribute(type, role as RoleOf<O>, doc, options);
}

/** An attribute that only the system sets. */
export function computed<T extends AnyType>(type: T, doc: string, options?: ComputedOptions): Attribute<T, "computed"> {
  return attribute(type, "computed", doc, options);
}

/** Attributes by name, in TypeScript's camelCase. */
export type Schema = { readonly [name: string]: Attribute<any, Role, any> };

type Around<N extends Nesting, T> = N extends "single" ? T : N extends "map" ? { readonly [key: string]: T } : readonly T[];
type View = "config" | "plan" | "state" | "unresolved";
type Viewed<S extends Schema, V extends View> = V extends "config"
  ? Config<S>
  : V extends "plan"
    ? Plan<S>
    : V extends "state"
      ? State<S>
      : Unresolved<S>;
/** The TypeScript type of a type's values, as one of the shapes below sees them. */
export type ValueIn<T extends AnyType, V extends View> = T extends Nested<infer S, infer N>
  ? Around<N, Viewed<S, V>> | (T extends Type<infer U> ? Extract<U, undefined> : never)
  : T extends Type<infer U>
    ? U
    : never;
type In<A extends Schema[string], V extends View> = ValueIn<A["type"], V>;

type KeysWith<S extends Schema, R extends Role> = {
  [K in keyof S]: S[K]["role"] extends R ? K : never;
}[keyof S] &
  string;
type KeysTraited<S extends Schema, F extends Trait> = {
  [K in keyof S]: Extract<S[K]["traits"][number], F> extends never ? never : K;
}[keyof S] &
  string;

export type InputKeys<S extends Schema> = Exclude<keyof S & string, KeysWith<S, "computed">>;
export type MutableKeys<S extends Schema> = Exclude<InputKeys<S>, KeysTraited<S, "fixed" | "writeOnly">>;

/** What the user writes. */
export type Config<S extends Schema> = { readonly [K in KeysWith<S, "required">]: In<S[K], "config"> } & {
  readonly [K in KeysWith<S, "optional" | "defaulted" | "either">]?: In<S[K], "config"> | undefined;
};

/** What create and update receive: every input, known. */
export type Plan<S extends Schema> = {
  readonly [K in InputKeys<S>]: S[K]["role"] extends "required" | "defaulted" ? In<S[K], "plan"> : In<S[K], "plan"> | undefined;
};

/** What is stored: everything, known. What the API never tells back is missing after an import. */
export type State<S extends Schema> = {
  readonly [K in keyof S & string]: S[K]["role"] extends "optional"
    ? In<S[K], "state"> | undefined
    : K extends KeysTraited<S, "unseen" | "writeOnly">
      ? In<S[K], "state"> | undefined
      : In<S[K], "state">;
};

/** What the remote system shows: the state, less what was declared unseen. */
export type Observed<S extends Schema> = Omit<State<S>, KeysTraited<S, "unseen" | "writeOnly">>;

/** What a data source finds: everything that the user did not have to say. */
export type Found<S extends Schema> = Pick<State<S>, KeysWith<S, "computed" | "either">>;

/** What validate and plan see: any input may still be unknown. */
export type Unresolved<S extends Schema> = {
  readonly [K in InputKeys<S>]: In<S[K], "unresolved"> | undefined | Unknown;
};

/** Whether a type holds objects with attributes of their own. */
export function isNested(type: AnyType): type is Nested<Schema, Nesting> {
  return "attributes" in type;
}

/** Whether the user may set an attribute. */
export const isInput = (attribute: Schema[string]) => attribute.role !== "computed";

/** Whether an attribute has a trait. */
export const has = (attribute: Schema[string], trait: Trait) => (attribute.traits as readonly Trait[]).includes(trait);

/** The type of a whole object with these attributes, under Terraform's names. */
export function objectType(attributes: Schema): CtyType {
  return ["object", Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [snakeCase(name), type.cty]))];
}

function collection(nesting: "list" | "set" | "map", element: AnyType): AnyType {
  const cty: CtyType = [nesting, element.cty];
  return isNested(element) ? { cty, nesting, attributes: element.attributes } as AnyType : { cty, element };
}

function attribute<T extends AnyType, R extends Role, F extends Trait>(
  type: T,
  role: R,
  doc: string,
  { fixed, unseen, writeOnly, guard, sensitive, stable, env, default: value }: OptionalOptions<unknown> & ComputedOptions = {},
): Attribute<T, R, F> {
  const traits = [fixed && "fixed", unseen && "unseen", writeOnly && "writeOnly", guard && "guard"].filter(Boolean) as F[];
  return { role, type, doc, traits, sensitive: Boolean(sensitive), stable: Boolean(stable), env: env ?? [], ...(value !== undefined && { default: value }) };
}
