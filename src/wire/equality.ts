import { Decimal, Dynamic, Unknown, type CtyType, type CtyValue } from "./cty";
import { numberText } from "./number";
import { typeText } from "./type";
import { write, type Form } from "./value-write";

/** Says whether two values of a type are the same to Terraform: sets without order, unknown like unknown, all else exactly. */
export const equal = (a: CtyValue, b: CtyValue, type: CtyType): boolean => a === b || canonical(a, type) === canonical(b, type);

/** A text that two values of a type share exactly when they are equal. */
export const canonical = (value: CtyValue, type: CtyType): string => write(value, type, canonicalForm);

/** Says whether nothing within a value is unknown. */
export function isWhollyKnown(value: CtyValue): boolean {
  if (value instanceof Unknown) return false;
  if (value instanceof Dynamic) return isWhollyKnown(value.value);
  if (typeof value !== "object" || value === null || value instanceof Decimal) return true;
  return Object.values(value).every(isWhollyKnown);
}

const unknownMark = "?";

const canonicalForm: Form<string> = {
  null: () => "null",
  unknown: () => unknownMark,
  string: (text) => JSON.stringify(text),
  bool: String,
  number: numberText,
  sequence: (items, kind) => `[${(kind === "set" ? distinct(items) : items).join(",")}]`,
  mapping: (entries) => `{${sorted(entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`)).join(",")}}`,
  dynamic: (type, value) => `<${typeText(type)}>${value}`,
};

/** Equal elements of a set are one, but two that are not known yet may still turn out to differ. */
const distinct = (items: readonly string[]): string[] => {
  const ordered = sorted(items);
  return ordered.filter((item, index) => item !== ordered[index - 1] || item.replace(/"(?:[^"\\]|\\.)*"/g, "").includes(unknownMark));
};

const sorted = (texts: readonly string[]): string[] => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
