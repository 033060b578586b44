import { decode, encode, ExtData } from "@msgpack/msgpack";
import type { CtyNumber, CtyType, CtyValue } from "./cty";
import { fromWire, numberText, parseNumber } from "./number";
import { decodeUnknown, encodeUnknown } from "./refinement";
import { parseType, typeText } from "./type";
import { read, record, type Notation } from "./value-read";
import { write, type Form } from "./value-write";

/** The MessagePack bytes of a value, as they stand in a `DynamicValue`. */
export function encodeMsgpack(value: CtyValue, type: CtyType): Uint8Array {
  return encode(write<unknown>(value, type, msgpackForm), { extensionCodec, useBigInt64: true, maxDepth: deepest });
}

/** Reads a value from the MessagePack bytes of a `DynamicValue`, which must not be empty. */
export function decodeMsgpack(bytes: Uint8Array, type: CtyType): CtyValue {
  return read(decode(bytes, { extensionCodec, useBigInt64: true, keyDecoder }), type, msgpackNotation);
}

const deepest = 10_000;

const msgpackForm: Form<unknown> = {
  null: () => null,
  unknown: encodeUnknown,
  string: (text) => text,
  bool: (value) => value,
  number: encodeNumber,
  sequence: (items) => items,
  mapping: record,
  dynamic: (type, value) => [new TextEncoder().encode(typeText(type)), value],
};

const msgpackNotation: Notation = {
  number: (raw) => {
    if (typeof raw === "number" || typeof raw === "bigint") return fromWire(raw);
    return typeof raw === "string" ? parseNumber(raw) : undefined;
  },
  entries: (raw) =>
    typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof Uint8Array)
      ? Object.entries(raw).map(([key, item]) => [key.slice(1), item])
      : undefined,
  dynamic: (raw) => {
    if (!Array.isArray(raw) || raw.length !== 2) return undefined;
    const [type, value]: unknown[] = raw;
    return type instanceof Uint8Array ? { type: parseType(Buffer.from(type).toString()), raw: value } : undefined;
  },
};

/** Integers of 64 bits travel as such, all other numbers as decimal text: core takes it, and a float64 would not be exact. */
function encodeNumber(number: CtyNumber): number | bigint | string {
  if (Number.isInteger(number) && Math.abs(Number(number)) < 2 ** 32) return Number(number);
  const text = numberText(number);
  if (text.includes(".") || text.length > 20) return text;
  const integer = BigInt(text);
  return BigInt.asIntN(64, integer) === integer ? integer : text;
}

const extensionCodec = {
  tryToEncode: (object: unknown) => (object instanceof ExtData ? object : null),
  decode: (data: Uint8Array, code: number) => decodeUnknown(data, code),
};

// The library refuses the key `__proto__`, which is a fine key of a Terraform map; behind a mark it is one like any other.
const keyDecoder = {
  canBeCached: () => true,
  decode: (bytes: Uint8Array, offset: number, length: number) =>
    "." + Buffer.from(bytes.buffer, bytes.byteOffset + offset, length).toString(),
};
