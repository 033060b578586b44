import { objectType, optional, object, type Schema } from "./schema";
import { Managed } from "./managed";
import type { AnyDataSourceSpec, System, SystemDefinition } from "./system";
import type { CtyType } from "../wire/cty";

/** A data source as Terraform reads it. */
export interface LookedUp {
  readonly typeName: string;
  readonly system: SystemDefinition;
  readonly spec: AnyDataSourceSpec;
  readonly attributes: Schema;
  readonly cty: CtyType;
}

/** A provider: the systems that make it up, and what follows from them. */
export interface Provider {
  readonly name: string;
  readonly systems: readonly SystemDefinition[];
  /** One optional block per system. */
  readonly attributes: Schema;
  readonly cty: CtyType;
  readonly resources: ReadonlyMap<string, Managed>;
  readonly dataSources: ReadonlyMap<string, LookedUp>;
}

/** Makes up a provider of systems. */
export function provider(name: string, systems: readonly System<any>[]): Provider {
  const definitions = systems.map(({ definition }) => definition);
  const attributes = Object.fromEntries(definitions.map(({ spec }) => [spec.name, optional(object(spec.config as Schema), spec.doc)])) as Schema;
  const managed = definitions.flatMap((system) => [...system.resources].map(([resource, spec]) => new Managed(name, system, resource, spec)));
  const lookedUp = definitions.flatMap((system) => [...system.dataSources].map(([source, spec]) => lookUp(name, system, source, spec)));
  return {
    name,
    systems: definitions,
    attributes,
    cty: objectType(attributes),
    resources: new Map(managed.map((resource) => [resource.typeName, resource])),
    dataSources: new Map(lookedUp.map((source) => [source.typeName, source])),
  };
}

function lookUp(provider: string, system: SystemDefinition, name: string, spec: AnyDataSourceSpec): LookedUp {
  const attributes = spec.schema as Schema;
  return { typeName: `${provider}_${system.spec.name}_${name}`, system, spec, attributes, cty: objectType(attributes) };
}
