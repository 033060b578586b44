import type { CtyObject } from "../wire/cty";
import { cty, typedObject, type TypedObject } from "./codec";
import type { Configuration } from "./configuration";
import { Refused, type Diagnostic } from "./diagnostics";
import { run, type Surroundings } from "./operation";
import type { LookedUp } from "./provider";
import { perAttribute } from "./per-attribute";

/** In milliseconds. */
const timeout = 5 * 60_000;

/** Reads a data source: what the user said stays, the rest is what was found. */
export async function readDataSource(source: LookedUp, config: CtyObject, configuration: Configuration, surroundings: Surroundings) {
  const { attributes, spec, system, typeName } = source;
  const connected = configuration.connected(system);
  if (!connected) throw new Refused(`${typeName} cannot be read while the configuration of ${system.spec.name} is unknown.`, "Give the provider values that are known when planning, or create what they come from first.");
  const diagnostics: Diagnostic[] = [];
  const asked = perAttribute(attributes, (attribute, key) => config[key] ?? cty(attribute.default, attribute.type));
  const found = (await run(surroundings, { what: typeName, timeout }, connected.client, diagnostics, (context) => spec.read(typedObject(asked, attributes), context))) as TypedObject;
  const state = perAttribute(attributes, (attribute, key, name) => asked[key] ?? cty(found[name], attribute.type));
  return { state, diagnostics };
}
