import fc from "fast-check";
import { computed, list, map, number, object, optional, required, set, string, unknown, type Schema } from "../../src/kit";
import { isNested, objectType, type AnyType } from "../../src/kit/schema";
import type { TypedObject } from "../../src/kit/codec";
import { Unknown, type CtyObject, type CtyType, type CtyValue } from "../../src/wire/cty";

/** Any schema, with nested attributes two levels deep. */
export const anySchema: fc.Arbitrary<Schema> = schemaWithin(2);

/** Any configuration of a schema, in the author's words; unknowns may be anywhere when they are asked for. */
export function anyConfig(schema: Schema, unknowns: "known" | "unknowns"): fc.Arbitrary<TypedObject> {
  const members = Object.entries(schema)
    .filter(([, { role }]) => role !== "computed")
    .map(([name, { role, type }]) => {
      const value = valueOf(type as AnyType, unknowns);
      return fc.tuple(fc.constant(name), role === "required" ? value : fc.option(value, { nil: undefined }));
    });
  return fc.tuple(...members).map((entries) => Object.fromEntries(entries));
}

/** A planned object as an apply might leave it: what was open has got values. */
export function completed(planned: CtyObject, attributes: Schema, seed: string): CtyObject {
  let count = 0;
  const fill = (value: CtyValue, type: CtyType): CtyValue => {
    if (value instanceof Unknown) return type === "number" ? ++count : type === "string" ? `${seed}${++count}` : null;
    if (value === null || typeof type === "string") return value;
    if (type[0] === "object") return Object.fromEntries(Object.entries(type[1]).map(([name, of]) => [name, fill((value as CtyObject)[name] ?? null, of)]));
    if (type[0] === "map") return Object.fromEntries(Object.entries(value as CtyObject).map(([key, item]) => [key, fill(item, type[1] as CtyType)]));
    const items = (value as readonly CtyValue[]).map((item) => fill(item, type[1] as CtyType));
    return type[0] === "set" ? items.reverse() : items;
  };
  return fill(planned, objectType(attributes)) as CtyObject;
}

function schemaWithin(depth: number): fc.Arbitrary<Schema> {
  return fc.dictionary(fc.constantFrom("a", "b", "cD", "e"), attributeWithin(depth), { minKeys: 1, maxKeys: 4, noNullPrototype: true });
}

function attributeWithin(depth: number): fc.Arbitrary<Schema[string]> {
  const plain = fc.constantFrom<AnyType>(string, number, list(string), set(string), map(number));
  const defaults = { default: "d" };
  const simple = fc.oneof(
    plain.map((type) => required(type, "…")),
    plain.map((type) => optional(type, "…")),
    plain.map((type) => optional(type, "…", { computed: true })),
    plain.map((type) => computed(type, "…")),
    plain.map((type) => computed(type, "…", { stable: true })),
    fc.constant(optional(string, "…", defaults)),
    fc.constant(required(string, "…", { fixed: true })),
    fc.constant(optional(string, "…", { fixed: true, unseen: true })),
    fc.constant(optional(string, "…", { writeOnly: true })),
  );
  if (depth === 0) return simple.filter(({ traits }) => traits.length === 0);
  const nested = schemaWithin(depth - 1).map((schema) => object(schema));
  const around = nested.chain((one) => fc.constantFrom<AnyType>(one, list(one), map(one), set(one)));
  return fc.oneof(simple, around.map((type) => optional(type, "…")), around.map((type) => required(type, "…")));
}

function valueOf(type: AnyType, unknowns: "known" | "unknowns"): fc.Arbitrary<unknown> {
  const known = knownOf(type, unknowns);
  return unknowns === "known" ? known : fc.oneof({ arbitrary: known, weight: 5 }, { arbitrary: fc.constant(unknown), weight: 1 });
}

function knownOf(type: AnyType, unknowns: "known" | "unknowns"): fc.Arbitrary<unknown> {
  const key = fc.constantFrom("k", "l", "m");
  if (isNested(type)) {
    const one = anyConfig(type.attributes, unknowns);
    if (type.nesting === "single") return one;
    if (type.nesting === "map") return fc.dictionary(key, one, { maxKeys: 2, noNullPrototype: true });
    return type.nesting === "set" ? fc.uniqueArray(one, { maxLength: 3, selector: (item) => JSON.stringify(item, (_, value: unknown) => (value === unknown ? "?" : value)) }) : fc.array(one, { maxLength: 3 });
  }
  if (type.cty === "string") return fc.constantFrom("x", "y", "z");
  if (type.cty === "number") return fc.integer({ min: 0, max: 3 });
  if (type.cty[0] === "map") return fc.dictionary(key, valueOf(type.element!, unknowns), { maxKeys: 2, noNullPrototype: true });
  return type.cty[0] === "set" ? fc.uniqueArray(knownOf(type.element!, unknowns), { maxLength: 3 }) : fc.array(valueOf(type.element!, unknowns), { maxLength: 3 });
}

