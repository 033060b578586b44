import {
  bool,
  computed,
  list,
  maybe,
  number,
  object,
  oneOf,
  optional,
  required,
  set,
  string,
  where,
  type Plan,
} from "../../kit";
import { isMark } from "./marks";
import { inventory, uuid } from "./vm";

const bandwidth = where(
  number,
  (bits: number) => Number.isInteger(bits) && bits >= 8_192 && bits <= 32_212_254_720,
  "be a whole number of bits per second from 8192 to 32212254720",
);

const nic = {
  l3NetworkUuid: required(uuid, "UUID of the L3 network."),
  mac: optional(
    where(string, (text: string) => /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text), "be a MAC address"),
    "MAC address; ZStack makes one up unless set.",
  ),
  ip: optional(string, "IPv4 address; the network assigns one unless set."),
  netmask: optional(string, "Netmask of that address."),
  gateway: optional(string, "Gateway of that address."),
  ip6: optional(string, "IPv6 address."),
  prefix6: optional(number, "Prefix length of that address."),
  gateway6: optional(string, "Gateway of that address."),
  metaData: optional(string, "Free data of the card."),
  driverType: optional(string, "Driver, such as `virtio`."),
  vmNicType: optional(string, "Type of the card, such as `VNIC` or `SRIOV`."),
  state: optional(oneOf("enable", "disable"), "Whether the card is connected; `enable` unless set."),
  outboundBandwidth: optional(bandwidth, "Limit for outgoing traffic, in bits per second."),
  inboundBandwidth: optional(bandwidth, "Limit for incoming traffic, in bits per second."),
  multiQueueNum: optional(
    where(
      number,
      (count: number) => Number.isInteger(count) && count >= 1 && count <= 256,
      "be a whole number from 1 to 256",
    ),
    "Number of queues.",
  ),
  isDefaultNic: optional(bool, "Whether this is the VM's default card."),
  sgUuids: optional(list(uuid), "UUIDs of security groups."),
};

const placed = { fixed: true, unseen: true } as const;
const name = where(
  string,
  (text: string) => text.trim() !== "" && text === text.trim() && text.length <= 200,
  "have 1 to 200 characters, the first and last no spaces",
);

/** What is asked of a clone, and what is told of it. */
export const schema = {
  sourceUuid: required(uuid, "UUID of the VM to clone. It must be `Running`, `Stopped` or `Paused`.", placed),
  name: required(
    name,
    "Name of the clone. Until the clone is ready ZStack shows it with a suffix, by which it is found again after an interruption.",
  ),
  description: optional(
    where(string, (text: string) => text.length <= 2_048 && text !== "", "have 1 to 2048 characters"),
    "Free text shown beside the name.",
  ),
  power: optional(
    oneOf("Running", "Stopped", "Created"),
    "Whether the clone is kept on (`Running`) or off (`Stopped`), or was never started (`Created`: no host is allocated until somebody starts it).",
    { default: "Running" },
  ),
  full: optional(bool, "Whether to clone the attached data volumes too. They are deleted with the clone.", {
    default: false,
    ...placed,
  }),
  clusterUuid: optional(uuid, "Cluster to place the clone in. Where it is later: `current_cluster_uuid`.", placed),
  hostUuid: optional(uuid, "Host to start the clone on. Where it is later: `current_host_uuid`.", placed),
  primaryStorageUuidForRootVolume: optional(uuid, "Primary storage for the root volume.", placed),
  primaryStorageUuidForDataVolume: optional(
    uuid,
    "Primary storage for data volumes, the source volumes' own unless set. Only with `full`.",
    placed,
  ),
  rootVolumeSystemTags: optional(
    list(string),
    "System tags of the root volume, such as `volumeProvisioningStrategy::ThinProvisioning`.",
    placed,
  ),
  dataVolumeSystemTags: optional(list(string), "System tags of the data volumes.", placed),
  nics: optional(list(object(nic)), "Network cards (`vmNicParams`), instead of copies of the source's.", placed),
  systemTags: optional(
    list(string),
    "System tags of the clone, such as `affinityGroupUuid::…` or `volume::fastCreate`.",
    placed,
  ),
  userTags: optional(
    set(
      where(string, (tag: string) => !isMark(tag), "not be one of this provider's own, terraclone:: and 32 hex digits"),
    ),
    "User tags of the clone, these and no others. If omitted they are left alone. " +
      "The clone's own tag `terraclone::…` is not among them, and stays.",
  ),
  expungeOnDestroy: optional(
    bool,
    "Whether destroying takes the clone out of the recycle bin too, where it would otherwise stay for days.",
    { default: false, unseen: true },
  ),

  uuid: computed(string, "UUID of the clone.", { stable: true }),
  jobUuid: computed(
    maybe(string),
    "UUID of the job that created the clone, also in its tag `terraclone::…`; none after an import.",
    { stable: true },
  ),
  dataVolumeUuids: computed(list(string), "UUIDs of the data volumes that were cloned with it.", { stable: true }),
  ...inventory,
};

/** A clone as it was planned. */
export type PlannedClone = Plan<typeof schema>;
