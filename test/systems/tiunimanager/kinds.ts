import { readdirSync } from "node:fs";
import type { Clock, Resource } from "../../../src/kit";
import { terraclone } from "../../../src/provider";
import { startTiUniManager, type RunningTiUniManager } from "../../../src/simulators/tiunimanager";
import { cluster } from "../../../src/systems/tiunimanager/cluster";
import { clusterClone } from "../../../src/systems/tiunimanager/cluster-clone";
import { clusterTakeover } from "../../../src/systems/tiunimanager/cluster-takeover";
import { turn, VirtualClock } from "../../support/clock";
import { manage, type Managed, type World, type Written } from "../../support/core";
import { following } from "../../support/gpdb";

/** A way for a cluster to come into being. */
export interface Kind {
  readonly resource: Resource<any>;
  /** The operation that begins it, and the workflow that follows. */
  readonly operation: "createCluster" | "cloneCluster" | "takeoverCluster";
  readonly flow: string;
  readonly clusterName: string;
  written(simulator: RunningTiUniManager, changes?: object): Written<any>;
}

const components = ["TiDB", "TiKV", "PD"].map((componentType) => ({
  componentType,
  resource: [{ zoneCode: "Zone1_1", specCode: "4C8G" }],
}));
const staging = {
  clusterName: "staging",
  clusterVersion: "v5.2.2",
  cpuArchitecture: "X86_64",
  region: "Region1",
  dbPassword: "top-secret-1",
  copies: 1,
  components,
};

/** All three. */
export const kinds: Readonly<Record<"cluster" | "cluster_clone" | "cluster_takeover", Kind>> = {
  cluster: {
    resource: cluster,
    operation: "createCluster",
    flow: "CreateCluster",
    clusterName: "staging",
    written: (_, changes) => ({ ...staging, ...changes }),
  },
  cluster_clone: {
    resource: clusterClone,
    operation: "cloneCluster",
    flow: "CloneCluster",
    clusterName: "staging",
    written: ({ productionId }, changes) => ({
      ...staging,
      sourceClusterId: productionId,
      cloneStrategy: "Snapshot",
      ...changes,
    }),
  },
  cluster_takeover: {
    resource: clusterTakeover,
    operation: "takeoverCluster",
    flow: "TakeoverCluster",
    clusterName: "legacy",
    written: (_, changes) => ({
      clusterName: "legacy",
      tiupIp: "172.16.4.147",
      tiupUserName: "tidb",
      tiupUserPassword: "ssh-secret",
      dbPassword: "db-secret-1",
      ...changes,
    }),
  },
};

export const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

/**
 * A simulated TiUniManager and the world of a workspace beside it, on one clock on which sleeps of up to `naps` milliseconds
 * take no time: what is to happen later than that happens only once others have waited for it.
 */
export async function stage(naps = 60_000) {
  const clock = new VirtualClock(naps);
  const simulator = await startTiUniManager({ clock: following(clock) });
  const { endpoint, credentials } = simulator;
  const world: World = { provider: terraclone, configuration: { tiunimanager: { ...credentials, endpoint } }, clock };
  return { simulator, clock, world };
}

/** One resource of a kind, and what the simulator has of it. */
export function staged(simulator: RunningTiUniManager, world: World, { resource, written, flow, clusterName }: Kind) {
  const it = manage(resource, world);
  return Object.assign(it, {
    written: (changes?: object) => written(simulator, changes),
    /** How many times its creation was begun. */
    begun: () => [...simulator.workflows.flows.values()].filter(({ name }) => name === flow).length,
    found: () => simulator.clusters.named(clusterName),
    /** What its journal holds. */
    recorded: () => readdirSync(it.journalDirectory).filter((file) => file.endsWith(".json")),
  });
}

/** How often an operation was asked for. */
export const asked = ({ counters }: RunningTiUniManager, operation: string) =>
  counters.operations[operation]?.submitted ?? 0;

/** Lets everything go on until something is the case. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await turn();
}

/** Lets time pass; at once, a virtual clock would stand still. */
export async function sleepMinutes({ sleep }: Clock, count: number, step = 60_000): Promise<void> {
  for (let passed = 0; passed < count * 60_000; passed += step) await sleep(step, new AbortController().signal);
}

/** That a creation came to one finished cluster, begun once, which the state holds. */
export async function expectOne(
  simulator: RunningTiUniManager,
  it: ReturnType<typeof staged>,
  status = "Running",
): Promise<void> {
  expect(it.found()).toMatchObject([{ status, maintainStatus: "" }]);
  expect((it as Managed<any>).state).toMatchObject({ clusterId: it.found()[0]!.clusterId, power: status });
  expect([it.begun(), asked(simulator, "deleteCluster"), it.tainted]).toEqual([1, 0, false]);
  expect(simulator.clusters.find(simulator.productionId)).toMatchObject({ status: "Running", maintainStatus: "" });
  expect((await it.plan()).action).toBe("no-op");
  expect(it.recorded()).toEqual([]);
}
