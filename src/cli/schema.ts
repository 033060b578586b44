import { isNeededToCreate } from "../kit/importing";
import { snakeCase } from "../kit/naming";
import type { Provider } from "../kit/provider";
import { has, isNested, type AnyType, type Nesting, type Schema } from "../kit/schema";
import { providerAddress, terraclone } from "../provider";
import type { CtyType } from "../wire/cty";
import { parsed } from "./arguments";

/** An attribute, as `terraform providers schema -json` prints it. */
export interface PrintedAttribute {
  readonly type?: CtyType;
  readonly nested_type?: { readonly attributes: Readonly<Record<string, PrintedAttribute>>; readonly nesting_mode: Nesting };
  readonly description: string;
  readonly description_kind: "markdown";
  readonly required?: true;
  readonly optional?: true;
  readonly computed?: true;
  readonly sensitive?: true;
  readonly write_only?: true;
}

interface PrintedSchema {
  readonly version: number;
  readonly block: { readonly attributes: Readonly<Record<string, PrintedAttribute>>; readonly description?: string; readonly description_kind: "markdown" };
}

/** A provider's schemas, in the shape of `terraform providers schema -json`. */
export interface PrintedSchemas {
  readonly format_version: "1.0";
  readonly provider_schemas: Readonly<Record<string, ProviderSchemas>>;
}

interface ProviderSchemas {
  readonly provider: PrintedSchema;
  readonly resource_schemas: Readonly<Record<string, PrintedSchema>>;
  readonly data_source_schemas: Readonly<Record<string, PrintedSchema>>;
}

/** Prints the provider's schemas. */
export async function schema(args: readonly string[]): Promise<void> {
  parsed(args, {}, 0);
  console.log(JSON.stringify(printedSchemas(terraclone, providerAddress)));
}

/** A provider's schemas, under the address that Terraform knows it by. */
export function printedSchemas(provider: Provider, address: string): PrintedSchemas {
  const resources = [...provider.resources].map(([name, { attributes, spec, version }]) => [name, printedSchema(attributes, spec.doc, version)] as const);
  const dataSources = [...provider.dataSources].map(([name, { attributes, spec }]) => [name, printedSchema(attributes, spec.doc)] as const);
  return {
    format_version: "1.0",
    provider_schemas: {
      [address]: {
        provider: printedSchema(provider.attributes, ""),
        resource_schemas: Object.fromEntries(resources.sort(byName)),
        data_source_schemas: Object.fromEntries(dataSources.sort(byName)),
      },
    },
  };
}

/** How a user meets an attribute: what `required`, `optional` and `computed` say to Terraform. */
export function presence(attribute: Schema[string]): { readonly required: boolean; readonly optional: boolean; readonly computed: boolean } {
  const { role, env } = attribute;
  const importable = isNeededToCreate(attribute);
  const required = role === "required" && !importable && env.length === 0;
  return { required, optional: role !== "computed" && !required, computed: role !== "required" && role !== "optional" || importable };
}

function printedSchema(attributes: Schema, doc: string, version = 0): PrintedSchema {
  return { version, block: { attributes: printedAttributes(attributes), ...(doc && { description: doc }), description_kind: "markdown" } };
}

function printedAttributes(attributes: Schema): Record<string, PrintedAttribute> {
  const printed = Object.entries(attributes).map(([name, attribute]) => [snakeCase(name), printedAttribute(attribute)] as const);
  return Object.fromEntries(printed.sort(byName));
}

function printedAttribute(attribute: Schema[string]): PrintedAttribute {
  const type = attribute.type as AnyType;
  const { required, optional, computed } = presence(attribute);
  return {
    ...(isNested(type) ? { nested_type: { attributes: printedAttributes(type.attributes), nesting_mode: type.nesting } } : { type: type.cty }),
    description: attribute.doc,
    description_kind: "markdown",
    ...(required && { required }),
    ...(optional && { optional }),
    ...(computed && { computed }),
    ...(attribute.sensitive && { sensitive: true }),
    ...(has(attribute, "writeOnly") && { write_only: true }),
  };
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) => (one < other ? -1 : 1);
