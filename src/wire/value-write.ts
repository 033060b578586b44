import { Decimal, Dynamic, Unknown, type CtyNumber, type CtyObject, type CtyType, type CtyValue } from "./cty";

/** One way to write values down: what each kind of value becomes. */
export interface Form<T> {
  null(): T;
  unknown(value: Unknown, type: CtyType, path: string): T;
  string(text: string): T;
  bool(value: boolean): T;
  number(number: CtyNumber): T;
  sequence(items: T[], kind: "list" | "set" | "tuple"): T;
  mapping(entries: [key: string, value: T][]): T;
  dynamic(type: CtyType, value: T): T;
}

/** Writes a value of a type in the given form; throws an error that names the path, never the value, where the two do not match. */
export function write<T>(value: CtyValue | undefined, type: CtyType, form: Form<T>, path = ""): T {
  if (value === null || value === undefined) return form.null();
  if (value instanceof Unknown) return form.unknown(value, type, path);
  if (type === "dynamic") {
    if (!(value instanceof Dynamic)) throw mismatch(path, "a value with its type", value);
    return form.dynamic(value.type, write(value.value, value.type, form, path));
  }
  if (type === "string") {
    if (typeof value !== "string") throw mismatch(path, "string", value);
    return form.string(normalised(value));
  }
  if (type === "bool") {
    if (typeof value !== "boolean") throw mismatch(path, "bool", value);
    return form.bool(value);
  }
  if (type === "number") {
    if (!(value instanceof Decimal) && !Number.isFinite(value)) throw mismatch(path, "a finite number", value);
    return form.number(value as CtyNumber);
  }
  if (type[0] === "map") {
    if (!isObject(value)) throw mismatch(path, "map", value);
    const entries = Object.entries(value).map(([key, item]) => [normalised(key), item] as const);
    return form.mapping(entries.map(([key, item]) => [key, write(item, type[1], form, keyPath(path, key))]));
  }
  if (type[0] === "object") {
    if (!isObject(value)) throw mismatch(path, "object", value);
    refuseExtra(Object.keys(value), type[1], path);
    return form.mapping(
      Object.entries(type[1]).map(([name, of]) => [name, write(own(value, name), of, form, attributePath(path, name))]),
    );
  }
  if (!Array.isArray(value)) throw mismatch(path, type[0], value);
  const types = type[0] === "tuple" ? type[1] : value.map(() => type[1]);
  if (types.length !== value.length) throw mismatch(path, `a tuple of ${types.length}`, value);
  return form.sequence(types.map((of, index) => write(value[index], of, form, `${path}[${index}]`)), type[0]);
}

/** The error of a value that is not what its type says. */
export const mismatch = (path: string, expected: string, got: unknown): Error =>
  new Error(`${path || "The value"}: expected ${expected}, got ${described(got)}.`);

/** Throws when an object has attributes that its type does not have. */
export function refuseExtra(names: readonly string[], attributes: object, path: string): void {
  const extra = names.find((name) => !Object.hasOwn(attributes, name));
  if (extra !== undefined) throw new Error(`${attributePath(path, extra)}: the type has no attribute of this name.`);
}

/** Where an attribute of an object is, as `nics[0].mac`. */
export const attributePath = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** Where an element of a map is, as `tags["owner"]`. */
export const keyPath = (path: string, key: string): string => `${path}[${JSON.stringify(key)}]`;

// Terraform core normalises strings on arrival, so what it keeps would differ from what was sent; a lone surrogate has no UTF-8.
const normalised = (text: string): string => (plainText.test(text) ? text : text.replace(/\p{Surrogate}/gu, "\ufffd").normalize("NFC"));
const plainText = /^[\0-\u02ff]*$/;

const own = (object: CtyObject, name: string): CtyValue | undefined => (Object.hasOwn(object, name) ? object[name] : undefined);

const isObject = (value: CtyValue): value is CtyObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) && described(value) === "an object";

function described(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Unknown) return "an unknown value";
  if (value instanceof Dynamic) return "a value with its type";
  if (Array.isArray(value)) return `a sequence of ${value.length}`;
  if (typeof value === "number" || typeof value === "bigint" || value instanceof Decimal) return "a number";
  if (value instanceof Uint8Array) return "bytes";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
