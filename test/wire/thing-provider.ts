import { create } from "@bufbuild/protobuf";
import { unknown, type CtyObject, type CtyType, type CtyValue } from "../../src/wire/cty";
import { SchemaSchema, type DynamicValue, type Schema } from "../../src/wire/gen/tfplugin6_pb";
import type { Log } from "../../src/wire/log";
import type { ProviderService } from "../../src/wire/plugin";
import { decodeJson, decodeMsgpack, encodeMsgpack } from "../../src/wire/value";

/** What Terraform knows of the one resource, `terraclone_thing`. */
export const thingType: CtyType = ["object", { id: "string", name: "string", size: "number", tags: ["map", "string"], any: "dynamic" }];

/** A provider of one resource that exists nowhere. */
export function thingProvider(log: Pick<Log, "info">): ProviderService {
  return {
    getProviderSchema: () => ({
      provider: schema([]),
      resourceSchemas: {
        terraclone_thing: schema([
          { name: "id", type: json("string"), computed: true },
          { name: "name", type: json("string"), required: true },
          { name: "size", type: json("number"), optional: true },
          { name: "tags", type: json(["map", "string"]), optional: true },
          { name: "any", type: json("dynamic"), optional: true },
        ]),
      },
      serverCapabilities: { getProviderSchemaOptional: true, planDestroy: true },
    }),
    validateProviderConfig: () => ({}),
    configureProvider: () => ({}),
    validateResourceConfig: () => ({}),
    stopProvider: () => ({}),
    upgradeResourceState: ({ rawState }) => ({ upgradedState: encoded(decodeJson(Buffer.from(rawState?.json ?? []).toString(), thingType)) }),
    readResource: ({ currentState }) => ({ newState: currentState! }),
    planResourceChange({ proposedNewState, priorState }) {
      log.info("Planning a thing.", { plugin: process.pid });
      const proposed = decoded(proposedNewState);
      if (proposed === null) return { plannedState: encoded(null) };
      const created = decoded(priorState) === null;
      return { plannedState: encoded(created ? { ...(proposed as CtyObject), id: unknown } : proposed) };
    },
    applyResourceChange({ plannedState }) {
      const planned = decoded(plannedState);
      return { newState: encoded(planned === null ? null : { ...(planned as CtyObject), id: "42" }) };
    },
    // Never answered: what a creation looks like while its system is at work.
    callFunction: () => new Promise(() => {}),
  };
}

const decoded = (value: DynamicValue | undefined): CtyValue =>
  value && value.msgpack.length > 0 ? decodeMsgpack(value.msgpack, thingType) : null;
const encoded = (value: CtyValue) => ({ msgpack: encodeMsgpack(value, thingType) });
const json = (type: CtyType) => new TextEncoder().encode(JSON.stringify(type));
const schema = (attributes: object[]): Schema => create(SchemaSchema, { version: 0n, block: { version: 0n, attributes } });
