import { Decimal, Unknown, type CtyObject, type CtyValue } from "../wire/cty";
import { numberText, parseNumber } from "../wire/number";
import { Refused, type Path } from "./diagnostics";
import { snakeCase } from "./naming";
import { perAttribute } from "./per-attribute";
import { isNested, unknown, type AnyType, type Schema } from "./schema";

/** A value in the author's words: camelCase, `undefined` for null, the `unknown` symbol for what is not known yet. */
export type Typed = unknown;
export type TypedObject = { readonly [name: string]: Typed };

/** Terraform's object, in the author's words; the attributes to take are the schema's. */
export function typedObject(object: CtyObject, attributes: Schema, path: Path = []): TypedObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { type }]) => {
      const key = snakeCase(name);
      return [name, typed(object[key] ?? null, type, [...path, key])];
    }),
  );
}

/** The author's object, in Terraform's words; what it does not mention is null. */
export function ctyObject(object: TypedObject, attributes: Schema): CtyObject {
  return perAttribute(attributes, ({ type }, _, name) => cty(object[name], type));
}

/** Terraform's value, in the author's words. */
export function typed(value: CtyValue, type: AnyType, path: Path): Typed {
  if (value === null) return undefined;
  if (value instanceof Unknown) return unknown;
  if (isNested(type)) {
    const one = (item: CtyValue, at: Path) => (item instanceof Unknown ? unknown : typedObject(item as CtyObject, type.attributes, at));
    if (type.nesting === "single") return one(value, path);
    if (type.nesting === "map") return mapValues(value as CtyObject, (item, key) => one(item, [...path, { key }]));
    return (value as readonly CtyValue[]).map((item, index) => one(item, [...path, index]));
  }
  if (type.element) {
    const { element } = type;
    if (Array.isArray(value)) return value.map((item, index) => typed(item, element, [...path, index]));
    return mapValues(value as CtyObject, (item, key) => typed(item, element, [...path, { key }]));
  }
  if (type.cty !== "number") return value;
  if (type.exact) return numberText(value as number | Decimal);
  if (value instanceof Decimal) throw new Refused("This number has more digits than the system can hold.", "Use a number with at most 15 significant digits.", path);
  return value;
}

/** The author's value, in Terraform's words. */
export function cty(value: Typed, type: AnyType): CtyValue {
  if (value === undefined || value === null) return null;
  if (value === unknown) return new Unknown();
  if (isNested(type)) {
    const one = (item: Typed) => (item === unknown ? new Unknown() : ctyObject(item as TypedObject, type.attributes));
    if (type.nesting === "single") return one(value);
    if (type.nesting === "map") return mapValues(value as Record<string, Typed>, one);
    return (value as readonly Typed[]).map(one);
  }
  if (type.element) {
    const { element } = type;
    if (Array.isArray(value)) return value.map((item) => cty(item, element));
    return mapValues(value as Record<string, Typed>, (item) => cty(item, element));
  }
  if (type.cty === "number") return parseNumber(String(value));
  return value as CtyValue;
}

function mapValues<T, R>(object: { readonly [key: string]: T }, each: (value: T, key: string) => R): { [key: string]: R } {
  const mapped = Object.create(null) as { [key: string]: R };
  for (const [key, value] of Object.entries(object)) mapped[key] = each(value, key);
  return mapped;
}
