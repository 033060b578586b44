import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../simulators/json";

/** One attribute whose value changes; both values are short, and fit for anybody's eyes. */
export interface Difference {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A value, and what Terraform says about each part of it: `true` marks a part as a whole. */
export interface Marked {
  readonly value: unknown;
  readonly sensitive: unknown;
  readonly unknown?: unknown;
}

/** Tells values so that no secret is among them. */
export interface Teller {
  /** A value in short: texts in quotes, anything else as JSON. */
  told(marked: Marked): string;
  /** A text without the secrets in it. */
  hidden(text: string): string;
  /** The attributes that differ, each as deep as one can be named. */
  differences(before: Marked, after: Marked, path?: string): Difference[];
}

export const sensitiveWords = "(sensitive)";
export const unknownWords = "(known after apply)";

/** What is at a key or an index, with its marks; a mark on the whole counts for the part. */
export const part = ({ value, sensitive, unknown }: Marked, key: string | number): Marked => ({ value: at(value, key), sensitive: sensitive === true || at(sensitive, key), unknown: unknown === true || at(unknown, key) });

/** Attributes' names and indices, as Terraform writes them. */
export const pathOf = (steps: readonly unknown[]) => steps.reduce<string>((path, step) => (typeof step === "number" ? `${path}[${step}]` : joined(path, String(step))), "");

/** A teller that hides what is marked, and the given secrets wherever else they turn up. */
export function tellerOf(secrets: readonly string[]): Teller {
  // Inside a text that is JSON itself, a secret stands with its quotes and breaks escaped.
  const longestFirst = [...new Set(secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]))].filter((secret) => secret.length >= shortestSecret).sort((one, other) => other.length - one.length);
  const hidden = (text: string) => longestFirst.reduce((safe, secret) => safe.replaceAll(secret, sensitiveWords), text);

  function whole({ value, sensitive, unknown }: Marked): string {
    if (sensitive === true) return sensitiveWords;
    if (unknown === true) return unknownWords;
    if (typeof value === "string") return JSON.stringify(hidden(value));
    if (Array.isArray(value)) return `[${indices(value, unknown).map((index) => whole(part({ value, sensitive, unknown }, index))).join(", ")}]`;
    if (isRecord(value)) return `{${keysOf(value, unknown).map((key) => `${hidden(key)}: ${whole(part({ value, sensitive, unknown }, key))}`).join(", ")}}`;
    return hidden(JSON.stringify(value ?? null));
  }

  function differences(before: Marked, after: Marked, path = ""): Difference[] {
    if (isDeepStrictEqual(before.value ?? null, after.value ?? null) && !marks(after.unknown)) return [];
    if (before.sensitive === true || after.sensitive === true) return [{ path, before: sensitiveWords, after: sensitiveWords }];
    if (after.unknown !== true && isRecord(before.value) && isRecord(after.value))
      return [...new Set([...Object.keys(before.value), ...keysOf(after.value, after.unknown)])].flatMap((key) => differences(part(before, key), part(after, key), joined(path, hidden(key))));
    if (after.unknown !== true && ofRecords(before.value) && ofRecords(after.value) && before.value.length === after.value.length)
      return before.value.flatMap((_, index) => differences(part(before, index), part(after, index), `${path}[${index}]`));
    const [was, becomes] = apart(whole(before), whole(after));
    return [{ path, before: was, after: becomes }];
  }

  return { told: (marked) => cut(whole(marked)), hidden, differences };
}

/** Every text that is marked as sensitive in a value. */
export function markedTexts({ value, sensitive }: Marked): string[] {
  if (sensitive === true && typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((_, index) => markedTexts(part({ value, sensitive }, index)));
  return isRecord(value) ? Object.keys(value).flatMap((key) => markedTexts(part({ value, sensitive }, key))) : [];
}

/** Characters of a value that are shown. */
const longest = 80;

/** Anything shorter may be a word that stands elsewhere for itself, such as `true`. */
const shortestSecret = 6;

/** Both in short; where they are the same for long, from shortly before they part. */
function apart(before: string, after: string): [string, string] {
  const one = Array.from(before);
  const other = Array.from(after);
  const parting = one.findIndex((character, index) => character !== other[index]);
  if (Math.max(one.length, other.length) <= longest || parting < longest / 2) return [cut(before), cut(after)];
  const from = (characters: readonly string[]) => cut(`…${characters.slice(parting - longest / 4).join("")}`);
  return [from(one), from(other)];
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}

function at(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether any part is marked. */
const marks = (mark: unknown): boolean => mark === true || ((Array.isArray(mark) || isRecord(mark)) && Object.values(mark).some(marks));

/** The keys of a value, and those that are not known yet and stand in the marks alone. */
const keysOf = (value: Record<string, unknown>, unknown: unknown) => [...new Set([...Object.keys(value), ...(isRecord(unknown) ? Object.keys(unknown).filter((key) => marks(unknown[key])) : [])])];

const indices = (value: readonly unknown[], unknown: unknown) => Array.from({ length: Math.max(value.length, Array.isArray(unknown) ? unknown.length : 0) }, (_, index) => index);

const ofRecords = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0 && value.every(isRecord);

const joined = (path: string, key: string) => (/^[\w-]+$/.test(key) ? (path === "" ? key : `${path}.${key}`) : `${path}[${JSON.stringify(key)}]`);
