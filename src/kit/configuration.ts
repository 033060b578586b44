import { Unknown, type CtyObject, type CtyValue } from "../wire/cty";
import type { Log } from "../wire/log";
import { secrets } from "../wire/secrets";
import { isWhollyKnown } from "../wire/value";
import { cty, typedObject, type TypedObject } from "./codec";
import { diagnosticFrom, Refused, type Diagnostic } from "./diagnostics";
import { Http } from "./http";
import { snakeCase } from "./naming";
import { perAttribute } from "./per-attribute";
import type { Provider } from "./provider";
import { has, isNested, type AnyType, type Schema } from "./schema";
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
    private readonly resolved: ReadonlyMap<SystemDefinition, CtyObject | Refused>,
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
    const resolved = new Map<SystemDefinition, CtyObject | Refused>();
    const diagnostics: Diagnostic[] = [];
    for (const system of provider.systems) {
      const { name } = system.spec;
      const block = configured?.[snakeCase(name)] ?? null;
      if (block instanceof Unknown) {
        resolved.set(system, allUnknown(system));
        continue;
      }
      const config = fromEnvironment(system.spec.config as Schema, (block ?? {}) as CtyObject, environment);
      resolved.set(system, config);
      if (!(config instanceof Refused)) hide(system.spec.config as Schema, config);
      if (block !== null) diagnostics.push(...(config instanceof Refused ? [diagnosticFrom(config)] : problems(system, config)));
    }
    return { configuration: new Configuration(resolved, environment, means), diagnostics };
  }

  /** The system's client; `undefined` while its configuration is not known yet. */
  connected(system: SystemDefinition): Connected | undefined {
    const made = this.connections.get(system);
    if (made) return made;
    const config = this.resolved.get(system) ?? {};
    if (config instanceof Refused) throw config;
    if (!isWhollyKnown(config)) return undefined;
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

function fromEnvironment(attributes: Schema, config: CtyObject, environment: NodeJS.ProcessEnv): CtyObject | Refused {
  const filled: { [key: string]: CtyValue } = {};
  for (const [name, { type, env, default: usual }] of Object.entries(attributes)) {
    const key = snakeCase(name);
    const variable = env.find((one) => environment[one]);
    const stood = variable === undefined || (config[key] ?? null) !== null ? usual : parsed(environment[variable]!, type as AnyType);
    if (stood instanceof Refused) return new Refused(`The environment variable ${variable} ${stood.message}.`, `It stands in for ${key}, which is not set in the provider's configuration.`);
    filled[key] = config[key] ?? cty(stood, type as AnyType);
  }
  return filled;
}

/** A variable's text as a value of the argument's type, or what it should be. */
function parsed(text: string, type: AnyType): TypedObject[string] | Refused {
  if (type.cty === "number") return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : new Refused("must be a number");
  if (type.cty !== "bool") return text;
  const word = text.toLowerCase();
  if (["1", "true", "yes"].includes(word)) return true;
  return ["0", "false", "no"].includes(word) ? false : new Refused('must be "true" or "false"');
}

/** Makes known what must never be shown. */
export function hide(attributes: Schema, object: CtyObject): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = object[snakeCase(name)] ?? null;
    const type = attribute.type as AnyType;
    if (attribute.sensitive || has(attribute, "writeOnly")) textsIn(value).forEach((text) => secrets.add(text));
    else if (isNested(type) && value !== null && !(value instanceof Unknown)) {
      const items = type.nesting === "single" ? [value] : Object.values(value);
      for (const item of items as readonly CtyValue[]) if (item !== null && !(item instanceof Unknown)) hide(type.attributes, item as CtyObject);
    }
  }
}

function textsIn(value: CtyValue): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap((item: CtyValue) => textsIn(item)) : [];
}

const allUnknown = ({ spec }: SystemDefinition): CtyObject => perAttribute(spec.config as Schema, () => new Unknown());
