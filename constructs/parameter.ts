import { closest } from "./closest";

/** What is wrong with a value, or with a part of it that lies at a path. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly words: string;
}

/** What every environment of a template is asked for. `Role` says whether a value has to be given. */
export interface Parameter<Value = unknown, Role extends "needed" | "defaulted" | "secret" = "needed" | "defaulted" | "secret"> {
  readonly role: Role;
  /** What a value must be, as the end of a sentence: `a whole number from 1 to 10`. */
  readonly expects: string;
  readonly default?: Value;
  readonly doc?: string;
  /** Of a secret: whether it is kept out of plan and state altogether, and so only fit for write-only attributes. */
  readonly ephemeral?: boolean;
  /** What is wrong with a value that was given, at paths below it. */
  problems(value: unknown): readonly Problem[];
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** What a template's `build` gets: every parameter's value. That of a secret is a reference, which Terraform fills in. */
export type Values<P extends Parameters> = { readonly [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never };

type NamesOf<P extends Parameters, Role> = { [Name in keyof P]: P[Name]["role"] extends Role ? Name : never }[keyof P];

/** What an environment gives: a value for each parameter that has no default, and for others if wanted; never a secret. */
export type Given<P extends Parameters> = { readonly [Name in NamesOf<P, "needed">]: Values<P>[Name] } & { readonly [Name in NamesOf<P, "defaulted">]?: Values<P>[Name] };

interface Told<Value> {
  readonly doc?: string;
  readonly default?: Value;
}

/** With a default in what is told, a parameter need not be given. */
type RoleOf<T> = T extends { readonly default: unknown } ? "defaulted" : "needed";

/** The kinds of parameters that a template can have. */
export const parameter = {
  /** A text, of a pattern if that is told. */
  text: <const T extends Told<string> & { readonly pattern?: RegExp }>(told?: T) =>
    single<string, T>(`a text${told?.pattern ? ` that matches ${String(told.pattern)}` : ""}`, told, (value) => typeof value === "string" && (told?.pattern?.test(value) ?? true)),

  /** A whole number, from `min` to `max` if they are told. */
  integer: <const T extends Told<number> & { readonly min?: number; readonly max?: number }>(told?: T) =>
    single<number, T>(`a whole number${between(told?.min, told?.max)}`, told, (value) => Number.isSafeInteger(value) && isBetween(Number(value), told)),

  /** A number, from `min` to `max` if they are told. */
  number: <const T extends Told<number> & { readonly min?: number; readonly max?: number }>(told?: T) =>
    single<number, T>(`a number${between(told?.min, told?.max)}`, told, (value) => Number.isFinite(value) && isBetween(Number(value), told)),

  /** Yes or no. */
  flag: <const T extends Told<boolean>>(told?: T) => single<boolean, T>("true or false", told, (value) => typeof value === "boolean"),

  /** One of a few values. */
  choice: <const Value extends string | number, const T extends Told<Value>>(allowed: readonly Value[], told?: T) =>
    single<Value, T>(oneOf(allowed), told, (value) => allowed.some((one) => one === value)),

  /** Any number of values of one kind. */
  list: <Value, const T extends Told<readonly Value[]> & { readonly min?: number; readonly max?: number }>(item: Parameter<Value>, told?: T) =>
    made<readonly Value[], T>(
      `a list${told?.min === undefined && told?.max === undefined ? "" : ` of${between(told.min, told.max).replace(" from", "")} items`}, each of them ${item.expects}`,
      told,
      (value, expects) => {
        if (!Array.isArray(value) || !isBetween(value.length, told)) return [{ path: [], words: `must be ${expects}, and is ${shown(value)}` }];
        return value.flatMap((one, index) => item.problems(one).map(({ path, words }) => ({ path: [index, ...path], words })));
      },
    ),

  /**
   * A secret. It is given when Terraform runs, as `TF_VAR_…`, and stands in no file. With `ephemeral` it is in no plan
   * and no state either, and fit for write-only attributes such as `dbPasswordWo`; that needs Terraform 1.11.
   */
  secret: (told: { readonly doc?: string; readonly ephemeral?: boolean } = {}): Parameter<string, "secret"> => ({
    role: "secret",
    expects: "given when Terraform runs",
    problems: () => [],
    ...told,
  }),
};

/** Terraform's name for a parameter: its variable, where it is a secret. */
export const variableOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A value as it stands in a file, shortened. */
export function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A name that there is not, and the one that was probably meant. */
export function unknownName(name: string, what: string, known: readonly string[]): string {
  const meant = closest(name, known);
  if (meant !== undefined) return `${JSON.stringify(name)} is no ${what}. Did you mean ${meant}?`;
  return `${JSON.stringify(name)} is no ${what}: there ${known.length === 0 ? "is none" : `${known.length === 1 ? "is" : "are"} ${known.join(", ")}`}.`;
}

function made<Value, T extends Told<Value>>(expects: string, told: T | undefined, problems: (value: unknown, expects: string) => readonly Problem[]): Parameter<Value, RoleOf<T>> {
  const defaulted = told !== undefined && told.default !== undefined;
  const wrong = defaulted ? problems(told.default, expects) : [];
  if (wrong.length > 0) throw new Error(`The default of a parameter ${wrong[0]!.words}.`);
  return {
    // What the type says of T is what is asked here.
    role: (defaulted ? "defaulted" : "needed") as RoleOf<T>,
    expects,
    ...(defaulted && { default: told.default }),
    ...(told?.doc !== undefined && { doc: told.doc }),
    problems: (value) => problems(value, expects),
  };
}

const single = <Value, T extends Told<Value>>(expects: string, told: T | undefined, accepts: (value: unknown) => boolean) =>
  made<Value, T>(expects, told, (value) => (accepts(value) ? [] : [{ path: [], words: `must be ${expects}, and is ${shown(value)}` }]));

const isBetween = (value: number, { min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number } = {}) => value >= min && value <= max;

function between(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  return min !== undefined ? ` of at least ${min}` : max !== undefined ? ` of at most ${max}` : "";
}

const oneOf = (allowed: readonly (string | number)[]) =>
  allowed.map((one, index) => `${index === 0 ? "" : index === allowed.length - 1 ? " or " : ", "}${JSON.stringify(one)}`).join("");
