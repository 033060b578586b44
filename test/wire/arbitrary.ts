import fc from "fast-check";
import { Dynamic, Unknown, unknown, type CtyType, type CtyValue } from "../../src/wire/cty";
import { parseNumber } from "../../src/wire/value";

const anyText = fc.string({ unit: "binary", maxLength: 8 }).map((text) => text.normalize("NFC"));
const anyName = fc.oneof(fc.constantFrom("__proto__", "constructor", "a", "id", "1"), anyText);

/** Any type, up to three levels deep. */
export const anyType: fc.Arbitrary<CtyType> = fc.letrec<{ type: CtyType }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<CtyType>("string", "number", "bool", "dynamic"),
    fc.tuple(fc.constantFrom("list" as const, "set" as const, "map" as const), tie("type")),
    fc.tuple(fc.constant("tuple" as const), fc.array(tie("type"), { maxLength: 3 })),
    fc.tuple(fc.constant("object" as const), fc.dictionary(anyName, tie("type"), { maxKeys: 3 })),
  ),
})).type;

/** A type and a value of it; unknowns may be anywhere when they are asked for. */
export const anyTyped = (unknowns: "unknowns" | "known"): fc.Arbitrary<readonly [CtyType, CtyValue]> =>
  anyType.chain((type) => fc.tuple(fc.constant(type), valueOf(type, unknowns)));

/** Any value of a type. */
export function valueOf(type: CtyType, unknowns: "unknowns" | "known"): fc.Arbitrary<CtyValue> {
  const absent = unknowns === "unknowns" ? fc.constantFrom<CtyValue>(null, unknown, notNull) : fc.constant<CtyValue>(null);
  const expected = type === "dynamic" ? fc.constantFrom<CtyValue>(null, ...(unknowns === "unknowns" ? [unknown] : [])) : absent;
  return fc.oneof({ arbitrary: expected, weight: 1 }, { arbitrary: present(type, unknowns), weight: 6 });
}

const notNull = new Unknown({ nullable: false });

/** Any decimal number, from small integers to ones far beyond a double. */
export const anyNumber = fc
  .oneof(
    fc.integer().map(String),
    fc.bigInt().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.tuple(fc.bigInt(), fc.integer({ min: -40, max: 40 })).map(([digits, exponent]) => `${digits}e${exponent}`),
  )
  .map(parseNumber);

function present(type: CtyType, unknowns: "unknowns" | "known"): fc.Arbitrary<CtyValue> {
  if (type === "string") return anyText;
  if (type === "bool") return fc.boolean();
  if (type === "number") return anyNumber;
  if (type === "dynamic") return someTyped(unknowns).map(([of, value]) => new Dynamic(of, value));
  if (type[0] === "list" || type[0] === "set") return fc.array(valueOf(type[1], unknowns), { maxLength: 4 });
  if (type[0] === "map") return fc.dictionary(anyName, valueOf(type[1], unknowns), { maxKeys: 4, noNullPrototype: false }).map(bare);
  if (type[0] === "tuple") return fc.tuple(...type[1].map((of) => valueOf(of, unknowns)));
  const attributes = Object.entries(type[1]).map(([name, of]) => fc.tuple(fc.constant(name), valueOf(of, unknowns)));
  return fc.tuple(...attributes).map(bare);
}

const someTyped = (unknowns: "unknowns" | "known") =>
  fc
    .constantFrom<CtyType>("string", "number", ["list", "string"], ["object", { on: "bool" }], ["map", "dynamic"], ["set", ["tuple", ["number", "dynamic"]]])
    .chain((type) => fc.tuple(fc.constant(type), valueOf(type, unknowns)));

function bare(from: { readonly [key: string]: CtyValue } | [string, CtyValue][]): CtyValue {
  const made: { [key: string]: CtyValue } = Object.create(null);
  for (const [key, value] of Array.isArray(from) ? from : Object.entries(from)) made[key] = value;
  return made;
}
