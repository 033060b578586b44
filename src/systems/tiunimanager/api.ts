/** What every answer is wrapped in. `code` 0 is success; anything else is a failure, whatever the HTTP status says. */
export interface Envelope<Data> {
  code: number;
  message: string;
  data: Data;
  page?: Page;
}

/** What a list echoes of the paging asked for, and how many rows there are in all. */
export interface Page { page: number; pageSize: number; total: number }

/** The body of a login. */
export interface LogIn { userName: string; userPassword: string }

/** A session: `token` lives four hours from the login, whatever is done with it. */
export interface LoggedIn { token: string; userId: string; tenantId: string; passwordExpired: boolean }

/** Where a cluster stands. */
export type ClusterStatus = "Initializing" | "Running" | "Stopped" | "Recovering" | "Failure";

/** The maintenance that has a cluster locked; empty while none has. */
export type MaintainStatus =
  | "" | "Creating" | "Cloning" | "BeingCloned" | "Deleting" | "Stopping" | "Restarting" | "BackUp" | "Restore" | "ScaleIn" | "ScaleOut"
  | "Upgrading" | "Switching" | "SwitchoverRollback" | "ModifyParameterRestarting" | "Takeover";

/** A measured amount; the server makes these numbers up. */
export interface Usage { total: number; used: number; usageRate: number }

/** A cluster, as the list and the detail tell it. */
export interface ClusterInfo {
  clusterId: string;
  userId: string;
  clusterName: string;
  clusterType: string;
  clusterVersion: string;
  tags: string[] | null;
  tls: boolean;
  vendor: string;
  maintainStatus: MaintainStatus;
  copies: number;
  exclusive: boolean;
  cpuArchitecture: string;
  region: string;
  status: ClusterStatus;
  role: string;
  relations: { masters: string[]; slaves: string[] };
  /** `ip:port`, without a scheme; empty while the cluster is not running. */
  alertUrl: string;
  grafanaUrl: string;
  intranetConnectAddresses: string[] | null;
  extranetConnectAddresses: string[] | null;
  whitelist: string[] | null;
  maintainWindow: string;
  cpuUsage: Usage;
  memoryUsage: Usage;
  storageUsage: Usage;
  backupFileUsage: Usage;
  /** RFC 3339 with nanoseconds and an offset, here and below; year 1 means never. */
  createTime: string;
  updateTime: string;
  deleteTime: string;
}

/** A process of a cluster on a host. */
export interface ClusterInstance {
  id: string;
  type: string;
  role: string;
  version: string;
  status: string;
  hostID: string;
  diskId: string;
  addresses: string[] | null;
  ports: number[] | null;
  cpuUsage: Usage;
  memoryUsage: Usage;
  storageUsage: Usage;
  ioUtil: number;
  iops: number[] | null;
  spec: { id: string; name: string };
  zone: Zone;
}

/** A zone; `zoneId` is `region,zone`. */
export interface Zone { zoneId: string; zoneName: string; regionId: string; regionName: string; vendorId: string; vendorName: string; comment: string }

/** Nodes of one kind: as many as the counts of `resource` add up to are built, whatever `totalNodeCount` says. */
export interface ComponentResource { componentType: string; totalNodeCount: number; resource: NodeResource[] }

/** Equal nodes of a component; `diskCapacity` is in GiB. */
export interface NodeResource {
  zoneCode: string;
  specCode: string;
  diskType: string;
  diskCapacity: number;
  count: number;
  hostIp?: string;
  diskId?: string;
}

/** A cluster in full; what is deployed is null until it has been saved. */
export interface ClusterDetail {
  info: ClusterInfo;
  topology: ClusterInstance[] | null;
  requestResourceMode: string;
  instanceResource: ComponentResource[] | null;
}

/** What a creation asks for; what is left out counts as empty, 0 or false. */
export interface CreateCluster {
  clusterName: string;
  clusterType: string;
  clusterVersion: string;
  cpuArchitecture: string;
  region: string;
  dbPassword: string;
  dbUser?: string;
  vendor?: string;
  tags?: string[];
  tls?: boolean;
  copies?: number;
  exclusive?: boolean;
  parameterGroupID?: string;
  resourceParameters: { requestResourceMode?: string; instanceResource: ComponentResource[] };
}

/** How a clone gets its data. Any other word is taken for `Snapshot`. */
export type CloneStrategy = "Snapshot" | "CDCSync" | "TopologyClone";

/** What a clone asks for. `tls` and `exclusive` are not inherited; tags, copies and parameter group are where they are empty. */
export interface CloneCluster extends CreateCluster { sourceClusterId: string; cloneStrategy: CloneStrategy }

/** What a takeover asks for. */
export interface TakeOverCluster {
  TiUPIp: string;
  TiUPPort: number;
  TiUPUserName: string;
  TiUPUserPassword: string;
  TiUPPath: string;
  clusterName: string;
  dbPassword: string;
}

/** What goes with a deletion; the body is mandatory even if it is empty, and a `clusterID` in it would outrank the path. */
export interface DeleteCluster { autoBackup: boolean; keepHistoryBackupRecords: boolean; force: boolean }

/** What a growth asks for. */
export interface ScaleOut { instanceResource: ComponentResource[] }

/** Which one instance is to be removed. */
export interface ScaleIn { instanceId: string }

/** What an upgrade asks for. */
export interface UpgradeCluster { targetVersion: string; upgradeType: "in-place" | "migration"; upgradeWay: "online" | "offline" }

/** What was begun. The deletion says `clusterID`; a vendor page says `workflowID`, which no server sends. */
export interface Begun { workFlowId: string; clusterId?: string; clusterID?: string }

/** Where a workflow stands. `Stopped` is a pause, which somebody may end. */
export type WorkflowStatus = "Initializing" | "Processing" | "Finished" | "Error" | "Canceling" | "Canceled" | "Stopped";

/** Asynchronous work on a cluster. */
export interface Workflow {
  id: string;
  name: string;
  bizId: string;
  bizType: string;
  status: WorkflowStatus;
  createTime: string;
  updateTime: string;
  deleteTime: string;
}

/** One step of a workflow; `result` is text in lines, the last of which is `Completed.` or the error. */
export interface WorkflowNode {
  id: string;
  name: string;
  parameters: string;
  result: string;
  status: "Processing" | "Finished" | "Error" | "Canceled";
  startTime: string;
  endTime: string;
}

/** A workflow in full: the nodes that have begun, and the names of all that it needs on a good day. */
export interface WorkflowDetail { info: Workflow; nodes: WorkflowNode[] | null; nodeNames: string[] | null }
