import type { ObjectAttribute, PropertyValue } from "../../systems/blueking/api";
import { isRecord, numberAt } from "../json";
import { arrayBacked, type Database, type HostRecord } from "./database";
import { Failure } from "./failure";

/** What a change of a host really writes: what cannot be edited is dropped unseen, and one value that is refused refuses all. */
export function validated(database: Database, host: HostRecord, wanted: Record<string, PropertyValue>, language: string): Record<string, PropertyValue> {
  const attributes = new Map(database.visible(host.business).map((attribute) => [attribute.bk_property_id, attribute]));
  const values: Record<string, PropertyValue> = {};
  for (const [property, value] of Object.entries(wanted)) {
    const attribute = attributes.get(property);
    if (!attribute?.editable || attribute.bk_property_type === "innertable") continue;
    const inner = problemWith(attribute, value);
    if (inner) throw new Failure(1199011, [inner.words(language)]);
    values[property] = stored(attribute, value);
  }
  refuseDuplicates(database, host, values);
  return values;
}

function refuseDuplicates(database: Database, host: HostRecord, values: Record<string, PropertyValue>): void {
  for (const { properties } of database.uniqueRules) {
    if (!properties.some((property) => property in values)) continue;
    const after = { ...host.stored, ...values };
    if (properties.some((property) => isEmpty(after[property]))) continue;
    const twin = [...database.hosts.values()].some((other) => other.id !== host.id && properties.every((property) => other.stored[property] === after[property]));
    if (twin) throw new Failure(1199014, [properties.join(",")]);
  }
}

const longest: Record<string, number> = { singlechar: 256, longchar: 2_000, objuser: 2_000 };

/** What is wrong with a value; "" is no null, so that an enum refuses it. */
function problemWith({ bk_property_name, bk_property_type, isrequired, option }: ObjectAttribute, value: PropertyValue): Failure | undefined {
  const invalid = new Failure(1199011, [bk_property_name]);
  if (value === null || (value === "" && bk_property_type in longest)) return isrequired ? new Failure(1199010, [bk_property_name]) : undefined;
  switch (bk_property_type) {
    case "singlechar":
    case "longchar":
    case "objuser": {
      if (typeof value !== "string") return new Failure(1199016, [bk_property_name]);
      const text = value.trim();
      if (Buffer.byteLength(text) > (longest[bk_property_type] ?? 0)) return invalid;
      return typeof option === "string" && option !== "" && !new RegExp(option).test(text) ? invalid : undefined;
    }
    case "int":
    case "float": {
      if (typeof value !== "number" || (bk_property_type === "int" && !Number.isInteger(value))) return invalid;
      const [min, max] = [numberAt(option, "min"), numberAt(option, "max")];
      return (min !== undefined && value < min) || (max !== undefined && value > max) ? invalid : undefined;
    }
    case "enum":
      return Array.isArray(option) && option.some((choice: unknown) => isRecord(choice) && choice["id"] === value) ? undefined : invalid;
    case "list":
      return Array.isArray(option) && option.includes(value) ? undefined : invalid;
    case "bool":
      return typeof value === "boolean" ? undefined : invalid;
    default:
      return undefined;
  }
}

/** A value as it is kept. */
function stored({ bk_property_id, bk_property_type }: ObjectAttribute, value: PropertyValue): PropertyValue {
  if (typeof value !== "string" || !(bk_property_type in longest)) return value;
  const text = value.trim();
  if (!arrayBacked.includes(bk_property_id)) return text;
  const items = text.split(",").map((item) => item.trim()).filter(Boolean);
  if (items.length === 0) return null;
  return (bk_property_id.endsWith("_v6") ? items.map(expanded) : items).join(",");
}

/** An IPv6 address with all its digits. */
function expanded(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = (text: string | undefined) => (text ? text.split(":") : []);
  const [left, right] = [groups(head), groups(tail)];
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...middle, ...right].map((group) => group.padStart(4, "0")).join(":");
}

const isEmpty = (value: PropertyValue | undefined) => value === undefined || value === null || value === "";
