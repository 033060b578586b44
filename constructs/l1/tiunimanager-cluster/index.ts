// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface TiunimanagerClusterConfig extends cdktf.TerraformMetaArguments {
  /**
  * Whether destroying makes a full backup first, which is kept. If it fails, the cluster stays.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#auto_backup TiunimanagerCluster#auto_backup}
  */
  readonly autoBackup?: boolean | cdktf.IResolvable;
  /**
  * Name of the cluster, which no other cluster has, of whatever tenant.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#cluster_name TiunimanagerCluster#cluster_name}
  */
  readonly clusterName: string;
  /**
  * Type of the cluster. TiUniManager offers `TiDB` alone.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#cluster_type TiunimanagerCluster#cluster_type}
  */
  readonly clusterType?: string;
  /**
  * Version. A higher one upgrades the cluster in place, online.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#cluster_version TiunimanagerCluster#cluster_version}
  */
  readonly clusterVersion: string;
  /**
  * What the cluster is made of (`resourceParameters.instanceResource`). More or fewer nodes are added and removed in place; monitoring comes by itself.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#components TiunimanagerCluster#components}
  */
  readonly components: TiunimanagerClusterComponents[] | cdktf.IResolvable;
  /**
  * Number of copies of the data; 3 unless set, or as many as there are TiKV nodes where those are fewer.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#copies TiunimanagerCluster#copies}
  */
  readonly copies?: number;
  /**
  * CPU architecture of the hosts.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#cpu_architecture TiunimanagerCluster#cpu_architecture}
  */
  readonly cpuArchitecture: string;
  /**
  * Password of the database's user `root`, of 8 to 32 characters. TiUniManager cannot change it, so that another one replaces the cluster. Either this or `db_password_wo`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#db_password TiunimanagerCluster#db_password}
  */
  readonly dbPassword?: string;
  /**
  * The same, but never stored in plan or state; needs Terraform 1.11.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#db_password_wo TiunimanagerCluster#db_password_wo}
  */
  readonly dbPasswordWo?: string;
  /**
  * Goes with `db_password_wo`, whose changes cannot be seen: another version replaces the cluster.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#db_password_wo_version TiunimanagerCluster#db_password_wo_version}
  */
  readonly dbPasswordWoVersion?: number;
  /**
  * Name of the database's user. It is `root`, whatever is asked for.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#db_user TiunimanagerCluster#db_user}
  */
  readonly dbUser?: string;
  /**
  * Whether the cluster has its hosts for itself.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#exclusive TiunimanagerCluster#exclusive}
  */
  readonly exclusive?: boolean | cdktf.IResolvable;
  /**
  * Whether destroying lifts the lock of another maintenance instead of waiting for its end. A clone that is being made is always waited for, since its source would stay locked for good.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#force TiunimanagerCluster#force}
  */
  readonly force?: boolean | cdktf.IResolvable;
  /**
  * Whether destroying keeps the backups that were made by hand; automatic ones and their schedule always go.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#keep_history_backup_records TiunimanagerCluster#keep_history_backup_records}
  */
  readonly keepHistoryBackupRecords?: boolean | cdktf.IResolvable;
  /**
  * Id of a parameter group (`parameterGroupID`); the version's default one unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#parameter_group_id TiunimanagerCluster#parameter_group_id}
  */
  readonly parameterGroupId?: string;
  /**
  * Whether the cluster is kept on or off.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#power TiunimanagerCluster#power}
  */
  readonly power?: string;
  /**
  * Region of the hosts.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#region TiunimanagerCluster#region}
  */
  readonly region: string;
  /**
  * Any values; any change of them restarts the cluster in place, unless it is off.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#restart_triggers TiunimanagerCluster#restart_triggers}
  */
  readonly restartTriggers?: { [key: string]: string };
  /**
  * Tags. The provider adds one of its own, by which it finds the cluster again, and does not show it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#tags TiunimanagerCluster#tags}
  */
  readonly tags?: string[];
  /**
  * How long operations may take, as durations such as `90s`, `30m` or `1h30m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#timeouts TiunimanagerCluster#timeouts}
  */
  readonly timeouts?: TiunimanagerClusterTimeouts;
  /**
  * Whether the components talk TLS.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#tls TiunimanagerCluster#tls}
  */
  readonly tls?: boolean | cdktf.IResolvable;
  /**
  * Vendor of the hosts, such as `Local`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#vendor TiunimanagerCluster#vendor}
  */
  readonly vendor?: string;
}
export interface TiunimanagerClusterBackupFileUsage {
}

export function tiunimanagerClusterBackupFileUsageToTerraform(struct?: TiunimanagerClusterBackupFileUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterBackupFileUsageToHclTerraform(struct?: TiunimanagerClusterBackupFileUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterBackupFileUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterBackupFileUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterBackupFileUsage | undefined) {
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
export interface TiunimanagerClusterComponentsResource {
  /**
  * Number of such nodes.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#count TiunimanagerCluster#count}
  */
  readonly count?: number;
  /**
  * Capacity of each node's disk in GiB; 0 leaves it to TiUniManager.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#disk_capacity TiunimanagerCluster#disk_capacity}
  */
  readonly diskCapacity?: number;
  /**
  * Disk to put the nodes on. TiUniManager does not tell it back.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#disk_id TiunimanagerCluster#disk_id}
  */
  readonly diskId?: string;
  /**
  * Type of each node's disk.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#disk_type TiunimanagerCluster#disk_type}
  */
  readonly diskType?: string;
  /**
  * Host to put the nodes on. TiUniManager does not tell it back.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#host_ip TiunimanagerCluster#host_ip}
  */
  readonly hostIp?: string;
  /**
  * CPUs and memory of each node, such as `4C8G`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#spec_code TiunimanagerCluster#spec_code}
  */
  readonly specCode: string;
  /**
  * Zone, such as `Zone1_1`; `Region1,Zone1_1` means the same.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#zone_code TiunimanagerCluster#zone_code}
  */
  readonly zoneCode: string;
}

export function tiunimanagerClusterComponentsResourceToTerraform(struct?: TiunimanagerClusterComponentsResource | cdktf.IResolvable): any {
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


export function tiunimanagerClusterComponentsResourceToHclTerraform(struct?: TiunimanagerClusterComponentsResource | cdktf.IResolvable): any {
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

export class TiunimanagerClusterComponentsResourceOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): TiunimanagerClusterComponentsResource | cdktf.IResolvable | undefined {
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

  public set internalValue(value: TiunimanagerClusterComponentsResource | cdktf.IResolvable | undefined) {
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

export class TiunimanagerClusterComponentsResourceList extends cdktf.ComplexList {
  public internalValue? : TiunimanagerClusterComponentsResource[] | cdktf.IResolvable

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
  public get(index: number): TiunimanagerClusterComponentsResourceOutputReference {
    return new TiunimanagerClusterComponentsResourceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterComponents {
  /**
  * Component.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#component_type TiunimanagerCluster#component_type}
  */
  readonly componentType: string;
  /**
  * Its nodes, equal ones put together.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#resource TiunimanagerCluster#resource}
  */
  readonly resource: TiunimanagerClusterComponentsResource[] | cdktf.IResolvable;
  /**
  * Number of its nodes, which is the sum of their `count`, and need not be said.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#total_node_count TiunimanagerCluster#total_node_count}
  */
  readonly totalNodeCount?: number;
}

export function tiunimanagerClusterComponentsToTerraform(struct?: TiunimanagerClusterComponents | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    component_type: cdktf.stringToTerraform(struct!.componentType),
    resource: cdktf.listMapper(tiunimanagerClusterComponentsResourceToTerraform, false)(struct!.resource),
    total_node_count: cdktf.numberToTerraform(struct!.totalNodeCount),
  }
}


export function tiunimanagerClusterComponentsToHclTerraform(struct?: TiunimanagerClusterComponents | cdktf.IResolvable): any {
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
      value: cdktf.listMapperHcl(tiunimanagerClusterComponentsResourceToHclTerraform, false)(struct!.resource),
      isBlock: false,
      type: "list",
      storageClassType: "TiunimanagerClusterComponentsResourceList",
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

export class TiunimanagerClusterComponentsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): TiunimanagerClusterComponents | cdktf.IResolvable | undefined {
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

  public set internalValue(value: TiunimanagerClusterComponents | cdktf.IResolvable | undefined) {
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
  private _resource = new TiunimanagerClusterComponentsResourceList(this, "resource", false);
  public get resource() {
    return this._resource;
  }
  public putResource(value: TiunimanagerClusterComponentsResource[] | cdktf.IResolvable) {
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

export class TiunimanagerClusterComponentsList extends cdktf.ComplexList {
  public internalValue? : TiunimanagerClusterComponents[] | cdktf.IResolvable

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
  public get(index: number): TiunimanagerClusterComponentsOutputReference {
    return new TiunimanagerClusterComponentsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterCpuUsage {
}

export function tiunimanagerClusterCpuUsageToTerraform(struct?: TiunimanagerClusterCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterCpuUsageToHclTerraform(struct?: TiunimanagerClusterCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterCpuUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterCpuUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterCpuUsage | undefined) {
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
export interface TiunimanagerClusterInstanceResourceResource {
}

export function tiunimanagerClusterInstanceResourceResourceToTerraform(struct?: TiunimanagerClusterInstanceResourceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterInstanceResourceResourceToHclTerraform(struct?: TiunimanagerClusterInstanceResourceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterInstanceResourceResourceOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): TiunimanagerClusterInstanceResourceResource | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterInstanceResourceResource | undefined) {
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

export class TiunimanagerClusterInstanceResourceResourceList extends cdktf.ComplexList {

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
  public get(index: number): TiunimanagerClusterInstanceResourceResourceOutputReference {
    return new TiunimanagerClusterInstanceResourceResourceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterInstanceResource {
}

export function tiunimanagerClusterInstanceResourceToTerraform(struct?: TiunimanagerClusterInstanceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterInstanceResourceToHclTerraform(struct?: TiunimanagerClusterInstanceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterInstanceResourceOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): TiunimanagerClusterInstanceResource | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterInstanceResource | undefined) {
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
  private _resource = new TiunimanagerClusterInstanceResourceResourceList(this, "resource", false);
  public get resource() {
    return this._resource;
  }

  // total_node_count - computed: true, optional: false, required: false
  public get totalNodeCount() {
    return this.getNumberAttribute('total_node_count');
  }
}

export class TiunimanagerClusterInstanceResourceList extends cdktf.ComplexList {

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
  public get(index: number): TiunimanagerClusterInstanceResourceOutputReference {
    return new TiunimanagerClusterInstanceResourceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterMemoryUsage {
}

export function tiunimanagerClusterMemoryUsageToTerraform(struct?: TiunimanagerClusterMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterMemoryUsageToHclTerraform(struct?: TiunimanagerClusterMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterMemoryUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterMemoryUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterMemoryUsage | undefined) {
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
export interface TiunimanagerClusterRelations {
}

export function tiunimanagerClusterRelationsToTerraform(struct?: TiunimanagerClusterRelations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterRelationsToHclTerraform(struct?: TiunimanagerClusterRelations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterRelationsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterRelations | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterRelations | undefined) {
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
export interface TiunimanagerClusterStorageUsage {
}

export function tiunimanagerClusterStorageUsageToTerraform(struct?: TiunimanagerClusterStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterStorageUsageToHclTerraform(struct?: TiunimanagerClusterStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterStorageUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterStorageUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterStorageUsage | undefined) {
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
export interface TiunimanagerClusterTimeouts {
  /**
  * The longest that the create may take, `2h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#create TiunimanagerCluster#create}
  */
  readonly create?: string;
  /**
  * The longest that the delete may take, `2h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#delete TiunimanagerCluster#delete}
  */
  readonly delete?: string;
  /**
  * The longest that the update may take, `4h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#update TiunimanagerCluster#update}
  */
  readonly update?: string;
}

export function tiunimanagerClusterTimeoutsToTerraform(struct?: TiunimanagerClusterTimeouts | cdktf.IResolvable): any {
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


export function tiunimanagerClusterTimeoutsToHclTerraform(struct?: TiunimanagerClusterTimeouts | cdktf.IResolvable): any {
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

export class TiunimanagerClusterTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: TiunimanagerClusterTimeouts | cdktf.IResolvable | undefined) {
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
export interface TiunimanagerClusterTopologyCpuUsage {
}

export function tiunimanagerClusterTopologyCpuUsageToTerraform(struct?: TiunimanagerClusterTopologyCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTopologyCpuUsageToHclTerraform(struct?: TiunimanagerClusterTopologyCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTopologyCpuUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTopologyCpuUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTopologyCpuUsage | undefined) {
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
export interface TiunimanagerClusterTopologyMemoryUsage {
}

export function tiunimanagerClusterTopologyMemoryUsageToTerraform(struct?: TiunimanagerClusterTopologyMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTopologyMemoryUsageToHclTerraform(struct?: TiunimanagerClusterTopologyMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTopologyMemoryUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTopologyMemoryUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTopologyMemoryUsage | undefined) {
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
export interface TiunimanagerClusterTopologySpec {
}

export function tiunimanagerClusterTopologySpecToTerraform(struct?: TiunimanagerClusterTopologySpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTopologySpecToHclTerraform(struct?: TiunimanagerClusterTopologySpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTopologySpecOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTopologySpec | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTopologySpec | undefined) {
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
export interface TiunimanagerClusterTopologyStorageUsage {
}

export function tiunimanagerClusterTopologyStorageUsageToTerraform(struct?: TiunimanagerClusterTopologyStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTopologyStorageUsageToHclTerraform(struct?: TiunimanagerClusterTopologyStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTopologyStorageUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTopologyStorageUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTopologyStorageUsage | undefined) {
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
export interface TiunimanagerClusterTopologyZone {
}

export function tiunimanagerClusterTopologyZoneToTerraform(struct?: TiunimanagerClusterTopologyZone): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTopologyZoneToHclTerraform(struct?: TiunimanagerClusterTopologyZone): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTopologyZoneOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTopologyZone | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTopologyZone | undefined) {
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
export interface TiunimanagerClusterTopology {
}

export function tiunimanagerClusterTopologyToTerraform(struct?: TiunimanagerClusterTopology): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTopologyToHclTerraform(struct?: TiunimanagerClusterTopology): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTopologyOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): TiunimanagerClusterTopology | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTopology | undefined) {
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
  private _cpuUsage = new TiunimanagerClusterTopologyCpuUsageOutputReference(this, "cpu_usage");
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
  private _memoryUsage = new TiunimanagerClusterTopologyMemoryUsageOutputReference(this, "memory_usage");
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
  private _spec = new TiunimanagerClusterTopologySpecOutputReference(this, "spec");
  public get spec() {
    return this._spec;
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // storage_usage - computed: true, optional: false, required: false
  private _storageUsage = new TiunimanagerClusterTopologyStorageUsageOutputReference(this, "storage_usage");
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
  private _zone = new TiunimanagerClusterTopologyZoneOutputReference(this, "zone");
  public get zone() {
    return this._zone;
  }
}

export class TiunimanagerClusterTopologyList extends cdktf.ComplexList {

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
  public get(index: number): TiunimanagerClusterTopologyOutputReference {
    return new TiunimanagerClusterTopologyOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster terraclone_tiunimanager_cluster}
*/
export class TiunimanagerCluster extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_tiunimanager_cluster";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a TiunimanagerCluster resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the TiunimanagerCluster to import
  * @param importFromId The id of the existing TiunimanagerCluster that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the TiunimanagerCluster to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_tiunimanager_cluster", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster terraclone_tiunimanager_cluster} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options TiunimanagerClusterConfig
  */
  public constructor(scope: Construct, id: string, config: TiunimanagerClusterConfig) {
    super(scope, id, {
      terraformResourceType: 'terraclone_tiunimanager_cluster',
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
  private _backupFileUsage = new TiunimanagerClusterBackupFileUsageOutputReference(this, "backup_file_usage");
  public get backupFileUsage() {
    return this._backupFileUsage;
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
  private _components = new TiunimanagerClusterComponentsList(this, "components", false);
  public get components() {
    return this._components;
  }
  public putComponents(value: TiunimanagerClusterComponents[] | cdktf.IResolvable) {
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
  private _cpuUsage = new TiunimanagerClusterCpuUsageOutputReference(this, "cpu_usage");
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
  private _instanceResource = new TiunimanagerClusterInstanceResourceList(this, "instance_resource", false);
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
  private _memoryUsage = new TiunimanagerClusterMemoryUsageOutputReference(this, "memory_usage");
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
  private _relations = new TiunimanagerClusterRelationsOutputReference(this, "relations");
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

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // storage_usage - computed: true, optional: false, required: false
  private _storageUsage = new TiunimanagerClusterStorageUsageOutputReference(this, "storage_usage");
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
  private _timeouts = new TiunimanagerClusterTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: TiunimanagerClusterTimeouts) {
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
  private _topology = new TiunimanagerClusterTopologyList(this, "topology", false);
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
      cluster_name: cdktf.stringToTerraform(this._clusterName),
      cluster_type: cdktf.stringToTerraform(this._clusterType),
      cluster_version: cdktf.stringToTerraform(this._clusterVersion),
      components: cdktf.listMapper(tiunimanagerClusterComponentsToTerraform, false)(this._components.internalValue),
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
      tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tags),
      timeouts: tiunimanagerClusterTimeoutsToTerraform(this._timeouts.internalValue),
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
        value: cdktf.listMapperHcl(tiunimanagerClusterComponentsToHclTerraform, false)(this._components.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "TiunimanagerClusterComponentsList",
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
      tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._tags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      timeouts: {
        value: tiunimanagerClusterTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "TiunimanagerClusterTimeouts",
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
