import { ctyObject } from "../../src/kit/codec";
import { Configuration } from "../../src/kit/configuration";
import type { Plan } from "../../src/kit";
import type { Clock as WaitClock } from "../../src/kit/wait";
import { terraclone } from "../../src/provider";
import type { Clock } from "../../src/simulators/clock";
import type { AnalyticDb } from "../../src/systems/gpdb/client";
import { gpdb } from "../../src/systems/gpdb";
import type { Log } from "../../src/wire/log";
import { hastyClock, type VirtualClock } from "./clock";
import { seeded, startGpdb, type GpdbOptions, type RunningGpdb } from "../../src/simulators/gpdb";

/** A simulated AnalyticDB whose status lags by 0.2 s and whose restores take a second. */
export const quickGpdb = (options: GpdbOptions = {}): Promise<RunningGpdb> => startGpdb({ speed: 600, timing: { lag: 120_000, duration: 600_000 }, ...options });

/** The provider block for a simulated AnalyticDB, with its access key. */
export const providerBlock = ({ endpoint, credentials }: Pick<RunningGpdb, "endpoint" | "credentials">) => `
provider "terraclone" {
  gpdb = {
    region            = "${credentials["region"]}"
    endpoint          = "${endpoint}"
    access_key_id     = "${credentials["accessKeyId"]}"
    access_key_secret = "${credentials["accessKeySecret"]}"
  }
}
`;

/** A restore of `production` into `staging`; a value is written as it is, so quote strings, and undefined takes one away. */
export function cloneBlock(values: Record<string, string | undefined> = {}): string {
  const all = { db_instance_id: `"${seeded.staging}"`, src_db_instance_name: `"${seeded.production}"`, backup_id: `"${seeded.backups[2]}"`, allow_overwrite: "true", ...values };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}\n`]));
  return `resource "terraclone_gpdb_instance_clone" "staging" {\n${lines.join("")}}\n`;
}

/** How many restores the simulator began. */
export const restoresBegun = ({ counters }: Pick<RunningGpdb, "counters">) => counters.operations["CloneDBInstance"]?.executed ?? 0;

/** A simulator's clock that follows a virtual one: its times pass as fast as those who wait for them let them. */
export const following = (clock: VirtualClock): Clock => ({
  now: clock.now,
  wall: clock.now,
  after(milliseconds, then) {
    const cancelled = new AbortController();
    void clock.sleep(milliseconds, cancelled.signal).then(then, () => undefined);
    return () => cancelled.abort();
  },
  close: () => undefined,
});

/** The client that a configuration and an environment make, as the provider makes it. */
export function clientOf(config: Partial<Plan<typeof gpdb.definition.spec.config>>, environment: NodeJS.ProcessEnv = {}, clock: WaitClock = hastyClock()): AnalyticDb {
  const log: Log = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
  const configured = ctyObject({ gpdb: config }, terraclone.attributes);
  const { configuration, diagnostics } = Configuration.from(terraclone, configured, environment, { clock, log });
  const [first] = diagnostics;
  if (first) throw new Error(`${first.summary} ${first.detail ?? ""}`);
  return configuration.connected(gpdb.definition)!.client as AnalyticDb;
}

/** A simulated AnalyticDB and a workspace beside it, on one clock: waiting takes no time, and everything its real length. */
export async function gpdbWorld(options: GpdbOptions = {}) {
  const clock = hastyClock();
  const simulated = await startGpdb({ ...options, clock: following(clock) });
  const { endpoint, credentials } = simulated;
  const world = { provider: terraclone, configuration: { gpdb: { ...credentials, endpoint, region: seeded.region as string } }, clock };
  return { gpdb: simulated, clock, world };
}
