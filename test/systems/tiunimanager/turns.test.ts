import type { RunningTiUniManager } from "../../../src/simulators/tiunimanager";
import { Workspace, type World } from "../../support/core";
import type { VirtualClock } from "../../support/clock";
import { asked, expectOne, kinds, stage, staged, until } from "./kinds";

let simulator: RunningTiUniManager;
let world: World;
let clock: VirtualClock;
beforeEach(async () => ({ simulator, world, clock } = await stage()));
afterEach(() => simulator.close());

const names = () =>
  simulator.clusters
    .all()
    .map(({ clusterName }) => clusterName)
    .sort();

describe("Clones of one source", () => {
  const kind = kinds.cluster_clone;
  const lock = (maintainStatus: string) =>
    simulator.mutate("setCluster", { clusterId: simulator.productionId, maintainStatus });

  test.each(["interrupt", "kill", "timeout"] as const)(
    "that wait for it survive a %s, and are begun by the next apply",
    async (stop) => {
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
    },
  );

  test.each(["interrupt", "kill"] as const)(
    "are each created once, where a %s comes while they wait for their turn",
    async (stop) => {
      const workspace = new Workspace(world);
      const all = ["one", "two", "three"].map((suffix) => ({
        it: workspace.manage(kind.resource),
        written: kind.written(simulator, { clusterName: `clone-${suffix}` }),
      }));
      const applied = Promise.allSettled(all.map(({ it, written }) => it.apply(written)));
      await until(() => asked(simulator, "cloneCluster") === 2);

      await workspace[stop]();
      await applied;
      // An answer on its way to the dead still reaches their journal, and one younger than the plan is in doubt.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await clock.sleep(1_000, new AbortController().signal);
      for (const { it, written } of all) await it.apply(written);

      expect(names()).toEqual(["clone-one", "clone-three", "clone-two", "production"]);
      expect([asked(simulator, "cloneCluster"), asked(simulator, "deleteCluster")]).toEqual([3, 0]);
      const ids = all.map(({ it }) => (it.state as { clusterId: string }).clusterId);
      expect(new Set(ids).size).toBe(3);
    },
  );

  test("that find it busy at the last moment leave nothing, and are asked for again", async () => {
    const it = staged(simulator, world, kind);
    simulator.fault({ kind: "orphan", match: { operation: "cloneCluster" }, code: "20114" });

    await it.apply(it.written());

    expect([asked(simulator, "cloneCluster"), asked(simulator, "deleteCluster"), names()]).toEqual([
      2,
      1,
      ["production", "staging"],
    ]);
  });
});
