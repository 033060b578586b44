import type { CloneEntry, VmNicParam } from "../../systems/zstack/api";
import type { Fault } from "../faults";
import { type Script, together } from "../script";
import { type Cloud, type VmRow, newUuid } from "./cloud";
import type { Cloning } from "./cloning";
import { Failure, errorOf, operationError } from "./failure";
import { injected } from "./jobs";
import { addVolume, hostIn } from "./seed";
import { existingVm, guard } from "./states";

/** Clones a VM into each of the names. A step of the chain that fails fails the job, whatever exists by then; a name that fails is only an entry. */
export function* cloneVm(cloud: Cloud, cloning: Cloning): Script<object> {
  const { tables, timings } = cloud;
  const source = existingVm(cloud, cloning.sourceUuid, "vmInstanceUuid");
  guard(source, "clone");
  if (cloning.strategy !== "JustCreate") allocateHost(cloud, source, cloning);
  const volumes = cloning.full ? cloud.volumesOf(source).filter(({ type }) => type === "Data") : [];
  const label = volumes.length > 0 ? "snapshot-group-for-clone" : `for-clone-vm-${cloning.names[0]}`;
  const snapshots = [source.rootVolumeUuid, ...volumes.map(({ uuid }) => uuid)].map((volumeUuid) => ({ ...cloud.stored(), name: label, volumeUuid, vmInstanceUuid: source.uuid }));
  for (const snapshot of snapshots) tables.snapshots.set(snapshot.uuid, snapshot);
  const image = { ...cloud.stored(), name: label, state: "Enabled", status: "Ready", size: 2 ** 31, format: "raw", mediaType: "RootVolumeTemplate", platform: source.platform, system: true };
  let keepImage = false;
  try {
    yield timings.clone / 4;
    tables.images.set(image.uuid, image);
    yield timings.clone / 4;
    const outcomes = yield* together(cloud.clock, cloning.names.map((name) => cloneOne(cloud, source, image.uuid, name, cloning)));
    const entries = outcomes.map((outcome) => ("value" in outcome ? outcome.value : { error: errorOf(outcome.error) }));
    const made = entries.flatMap(({ uuid, error }) => (uuid !== undefined && !error ? tables.vms.get(uuid) ?? [] : []));
    for (const volume of volumes) {
      for (const vm of made) guard(vm, "attach");
      yield timings.cloneVolume;
      for (const vm of made) cloneVolume(cloud, vm, volume.uuid, cloning);
    }
    if (cloning.fault?.kind === "orphan") throw orphaned(cloning.fault);
    if (cloning.strategy === "CreateStopped") {
      for (const vm of made) cloud.touch(vm, { state: "Stopping" });
      yield timings.clone / 40;
      for (const vm of made) stopCold(cloud, vm);
    }
    keepImage = cloning.strategy === "JustCreate";
    if (cloning.fault?.kind === "reorder") entries.reverse();
    const inventories = entries.map(({ uuid, ...entry }) => (entry.error || uuid === undefined ? entry : { inventory: cloud.inventory(existingVm(cloud, uuid)) }));
    return { success: true, result: { numberOfClonedVm: inventories.filter(({ error }) => !error).length, inventories } };
  } finally {
    for (const { uuid } of snapshots) tables.snapshots.delete(uuid);
    if (!keepImage) tables.images.delete(image.uuid);
  }
}

/** The tags that a clone has: the source's, each replaced by a given one of the same format, and without those named with a `-` before them. */
export function clonedTags(cloud: Cloud, sourceUuid: string, given: string[]): string[] {
  const formatOf = (tag: string) => tag.replace(/^-/, "").split("::")[0] ?? "";
  const formats = new Set(given.map(formatOf));
  const inherited = [...cloud.tables.tags.values()].filter(({ resourceUuid, type, tag }) => resourceUuid === sourceUuid && type === "System" && !formats.has(formatOf(tag)));
  const kept = given.filter((tag) => !tag.startsWith("-") && !consumedTags.test(tag));
  return [...inherited.map(({ tag }) => tag), ...kept];
}

type Made = CloneEntry & { uuid?: string };

function* cloneOne(cloud: Cloud, source: VmRow, imageUuid: string, name: string, cloning: Cloning): Script<Made> {
  const { fault, strategy } = cloning;
  const fails = fault !== undefined && (fault.names === undefined || fault.names.includes(name));
  if (fault?.kind === "partial" && fails) throw injected(fault);
  const vm = createVm(cloud, source, imageUuid, name, cloning);
  if (fault?.kind === "partial-with-vm" && fails) return { uuid: vm.uuid, error: injected(fault).error, inventory: structuredClone(cloud.inventory(vm)) };
  if (strategy === "JustCreate") return { uuid: vm.uuid };

  let leave: () => void = () => undefined;
  yield (resume) => cloud.queues.enter(vm.uuid, (left) => {
    leave = left;
    resume();
  });
  try {
    yield cloud.timings.clone / 8;
    cloud.touch(vm, { state: "Starting" });
    yield cloud.timings.clone / 4 + cloud.timings.clone * lateness(name);
    const hostUuid = allocateHost(cloud, source, cloning);
    for (const { uuid } of cloud.volumesOf(vm)) Object.assign(cloud.tables.volumes.get(uuid) ?? {}, { status: "Ready" });
    cloud.touch(vm, { state: strategy === "CreateStopped" ? "Paused" : "Running", hostUuid, lastHostUuid: hostUuid });
    return { uuid: vm.uuid };
  } finally {
    leave();
  }
}

function createVm(cloud: Cloud, source: VmRow, imageUuid: string, name: string, cloning: Cloning): VmRow {
  const { hostUuid, rootStorageUuid } = cloning;
  const clusterUuid = cloning.clusterUuid ?? cloud.tables.hosts.get(hostUuid ?? "")?.clusterUuid ?? source.clusterUuid;
  const nics = cloning.nics.length > 0 ? cloning.nics : source.vmNics.map(({ l3NetworkUuid, driverType }) => ({ l3NetworkUuid, driverType }));
  const { hostUuid: _, lastHostUuid: __, description: ___, defaultL3NetworkUuid, ...kept } = source;
  const vm: VmRow = { ...kept, ...cloud.stored(), name, imageUuid, rootVolumeUuid: newUuid(), state: "Created", vmNics: [], vmCdRoms: [], volumeUuids: [] };
  if (clusterUuid !== undefined) vm.clusterUuid = clusterUuid;
  if (cloning.described) vm.description = `cloned from vm[uuid:${source.uuid}]`;
  const wanted = nics.find(({ isDefaultNic }: VmNicParam) => isDefaultNic) ?? nics.find(({ l3NetworkUuid }) => l3NetworkUuid === defaultL3NetworkUuid) ?? nics[0];
  if (wanted) vm.defaultL3NetworkUuid = wanted.l3NetworkUuid;
  try {
    for (const nic of nics) cloud.addNic(vm, nic);
  } catch (error) {
    cloud.release(vm);
    throw error;
  }
  const root = cloud.tables.volumes.get(source.rootVolumeUuid);
  addVolume(cloud, vm, { uuid: vm.rootVolumeUuid, name: `ROOT-for-${name}`, type: "Root", gigabytes: (root?.size ?? 0) / 2 ** 30 });
  const made = cloud.tables.volumes.get(vm.rootVolumeUuid);
  if (made) Object.assign(made, { status: "NotInstantiated", primaryStorageUuid: rootStorageUuid ?? root?.primaryStorageUuid });
  cloud.tables.vms.set(vm.uuid, vm);
  for (const tag of clonedTags(cloud, source.uuid, cloning.systemTags)) cloud.addTag("System", vm.uuid, tag);
  for (const tag of cloning.rootVolumeTags) cloud.addTag("System", vm.rootVolumeUuid, tag, "VolumeVO");
  return vm;
}

function cloneVolume(cloud: Cloud, vm: VmRow, originalUuid: string, { dataStorageUuid, dataVolumeTags }: Cloning): void {
  const original = cloud.tables.volumes.get(originalUuid);
  if (!original || !cloud.tables.vms.has(vm.uuid)) throw operationError(`volume[uuid:${originalUuid}] or vm[uuid:${vm.uuid}] has gone`);
  const uuid = newUuid();
  addVolume(cloud, vm, { uuid, name: `${original.name}-clone`, type: "Data", gigabytes: original.size / 2 ** 30 });
  Object.assign(cloud.tables.volumes.get(uuid) ?? {}, { primaryStorageUuid: dataStorageUuid ?? original.primaryStorageUuid });
  for (const tag of dataVolumeTags) cloud.addTag("System", uuid, tag, "VolumeVO");
}

function stopCold(cloud: Cloud, vm: VmRow): void {
  cloud.touch(vm, { state: "Stopped" });
  delete vm.hostUuid;
}

function allocateHost(cloud: Cloud, source: VmRow, { hostUuid, clusterUuid }: Cloning): string {
  const host = cloud.tables.hosts.get(hostUuid ?? hostIn(cloud, clusterUuid ?? source.clusterUuid ?? ""));
  const suits = host && host.state === "Enabled" && (clusterUuid === undefined || host.clusterUuid === clusterUuid);
  if (!suits) throw new Failure({ code: "HOST_ALLOCATION.1000", description: "No host satisfies allocation requirement", details: "no Connected and Enabled host meets the requirements" });
  return host.uuid;
}

const orphaned = ({ code = "VM.1005", details = "failed to attach volume to vm" }: Fault) => new Failure({ code, description: "Failed to attach volume", details });

/** Names are finished in no order that a client could foresee, but in the same one in every run. */
const lateness = (name: string) => ([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) / 997) * 0.1;

const consumedTags = /^(volume::(fastCreate|flatten)$|resourceConfig::)/;
