import { Dynamic, Unknown, type CtyNumber, type CtyType, type CtyValue } from "./cty";
import { attributePath, keyPath, mismatch, refuseExtra } from "./value-write";

/** One way in which values are written down: how to find numbers, mappings and dynamic values in a parsed tree. */
export interface Notation {
  number(raw: unknown): CtyNumber | undefined;
  entries(raw: unknown): [key: string, raw: unknown][] | undefined;
  dynamic(raw: unknown): { readonly type: CtyType; readonly raw: unknown } | undefined;
}

/** Reads a value of a type from a parsed tree; throws an error that names the path, never the value, where the two do not match. */
export function read(raw: unknown, type: CtyType, notation: Notation, path = ""): CtyValue {
  if (raw === null || raw === undefined) return null;
  if (raw instanceof Unknown) return raw;
  if (type === "dynamic") {
    const dynamic = notation.dynamic(raw);
    if (!dynamic) throw mismatch(path, "a value with its type", raw);
    return new Dynamic(dynamic.type, read(dynamic.raw, dynamic.type, notation, path));
  }
  if (type === "string") {
    if (typeof raw !== "string") throw mismatch(path, "string", raw);
    return raw;
  }
  if (type === "bool") {
    if (typeof raw !== "boolean") throw mismatch(path, "bool", raw);
    return raw;
  }
  if (type === "number") {
    return readNumber(raw, notation, path);
  }
  if (type[0] === "map") {
    const entries = notation.entries(raw);
    if (!entries) throw mismatch(path, "map", raw);
    return record(entries.map(([key, item]) => [key, read(item, type[1], notation, keyPath(path, key))]));
  }
  if (type[0] === "object") {
    const entries = notation.entries(raw);
    if (!entries) throw mismatch(path, "object", raw);
    const given = new Map(entries);
    refuseExtra([...given.keys()], type[1], path);
    return record(
      Object.entries(type[1]).map(([name, of]) => [name, read(given.get(name), of, notation, attributePath(path, name))]),
    );
  }
  if (!Array.isArray(raw)) throw mismatch(path, type[0], raw);
  const types = type[0] === "tuple" ? type[1] : raw.map(() => type[1]);
  if (types.length !== raw.length) throw mismatch(path, `a tuple of ${types.length}`, raw);
  return types.map((of, index) => read(raw[index], of, notation, `${path}[${index}]`));
}

function readNumber(raw: unknown, notation: Notation, path: string): CtyNumber {
  try {
    const number = notation.number(raw);
    if (number !== undefined) return number;
  } catch (reason) {
    throw new Error(`${path || "The value"}: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
  throw mismatch(path, "number", raw);
}

/** An object without a prototype, in which every key is a key, `__proto__` too. */
export function record<T>(entries: Iterable<readonly [string, T]>): { [key: string]: T } {
  const made: { [key: string]: T } = Object.create(null);
  for (const [key, value] of entries) made[key] = value;
  return made;
}
