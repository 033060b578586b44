import { create } from "@bufbuild/protobuf";
import { computed, list, map, maybe, number, object, optional, repeatable, required, set, string, system, unknown, type Observed } from "../../src/kit";
import { provider } from "../../src/kit/provider";
import { serverOf } from "../../src/kit/server";
import { GetProviderSchema_ResponseSchema, Provider } from "../../src/wire/gen/tfplugin6_pb";
import { decodeMsgpack, encodeMsgpack } from "../../src/wire/value";
import { remoteState, wholeRun } from "../support/ground";
import { hastyClock } from "../support/clock";
import { manage } from "../support/core";
import { coreAttributes } from "../support/core-rules";
import { Lab, labProvider, laboratory } from "./lab";

const web = { source: "golden", name: "web" } as const;
const log = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

describe("A resource", () => {
  test("is changed in place, and replaced where it must be", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    const { uuid } = await it.apply(web);

    const renamed = await it.apply({ ...web, name: "other", color: "blue" });
    const { action, replacedBy, after } = await it.plan({ ...web, source: "silver" });
    const replaced = await it.apply({ ...web, source: "silver" });

    expect(renamed).toMatchObject({ uuid, name: "other", color: "blue", revision: 1 });
    expect({ action, replacedBy, uuid: after.uuid }).toEqual({ action: "replace", replacedBy: ["source"], uuid: unknown });
    expect(replaced.uuid).not.toBe(uuid);
    expect([...lab.widgets.keys()]).toEqual([replaced.uuid]);
  });

  test("is planned with what is not known yet, and applied once it is", async () => {
    const { widget, world } = laboratory();
    const it = manage(widget, world);

    const { after } = await it.plan({ ...web, name: unknown });
    const made = await it.apply({ ...web, name: unknown }, { ...web, name: "known now" });

    expect(after.name).toBe(unknown);
    expect(made.name).toBe("known now");
  });

  test("shows what was changed behind Terraform's back, and is made anew when it is gone", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    const { uuid } = await it.apply({ ...web, secret: "s3cret" });
    Object.assign(lab.widgets.get(uuid)!, { name: "meddled" });

    const seen = await it.refresh();
    const drifted = await it.plan();
    lab.widgets.clear();
    const gone = await it.plan();

    expect(seen).toMatchObject({ name: "meddled", source: "golden", secret: "s3cret" });
    expect([drifted.action, drifted.after.name]).toEqual(["update", "web"]);
    expect(gone.action).toBe("create");
  });

  test("that is destroyed twice is gone", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    await it.apply(web);
    lab.widgets.clear();

    await it.destroy();

    expect(it.exists).toBe(false);
  });

  test("that cannot be changed keeps its state, and says why", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    const made = await it.apply(web);
    lab.before = (call) => {
      if (call === "change") throw new Error("The lab is on fire.");
    };

    await expect(it.apply({ ...web, name: "other" })).rejects.toThrow("The lab is on fire.");

    expect(it.state).toEqual(made);
    expect(it.tainted).toBe(false);
  });

  test("that cannot be destroyed stays", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    await it.apply(web);
    lab.before = (call) => {
      if (call === "remove") throw new Error("It is nailed down.");
    };

    await expect(it.destroy()).rejects.toThrow("It is nailed down.");

    expect(it.exists).toBe(true);
  });

  test("is imported by its identity; then only what the API never tells is written down", async () => {
    const { widget, world, lab } = laboratory();
    lab.widgets.set("w9", { uuid: "w9", source: "golden", name: "web", size: 1, color: "red", label: undefined, state: "Ready", revision: 4 });
    const it = manage(widget, world);

    const imported = await it.import("w9");
    const without = await it.plan({ name: "web" } as never);
    const { action, after, replacedBy } = await it.plan({ ...web, deep: true });
    await it.apply();

    expect(imported).toMatchObject({ uuid: "w9", name: "web", source: "imported", deep: undefined });
    expect(without.action).toBe("no-op");
    expect({ action, replacedBy }).toEqual({ action: "update", replacedBy: [] });
    expect(after).toMatchObject({ uuid: "w9", revision: 4, source: "golden", deep: true });
    expect((await it.plan()).action).toBe("no-op");
    expect(lab.count("change")).toBe(0);
  });

  test("that was imported and then changed in place is still not replaced for what the API never tells", async () => {
    const { widget, world, lab } = laboratory();
    lab.widgets.set("w9", { uuid: "w9", source: "golden", name: "web", size: 1, color: "red", label: undefined, state: "Ready", revision: 4 });
    const it = manage(widget, world);
    await it.import("w9");

    await it.apply({ name: "other" } as never);
    const left = await it.plan({ name: "other" } as never);
    const filled = await it.plan({ name: "other", source: "golden", deep: true });

    expect(left.action).toBe("no-op");
    expect([filled.action, filled.replacedBy]).toEqual(["update", []]);
  });

  test("that is not there cannot be imported, nor by what is no identity", async () => {
    const { widget, world } = laboratory();
    const it = manage(widget, world);

    await expect(it.import("w9")).rejects.toThrow("Cannot import non-existent remote object");
    await expect(it.import("")).rejects.toThrow(/"" is no import id of test_lab_widget\.\nIt has the form UUID\./);
  });

  test("gets what is write-only, and nobody else does", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);

    await it.apply({ ...web, password: "correct horse" });

    expect(lab.passwords).toEqual(["correct horse"]);
    expect(JSON.stringify(it.stored?.json) + it.private).not.toContain("correct horse");
    expect((await it.plan({ ...web, password: "another" })).action).toBe("no-op");
  });

  test("never says in an error what is sensitive", async () => {
    const { widget, world, lab } = laboratory();
    const it = manage(widget, world);
    lab.before = (call) => {
      if (call === "clone") throw new Error("hunter2hunter2 and correcthorse are bad secrets");
    };

    await expect(it.apply({ ...web, secret: "hunter2hunter2", password: "correcthorse" })).rejects.toThrow("(sensitive) and (sensitive) are bad secrets");
  });

  test("whose provider is not configured says so, and is planned all the same where that is not known yet", async () => {
    const { provider: made, widget } = labProvider(new Lab());

    const unconfigured = manage(widget, { provider: made }).apply(web);
    const later = await manage(widget, { provider: made, configuration: { lab: { endpoint: unknown } } }).plan(web);

    await expect(unconfigured).rejects.toThrow(/This provider is not configured for lab\.[^]*LAB_ENDPOINT/);
    expect(later.action).toBe("create");
  });

  test("can be worked on by ten at once", async () => {
    const { widget, world, lab } = laboratory();
    const many = Array.from({ length: 10 }, () => manage(widget, { ...world, state: { ...remoteState, id: "another" } }));

    await Promise.all(many.map((one, n) => one.apply({ ...web, name: `web-${n}` })));

    expect(lab.widgets.size).toBe(10);
  });
});

describe("A resource with nested attributes", () => {
  const port = { number: required(number, "…"), open: optional(string, "…", { default: "yes" }), mac: computed(string, "…") };
  const schema = {
    name: required(string, "…"),
    one: optional(object(port), "…"),
    ordered: optional(list(object(port)), "…"),
    loose: optional(set(object(port)), "…"),
    named: optional(map(object(port)), "…"),
    address: computed(string, "…"),
  };
  type Seen = Observed<typeof schema>;
  const grown = (value: any, make: (one: any) => any): any => value && (Array.isArray(value) ? value.map(make) : "number" in value ? make(value) : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, make(one)])));
  const world = (spoil: (seen: Seen) => Seen = (seen) => seen) => {
    const boxes = new Map<string, Seen>();
    const lab = system({ name: "lab", doc: "…", config: {}, connect: () => boxes, site: () => "here" });
    const make = (plan: any) => {
      const mac = (one: any) => ({ ...one, mac: `mac-${one.number}` });
      const box: Seen = { name: plan.name, address: plan.name, one: grown(plan.one, mac), ordered: grown(plan.ordered, mac), loose: grown(plan.loose, mac)?.reverse(), named: grown(plan.named, mac) };
      boxes.set(plan.name, box);
      return spoil(box);
    };
    const box = lab.resource("box", {
      doc: "…",
      schema,
      identity: "address",
      adopt: repeatable,
      start: async () => ({}),
      settle: async (_, plan) => make(plan),
      read: async ({ address }, { client }) => client.get(address),
      update: async ({ plan }) => make(plan),
      delete: async ({ address = "" }, { client }) => void client.delete(address),
    });
    return { box, world: { provider: provider("test", [lab]) } };
  };
  const ports = [{ number: 1 }, { number: 2, open: "no" }];

  test("gets each computed member where it belongs, and is then at rest", async () => {
    const { box, world: made } = world();
    const it = manage(box, made);
    const written = { name: "a", one: { number: 7 }, ordered: ports, loose: ports, named: { x: { number: 5 } } };

    const state = await it.apply(written as never);

    expect(state.loose).toEqual(expect.arrayContaining([{ number: 1, open: "yes", mac: "mac-1" }, { number: 2, open: "no", mac: "mac-2" }]));
    expect(state).toMatchObject({ one: { mac: "mac-7" }, ordered: [{ mac: "mac-1" }, { mac: "mac-2" }], named: { x: { mac: "mac-5" } } });
    expect((await it.plan()).action).toBe("no-op");
    await it.apply({ ...written, loose: [...ports, { number: 3 }] } as never);
    expect((await it.plan()).action).toBe("no-op");
  });

  test("that its author observes wrongly is in the state all the same, and the author's mistake is named", async () => {
    const { box, world: made } = world(({ address: _, ...seen }) => ({ ...seen, address: unknown as unknown as string }));
    const it = manage(box, made);

    await expect(it.apply({ name: "a" })).rejects.toThrow(/This is a bug in terraclone: test_lab_box\.address breaks a rule of Terraform\./);

    expect(it.exists).toBe(true);
    expect(it.tainted).toBe(true);
  });
});

describe("A stored state", () => {
  const schema = { name: required(string, "…"), size: optional(number, "…"), uuid: computed(maybe(string), "…") };
  const lab = system({ name: "lab", doc: "…", config: {}, connect: () => ({}), site: () => "here" });
  const thing = lab.resource("thing", {
    doc: "…",
    schema,
    identity: "name",
    upgrades: [({ title, ...rest }) => ({ ...rest, name: title }), ({ name, ...rest }) => ({ ...rest, name: `${String(name)}!` })],
    adopt: repeatable,
    start: async () => ({}),
    settle: async (_, { name, size }) => ({ name, size, uuid: "u" }),
    read: async ({ name = "", size }) => ({ name, size, uuid: "u" }),
    update: async ({ plan }) => ({ name: plan.name, size: plan.size, uuid: "u" }),
    delete: async () => {},
  });
  const world = { provider: provider("test", [lab]) };
  const stored = (version: number, json: string) => ({ version: BigInt(version), json, private: new Uint8Array(), tainted: false });

  test.each([
    [0, '{"title":"web","size":3,"uuid":"u","gone":1}', "web!"],
    [1, '{"name":"web","size":3}', "web!"],
    [2, '{"name":"web","size":3,"unheard_of":true}', "web"],
  ])("of version %i is brought up step by step to today's", async (version, json, name) => {
    const it = manage(thing, world);
    it.stored = stored(version, json);

    const state = await it.refresh();

    expect(state).toEqual({ name, size: 3, uuid: "u" });
    expect(it.stored!.version).toBe(2n);
  });

  test("of a version to come is refused", async () => {
    const it = manage(thing, world);
    it.stored = stored(3, "{}");

    await expect(it.refresh()).rejects.toThrow(/was written by a newer version of this provider/);
  });
});

describe("A data source", () => {
  const asked = async (lab: Lab, config: object) => {
    const { provider: made } = labProvider(lab);
    const { service } = serverOf(made, { clock: hastyClock(), log, environment: { LAB_ENDPOINT: "http://lab" }, journalDirectory: "/nonexistent/journal", state: remoteState, run: wholeRun });
    const { cty } = made.dataSources.get("test_lab_lookup")!;
    const { state, diagnostics } = (await service.readDataSource!({ typeName: "test_lab_lookup", config: { msgpack: encodeMsgpack(config as never, cty) } } as never)) as any;
    return { state: state && decodeMsgpack(state.msgpack, cty), diagnostics };
  };

  test("says what was asked, filled up, and what was found", async () => {
    const lab = new Lab();
    lab.widgets.set("w1", { uuid: "w1", source: "s", name: "web", size: 1, color: "red", label: undefined, state: "Ready", revision: 0 });

    expect(await asked(lab, { name: "web" })).toEqual({ state: { name: "web", prefix: "the ", uuid: "w1", title: "the web" }, diagnostics: [] });
    expect(await asked(lab, { name: "web", prefix: "a " })).toMatchObject({ state: { title: "a web" } });
  });

  test("that finds nothing says so", async () => {
    expect((await asked(new Lab(), { name: "web" })).diagnostics).toMatchObject([{ severity: 1, summary: "There is no widget web." }]);
  });
});

describe("A provider", () => {
  test("has a schema that core accepts, the same in every process", async () => {
    const { provider: made } = labProvider(new Lab());
    const ground = { clock: hastyClock(), log, environment: {}, journalDirectory: "/nonexistent/journal", state: remoteState, run: wholeRun };

    const [one, other] = [serverOf(made, ground), serverOf(made, ground)].map(({ service }) => create(GetProviderSchema_ResponseSchema, service.getProviderSchema!({} as never) as object));

    expect(one).toEqual(other);
    expect(one!.serverCapabilities).toMatchObject({ planDestroy: true, getProviderSchemaOptional: true });
    const widget = coreAttributes(one!.resourceSchemas["test_lab_widget"]!);
    expect(widget["source"]).toMatchObject({ optional: true, computed: true });
    expect(widget["name"]).toMatchObject({ optional: false, computed: false });
    expect(widget["password"]).toMatchObject({ writeOnly: true });
    expect(Object.keys(widget)).toContain("timeouts");
    expect(coreAttributes(one!.provider!)).toHaveProperty("lab");
  });

  test("implements all that every version of Terraform calls", () => {
    const { service } = serverOf(labProvider(new Lab()).provider, { clock: hastyClock(), log, environment: {}, journalDirectory: "/nonexistent/journal", state: remoteState, run: wholeRun });
    const base = ["getProviderSchema", "validateProviderConfig", "configureProvider", "validateResourceConfig", "validateDataResourceConfig", "readDataSource", "upgradeResourceState", "readResource", "planResourceChange", "applyResourceChange", "importResourceState", "stopProvider"];

    expect(base.filter((name) => !(name in service))).toEqual([]);
    expect(Object.keys(service).filter((name) => !(name in Provider.method))).toEqual([]);
  });

  test("demands a Terraform that keeps write-only values to itself", async () => {
    const { provider: made } = labProvider(new Lab());
    const { service } = serverOf(made, { clock: hastyClock(), log, environment: {}, journalDirectory: "/nonexistent/journal", state: remoteState, run: wholeRun });
    const { cty } = made.resources.get("test_lab_widget")!;
    const config = { msgpack: encodeMsgpack({ source: "s", name: "n", password: "p" }, cty) };

    const { diagnostics } = (await service.validateResourceConfig!({ typeName: "test_lab_widget", config, clientCapabilities: { writeOnlyAttributesAllowed: false } } as never)) as any;

    expect(diagnostics).toMatchObject([{ severity: 1, summary: "test_lab_widget.password needs Terraform 1.11 or OpenTofu 1.11." }]);
  });
});
