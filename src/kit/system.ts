import type { Log } from "../wire/log";
import type { Diagnostic } from "./diagnostics";
import { Http, type HttpSettings } from "./http";
import type { DataSource, DataSourceSpec, Json, Problem, Resource, ResourceSpec } from "./resource";
import type { Plan, Schema, Unresolved } from "./schema";
import type { Clock } from "./wait";

/** What a client is made of. */
export interface Means {
  readonly clock: Clock;
  readonly log: Log;
  readonly environment: NodeJS.ProcessEnv;
  /** A connection with the house's rules for retries, certificates and redaction. */
  http(settings: Omit<HttpSettings, "clock" | "log">): Http;
}

export interface SystemSpec<S extends Schema, Client> {
  /** The name of its block in the provider's configuration, and the first word of its resources' names. */
  readonly name: string;
  readonly doc: string;
  /** Provider arguments; each may name environment variables that stand in for it. */
  readonly config: S;
  /** Rules the types cannot tell, after the environment was consulted. Values may still be unknown. */
  validate?(config: Unresolved<S>, problem: Problem<S>): Iterable<Diagnostic>;
  /** Makes a client; nothing is sent before its first use. */
  connect(config: Plan<S>, means: Means): Client;
  /** Tells one installation from another: its address. */
  site(config: Plan<S>): string;
}

export interface System<Client> {
  readonly name: string;
  readonly definition: SystemDefinition;
  resource<const S extends Schema, const Id extends keyof S & string, Op extends Json>(name: string, spec: ResourceSpec<Client, S, Id, Op>): Resource<S>;
  dataSource<const S extends Schema>(name: string, spec: DataSourceSpec<Client, S>): DataSource<S>;
}

/** Any resource's spec, as the kit handles it: the types that tie its parts together were checked when it was written. */
export type AnyResourceSpec = ResourceSpec<any, any, any, any>;
export type AnyDataSourceSpec = DataSourceSpec<any, any>;

/** A system with all that was defined on it. */
export interface SystemDefinition {
  readonly spec: SystemSpec<any, unknown>;
  readonly resources: Map<string, AnyResourceSpec>;
  readonly dataSources: Map<string, AnyDataSourceSpec>;
}

/** Defines a remote system; its resources and data sources are then defined on the answer. */
export function system<const S extends Schema, Client>(spec: SystemSpec<S, Client>): System<Client> {
  const definition: SystemDefinition = { spec: spec as SystemSpec<any, unknown>, resources: new Map(), dataSources: new Map() };
  return {
    name: spec.name,
    definition,
    resource(name, resource) {
      definition.resources.set(name, resource as unknown as AnyResourceSpec);
      return { name: `${spec.name}_${name}`, schema: resource.schema };
    },
    dataSource(name, dataSource) {
      definition.dataSources.set(name, dataSource as unknown as AnyDataSourceSpec);
      return { name: `${spec.name}_${name}`, schema: dataSource.schema };
    },
  };
}
