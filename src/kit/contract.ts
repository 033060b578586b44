import { Unknown, type CtyObject, type CtyType, type CtyValue } from "../wire/cty";
import { equal } from "../wire/value";
import type { Path } from "./diagnostics";
import { snakeCase } from "./naming";
import { has, isInput, isNested, type AnyType, type Nested, type Nesting, type Schema } from "./schema";

/** A breach of what Terraform core demands of a provider: always a mistake of ours, never of the user. */
export interface Breach {
  readonly path: Path;
  readonly words: string;
}

/**
 * Core's rules for a planned state, `AssertPlanValid` in its `internal/plans/objchange/plan_valid.go`: a configured value
 * stays as it is or as it was, an unset one is open only where the system may decide it.
 */
export function planBreaches(attributes: Schema, prior: CtyObject | null, config: CtyObject | null, planned: CtyObject | null, at: Path = []): Breach[] {
  if (config === null || planned === null) return config === planned ? [] : [{ path: at, words: "the planned object is null, or ought to be" }];
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const key = snakeCase(name);
    const path = [...at, key];
    const value = planned[key] ?? null;
    const set = config[key] ?? null;
    const before = prior?.[key] ?? null;
    const type = attribute.type as AnyType;
    if (has(attribute, "writeOnly")) return value === null ? [] : [{ path, words: "a write-only value is planned" }];
    if (equal(value, set, type.cty) || (before !== null && equal(value, before, type.cty))) return [];
    if (set === null) return openable(attribute) ? [] : [{ path, words: "a value is planned that was neither configured nor is computed" }];
    if (isNested(type)) return nestedBreaches(type, before, set, value, path);
    return [{ path, words: "the planned value is neither the configured one nor the prior one" }];
  });
}

/**
 * Core's rules for an applied state, `AssertObjectCompatible` in its `compatible.go`: what was known in the plan comes
 * back the same, and nothing is left unknown.
 */
export function applyBreaches(type: CtyType, planned: CtyValue, actual: CtyValue, path: Path = []): Breach[] {
  if (actual instanceof Unknown) return [{ path, words: "a value is still unknown after apply" }];
  if (planned instanceof Unknown) return leftovers(actual, path);
  if (planned === null || actual === null) return planned === actual ? [] : [{ path, words: planned === null ? "a value appeared that was planned to be null" : "a planned value is gone" }];
  if (typeof type === "string") return equal(planned, actual, type) ? [] : [{ path, words: "the value is not the planned one" }];
  const [kind, inner] = type;
  if (kind === "object") return Object.entries(inner).flatMap(([key, member]) => applyBreaches(member, at(planned, key), at(actual, key), [...path, key]));
  if (kind === "map") {
    const keys = new Set([...Object.keys(planned), ...Object.keys(actual)]);
    return [...keys].flatMap((key) => applyBreaches(inner, at(planned, key), at(actual, key), [...path, { key }]));
  }
  const [wanted, got] = [planned as readonly CtyValue[], actual as readonly CtyValue[]];
  if (kind === "set") {
    const open = leftovers(actual, path);
    const goes = (item: CtyValue, seen: CtyValue) => applyBreaches(inner, item, seen).length === 0;
    const paired = got.length <= wanted.length && wanted.every((item) => got.some((seen) => goes(item, seen))) && got.every((seen) => wanted.some((item) => goes(item, seen)));
    return open.length > 0 || paired ? open : [{ path, words: "the set is not the planned one" }];
  }
  if (wanted.length !== got.length) return [{ path, words: `${wanted.length} elements were planned, and there are ${got.length}` }];
  return wanted.flatMap((item, index) => applyBreaches(kind === "tuple" ? inner[index]! : inner, item, got[index]!, [...path, index]));
}

const openable = (attribute: Schema[string]) => attribute.role === "computed" || attribute.role === "either" || attribute.role === "defaulted" || !isInput(attribute);

function nestedBreaches({ nesting, attributes }: Nested<Schema, Nesting>, before: CtyValue, set: CtyValue, value: CtyValue, path: Path): Breach[] {
  if (set instanceof Unknown || value instanceof Unknown || value === null) return [{ path, words: "a configured nested attribute was dropped or left open" }];
  const one = (was: CtyValue | undefined, item: CtyValue, is: CtyValue, where: Path) => {
    if (item instanceof Unknown || is instanceof Unknown) return item instanceof Unknown && is instanceof Unknown ? [] : [{ path: where, words: "an element is open that is configured, or the other way round" }];
    return planBreaches(attributes, (was ?? null) as CtyObject | null, item as CtyObject | null, is as CtyObject | null, where);
  };
  if (nesting === "single") return one(before, set, value, path);
  const [items, values] = [Object.entries(set as CtyObject), Object.keys(value)];
  if (items.length !== values.length) return [{ path, words: `${items.length} elements are configured, and ${values.length} planned` }];
  if (nesting === "set") return [];
  return items.flatMap(([key, item]) => one(at(before, key), item, at(value, key), [...path, nesting === "map" ? { key } : Number(key)]));
}

const at = (value: CtyValue, key: string): CtyValue => (value as CtyObject | null)?.[key] ?? null;

function leftovers(value: CtyValue, path: Path): Breach[] {
  if (value instanceof Unknown) return [{ path, words: "a value is still unknown after apply" }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leftovers(item, [...path, index]));
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) return [];
  return Object.entries(value as CtyObject).flatMap(([key, item]) => leftovers(item, [...path, key]));
}
