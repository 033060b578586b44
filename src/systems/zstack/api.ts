/** `Nov 14, 2017 10:20:57 PM` in the management node's own zone, which the string does not name. */
export type ServerDate = string;

/** What every stored object has; a null field is left out of the JSON, here and below. */
export interface Stored { uuid: string; createDate: ServerDate; lastOpDate: ServerDate }

/** Where a VM stands; the first line can last, the next two pass by themselves, the last needs an operator. */
export type VmState =
  | "Created" | "Running" | "Stopped" | "Paused" | "Destroyed"
  | "Starting" | "Stopping" | "Rebooting" | "Destroying" | "Migrating" | "Expunging" | "Pausing" | "Resuming"
  | "VolumeMigrating" | "VolumeRecovering" | "Registering"
  | "Error" | "NoState" | "Unknown" | "Crashed";

/** A VM as queries and the `inventory` of operations tell it; `memorySize` is in bytes. */
export interface Vm extends Stored {
  name: string;
  description?: string;
  zoneUuid: string;
  clusterUuid?: string;
  /** A clone's image is often temporary and already deleted: do not look it up. */
  imageUuid?: string;
  /** Present while the VM is on a host only. */
  hostUuid?: string;
  lastHostUuid?: string;
  instanceOfferingUuid?: string;
  rootVolumeUuid: string;
  platform: string;
  architecture?: string;
  defaultL3NetworkUuid?: string;
  type: string;
  hypervisorType: string;
  memorySize: number;
  reservedMemorySize?: number;
  cpuNum: number;
  cpuSpeed?: number;
  allocatorStrategy?: string;
  state: VmState;
  vmNics: VmNic[];
  allVolumes: Volume[];
  vmCdRoms?: VmCdRom[];
  guestOsType?: string;
}

/** A NIC of a VM, in the order of `deviceId`; its addresses are absent once the VM is destroyed. */
export interface VmNic extends Stored {
  vmInstanceUuid: string;
  l3NetworkUuid: string;
  ip?: string;
  mac: string;
  hypervisorType?: string;
  netmask?: string;
  gateway?: string;
  metaData?: string;
  driverType?: string;
  usedIps?: UsedIp[];
  internalName?: string;
  deviceId: number;
  type?: string;
  state?: string;
}

/** An address that a NIC holds. */
export interface UsedIp extends Stored { l3NetworkUuid: string; ipVersion: number; ip: string; netmask?: string; gateway?: string; ipRangeUuid?: string; vmNicUuid?: string }

/** A volume; a data volume outlives its VM, detached and with `lastVmInstanceUuid`. Sizes are in bytes. */
export interface Volume extends Stored {
  name: string;
  description?: string;
  primaryStorageUuid?: string;
  vmInstanceUuid?: string;
  lastVmInstanceUuid?: string;
  diskOfferingUuid?: string;
  rootImageUuid?: string;
  installPath?: string;
  type: "Root" | "Data" | "Memory" | "Cache";
  format: string;
  size: number;
  actualSize?: number;
  deviceId?: number;
  state: "Enabled" | "Disabled";
  status: "Creating" | "Ready" | "NotInstantiated" | "Deleted" | "Migrating";
  isShareable?: boolean;
  lastAttachDate?: ServerDate;
  lastDetachDate?: ServerDate;
}

/** A CD drive of a VM. */
export interface VmCdRom extends Stored { vmInstanceUuid: string; deviceId: number; name: string; isoUuid?: string; isoInstallPath?: string }

/** A tag on a resource; `inherent` belongs to system tags, `tagPatternUuid` to user tags made from a pattern. */
export interface Tag extends Stored {
  resourceUuid: string;
  resourceType: string;
  tag: string;
  type: "System" | "User";
  inherent?: boolean;
  tagPatternUuid?: string;
}

/** What a failed call or a failed item of a batch says; `cause` is the more telling one where there is one. */
export interface ErrorCode {
  code: string;
  description?: string;
  details?: string;
  elaboration?: string;
  location?: string;
  cause?: ErrorCode;
  causes?: ErrorCode[];
  opaque?: Record<string, unknown>;
}

/** The body of every 503; the bodies of 400, 403, 404, 405, 429 and 500 are bare text. */
export interface ErrorBody { error: ErrorCode }

/** The 202 of an accepted call: only the last path segment of `location` is to be trusted; `apiTimeout` is in milliseconds. */
export interface JobAccepted { location: string; apiTimeout: number }

/** The body of `PUT …/accounts/login`; `password` is the SHA-512 of the password in lower-case hex. */
export interface LogInByAccount { logInByAccount: { accountName: string; password: string }; systemTags?: string[] }

/** The body of `PUT …/accounts/users/login`, with either of the account's name and uuid. */
export interface LogInByUser { logInByUser: { accountName?: string; accountUuid?: string; userName: string; password: string } }

/** The body of `PUT …/login`; all three are needed. */
export interface LogIn { logIn: { username: string; password: string; loginType: string } }

/** A session; its `uuid` goes into `Authorization: OAuth {uuid}` and slides 7200 s with each authenticated call. */
export interface Session { uuid: string; accountUuid: string; userUuid: string; expiredDate: ServerDate; createDate: ServerDate; userType?: string; noSessionEvaluation?: boolean }

/** The answer of `GET …/accounts/sessions/{uuid}/valid`. */
export interface SessionValidity { valid: boolean }

/** The body of `PUT …/accounts/sessions/{uuid}/renew`; seconds from 60 to 31536000. */
export interface RenewSession { renewSession: { duration?: number | undefined } }

/** How far a clone is taken: running, never started (state `Created`), or started and stopped again; case-sensitive. */
export type CloneStrategy = "InstantStart" | "JustCreate" | "CreateStopped";

/** The network interface of a clone; an array of these on ZStack Cloud, the same as a JSON string on ZSphere. */
export interface VmNicParam {
  l3NetworkUuid: string;
  mac?: string | undefined;
  ip?: string | undefined;
  netmask?: string | undefined;
  gateway?: string | undefined;
  ip6?: string | undefined;
  prefix6?: number | undefined;
  gateway6?: string | undefined;
  metaData?: string | undefined;
  driverType?: string | undefined;
  VmNicType?: string | undefined;
  state?: "enable" | "disable" | undefined;
  outboundBandwidth?: number | undefined;
  inboundBandwidth?: number | undefined;
  multiQueueNum?: number | undefined;
  isDefaultNic?: boolean | undefined;
  sgUuids?: string[] | undefined;
}

/** What to clone and into what; an empty uuid is "not found", so what is unset is left out. `full` clones data volumes too. */
export interface CloneVmInstance {
  names: string[];
  strategy?: CloneStrategy | undefined;
  full?: boolean | undefined;
  primaryStorageUuidForRootVolume?: string | undefined;
  primaryStorageUuidForDataVolume?: string | undefined;
  rootVolumeSystemTags?: string[] | undefined;
  dataVolumeSystemTags?: string[] | undefined;
  clusterUuid?: string | undefined;
  hostUuid?: string | undefined;
  vmNicParams?: VmNicParam[] | string | undefined;
}

/** One outcome of a clone, in the order of completion; with both fields, a VM exists that was not finished. */
export interface CloneEntry { inventory?: Vm; error?: ErrorCode }

/** The result of a clone job; `numberOfClonedVm` counts the entries without an error, and may be 0 in a success. */
export interface CloneResult { success?: boolean; result: { numberOfClonedVm: number; inventories: CloneEntry[] } }

/** What can change in place; only what is given changes, `description: ""` clears it, `memorySize` is in bytes. */
export interface UpdateVmInstance {
  name?: string | undefined;
  description?: string | undefined;
  cpuNum?: number | undefined;
  memorySize?: number | undefined;
  platform?: string | undefined;
  guestOsType?: string | undefined;
  defaultL3NetworkUuid?: string | undefined;
}

/** Each action of `PUT /v1/vm-instances/{uuid}/actions`, by the exact, case-sensitive key the server looks for. */
export interface VmActions {
  cloneVmInstance: CloneVmInstance;
  startVmInstance: { hostUuid?: string | undefined; clusterUuid?: string | undefined };
  stopVmInstance: { type?: "grace" | "cold" | undefined; stopHA?: "true" | "false" | undefined };
  rebootVmInstance: Record<string, never>;
  pauseVmInstance: Record<string, never>;
  resumeVmInstance: Record<string, never>;
  updateVmInstance: UpdateVmInstance;
  changeInstanceOffering: { instanceOfferingUuid: string };
  expungeVmInstance: Record<string, never>;
  recoverVmInstance: Record<string, never>;
}

/** The body of an action: one action, and tags beside it; `userTags` of a clone are dropped by the server. */
export type ActionBody<Name extends keyof VmActions> = Pick<VmActions, Name> & { systemTags?: string[] | undefined; userTags?: string[] | undefined };

/** The body of `POST /v1/user-tags` and `POST /v1/system-tags`; `resourceType` of a VM is `VmInstanceVO`. */
export interface CreateTag { params: { resourceType: string; resourceUuid: string; tag: string } }

/** The body of `PUT /v1/system-tags/{uuid}/actions`. */
export interface UpdateSystemTag { updateSystemTag: { tag: string } }

/** The answer of every query, also of a look-up by uuid: an array, empty when nothing is found. */
export interface Inventories<Row> { inventories: Row[]; total?: number; schema?: Record<string, string> }

/** The result of an operation on one object. */
export interface Inventory<Row> { inventory: Row }

/** A zone. */
export interface Zone extends Stored { name: string; state: string; type: string }

/** A cluster of hosts. */
export interface Cluster extends Stored { name: string; zoneUuid: string; state: string; hypervisorType: string }

/** A host. */
export interface Host extends Stored { name: string; zoneUuid: string; clusterUuid: string; managementIp: string; hypervisorType: string; state: string; status: string }

/** A primary storage; capacities are in bytes. */
export interface PrimaryStorage extends Stored { name: string; zoneUuid: string; type: string; state: string; status: string; totalCapacity: number; availableCapacity: number }

/** A network that a NIC can be on. */
export interface L3Network extends Stored { name: string; zoneUuid: string; type: string; state: string; system: boolean; category?: string; ipRanges: IpRange[] }

/** Addresses that a network hands out, both ends included. */
export interface IpRange { uuid: string; l3NetworkUuid: string; name: string; startIp: string; endIp: string; netmask: string; gateway: string; networkCidr: string }

/** A size of VM; `memorySize` is in bytes. */
export interface InstanceOffering extends Stored { name: string; cpuNum: number; memorySize: number; type: string; state: string }

/** An image; `size` is in bytes. */
export interface Image extends Stored { name: string; state: string; status: string; size: number; format: string; mediaType: string; platform: string; system?: boolean }
