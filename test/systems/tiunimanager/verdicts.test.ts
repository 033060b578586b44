import type { RunningTiUniManager } from "../../../src/simulators/tiunimanager";
import type { Fault } from "../../../src/simulators/faults";
import type { World } from "../../support/core";
import { asked, expectOne, kindNames, kinds, sleepMinutes, stage, staged, until, type Kind } from "./kinds";

let simulator: RunningTiUniManager;
let world: World;
beforeEach(async () => ({ simulator, world } = await stage()));
afterEach(() => simulator.close());

const names = () =>
  simulator.clusters
    .all()
    .map(({ clusterName }) => clusterName)
    .sort();

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
    ...(name === "cluster_clone"
      ? ([["a success that is none", { kind: "refuse", code: "21302" }]] satisfies [string, Fault][])
      : []),
  ];
  test.each(refusals)(
    "that is refused for %s leaves nothing, and the corrected apply goes through",
    async (_, fault) => {
      const it = staged(simulator, world, kind);
      simulator.fault({ ...fault, match: { operation: kind.operation } });

      await expect(it.apply(it.written())).rejects.toThrow(`(${fault.code}, HTTP `);

      expect([it.exists, names(), it.recorded()]).toEqual([false, ["production"], []]);
      await it.apply();
      await expect(it.plan()).resolves.toMatchObject({ action: "no-op" });
      expect(it.found()).toHaveLength(1);
    },
  );

  test("whose workflow failed is told with its node, and the next apply starts over", async () => {
    const it = staged(simulator, world, kind);
    const node = name === "cluster_takeover" ? "testConnectivity" : "deployCluster";
    simulator.fault({
      kind: "fail-node",
      match: { operation: kind.operation },
      names: [node],
      details: "[9995]tiup: exit status 1",
    });
    const leavesNothing = name === "cluster_takeover";

    const words = leavesNothing ? "Nothing was created, and nothing is left behind." : "Its leftovers are removed";
    await expect(it.apply(it.written())).rejects.toThrow(
      new RegExp(`could not be created\\.[^]*node ${node} of workflow [^]*exit status 1[^]*${words}`),
    );
    expect([it.exists, it.found().length]).toEqual(leavesNothing ? [false, 0] : [true, 1]);
    await it.apply();

    expect([it.begun(), asked(simulator, "deleteCluster")]).toEqual([2, leavesNothing ? 0 : 1]);
    expect(it.found()).toMatchObject([{ status: "Running", maintainStatus: "" }]);
    expect((await it.plan()).action).toBe("no-op");
  });

  test("whose workflow fails after its run was killed is told so by the next, and the one after starts over", async () => {
    const it = staged(simulator, world, kind);
    const node = name === "cluster_takeover" ? "testConnectivity" : "deployCluster";
    simulator.fault({
      kind: "fail-node",
      match: { operation: kind.operation },
      names: [node],
      details: "[9995]tiup: exit status 1",
    });
    const applied = it.apply(it.written());
    await until(() => it.begun() === 1);
    it.kill();
    await expect(applied).rejects.toThrow("killed");
    await sleepMinutes(it.clock, 10);

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

    await expect(applied).rejects.toThrow(
      /is not finished\.[^]*is paused \(Stopped\)[^]*POST \/api\/v1\/workflow\/start[^]*is kept/,
    );
    simulator.mutate("resumeWorkflow", { clusterId });
    await it.apply();

    await expectOne(simulator, it);
  });

  test("whose workflow's record is gone is judged by the cluster", async () => {
    const it = staged(simulator, world, kind);
    const applied = it.apply(it.written());
    await until(() => asked(simulator, "getWorkflow") > 2);
    await sleepMinutes(it.clock, 10);
    simulator.workflows.flows.clear();

    await applied;

    expect(it.found()).toMatchObject([{ status: "Running", maintainStatus: "" }]);
    expect([asked(simulator, kind.operation), asked(simulator, "deleteCluster"), it.tainted]).toEqual([1, 0, false]);
  });

  test("whose end failed is kept for whoever lifts the lock", async () => {
    const it = staged(simulator, world, kind);
    simulator.fault({
      kind: "fail-node",
      match: { operation: kind.operation },
      names: ["end"],
      details: "[10002]database is locked",
    });

    await expect(it.apply(it.written())).rejects.toThrow(
      /is not finished\.[^]*node end of workflow[^]*is Running, and still locked/,
    );
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
    simulator.fault({
      kind: "slow-node",
      match: { operation: kind.operation },
      names: ["testConnectivity", "waitRestore"],
      ms: 3_600_000,
    });
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
    await sleepMinutes(it.clock, 15);
    simulator.mutate("setCluster", { clusterId: it.found()[0]!.clusterId, status: "Failure" });

    await it.apply();

    await expectOne(simulator, it);
    expect(asked(simulator, "restartCluster")).toBe(1);
  });
});
