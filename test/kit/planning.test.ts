import { create } from "@bufbuild/protobuf";
import fc from "fast-check";
import { bool, computed, list, map, maybe, number, object, optional, required, set, string, unknown, type Schema } from "../../src/kit";
import { ctyObject, typedObject, type TypedObject } from "../../src/kit/codec";
import { applyBreaches, planBreaches } from "../../src/kit/contract";
import { applied } from "../../src/kit/merging";
import { schemaMessage } from "../../src/kit/messages";
import { plan, type Intent } from "../../src/kit/planning";
import { objectType } from "../../src/kit/schema";
import { SchemaSchema } from "../../src/wire/gen/tfplugin6_pb";
import { applyProblems, coreAttributes, planProblems, proposedNew } from "../support/core-rules";
import { anyConfig, anySchema, completed } from "./arbitrary";

const nic = {
  network: required(string, "…"),
  speed: optional(number, "…", { default: 10 }),
  ip: optional(string, "…", { computed: true }),
  mac: computed(string, "…"),
};
const schema = {
  source: required(string, "…", { fixed: true, unseen: true }),
  name: required(string, "…"),
  power: optional(string, "…", { default: "on" }),
  deep: optional(bool, "…", { default: false, fixed: true, unseen: true }),
  cluster: optional(string, "…", { computed: true }),
  note: optional(string, "…"),
  place: optional(string, "…", { fixed: true }),
  secret: optional(string, "…", { writeOnly: true }),
  main: optional(object(nic), "…"),
  nics: optional(list(object(nic)), "…"),
  spares: optional(set(object(nic)), "…"),
  named: optional(map(object(nic)), "…"),
  uuid: computed(string, "…", { stable: true }),
  host: computed(maybe(string), "…"),
};
const web = { source: "golden", name: "web" };
const made = { ...web, power: "on", deep: false, cluster: "c1", uuid: "u1", host: "h1" };

/** Plans in the author's words. */
function planned(config: TypedObject | null, prior?: TypedObject | null, more: Partial<Intent> = {}, attributes: Schema = schema) {
  const before = prior ? ctyObject(prior, attributes) : null;
  const set = config && ctyObject(config, attributes);
  const core = coreAttributes(create(SchemaSchema, schemaMessage(attributes, "")));
  const outcome = plan({ attributes, prior: before, config: set, proposed: proposedNew(core, before, set), ...more });
  expect(planProblems(core, before, set, outcome.planned)).toEqual([]);
  expect(planBreaches(attributes, before, set, outcome.planned)).toEqual([]);
  return { ...outcome, before, after: outcome.planned && typedObject(outcome.planned, attributes) };
}

describe("A plan", () => {
  test("to create takes what is configured, fills in defaults, and leaves open what the system decides", () => {
    const { action, after } = planned(web);

    expect(action).toBe("create");
    expect(after).toMatchObject({ ...web, power: "on", deep: false, cluster: unknown, note: undefined, uuid: unknown, host: unknown });
  });

  test.each([
    ["single", { main: { network: "n" } }, { main: { network: "n", speed: 10, ip: unknown, mac: unknown } }],
    ["list", { nics: [{ network: "n", ip: "1.2.3.4" }] }, { nics: [{ network: "n", speed: 10, ip: "1.2.3.4", mac: unknown }] }],
    ["set", { spares: [{ network: "n", speed: 1 }] }, { spares: [{ network: "n", speed: 1, ip: unknown, mac: unknown }] }],
    ["map", { named: { a: { network: "n" } } }, { named: { a: { network: "n", speed: 10, ip: unknown, mac: unknown } } }],
  ])("fills in defaults within a nested %s", (_, config, expected) => {
    const { after } = planned({ ...web, ...config });

    expect(after).toMatchObject(expected);
  });

  test("keeps open what the configuration does not know yet, also within", () => {
    const { after } = planned({ ...web, power: unknown, nics: [{ network: unknown }, unknown], spares: unknown });

    expect(after).toMatchObject({ power: unknown, nics: [{ network: unknown, speed: 10 }, unknown], spares: unknown });
  });

  test("without a change is the prior state itself", () => {
    const { action, planned: after, before } = planned(web, made);

    expect(action).toBe("no-op");
    expect(after).toBe(before);
  });

  test.each([
    ["single", { main: { network: "n" } }, { main: { network: "n", speed: 10, ip: "1", mac: "m" } }],
    ["list", { nics: [{ network: "n" }] }, { nics: [{ network: "n", speed: 10, ip: "1", mac: "m" }] }],
    ["set", { spares: [{ network: "a" }, { network: "b" }] }, { spares: [{ network: "b", speed: 10, ip: "2", mac: "n" }, { network: "a", speed: 10, ip: "1", mac: "m" }] }],
    ["map", { named: { a: { network: "n" } } }, { named: { a: { network: "n", speed: 10, ip: "1", mac: "m" } } }],
  ])("without a change in a nested %s is the prior state itself", (_, config, state) => {
    const { action } = planned({ ...web, ...config }, { ...made, ...state });

    expect(action).toBe("no-op");
  });

  test("with a change keeps what is stable and what either side may set, and leaves open the rest", () => {
    const { action, after, requiresReplace } = planned({ ...web, name: "other" }, made);

    expect(action).toBe("update");
    expect(after).toMatchObject({ name: "other", uuid: "u1", cluster: "c1", host: unknown });
    expect(requiresReplace).toEqual([]);
  });

  test("takes back to its default what is not configured any more", () => {
    const { action, after } = planned(web, { ...made, power: "off" });

    expect([action, after?.["power"]]).toEqual(["update", "on"]);
  });

  test("sets to null what is not configured any more and has no default", () => {
    const { action, after } = planned(web, { ...made, note: "x" });

    expect([action, after?.["note"]]).toEqual(["update", undefined]);
  });

  test("replaces where something fixed changes, is set, or goes", () => {
    const changed = planned({ ...web, source: "silver" }, made);
    const set = planned({ ...web, place: "here" }, made);
    const gone = planned(web, { ...made, place: "here" });

    expect(changed).toMatchObject({ action: "replace", requiresReplace: [["source"]], after: { uuid: unknown } });
    expect(set).toMatchObject({ action: "replace", requiresReplace: [["place"]] });
    expect(gone).toMatchObject({ action: "replace", requiresReplace: [["place"]] });
  });

  test("replaces where something fixed and never told is set later on what was made here", () => {
    const { action } = planned(web, { ...made, deep: undefined });

    expect(action).toBe("replace");
  });

  test("after an import writes down what the API never tells, and touches nothing else", () => {
    const imported = { ...made, source: undefined, deep: undefined };

    const filled = planned({ ...web, deep: true }, imported, { imported: true });
    const left = planned({ name: "web" }, imported, { imported: true });

    expect(filled).toMatchObject({ action: "update", requiresReplace: [], after: { ...made, deep: true } });
    expect(left.action).toBe("no-op");
  });

  test("is an update for a creation that never ended, even if nothing changed", () => {
    const { action, after, requiresReplace } = planned(web, { ...made, cluster: undefined, uuid: undefined, host: undefined }, { unsettled: true });

    expect(action).toBe("update");
    expect(after).toMatchObject({ uuid: unknown, cluster: unknown, host: unknown });
    expect(requiresReplace).toEqual([]);
  });

  test("is a change to core, too, for a creation that never ended although all is known of it", () => {
    const attributes = { name: required(string, "…"), uuid: computed(string, "…", { stable: true }) };

    const { planned: after, before } = planned({ name: "web" }, { name: "web", uuid: "u1" }, { unsettled: true }, attributes);

    expect(after).not.toEqual(before);
  });

  test("replaces what came of a creation that failed", () => {
    const { action, requiresReplace, after } = planned(web, made, { unsettled: true, renew: ["uuid"] });

    expect([action, requiresReplace, after?.["uuid"]]).toEqual(["replace", [["uuid"]], unknown]);
  });

  test("replaces what came of a creation that failed, also where the user chose its identity", () => {
    const { action, requiresReplace, after } = planned(web, made, { unsettled: true, renew: ["name"] });

    expect([action, requiresReplace, after?.["host"]]).toEqual(["replace", [["uuid"], ["host"]], unknown]);
  });

  test("takes predictions for what is open, and for nothing else", () => {
    const predict = () => ({ host: "h2", uuid: "u9", name: "hacked" });

    const { after } = planned({ ...web, name: "other" }, made, { predict });

    expect(after).toMatchObject({ host: "h2", uuid: "u1", name: "other" });
  });

  test("never holds what is write-only", () => {
    const created = planned({ ...web, secret: "s" });
    const again = planned({ ...web, secret: "s" }, made);

    expect(created.after?.["secret"]).toBeUndefined();
    expect(again.action).toBe("no-op");
  });

  test("to destroy is nothing", () => {
    const { action, planned: after } = planned(null, made);

    expect([action, after]).toEqual(["delete", null]);
  });

  test("is what core accepts, the same twice, completed by an apply, and then at rest: for any schema and configuration", () => {
    fc.assert(
      fc.property(
        anySchema.chain((attributes) => fc.record({ attributes: fc.constant(attributes), first: anyConfig(attributes, "known"), next: anyConfig(attributes, "unknowns"), final: anyConfig(attributes, "known"), seed: fc.string({ maxLength: 3 }) })),
        ({ attributes, first, next, final, seed }) => {
          const type = objectType(attributes);
          const begin = planned(first, null, {}, attributes);
          const state = applied(attributes, begin.planned!, typedObject(completed(begin.planned!, attributes, seed), attributes));

          for (const config of [next, final]) {
            const prior = typedObject(state, attributes);
            expect(planned(config, prior, {}, attributes).planned).toEqual(planned(config, prior, {}, attributes).planned);
          }
          expect(applyBreaches(type, begin.planned, state)).toEqual([]);
          expect(applyProblems(type, begin.planned, state)).toEqual([]);
          expect(planned(first, typedObject(state, attributes), {}, attributes).action).toBe("no-op");
        },
      ),
    );
  });
});

