import { rmSync } from "node:fs";
import type { RunningTiUniManager } from "../../../src/simulators/tiunimanager";
import type { Fault } from "../../../src/simulators/faults";
import { Workspace, type World } from "../../support/core";
import type { VirtualClock } from "../../support/clock";
import { asked, expectOne, kindNames, kinds, stage, staged, until, type Kind } from "./kinds";

let simulator: RunningTiUniManager;
let world: World;
let clock: VirtualClock;
beforeEach(async () => ({ simulator, world, clock } = await stage()));
afterEach(() => simulator.close());

const names = () => simulator.clusters.all().map(({ clusterName }) => clusterName).sort();
const minutes = async (count: number) => {
  for (let minute = 0; minute < count; minute++) await clock.sleep(60_000, new AbortController().signal);
};

describe.each(kindNames)("A %s", (name) => {
  const kind: Kind = kinds[name];

  const refusals: [words: string, fault: Fault][] = [
    ["an invalid argument", { kind: "refuse", code: "10001" }],
    ["a lack of permission", { kind: "refuse", code: "70650" }],
    ["a locked database", { kind: "refuse", code: "10002" }],
    ["a name that is taken unseen", { kind: "refuse", code: "20101" }],
    ...(name === "cluster_takeover"
      ? ([["a machine out of reach", { kind: "refuse", code: "20201" }]] satisfies [string, Fault][])
      : ([["a panic that leaves a cluster behind", { kind: "orphan", code: "-1" }]] satisfies [string, Fault][])),
    ...(name === "cluster_clone" ? ([["a success that is none", { kind: "refuse", code: "21302" }]] satisfies [string, Fault][]) : []),
  ];
  test.each(refusals)("that is refused for %s leaves nothing, and the corrected apply goes through", async (_, fault) => {
    const it = staged(simulator, world, kind);
    simulator.fault({ ...fault, match: { operation: kind.operation } });

    await expect(it.apply(it.written())).rejects.toThrow(`(${fault.code}, HTTP `);

    expect([it.exists, names(), it.recorded()]).toEqual([false, ["production"], []]);
    await it.apply();
    await expect(it.plan()).resolves.toMatchObject({ action: "no-op" });
    expect(it.found()).toHaveLength(1);
  });

  test("whose workflow failed is told with its node, and the next apply starts over", async () => {
    const it = staged(simulator, world, kind);
    const node = name === "cluster_takeover" ? "testConnectivity" : "deployCluster";
    simulator.fault({ kind: "fail-node", match: { operation: kind.operation }, names: [node], details: "[9995]tiup: exit status 1" });
    const leavesNothing = name === "cluster_takeover";

    const words = leavesNothing ? "Nothing was created, and nothing is left behind." : "Its leftovers are removed";
    await expect(it.apply(it.written())).rejects.toThrow(new RegExp(`could not be created\\.[^]*node ${node} of workflow [^]*exit status 1[^]*${words}`));
    expect([it.exists, it.found().length]).toEqual(leavesNothing ? [false, 0] : [true, 1]);
    await it.apply();

    expect([it.begun(), asked(simulator, "deleteCluster")]).toEqual([2, leavesNothing ? 0 : 1]);
    expect(it.found()).toMatchObject([{ status: "Running", maintainStatus: "" }]);
    expect((await it.plan()).action).toBe("no-op");
  });

  test("whose workflow fails after its run was killed is told so by the next, and the one after starts over", async () => {
    const it = staged(simulator, world, kind);
    const node = name === "cluster_takeover" ? "testConnectivity" : "deployCluster";
    simulator.fault({ kind: "fail-node", match: { operation: kind.operation }, names: [node], details: "[9995]tiup: exit status 1" });
    const applied = it.apply(it.written());
    await until(() => it.begun() === 1);
    it.kill();
    await expect(applied).rejects.toThrow("killed");
    await minutes(10);

    // Of a takeover that failed nothing is left, so that it is simply begun again.
    if (name !== "cluster_takeover") await expect(it.apply()).rejects.toThrow("exit status 1");
    await it.apply();

    expect(it.begun()).toBe(2);
    expect(it.found()).toMatchObject([{ status: "Running", maintainStatus: "" }]);
    expect((await it.plan()).action).toBe("no-op");
  });

  test("whose workflow is paused is kept, and gone on with", async () => {
    const it = staged(simulator, world, kind);
    const applied = it.apply(it.written());
    await until(() => it.begun() === 1);
    const { clusterId } = it.found()[0]!;
    simulator.mutate("pauseWorkflow", { clusterId });

    await expect(applied).rejects.toThrow(/is not finished\.[^]*is paused \(Stopped\)[^]*POST \/api\/v1\/workflow\/start[^]*is kept/);
    simulator.mutate("resumeWorkflow", { clusterId });
    await it.apply();

    await expectOne(simulator, it);
  });

  test("whose workflow's record is gone is judged by the cluster", async () => {
    const it = staged(simulator, world, kind);
    const applied = it.apply(it.written());
    await until(() => asked(simulator, "getWorkflow") > 2);
    await minutes(10);
    simulator.workflows.flows.clear();

    await applied;

    expect(it.found()).toMatchObject([{ status: "Running", maintainStatus: "" }]);
    expect([asked(simulator, kind.operation), asked(simulator, "deleteCluster"), it.tainted]).toEqual([1, 0, false]);
  });

  test("whose end failed is kept for whoever lifts the lock", async () => {
    const it = staged(simulator, world, kind);
    simulator.fault({ kind: "fail-node", match: { operation: kind.operation }, names: ["end"], details: "[10002]database is locked" });

    await expect(it.apply(it.written())).rejects.toThrow(/is not finished\.[^]*node end of workflow[^]*is Running, and still locked/);
    simulator.mutate("setCluster", { clusterId: it.found()[0]!.clusterId, maintainStatus: "" });
    simulator.mutate("setCluster", { clusterId: simulator.productionId, maintainStatus: "" });
    await it.apply();

    await expectOne(simulator, it);
  });

  test("whose session is lost for good is kept, and gone on with", async () => {
    const it = staged(simulator, world, kind);
    const applied = it.apply(it.written());
    await until(() => asked(simulator, "getWorkflow") > 2);
    simulator.mutate("setAccount", { passwordExpired: true });

    await expect(applied).rejects.toThrow(/is not finished\.[^]*password has expired/);
    simulator.mutate("setAccount", { passwordExpired: false });
    await it.apply();

    await expectOne(simulator, it);
  });

  test("that somebody deletes on the way is created again by the next apply", async () => {
    const it = staged(simulator, world, kind);
    simulator.fault({ kind: "slow-node", match: { operation: kind.operation }, names: ["testConnectivity", "waitRestore"], ms: 3_600_000 });
    const applied = it.apply(it.written());
    await until(() => asked(simulator, "getWorkflow") > 2);
    simulator.workflows.flows.clear();
    simulator.mutate("removeCluster", { clusterId: it.found()[0]!.clusterId });

    await expect(applied).rejects.toThrow(/is not there any more\.[^]*nothing is left behind/);

    expect(it.exists).toBe(false);
  });

  test("that failed for good after it was created is neither destroyed nor replaced", async () => {
    const it = staged(simulator, world, kind);
    const applied = it.apply(it.written());
    await until(() => asked(simulator, "getWorkflow") > 2);
    it.kill();
    await expect(applied).rejects.toThrow("killed");
    await minutes(15);
    simulator.mutate("setCluster", { clusterId: it.found()[0]!.clusterId, status: "Failure" });

    await it.apply();

    await expectOne(simulator, it);
    expect(asked(simulator, "restartCluster")).toBe(1);
  });
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

    expect(elsewhere.warnings.join()).toMatch(/was begun by an earlier run, and is resumed\.[^]*TiUniManager's cluster \S+ \(workflow \S+\) was found/);
    await expectOne(simulator, elsewhere);
  });

  test("is told from a clone that somebody made of it, tags and all", async () => {
    const it = staged(simulator, world, kind);
    const applied = it.apply(it.written());
    await until(() => it.begun() === 1);
    it.kill();
    await expect(applied).rejects.toThrow("killed");
    const tags = it.found()[0]!.tags!;
    const copies = ["a-copy", "z-copy"].map((copy) => simulator.seedCluster({ id: copy, name: copy, tags, status: "Initializing", saved: false }));

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
    const grown = components.map((one) => (one.componentType === "TiDB" ? { ...one, resource: one.resource.map((node) => ({ ...node, count: 2 })) } : one));
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
    await expect(elsewhere.apply(elsewhere.written())).rejects.toThrow(/is in TiUniManager already, so that it was not taken over\.[^]*import \{[^]*id = "legacy"/);

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
    const it = staged(simulator, world, kind);
    simulator.fault({ kind: "fail-node", match: { operation: "takeoverCluster" }, names: ["testConnectivity"], details: "[9995]ssh" });
    await expect(it.apply(it.written())).rejects.toThrow("[9995]ssh");
    await minutes(1);
    simulator.fault({ kind: "late-workflow", match: { operation: "takeoverCluster" }, ms: 20_000 });

    await it.apply();

    expect(it.found()).toMatchObject([{ status: "Running", maintainStatus: "" }]);
    expect(asked(simulator, "takeoverCluster")).toBe(2);
  });
});

describe("Clones of one source", () => {
  const kind = kinds.cluster_clone;
  const lock = (maintainStatus: string) => simulator.mutate("setCluster", { clusterId: simulator.productionId, maintainStatus });

  test.each(["interrupt", "kill", "timeout"] as const)("that wait for it survive a %s, and are begun by the next apply", async (stop) => {
    const it = staged(simulator, world, kind);
    lock("BackUp");
    const start = clock.now();
    const applied = it.apply(it.written({ timeouts: { create: "30m" } })).catch((error: unknown) => error);
    await until(() => asked(simulator, "getCluster") > 5);

    if (stop !== "timeout") await it[stop]();
    await applied;

    if (stop === "timeout") expect((clock.now() - start) / 60_000).toBeCloseTo(30, 0);
    expect([it.exists, it.begun(), it.found()]).toEqual([false, 0, []]);
    lock("");
    await it.apply();
    await expectOne(simulator, it);
  });

  test.each(["interrupt", "kill"] as const)("are each created once, where a %s comes while they wait for their turn", async (stop) => {
    const workspace = new Workspace(world);
    const all = ["one", "two", "three"].map((suffix) => ({ it: workspace.manage(kind.resource), written: kind.written(simulator, { clusterName: `clone-${suffix}` }) }));
    const applied = Promise.allSettled(all.map(({ it, written }) => it.apply(written)));
    await until(() => asked(simulator, "cloneCluster") === 2);

    await workspace[stop]();
    await applied;
    for (const { it, written } of all) await it.apply(written);

    expect(names()).toEqual(["clone-one", "clone-three", "clone-two", "production"]);
    expect([asked(simulator, "cloneCluster"), asked(simulator, "deleteCluster")]).toEqual([3, 0]);
    const ids = all.map(({ it }) => (it.state as { clusterId: string }).clusterId);
    expect(new Set(ids).size).toBe(3);
  });

  test("that find it busy at the last moment leave nothing, and are asked for again", async () => {
    const it = staged(simulator, world, kind);
    simulator.fault({ kind: "orphan", match: { operation: "cloneCluster" }, code: "20114" });

    await it.apply(it.written());

    expect([asked(simulator, "cloneCluster"), asked(simulator, "deleteCluster"), names()]).toEqual([2, 1, ["production", "staging"]]);
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
