import { ctyObject } from "../../src/kit/codec";
import { Configuration } from "../../src/kit/configuration";
import type { Clock } from "../../src/kit/wait";
import { terraclone } from "../../src/provider";
import { startZStack, type RunningZStack, type ZStackOptions } from "../../src/simulators/zstack";
import { zstack as system } from "../../src/systems/zstack";
import type { ZStack } from "../../src/systems/zstack/client";
import { hastyClock } from "./clock";
import { following } from "./gpdb";

/** A simulated ZStack in which a clone takes a fifth of a second, and whose answers come at once. */
export const quickZStack = (options: ZStackOptions = {}): Promise<RunningZStack> => startZStack({ speed: 200, ...options });

/** The provider block for a simulated ZStack, with its access key. */
export const providerBlock = ({ endpoint, credentials }: Pick<RunningZStack, "endpoint" | "credentials">) => `
provider "terraclone" {
  zstack = {
    endpoint          = "${endpoint}"
    access_key_id     = "${credentials.accessKeyId}"
    access_key_secret = "${credentials.accessKeySecret}"
  }
}
`;

/** A resource block of a VM clone; a value is written as it is, so quote strings. */
export const cloneBlock = (label: string, values: Record<string, string>) =>
  `resource "terraclone_zstack_vm_clone" "${label}" {\n${Object.entries(values).map(([name, value]) => `  ${name} = ${value}\n`).join("")}}\n`;

/** How many clone requests the simulator took. */
export const clonesBegun = ({ counters }: RunningZStack) => counters.operations["cloneVmInstance"]?.executed ?? 0;

/** A simulated ZStack and a world for the miniature core beside it, on one clock: waiting takes no time, and everything its real length. */
export async function zstackWorld(options: ZStackOptions = {}) {
  const clock = hastyClock();
  const zstack = await startZStack({ ...options, clock: following(clock) });
  const { endpoint, credentials } = zstack;
  const { accessKeyId, accessKeySecret } = credentials;
  const world = { provider: terraclone, configuration: { zstack: { endpoint, accessKeyId, accessKeySecret } }, clock };
  return { zstack, clock, world };
}

/** The VMs that were not there from the beginning, those in the recycle bin included. */
export const clonesIn = ({ vms, seeded }: RunningZStack) => vms.all().filter(({ uuid }) => !Object.values(seeded).includes(uuid));

/** A client of a simulated ZStack, as the provider makes it. */
export function clientOf({ endpoint, credentials: { accessKeyId, accessKeySecret } }: RunningZStack, clock: Clock): ZStack {
  const log = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
  const configured = ctyObject({ zstack: { endpoint, accessKeyId, accessKeySecret } }, terraclone.attributes);
  return Configuration.from(terraclone, configured, {}, { clock, log }).configuration.connected(system.definition)!.client as ZStack;
}
