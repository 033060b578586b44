import { setTimeout as sleep } from "node:timers/promises";
import { startBlueking, type BluekingSimulator } from "../../simulators/blueking";
import type { Fault } from "../../simulators/faults";
import { startGpdb, type RunningGpdb } from "../../simulators/gpdb";
import { startTiUniManager, type RunningTiUniManager } from "../../simulators/tiunimanager";
import { startZStack, type RunningZStack } from "../../simulators/zstack";
import { environmentOf } from "../simulated-environment";
import { addedInstance, backupId, type Sources } from "./configuration";
import type { Pace, PassingFault } from "./scenario";

/** The four simulated systems. */
export interface Systems {
  readonly zstack: RunningZStack;
  readonly tiunimanager: RunningTiUniManager;
  readonly blueking: BluekingSimulator;
  readonly gpdb: RunningGpdb;
  readonly sources: Sources;
  /** Leads the provider to them. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** How many times as fast as the real ZStack; a round ends within the three hours that it remembers its jobs. */
const zstackSpeeds: Readonly<Record<Pace, number>> = { quick: 60, slow: 30 };

/** How many times as fast as the real TiUniManager. */
const tiunimanagerSpeed = 300;

/** How long the slow cluster takes more than others, in milliseconds. */
const slowClusterMs = 45_000;

/** Starts the systems, new and as seeded, with one more instance to restore into. */
export async function startSystems(pace: Pace): Promise<Systems> {
  const [zstack, tiunimanager, blueking, gpdb] = await Promise.all([
    startZStack({ speed: zstackSpeeds[pace] }),
    startTiUniManager({ speed: tiunimanagerSpeed }),
    startBlueking({ speed: 1_000 }),
    // Its status lags by 0.3 s, and a restore takes 6 s.
    startGpdb({ speed: 600, timing: { lag: 180_000, duration: 3_600_000 } }),
  ]);
  gpdb.addInstance({ DBInstanceId: addedInstance, DBInstanceDescription: "added" });
  const { golden, silver, bronze } = zstack.seeded;
  return {
    zstack,
    tiunimanager,
    blueking,
    gpdb,
    sources: { golden, silver, bronze, production: tiunimanager.productionId },
    environment: environmentOf([zstack, tiunimanager, blueking, gpdb]),
    close: async () => void (await Promise.all([zstack, tiunimanager, blueking, gpdb].map((system) => system.close()))),
  };
}

/** The workflows that make clusters. */
export function creationFlowsOf({ tiunimanager }: Systems) {
  const creations = ["CreateCluster", "CloneCluster", "TakeoverCluster"];
  return [...tiunimanager.workflows.flows.values()].filter(({ name }) => creations.includes(name));
}

/** How many clones the management node began to make. */
export const vmClonesBegun = ({ zstack }: Systems) => zstack.counters.operations["cloneVmInstance"]?.executed ?? 0;

/** How often a backup was, or is being, restored into an instance. */
export function restoresInto({ gpdb }: Systems, id: string): number {
  const { restored = [], restoring } = gpdb.instances.get(id) ?? {};
  return [...restored, ...(restoring ? [restoring] : [])].filter((one) => one.backupId === backupId).length;
}

/** How many restores were asked for, whatever became of the request. */
export const restoresAskedFor = ({ gpdb }: Systems) => gpdb.counters.operations["CloneDBInstance"]?.submitted ?? 0;

/** How many creations of any kind the systems have begun. */
export const countBegun = (systems: Systems) =>
  vmClonesBegun(systems) +
  creationFlowsOf(systems).length +
  systems.blueking.database.audit.length +
  (systems.gpdb.counters.operations["CloneDBInstance"]?.executed ?? 0);

/** Arms a fault that befalls one request. */
export function armFault(systems: Systems, { system, kind, after }: PassingFault): void {
  const page = (words: string) => `<html><head><title>${words}</title></head><body><h1>${words}</h1></body></html>`;
  const faults: Readonly<Record<PassingFault["kind"], Fault>> = {
    "502": { kind: "status", status: 502, body: page("502 Bad Gateway") },
    "500": { kind: "status", status: 500, body: page("500 Internal Server Error") },
    "lost request": { kind: "drop-before" },
    "lost answer": { kind: "drop-after" },
  };
  const fault = { ...faults[kind], after };
  if (system === "blueking") systems.blueking.simulator.fault(fault);
  else systems[system].fault(fault);
}

/** Makes the last of so many cluster clones that are still to be asked for a slow one. */
export function slowDownLastClone({ tiunimanager }: Systems, clones: number): void {
  const match = { operation: "cloneCluster" };
  const ms = slowClusterMs * tiunimanagerSpeed;
  tiunimanager.fault({ kind: "slow-node", match, names: ["waitBackup"], ms, after: clones - 1 });
}

/** Lets faults that were not met yet go. */
export function clearFaults({ zstack, tiunimanager, blueking, gpdb }: Systems): void {
  for (const { clearFaults } of [zstack, tiunimanager, gpdb]) clearFaults();
  blueking.simulator.clearFaults();
}

/** Waits until the systems have ended all that they work on, for a minute and a half at most. */
export async function waitUntilQuiet(systems: Systems): Promise<void> {
  const isQuiet = () =>
    systems.zstack.state().jobs.every(({ status }) => status !== undefined) &&
    creationFlowsOf(systems).every(({ status }) => status !== "Processing") &&
    [...systems.gpdb.instances.values()].every(({ restoring }) => !restoring);
  for (const end = Date.now() + 90_000; !isQuiet() && Date.now() < end;) await sleep(100);
}
