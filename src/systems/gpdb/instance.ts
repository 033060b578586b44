import { computed, list, map, maybe, number, object, string } from "../../kit";
import type { DBInstance, DBInstanceAttribute } from "./api";

/** What an instance shows of itself, whichever call tells it. */
export const inventory = {
  dbInstanceStatus: computed(string, "Its status, such as `Running`, `Restoring` or `STOPPED`."),
  dbInstanceDescription: computed(maybe(string), "Its description, which is its name for people."),
  dbInstanceCategory: computed(maybe(string), "Edition: `Basic` or `HighAvailability`."),
  dbInstanceMode: computed(maybe(string), "Resource type, such as `StorageElastic` or `Serverless`."),
  engine: computed(maybe(string), "Database engine, `gpdb`."),
  engineVersion: computed(maybe(string), "Version of the engine, such as `7.0`."),
  segNodeNum: computed(maybe(number), "Number of compute nodes."),
  storageSize: computed(maybe(number), "Storage of each node, in GB."),
  storageType: computed(maybe(string), "Type of the storage, such as `cloud_essd`."),
  regionId: computed(maybe(string), "Region."),
  zoneId: computed(maybe(string), "Zone."),
  vpcId: computed(maybe(string), "VPC."),
  payType: computed(maybe(string), "`Postpaid` or `Prepaid`."),
  lockMode: computed(maybe(string), "Lock, such as `Unlock`, `LockByRestoration` or `LockByDiskQuota`."),
  expireTime: computed(maybe(string), "End of the subscription; far in the future where it is pay-as-you-go."),
  resourceGroupId: computed(maybe(string), "Resource group."),
};

/** What only the look at one instance tells. */
export const details = {
  coreVersion: computed(maybe(string), "Version of the kernel."),
  instanceSpec: computed(maybe(string), "Specification of a compute node, such as `4C32G`."),
  connectionString: computed(maybe(string), "Host name to connect to."),
  port: computed(maybe(string), "Port to connect to."),
  creationTime: computed(maybe(string), "When the instance was created."),
};

/** The attributes of an instance; numbers that come as text in lists are numbers here. */
export const observeInventory = (instance: DBInstance | DBInstanceAttribute) => ({
  dbInstanceStatus: instance.DBInstanceStatus as string,
  dbInstanceDescription: instance.DBInstanceDescription,
  dbInstanceCategory: instance.DBInstanceCategory,
  dbInstanceMode: instance.DBInstanceMode,
  engine: instance.Engine,
  engineVersion: instance.EngineVersion,
  segNodeNum: numberIn(instance.SegNodeNum),
  storageSize: numberIn(instance.StorageSize),
  storageType: instance.StorageType,
  regionId: instance.RegionId,
  zoneId: instance.ZoneId,
  vpcId: instance.VpcId,
  payType: instance.PayType,
  lockMode: instance.LockMode,
  expireTime: instance.ExpireTime,
  resourceGroupId: instance.ResourceGroupId,
});

/** What only the look at one instance tells. */
export const observeDetails = ({ CoreVersion, InstanceSpec, ConnectionString, Port, CreationTime }: DBInstanceAttribute) => ({
  coreVersion: CoreVersion,
  instanceSpec: InstanceSpec,
  connectionString: ConnectionString,
  port: Port,
  creationTime: CreationTime,
});

/** A row of the list of instances. */
export const row = object({
  dbInstanceId: computed(string, "ID of the instance."),
  ...inventory,
  instanceNetworkType: computed(maybe(string), "Type of the network, `VPC`."),
  createTime: computed(maybe(string), "When the instance was created."),
  tags: computed(map(string), "Tags."),
});
export const rows = list(row);

/** An instance of the list. */
export const observeRow = (instance: DBInstance) => ({
  dbInstanceId: instance.DBInstanceId,
  ...observeInventory(instance),
  instanceNetworkType: instance.InstanceNetworkType,
  createTime: instance.CreateTime,
  tags: Object.fromEntries((instance.Tags?.Tag ?? []).map(({ Key, Value }) => [Key, Value])),
});

/** An instance as people know it: `gp-bp1… ("staging", 4 × 200 GB)`. */
export function titleOf({ DBInstanceId, DBInstanceDescription, SegNodeNum, StorageSize }: DBInstanceAttribute): string {
  const name = DBInstanceDescription && DBInstanceDescription !== DBInstanceId ? JSON.stringify(DBInstanceDescription) : undefined;
  const size = StorageSize === undefined ? undefined : SegNodeNum === undefined ? `${StorageSize} GB` : `${SegNodeNum} × ${StorageSize} GB`;
  const about = [name, size].filter(Boolean).join(", ");
  return about ? `${DBInstanceId} (${about})` : DBInstanceId;
}

const numberIn = (value: number | string | undefined) => (value === undefined || value === "" || !Number.isFinite(Number(value)) ? undefined : Number(value));
