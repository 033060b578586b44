import type { Answer, Request, Route } from "../simulator";
import { type Cloud, type VmRow, volumeInventory } from "./cloud";
import { type Subject, answer, lookUp, queryFrom } from "./query";

/** The routes by which the cloud can be asked; `guarded` sees to the caller after the question has been understood. */
export function queryRoutes(cloud: Cloud, guarded: (request: Request, ask: () => object) => Answer): Route[] {
  const { tables } = cloud;
  return [
    ...routesFor("/zstack/v1/vm-instances", "VmInstance", vms(cloud), guarded),
    ...routesFor("/zstack/v1/volumes", "Volume", {
      ...plain(cloud, "volume.VolumeInventory", tables.volumes, volumeFields), shown: volumeInventory,
      joined: (row, name) => (name === "vmInstance" ? found(tables.vms, row.vmInstanceUuid) : tagsOf(cloud, row.uuid, name)),
    }, guarded),
    ...routesFor("/zstack/v1/system-tags", "SystemTag", tags(cloud, "System"), guarded),
    ...routesFor("/zstack/v1/user-tags", "UserTag", tags(cloud, "User"), guarded),
    ...routesFor("/zstack/v1/zones", "Zone", plain(cloud, "zone.ZoneInventory", tables.zones, ["type", ...stateFields]), guarded),
    ...routesFor("/zstack/v1/clusters", "Cluster", plain(cloud, "cluster.ClusterInventory", tables.clusters, ["hypervisorType", ...stateFields]), guarded),
    ...routesFor("/zstack/v1/hosts", "Host", plain(cloud, "host.HostInventory", tables.hosts, ["clusterUuid", "managementIp", "hypervisorType", ...stateFields]), guarded),
    ...routesFor("/zstack/v1/primary-storage", "PrimaryStorage", plain(cloud, "storage.primary.PrimaryStorageInventory", tables.primaryStorages, ["type", "totalCapacity", "availableCapacity", ...stateFields]), guarded),
    ...routesFor("/zstack/v1/l3-networks", "L3Network", plain(cloud, "network.l3.L3NetworkInventory", tables.l3Networks, ["type", "system", "category", "ipRanges", ...stateFields]), guarded),
    ...routesFor("/zstack/v1/instance-offerings", "InstanceOffering", plain(cloud, "configuration.InstanceOfferingInventory", tables.offerings, ["cpuNum", "memorySize", "type", ...stateFields]), guarded),
    ...routesFor("/zstack/v1/images", "Image", plain(cloud, "image.ImageInventory", tables.images, ["size", "format", "mediaType", "platform", "system", ...stateFields]), guarded),
    ...routesFor("/zstack/v1/volume-snapshots", "VolumeSnapshot", plain(cloud, "storage.snapshot.VolumeSnapshotInventory", tables.snapshots, ["volumeUuid", "vmInstanceUuid", ...stateFields]), guarded),
  ];
}

function routesFor<Row extends { uuid: string }>(path: string, name: string, subject: Subject<Row>, guarded: (request: Request, ask: () => object) => Answer): Route[] {
  return [
    {
      method: "GET", path, operation: `query${name}`,
      handle(request) {
        const query = queryFrom(request.query);
        return guarded(request, () => answer(subject, query));
      },
    },
    // The query string is ignored on this form.
    { method: "GET", path: `${path}/:uuid`, operation: `query${name}`, handle: (request) => guarded(request, () => lookUp(subject, request.parameters.uuid ?? "")) },
  ];
}

function vms(cloud: Cloud): Subject<VmRow> {
  const { tables } = cloud;
  return {
    rows: () => tables.vms.values(),
    find: (uuid) => tables.vms.get(uuid),
    fields: vmFields,
    shown: (vm) => cloud.inventory(vm),
    joined(vm, name) {
      if (name === "allVolumes") return cloud.volumesOf(vm);
      if (name === "host") return found(tables.hosts, vm.hostUuid);
      if (name === "cluster") return found(tables.clusters, vm.clusterUuid);
      if (name === "zone") return found(tables.zones, vm.zoneUuid);
      if (name === "image") return found(tables.images, vm.imageUuid);
      if (name === "rootVolume") return found(tables.volumes, vm.rootVolumeUuid);
      return tagsOf(cloud, vm.uuid, name);
    },
    schema: "org.zstack.header.vm.VmInstanceInventory",
  };
}

function tags(cloud: Cloud, type: "System" | "User"): Subject<{ uuid: string }> {
  const { tables: { tags: table } } = cloud;
  return {
    rows: () => [...table.values()].filter((tag) => tag.type === type),
    find: (uuid) => (table.get(uuid)?.type === type ? table.get(uuid) : undefined),
    fields: ["uuid", "resourceUuid", "resourceType", "tag", "type", "inherent", "tagPatternUuid", "createDate", "lastOpDate"],
    shown: (row) => ({ ...row }),
    schema: `org.zstack.header.tag.${type}TagInventory`,
  };
}

const plain = <Row extends { uuid: string }>(cloud: Cloud, schema: string, table: Map<string, Row>, fields: string[]): Subject<Row> => ({
  rows: () => table.values(),
  find: (uuid) => table.get(uuid),
  fields: ["uuid", "name", "description", "createDate", "lastOpDate", ...fields],
  shown: (row) => ({ ...row }),
  joined: (row, name) => tagsOf(cloud, row.uuid, name),
  schema: `org.zstack.header.${schema}`,
});

function tagsOf(cloud: Cloud, resourceUuid: string, name: string): string[] | undefined {
  const type = name === "__systemTag__" ? "System" : name === "__userTag__" ? "User" : undefined;
  if (type === undefined) return undefined;
  return [...cloud.tables.tags.values()].filter((tag) => tag.type === type && tag.resourceUuid === resourceUuid).map(({ tag }) => tag);
}

const found = <Row>(table: Map<string, Row>, uuid: string | undefined): Row[] => {
  const row = table.get(uuid ?? "");
  return row === undefined ? [] : [row];
};

const stateFields = ["zoneUuid", "state", "status"];
const volumeFields = ["primaryStorageUuid", "vmInstanceUuid", "lastVmInstanceUuid", "diskOfferingUuid", "rootImageUuid", "installPath", "type", "format", "size", "actualSize", "deviceId", "isShareable", ...stateFields];
const vmFields = [
  "uuid", "name", "description", "zoneUuid", "clusterUuid", "imageUuid", "hostUuid", "lastHostUuid", "instanceOfferingUuid", "rootVolumeUuid", "platform", "architecture",
  "defaultL3NetworkUuid", "type", "hypervisorType", "memorySize", "reservedMemorySize", "cpuNum", "cpuSpeed", "allocatorStrategy", "createDate", "lastOpDate", "state", "guestOsType",
  "vmNics", "allVolumes", "vmCdRoms",
];
