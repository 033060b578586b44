import type { ErrorCode, VmState } from "../../systems/zstack/api";
import type { Cloud, VmRow } from "./cloud";
import { Failure, notFound, operationError, wrongState } from "./failure";

/** In which states the server lets an operation begin, and under which name its errors speak of it. */
export const allowedStates = {
  start: { message: "org.zstack.header.vm.APIStartVmInstanceMsg", states: ["Created", "Running", "Stopped", "Crashed"] },
  stop: { message: "org.zstack.header.vm.APIStopVmInstanceMsg", states: ["Running", "Stopped", "Paused", "Unknown", "Crashed", "NoState"] },
  reboot: { message: "org.zstack.header.vm.APIRebootVmInstanceMsg", states: ["Running", "Crashed", "NoState"] },
  pause: { message: "org.zstack.header.vm.APIPauseVmInstanceMsg", states: ["Running"] },
  resume: { message: "org.zstack.header.vm.APIResumeVmInstanceMsg", states: ["Paused"] },
  changeOffering: { message: "org.zstack.header.vm.APIChangeInstanceOfferingMsg", states: ["Running", "Stopped", "Paused"] },
  clone: { message: "org.zstack.header.vm.CloneVmInstanceMsg", states: ["Running", "Stopped", "Paused"] },
  attach: { message: "org.zstack.header.vm.AttachDataVolumeToVmMsg", states: ["Running", "Stopped", "Paused"] },
  expunge: { message: "org.zstack.header.vm.APIExpungeVmInstanceMsg", states: ["Destroyed"] },
  recover: { message: "org.zstack.header.vm.APIRecoverVmInstanceMsg", states: ["Destroyed"] },
} as const satisfies Record<string, { message: string; states: readonly VmState[] }>;

/** An operation whose beginning depends on the VM's state. */
export type Guarded = keyof typeof allowedStates;

/** Throws what the server says when a VM is in no state for an operation. */
export function guard({ state }: VmRow, operation: Guarded): void {
  const { message, states } = allowedStates[operation];
  const allowed: readonly VmState[] = states;
  if (allowed.includes(state)) return;
  const cause = wrongState(state, message, allowed);
  const own = ownErrors[operation];
  throw own ? new Failure({ ...own, details: cause.details ?? "", cause }) : operationError(cause.details ?? "", cause);
}

/** The VM, or the failure that there is none. */
export function existingVm(cloud: Cloud, uuid: string, field = "uuid"): VmRow {
  const vm = cloud.tables.vms.get(uuid);
  if (!vm) throw notFound(field, uuid, "VmInstanceVO");
  return vm;
}

const ownErrors: Partial<Record<Guarded, ErrorCode>> = {
  start: { code: "VM.1001", description: "Failed to start vm" },
  stop: { code: "VM.1002", description: "Failed to stop vm" },
  reboot: { code: "VM.1003", description: "Failed to reboot vm" },
  attach: { code: "VM.1005", description: "Failed to attach volume" },
};
