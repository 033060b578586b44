import { Unknown, type CtyObject, type CtyValue } from "../wire/cty";
import { equal } from "../wire/value";
import { cty } from "./codec";
import type { Path } from "./diagnostics";
import { matched } from "./matching";
import { snakeCase } from "./naming";
import { perAttribute } from "./per-attribute";
import { forgotten, isNeededToCreate } from "./importing";
import { has, isNested, objectType, type AnyType, type Nested, type Nesting, type Schema } from "./schema";

export interface Intent {
  readonly attributes: Schema;
  readonly prior: CtyObject | null;
  /** What core proposes: `null` to destroy. */
  readonly proposed: CtyObject | null;
  readonly config: CtyObject | null;
  /** The creation never ended, so that there is something to do even if nothing changed. */
  readonly unsettled?: boolean;
  /** The resource was imported: what only its creation was told is not known, and no difference. */
  readonly imported?: boolean;
  /** What came of the creation is no good: these attributes are made anew, and the resource with them. */
  readonly renew?: readonly string[];
  /** Predicts computed values, in Terraform's words. */
  readonly predict?: (planned: CtyObject) => CtyObject;
}

export interface Outcome {
  readonly action: "no-op" | "create" | "update" | "replace" | "delete";
  readonly planned: CtyObject | null;
  readonly requiresReplace: readonly Path[];
}

/** Works out the planned state: pure, so that planning twice gives the same plan. */
export function plan({ attributes, prior, proposed, config, unsettled = false, imported = false, renew = [], predict = () => ({}) }: Intent): Outcome {
  if (proposed === null || config === null) return { action: "delete", planned: null, requiresReplace: [] };
  const untold = (attribute: Schema[string], before: CtyValue) => imported && isUntold(attribute, before);
  const wanted = settleInputs(attributes, config, prior, untold);
  if (prior === null) return { action: "create", planned: predicted(leaveOpen(attributes, wanted, config, () => true), predict), requiresReplace: [] };

  const renewed = renewable(attributes, renew).map(snakeCase);
  const changed = changedKeys(attributes, wanted, prior, (attribute, before) => !untold(attribute, before));
  const requiresReplace = [...new Set([...renewed, ...changed.filter((key) => fixedKeys(attributes).has(key))])].map((key) => [key]);
  const replace = requiresReplace.length > 0;
  if (changed.length === 0 && !unsettled && !replace) {
    // Core accepts a null only where null is configured, so what an import left out is filled in by an update of nothing else.
    const filled = changedKeys(attributes, wanted, prior, (_, before) => before !== forgotten).length > 0;
    return { action: filled ? "update" : "no-op", planned: filled ? wanted : prior, requiresReplace: [] };
  }

  const open = leaveOpen(attributes, wanted, config, (key, attribute) => replace || renewed.includes(key) || wanted[key] === null || !attribute.stable);
  if (replace) return { action: "replace", planned: open, requiresReplace };
  const planned = predicted(open, predict);
  // To core a plan that equals the prior state is none, and apply would never be called.
  const hidden = unsettled && equal(planned, prior, objectType(attributes));
  return { action: "update", planned: hidden ? leaveOpen(attributes, wanted, config, () => true) : planned, requiresReplace };
}

/** Core replaces only for what changes, so that an identity which the user chose is stood in for by what the system decides. */
function renewable(attributes: Schema, renew: readonly string[]): readonly string[] {
  const decided = (name: string) => attributes[name]?.role === "computed";
  return renew.length === 0 || renew.some(decided) ? renew.filter(decided) : Object.keys(attributes).filter(decided);
}

/** A creation's input that the API never tells back is missing after an import; writing it down is no change by itself. */
const isUntold = (attribute: Schema[string], before: CtyValue) => (before === null || (before === forgotten && isNeededToCreate(attribute))) && has(attribute, "fixed") && has(attribute, "unseen");

const fixedKeys = (attributes: Schema) => new Set(Object.keys(attributes).filter((name) => has(attributes[name]!, "fixed")).map(snakeCase));

/** Every input as it will be: configured, else its default, else what it was. */
function settleInputs(attributes: Schema, config: CtyObject, prior: CtyObject | null, untold: (attribute: Schema[string], before: CtyValue) => boolean = () => false): CtyObject {
  return perAttribute(attributes, (attribute, key) => {
    const before = prior?.[key] ?? null;
    const set = config[key] ?? null;
    if (has(attribute, "writeOnly")) return null;
    if (attribute.role === "computed") return before;
    if (has(attribute, "guard") && set !== null && before !== null) return before;
    if (set !== null) return isNested(attribute.type) ? settleNested(attribute.type, set, before) : set;
    if (attribute.role === "defaulted") return untold(attribute, before) ? null : cty(attribute.default, attribute.type);
    return attribute.role === "optional" ? null : before;
  });
}

/** Defaults inside nested attributes, element by element. */
function settleNested({ nesting, attributes }: Nested<Schema, Nesting>, set: CtyValue, before: CtyValue): CtyValue {
  if (set instanceof Unknown || set === null) return set;
  const one = (item: CtyValue, was: CtyValue | undefined) =>
    item instanceof Unknown || item === null ? item : settleInputs(attributes, item as CtyObject, known(was) as CtyObject | null);
  if (nesting === "single") return one(set, before);
  if (nesting === "map") return Object.fromEntries(Object.entries(set as CtyObject).map(([key, item]) => [key, one(item, (known(before) as CtyObject | null)?.[key])]));
  const was = known(before) as readonly CtyValue[] | null;
  if (nesting === "list") return (set as readonly CtyValue[]).map((item, index) => one(item, was?.[index]));
  // Elements of a set have no names: what is configured the same is the same.
  const type = objectType(attributes);
  const items = set as readonly CtyValue[];
  const same = matched(items, was ?? [], (item, candidate) => equal(one(item, candidate), candidate, type));
  return items.map((item, index) => same[index] ?? one(item, null));
}

const known = (value: CtyValue | undefined) => (value === undefined || value instanceof Unknown ? null : value);

/** What the system decides is left open: computed attributes, and those that either side may set and the user did not. */
function leaveOpen(
  attributes: Schema,
  wanted: CtyObject,
  config: CtyObject,
  decides: (key: string, attribute: Schema[string]) => boolean,
): CtyObject {
  return perAttribute(attributes, (attribute, key) => {
    const value = wanted[key] ?? null;
    const unset = (config[key] ?? null) === null;
    if (attribute.role === "computed" && decides(key, attribute)) return new Unknown();
    if (attribute.role === "either" && unset && value === null) return new Unknown();
    if (isNested(attribute.type) && attribute.role !== "computed" && !unset) return openNested(attribute.type, value, config[key] ?? null);
    return value;
  });
}

function openNested({ nesting, attributes }: Nested<Schema, Nesting>, value: CtyValue, set: CtyValue): CtyValue {
  if (value === null || value instanceof Unknown) return value;
  const one = (item: CtyValue, config: CtyValue | undefined) =>
    item === null || item instanceof Unknown ? item : leaveOpen(attributes, item as CtyObject, (known(config) ?? {}) as CtyObject, () => true);
  if (nesting === "single") return one(value, set);
  if (nesting === "map") return Object.fromEntries(Object.entries(value as CtyObject).map(([key, item]) => [key, one(item, (set as CtyObject)[key])]));
  return (value as readonly CtyValue[]).map((item, index) => one(item, (set as readonly CtyValue[])[index]));
}

function predicted(open: CtyObject, predict: (planned: CtyObject) => CtyObject): CtyObject {
  const predictions = predict(open);
  return Object.fromEntries(Object.entries(open).map(([key, value]) => [key, value instanceof Unknown ? (predictions[key] ?? value) : value]));
}

function changedKeys(attributes: Schema, wanted: CtyObject, prior: CtyObject, counts: (attribute: Schema[string], before: CtyValue) => boolean): string[] {
  return Object.entries(attributes)
    .filter(([name, attribute]) => {
      const key = snakeCase(name);
      const before = prior[key] ?? null;
      return !equal(wanted[key] ?? null, before, (attribute.type as AnyType).cty) && counts(attribute, before);
    })
    .map(([name]) => snakeCase(name));
}
