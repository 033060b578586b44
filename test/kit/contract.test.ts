import { create } from "@bufbuild/protobuf";
import fc from "fast-check";
import { computed, list, map, object, optional, required, set, string, type Schema } from "../../src/kit";
import { ctyObject } from "../../src/kit/codec";
import { applyBreaches, planBreaches } from "../../src/kit/contract";
import { schemaMessage } from "../../src/kit/messages";
import { plan } from "../../src/kit/planning";
import { objectType } from "../../src/kit/schema";
import { Unknown, unknown, type CtyObject, type CtyType, type CtyValue } from "../../src/wire/cty";
import { SchemaSchema } from "../../src/wire/gen/tfplugin6_pb";
import { applyProblems, coreAttributes, planProblems, proposedNew } from "../support/core-rules";
import { anyConfig, anySchema, completed } from "./arbitrary";

const nic = { network: required(string, "…"), mac: computed(string, "…") };
const schema = {
  name: required(string, "…"),
  note: optional(string, "…"),
  cluster: optional(string, "…", { computed: true }),
  secret: optional(string, "…", { writeOnly: true }),
  nics: optional(list(object(nic)), "…"),
  named: optional(map(object(nic)), "…"),
  spares: optional(set(object(nic)), "…"),
  tags: optional(set(string), "…"),
  uuid: computed(string, "…"),
};
const type = objectType(schema);
const nothing = ctyObject({ name: "web" }, schema);
const card = { network: "n", mac: unknown };

describe("A plan that breaks core's rules is found out where it", () => {
  test.each<[string, CtyObject, CtyObject | null, CtyObject | null, unknown]>([
    ["changes what is configured", nothing, null, { ...nothing, name: "WEB" }, ["name"]],
    ["leaves open what is configured", nothing, null, { ...nothing, name: unknown }, ["name"]],
    ["sets what only the user may", nothing, null, { ...nothing, note: "x" }, ["note"]],
    ["stores what is write-only", { ...nothing, secret: "s" }, null, { ...nothing, secret: "s" }, ["secret"]],
    ["drops what is configured", { ...nothing, note: "x" }, nothing, nothing, ["note"]],
    ["drops an element", { ...nothing, nics: [card, card] }, null, { ...nothing, nics: [card] }, ["nics"]],
    ["changes a member of an element", { ...nothing, nics: [{ network: "n", mac: null }] }, null, { ...nothing, nics: [{ network: "m", mac: unknown }] }, ["nics", 0, "network"]],
    ["changes a member of a map's element", { ...nothing, named: { a: { network: "n", mac: null } } }, null, { ...nothing, named: { a: { network: "m", mac: unknown } } }, ["named", { key: "a" }, "network"]],
    ["invents a map's element", { ...nothing, named: { a: { network: "n", mac: null } } }, null, { ...nothing, named: { a: card, b: card } }, ["named"]],
    ["changes the size of a set", { ...nothing, spares: [{ network: "n", mac: null }] }, null, { ...nothing, spares: [card, { network: "m", mac: unknown }] }, ["spares"]],
    ["leaves nothing of what is wanted", nothing, null, null, []],
  ])("%s", (_, config, prior, planned, path) => {
    expect(planBreaches(schema, prior, config, planned)[0]?.path).toEqual(path);
    expect(planProblems(coreAttributes(create(SchemaSchema, schemaMessage(schema, ""))), prior, config, planned)).not.toEqual([]);
  });
});

describe("A state that breaks core's rules is found out where it", () => {
  const planned = { ...nothing, uuid: unknown, nics: [card], tags: ["a"] };
  const good = { ...nothing, uuid: "u", nics: [{ network: "n", mac: "m" }], tags: ["a"] };

  test.each<[string, CtyObject | null, unknown]>([
    ["changes what was planned", { ...good, name: "WEB" }, ["name"]],
    ["loses what was planned", { ...good, name: null }, ["name"]],
    ["has what was not planned", { ...good, note: "x" }, ["note"]],
    ["changes an element", { ...good, nics: [{ network: "m", mac: "m" }] }, ["nics", 0, "network"]],
    ["has one element more", { ...good, nics: [...good.nics, ...good.nics] }, ["nics"]],
    ["changes a set", { ...good, tags: ["b"] }, ["tags"]],
    ["still does not know something", { ...good, uuid: unknown }, ["uuid"]],
    ["is none", null, []],
  ])("%s", (_, state, path) => {
    expect(applyBreaches(type, planned, state)[0]?.path).toEqual(path);
  });

  test("nowhere, where it completes the plan", () => {
    expect(applyBreaches(type, planned, good)).toEqual([]);
  });
});

test("Whatever core would find in any plan or state, the kit finds first", () => {
  fc.assert(
    fc.property(
      anySchema.chain((attributes) => fc.record({ attributes: fc.constant(attributes), config: anyConfig(attributes, "unknowns"), other: anyConfig(attributes, "unknowns"), spoilt: fc.nat(), how: fc.constantFrom<CtyValue>(null, unknown, "spoilt", 7) })),
      ({ attributes, config, other, spoilt, how }) => {
        const core = coreAttributes(create(SchemaSchema, schemaMessage(attributes, "")));
        const all = objectType(attributes);
        const set = ctyObject(config, attributes);
        const prior = completed(planOf(attributes, ctyObject(other, attributes), null, core), attributes, "p");
        const planned = planOf(attributes, set, prior, core);
        const changed = spoiled(planned, all, spoilt, how) as CtyObject;
        const state = completed(planned, attributes, "s");

        expect(planBreaches(attributes, prior, set, planned)).toEqual([]);
        if (planProblems(core, prior, set, changed).length > 0) expect(planBreaches(attributes, prior, set, changed)).not.toEqual([]);
        const wrong = spoiled(state, all, spoilt, how);
        if (applyProblems(all, planned, wrong).length > 0) expect(applyBreaches(all, planned, wrong)).not.toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

const planOf = (attributes: Schema, config: CtyObject, prior: CtyObject | null, core: ReturnType<typeof coreAttributes>) => plan({ attributes, prior, config, proposed: proposedNew(core, prior, config) }).planned!;

/** A value with its n-th leaf changed, as far as the types allow. */
function spoiled(value: CtyValue, of: CtyType, n: number, how: CtyValue): CtyValue {
  let left = n % 12;
  const spoil = (at: CtyValue, type: CtyType): CtyValue => {
    const fits = how === null || how instanceof Unknown || (how === "spoilt" && type === "string") || (how === 7 && type === "number");
    if (fits && left-- === 0) return how;
    if (at === null || at instanceof Unknown || typeof type === "string") return at;
    if (type[0] === "object") return Object.fromEntries(Object.entries(type[1]).map(([name, inner]) => [name, spoil((at as CtyObject)[name] ?? null, inner)]));
    if (type[0] === "map") return Object.fromEntries(Object.entries(at as CtyObject).map(([key, item]) => [key, spoil(item, type[1] as CtyType)]));
    return (at as readonly CtyValue[]).map((item) => spoil(item, type[1] as CtyType));
  };
  const [, members] = of as readonly ["object", { readonly [name: string]: CtyType }];
  return Object.fromEntries(Object.entries(members).map(([name, inner]) => [name, spoil((value as CtyObject)[name] ?? null, inner)]));
}

