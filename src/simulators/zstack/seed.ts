import { createHash } from "node:crypto";
import type { VmState } from "../../systems/zstack/api";
import { type Cloud, type VmRow, newUuid } from "./cloud";
import { notFound } from "./failure";

/** The uuids of what is in a new cloud; the same in every run. */
export const seeded = {
  zone: fixedUuid("zone-1"),
  clusterA: fixedUuid("cluster-a"),
  clusterB: fixedUuid("cluster-b"),
  host1: fixedUuid("host-1"),
  host2: fixedUuid("host-2"),
  host3: fixedUuid("host-3"),
  primaryStorageSsd: fixedUuid("primary-storage-ssd"),
  primaryStorageHdd: fixedUuid("primary-storage-hdd"),
  networkApp: fixedUuid("l3-app"),
  networkBackup: fixedUuid("l3-backup"),
  offeringSmall: fixedUuid("offering-small"),
  offeringLarge: fixedUuid("offering-large"),
  image: fixedUuid("image-linux"),
  golden: fixedUuid("golden"),
  silver: fixedUuid("silver"),
  bronze: fixedUuid("bronze"),
} as const;

/** What a VM put into the cloud by hand may say; the rest is believable. */
export interface VmSeed {
  uuid?: string;
  name?: string;
  description?: string;
  state?: VmState;
  dataVolumes?: number;
  l3NetworkUuids?: string[];
  clusterUuid?: string;
  systemTags?: string[];
  userTags?: string[];
}

/** Fills an empty cloud: a zone, hosts, storage, networks, and the VMs golden (Running, one data volume), silver (Stopped) and bronze (Paused). */
export function seedCloud(cloud: Cloud): void {
  const { tables } = cloud;
  const put = <Row extends { uuid: string }>(table: Map<string, Row>, row: Row) => void table.set(row.uuid, row);
  const zoned = { zoneUuid: seeded.zone, state: "Enabled" };
  put(tables.zones, { ...cloud.stored(seeded.zone), name: "zone-1", state: "Enabled", type: "zstack" });
  for (const [uuid, name] of [[seeded.clusterA, "cluster-a"], [seeded.clusterB, "cluster-b"]] as const)
    put(tables.clusters, { ...cloud.stored(uuid), ...zoned, name, hypervisorType: "KVM" });
  const hosts = [[seeded.host1, "host-1", seeded.clusterA, 11], [seeded.host2, "host-2", seeded.clusterA, 12], [seeded.host3, "host-3", seeded.clusterB, 13]] as const;
  for (const [uuid, name, clusterUuid, last] of hosts)
    put(tables.hosts, {
      ...cloud.stored(uuid), ...zoned, name, clusterUuid, managementIp: `10.0.0.${last}`, hypervisorType: "KVM", status: "Connected",
    });
  for (const [uuid, name] of [[seeded.primaryStorageSsd, "ssd"], [seeded.primaryStorageHdd, "hdd"]] as const)
    put(tables.primaryStorages, { ...cloud.stored(uuid), ...zoned, name, type: "Ceph", status: "Connected", totalCapacity: 40960 * gibibyte, availableCapacity: 32768 * gibibyte });
  for (const [uuid, name, second] of [[seeded.networkApp, "app", 20], [seeded.networkBackup, "backup", 30]] as const)
    put(tables.l3Networks, {
      ...cloud.stored(uuid), ...zoned, name, type: "L3BasicNetwork", system: false, category: "Private",
      ipRanges: [{
        uuid: fixedUuid(`range-${name}`), l3NetworkUuid: uuid, name: `${name}-range`, startIp: `172.${second}.0.10`, endIp: `172.${second}.63.250`,
        netmask: "255.255.192.0", gateway: `172.${second}.0.1`, networkCidr: `172.${second}.0.0/18`,
      }],
    });
  for (const [uuid, name, cpuNum, gigabytes] of [[seeded.offeringSmall, "small", 2, 4], [seeded.offeringLarge, "large", 8, 16]] as const)
    put(tables.offerings, { ...cloud.stored(uuid), name, cpuNum, memorySize: gigabytes * gibibyte, type: "UserVm", state: "Enabled" });
  put(tables.images, { ...cloud.stored(seeded.image), name: "linux", state: "Enabled", status: "Ready", size: 2 * gibibyte, format: "qcow2", mediaType: "RootVolumeTemplate", platform: "Linux" });
  seedVm(cloud, { uuid: seeded.golden, name: "golden", description: "web server VM", dataVolumes: 1, systemTags: ["hostname::golden"] });
  seedVm(cloud, { uuid: seeded.silver, name: "silver", state: "Stopped" });
  seedVm(cloud, { uuid: seeded.bronze, name: "bronze", state: "Paused" });
}

/** Puts a VM into the cloud as if it had been there before. */
export function seedVm(cloud: Cloud, seed: VmSeed): VmRow {
  const { name = "vm", state = "Running", clusterUuid = seeded.clusterA, l3NetworkUuids = [seeded.networkApp] } = seed;
  if (!cloud.tables.clusters.has(clusterUuid)) throw notFound("clusterUuid", clusterUuid, "ClusterVO");
  const stored = cloud.stored(seed.uuid ?? newUuid());
  const rootVolumeUuid = seed.uuid ? fixedUuid(`root-${seed.uuid}`) : newUuid();
  const vm: VmRow = {
    ...stored, name, zoneUuid: seeded.zone, clusterUuid, imageUuid: seeded.image, lastHostUuid: seeded.host1, instanceOfferingUuid: seeded.offeringSmall,
    rootVolumeUuid, platform: "Linux", architecture: "x86_64", defaultL3NetworkUuid: l3NetworkUuids[0] ?? seeded.networkApp, type: "UserVm", hypervisorType: "KVM",
    memorySize: 4 * gibibyte, cpuNum: 2, cpuSpeed: 0, allocatorStrategy: "LeastVmPreferredHostAllocatorStrategy", state, guestOsType: "Linux", vmNics: [], vmCdRoms: [], volumeUuids: [],
  };
  if (seed.description !== undefined) vm.description = seed.description;
  if (onHost.includes(state)) vm.hostUuid = hostIn(cloud, clusterUuid);
  for (const l3NetworkUuid of l3NetworkUuids) cloud.addNic(vm, { l3NetworkUuid });
  addVolume(cloud, vm, { uuid: rootVolumeUuid, name: `ROOT-for-${name}`, type: "Root", gigabytes: 40 });
  for (let index = 1; index <= (seed.dataVolumes ?? 0); index += 1)
    addVolume(cloud, vm, { uuid: seed.uuid ? fixedUuid(`data-${index}-${seed.uuid}`) : newUuid(), name: `${name}-data-${index}`, type: "Data", gigabytes: 100 });
  cloud.tables.vms.set(vm.uuid, vm);
  for (const tag of seed.systemTags ?? []) cloud.addTag("System", vm.uuid, tag);
  for (const tag of seed.userTags ?? []) cloud.addTag("User", vm.uuid, tag);
  return vm;
}

/** Makes a volume on a VM. */
export function addVolume(cloud: Cloud, vm: VmRow, wanted: { uuid: string; name: string; type: "Root" | "Data"; gigabytes: number }): void {
  const { uuid, name, type } = wanted;
  const folder = type === "Root" ? "rootVolumes" : "dataVolumes";
  cloud.tables.volumes.set(uuid, {
    ...cloud.stored(uuid), name, type, primaryStorageUuid: seeded.primaryStorageSsd, vmInstanceUuid: vm.uuid, format: "raw", size: wanted.gigabytes * gibibyte,
    actualSize: (wanted.gigabytes * gibibyte) / 4, installPath: `ceph://pool/${folder}/${uuid}`, deviceId: vm.volumeUuids.length, state: "Enabled", status: "Ready",
    isShareable: false, lastAttachDate: cloud.date(), ...(type === "Root" && vm.imageUuid && { rootImageUuid: vm.imageUuid }),
  });
  vm.volumeUuids.push(uuid);
}

/** The host of a cluster that a VM is put on. */
export function hostIn(cloud: Cloud, clusterUuid: string): string {
  const host = [...cloud.tables.hosts.values()].find((one) => one.clusterUuid === clusterUuid && one.state === "Enabled");
  return host?.uuid ?? seeded.host1;
}

function fixedUuid(name: string): string {
  const digits = createHash("md5").update(`terraclone simulator: ${name}`).digest("hex");
  return `${digits.slice(0, 12)}3${digits.slice(13, 16)}8${digits.slice(17)}`;
}

const onHost: readonly VmState[] = ["Running", "Paused", "Starting", "Stopping", "Rebooting", "Unknown"];
const gibibyte = 1024 ** 3;
