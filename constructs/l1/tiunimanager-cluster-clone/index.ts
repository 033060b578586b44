// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface TiunimanagerClusterCloneConfig extends cdktf.TerraformMetaArguments {
  /**
  * Whether destroying makes a full backup first, which is kept. If it fails, the cluster stays.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#auto_backup TiunimanagerClusterClone#auto_backup}
  */
  readonly autoBackup?: boolean | cdktf.IResolvable;
  /**
  * What the clone gets: the source's data as it is now (`Snapshot`), the same and every change from then on (`CDCSync`, which needs a CDC node in the source), or its parameters and backup schedule without data (`TopologyClone`).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#clone_strategy TiunimanagerClusterClone#clone_strategy}
  */
  readonly cloneStrategy?: string;
  /**
  * Name of the cluster, which no other cluster has, of whatever tenant.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#cluster_name TiunimanagerClusterClone#cluster_name}
  */
  readonly clusterName: string;
  /**
  * Type of the cluster. TiUniManager offers `TiDB` alone.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#cluster_type TiunimanagerClusterClone#cluster_type}
  */
  readonly clusterType?: string;
  /**
  * Version. A higher one upgrades the cluster in place, online.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#cluster_version TiunimanagerClusterClone#cluster_version}
  */
  readonly clusterVersion: string;
  /**
  * What the cluster is made of (`resourceParameters.instanceResource`). More or fewer nodes are added and removed in place; monitoring comes by itself.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#components TiunimanagerClusterClone#components}
  */
  readonly components: TiunimanagerClusterCloneComponents[] | cdktf.IResolvable;
  /**
  * Number of copies of the data; as many as the source's unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#copies TiunimanagerClusterClone#copies}
  */
  readonly copies?: number;
  /**
  * CPU architecture of the hosts.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#cpu_architecture TiunimanagerClusterClone#cpu_architecture}
  */
  readonly cpuArchitecture: string;
  /**
  * Password of the database's user `root`, of 8 to 32 characters. TiUniManager cannot change it, so that another one replaces the cluster. Either this or `db_password_wo`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#db_password TiunimanagerClusterClone#db_password}
  */
  readonly dbPassword?: string;
  /**
  * The same, but never stored in plan or state; needs Terraform 1.11.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#db_password_wo TiunimanagerClusterClone#db_password_wo}
  */
  readonly dbPasswordWo?: string;
  /**
  * Goes with `db_password_wo`, whose changes cannot be seen: another version replaces the cluster.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#db_password_wo_version TiunimanagerClusterClone#db_password_wo_version}
  */
  readonly dbPasswordWoVersion?: number;
  /**
  * Name of the database's user. It is `root`, whatever is asked for.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#db_user TiunimanagerClusterClone#db_user}
  */
  readonly dbUser?: string;
  /**
  * Whether the cluster has its hosts for itself. TiUniManager does not take it from the source.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#exclusive TiunimanagerClusterClone#exclusive}
  */
  readonly exclusive?: boolean | cdktf.IResolvable;
  /**
  * Whether destroying lifts the lock of another maintenance instead of waiting for its end. A clone that is being made is always waited for, since its source would stay locked for good.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#force TiunimanagerClusterClone#force}
  */
  readonly force?: boolean | cdktf.IResolvable;
  /**
  * Whether destroying keeps the backups that were made by hand; automatic ones and their schedule always go.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#keep_history_backup_records TiunimanagerClusterClone#keep_history_backup_records}
  */
  readonly keepHistoryBackupRecords?: boolean | cdktf.IResolvable;
  /**
  * Id of a parameter group (`parameterGroupID`); the source's unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#parameter_group_id TiunimanagerClusterClone#parameter_group_id}
  */
  readonly parameterGroupId?: string;
  /**
  * Whether the cluster is kept on or off.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#power TiunimanagerClusterClone#power}
  */
  readonly power?: string;
  /**
  * Region of the hosts.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#region TiunimanagerClusterClone#region}
  */
  readonly region: string;
  /**
  * Any values; any change of them restarts the cluster in place, unless it is off.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#restart_triggers TiunimanagerClusterClone#restart_triggers}
  */
  readonly restartTriggers?: { [key: string]: string };
  /**
  * Id of the cluster to clone. Clones of one source are made one after the other, since TiUniManager locks it (`BeingCloned`).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#source_cluster_id TiunimanagerClusterClone#source_cluster_id}
  */
  readonly sourceClusterId?: string;
  /**
  * Tags. The provider adds one of its own, by which it finds the cluster again, and does not show it. The source's unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#tags TiunimanagerClusterClone#tags}
  */
  readonly tags?: string[];
  /**
  * How long operations may take, as durations such as `90s`, `30m` or `1h30m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#timeouts TiunimanagerClusterClone#timeouts}
  */
  readonly timeouts?: TiunimanagerClusterCloneTimeouts;
  /**
  * Whether the components talk TLS. TiUniManager does not take it from the source.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#tls TiunimanagerClusterClone#tls}
  */
  readonly tls?: boolean | cdktf.IResolvable;
  /**
  * Vendor of the hosts, such as `Local`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#vendor TiunimanagerClusterClone#vendor}
  */
  readonly vendor?: string;
}
export interface TiunimanagerClusterCloneBackupFileUsage {
}

export function tiunimanagerClusterCloneBackupFileUsageToTerraform(struct?: TiunimanagerClusterCloneBackupFileUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneBackupFileUsageToHclTerraform(struct?: TiunimanagerClusterCloneBackupFileUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneBackupFileUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneBackupFileUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneBackupFileUsage | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // total - computed: true, optional: false, required: false
  public get total() {
    return this.getNumberAttribute('total');
  }

  // usage_rate - computed: true, optional: false, required: false
  public get usageRate() {
    return this.getNumberAttribute('usage_rate');
  }

  // used - computed: true, optional: false, required: false
  public get used() {
    return this.getNumberAttribute('used');
  }
}
export interface TiunimanagerClusterCloneComponentsResource {
  /**
  * Number of such nodes.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#count TiunimanagerClusterClone#count}
  */
  readonly count?: number;
  /**
  * Capacity of each node's disk in GiB; 0 leaves it to TiUniManager.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#disk_capacity TiunimanagerClusterClone#disk_capacity}
  */
  readonly diskCapacity?: number;
  /**
  * Disk to put the nodes on. TiUniManager does not tell it back.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#disk_id TiunimanagerClusterClone#disk_id}
  */
  readonly diskId?: string;
  /**
  * Type of each node's disk.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#disk_type TiunimanagerClusterClone#disk_type}
  */
  readonly diskType?: string;
  /**
  * Host to put the nodes on. TiUniManager does not tell it back.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#host_ip TiunimanagerClusterClone#host_ip}
  */
  readonly hostIp?: string;
  /**
  * CPUs and memory of each node, such as `4C8G`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#spec_code TiunimanagerClusterClone#spec_code}
  */
  readonly specCode: string;
  /**
  * Zone, such as `Zone1_1`; `Region1,Zone1_1` means the same.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#zone_code TiunimanagerClusterClone#zone_code}
  */
  readonly zoneCode: string;
}

export function tiunimanagerClusterCloneComponentsResourceToTerraform(struct?: TiunimanagerClusterCloneComponentsResource | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    count: cdktf.numberToTerraform(struct!.count),
    disk_capacity: cdktf.numberToTerraform(struct!.diskCapacity),
    disk_id: cdktf.stringToTerraform(struct!.diskId),
    disk_type: cdktf.stringToTerraform(struct!.diskType),
    host_ip: cdktf.stringToTerraform(struct!.hostIp),
    spec_code: cdktf.stringToTerraform(struct!.specCode),
    zone_code: cdktf.stringToTerraform(struct!.zoneCode),
  }
}


export function tiunimanagerClusterCloneComponentsResourceToHclTerraform(struct?: TiunimanagerClusterCloneComponentsResource | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    count: {
      value: cdktf.numberToHclTerraform(struct!.count),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    disk_capacity: {
      value: cdktf.numberToHclTerraform(struct!.diskCapacity),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    disk_id: {
      value: cdktf.stringToHclTerraform(struct!.diskId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    disk_type: {
      value: cdktf.stringToHclTerraform(struct!.diskType),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    host_ip: {
      value: cdktf.stringToHclTerraform(struct!.hostIp),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    spec_code: {
      value: cdktf.stringToHclTerraform(struct!.specCode),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    zone_code: {
      value: cdktf.stringToHclTerraform(struct!.zoneCode),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class TiunimanagerClusterCloneComponentsResourceOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): TiunimanagerClusterCloneComponentsResource | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._count !== undefined) {
      hasAnyValues = true;
      internalValueResult.count = this._count;
    }
    if (this._diskCapacity !== undefined) {
      hasAnyValues = true;
      internalValueResult.diskCapacity = this._diskCapacity;
    }
    if (this._diskId !== undefined) {
      hasAnyValues = true;
      internalValueResult.diskId = this._diskId;
    }
    if (this._diskType !== undefined) {
      hasAnyValues = true;
      internalValueResult.diskType = this._diskType;
    }
    if (this._hostIp !== undefined) {
      hasAnyValues = true;
      internalValueResult.hostIp = this._hostIp;
    }
    if (this._specCode !== undefined) {
      hasAnyValues = true;
      internalValueResult.specCode = this._specCode;
    }
    if (this._zoneCode !== undefined) {
      hasAnyValues = true;
      internalValueResult.zoneCode = this._zoneCode;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneComponentsResource | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._count = undefined;
      this._diskCapacity = undefined;
      this._diskId = undefined;
      this._diskType = undefined;
      this._hostIp = undefined;
      this._specCode = undefined;
      this._zoneCode = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._count = value.count;
      this._diskCapacity = value.diskCapacity;
      this._diskId = value.diskId;
      this._diskType = value.diskType;
      this._hostIp = value.hostIp;
      this._specCode = value.specCode;
      this._zoneCode = value.zoneCode;
    }
  }

  // count - computed: true, optional: true, required: false
  private _count?: number; 
  public get count() {
    return this.getNumberAttribute('count');
  }
  public set count(value: number) {
    this._count = value;
  }
  public resetCount() {
    this._count = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get countInput() {
    return this._count;
  }

  // disk_capacity - computed: true, optional: true, required: false
  private _diskCapacity?: number; 
  public get diskCapacity() {
    return this.getNumberAttribute('disk_capacity');
  }
  public set diskCapacity(value: number) {
    this._diskCapacity = value;
  }
  public resetDiskCapacity() {
    this._diskCapacity = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get diskCapacityInput() {
    return this._diskCapacity;
  }

  // disk_id - computed: false, optional: true, required: false
  private _diskId?: string; 
  public get diskId() {
    return this.getStringAttribute('disk_id');
  }
  public set diskId(value: string) {
    this._diskId = value;
  }
  public resetDiskId() {
    this._diskId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get diskIdInput() {
    return this._diskId;
  }

  // disk_type - computed: true, optional: true, required: false
  private _diskType?: string; 
  public get diskType() {
    return this.getStringAttribute('disk_type');
  }
  public set diskType(value: string) {
    this._diskType = value;
  }
  public resetDiskType() {
    this._diskType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get diskTypeInput() {
    return this._diskType;
  }

  // host_ip - computed: false, optional: true, required: false
  private _hostIp?: string; 
  public get hostIp() {
    return this.getStringAttribute('host_ip');
  }
  public set hostIp(value: string) {
    this._hostIp = value;
  }
  public resetHostIp() {
    this._hostIp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostIpInput() {
    return this._hostIp;
  }

  // spec_code - computed: false, optional: false, required: true
  private _specCode?: string; 
  public get specCode() {
    return this.getStringAttribute('spec_code');
  }
  public set specCode(value: string) {
    this._specCode = value;
  }
  // Temporarily expose input value. Use with caution.
  public get specCodeInput() {
    return this._specCode;
  }

  // zone_code - computed: false, optional: false, required: true
  private _zoneCode?: string; 
  public get zoneCode() {
    return this.getStringAttribute('zone_code');
  }
  public set zoneCode(value: string) {
    this._zoneCode = value;
  }
  // Temporarily expose input value. Use with caution.
  public get zoneCodeInput() {
    return this._zoneCode;
  }
}

export class TiunimanagerClusterCloneComponentsResourceList extends cdktf.ComplexList {
  public internalValue? : TiunimanagerClusterCloneComponentsResource[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): TiunimanagerClusterCloneComponentsResourceOutputReference {
    return new TiunimanagerClusterCloneComponentsResourceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterCloneComponents {
  /**
  * Component.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#component_type TiunimanagerClusterClone#component_type}
  */
  readonly componentType: string;
  /**
  * Its nodes, equal ones put together.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#resource TiunimanagerClusterClone#resource}
  */
  readonly resource: TiunimanagerClusterCloneComponentsResource[] | cdktf.IResolvable;
  /**
  * Number of its nodes, which is the sum of their `count`, and need not be said.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#total_node_count TiunimanagerClusterClone#total_node_count}
  */
  readonly totalNodeCount?: number;
}

export function tiunimanagerClusterCloneComponentsToTerraform(struct?: TiunimanagerClusterCloneComponents | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    component_type: cdktf.stringToTerraform(struct!.componentType),
    resource: cdktf.listMapper(tiunimanagerClusterCloneComponentsResourceToTerraform, false)(struct!.resource),
    total_node_count: cdktf.numberToTerraform(struct!.totalNodeCount),
  }
}


export function tiunimanagerClusterCloneComponentsToHclTerraform(struct?: TiunimanagerClusterCloneComponents | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    component_type: {
      value: cdktf.stringToHclTerraform(struct!.componentType),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    resource: {
      value: cdktf.listMapperHcl(tiunimanagerClusterCloneComponentsResourceToHclTerraform, false)(struct!.resource),
      isBlock: false,
      type: "list",
      storageClassType: "TiunimanagerClusterCloneComponentsResourceList",
    },
    total_node_count: {
      value: cdktf.numberToHclTerraform(struct!.totalNodeCount),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class TiunimanagerClusterCloneComponentsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): TiunimanagerClusterCloneComponents | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._componentType !== undefined) {
      hasAnyValues = true;
      internalValueResult.componentType = this._componentType;
    }
    if (this._resource?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.resource = this._resource?.internalValue;
    }
    if (this._totalNodeCount !== undefined) {
      hasAnyValues = true;
      internalValueResult.totalNodeCount = this._totalNodeCount;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneComponents | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._componentType = undefined;
      this._resource.internalValue = undefined;
      this._totalNodeCount = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._componentType = value.componentType;
      this._resource.internalValue = value.resource;
      this._totalNodeCount = value.totalNodeCount;
    }
  }

  // component_type - computed: false, optional: false, required: true
  private _componentType?: string; 
  public get componentType() {
    return this.getStringAttribute('component_type');
  }
  public set componentType(value: string) {
    this._componentType = value;
  }
  // Temporarily expose input value. Use with caution.
  public get componentTypeInput() {
    return this._componentType;
  }

  // resource - computed: false, optional: false, required: true
  private _resource = new TiunimanagerClusterCloneComponentsResourceList(this, "resource", false);
  public get resource() {
    return this._resource;
  }
  public putResource(value: TiunimanagerClusterCloneComponentsResource[] | cdktf.IResolvable) {
    this._resource.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get resourceInput() {
    return this._resource.internalValue;
  }

  // total_node_count - computed: false, optional: true, required: false
  private _totalNodeCount?: number; 
  public get totalNodeCount() {
    return this.getNumberAttribute('total_node_count');
  }
  public set totalNodeCount(value: number) {
    this._totalNodeCount = value;
  }
  public resetTotalNodeCount() {
    this._totalNodeCount = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get totalNodeCountInput() {
    return this._totalNodeCount;
  }
}

export class TiunimanagerClusterCloneComponentsList extends cdktf.ComplexList {
  public internalValue? : TiunimanagerClusterCloneComponents[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): TiunimanagerClusterCloneComponentsOutputReference {
    return new TiunimanagerClusterCloneComponentsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterCloneCpuUsage {
}

export function tiunimanagerClusterCloneCpuUsageToTerraform(struct?: TiunimanagerClusterCloneCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneCpuUsageToHclTerraform(struct?: TiunimanagerClusterCloneCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneCpuUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneCpuUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneCpuUsage | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // total - computed: true, optional: false, required: false
  public get total() {
    return this.getNumberAttribute('total');
  }

  // usage_rate - computed: true, optional: false, required: false
  public get usageRate() {
    return this.getNumberAttribute('usage_rate');
  }

  // used - computed: true, optional: false, required: false
  public get used() {
    return this.getNumberAttribute('used');
  }
}
export interface TiunimanagerClusterCloneInstanceResourceResource {
}

export function tiunimanagerClusterCloneInstanceResourceResourceToTerraform(struct?: TiunimanagerClusterCloneInstanceResourceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneInstanceResourceResourceToHclTerraform(struct?: TiunimanagerClusterCloneInstanceResourceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneInstanceResourceResourceOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): TiunimanagerClusterCloneInstanceResourceResource | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneInstanceResourceResource | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // count - computed: true, optional: false, required: false
  public get count() {
    return this.getNumberAttribute('count');
  }

  // disk_capacity - computed: true, optional: false, required: false
  public get diskCapacity() {
    return this.getNumberAttribute('disk_capacity');
  }

  // disk_id - computed: true, optional: false, required: false
  public get diskId() {
    return this.getStringAttribute('disk_id');
  }

  // disk_type - computed: true, optional: false, required: false
  public get diskType() {
    return this.getStringAttribute('disk_type');
  }

  // host_ip - computed: true, optional: false, required: false
  public get hostIp() {
    return this.getStringAttribute('host_ip');
  }

  // spec_code - computed: true, optional: false, required: false
  public get specCode() {
    return this.getStringAttribute('spec_code');
  }

  // zone_code - computed: true, optional: false, required: false
  public get zoneCode() {
    return this.getStringAttribute('zone_code');
  }
}

export class TiunimanagerClusterCloneInstanceResourceResourceList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): TiunimanagerClusterCloneInstanceResourceResourceOutputReference {
    return new TiunimanagerClusterCloneInstanceResourceResourceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterCloneInstanceResource {
}

export function tiunimanagerClusterCloneInstanceResourceToTerraform(struct?: TiunimanagerClusterCloneInstanceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneInstanceResourceToHclTerraform(struct?: TiunimanagerClusterCloneInstanceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneInstanceResourceOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): TiunimanagerClusterCloneInstanceResource | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneInstanceResource | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // component_type - computed: true, optional: false, required: false
  public get componentType() {
    return this.getStringAttribute('component_type');
  }

  // resource - computed: true, optional: false, required: false
  private _resource = new TiunimanagerClusterCloneInstanceResourceResourceList(this, "resource", false);
  public get resource() {
    return this._resource;
  }

  // total_node_count - computed: true, optional: false, required: false
  public get totalNodeCount() {
    return this.getNumberAttribute('total_node_count');
  }
}

export class TiunimanagerClusterCloneInstanceResourceList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): TiunimanagerClusterCloneInstanceResourceOutputReference {
    return new TiunimanagerClusterCloneInstanceResourceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterCloneMemoryUsage {
}

export function tiunimanagerClusterCloneMemoryUsageToTerraform(struct?: TiunimanagerClusterCloneMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneMemoryUsageToHclTerraform(struct?: TiunimanagerClusterCloneMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneMemoryUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneMemoryUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneMemoryUsage | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // total - computed: true, optional: false, required: false
  public get total() {
    return this.getNumberAttribute('total');
  }

  // usage_rate - computed: true, optional: false, required: false
  public get usageRate() {
    return this.getNumberAttribute('usage_rate');
  }

  // used - computed: true, optional: false, required: false
  public get used() {
    return this.getNumberAttribute('used');
  }
}
export interface TiunimanagerClusterCloneRelations {
}

export function tiunimanagerClusterCloneRelationsToTerraform(struct?: TiunimanagerClusterCloneRelations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneRelationsToHclTerraform(struct?: TiunimanagerClusterCloneRelations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneRelationsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneRelations | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneRelations | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // masters - computed: true, optional: false, required: false
  public get masters() {
    return this.getListAttribute('masters');
  }

  // slaves - computed: true, optional: false, required: false
  public get slaves() {
    return this.getListAttribute('slaves');
  }
}
export interface TiunimanagerClusterCloneStorageUsage {
}

export function tiunimanagerClusterCloneStorageUsageToTerraform(struct?: TiunimanagerClusterCloneStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneStorageUsageToHclTerraform(struct?: TiunimanagerClusterCloneStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneStorageUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneStorageUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneStorageUsage | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // total - computed: true, optional: false, required: false
  public get total() {
    return this.getNumberAttribute('total');
  }

  // usage_rate - computed: true, optional: false, required: false
  public get usageRate() {
    return this.getNumberAttribute('usage_rate');
  }

  // used - computed: true, optional: false, required: false
  public get used() {
    return this.getNumberAttribute('used');
  }
}
export interface TiunimanagerClusterCloneTimeouts {
  /**
  * The longest that the create may take, `24h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#create TiunimanagerClusterClone#create}
  */
  readonly create?: string;
  /**
  * The longest that the delete may take, `2h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#delete TiunimanagerClusterClone#delete}
  */
  readonly delete?: string;
  /**
  * The longest that the update may take, `4h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#update TiunimanagerClusterClone#update}
  */
  readonly update?: string;
}

export function tiunimanagerClusterCloneTimeoutsToTerraform(struct?: TiunimanagerClusterCloneTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
    update: cdktf.stringToTerraform(struct!.update),
  }
}


export function tiunimanagerClusterCloneTimeoutsToHclTerraform(struct?: TiunimanagerClusterCloneTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    create: {
      value: cdktf.stringToHclTerraform(struct!.create),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    delete: {
      value: cdktf.stringToHclTerraform(struct!.delete),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    update: {
      value: cdktf.stringToHclTerraform(struct!.update),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class TiunimanagerClusterCloneTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneTimeouts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._create !== undefined) {
      hasAnyValues = true;
      internalValueResult.create = this._create;
    }
    if (this._delete !== undefined) {
      hasAnyValues = true;
      internalValueResult.delete = this._delete;
    }
    if (this._update !== undefined) {
      hasAnyValues = true;
      internalValueResult.update = this._update;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
      this._update = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._create = value.create;
      this._delete = value.delete;
      this._update = value.update;
    }
  }

  // create - computed: false, optional: true, required: false
  private _create?: string; 
  public get create() {
    return this.getStringAttribute('create');
  }
  public set create(value: string) {
    this._create = value;
  }
  public resetCreate() {
    this._create = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createInput() {
    return this._create;
  }

  // delete - computed: false, optional: true, required: false
  private _delete?: string; 
  public get delete() {
    return this.getStringAttribute('delete');
  }
  public set delete(value: string) {
    this._delete = value;
  }
  public resetDelete() {
    this._delete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteInput() {
    return this._delete;
  }

  // update - computed: false, optional: true, required: false
  private _update?: string; 
  public get update() {
    return this.getStringAttribute('update');
  }
  public set update(value: string) {
    this._update = value;
  }
  public resetUpdate() {
    this._update = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateInput() {
    return this._update;
  }
}
export interface TiunimanagerClusterCloneTopologyCpuUsage {
}

export function tiunimanagerClusterCloneTopologyCpuUsageToTerraform(struct?: TiunimanagerClusterCloneTopologyCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneTopologyCpuUsageToHclTerraform(struct?: TiunimanagerClusterCloneTopologyCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneTopologyCpuUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneTopologyCpuUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneTopologyCpuUsage | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // total - computed: true, optional: false, required: false
  public get total() {
    return this.getNumberAttribute('total');
  }

  // usage_rate - computed: true, optional: false, required: false
  public get usageRate() {
    return this.getNumberAttribute('usage_rate');
  }

  // used - computed: true, optional: false, required: false
  public get used() {
    return this.getNumberAttribute('used');
  }
}
export interface TiunimanagerClusterCloneTopologyMemoryUsage {
}

export function tiunimanagerClusterCloneTopologyMemoryUsageToTerraform(struct?: TiunimanagerClusterCloneTopologyMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneTopologyMemoryUsageToHclTerraform(struct?: TiunimanagerClusterCloneTopologyMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneTopologyMemoryUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneTopologyMemoryUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneTopologyMemoryUsage | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // total - computed: true, optional: false, required: false
  public get total() {
    return this.getNumberAttribute('total');
  }

  // usage_rate - computed: true, optional: false, required: false
  public get usageRate() {
    return this.getNumberAttribute('usage_rate');
  }

  // used - computed: true, optional: false, required: false
  public get used() {
    return this.getNumberAttribute('used');
  }
}
export interface TiunimanagerClusterCloneTopologySpec {
}

export function tiunimanagerClusterCloneTopologySpecToTerraform(struct?: TiunimanagerClusterCloneTopologySpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneTopologySpecToHclTerraform(struct?: TiunimanagerClusterCloneTopologySpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneTopologySpecOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneTopologySpec | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneTopologySpec | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }
}
export interface TiunimanagerClusterCloneTopologyStorageUsage {
}

export function tiunimanagerClusterCloneTopologyStorageUsageToTerraform(struct?: TiunimanagerClusterCloneTopologyStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneTopologyStorageUsageToHclTerraform(struct?: TiunimanagerClusterCloneTopologyStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneTopologyStorageUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneTopologyStorageUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneTopologyStorageUsage | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // total - computed: true, optional: false, required: false
  public get total() {
    return this.getNumberAttribute('total');
  }

  // usage_rate - computed: true, optional: false, required: false
  public get usageRate() {
    return this.getNumberAttribute('usage_rate');
  }

  // used - computed: true, optional: false, required: false
  public get used() {
    return this.getNumberAttribute('used');
  }
}
export interface TiunimanagerClusterCloneTopologyZone {
}

export function tiunimanagerClusterCloneTopologyZoneToTerraform(struct?: TiunimanagerClusterCloneTopologyZone): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneTopologyZoneToHclTerraform(struct?: TiunimanagerClusterCloneTopologyZone): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneTopologyZoneOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCloneTopologyZone | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneTopologyZone | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // comment - computed: true, optional: false, required: false
  public get comment() {
    return this.getStringAttribute('comment');
  }

  // region_id - computed: true, optional: false, required: false
  public get regionId() {
    return this.getStringAttribute('region_id');
  }

  // region_name - computed: true, optional: false, required: false
  public get regionName() {
    return this.getStringAttribute('region_name');
  }

  // vendor_id - computed: true, optional: false, required: false
  public get vendorId() {
    return this.getStringAttribute('vendor_id');
  }

  // vendor_name - computed: true, optional: false, required: false
  public get vendorName() {
    return this.getStringAttribute('vendor_name');
  }

  // zone_id - computed: true, optional: false, required: false
  public get zoneId() {
    return this.getStringAttribute('zone_id');
  }

  // zone_name - computed: true, optional: false, required: false
  public get zoneName() {
    return this.getStringAttribute('zone_name');
  }
}
export interface TiunimanagerClusterCloneTopology {
}

export function tiunimanagerClusterCloneTopologyToTerraform(struct?: TiunimanagerClusterCloneTopology): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCloneTopologyToHclTerraform(struct?: TiunimanagerClusterCloneTopology): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCloneTopologyOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): TiunimanagerClusterCloneTopology | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCloneTopology | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // addresses - computed: true, optional: false, required: false
  public get addresses() {
    return this.getListAttribute('addresses');
  }

  // cpu_usage - computed: true, optional: false, required: false
  private _cpuUsage = new TiunimanagerClusterCloneTopologyCpuUsageOutputReference(this, "cpu_usage");
  public get cpuUsage() {
    return this._cpuUsage;
  }

  // disk_id - computed: true, optional: false, required: false
  public get diskId() {
    return this.getStringAttribute('disk_id');
  }

  // host_id - computed: true, optional: false, required: false
  public get hostId() {
    return this.getStringAttribute('host_id');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // io_util - computed: true, optional: false, required: false
  public get ioUtil() {
    return this.getNumberAttribute('io_util');
  }

  // iops - computed: true, optional: false, required: false
  public get iops() {
    return this.getNumberListAttribute('iops');
  }

  // memory_usage - computed: true, optional: false, required: false
  private _memoryUsage = new TiunimanagerClusterCloneTopologyMemoryUsageOutputReference(this, "memory_usage");
  public get memoryUsage() {
    return this._memoryUsage;
  }

  // ports - computed: true, optional: false, required: false
  public get ports() {
    return this.getNumberListAttribute('ports');
  }

  // role - computed: true, optional: false, required: false
  public get role() {
    return this.getStringAttribute('role');
  }

  // spec - computed: true, optional: false, required: false
  private _spec = new TiunimanagerClusterCloneTopologySpecOutputReference(this, "spec");
  public get spec() {
    return this._spec;
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // storage_usage - computed: true, optional: false, required: false
  private _storageUsage = new TiunimanagerClusterCloneTopologyStorageUsageOutputReference(this, "storage_usage");
  public get storageUsage() {
    return this._storageUsage;
  }

  // type - computed: true, optional: false, required: false
  public get type() {
    return this.getStringAttribute('type');
  }

  // version - computed: true, optional: false, required: false
  public get version() {
    return this.getStringAttribute('version');
  }

  // zone - computed: true, optional: false, required: false
  private _zone = new TiunimanagerClusterCloneTopologyZoneOutputReference(this, "zone");
  public get zone() {
    return this._zone;
  }
}

export class TiunimanagerClusterCloneTopologyList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): TiunimanagerClusterCloneTopologyOutputReference {
    return new TiunimanagerClusterCloneTopologyOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone terraclone_tiunimanager_cluster_clone}
*/
export class TiunimanagerClusterClone extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_tiunimanager_cluster_clone";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a TiunimanagerClusterClone resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the TiunimanagerClusterClone to import
  * @param importFromId The id of the existing TiunimanagerClusterClone that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the TiunimanagerClusterClone to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_tiunimanager_cluster_clone", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_clone terraclone_tiunimanager_cluster_clone} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options TiunimanagerClusterCloneConfig
  */
  public constructor(scope: Construct, id: string, config: TiunimanagerClusterCloneConfig) {
    super(scope, id, {
      terraformResourceType: 'terraclone_tiunimanager_cluster_clone',
      terraformGeneratorMetadata: {
        providerName: 'terraclone',
        providerVersion: '0.1.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._autoBackup = config.autoBackup;
    this._cloneStrategy = config.cloneStrategy;
    this._clusterName = config.clusterName;
    this._clusterType = config.clusterType;
    this._clusterVersion = config.clusterVersion;
    this._components.internalValue = config.components;
    this._copies = config.copies;
    this._cpuArchitecture = config.cpuArchitecture;
    this._dbPassword = config.dbPassword;
    this._dbPasswordWo = config.dbPasswordWo;
    this._dbPasswordWoVersion = config.dbPasswordWoVersion;
    this._dbUser = config.dbUser;
    this._exclusive = config.exclusive;
    this._force = config.force;
    this._keepHistoryBackupRecords = config.keepHistoryBackupRecords;
    this._parameterGroupId = config.parameterGroupId;
    this._power = config.power;
    this._region = config.region;
    this._restartTriggers = config.restartTriggers;
    this._sourceClusterId = config.sourceClusterId;
    this._tags = config.tags;
    this._timeouts.internalValue = config.timeouts;
    this._tls = config.tls;
    this._vendor = config.vendor;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // alert_url - computed: true, optional: false, required: false
  public get alertUrl() {
    return this.getStringAttribute('alert_url');
  }

  // auto_backup - computed: true, optional: true, required: false
  private _autoBackup?: boolean | cdktf.IResolvable; 
  public get autoBackup() {
    return this.getBooleanAttribute('auto_backup');
  }
  public set autoBackup(value: boolean | cdktf.IResolvable) {
    this._autoBackup = value;
  }
  public resetAutoBackup() {
    this._autoBackup = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get autoBackupInput() {
    return this._autoBackup;
  }

  // backup_file_usage - computed: true, optional: false, required: false
  private _backupFileUsage = new TiunimanagerClusterCloneBackupFileUsageOutputReference(this, "backup_file_usage");
  public get backupFileUsage() {
    return this._backupFileUsage;
  }

  // clone_strategy - computed: true, optional: true, required: false
  private _cloneStrategy?: string; 
  public get cloneStrategy() {
    return this.getStringAttribute('clone_strategy');
  }
  public set cloneStrategy(value: string) {
    this._cloneStrategy = value;
  }
  public resetCloneStrategy() {
    this._cloneStrategy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cloneStrategyInput() {
    return this._cloneStrategy;
  }

  // cluster_id - computed: true, optional: false, required: false
  public get clusterId() {
    return this.getStringAttribute('cluster_id');
  }

  // cluster_name - computed: false, optional: false, required: true
  private _clusterName?: string; 
  public get clusterName() {
    return this.getStringAttribute('cluster_name');
  }
  public set clusterName(value: string) {
    this._clusterName = value;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterNameInput() {
    return this._clusterName;
  }

  // cluster_type - computed: true, optional: true, required: false
  private _clusterType?: string; 
  public get clusterType() {
    return this.getStringAttribute('cluster_type');
  }
  public set clusterType(value: string) {
    this._clusterType = value;
  }
  public resetClusterType() {
    this._clusterType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterTypeInput() {
    return this._clusterType;
  }

  // cluster_version - computed: false, optional: false, required: true
  private _clusterVersion?: string; 
  public get clusterVersion() {
    return this.getStringAttribute('cluster_version');
  }
  public set clusterVersion(value: string) {
    this._clusterVersion = value;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterVersionInput() {
    return this._clusterVersion;
  }

  // components - computed: false, optional: false, required: true
  private _components = new TiunimanagerClusterCloneComponentsList(this, "components", false);
  public get components() {
    return this._components;
  }
  public putComponents(value: TiunimanagerClusterCloneComponents[] | cdktf.IResolvable) {
    this._components.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get componentsInput() {
    return this._components.internalValue;
  }

  // copies - computed: true, optional: true, required: false
  private _copies?: number; 
  public get copies() {
    return this.getNumberAttribute('copies');
  }
  public set copies(value: number) {
    this._copies = value;
  }
  public resetCopies() {
    this._copies = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get copiesInput() {
    return this._copies;
  }

  // cpu_architecture - computed: false, optional: false, required: true
  private _cpuArchitecture?: string; 
  public get cpuArchitecture() {
    return this.getStringAttribute('cpu_architecture');
  }
  public set cpuArchitecture(value: string) {
    this._cpuArchitecture = value;
  }
  // Temporarily expose input value. Use with caution.
  public get cpuArchitectureInput() {
    return this._cpuArchitecture;
  }

  // cpu_usage - computed: true, optional: false, required: false
  private _cpuUsage = new TiunimanagerClusterCloneCpuUsageOutputReference(this, "cpu_usage");
  public get cpuUsage() {
    return this._cpuUsage;
  }

  // create_time - computed: true, optional: false, required: false
  public get createTime() {
    return this.getStringAttribute('create_time');
  }

  // db_password - computed: false, optional: true, required: false
  private _dbPassword?: string; 
  public get dbPassword() {
    return this.getStringAttribute('db_password');
  }
  public set dbPassword(value: string) {
    this._dbPassword = value;
  }
  public resetDbPassword() {
    this._dbPassword = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbPasswordInput() {
    return this._dbPassword;
  }

  // db_password_wo - computed: false, optional: true, required: false
  private _dbPasswordWo?: string; 
  public get dbPasswordWo() {
    return this.getStringAttribute('db_password_wo');
  }
  public set dbPasswordWo(value: string) {
    this._dbPasswordWo = value;
  }
  public resetDbPasswordWo() {
    this._dbPasswordWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbPasswordWoInput() {
    return this._dbPasswordWo;
  }

  // db_password_wo_version - computed: false, optional: true, required: false
  private _dbPasswordWoVersion?: number; 
  public get dbPasswordWoVersion() {
    return this.getNumberAttribute('db_password_wo_version');
  }
  public set dbPasswordWoVersion(value: number) {
    this._dbPasswordWoVersion = value;
  }
  public resetDbPasswordWoVersion() {
    this._dbPasswordWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbPasswordWoVersionInput() {
    return this._dbPasswordWoVersion;
  }

  // db_user - computed: false, optional: true, required: false
  private _dbUser?: string; 
  public get dbUser() {
    return this.getStringAttribute('db_user');
  }
  public set dbUser(value: string) {
    this._dbUser = value;
  }
  public resetDbUser() {
    this._dbUser = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbUserInput() {
    return this._dbUser;
  }

  // delete_time - computed: true, optional: false, required: false
  public get deleteTime() {
    return this.getStringAttribute('delete_time');
  }

  // exclusive - computed: true, optional: true, required: false
  private _exclusive?: boolean | cdktf.IResolvable; 
  public get exclusive() {
    return this.getBooleanAttribute('exclusive');
  }
  public set exclusive(value: boolean | cdktf.IResolvable) {
    this._exclusive = value;
  }
  public resetExclusive() {
    this._exclusive = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get exclusiveInput() {
    return this._exclusive;
  }

  // extranet_connect_addresses - computed: true, optional: false, required: false
  public get extranetConnectAddresses() {
    return this.getListAttribute('extranet_connect_addresses');
  }

  // force - computed: true, optional: true, required: false
  private _force?: boolean | cdktf.IResolvable; 
  public get force() {
    return this.getBooleanAttribute('force');
  }
  public set force(value: boolean | cdktf.IResolvable) {
    this._force = value;
  }
  public resetForce() {
    this._force = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forceInput() {
    return this._force;
  }

  // grafana_url - computed: true, optional: false, required: false
  public get grafanaUrl() {
    return this.getStringAttribute('grafana_url');
  }

  // instance_resource - computed: true, optional: false, required: false
  private _instanceResource = new TiunimanagerClusterCloneInstanceResourceList(this, "instance_resource", false);
  public get instanceResource() {
    return this._instanceResource;
  }

  // intranet_connect_addresses - computed: true, optional: false, required: false
  public get intranetConnectAddresses() {
    return this.getListAttribute('intranet_connect_addresses');
  }

  // keep_history_backup_records - computed: true, optional: true, required: false
  private _keepHistoryBackupRecords?: boolean | cdktf.IResolvable; 
  public get keepHistoryBackupRecords() {
    return this.getBooleanAttribute('keep_history_backup_records');
  }
  public set keepHistoryBackupRecords(value: boolean | cdktf.IResolvable) {
    this._keepHistoryBackupRecords = value;
  }
  public resetKeepHistoryBackupRecords() {
    this._keepHistoryBackupRecords = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get keepHistoryBackupRecordsInput() {
    return this._keepHistoryBackupRecords;
  }

  // maintain_status - computed: true, optional: false, required: false
  public get maintainStatus() {
    return this.getStringAttribute('maintain_status');
  }

  // maintain_window - computed: true, optional: false, required: false
  public get maintainWindow() {
    return this.getStringAttribute('maintain_window');
  }

  // memory_usage - computed: true, optional: false, required: false
  private _memoryUsage = new TiunimanagerClusterCloneMemoryUsageOutputReference(this, "memory_usage");
  public get memoryUsage() {
    return this._memoryUsage;
  }

  // parameter_group_id - computed: false, optional: true, required: false
  private _parameterGroupId?: string; 
  public get parameterGroupId() {
    return this.getStringAttribute('parameter_group_id');
  }
  public set parameterGroupId(value: string) {
    this._parameterGroupId = value;
  }
  public resetParameterGroupId() {
    this._parameterGroupId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get parameterGroupIdInput() {
    return this._parameterGroupId;
  }

  // power - computed: true, optional: true, required: false
  private _power?: string; 
  public get power() {
    return this.getStringAttribute('power');
  }
  public set power(value: string) {
    this._power = value;
  }
  public resetPower() {
    this._power = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get powerInput() {
    return this._power;
  }

  // region - computed: false, optional: false, required: true
  private _region?: string; 
  public get region() {
    return this.getStringAttribute('region');
  }
  public set region(value: string) {
    this._region = value;
  }
  // Temporarily expose input value. Use with caution.
  public get regionInput() {
    return this._region;
  }

  // relations - computed: true, optional: false, required: false
  private _relations = new TiunimanagerClusterCloneRelationsOutputReference(this, "relations");
  public get relations() {
    return this._relations;
  }

  // request_resource_mode - computed: true, optional: false, required: false
  public get requestResourceMode() {
    return this.getStringAttribute('request_resource_mode');
  }

  // restart_triggers - computed: false, optional: true, required: false
  private _restartTriggers?: { [key: string]: string }; 
  public get restartTriggers() {
    return this.getStringMapAttribute('restart_triggers');
  }
  public set restartTriggers(value: { [key: string]: string }) {
    this._restartTriggers = value;
  }
  public resetRestartTriggers() {
    this._restartTriggers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get restartTriggersInput() {
    return this._restartTriggers;
  }

  // role - computed: true, optional: false, required: false
  public get role() {
    return this.getStringAttribute('role');
  }

  // source_cluster_id - computed: true, optional: true, required: false
  private _sourceClusterId?: string; 
  public get sourceClusterId() {
    return this.getStringAttribute('source_cluster_id');
  }
  public set sourceClusterId(value: string) {
    this._sourceClusterId = value;
  }
  public resetSourceClusterId() {
    this._sourceClusterId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceClusterIdInput() {
    return this._sourceClusterId;
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // storage_usage - computed: true, optional: false, required: false
  private _storageUsage = new TiunimanagerClusterCloneStorageUsageOutputReference(this, "storage_usage");
  public get storageUsage() {
    return this._storageUsage;
  }

  // tags - computed: true, optional: true, required: false
  private _tags?: string[]; 
  public get tags() {
    return cdktf.Fn.tolist(this.getListAttribute('tags'));
  }
  public set tags(value: string[]) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsInput() {
    return this._tags;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new TiunimanagerClusterCloneTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: TiunimanagerClusterCloneTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // tls - computed: true, optional: true, required: false
  private _tls?: boolean | cdktf.IResolvable; 
  public get tls() {
    return this.getBooleanAttribute('tls');
  }
  public set tls(value: boolean | cdktf.IResolvable) {
    this._tls = value;
  }
  public resetTls() {
    this._tls = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tlsInput() {
    return this._tls;
  }

  // topology - computed: true, optional: false, required: false
  private _topology = new TiunimanagerClusterCloneTopologyList(this, "topology", false);
  public get topology() {
    return this._topology;
  }

  // update_time - computed: true, optional: false, required: false
  public get updateTime() {
    return this.getStringAttribute('update_time');
  }

  // user_id - computed: true, optional: false, required: false
  public get userId() {
    return this.getStringAttribute('user_id');
  }

  // vendor - computed: false, optional: true, required: false
  private _vendor?: string; 
  public get vendor() {
    return this.getStringAttribute('vendor');
  }
  public set vendor(value: string) {
    this._vendor = value;
  }
  public resetVendor() {
    this._vendor = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vendorInput() {
    return this._vendor;
  }

  // whitelist - computed: true, optional: false, required: false
  public get whitelist() {
    return this.getListAttribute('whitelist');
  }

  // work_flow_id - computed: true, optional: false, required: false
  public get workFlowId() {
    return this.getStringAttribute('work_flow_id');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      auto_backup: cdktf.booleanToTerraform(this._autoBackup),
      clone_strategy: cdktf.stringToTerraform(this._cloneStrategy),
      cluster_name: cdktf.stringToTerraform(this._clusterName),
      cluster_type: cdktf.stringToTerraform(this._clusterType),
      cluster_version: cdktf.stringToTerraform(this._clusterVersion),
      components: cdktf.listMapper(tiunimanagerClusterCloneComponentsToTerraform, false)(this._components.internalValue),
      copies: cdktf.numberToTerraform(this._copies),
      cpu_architecture: cdktf.stringToTerraform(this._cpuArchitecture),
      db_password: cdktf.stringToTerraform(this._dbPassword),
      db_password_wo: cdktf.stringToTerraform(this._dbPasswordWo),
      db_password_wo_version: cdktf.numberToTerraform(this._dbPasswordWoVersion),
      db_user: cdktf.stringToTerraform(this._dbUser),
      exclusive: cdktf.booleanToTerraform(this._exclusive),
      force: cdktf.booleanToTerraform(this._force),
      keep_history_backup_records: cdktf.booleanToTerraform(this._keepHistoryBackupRecords),
      parameter_group_id: cdktf.stringToTerraform(this._parameterGroupId),
      power: cdktf.stringToTerraform(this._power),
      region: cdktf.stringToTerraform(this._region),
      restart_triggers: cdktf.hashMapper(cdktf.stringToTerraform)(this._restartTriggers),
      source_cluster_id: cdktf.stringToTerraform(this._sourceClusterId),
      tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tags),
      timeouts: tiunimanagerClusterCloneTimeoutsToTerraform(this._timeouts.internalValue),
      tls: cdktf.booleanToTerraform(this._tls),
      vendor: cdktf.stringToTerraform(this._vendor),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      auto_backup: {
        value: cdktf.booleanToHclTerraform(this._autoBackup),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      clone_strategy: {
        value: cdktf.stringToHclTerraform(this._cloneStrategy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      cluster_name: {
        value: cdktf.stringToHclTerraform(this._clusterName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      cluster_type: {
        value: cdktf.stringToHclTerraform(this._clusterType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      cluster_version: {
        value: cdktf.stringToHclTerraform(this._clusterVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      components: {
        value: cdktf.listMapperHcl(tiunimanagerClusterCloneComponentsToHclTerraform, false)(this._components.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "TiunimanagerClusterCloneComponentsList",
      },
      copies: {
        value: cdktf.numberToHclTerraform(this._copies),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      cpu_architecture: {
        value: cdktf.stringToHclTerraform(this._cpuArchitecture),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      db_password: {
        value: cdktf.stringToHclTerraform(this._dbPassword),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      db_password_wo: {
        value: cdktf.stringToHclTerraform(this._dbPasswordWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      db_password_wo_version: {
        value: cdktf.numberToHclTerraform(this._dbPasswordWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      db_user: {
        value: cdktf.stringToHclTerraform(this._dbUser),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      exclusive: {
        value: cdktf.booleanToHclTerraform(this._exclusive),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      force: {
        value: cdktf.booleanToHclTerraform(this._force),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      keep_history_backup_records: {
        value: cdktf.booleanToHclTerraform(this._keepHistoryBackupRecords),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      parameter_group_id: {
        value: cdktf.stringToHclTerraform(this._parameterGroupId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      power: {
        value: cdktf.stringToHclTerraform(this._power),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      region: {
        value: cdktf.stringToHclTerraform(this._region),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      restart_triggers: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._restartTriggers),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      source_cluster_id: {
        value: cdktf.stringToHclTerraform(this._sourceClusterId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._tags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      timeouts: {
        value: tiunimanagerClusterCloneTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "TiunimanagerClusterCloneTimeouts",
      },
      tls: {
        value: cdktf.booleanToHclTerraform(this._tls),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      vendor: {
        value: cdktf.stringToHclTerraform(this._vendor),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
