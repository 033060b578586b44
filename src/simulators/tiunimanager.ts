import type { ClusterInfo } from "../systems/tiunimanager/api";
import { type Clock, runningClock } from "./clock";
import type { Fault } from "./faults";
import { type RunningSimulator, type Simulator, type SimulatorOptions, startSimulator } from "./simulator";
import type { Account } from "./tiunimanager/accounts";
import type { NewCluster } from "./tiunimanager/clusters";
import { plain } from "./tiunimanager/flows";
import { productionId, type TiUniManagerSystem, tiuniManagerSystem } from "./tiunimanager/system";

/** How a simulated TiUniManager is started. */
export interface TiUniManagerOptions extends SimulatorOptions {
  /** The one account, `admin` with a fresh password unless told. */
  readonly account?: Partial<Account>;
}

/** A simulated TiUniManager that is listening. */
export interface RunningTiUniManager extends RunningSimulator {
  readonly credentials: { username: string; password: string };
  readonly clock: Clock;
  readonly counters: Simulator["counters"];
  readonly journal: Simulator["journal"];
  /** The cluster that is there from the beginning: `production`, v5.2.2, with CDC. */
  readonly productionId: string;
  readonly clusters: { all(): ClusterInfo[]; find(id: string): ClusterInfo | undefined; named(name: string): ClusterInfo[] };
  readonly workflows: TiUniManagerSystem["engine"];
  /** Arms a fault and answers its id. */
  fault(fault: Fault): string;
  clearFaults(): void;
  /** Puts a running cluster there as if it had always been; answers its id. */
  seedCluster(cluster: NewCluster): string;
  /** Changes something behind Terraform's back, as `POST /_sim/mutate` does. */
  mutate(verb: string, input?: Record<string, unknown>): unknown;
}

/** Starts a pretended TiUniManager on the loopback interface. */
export async function startTiUniManager(options: TiUniManagerOptions = {}): Promise<RunningTiUniManager> {
  const clock = options.clock ?? runningClock(options.speed ?? 1);
  const account: Account = { userName: "admin", password: "terraclone-2022", passwordExpired: false, forbidden: false, ...options.account };
  let system: TiUniManagerSystem | undefined;
  const simulator = await startSimulator({ ...options, clock }, (host) => (system = tiuniManagerSystem(host, account)));
  const { clusters, engine, verbs } = system!;
  const all = () => [...clusters.rows.values()].map((row) => clusters.info(row));
  return {
    ...simulator,
    name: "tiunimanager",
    credentials: { username: account.userName, password: account.password },
    clock,
    productionId,
    clusters: { all, find: (id) => all().find(({ clusterId }) => clusterId === id), named: (name) => all().filter(({ clusterName }) => clusterName === name) },
    workflows: engine,
    seedCluster: ({ components = plain(["PD", "TiDB", "TiKV"]), ...cluster }) => clusters.insert({ status: "Running", saved: true, ...cluster, components }).id,
    mutate: (verb, input = {}) => verbs[verb]?.(input),
    async close() {
      await simulator.close();
      if (!options.clock) clock.close();
    },
  };
}
