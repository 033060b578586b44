import { rmSync } from "node:fs";
import type { RunningTiUniManager } from "../../../src/simulators/tiunimanager";
import { Workspace, type World } from "../../support/core";
import { asked, expectOne, kindNames, kinds, sleepMinutes, stage, staged, until, type Kind } from "./kinds";

let simulator: RunningTiUniManager;
let world: World;
beforeEach(async () => ({ simulator, world } = await stage()));
afterEach(() => simulator.close());

/** Polls take no time, and what the core does later comes only once somebody has polled for so long. */
const polls = 10_000;

describe.each(kindNames)("A %s that begins late", (name) => {
  const kind = kinds[name];
  beforeEach(async () => {
    await simulator.close();
    ({ simulator, world } = await stage(polls));
  });

  test.each([
    ["before anything is there", "late", 5_000],
    ["before anything is there, at the last moment", "late", 30_000],
    ["after the row is there", "late-workflow", 5_000],
    ["after the row is there, at the last moment", "late-workflow", 30_000],
  ])("whose request the door gives up %s is waited for", async (_, fault, ms) => {
    const it = staged(simulator, world, kind);
    simulator.fault({ kind: fault, match: { operation: kind.operation }, ms });

    await it.apply(it.written());

    await expectOne(simulator, it);
    expect(asked(simulator, kind.operation)).toBe(1);
  });

  test.each(["late", "late-workflow"])(
    "whose request is %s, and whose run is killed then, is waited for by the next",
    async (fault) => {
      const it = staged(simulator, world, kind);
      simulator.fault({ kind: fault, match: { operation: kind.operation }, ms: 30_000 });
      const applied = it.apply(it.written());
      await until(() => asked(simulator, kind.operation) === 1);

      it.kill();
      await expect(applied).rejects.toThrow("killed");
      await it.apply();

      await expectOne(simulator, it);
      expect(asked(simulator, kind.operation)).toBe(1);
    },
  );
});

describe.each(["cluster", "cluster_clone"] as const)("A %s that was lost", (name) => {
  const kind: Kind = kinds[name];

  test("is found from another machine by its mark", async () => {
    const it = staged(simulator, world, kind);
    const applied = it.apply(it.written());
    await until(() => it.begun() === 1);
    it.kill();
    await expect(applied).rejects.toThrow("killed");

    const elsewhere = staged(simulator, world, kind);
    await elsewhere.apply(elsewhere.written());

    expect(elsewhere.warnings.join()).toMatch(
      /was begun by an earlier run, and is resumed\.[^]*TiUniManager's cluster \S+ \(workflow \S+\) was found/,
    );
    await expectOne(simulator, elsewhere);
  });

  test("is told from a clone that somebody made of it, tags and all", async () => {
    const it = staged(simulator, world, kind);
    const applied = it.apply(it.written());
    await until(() => it.begun() === 1);
    it.kill();
    await expect(applied).rejects.toThrow("killed");
    const tags = it.found()[0]!.tags!;
    const copies = ["-copy", "z-copy"].map((copy) =>
      simulator.seedCluster({ id: copy, name: copy, tags, status: "Initializing", saved: false }),
    );

    await it.apply();

    await expectOne(simulator, it);
    expect(copies.every((id) => simulator.clusters.find(id))).toBe(true);
  });

  test("keeps its mark through every change", async () => {
    const it = staged(simulator, world, kind);
    await it.apply(it.written());
    const marked = () => it.found()[0]!.tags!.filter((tag) => /^terraclone-[0-9a-f]{32}$/.test(tag));
    const [mark] = marked();

    const { components } = it.written() as { components: { componentType: string; resource: { count?: number }[] }[] };
    const grown = components.map((one) =>
      one.componentType === "TiDB" ? { ...one, resource: one.resource.map((node) => ({ ...node, count: 2 })) } : one,
    );
    await it.apply(it.written({ power: "Stopped" }));
    await it.apply(it.written({ components: grown, clusterVersion: "v5.4.0", restartTriggers: { a: "1" } }));

    expect(marked()).toEqual([mark]);
    expect((it.state as { tags: string[] }).tags).not.toContain(mark);
  });
});

describe("A takeover", () => {
  const kind = kinds.cluster_takeover;

  test("of what TiUniManager has already is refused with the way to import it, and leaves nothing", async () => {
    await staged(simulator, world, kind).apply(kind.written(simulator));

    const elsewhere = staged(simulator, world, kind);
    await expect(elsewhere.apply(elsewhere.written())).rejects.toThrow(
      /is in TiUniManager already, so that it was not taken over\.[^]*import \{[^]*id = "legacy"/,
    );

    expect([elsewhere.exists, asked(simulator, "takeoverCluster"), elsewhere.recorded()]).toEqual([false, 1, []]);
  });

  test("is begun once, whichever of two resources asks first", async () => {
    const workspace = new Workspace(world);
    const two = [workspace.manage(kind.resource), workspace.manage(kind.resource)];

    const ends = await Promise.allSettled(two.map((one) => one.apply(kind.written(simulator))));

    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(two.filter(({ exists }) => exists)).toHaveLength(1);
    expect(asked(simulator, "takeoverCluster")).toBe(1);
  });

  test("is not taken for failed because an earlier one of the same name was", async () => {
    await simulator.close();
    ({ simulator, world } = await stage(polls));
    const it = staged(simulator, world, kind);
    simulator.fault({
      kind: "fail-node",
      match: { operation: "takeoverCluster" },
      names: ["testConnectivity"],
      details: "[9995]ssh",
    });
    await expect(it.apply(it.written())).rejects.toThrow("[9995]ssh");
    await sleepMinutes(it.clock, 1, polls);
    simulator.fault({ kind: "late-workflow", match: { operation: "takeoverCluster" }, ms: 20_000 });

    await it.apply();

    expect(it.found()).toMatchObject([{ status: "Running", maintainStatus: "" }]);
    expect(asked(simulator, "takeoverCluster")).toBe(2);
  });
});

test("A lost journal and a lost request end in one cluster all the same, since the name is taken", async () => {
  const it = staged(simulator, world, kinds.cluster);
  simulator.fault({ kind: "late", match: { operation: "createCluster" }, ms: 20_000 });
  const applied = it.apply(it.written());
  await until(() => asked(simulator, "createCluster") === 1);
  it.kill();
  await expect(applied).rejects.toThrow("killed");
  rmSync(it.journalDirectory, { recursive: true });

  const elsewhere = staged(simulator, world, kinds.cluster);
  await elsewhere.apply(elsewhere.written()).catch(() => elsewhere.apply());

  expect(elsewhere.found()).toMatchObject([{ status: "Running", maintainStatus: "" }]);
});
