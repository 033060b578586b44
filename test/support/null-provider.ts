import { create } from "@bufbuild/protobuf";
import { unknown, type CtyObject, type CtyType } from "../../src/wire/cty";
import { SchemaSchema, type DynamicValue } from "../../src/wire/gen/tfplugin6_pb";
import type { ProviderService } from "../../src/wire/plugin";
import { decodeJson, decodeMsgpack, encodeMsgpack } from "../../src/wire/value";

/** Where Terraform's registry has the one that this stands in for. */
export const nullProviderAddress = "registry.terraform.io/hashicorp/null";

const type: CtyType = ["object", { id: "string", triggers: ["map", "string"] }];
const json = (type: CtyType) => new TextEncoder().encode(JSON.stringify(type));
const decoded = (value: DynamicValue | undefined) => (value && value.msgpack.length > 0 ? (decodeMsgpack(value.msgpack, type) as CtyObject | null) : null);
const encoded = (value: CtyObject | null) => ({ msgpack: encodeMsgpack(value, type) });

/** A stand-in for the provider of `null_resource`, whose registry the tests do not reach: its resource is made anew when its triggers change. */
export function nullProvider(): ProviderService {
  let made = 0;
  return {
    getProviderSchema: () => ({
      provider: create(SchemaSchema, { version: 0n, block: { version: 0n } }),
      resourceSchemas: {
        null_resource: create(SchemaSchema, {
          version: 0n,
          block: { version: 0n, attributes: [{ name: "id", type: json("string"), computed: true }, { name: "triggers", type: json(["map", "string"]), optional: true }] },
        }),
      },
      serverCapabilities: { getProviderSchemaOptional: true },
    }),
    validateProviderConfig: () => ({}),
    configureProvider: () => ({}),
    validateResourceConfig: () => ({}),
    stopProvider: () => ({}),
    upgradeResourceState: ({ rawState }) => ({ upgradedState: encoded(decodeJson(Buffer.from(rawState?.json ?? []).toString(), type) as CtyObject) }),
    readResource: ({ currentState }) => ({ newState: currentState! }),
    planResourceChange({ proposedNewState, priorState }) {
      const [proposed, prior] = [decoded(proposedNewState), decoded(priorState)];
      const changed = Buffer.compare(Buffer.from(encodeMsgpack(proposed?.["triggers"] ?? null, ["map", "string"])), Buffer.from(encodeMsgpack(prior?.["triggers"] ?? null, ["map", "string"]))) !== 0;
      return {
        plannedState: encoded(proposed && (prior === null ? { ...proposed, id: unknown } : proposed)),
        requiresReplace: prior !== null && changed ? [{ steps: [{ selector: { case: "attributeName" as const, value: "triggers" } }] }] : [],
      };
    },
    applyResourceChange({ plannedState }) {
      const planned = decoded(plannedState);
      return { newState: encoded(planned && { ...planned, id: String(++made) }) };
    },
  };
}
