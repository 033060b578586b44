import type { Fault } from "../faults";
import type { Script } from "../script";
import type { Cloud, VmRow, VolumeRow } from "./cloud";
import { Failure, badArgument, notFound, operationError } from "./failure";
import type { Call } from "./jobs";

/** Moves a VM into the recycle bin; one that was only created is removed at once, and one that is not there is no error. */
export const destroyVm = (cloud: Cloud, uuid: string, mode: string | null, fault: Fault | undefined): Call => ({
  queue: uuid,
  check: () => checkDeletion(uuid, mode) ?? (cloud.tables.vms.has(uuid) ? undefined : {}),
  *work(): Script<object> {
    const vm = cloud.tables.vms.get(uuid);
    if (!vm || vm.state === "Destroyed") return {};
    if (fault?.kind === "destroy-ignored") {
      yield cloud.timings.destroy;
      return {};
    }
    if (vm.state === "Created") {
      yield cloud.timings.destroy / 5;
      cloud.forget(vm);
      return {};
    }
    cloud.touch(vm, { state: "Destroying" });
    yield cloud.timings.destroy;
    intoRecycleBin(cloud, vm);
    return {};
  },
});

/** Leaves of a VM what the recycle bin keeps: NICs without addresses and the root volume; its data volumes live on by themselves. */
export function intoRecycleBin(cloud: Cloud, vm: VmRow): void {
  cloud.release(vm);
  cloud.detachDataVolumes(vm);
  const root = cloud.tables.volumes.get(vm.rootVolumeUuid);
  if (root) root.status = "Deleted";
  delete vm.hostUuid;
  cloud.touch(vm, { state: "Destroyed", destroyedAt: cloud.clock.now() });
}

/** Moves a data volume into the recycle bin. */
export const deleteVolume = (cloud: Cloud, uuid: string, mode: string | null): Call => ({
  queue: uuid,
  check: () => checkDeletion(uuid, mode) ?? (cloud.tables.volumes.has(uuid) ? undefined : {}),
  *work(): Script<object> {
    const volume = cloud.tables.volumes.get(uuid);
    if (!volume || volume.status === "Deleted") return {};
    if (volume.type === "Root") throw operationError(`volume[uuid:${uuid}] is Root volume, can't be deleted`);
    yield cloud.timings.expunge;
    if (volume.vmInstanceUuid !== undefined) cloud.detach(volume);
    Object.assign(volume, { status: "Deleted", deletedAt: cloud.clock.now(), lastOpDate: cloud.date() });
    return {};
  },
});

/** Removes a data volume from the recycle bin for good. */
export const expungeVolume = (cloud: Cloud, uuid: string): Call => ({
  queue: uuid,
  check() {
    existingVolume(cloud, uuid);
    return undefined;
  },
  *work(): Script<object> {
    const volume = existingVolume(cloud, uuid);
    if (volume.status !== "Deleted") throw operationError(`volume[uuid:${uuid}] is not deleted yet, can't expunge it`);
    yield cloud.timings.expunge;
    forgetVolume(cloud, uuid);
    return {};
  },
});

/** Removes what has been in the recycle bin for seven days when the hourly scan comes. */
export function emptyRecycleBin(cloud: Cloud, scan: number): void {
  for (const vm of cloud.tables.vms.values()) if (vm.state === "Destroyed" && (vm.destroyedAt ?? Infinity) + keptMilliseconds <= scan) cloud.forget(vm);
  for (const { uuid, deletedAt } of cloud.tables.volumes.values()) if ((deletedAt ?? Infinity) + keptMilliseconds <= scan) forgetVolume(cloud, uuid);
}

function forgetVolume(cloud: Cloud, uuid: string): void {
  cloud.removeTagsOf(uuid);
  cloud.tables.volumes.delete(uuid);
}

function existingVolume(cloud: Cloud, uuid: string): VolumeRow {
  const volume = cloud.tables.volumes.get(uuid);
  if (!volume) throw notFound("uuid", uuid, "VolumeVO");
  return volume;
}

function checkDeletion(uuid: string, mode: string | null): undefined {
  if (!wellFormed.test(uuid)) throw new Failure({ code: "SYS.1003", description: "Specified resource is not found", details: `invalid value[${uuid}] of field [uuid]` });
  if (mode !== null && mode !== "Permissive" && mode !== "Enforcing") throw badArgument(`valid value for field[deleteMode] are [Permissive, Enforcing], but ${mode} found`);
}

const wellFormed = /^[0-9a-f]{12}[1-5][0-9a-f]{3}[89ab][0-9a-f]{15}$/;
const keptMilliseconds = 604_800_000;
