import type { Clock } from "../../src/kit/wait";
import type { Clock as SimulatedClock } from "../../src/simulators/clock";
import { startTiUniManager, type RunningTiUniManager } from "../../src/simulators/tiunimanager";
import { workspaceInProcess, type Workspace } from "./terraform";

/** A simulated TiUniManager, and a terraform whose provider lives at its pace. */
export interface World {
  readonly simulator: RunningTiUniManager;
  readonly workspace: Workspace;
  /** Writes a configuration below the provider's block. */
  write(configuration: string): void;
  /** How often an operation was asked for. */
  requests(operation: string): number;
  close(): Promise<void>;
}

/** Unless told otherwise, a minute lasts a fifth of a second. */
export async function world({ speed = 300 }: { readonly speed?: number } = {}): Promise<World> {
  const simulator = await startTiUniManager({ speed });
  const workspace = await workspaceInProcess({ clock: pacedBy(simulator.clock) });
  return {
    simulator,
    workspace,
    write: (configuration) => workspace.write(`${providerBlock(simulator)}\n${configuration}`),
    requests: (operation) => simulator.counters.operations[operation]?.submitted ?? 0,
    async close() {
      await workspace.close();
      await simulator.close();
    },
  };
}

/** The provider's clock, running as fast as the simulator's. */
export const pacedBy = (clock: SimulatedClock): Clock => ({
  now: clock.now,
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const abort = () => {
        cancel();
        reject(signal.reason as Error);
      };
      const cancel = clock.after(milliseconds, () => {
        signal.removeEventListener("abort", abort);
        resolve();
      });
      if (signal.aborted) abort();
      else signal.addEventListener("abort", abort, { once: true });
    }),
});

export const providerBlock = ({ endpoint, credentials: { username, password } }: RunningTiUniManager) =>
  `provider "terraclone" {\n  tiunimanager = {\n    endpoint = "${endpoint}"\n    username = "${username}"\n    password = "${password}"\n  }\n}`;

/** Components as HCL: so many nodes of each kind. */
export const componentsOf = (counts: Readonly<Record<string, number>>, zone = "Region1,Zone1_1") =>
  `[${Object.entries(counts).map(([type, count]) => `{ component_type = "${type}", resource = [{ zone_code = "${zone}", spec_code = "4C8G", count = ${count} }] }`).join(", ")}]`;

/** Arguments that every creation needs, as HCL; `changes` are by name, and null leaves one out. */
export function clusterArguments(changes: Readonly<Record<string, string | null>> = {}): string {
  const all: Record<string, string | null> = {
    cluster_name: '"staging"', cluster_version: '"v5.2.2"', cpu_architecture: '"X86_64"', region: '"Region1"', db_password: '"top-secret-1"', vendor: '"Local"',
    components: componentsOf({ TiDB: 1, TiKV: 3, PD: 1 }), ...changes,
  };
  return Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`])).join("\n");
}
