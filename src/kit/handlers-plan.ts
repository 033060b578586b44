import { Unknown, type CtyObject } from "../wire/cty";
import { cty, typedObject, type TypedObject } from "./codec";
import type { Managed } from "./managed";
import { perAttribute } from "./per-attribute";
import { has, isInput, unknown, type Schema } from "./schema";

/** Every input as handlers see it: known, with write-only values from the configuration. */
export function handlersPlan({ attributes }: Managed, planned: CtyObject, config: CtyObject): TypedObject {
  const inputs = Object.fromEntries(Object.entries(attributes).filter(([, attribute]) => isInput(attribute))) as Schema;
  const merged = perAttribute(inputs, (attribute, key) => {
    const value = (has(attribute, "writeOnly") ? config[key] : planned[key]) ?? cty(attribute.default, attribute.type);
    return value instanceof Unknown ? null : value;
  });
  return withoutUnknown(typedObject(merged, inputs)) as TypedObject;
}

/** What the system is left to decide inside nested attributes is simply not said. */
function withoutUnknown(value: unknown): unknown {
  if (value === unknown) return undefined;
  if (Array.isArray(value)) return value.map(withoutUnknown);
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutUnknown(item)]));
  return value;
}
