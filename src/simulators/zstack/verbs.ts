import type { VmState } from "../../systems/zstack/api";
import { numberAt, textAt, textsAt } from "../json";
import type { Accounts } from "./accounts";
import type { Cloud, VmRow } from "./cloud";
import { intoRecycleBin } from "./deletion";
import { type VmSeed, hostIn, seedVm } from "./seed";
import { allowedStates } from "./states";

/** What `POST /_sim/mutate` can do to the cloud behind Terraform's back; every verb but `seed` and `expireSessions` takes the `uuid` of a VM. */
export function verbs(cloud: Cloud, accounts: Accounts): Record<string, (input: Record<string, unknown>) => unknown> {
  const onVm = (change: (vm: VmRow, input: Record<string, unknown>) => void) => (input: Record<string, unknown>) => {
    const vm = cloud.tables.vms.get(textAt(input, "uuid") ?? "");
    if (!vm) throw new TypeError(`There is no VM "${textAt(input, "uuid")}".`);
    change(vm, input);
    return cloud.tables.vms.has(vm.uuid) ? cloud.inventory(vm) : undefined;
  };
  return {
    seed: (input) => cloud.inventory(seedVm(cloud, seedFrom(input))),
    rename: onVm((vm, input) => cloud.touch(vm, { name: textAt(input, "name") ?? vm.name })),
    describe: onVm((vm, input) => cloud.touch(vm, { description: textAt(input, "description") ?? "" })),
    resize: onVm((vm, input) => cloud.touch(vm, { cpuNum: numberAt(input, "cpuNum") ?? vm.cpuNum, memorySize: numberAt(input, "memorySize") ?? vm.memorySize })),
    power: onVm((vm, input) => setPower(cloud, vm, input)),
    destroy: onVm((vm) => intoRecycleBin(cloud, vm)),
    expunge: onVm((vm) => cloud.forget(vm)),
    tag: onVm((vm, input) => void cloud.addTag(textAt(input, "type") === "System" ? "System" : "User", vm.uuid, textAt(input, "tag") ?? "")),
    expireSessions: () => accounts.expire(),
  };
}

function setPower(cloud: Cloud, vm: VmRow, input: Record<string, unknown>): void {
  const state = stateAt(input);
  if (state === undefined) throw new TypeError(`A VM's "state" is to be one of ${settable.join(", ")}.`);
  cloud.touch(vm, { state });
  if (state === "Running" || state === "Paused") vm.hostUuid ??= hostIn(cloud, vm.clusterUuid ?? "");
  else delete vm.hostUuid;
}

function seedFrom(input: Record<string, unknown>): VmSeed {
  const seed: VmSeed = { dataVolumes: numberAt(input, "dataVolumes") ?? 0, systemTags: textsAt(input, "systemTags"), userTags: textsAt(input, "userTags") };
  for (const key of ["uuid", "name", "description", "clusterUuid"] as const) {
    const value = textAt(input, key);
    if (value !== undefined) seed[key] = value;
  }
  const state = stateAt(input);
  if (state !== undefined) seed.state = state;
  if (Array.isArray(input.l3NetworkUuids)) seed.l3NetworkUuids = textsAt(input, "l3NetworkUuids");
  return seed;
}

const stateAt = (input: Record<string, unknown>): VmState | undefined => settable.find((state) => state === input.state);

const settable: readonly VmState[] = [...new Set<VmState>([...Object.values(allowedStates).flatMap(({ states }): readonly VmState[] => states), "Starting", "Stopping", "Destroying", "Error"])];
