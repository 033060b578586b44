import { Unknown, type CtyObject, type CtyType, type CtyValue } from "../../src/wire/cty";
import { Schema_Object_NestingMode as Nesting, type Schema, type Schema_Attribute } from "../../src/wire/gen/tfplugin6_pb";
import { equal } from "../../src/wire/value";

/** An attribute as Terraform core knows it, read from the provider's schema message. */
export interface CoreAttribute {
  readonly type: CtyType;
  readonly optional: boolean;
  readonly computed: boolean;
  readonly writeOnly: boolean;
  readonly nested?: { readonly nesting: Nesting; readonly attributes: CoreAttributes };
}
export type CoreAttributes = { readonly [name: string]: CoreAttribute };

/** What core makes of a schema message; refuses what core's own `InternalValidate` refuses. */
export function coreAttributes(schema: Schema): CoreAttributes {
  if (!schema.block) throw new Error("Terraform panics: the schema has no block.");
  return read(schema.block.attributes);
}

/** The type of an object with these attributes. */
export const coreType = (attributes: CoreAttributes): CtyType => ["object", Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type]))];

/** Core's proposal: the configuration where it is set, and the prior value where it is not and the attribute is computed. */
export function proposedNew(attributes: CoreAttributes, prior: CtyObject | null, config: CtyObject | null): CtyObject | null {
  if (config === null) return null;
  return each(attributes, ({ computed, nested }, name) => {
    const [was, set] = [member(prior, name), member(config, name)];
    if (computed && set === null) return was;
    if (!nested || set === null || set instanceof Unknown) return set;
    return elementwise(nested.nesting, set, (item, key) => {
      if (item === null || item instanceof Unknown) return item;
      const before = nested.nesting === Nesting.SET ? sameInSet(nested.attributes, was, item as CtyObject) : key === undefined ? was : member(was, key);
      return before === null ? item : proposedNew(nested.attributes, before as CtyObject, item as CtyObject);
    });
  });
}

/** `AssertPlanValid`: what is wrong with a planned state. */
export function planProblems(attributes: CoreAttributes, prior: CtyObject | null, config: CtyObject | null, planned: CtyObject | null, at = ""): string[] {
  if (planned === null && config !== null) return [`${at}: planned for absence but config wants existence`];
  if (config === null && planned !== null) return [`${at}: planned for existence but config wants absence`];
  if (planned === null) return [];
  return Object.entries(attributes).flatMap(([name, attribute]) => valueProblems(attribute, member(prior, name), member(config, name), member(planned, name), `${at}.${name}`));
}

function valueProblems({ type, optional, computed, writeOnly, nested }: CoreAttribute, prior: CtyValue, config: CtyValue, planned: CtyValue, at: string): string[] {
  if (writeOnly) return planned === null ? [] : [`${at}: planned value for write-only attribute is not null`];
  if (equal(planned, config, type)) return [];
  if (equal(planned, prior, type) && prior !== null && config !== null) return [];
  if (computed && (!optional || config === null)) return [];
  if (config === null) return [`${at}: planned value for a non-computed attribute`];
  if (!nested) return [`${at}: planned value does not match config value${prior === null ? "" : " nor prior value"}`];
  if (planned === null) return [`${at}: planned for absence but config wants existence`];
  if (planned instanceof Unknown) return [`${at}: planned unknown for configured value`];
  if (config instanceof Unknown) return [`${at}: planned a value for an unknown configuration`];
  const { nesting, attributes } = nested;
  if (nesting === Nesting.SINGLE) return planProblems(attributes, prior as CtyObject | null, config as CtyObject, planned as CtyObject, at);
  const [wanted, got] = [Object.entries(config), Object.entries(planned)];
  if (wanted.length !== got.length) return [`${at}: count in plan (${got.length}) disagrees with count in config (${wanted.length})`];
  if (nesting === Nesting.SET) return [];
  return wanted.flatMap(([key, item]: [string, CtyValue]) => {
    const is = member(planned, key);
    if (item instanceof Unknown || is instanceof Unknown) return item instanceof Unknown && is instanceof Unknown ? [] : [`${at}[${key}]: an element must not be unknown itself`];
    return planProblems(attributes, member(prior, key) as CtyObject | null, item as CtyObject | null, is as CtyObject | null, `${at}[${key}]`);
  });
}

/** `AssertObjectCompatible`: what is wrong with a value that completes a planned one. */
export function applyProblems(type: CtyType, planned: CtyValue, actual: CtyValue, at = ""): string[] {
  if (planned instanceof Unknown) return [];
  if (planned === null || actual === null) return planned === actual ? [] : [`${at}: ${planned === null ? "was null, but now is not" : "was set, but now null"}`];
  if (actual instanceof Unknown) return [`${at}: was known, but now unknown`];
  if (typeof type === "string") return equal(planned, actual, type) ? [] : [`${at}: was ${JSON.stringify(planned)}, but now ${JSON.stringify(actual)}`];
  if (type[0] === "object") return Object.entries(type[1]).flatMap(([name, of]) => applyProblems(of, member(planned, name), member(actual, name), `${at}.${name}`));
  if (type[0] === "set") {
    const [wanted, got] = [planned as readonly CtyValue[], actual as readonly CtyValue[]];
    const goes = (a: CtyValue, b: CtyValue) => applyProblems(type[1], a, b).length === 0;
    if (wanted.some((a) => !got.some((b) => goes(a, b)))) return [`${at}: a planned set element does not correlate with any in actual`];
    if (got.some((b) => !wanted.some((a) => goes(a, b)))) return [`${at}: an actual set element does not correlate with any in plan`];
    return got.length > wanted.length ? [`${at}: length changed from ${wanted.length} to ${got.length}`] : [];
  }
  const keys = new Set([...Object.keys(planned), ...Object.keys(actual)]);
  return [...keys].flatMap((key) => {
    if (!Object.hasOwn(actual as object, key)) return [`${at}: element ${key} has vanished`];
    if (!Object.hasOwn(planned as object, key)) return [`${at}: new element ${key} has appeared`];
    const of = type[0] === "tuple" ? type[1][Number(key)]! : type[1];
    return applyProblems(of, member(planned, key), member(actual, key), `${at}[${key}]`);
  });
}

/** Where something write-only is not null, or something is unknown that must be known. */
export function storageProblems(attributes: CoreAttributes, state: CtyObject, at = ""): string[] {
  return Object.entries(attributes).flatMap(([name, { writeOnly }]) => {
    const value = member(state, name);
    if (writeOnly && value !== null) return [`${at}.${name}: a write-only value is stored`];
    return unknownIn(value) ? [`${at}.${name}: is still unknown after apply`] : [];
  });
}

/** Whether something within a value is unknown. */
export function unknownIn(value: CtyValue): boolean {
  if (value instanceof Unknown) return true;
  return typeof value === "object" && value !== null && Object.values(value).some((item: CtyValue) => unknownIn(item));
}

/** What core stores for a value that should be known: null where it is not. */
export function withoutUnknown<T extends CtyValue>(value: T): T {
  if (value instanceof Unknown) return null as T;
  if (Array.isArray(value)) return value.map((item: CtyValue) => withoutUnknown(item)) as CtyValue as T;
  if (typeof value !== "object" || value === null || value.constructor !== undefined && value.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, CtyValue]) => [key, withoutUnknown(item)])) as CtyValue as T;
}

function read(messages: readonly Schema_Attribute[]): CoreAttributes {
  return Object.fromEntries(
    messages.map(({ name, type, nestedType, required, optional, computed, writeOnly }) => {
      if (!/^[a-z0-9_]+$/.test(name)) throw new Error(`${name}: not an attribute name`);
      if (!required && !optional && !computed) throw new Error(`${name}: must set Optional, Required or Computed`);
      if (required && (optional || computed)) throw new Error(`${name}: Required excludes Optional and Computed`);
      if ((type.length > 0) === (nestedType !== undefined)) throw new Error(`${name}: exactly one of type and nested_type`);
      if (!nestedType) return [name, { type: JSON.parse(new TextDecoder().decode(type)) as CtyType, optional: !required && optional, computed, writeOnly }];
      const attributes = read(nestedType.attributes);
      const kinds = { [Nesting.INVALID]: undefined, [Nesting.SINGLE]: undefined, [Nesting.LIST]: "list", [Nesting.SET]: "set", [Nesting.MAP]: "map" } as const;
      const kind = kinds[nestedType.nesting];
      const object = coreType(attributes);
      return [name, { type: kind ? [kind, object] : object, optional, computed, writeOnly, nested: { nesting: nestedType.nesting, attributes } }];
    }),
  );
}

const member = (value: CtyValue, key: string | number): CtyValue => (value === null || value instanceof Unknown ? null : ((value as CtyObject)[key] ?? null));

const each = (attributes: CoreAttributes, value: (attribute: CoreAttribute, name: string) => CtyValue): CtyObject =>
  Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, value(attribute, name)]));

function elementwise(nesting: Nesting, value: CtyValue, one: (item: CtyValue, key?: string | number) => CtyValue): CtyValue {
  if (nesting === Nesting.SINGLE) return one(value);
  if (nesting === Nesting.MAP) return Object.fromEntries(Object.entries(value as CtyObject).map(([key, item]) => [key, one(item, key)]));
  return (value as readonly CtyValue[]).map((item, index) => one(item, index));
}

/** A set's element has no name: the prior one is that with the same configured values. */
function sameInSet(attributes: CoreAttributes, prior: CtyValue, item: CtyObject): CtyValue {
  const comparable = (from: CtyObject) => each(attributes, ({ computed }, name) => (computed && member(item, name) === null ? null : member(from, name)));
  const wanted = comparable(item);
  return ((prior ?? []) as readonly CtyObject[]).find((was) => equal(comparable(was), wanted, coreType(attributes))) ?? null;
}
