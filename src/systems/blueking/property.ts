import type { PropertyValue } from "./api";

/** A property's value in words: a text as it is, anything else as JSON, nothing as `undefined`. */
export type Words = string | undefined;
export type Wording = { readonly [property: string]: Words };

/** A value in words. */
export const wordsFor = (value: PropertyValue | undefined): Words => (value === null || value === undefined ? undefined : typeof value === "string" ? value : JSON.stringify(value));

/** The value that was put in words; the property's type tells 8 from "8". */
export function valueFrom(words: Words, type: string): PropertyValue {
  if (words === undefined) return null;
  if (textual.includes(type)) return words;
  try {
    return JSON.parse(words) as PropertyValue;
  } catch {
    return words;
  }
}

/** Whether two values are the same to CMDB, which trims, keeps some texts as lists, and spells IPv6 out. */
export const alike = (property: string, one: Words, other: Words) => canonical(property, one) === canonical(property, other);

/** Types of attributes whose values are texts; enum values are the ids of their options, never their names. */
const textual = ["singlechar", "longchar", "objuser", "enum", "list", "date", "time", "timezone"];
/** Kept as lists, told with commas. */
const listed = ["bk_host_innerip", "bk_host_outerip", "bk_host_innerip_v6", "bk_host_outerip_v6", "operator", "bk_bak_operator"];

function canonical(property: string, words: Words): string {
  const text = (words ?? "").trim();
  if (!listed.includes(property)) return text;
  return text.split(",").map((item) => expanded(item.trim())).filter(Boolean).join(",");
}

/** An IPv6 address as eight groups of four digits; anything else as it is. */
function expanded(text: string): string {
  if (!/^[0-9a-f:]*:[0-9a-f:]*$/i.test(text)) return text;
  const [left = [], right] = text.toLowerCase().split("::").map((half) => (half === "" ? [] : half.split(":")));
  const zeros = right ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0") : [];
  return [...left, ...zeros, ...(right ?? [])].map((group) => group.padStart(4, "0")).join(":");
}
