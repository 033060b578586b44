import { Unknown, type CtyObject, type CtyValue } from "../wire/cty";
import { cty, type TypedObject } from "./codec";
import { stateOfForgotten } from "./importing";
import { snakeCase } from "./naming";
import { has, type Schema } from "./schema";

/** The state after a change: what was planned, and what was left open as it was then observed. */
export function applied(attributes: Schema, planned: CtyObject, observed: TypedObject): CtyObject {
  return members(attributes, (attribute, name, key) => fill(planned[key] ?? null, cty(observed[name], attribute.type)));
}

/** The state after a look at the system: what is observed, and what the system never tells as it was. */
export function refreshed(attributes: Schema, prior: CtyObject, observed: TypedObject): CtyObject {
  return members(attributes, (attribute, name, key) => {
    if (has(attribute, "writeOnly")) return null;
    if (!has(attribute, "unseen")) return cty(observed[name], attribute.type);
    return prior[key] ?? (attribute.default === undefined ? stateOfForgotten(attribute) : cty(attribute.default, attribute.type));
  });
}

/** The state of what is not finished: what was planned, what the record tells, and null where nothing is known yet. */
export function unfinished(attributes: Schema, planned: CtyObject, record: TypedObject): CtyObject {
  return applied(attributes, planned, Object.fromEntries(Object.keys(attributes).filter((name) => ["computed", "either"].includes(attributes[name]?.role ?? "")).map((name) => [name, record[name]])));
}

function fill(planned: CtyValue, observed: CtyValue): CtyValue {
  if (planned instanceof Unknown) return observed;
  if (Array.isArray(planned)) {
    const seen = Array.isArray(observed) ? observed : [];
    return planned.map((item: CtyValue, index) => fill(item, (seen[index] as CtyValue | undefined) ?? null));
  }
  if (planned !== null && typeof planned === "object" && isPlain(planned)) {
    const seen = (observed ?? {}) as CtyObject;
    const filled = Object.create(null) as { [key: string]: CtyValue };
    for (const [key, item] of Object.entries(planned)) filled[key] = fill(item, seen[key] ?? null);
    return filled;
  }
  return planned;
}

const isPlain = (value: object): value is CtyObject => [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);

function members(attributes: Schema, each: (attribute: Schema[string], name: string, key: string) => CtyValue): CtyObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => {
      const key = snakeCase(name);
      return [key, each(attribute, name, key)];
    }),
  );
}
