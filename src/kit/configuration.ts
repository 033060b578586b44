import { Unknown, type CtyObject } from "../wire/cty";
import type { Log } from "../wire/log";
import { secrets } from "../wire/secrets";
import { cty, typedObject, type TypedObject } from "./codec";
import { Refused, type Diagnostic } from "./diagnostics";
import { Http } from "./http";
import { snakeCase } from "./naming";
import type { Provider } from "./provider";
import { unknown, type AnyType, type Schema } from "./schema";
import type { SystemDefinition } from "./system";
import { problemAt, validate } from "./validation";
import type { Clock } from "./wait";

/** A system as this run may use it. */
export interface Connected {
  readonly client: unknown;
  /** Tells the installation from another. */
  readonly site: string;
}

/** The provider's configuration, and the clients made from it when they are first needed. */
export class Configuration {
  private readonly connections = new Map<SystemDefinition, Connected>();
  private constructor(
    private readonly resolved: ReadonlyMap<SystemDefinition, CtyObject>,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly means: { readonly clock: Clock; readonly log: Log },
  ) {}

  /** Reads what was configured, with the environment standing in for what was not. */
  static from(
    provider: Provider,
    configured: CtyObject | null,
    environment: NodeJS.ProcessEnv,
    means: { readonly clock: Clock; readonly log: Log },
  ): { readonly configuration: Configuration; readonly diagnostics: Diagnostic[] } {
    const resolved = new Map<SystemDefinition, CtyObject>();
    const diagnostics: Diagnostic[] = [];
    for (const system of provider.systems) {
      const { name } = system.spec;
      const block = configured?.[snakeCase(name)] ?? null;
      if (block instanceof Unknown) {
        resolved.set(system, allUnknown(system));
        continue;
      }
      const config = fromEnvironment(system.spec.config as Schema, (block ?? {}) as CtyObject, environment);
      hide(system.spec.config as Schema, config);
      resolved.set(system, config);
      if (block !== null) diagnostics.push(...problems(system, config));
    }
    return { configuration: new Configuration(resolved, environment, means), diagnostics };
  }

  /** The system's client; `undefined` while its configuration is not known yet. */
  connected(system: SystemDefinition): Connected | undefined {
    const made = this.connections.get(system);
    if (made) return made;
    const config = this.resolved.get(system) ?? {};
    if (Object.values(config).some((value) => value instanceof Unknown)) return undefined;
    const found = problems(system, config);
    if (found.length > 0) throw notConfigured(system, config, found);
    const typed = typedObject(config, system.spec.config as Schema);
    const { clock, log } = this.means;
    const connected = {
      client: system.spec.connect(typed, { clock, log, environment: this.environment, http: (settings) => new Http({ ...settings, clock, log }) }),
      site: `${system.spec.name} ${system.spec.site(typed)}`,
    };
    this.connections.set(system, connected);
    return connected;
  }
}

function problems({ spec }: SystemDefinition, config: CtyObject): Diagnostic[] {
  const attributes = spec.config as Schema;
  const missing = Object.entries(attributes)
    .filter(([name, attribute]) => attribute.role === "required" && (config[snakeCase(name)] ?? null) === null)
    .map(([name, { env }]) => problemAt([snakeCase(spec.name)])(name, `${spec.name}.${snakeCase(name)} is not set.`, `Set it in the provider's configuration, or the environment variable ${env.join(" or ")}.`));
  return missing.length > 0 ? missing : validate(attributes, config, spec.validate, [snakeCase(spec.name)]);
}

function notConfigured({ spec }: SystemDefinition, config: CtyObject, found: readonly Diagnostic[]): Refused {
  const isSet = ([name, attribute]: [string, Schema[string]]) => attribute.role !== "defaulted" && (config[snakeCase(name)] ?? null) !== null;
  if (Object.entries(spec.config as Schema).some(isSet)) {
    const [first] = found;
    return new Refused(first?.summary ?? "", first?.detail);
  }
  const variables = Object.values(spec.config as Schema).flatMap(({ env }) => env.slice(0, 1));
  return new Refused(
    `This provider is not configured for ${spec.name}.`,
    `Add ${snakeCase(spec.name)} = { … } to the provider "terraclone" block, or set the environment variables that stand in for it (${variables.join(", ")}).`,
  );
}

function fromEnvironment(attributes: Schema, config: CtyObject, environment: NodeJS.ProcessEnv): CtyObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => {
      const key = snakeCase(name);
      const text = attribute.env.map((variable) => environment[variable]).find((value) => value);
      const stood = text === undefined ? attribute.default : parsed(text, attribute.type as AnyType);
      return [key, config[key] ?? cty(stood, attribute.type as AnyType)];
    }),
  );
}

/** A variable's text as a value of the argument's type. */
function parsed(text: string, type: AnyType): TypedObject[string] {
  if (type.cty === "bool") return ["1", "true", "yes"].includes(text.toLowerCase());
  return type.cty === "number" ? Number(text) : text;
}

/** Makes known what must never be shown. */
export function hide(attributes: Schema, object: CtyObject): void {
  for (const [name, { sensitive, traits }] of Object.entries(attributes)) {
    const value = object[snakeCase(name)];
    if ((sensitive || (traits as readonly string[]).includes("writeOnly")) && typeof value === "string") secrets.add(value);
  }
}

const allUnknown = ({ spec }: SystemDefinition): CtyObject =>
  Object.fromEntries(Object.keys(spec.config as Schema).map((name) => [snakeCase(name), cty(unknown, (spec.config as Schema)[name]!.type as AnyType)]));
