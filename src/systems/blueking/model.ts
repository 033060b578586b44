import type { ObjectAttribute, ObjectUnique, PropertyValue } from "./api";

/** The host model as one business sees it. */
export interface Model {
  readonly attributes: ReadonlyMap<string, ObjectAttribute>;
  /** What a copy takes over: what is editable and in no unique rule. */
  readonly cloneable: readonly ObjectAttribute[];
  /** Whether the unique rules are CMDB's word; without them what is cloneable is an assumption. */
  readonly exact: boolean;
}

/** What unique rules of a fresh installation cover. */
const shippedUnique = ["bk_cloud_id", "bk_host_innerip", "bk_host_outerip", "bk_cloud_inst_id", "bk_cloud_vendor", "bk_host_innerip_v6", "bk_agent_id"];

/** Puts a model together; `assumed` stands in, beside the shipped rules, where the rules are not told. */
export function modelOf(attributes: readonly ObjectAttribute[], rules: readonly ObjectUnique[] | undefined, assumed: readonly string[]): Model {
  const covered = new Set(rules?.flatMap(({ keys }) => keys.map(({ key_id }) => key_id)));
  const isUnique = ({ id, bk_property_id }: ObjectAttribute) => (rules ? covered.has(id) : shippedUnique.includes(bk_property_id) || assumed.includes(bk_property_id));
  return {
    attributes: new Map(attributes.map((attribute) => [attribute.bk_property_id, attribute])),
    cloneable: attributes.filter((attribute) => attribute.editable && !isUnique(attribute) && attribute.bk_property_type !== "innertable"),
    exact: rules !== undefined,
  };
}

const longest: Readonly<Record<string, number>> = { singlechar: 256, longchar: 2_000, objuser: 2_000 };

/** Why CMDB would not take a value today, as the end of "…, which"; one such value of the source fails the whole copy. */
export function reasonToRefuse({ bk_property_type: type, isrequired, option }: ObjectAttribute, value: PropertyValue): string | undefined {
  const limit = longest[type];
  if (value === null || (value === "" && limit !== undefined)) return isrequired ? "is required" : undefined;
  if (limit !== undefined) {
    if (typeof value !== "string") return "must be a text";
    const text = value.trim();
    if (Buffer.byteLength(text) > limit) return `may have ${limit} bytes`;
    return typeof option === "string" && option !== "" && misses(option, text) ? `must match ${option}` : undefined;
  }
  switch (type) {
    case "int":
    case "float": {
      if (typeof value !== "number") return "must be a number";
      const { min, max } = bounds(option);
      return value < min || value > max ? `must be from ${min} to ${max}` : undefined;
    }
    case "enum":
      return choices(option).includes(value) ? undefined : `must be one of ${choices(option).join(", ")}`;
    case "list":
      return Array.isArray(option) && option.includes(value) ? undefined : "must be in the list of the model";
    case "bool":
      return typeof value === "boolean" ? undefined : "must be true or false";
    default:
      return undefined;
  }
}

/** Patterns are Go's; what JavaScript cannot read is left to the server. */
function misses(pattern: string, text: string): boolean {
  try {
    return !new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}

function bounds(option: PropertyValue): { readonly min: number; readonly max: number } {
  const told = isRecord(option) ? option : {};
  const bound = (value: PropertyValue | undefined, none: number) => (value === undefined || value === null || value === "" ? none : Number(value));
  return { min: bound(told["min"], -Infinity), max: bound(told["max"], Infinity) };
}

const choices = (option: PropertyValue): PropertyValue[] => (Array.isArray(option) ? option.flatMap((choice: PropertyValue) => (isRecord(choice) ? (choice["id"] ?? []) : [])) : []) as PropertyValue[];

const isRecord = (value: PropertyValue): value is { readonly [key: string]: PropertyValue } => typeof value === "object" && value !== null && !Array.isArray(value);
