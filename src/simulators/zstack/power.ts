import type { VmState } from "../../systems/zstack/api";
import { numberAt, textAt } from "../json";
import type { Script } from "../script";
import type { Cloud, VmRow } from "./cloud";
import { badArgument, notFound } from "./failure";
import { hostIn } from "./seed";
import { existingVm, guard } from "./states";

/** An action on a VM: what is wrong with its arguments, and the work. */
export interface Action {
  check(cloud: Cloud, input: Record<string, unknown>): void;
  work(cloud: Cloud, uuid: string, input: Record<string, unknown>): Script<object>;
}

/** The actions of `PUT /v1/vm-instances/{uuid}/actions` on one VM, by their keys; cloning is apart. */
export const vmActions: Record<string, Action> = {
  startVmInstance: { check: checkPlacement, work: start },
  stopVmInstance: { check: checkStop, work: stop },
  rebootVmInstance: { check: () => undefined, work: (cloud, uuid) => pass(cloud, existing(cloud, uuid, "reboot"), "Rebooting", "Running", cloud.timings.start) },
  pauseVmInstance: { check: () => undefined, work: (cloud, uuid) => pass(cloud, existing(cloud, uuid, "pause"), "Pausing", "Paused", cloud.timings.update) },
  resumeVmInstance: { check: () => undefined, work: (cloud, uuid) => pass(cloud, existing(cloud, uuid, "resume"), "Resuming", "Running", cloud.timings.update) },
  updateVmInstance: { check: checkUpdate, work: update },
  changeInstanceOffering: { check: checkOffering, work: changeOffering },
  recoverVmInstance: { check: () => undefined, work: recover },
  expungeVmInstance: { check: () => undefined, work: expunge },
};

function* pass(cloud: Cloud, vm: VmRow, over: VmState, to: VmState, milliseconds: number): Script<object> {
  cloud.touch(vm, { state: over });
  yield milliseconds;
  cloud.touch(vm, { state: to });
  return { inventory: cloud.inventory(vm) };
}

function* start(cloud: Cloud, uuid: string, input: Record<string, unknown>): Script<object> {
  const vm = existing(cloud, uuid, "start");
  if (vm.state === "Running") return { inventory: cloud.inventory(vm) };
  const hostUuid = textAt(input, "hostUuid") ?? hostIn(cloud, textAt(input, "clusterUuid") ?? vm.clusterUuid ?? "");
  cloud.touch(vm, { state: "Starting" });
  yield cloud.timings.start;
  for (const nic of vm.vmNics) cloud.readdress(nic);
  for (const volume of cloud.volumesOf(vm)) volume.status = "Ready";
  const clusterUuid = cloud.tables.hosts.get(hostUuid)?.clusterUuid;
  cloud.touch(vm, { state: "Running", hostUuid, lastHostUuid: hostUuid, ...(clusterUuid !== undefined && { clusterUuid }) });
  return { inventory: cloud.inventory(vm) };
}

function* stop(cloud: Cloud, uuid: string): Script<object> {
  const vm = existing(cloud, uuid, "stop");
  if (vm.state === "Stopped") return { inventory: cloud.inventory(vm) };
  cloud.touch(vm, { state: "Stopping" });
  yield cloud.timings.stop;
  cloud.touch(vm, { state: "Stopped" });
  delete vm.hostUuid;
  return { inventory: cloud.inventory(vm) };
}

function* update(cloud: Cloud, uuid: string, input: Record<string, unknown>): Script<object> {
  const vm = existingVm(cloud, uuid);
  const size = { cpuNum: numberAt(input, "cpuNum"), memorySize: numberAt(input, "memorySize") };
  if (size.cpuNum !== undefined || size.memorySize !== undefined) checkSize(vm);
  yield cloud.timings.update;
  const changes: Partial<VmRow> = {};
  for (const field of ["name", "platform", "guestOsType", "defaultL3NetworkUuid"] as const) {
    const value = textAt(input, field);
    if (value !== undefined) changes[field] = value.trim();
  }
  if (size.cpuNum !== undefined) changes.cpuNum = size.cpuNum;
  if (size.memorySize !== undefined) changes.memorySize = size.memorySize;
  cloud.touch(vm, changes);
  const description = textAt(input, "description");
  if (description !== undefined) vm.description = description.trim();
  return { inventory: cloud.inventory(vm) };
}

function* changeOffering(cloud: Cloud, uuid: string, input: Record<string, unknown>): Script<object> {
  const vm = existing(cloud, uuid, "changeOffering");
  yield cloud.timings.update;
  const offering = cloud.tables.offerings.get(textAt(input, "instanceOfferingUuid") ?? "");
  if (offering) cloud.touch(vm, { instanceOfferingUuid: offering.uuid, cpuNum: offering.cpuNum, memorySize: offering.memorySize });
  return { inventory: cloud.inventory(vm) };
}

function* recover(cloud: Cloud, uuid: string): Script<object> {
  const vm = existing(cloud, uuid, "recover");
  yield cloud.timings.update;
  delete vm.destroyedAt;
  for (const volume of cloud.volumesOf(vm)) volume.status = "Ready";
  cloud.touch(vm, { state: "Stopped" });
  return { inventory: cloud.inventory(vm) };
}

function* expunge(cloud: Cloud, uuid: string): Script<object> {
  const vm = existing(cloud, uuid, "expunge");
  cloud.touch(vm, { state: "Expunging" });
  yield cloud.timings.expunge;
  cloud.forget(vm);
  return {};
}

function existing(cloud: Cloud, uuid: string, operation: Parameters<typeof guard>[1]): VmRow {
  const vm = existingVm(cloud, uuid);
  guard(vm, operation);
  return vm;
}

function checkPlacement(cloud: Cloud, input: Record<string, unknown>): void {
  for (const [field, table, type] of [["hostUuid", cloud.tables.hosts, "HostVO"], ["clusterUuid", cloud.tables.clusters, "ClusterVO"]] as const) {
    const uuid = textAt(input, field);
    if (uuid !== undefined && !table.has(uuid)) throw notFound(field, uuid, type);
  }
}

function checkStop(_: Cloud, input: Record<string, unknown>): void {
  const type = textAt(input, "type") ?? "grace";
  if (type !== "grace" && type !== "cold") throw badArgument(`valid value for field[type] of message[${validator}] are [grace, cold], but ${type} found`);
}

function checkUpdate(cloud: Cloud, input: Record<string, unknown>): void {
  const { name, description, cpuNum, defaultL3NetworkUuid } = input;
  if (typeof name === "string" && name.trim() === "") throw badArgument(`field[name] of message[${validator}] cannot be an empty string`);
  if (typeof name === "string" && name.length > 255) throw badArgument(`field[name] of message[${validator}] exceeds max length of string. expected was <= 255, actual was ${name.length}`);
  if (typeof description === "string" && description.length > 2048) throw badArgument(`field[description] of message[${validator}] exceeds max length of string. expected was <= 2048, actual was ${description.length}`);
  if (typeof cpuNum === "number" && (cpuNum < 1 || cpuNum > 1024)) throw badArgument(`field[cpuNum] must be in range of [1, 1024], but got ${cpuNum}`);
  if (typeof defaultL3NetworkUuid === "string" && !cloud.tables.l3Networks.has(defaultL3NetworkUuid)) throw notFound("defaultL3NetworkUuid", defaultL3NetworkUuid, "L3NetworkVO");
}

/** Without vm/numa, which is off by default, a running VM keeps its size. */
function checkSize({ state, uuid }: VmRow): void {
  if (state === "Stopped") return;
  if (state === "Running") throw badArgument(`the VM cannot do online cpu/memory update because it is not of NUMA architecture, vm[uuid: ${uuid}]`);
  throw badArgument(`the VM cannot do cpu/memory update when state is ${state}`);
}

function checkOffering(cloud: Cloud, input: Record<string, unknown>): void {
  const uuid = textAt(input, "instanceOfferingUuid");
  if (uuid === undefined) throw badArgument(`field[instanceOfferingUuid] of message[${validator}] is mandatory, can not be null`);
  if (!cloud.tables.offerings.has(uuid)) throw notFound("instanceOfferingUuid", uuid, "InstanceOfferingVO");
}

const validator = "org.zstack.header.message.ApiMessageParamValidator";
