import { Decimal, type CtyType, type CtyValue } from "./cty";
import { parseJson } from "./json";
import { numberText, parseNumber } from "./number";
import { isType, typeText } from "./type";
import { read, type Notation } from "./value-read";
import { mismatch, write, type Form } from "./value-write";

/** The JSON text of a value, as it stands in a state file; throws where the value is unknown. */
export const encodeJson = (value: CtyValue, type: CtyType): string => write(value, type, jsonForm);

/** Reads a value from the JSON text of a state file, with its numbers exact. */
export const decodeJson = (text: string, type: CtyType): CtyValue => readJson(parseJson(text), type);

/** Reads a value from a tree that `parseJson` made, and that a state upgrade may have rebuilt. */
export const readJson = (tree: CtyValue, type: CtyType): CtyValue => read(tree, type, jsonNotation);

const jsonForm: Form<string> = {
  null: () => "null",
  unknown: (value, _type, path) => {
    throw mismatch(path, "a known value", value);
  },
  string: (text) => JSON.stringify(text),
  bool: String,
  number: numberText,
  sequence: (items) => `[${items.join(",")}]`,
  mapping: (entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`,
  dynamic: (type, value) => `{"value":${value},"type":${typeText(type)}}`,
};

const jsonNotation: Notation = {
  number: (raw) => {
    if (typeof raw === "number" || raw instanceof Decimal) return raw;
    return typeof raw === "string" ? parseNumber(raw) : undefined;
  },
  entries,
  dynamic: (raw) => {
    const { type, value } = Object.fromEntries(entries(raw) ?? []);
    return isType(type) ? { type, raw: value } : undefined;
  },
};

function entries(raw: unknown): [string, unknown][] | undefined {
  const mapping = typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof Decimal);
  return mapping ? Object.entries(raw) : undefined;
}
