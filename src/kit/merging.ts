import { Unknown, type CtyObject, type CtyType, type CtyValue } from "../wire/cty";
import { cty, type TypedObject } from "./codec";
import { stateOfForgotten } from "./importing";
import { applyBreaches } from "./contract";
import { matched } from "./matching";
import { perAttribute } from "./per-attribute";
import { has, type Schema } from "./schema";

/** The state after a change: what was planned, and what was left open as it was then observed. */
export function applied(attributes: Schema, planned: CtyObject, observed: TypedObject): CtyObject {
  return perAttribute(attributes, (attribute, key, name) => fill(planned[key] ?? null, cty(observed[name], attribute.type), attribute.type.cty));
}

/** The state after a look at the system: what is observed, and what the system never tells as it was. */
export function refreshed(attributes: Schema, prior: CtyObject, observed: TypedObject): CtyObject {
  return perAttribute(attributes, (attribute, key, name) => {
    if (has(attribute, "writeOnly")) return null;
    if (!has(attribute, "unseen")) return cty(observed[name], attribute.type);
    // With a default in its place, an imported resource would be replaced for being configured otherwise.
    return prior[key] ?? (has(attribute, "fixed") ? stateOfForgotten(attribute) : cty(attribute.default, attribute.type));
  });
}

/** The state of what is not finished: what was planned, what the record tells, and null where nothing is known yet. */
export function unfinished(attributes: Schema, planned: CtyObject, record: TypedObject): CtyObject {
  return applied(attributes, planned, Object.fromEntries(Object.keys(attributes).filter((name) => ["computed", "either"].includes(attributes[name]?.role ?? "")).map((name) => [name, record[name]])));
}

function fill(planned: CtyValue, observed: CtyValue, type: CtyType): CtyValue {
  if (planned instanceof Unknown) return observed;
  if (planned === null || typeof type === "string") return planned;
  const [kind, inner] = type;
  if (kind === "set") return filledSet(planned as readonly CtyValue[], (observed ?? []) as readonly CtyValue[], inner);
  if (kind === "list" || kind === "tuple") {
    const seen = (observed ?? []) as readonly CtyValue[];
    return (planned as readonly CtyValue[]).map((item, index) => fill(item, seen[index] ?? null, kind === "tuple" ? inner[index]! : inner));
  }
  const seen = (observed ?? {}) as CtyObject;
  const filled = Object.create(null) as { [key: string]: CtyValue };
  for (const [key, item] of Object.entries(planned as CtyObject)) filled[key] = fill(item, seen[key] ?? null, kind === "object" ? inner[key]! : inner);
  return filled;
}

/** Elements of a set have no names: each planned one is completed by an observed one that agrees with all that was known. */
function filledSet(planned: readonly CtyValue[], observed: readonly CtyValue[], type: CtyType): CtyValue {
  const completions = matched(planned, observed, (item, seen) => applyBreaches(type, item, seen).length === 0);
  return planned.map((item, index) => fill(item, completions[index] ?? null, type));
}
