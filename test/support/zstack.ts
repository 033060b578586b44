import { startZStack, type RunningZStack, type ZStackOptions } from "../../src/simulators/zstack";

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
