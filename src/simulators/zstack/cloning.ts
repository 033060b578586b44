import type { VmNicParam } from "../../systems/zstack/api";
import type { Fault } from "../faults";
import { isRecord, textAt, textsAt } from "../json";
import type { Cloud } from "./cloud";
import { badArgument, notFound } from "./failure";
import { existingVm } from "./states";

/** The arguments of a clone, read as leniently as Gson reads them. */
export interface Cloning {
  sourceUuid: string;
  names: string[];
  strategy: string;
  full: boolean;
  clusterUuid?: string | undefined;
  hostUuid?: string | undefined;
  rootStorageUuid?: string | undefined;
  dataStorageUuid?: string | undefined;
  nics: VmNicParam[];
  systemTags: string[];
  rootVolumeTags: string[];
  dataVolumeTags: string[];
  /** Whether the server writes where a clone comes from into its description. */
  described: boolean;
  fault: Fault | undefined;
}

/** Checks the arguments of a clone before any work is done. */
export function checkClone(cloud: Cloud, input: Record<string, unknown>, cloning: Cloning): void {
  const { tables } = cloud;
  if (input.names === undefined || input.names === null) throw badArgument(`field[names] of message[${validator}] is mandatory, can not be null`);
  if (!Array.isArray(input.names) || input.names.length === 0) throw badArgument("field[names] must be a nonempty list");
  if (cloning.names.length !== input.names.length) throw badArgument("field[names] cannot contain a NULL element");
  if (!strategies.includes(cloning.strategy)) throw badArgument(`valid value for field[strategy] of message[${validator}] are [${strategies.join(", ")}], but ${cloning.strategy} found`);
  const known = (field: string, table: Map<string, unknown>, type: string, uuid = textAt(input, field)) => {
    if (uuid !== undefined && !table.has(uuid)) throw notFound(field, uuid, type);
  };
  known("vmInstanceUuid", tables.vms, "VmInstanceVO", cloning.sourceUuid);
  known("clusterUuid", tables.clusters, "ClusterVO");
  known("hostUuid", tables.hosts, "HostVO");
  known("primaryStorageUuidForRootVolume", tables.primaryStorages, "PrimaryStorageVO");
  known("primaryStorageUuidForDataVolume", tables.primaryStorages, "PrimaryStorageVO");
  for (const { l3NetworkUuid } of cloning.nics) known("l3NetworkUuid", tables.l3Networks, "L3NetworkVO", l3NetworkUuid);
  if (new Set(cloning.nics.map(({ l3NetworkUuid }) => l3NetworkUuid)).size !== cloning.nics.length) throw badArgument("duplicate nic params");
  if (existingVm(cloud, cloning.sourceUuid).type !== "UserVm") throw badArgument("The operation only allows on user vm");
}

/** The arguments of a clone from the body of the call. */
export const cloningFrom = (sourceUuid: string, input: Record<string, unknown>, systemTags: string[], described: boolean, fault: Fault | undefined): Cloning => ({
  sourceUuid,
  names: textsAt(input, "names").map((name) => name.trim()),
  strategy: textAt(input, "strategy")?.trim() ?? "InstantStart",
  full: input.full === true,
  clusterUuid: textAt(input, "clusterUuid"),
  hostUuid: textAt(input, "hostUuid"),
  rootStorageUuid: textAt(input, "primaryStorageUuidForRootVolume"),
  dataStorageUuid: textAt(input, "primaryStorageUuidForDataVolume"),
  nics: nicParams(input.vmNicParams),
  systemTags,
  rootVolumeTags: textsAt(input, "rootVolumeSystemTags"),
  dataVolumeTags: textsAt(input, "dataVolumeSystemTags"),
  described,
  fault,
});

/** The NICs that a clone is asked for, from an array or, on ZSphere, from a string with one in it. */
export function nicParams(value: unknown): VmNicParam[] {
  const list: unknown = typeof value === "string" ? JSON.parse(value) : value;
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).map((nic) => ({ ...nic, l3NetworkUuid: textAt(nic, "l3NetworkUuid") ?? "" }));
}

const strategies = ["InstantStart", "JustCreate", "CreateStopped"];
const validator = "org.zstack.header.message.ApiMessageParamValidator";
