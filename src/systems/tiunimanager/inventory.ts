import { bool, computed, list, maybe, number, object, string, type State } from "../../kit";
import type { ClusterDetail, ClusterInfo, ClusterInstance, Usage } from "./api";

const usage = { total: computed(number, "All there is."), used: computed(number, "What is in use."), usageRate: computed(number, "The part in use, from 0 to 1.") };
const usageOf = (what: string) => computed(object(usage), `Use of ${what}, as TiUniManager tells it; it does not measure it, and always says 50 of 100.`);

const zone = {
  zoneId: computed(string, "Region and zone, joined by a comma."),
  zoneName: computed(string, "Name of the zone."),
  regionId: computed(maybe(string), "Id of the region; TiUniManager leaves it out."),
  regionName: computed(maybe(string), "Name of the region."),
  vendorId: computed(maybe(string), "Id of the vendor."),
  vendorName: computed(maybe(string), "Name of the vendor."),
  comment: computed(maybe(string), "Free text."),
};

const instance = {
  id: computed(string, "Id of the instance."),
  type: computed(string, "Its component: `TiDB`, `TiKV`, `PD`, `TiFlash`, `CDC`, or one of the monitoring: `Grafana`, `Prometheus`, `AlertManger` (sic)."),
  role: computed(maybe(string), "Its role."),
  version: computed(string, "Its version."),
  status: computed(string, "Its status, in the words of a cluster's."),
  hostId: computed(maybe(string), "Id of its host (`hostID`)."),
  diskId: computed(maybe(string), "Id of its disk."),
  addresses: computed(list(string), "Its IP addresses."),
  ports: computed(list(number), "Its ports."),
  cpuUsage: computed(object(usage), "Use of its CPU; TiUniManager always says 0."),
  memoryUsage: computed(object(usage), "Use of its memory; TiUniManager always says 0."),
  storageUsage: computed(object(usage), "Use of its storage; TiUniManager always says 0."),
  ioUtil: computed(number, "Use of its disk's time; TiUniManager always says 0."),
  iops: computed(list(number), "Operations on its disk."),
  spec: computed(object({ id: computed(string, "Id of the specification."), name: computed(string, "Its name, such as `4C8G`.") }), "Its specification."),
  zone: computed(object(zone), "Where it is."),
};

const resource = {
  zoneCode: computed(string, "Zone, without its region."),
  specCode: computed(string, "Specification, such as `4C8G`; `0C0G` for monitoring."),
  diskType: computed(maybe(string), "Type of the disk that was allocated."),
  diskCapacity: computed(number, "Its capacity in GiB."),
  count: computed(number, "Number of nodes."),
  hostIp: computed(maybe(string), "Host that was asked for; TiUniManager does not tell it."),
  diskId: computed(maybe(string), "Disk that was asked for; TiUniManager does not tell it."),
};

/** What TiUniManager tells of a cluster in every list and nobody can set, under its own names. */
export const summary = {
  userId: computed(maybe(string), "Id of the user who made the cluster.", { stable: true }),
  status: computed(string, "Status, in TiUniManager's words: `Initializing`, `Running`, `Stopped`, `Recovering` or `Failure`. A cluster is `Running` minutes before it is made."),
  maintainStatus: computed(maybe(string), "The maintenance that has the cluster locked, such as `BeingCloned` or `BackUp`; none while it is idle."),
  maintainWindow: computed(maybe(string), "Maintenance window."),
  role: computed(maybe(string), "Role; TiUniManager leaves it out."),
  relations: computed(
    object({ masters: computed(list(string), "Ids of the clusters that it follows."), slaves: computed(list(string), "Ids of the clusters that follow it.") }),
    "Clusters tied to this one by `CDCSync`.",
  ),
  alertUrl: computed(maybe(string), "Address of the alert manager as `ip:port`, without a scheme; none while the cluster is off."),
  grafanaUrl: computed(maybe(string), "Address of Grafana as `ip:port`, without a scheme; none while the cluster is off."),
  intranetConnectAddresses: computed(list(string), "Addresses for database connections, as `ip:port`."),
  extranetConnectAddresses: computed(list(string), "The same addresses once more, as TiUniManager tells them."),
  whitelist: computed(list(string), "Addresses that may connect; TiUniManager leaves it empty."),
  cpuUsage: usageOf("CPU"),
  memoryUsage: usageOf("memory"),
  storageUsage: usageOf("storage"),
  backupFileUsage: usageOf("backup files"),
  createTime: computed(string, "When the cluster was made, as RFC 3339.", { stable: true }),
  updateTime: computed(string, "When its record last changed, in the same form."),
  deleteTime: computed(maybe(string), "When it was deleted, which a cluster that can be read never was."),
};

/** What TiUniManager tells of one cluster besides, once it is deployed. */
export const deployment = {
  topology: computed(list(object(instance)), "Its instances; none until it is deployed."),
  instanceResource: computed(list(object({ componentType: computed(string, "Component."), totalNodeCount: computed(number, "Number of its nodes."), resource: computed(list(object(resource)), "Equal nodes, put together.") })), "Its nodes by component, monitoring among them, in the order of their names."),
  requestResourceMode: computed(maybe(string), "How its resources were asked for; TiUniManager leaves it empty."),
};

/** What creations set and other clusters merely have. */
export const traits = {
  clusterType: computed(string, "Type of the cluster, `TiDB`."),
  clusterVersion: computed(string, "Version, such as `v5.2.2`."),
  cpuArchitecture: computed(string, "CPU architecture of its hosts."),
  region: computed(string, "Its region."),
  vendor: computed(maybe(string), "Its vendor, such as `Local`."),
  tags: computed(list(string), "Its tags."),
  tls: computed(bool, "Whether its components talk TLS."),
  exclusive: computed(bool, "Whether it has its hosts for itself."),
  copies: computed(number, "Number of copies of its data."),
};

export const observeSummary = (info: ClusterInfo): State<typeof summary> => ({
  userId: info.userId || undefined,
  status: info.status,
  maintainStatus: info.maintainStatus || undefined,
  maintainWindow: info.maintainWindow || undefined,
  role: info.role || undefined,
  relations: { masters: info.relations.masters ?? [], slaves: info.relations.slaves ?? [] },
  alertUrl: info.alertUrl || undefined,
  grafanaUrl: info.grafanaUrl || undefined,
  intranetConnectAddresses: info.intranetConnectAddresses ?? [],
  extranetConnectAddresses: info.extranetConnectAddresses ?? [],
  whitelist: info.whitelist ?? [],
  cpuUsage: observeUsage(info.cpuUsage),
  memoryUsage: observeUsage(info.memoryUsage),
  storageUsage: observeUsage(info.storageUsage),
  backupFileUsage: observeUsage(info.backupFileUsage),
  createTime: info.createTime,
  updateTime: info.updateTime,
  deleteTime: info.deleteTime.startsWith("0001-") ? undefined : info.deleteTime,
});

export const observeDeployment = ({ topology, instanceResource, requestResourceMode }: ClusterDetail): State<typeof deployment> => ({
  topology: (topology ?? []).map(observeInstance),
  // The server shuffles them anew for each answer (trap 24).
  instanceResource: (instanceResource ?? [])
    .toSorted((a, b) => (a.componentType < b.componentType ? -1 : 1))
    .map(({ componentType, totalNodeCount, resource: nodes }) => ({
      componentType,
      totalNodeCount,
      resource: nodes.map((node) => ({
        zoneCode: node.zoneCode, specCode: node.specCode, diskType: node.diskType || undefined, diskCapacity: node.diskCapacity, count: node.count, hostIp: node.hostIp || undefined, diskId: node.diskId || undefined,
      })),
    })),
  requestResourceMode: requestResourceMode || undefined,
});

export const observeTraits = (info: ClusterInfo): State<typeof traits> => ({
  clusterType: info.clusterType,
  clusterVersion: info.clusterVersion,
  cpuArchitecture: info.cpuArchitecture,
  region: info.region,
  vendor: info.vendor || undefined,
  tags: (info.tags ?? []).toSorted(),
  tls: info.tls,
  exclusive: info.exclusive,
  copies: info.copies,
});

const observeUsage = ({ total, used, usageRate }: Usage) => ({ total, used, usageRate });

const observeInstance = (one: ClusterInstance): State<typeof instance> => ({
  id: one.id,
  type: one.type,
  role: one.role || undefined,
  version: one.version,
  status: one.status,
  hostId: one.hostID || undefined,
  diskId: one.diskId || undefined,
  addresses: one.addresses ?? [],
  ports: one.ports ?? [],
  cpuUsage: observeUsage(one.cpuUsage),
  memoryUsage: observeUsage(one.memoryUsage),
  storageUsage: observeUsage(one.storageUsage),
  ioUtil: one.ioUtil,
  iops: one.iops ?? [],
  spec: { id: one.spec.id, name: one.spec.name },
  zone: {
    zoneId: one.zone.zoneId, zoneName: one.zone.zoneName, regionId: one.zone.regionId || undefined, regionName: one.zone.regionName || undefined,
    vendorId: one.zone.vendorId || undefined, vendorName: one.zone.vendorName || undefined, comment: one.zone.comment || undefined,
  },
});
