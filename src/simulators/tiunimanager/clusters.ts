import { randomBytes } from "node:crypto";
import type { ClusterDetail, ClusterInfo, ClusterInstance, ClusterStatus, ComponentResource, MaintainStatus, NodeResource } from "../../systems/tiunimanager/api";
import type { Clock } from "../clock";
import { Failure } from "./failure";

/** A cluster's row. */
export interface ClusterRow {
  readonly id: string;
  readonly name: string;
  type: string;
  version: string;
  vendor: string;
  region: string;
  cpuArchitecture: string;
  tags: string[];
  tls: boolean;
  exclusive: boolean;
  copies: number;
  parameterGroup: string;
  status: ClusterStatus;
  maintainStatus: MaintainStatus;
  /** What it is to be made of; in memory only until `saved`. */
  instances: InstanceRow[];
  saved: boolean;
  /** A clone's source, for the engine; the real row does not keep it. */
  readonly sourceId?: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** A node of a cluster. */
export interface InstanceRow { id: string; type: string; zone: string; spec: string; diskType: string; diskCapacity: number; diskId: string; hostId: string; address: string; port: number }

/** That one cluster follows another. */
export interface Relation { readonly master: string; readonly slave: string }

/** What a new row needs to say; the rest is believable. */
export type NewCluster = Partial<Omit<ClusterRow, "instances">> & { readonly name: string; readonly components?: readonly ComponentResource[] };

/** The clusters of a pretended TiUniManager. */
export class Clusters {
  rows = new Map<string, ClusterRow>();
  relations: Relation[] = [];
  /** Primary keys of deleted rows, which no new row may have. */
  deleted = new Set<string>();
  #hosts = 0;

  constructor(private readonly clock: Clock) {}

  get(id: string): ClusterRow {
    const row = this.rows.get(id);
    if (!row) throw new Failure(10003, `cluster ${id} not found`);
    return row;
  }

  /** Inserts a row; it is there from now on, whatever happens next. */
  insert({ components = [], ...given }: NewCluster): ClusterRow {
    const now = this.clock.now();
    const id = given.id ?? newId();
    if ([...this.rows.values()].some(({ name }) => name === given.name)) throw new Failure(20101, `cluster name ${given.name} already exists`);
    if (this.deleted.has(id)) throw new Failure(10002, "UNIQUE constraint failed: clusters.id");
    const row: ClusterRow = {
      type: "TiDB", version: "v5.2.2", vendor: "Local", region: "Region1", cpuArchitecture: "X86_64", tags: [], tls: false, exclusive: false, copies: 1, parameterGroup: "",
      status: "Initializing", maintainStatus: "", saved: false, createdAt: now, updatedAt: now, ...given, id, instances: [],
    };
    this.rows.set(id, row);
    this.add(row, components);
    return row;
  }

  /** Plans instances for a cluster. A specification without a C in it is too much for the server. */
  add(row: ClusterRow, components: readonly ComponentResource[]): InstanceRow[] {
    const made = components.flatMap(({ componentType, resource }) => resource.flatMap((node) => Array.from({ length: node.count }, () => this.#instance(row, componentType, node))));
    row.instances.push(...made);
    return made;
  }

  /** Locks a cluster for a maintenance. */
  lock(row: ClusterRow, maintenance: MaintainStatus, force = false): void {
    const free = row.maintainStatus === "" || (maintenance === "Deleting" && force && row.maintainStatus !== "Deleting");
    if (!free) throw new Failure(20114, `cluster ${row.id} is in maintenance ${row.maintainStatus}`);
    this.touch(row, { maintainStatus: maintenance });
  }

  touch(row: ClusterRow, changes: Partial<ClusterRow>): void {
    Object.assign(row, changes, { updatedAt: this.clock.now() });
  }

  /** Removes a row for good or, softly, so that its key stays taken. */
  remove(id: string, softly: boolean): void {
    this.rows.delete(id);
    if (softly) this.deleted.add(id);
    this.relations = this.relations.filter(({ master, slave }) => master !== id && slave !== id);
  }

  info(row: ClusterRow): ClusterInfo {
    const on = row.saved && row.status === "Running";
    const of = (type: string) => row.instances.filter((instance) => instance.type === type);
    const address = (type: string) => of(type).map((one) => `${one.address}:${one.port}`);
    const usage = { total: 100, used: 50, usageRate: 0.5 };
    return {
      clusterId: row.id, userId: "seedUser-tiunimanager01", clusterName: row.name, clusterType: row.type, clusterVersion: row.version, tags: row.tags, tls: row.tls, vendor: row.vendor,
      maintainStatus: row.maintainStatus, copies: row.copies, exclusive: row.exclusive, cpuArchitecture: row.cpuArchitecture, region: row.region, status: row.status, role: "",
      relations: { masters: this.relations.filter(({ slave }) => slave === row.id).map(({ master }) => master), slaves: this.relations.filter(({ master }) => master === row.id).map(({ slave }) => slave) },
      alertUrl: on ? (address("AlertManger")[0] ?? "") : "", grafanaUrl: on ? (address("Grafana")[0] ?? "") : "",
      intranetConnectAddresses: on ? address("TiDB") : null, extranetConnectAddresses: on ? address("TiDB") : null, whitelist: [], maintainWindow: "",
      cpuUsage: usage, memoryUsage: usage, storageUsage: usage, backupFileUsage: usage,
      createTime: stamp(row.createdAt), updateTime: stamp(row.updatedAt), deleteTime: never,
    };
  }

  detail(row: ClusterRow): ClusterDetail {
    const instances = row.saved ? row.instances : null;
    return {
      info: this.info(row),
      topology: instances && order.flatMap((type) => instances.filter((one) => one.type === type)).map((one) => this.#shown(row, one)),
      requestResourceMode: "",
      instanceResource: instances && shuffled(regrouped(instances)),
    };
  }

  #instance(row: ClusterRow, type: string, { zoneCode, specCode, diskType, diskCapacity, hostIp }: NodeResource): InstanceRow {
    if (!specCode.includes("C")) throw new Failure(-1, "runtime error: index out of range [1] with length 1");
    this.#hosts += 1;
    const zone = zoneCode.split(",").at(-1) ?? "";
    const address = hostIp || `10.0.${Math.floor(this.#hosts / 250) % 250}.${1 + (this.#hosts % 250)}`;
    return { id: newId(), type, zone: `${row.region},${zone}`, spec: specCode, diskType, diskCapacity, diskId: newId(), hostId: newId(), address, port: ports[type] ?? 4000 };
  }

  #shown(row: ClusterRow, one: InstanceRow): ClusterInstance {
    const nothing = { total: 0, used: 0, usageRate: 0 };
    const zoneName = one.zone.split(",").at(-1) ?? "";
    return {
      id: one.id, type: one.type, role: "", version: row.version, status: row.status, hostID: one.hostId, diskId: one.diskId, addresses: [one.address], ports: [one.port],
      cpuUsage: nothing, memoryUsage: nothing, storageUsage: nothing, ioUtil: 0, iops: null, spec: { id: one.spec, name: one.spec },
      zone: { zoneId: one.zone, zoneName, regionId: "", regionName: row.region, vendorId: row.vendor, vendorName: row.vendor, comment: "" },
    };
  }
}

/** The nodes as the server groups them: without the region's prefix, without what they were pinned to. */
function regrouped(instances: readonly InstanceRow[]): ComponentResource[] {
  return order.flatMap((componentType) => {
    const own = instances.filter(({ type }) => type === componentType);
    const groups = new Map<string, NodeResource>();
    for (const { zone, spec, diskType, diskCapacity } of own) {
      const node = { zoneCode: zone.split(",").at(-1) ?? "", specCode: spec, diskType, diskCapacity, hostIp: "", diskId: "" };
      const group = groups.get(JSON.stringify(node)) ?? { ...node, count: 0 };
      groups.set(JSON.stringify(node), { ...group, count: group.count + 1 });
    }
    return own.length === 0 ? [] : [{ componentType, totalNodeCount: own.length, resource: [...groups.values()] }];
  });
}

/** The monitoring that every cluster gets without asking. */
export const monitoring = (zoneCode: string): ComponentResource[] =>
  ["Grafana", "Prometheus", "AlertManger"].map((componentType) => ({ componentType, totalNodeCount: 1, resource: [{ zoneCode, specCode: "0C0G", diskType: "", diskCapacity: 0, count: 1 }] }));

/** A random order, as that of a Go map. */
function shuffled<T>(items: T[]): T[] {
  return items.map((item) => ({ item, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** 22 characters, as the server's ids are; the first is a letter or digit. */
export function newId(): string {
  const id = randomBytes(16).toString("base64url").slice(0, 22);
  return /^[-_]/.test(id) ? newId() : id;
}

/** A moment as Go writes it. */
export const stamp = (time: number) => new Date(time).toISOString().replace("Z", "000000+00:00");
export const never = "0001-01-01T00:00:00Z";

const order = ["PD", "TiDB", "TiKV", "TiFlash", "CDC", "Grafana", "Prometheus", "AlertManger"];
const ports: Record<string, number> = { PD: 2379, TiDB: 4000, TiKV: 20160, TiFlash: 9000, CDC: 8300, Grafana: 3000, Prometheus: 9090, AlertManger: 9093 };
