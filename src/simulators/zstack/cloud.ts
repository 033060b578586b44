import { randomUUID } from "node:crypto";
import type {
  Cluster, Host, Image, InstanceOffering, L3Network, PrimaryStorage, Stored, Tag, UsedIp, Vm, VmNic, VmNicParam, Volume, Zone,
} from "../../systems/zstack/api";
import type { Clock } from "../clock";
import { Queues } from "../script";
import { operationError } from "./failure";
import { serverDates } from "./server-date";

/** A VM as it is stored: its volumes are rows of their own. */
export interface VmRow extends Omit<Vm, "allVolumes"> {
  volumeUuids: string[];
  /** When it went into the recycle bin, in simulated milliseconds. */
  destroyedAt?: number;
}

/** A volume as it is stored. */
export interface VolumeRow extends Volume {
  deletedAt?: number;
}

/** A snapshot that a clone is made from; it lasts as long as the cloning. */
export interface Snapshot extends Stored { name: string; volumeUuid: string; vmInstanceUuid: string }

/** The tables of the cloud that outlive a restart. */
export interface Tables {
  zones: Map<string, Zone>;
  clusters: Map<string, Cluster>;
  hosts: Map<string, Host>;
  primaryStorages: Map<string, PrimaryStorage>;
  l3Networks: Map<string, L3Network>;
  offerings: Map<string, InstanceOffering>;
  images: Map<string, Image>;
  snapshots: Map<string, Snapshot>;
  volumes: Map<string, VolumeRow>;
  vms: Map<string, VmRow>;
  tags: Map<string, Tag>;
}

/** How long the cloud takes for what, in simulated milliseconds; `cloneVolume` comes on top for each data volume of a full clone. */
export interface Timings { clone: number; cloneVolume: number; start: number; stop: number; destroy: number; expunge: number; update: number; tag: number; failure: number }

/** A pretended ZStack Cloud: what is in it, and what its parts hand out. */
export class Cloud {
  readonly tables: Tables = {
    zones: new Map(), clusters: new Map(), hosts: new Map(), primaryStorages: new Map(), l3Networks: new Map(), offerings: new Map(),
    images: new Map(), snapshots: new Map(), volumes: new Map(), vms: new Map(), tags: new Map(),
  };
  readonly clock: Clock;
  readonly timings: Timings;
  /** Work on one VM waits for the work begun before it. */
  readonly queues = new Queues();
  readonly #date: (time: number) => string;
  readonly #addresses = new Set<string>();
  /** No address of a network below this one is free; only to find one quickly. */
  readonly #lowestFree = new Map<string, number>();
  #macs = 0;

  constructor(clock: Clock, zone: string, timings: Timings) {
    this.clock = clock;
    this.timings = timings;
    this.#date = serverDates(zone);
  }

  /** Now, as the management node writes it. */
  date(time = this.clock.now()): string {
    return this.#date(time);
  }

  /** The columns of a new row. */
  stored(uuid = newUuid()): Stored {
    return { uuid, createDate: this.date(), lastOpDate: this.date() };
  }

  /** The VM as the API tells it. */
  inventory({ volumeUuids, destroyedAt: _, ...vm }: VmRow): Vm {
    const allVolumes = volumeUuids.flatMap((uuid) => this.tables.volumes.get(uuid) ?? []).map(volumeInventory);
    return { ...vm, allVolumes };
  }

  volumesOf = (vm: VmRow): VolumeRow[] => vm.volumeUuids.flatMap((uuid) => this.tables.volumes.get(uuid) ?? []);

  /** Changes a VM and its date. */
  touch(vm: VmRow, changes: Partial<VmRow>): void {
    Object.assign(vm, changes, { lastOpDate: this.date() });
  }

  /** Makes a NIC, with the asked address or the first that is free. */
  addNic(vm: Pick<VmRow, "uuid" | "vmNics">, wanted: VmNicParam): VmNic {
    const stored = this.stored();
    const deviceId = vm.vmNics.length;
    const address = this.allocate(wanted.l3NetworkUuid, stored.uuid, wanted.ip);
    const nic: VmNic = {
      ...stored, vmInstanceUuid: vm.uuid, l3NetworkUuid: wanted.l3NetworkUuid, mac: wanted.mac ?? this.#mac(), hypervisorType: "KVM",
      driverType: wanted.driverType ?? "virtio", deviceId, internalName: `vnic${this.#macs}.${deviceId}`, type: wanted.VmNicType ?? "VNIC", state: wanted.state ?? "enable",
    };
    setAddress(nic, address);
    vm.vmNics.push(nic);
    return nic;
  }

  /** Gives a NIC without an address a new one. */
  readdress(nic: VmNic): void {
    if (nic.ip === undefined) setAddress(nic, this.allocate(nic.l3NetworkUuid, nic.uuid));
  }

  /** Takes a VM's addresses back; its NICs remain, without them. */
  release(vm: VmRow): void {
    for (const nic of vm.vmNics) {
      if (nic.ip !== undefined) this.#addresses.delete(`${nic.l3NetworkUuid}/${nic.ip}`);
      delete nic.ip;
      delete nic.gateway;
      delete nic.netmask;
      nic.usedIps = [];
      this.#lowestFree.delete(nic.l3NetworkUuid);
    }
  }

  /** Removes a VM for good, with its root volume, its addresses and the tags of both; data volumes stay behind. */
  forget(vm: VmRow): void {
    this.release(vm);
    this.detachDataVolumes(vm);
    for (const uuid of [vm.uuid, ...vm.volumeUuids]) this.removeTagsOf(uuid);
    for (const uuid of vm.volumeUuids) this.tables.volumes.delete(uuid);
    this.tables.vms.delete(vm.uuid);
  }

  detachDataVolumes(vm: VmRow): void {
    for (const volume of this.volumesOf(vm)) if (volume.type === "Data") this.detach(volume);
  }

  /** Takes a data volume off its VM. */
  detach(volume: VolumeRow): void {
    const vm = this.tables.vms.get(volume.vmInstanceUuid ?? "");
    if (vm) vm.volumeUuids = vm.volumeUuids.filter((uuid) => uuid !== volume.uuid);
    if (volume.vmInstanceUuid !== undefined) volume.lastVmInstanceUuid = volume.vmInstanceUuid;
    delete volume.vmInstanceUuid;
    delete volume.deviceId;
    volume.lastDetachDate = volume.lastOpDate = this.date();
  }

  removeTagsOf(resourceUuid: string): void {
    for (const tag of this.tables.tags.values()) if (tag.resourceUuid === resourceUuid) this.tables.tags.delete(tag.uuid);
  }

  addTag(type: Tag["type"], resourceUuid: string, tag: string, resourceType = "VmInstanceVO"): Tag {
    const row: Tag = { ...this.stored(), resourceUuid, resourceType, tag, type, ...(type === "System" && { inherent: false }) };
    this.tables.tags.set(row.uuid, row);
    return row;
  }

  save(): Record<string, { uuid: string }[]> {
    return Object.fromEntries(Object.entries(this.tables).map(([name, table]) => [name, [...table.values()]]));
  }

  /** Takes the tables that `save` gave; the addresses in use follow from them. */
  load(saved: Record<string, { uuid: string }[]>): void {
    for (const [name, table] of Object.entries(this.tables)) {
      table.clear();
      for (const row of saved[name] ?? []) table.set(row.uuid, row);
    }
    this.#addresses.clear();
    this.#lowestFree.clear();
    this.#macs = this.tables.vms.size * 2;
    for (const { vmNics } of this.tables.vms.values()) for (const nic of vmNics) if (nic.ip) this.#addresses.add(`${nic.l3NetworkUuid}/${nic.ip}`);
  }

  /** Takes an address of a network. */
  allocate(l3NetworkUuid: string, nicUuid: string, wanted?: string): UsedIp {
    const range = this.tables.l3Networks.get(l3NetworkUuid)?.ipRanges[0];
    if (!range) throw operationError(`no ip range is available on l3Network[uuid:${l3NetworkUuid}]`);
    const ip = wanted === undefined ? this.#freeAddress(l3NetworkUuid, range) : wanted;
    const inRange = numberOf(ip) >= numberOf(range.startIp) && numberOf(ip) <= numberOf(range.endIp);
    if (!inRange) throw operationError(`ip[${ip}] is not in any ip range of l3Network[uuid:${l3NetworkUuid}]`);
    if (this.#addresses.has(`${l3NetworkUuid}/${ip}`)) throw operationError(`ip[${ip}] of l3Network[uuid:${l3NetworkUuid}] is already in use`);
    this.#addresses.add(`${l3NetworkUuid}/${ip}`);
    return { ...this.stored(), ipRangeUuid: range.uuid, l3NetworkUuid, ipVersion: 4, ip, netmask: range.netmask, gateway: range.gateway, vmNicUuid: nicUuid };
  }

  #freeAddress(l3NetworkUuid: string, { startIp, endIp }: { startIp: string; endIp: string }): string {
    for (let address = this.#lowestFree.get(l3NetworkUuid) ?? numberOf(startIp); address <= numberOf(endIp); address += 1) {
      if (this.#addresses.has(`${l3NetworkUuid}/${dotted(address)}`)) continue;
      this.#lowestFree.set(l3NetworkUuid, address);
      return dotted(address);
    }
    throw operationError(`no ip is available on l3Network[uuid:${l3NetworkUuid}]`);
  }

  #mac(): string {
    this.#macs += 1;
    return `fa:${this.#macs.toString(16).padStart(10, "0").replace(/(..)(?!$)/g, "$1:")}`;
  }
}

/** A new uuid: 32 lower-case hexadecimal digits. */
export const newUuid = (): string => randomUUID().replaceAll("-", "");

/** The volume as the API tells it. */
export function volumeInventory({ deletedAt: _, ...volume }: VolumeRow): Volume {
  return { ...volume };
}

function setAddress(nic: VmNic, used: UsedIp): void {
  nic.ip = used.ip;
  nic.usedIps = [used];
  if (used.netmask !== undefined) nic.netmask = used.netmask;
  if (used.gateway !== undefined) nic.gateway = used.gateway;
}

const numberOf = (ip: string) => ip.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

const dotted = (address: number) => [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
