import { snakeCase } from "../kit/naming";
import { has, isInput, isNested, type AnyType, type Schema } from "../kit/schema";
import type { CtyType } from "../wire/cty";
import { presence } from "./schema";

/** A schema's arguments and attributes as lists, each nested object under a heading of its own. */
export function attributeLists(attributes: Schema): string[] {
  const all = Object.entries(attributes);
  const inputs = all.filter(([, attribute]) => isInput(attribute));
  const required = inputs.filter(([, attribute]) => isNeeded(attribute));
  const optional = inputs.filter(([, attribute]) => !isNeeded(attribute));
  const computed = all.filter(([, attribute]) => !isInput(attribute));
  return [
    ...(inputs.length > 0 ? ["## Arguments"] : []),
    ...section("### Required", required),
    ...section("### Optional", optional),
    ...section("## Attributes", computed, "Besides the arguments, these can be read:"),
    ...nestedSections(all, ""),
  ];
}

/** What a user must know of an argument beyond its meaning. */
export function constraints(attribute: Schema[string]): string[] {
  return [
    ...((attribute.type as AnyType).values?.length ? [`One of ${(attribute.type as AnyType).values!.map((value) => `\`${value}\``).join(", ")}.`] : []),
    ...(attribute.default !== undefined ? [`Default: \`${JSON.stringify(attribute.default)}\`.`] : []),
    ...(attribute.role === "either" ? ["The system decides unless set."] : []),
    ...(has(attribute, "fixed") ? ["**Changing it replaces the resource.**"] : []),
    ...(has(attribute, "unseen") ? ["Never read back, so drift is not seen."] : []),
    ...(has(attribute, "writeOnly") ? ["Write-only: stored in neither plan nor state; needs Terraform 1.11 or newer."] : []),
    ...(attribute.sensitive ? ["Sensitive."] : []),
  ];
}

/** An attribute's type, in the registry's words. */
export function typeWords({ type }: Schema[string]): string {
  if (!isNested(type as AnyType)) return words((type as AnyType).cty);
  return { single: "Attributes", list: "Attributes List", set: "Attributes Set", map: "Attributes Map" }[(type as { nesting: "single" | "list" | "set" | "map" }).nesting];
}

type Entries = readonly (readonly [string, Schema[string]])[];

function section(heading: string, entries: Entries, lead?: string, path = ""): string[] {
  return entries.length === 0 ? [] : [heading, ...(lead ? [lead] : []), entries.map((entry) => item(entry, path)).join("\n")];
}

function item([name, attribute]: Entries[number], path: string): string {
  const key = snakeCase(name);
  const below = isNested(attribute.type as AnyType) ? [`See [below](#${anchor(`${path}${key}`)}).`] : [];
  return `- \`${key}\` (${typeWords(attribute)}) ${[attribute.doc, ...constraints(attribute), ...below].join(" ")}`;
}

function nestedSections(entries: Entries, path: string): string[] {
  return entries.flatMap(([name, { type }]) => {
    if (!isNested(type as AnyType)) return [];
    const at = `${path}${snakeCase(name)}`;
    const members = Object.entries(type.attributes as Schema);
    const required = members.filter(([, member]) => isInput(member) && isNeeded(member));
    const optional = members.filter(([, member]) => isInput(member) && !isNeeded(member));
    const computed = members.filter(([, member]) => !isInput(member));
    const inner = `${at}.`;
    return [
      `<a id="${anchor(at)}"></a>`,
      `### Nested: \`${at}\``,
      ...section("Required:", required, undefined, inner),
      ...section("Optional:", optional, undefined, inner),
      ...section("Read-only:", computed, undefined, inner),
      ...nestedSections(members, inner),
    ];
  });
}

/** Required of a user, even where only the provider can say so, since an import knows no value. */
const isNeeded = (attribute: Schema[string]) => presence(attribute).required || (attribute.role === "required" && attribute.env.length === 0);
const anchor = (path: string) => `nested-${path.replaceAll(".", "-")}`;

function words(type: CtyType): string {
  if (type === "string") return "String";
  if (type === "number") return "Number";
  if (type === "bool") return "Boolean";
  if (!Array.isArray(type)) return "Any";
  const [kind, element] = type as readonly [string, CtyType];
  const kinds: Record<string, string> = { list: "List of", set: "Set of", map: "Map of" };
  return kinds[kind] ? `${kinds[kind]} ${words(element)}` : "Object";
}
