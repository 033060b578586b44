import { decode, encode, ExtData } from "@msgpack/msgpack";
import { unknown, Unknown, type CtyNumber, type CtyType, type Refinement } from "./cty";
import { fromWire, numberText, parseNumber } from "./number";

/** The MessagePack extension of an unknown value; refinements that do not fit the type or the size limit are left out. */
export function encodeUnknown({ refinement }: Unknown, type: CtyType): ExtData {
  const known = refinement && type !== "dynamic" ? refinements(refinement, type) : new Map();
  if (known.size === 0) return plain;
  const payload = encodeIntegerMap(known);
  return payload.length > largestPayload ? plain : new ExtData(refined, payload);
}

/** Reads an unknown value from any MessagePack extension, since Terraform may invent new ones; what is malformed is not refined. */
export function decodeUnknown(data: Uint8Array, code: number): Unknown {
  if (code !== refined) return unknown;
  try {
    const fields = decode(data, { useBigInt64: true });
    return typeof fields === "object" && fields !== null ? fromFields(new Map(Object.entries(fields))) : unknown;
  } catch {
    return unknown;
  }
}

// Codes and limits: docs/plugin-protocol/object-wire-format.md in hashicorp/terraform.
const refined = 12;
const largestPayload = 1024;
const plain = new ExtData(0, new Uint8Array([0]));

function refinements(from: Refinement, type: CtyType): Map<number, unknown> {
  const fields = new Map<number, unknown>();
  if (from.nullable === false) fields.set(1, false);
  if (type === "string" && from.prefix) fields.set(2, from.prefix);
  if (type === "number") {
    if (from.numberAtLeast) fields.set(3, bound(from.numberAtLeast));
    if (from.numberAtMost) fields.set(4, bound(from.numberAtMost));
  }
  if (typeof type !== "string" && type[0] !== "tuple" && type[0] !== "object") {
    if (from.lengthAtLeast !== undefined) fields.set(5, count(from.lengthAtLeast));
    if (from.lengthAtMost !== undefined) fields.set(6, count(from.lengthAtMost));
  }
  return fields;
}

const bound = ([number, inclusive]: readonly [CtyNumber, boolean]) => [numberText(number), inclusive];
const count = (length: CtyNumber) => Number(numberText(length));

function fromFields(fields: Map<string, unknown>): Unknown {
  const refinement: Refinement = {
    ...(fields.get("1") === false && { nullable: false }),
    ...present("prefix", typeof fields.get("2") === "string" ? fields.get("2") : undefined),
    ...present("numberAtLeast", readBound(fields.get("3"))),
    ...present("numberAtMost", readBound(fields.get("4"))),
    ...present("lengthAtLeast", readNumber(fields.get("5"))),
    ...present("lengthAtMost", readNumber(fields.get("6"))),
  };
  return Object.keys(refinement).length > 0 ? new Unknown(refinement) : unknown;
}

const present = (name: keyof Refinement, value: unknown) => (value === undefined ? {} : { [name]: value });

function readBound(raw: unknown): [CtyNumber, boolean] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const [number, inclusive]: unknown[] = raw;
  const read = readNumber(number);
  return read !== undefined && typeof inclusive === "boolean" ? [read, inclusive] : undefined;
}

function readNumber(raw: unknown): CtyNumber | undefined {
  if (typeof raw === "string") return parseNumber(raw);
  return typeof raw === "number" || typeof raw === "bigint" ? fromWire(raw) : undefined;
}

/** The library writes only text keys; here they are integers below 128, of which each is its own MessagePack byte. */
function encodeIntegerMap(fields: ReadonlyMap<number, unknown>): Uint8Array {
  return Buffer.concat([Uint8Array.of(0x80 | fields.size), ...[...fields].map(([key, value]) => Buffer.concat([Uint8Array.of(key), encode(value)]))]);
}
