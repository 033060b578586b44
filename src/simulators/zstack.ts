import type { Vm } from "../systems/zstack/api";
import { type Clock, runningClock } from "./clock";
import type { Fault } from "./faults";
import { type RunningSimulator, type Simulator, type SimulatorOptions, startSimulator } from "./simulator";
import { Accounts, type Credentials } from "./zstack/accounts";
import { Cloud, type Timings } from "./zstack/cloud";
import { type Fingerprint, fingerprint } from "./zstack/fingerprint";
import { type VmSeed, seedCloud, seedVm, seeded } from "./zstack/seed";
import { type ZStackState, type ZStackSystem, zstackSystem } from "./zstack/system";

/** How a simulated ZStack is started. */
export interface ZStackOptions extends SimulatorOptions {
  /** The zone of the management node's clock, UTC unless told. */
  readonly managementZone?: string;
  readonly credentials?: Partial<Credentials>;
  /** Single timings, or "instant" for none at all. */
  readonly timings?: "instant" | Partial<Timings>;
  /** Whether the server writes `cloned from vm[uuid:…]` into a clone's description, as ZStack Cloud has been seen to do; true unless told. */
  readonly describesClones?: boolean;
  /** "array", the default, on ZStack Cloud; "string" on ZSphere. */
  readonly vmNicParamsEncoding?: "array" | "string";
}

/** A simulated ZStack that is listening. */
export interface RunningZStack extends RunningSimulator {
  readonly credentials: Record<keyof Credentials, string>;
  /** The uuids of what was in the cloud from the beginning. */
  readonly seeded: typeof seeded;
  readonly clock: Clock;
  readonly counters: Simulator["counters"];
  readonly journal: Simulator["journal"];
  readonly vms: { all(): Vm[]; find(uuid: string): Vm | undefined; named(name: string): Vm[] };
  state(): ZStackState;
  fingerprint(): Fingerprint;
  /** Arms a fault and answers its id. */
  fault(fault: Fault): string;
  clearFaults(): void;
  seedVm(seed: VmSeed): Vm;
  /** Changes something behind Terraform's back, as `POST /_sim/mutate` does. */
  mutate(verb: string, input?: Record<string, unknown>): unknown;
}

/** Starts a pretended ZStack Cloud on the loopback interface. */
export async function startZStack(options: ZStackOptions = {}): Promise<RunningZStack> {
  const { managementZone = "UTC", timings, describesClones = true, vmNicParamsEncoding = "array" } = options;
  const clock = options.clock ?? runningClock(options.speed ?? 1);
  const instant = timings === "instant" || (options.speed === Infinity && !options.clock);
  const cloud = new Cloud(clock, managementZone, instant ? noTime : { ...realTimings, ...(typeof timings === "object" && timings) });
  const credentials = { ...defaultCredentials, ...options.credentials };
  const accounts = new Accounts(cloud, credentials, managementZone);
  seedCloud(cloud);
  const { system, ...simulator } = await startSimulator({ ...options, clock }, (host): ZStackSystem => zstackSystem(cloud, accounts, host, { describesClones, vmNicParamsEncoding }));
  const vms = () => [...cloud.tables.vms.values()].map((vm) => cloud.inventory(vm));
  return {
    ...simulator,
    name: "zstack",
    credentials,
    seeded,
    vms: { all: vms, find: (uuid) => found(cloud, uuid), named: (name) => vms().filter((vm) => vm.name === name) },
    state: () => system.state(),
    fingerprint: () => fingerprint(cloud),
    seedVm: (seed) => cloud.inventory(seedVm(cloud, seed)),
    mutate: (verb, input = {}) => system.verbs[verb]?.(input),
    async close() {
      await simulator.close();
      if (!options.clock) clock.close();
    },
  };
}

function found(cloud: Cloud, uuid: string): Vm | undefined {
  const vm = cloud.tables.vms.get(uuid);
  return vm && cloud.inventory(vm);
}

/** As long as a middling real cloud takes; the clone's time is that of its root volume and first start. */
const realTimings: Timings = { clone: 40_000, cloneVolume: 20_000, start: 15_000, stop: 10_000, destroy: 5_000, expunge: 3_000, update: 500, tag: 300, failure: 1_000 };
const noTime: Timings = { clone: 0, cloneVolume: 0, start: 0, stop: 0, destroy: 0, expunge: 0, update: 0, tag: 0, failure: 0 };

const defaultCredentials: Credentials = {
  accountName: "admin",
  password: "password",
  userName: "operator",
  accessKeyId: "SIMULATEDACCESSKEY01",
  accessKeySecret: "SECRETSECRETSECRETSECRETSECRETSECRETSECR",
};
