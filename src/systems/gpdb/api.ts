// The JSON that AnalyticDB for PostgreSQL (gpdb, API 2016-05-03), STS and an ECS metadata server speak: types only, shared with the simulator.

/** Statuses of an instance, as far as they are documented or seen; the spelling is Alibaba Cloud's, and the set is open. */
export type DBInstanceStatus =
  | "Creating" | "Running" | "Deleting" | "Rebooting" | "DBInstanceClassChanging" | "Transfering" | "EngineVersionUpgrading"
  | "TransferingToOtherInstance" | "GuardDBInstanceCreating" | "Restoring" | "Importing" | "ImportingFromOtherInstance"
  | "DBInstanceNetTypeChanging" | "GuardSwitching" | "IDLE" | "STOPPING" | "STOPPED" | "STARTING" | "NetAddressCreating"
  | "NetAddressDeleting" | "NET_MODIFYING";

export type LockMode = "Unlock" | "ManualLock" | "LockByExpiration" | "LockByRestoration" | "LockByDiskQuota" | "LockReadInstanceByDiskQuota";

export interface Tag {
  Key: string;
  Value: string;
}

/** One instance, as DescribeDBInstanceAttribute tells it: here numbers are numbers. */
export interface DBInstanceAttribute {
  DBInstanceId: string;
  DBInstanceStatus: DBInstanceStatus;
  DBInstanceDescription?: string;
  DBInstanceCategory?: string;
  DBInstanceMode?: string;
  Engine?: string;
  EngineVersion?: string;
  CoreVersion?: string;
  InstanceSpec?: string;
  SegNodeNum?: number;
  /** In GB, of one node. */
  StorageSize?: number;
  StorageType?: string;
  RegionId?: string;
  ZoneId?: string;
  VpcId?: string;
  VSwitchId?: string;
  ConnectionString?: string;
  /** A string, though a number. */
  Port?: string;
  PayType?: string;
  LockMode?: LockMode;
  /** `3` for a restoration. */
  LockReason?: string;
  SupportRestore?: boolean;
  CreationTime?: string;
  ExpireTime?: string;
  ResourceGroupId?: string;
  Tags?: { Tag: Tag[] };
}

/** One row of DescribeDBInstances: here numbers are strings, and the time of creation has another name. */
export interface DBInstance {
  DBInstanceId: string;
  DBInstanceStatus: DBInstanceStatus;
  DBInstanceDescription?: string;
  DBInstanceCategory?: string;
  DBInstanceMode?: string;
  InstanceNetworkType?: string;
  Engine?: string;
  EngineVersion?: string;
  SegNodeNum?: string;
  MasterNodeNum?: number;
  StorageSize?: string;
  StorageType?: string;
  RegionId?: string;
  ZoneId?: string;
  VpcId?: string;
  VSwitchId?: string;
  PayType?: string;
  LockMode?: LockMode;
  LockReason?: string;
  CreateTime?: string;
  ExpireTime?: string;
  ResourceGroupId?: string;
  Tags?: { Tag: Tag[] };
}

/** One backup set. Its `BackupSetId` is the `BackupId` of other calls. */
export interface DataBackup {
  BackupSetId: string;
  BackupMethod: "Logical" | "Physical" | "Snapshot";
  BackupMode: "Automated" | "Manual" | "Period";
  /** The filter of the same name says `Failed` for `Failure`. */
  BackupStatus: "Success" | "Failure";
  DataType?: "DATA" | "RESTOREPOI";
  BaksetName?: string;
  /** With a suffix, `-master`. */
  DBInstanceId: string;
  /** In bytes. */
  BackupSize?: number;
  /** In seconds since 1970. */
  ConsistentTime?: number;
  BackupStartTime?: string;
  BackupEndTime?: string;
  BackupStartTimeLocal?: string;
  BackupEndTimeLocal?: string;
}

export interface Answered {
  RequestId: string;
}
export interface DescribeDBInstanceAttributeResponse extends Answered {
  Items: { DBInstanceAttribute: DBInstanceAttribute[] };
}
export interface DescribeDBInstancesResponse extends Answered {
  PageNumber: number;
  PageRecordCount: number;
  TotalRecordCount: number;
  Items: { DBInstance: DBInstance[] };
}
/** Here `Items` is a plain array. */
export interface DescribeDataBackupsResponse extends Answered {
  PageNumber: number;
  PageSize: number;
  TotalCount: number;
  TotalBackupSize: number;
  Items: DataBackup[];
}
export type CloneDBInstanceResponse = Answered;

/** A refusal by the gateway, the service or STS; it may come with HTTP 200. */
export interface ErrorBody {
  RequestId?: string;
  HostId?: string;
  Code: string;
  Message?: string;
  /** Address of a page on the error. */
  Recommend?: string;
}

/** A refusal that is about permissions may say more. */
export interface DeniedBody extends ErrorBody {
  AccessDeniedDetail?: { AuthAction?: string; PolicyType?: string };
}

/** What STS answers to AssumeRole and AssumeRoleWithOIDC. */
export interface AssumeRoleResponse extends Answered {
  Credentials: { AccessKeyId: string; AccessKeySecret: string; SecurityToken: string; Expiration: string };
}

/** What an ECS metadata server and a credentials URI answer. */
export interface RoleCredentials {
  Code: string;
  AccessKeyId: string;
  AccessKeySecret: string;
  SecurityToken: string;
  Expiration: string;
}
