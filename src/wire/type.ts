import type { CtyType } from "./cty";

/** The JSON text of a type, with the attributes of objects in one order, so that equal types have equal texts. */
export function typeText(type: CtyType): string {
  if (typeof type === "string") return JSON.stringify(type);
  if (type[0] === "tuple") return `["tuple",[${type[1].map(typeText).join(",")}]]`;
  if (type[0] !== "object") return `["${type[0]}",${typeText(type[1])}]`;
  const attributes = Object.entries(type[1]).sort(([a], [b]) => (a < b ? -1 : 1));
  return `["object",{${attributes.map(([name, of]) => `${JSON.stringify(name)}:${typeText(of)}`).join(",")}}]`;
}

/** Reads a type from its JSON text; throws when it is none. */
export function parseType(text: string): CtyType {
  const type: unknown = JSON.parse(text);
  if (!isType(type)) throw new Error("A type was expected, but the JSON text is none.");
  return type;
}

/** Says whether a parsed JSON value is a type. */
export function isType(json: unknown): json is CtyType {
  if (typeof json === "string") return primitives.has(json);
  if (!Array.isArray(json)) return false;
  const [kind, of]: unknown[] = json;
  if (kind === "list" || kind === "set" || kind === "map") return isType(of);
  if (kind === "tuple") return Array.isArray(of) && of.every(isType);
  return kind === "object" && typeof of === "object" && of !== null && Object.values(of).every(isType);
}

const primitives = new Set(["string", "number", "bool", "dynamic"]);
