import { Decimal, Unknown, type CtyObject, type CtyValue } from "../wire/cty";
import { isWhollyKnown } from "../wire/value";
import { typed, typedObject } from "./codec";
import type { Diagnostic, Path } from "./diagnostics";
import { milliseconds } from "./duration";
import { forgotten, isNeededToCreate } from "./importing";
import { snakeCase } from "./naming";
import type { Problem } from "./resource";
import { has, isNested, optional, object, string, where, type AnyType, type Schema } from "./schema";

/** What a `validate` hook looks like once its types are gone. */
type Validate = ((config: any, problem: Problem<any>) => Iterable<Diagnostic>) | undefined;

/** Everything that is wrong with a configuration as far as it is known: rules of the types first, then the hook's. */
export function validate(attributes: Schema, config: CtyObject, hook: Validate, at: Path = []): Diagnostic[] {
  const broken = brokenRules(attributes, config, at);
  if (broken.length > 0 || hook === undefined) return broken;
  return [...hook(typedObject(config, attributes, at), problemAt(at))];
}

/** Makes diagnostics for the attributes of an object. */
export const problemAt =
  (at: Path): Problem<any> =>
  (attribute, summary, detail) => ({ severity: "error", summary, detail, attribute: [...at, snakeCase(attribute)] });

/** What a creation needs and core could not demand, since after an import it is unknown. */
export function missingToCreate(attributes: Schema, config: CtyObject): Diagnostic[] {
  return Object.entries(attributes)
    .filter(([name, attribute]) => isNeededToCreate(attribute) && [null, undefined, forgotten].includes(config[snakeCase(name)] as string | null))
    .map(([name]) => problemAt([])(name, `${snakeCase(name)} is required to create this resource.`, `It may only be left out, or be "${forgotten}", for a resource that was imported.`));
}

/** The `timeouts` that a resource with these operations takes. */
export function timeoutsAttribute(operations: Readonly<Record<string, string>>) {
  const duration = where(string, (text: string) => milliseconds(text) !== undefined, 'be a duration such as "90s", "30m" or "1h30m"');
  const members = Object.entries(operations).map(([operation, usual]) => [operation, optional(duration, `The longest that the ${operation} may take, \`${usual}\` unless set.`)]);
  return optional(object(Object.fromEntries(members) as Schema), "How long operations may take, as durations such as `90s`, `30m` or `1h30m`.", { unseen: true });
}

function brokenRules(attributes: Schema, object: CtyObject, at: Path): Diagnostic[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const key = snakeCase(name);
    if (object[key] === forgotten && isNeededToCreate(attribute)) return [];
    return broken(object[key] ?? null, attribute.type as AnyType, [...at, key], attribute.sensitive || has(attribute, "writeOnly"));
  });
}

function broken(value: CtyValue, type: AnyType, path: Path, hidden: boolean): Diagnostic[] {
  if (value === null || value instanceof Unknown) return [];
  if (type.cty === "number" && value instanceof Decimal && !type.exact)
    return [{ severity: "error", summary: `${nameOf(path)} has more digits than can be kept.`, detail: "Use a number with at most 15 significant digits.", attribute: path }];
  const within = brokenWithin(value, type, path, hidden);
  if (within.length > 0) return within;
  const own = (type.rules ?? []).filter(({ holds }) => isWhollyKnown(value) && !holds(typed(value, type, path)));
  if (own.length > 0) return [{ severity: "error", summary: `${nameOf(path)} must ${own[0]!.words}.`, detail: hidden || typeof value === "object" ? undefined : `It is ${JSON.stringify(value)}.`, attribute: path }];
  return [];
}

function brokenWithin(value: CtyValue, type: AnyType, path: Path, hidden: boolean): Diagnostic[] {
  const { element } = type;
  const present = (inside: (item: CtyValue, where: Path) => Diagnostic[]) => (item: CtyValue, where: Path) =>
    item === null ? [{ severity: "error", summary: `${nameOf(where)} must not be null.`, attribute: where } as const] : inside(item, where);
  if (isNested(type)) {
    const one = (item: CtyValue, where: Path) => (item instanceof Unknown ? [] : brokenRules(type.attributes, item as CtyObject, where));
    return type.nesting === "single" ? one(value, path) : each(value, path, present(one));
  }
  return element ? each(value, path, present((item, where) => broken(item, element, where, hidden))) : [];
}

function each(value: CtyValue, path: Path, one: (item: CtyValue, where: Path) => Diagnostic[]): Diagnostic[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => one(item, [...path, index]));
  return Object.entries(value as CtyObject).flatMap(([key, item]) => one(item, [...path, { key }]));
}

/** An attribute's path, as a person would write it. */
export const nameOf = (path: Path) =>
  path.map((step, index) => (typeof step === "string" ? (index ? `.${step}` : step) : typeof step === "number" ? `[${step}]` : `["${step.key}"]`)).join("");
