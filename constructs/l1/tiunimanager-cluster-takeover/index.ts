// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface TiunimanagerClusterTakeoverConfig extends cdktf.TerraformMetaArguments {
  /**
  * Whether destroying makes a full backup first, which is kept. If it fails, the cluster stays.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#auto_backup TiunimanagerClusterTakeover#auto_backup}
  */
  readonly autoBackup?: boolean | cdktf.IResolvable;
  /**
  * Name of the cluster in TiUP, which becomes its id.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#cluster_name TiunimanagerClusterTakeover#cluster_name}
  */
  readonly clusterName: string;
  /**
  * Password of the database's user `root`. Used for the takeover alone: a change only updates the state. Either this or `db_password_wo`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#db_password TiunimanagerClusterTakeover#db_password}
  */
  readonly dbPassword?: string;
  /**
  * The same, but never stored in plan or state; needs Terraform 1.11.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#db_password_wo TiunimanagerClusterTakeover#db_password_wo}
  */
  readonly dbPasswordWo?: string;
  /**
  * Goes with `db_password_wo`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#db_password_wo_version TiunimanagerClusterTakeover#db_password_wo_version}
  */
  readonly dbPasswordWoVersion?: number;
  /**
  * Whether destroying lifts the lock of another maintenance instead of waiting for its end. A clone that is being made is always waited for, since its source would stay locked for good.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#force TiunimanagerClusterTakeover#force}
  */
  readonly force?: boolean | cdktf.IResolvable;
  /**
  * Whether destroying keeps the backups that were made by hand; automatic ones and their schedule always go.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#keep_history_backup_records TiunimanagerClusterTakeover#keep_history_backup_records}
  */
  readonly keepHistoryBackupRecords?: boolean | cdktf.IResolvable;
  /**
  * What destroying does: leave the cluster alone, in TiUniManager too (`forget`), or `delete` it with its data.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#on_destroy TiunimanagerClusterTakeover#on_destroy}
  */
  readonly onDestroy?: string;
  /**
  * Whether the cluster is kept on or off.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#power TiunimanagerClusterTakeover#power}
  */
  readonly power?: string;
  /**
  * Any values; any change of them restarts the cluster in place, unless it is off.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#restart_triggers TiunimanagerClusterTakeover#restart_triggers}
  */
  readonly restartTriggers?: { [key: string]: string };
  /**
  * How long operations may take, as durations such as `90s`, `30m` or `1h30m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#timeouts TiunimanagerClusterTakeover#timeouts}
  */
  readonly timeouts?: TiunimanagerClusterTakeoverTimeouts;
  /**
  * IP address of the machine with TiUP (`TiUPIp`). Used for the takeover alone: a change only updates the state.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#tiup_ip TiunimanagerClusterTakeover#tiup_ip}
  */
  readonly tiupIp?: string;
  /**
  * Where TiUP keeps its files there (`TiUPPath`). Used for the takeover alone: a change only updates the state.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#tiup_path TiunimanagerClusterTakeover#tiup_path}
  */
  readonly tiupPath?: string;
  /**
  * Port of SSH there (`TiUPPort`). Used for the takeover alone: a change only updates the state.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#tiup_port TiunimanagerClusterTakeover#tiup_port}
  */
  readonly tiupPort?: number;
  /**
  * User to log in as there (`TiUPUserName`). Used for the takeover alone: a change only updates the state.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#tiup_user_name TiunimanagerClusterTakeover#tiup_user_name}
  */
  readonly tiupUserName?: string;
  /**
  * Password of that user (`TiUPUserPassword`). Used for the takeover alone: a change only updates the state. Either this or `tiup_user_password_wo`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#tiup_user_password TiunimanagerClusterTakeover#tiup_user_password}
  */
  readonly tiupUserPassword?: string;
  /**
  * The same, but never stored in plan or state; needs Terraform 1.11.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#tiup_user_password_wo TiunimanagerClusterTakeover#tiup_user_password_wo}
  */
  readonly tiupUserPasswordWo?: string;
  /**
  * Goes with `tiup_user_password_wo`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#tiup_user_password_wo_version TiunimanagerClusterTakeover#tiup_user_password_wo_version}
  */
  readonly tiupUserPasswordWoVersion?: number;
}
export interface TiunimanagerClusterTakeoverBackupFileUsage {
}

export function tiunimanagerClusterTakeoverBackupFileUsageToTerraform(struct?: TiunimanagerClusterTakeoverBackupFileUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverBackupFileUsageToHclTerraform(struct?: TiunimanagerClusterTakeoverBackupFileUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverBackupFileUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverBackupFileUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverBackupFileUsage | undefined) {
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
export interface TiunimanagerClusterTakeoverCpuUsage {
}

export function tiunimanagerClusterTakeoverCpuUsageToTerraform(struct?: TiunimanagerClusterTakeoverCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverCpuUsageToHclTerraform(struct?: TiunimanagerClusterTakeoverCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverCpuUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverCpuUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverCpuUsage | undefined) {
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
export interface TiunimanagerClusterTakeoverInstanceResourceResource {
}

export function tiunimanagerClusterTakeoverInstanceResourceResourceToTerraform(struct?: TiunimanagerClusterTakeoverInstanceResourceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverInstanceResourceResourceToHclTerraform(struct?: TiunimanagerClusterTakeoverInstanceResourceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverInstanceResourceResourceOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): TiunimanagerClusterTakeoverInstanceResourceResource | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverInstanceResourceResource | undefined) {
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

export class TiunimanagerClusterTakeoverInstanceResourceResourceList extends cdktf.ComplexList {

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
  public get(index: number): TiunimanagerClusterTakeoverInstanceResourceResourceOutputReference {
    return new TiunimanagerClusterTakeoverInstanceResourceResourceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterTakeoverInstanceResource {
}

export function tiunimanagerClusterTakeoverInstanceResourceToTerraform(struct?: TiunimanagerClusterTakeoverInstanceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverInstanceResourceToHclTerraform(struct?: TiunimanagerClusterTakeoverInstanceResource): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverInstanceResourceOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): TiunimanagerClusterTakeoverInstanceResource | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverInstanceResource | undefined) {
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
  private _resource = new TiunimanagerClusterTakeoverInstanceResourceResourceList(this, "resource", false);
  public get resource() {
    return this._resource;
  }

  // total_node_count - computed: true, optional: false, required: false
  public get totalNodeCount() {
    return this.getNumberAttribute('total_node_count');
  }
}

export class TiunimanagerClusterTakeoverInstanceResourceList extends cdktf.ComplexList {

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
  public get(index: number): TiunimanagerClusterTakeoverInstanceResourceOutputReference {
    return new TiunimanagerClusterTakeoverInstanceResourceOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface TiunimanagerClusterTakeoverMemoryUsage {
}

export function tiunimanagerClusterTakeoverMemoryUsageToTerraform(struct?: TiunimanagerClusterTakeoverMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverMemoryUsageToHclTerraform(struct?: TiunimanagerClusterTakeoverMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverMemoryUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverMemoryUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverMemoryUsage | undefined) {
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
export interface TiunimanagerClusterTakeoverRelations {
}

export function tiunimanagerClusterTakeoverRelationsToTerraform(struct?: TiunimanagerClusterTakeoverRelations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverRelationsToHclTerraform(struct?: TiunimanagerClusterTakeoverRelations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverRelationsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverRelations | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverRelations | undefined) {
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
export interface TiunimanagerClusterTakeoverStorageUsage {
}

export function tiunimanagerClusterTakeoverStorageUsageToTerraform(struct?: TiunimanagerClusterTakeoverStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverStorageUsageToHclTerraform(struct?: TiunimanagerClusterTakeoverStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverStorageUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverStorageUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverStorageUsage | undefined) {
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
export interface TiunimanagerClusterTakeoverTimeouts {
  /**
  * The longest that the create may take, `1h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#create TiunimanagerClusterTakeover#create}
  */
  readonly create?: string;
  /**
  * The longest that the delete may take, `2h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#delete TiunimanagerClusterTakeover#delete}
  */
  readonly delete?: string;
  /**
  * The longest that the update may take, `1h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#update TiunimanagerClusterTakeover#update}
  */
  readonly update?: string;
}

export function tiunimanagerClusterTakeoverTimeoutsToTerraform(struct?: TiunimanagerClusterTakeoverTimeouts | cdktf.IResolvable): any {
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


export function tiunimanagerClusterTakeoverTimeoutsToHclTerraform(struct?: TiunimanagerClusterTakeoverTimeouts | cdktf.IResolvable): any {
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

export class TiunimanagerClusterTakeoverTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: TiunimanagerClusterTakeoverTimeouts | cdktf.IResolvable | undefined) {
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
export interface TiunimanagerClusterTakeoverTopologyCpuUsage {
}

export function tiunimanagerClusterTakeoverTopologyCpuUsageToTerraform(struct?: TiunimanagerClusterTakeoverTopologyCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverTopologyCpuUsageToHclTerraform(struct?: TiunimanagerClusterTakeoverTopologyCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverTopologyCpuUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverTopologyCpuUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverTopologyCpuUsage | undefined) {
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
export interface TiunimanagerClusterTakeoverTopologyMemoryUsage {
}

export function tiunimanagerClusterTakeoverTopologyMemoryUsageToTerraform(struct?: TiunimanagerClusterTakeoverTopologyMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverTopologyMemoryUsageToHclTerraform(struct?: TiunimanagerClusterTakeoverTopologyMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverTopologyMemoryUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverTopologyMemoryUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverTopologyMemoryUsage | undefined) {
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
export interface TiunimanagerClusterTakeoverTopologySpec {
}

export function tiunimanagerClusterTakeoverTopologySpecToTerraform(struct?: TiunimanagerClusterTakeoverTopologySpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverTopologySpecToHclTerraform(struct?: TiunimanagerClusterTakeoverTopologySpec): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverTopologySpecOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverTopologySpec | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverTopologySpec | undefined) {
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
export interface TiunimanagerClusterTakeoverTopologyStorageUsage {
}

export function tiunimanagerClusterTakeoverTopologyStorageUsageToTerraform(struct?: TiunimanagerClusterTakeoverTopologyStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverTopologyStorageUsageToHclTerraform(struct?: TiunimanagerClusterTakeoverTopologyStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverTopologyStorageUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverTopologyStorageUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverTopologyStorageUsage | undefined) {
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
export interface TiunimanagerClusterTakeoverTopologyZone {
}

export function tiunimanagerClusterTakeoverTopologyZoneToTerraform(struct?: TiunimanagerClusterTakeoverTopologyZone): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverTopologyZoneToHclTerraform(struct?: TiunimanagerClusterTakeoverTopologyZone): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverTopologyZoneOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): TiunimanagerClusterTakeoverTopologyZone | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverTopologyZone | undefined) {
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
export interface TiunimanagerClusterTakeoverTopology {
}

export function tiunimanagerClusterTakeoverTopologyToTerraform(struct?: TiunimanagerClusterTakeoverTopology): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function tiunimanagerClusterTakeoverTopologyToHclTerraform(struct?: TiunimanagerClusterTakeoverTopology): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class TiunimanagerClusterTakeoverTopologyOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): TiunimanagerClusterTakeoverTopology | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: TiunimanagerClusterTakeoverTopology | undefined) {
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
  private _cpuUsage = new TiunimanagerClusterTakeoverTopologyCpuUsageOutputReference(this, "cpu_usage");
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
  private _memoryUsage = new TiunimanagerClusterTakeoverTopologyMemoryUsageOutputReference(this, "memory_usage");
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
  private _spec = new TiunimanagerClusterTakeoverTopologySpecOutputReference(this, "spec");
  public get spec() {
    return this._spec;
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // storage_usage - computed: true, optional: false, required: false
  private _storageUsage = new TiunimanagerClusterTakeoverTopologyStorageUsageOutputReference(this, "storage_usage");
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
  private _zone = new TiunimanagerClusterTakeoverTopologyZoneOutputReference(this, "zone");
  public get zone() {
    return this._zone;
  }
}

export class TiunimanagerClusterTakeoverTopologyList extends cdktf.ComplexList {

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
  public get(index: number): TiunimanagerClusterTakeoverTopologyOutputReference {
    return new TiunimanagerClusterTakeoverTopologyOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover terraclone_tiunimanager_cluster_takeover}
*/
export class TiunimanagerClusterTakeover extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_tiunimanager_cluster_takeover";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a TiunimanagerClusterTakeover resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the TiunimanagerClusterTakeover to import
  * @param importFromId The id of the existing TiunimanagerClusterTakeover that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the TiunimanagerClusterTakeover to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_tiunimanager_cluster_takeover", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/tiunimanager_cluster_takeover terraclone_tiunimanager_cluster_takeover} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options TiunimanagerClusterTakeoverConfig
  */
  public constructor(scope: Construct, id: string, config: TiunimanagerClusterTakeoverConfig) {
    super(scope, id, {
      terraformResourceType: 'terraclone_tiunimanager_cluster_takeover',
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
    this._dbPassword = config.dbPassword;
    this._dbPasswordWo = config.dbPasswordWo;
    this._dbPasswordWoVersion = config.dbPasswordWoVersion;
    this._force = config.force;
    this._keepHistoryBackupRecords = config.keepHistoryBackupRecords;
    this._onDestroy = config.onDestroy;
    this._power = config.power;
    this._restartTriggers = config.restartTriggers;
    this._timeouts.internalValue = config.timeouts;
    this._tiupIp = config.tiupIp;
    this._tiupPath = config.tiupPath;
    this._tiupPort = config.tiupPort;
    this._tiupUserName = config.tiupUserName;
    this._tiupUserPassword = config.tiupUserPassword;
    this._tiupUserPasswordWo = config.tiupUserPasswordWo;
    this._tiupUserPasswordWoVersion = config.tiupUserPasswordWoVersion;
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
  private _backupFileUsage = new TiunimanagerClusterTakeoverBackupFileUsageOutputReference(this, "backup_file_usage");
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

  // cluster_type - computed: true, optional: false, required: false
  public get clusterType() {
    return this.getStringAttribute('cluster_type');
  }

  // cluster_version - computed: true, optional: false, required: false
  public get clusterVersion() {
    return this.getStringAttribute('cluster_version');
  }

  // copies - computed: true, optional: false, required: false
  public get copies() {
    return this.getNumberAttribute('copies');
  }

  // cpu_architecture - computed: true, optional: false, required: false
  public get cpuArchitecture() {
    return this.getStringAttribute('cpu_architecture');
  }

  // cpu_usage - computed: true, optional: false, required: false
  private _cpuUsage = new TiunimanagerClusterTakeoverCpuUsageOutputReference(this, "cpu_usage");
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

  // delete_time - computed: true, optional: false, required: false
  public get deleteTime() {
    return this.getStringAttribute('delete_time');
  }

  // exclusive - computed: true, optional: false, required: false
  public get exclusive() {
    return this.getBooleanAttribute('exclusive');
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
  private _instanceResource = new TiunimanagerClusterTakeoverInstanceResourceList(this, "instance_resource", false);
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
  private _memoryUsage = new TiunimanagerClusterTakeoverMemoryUsageOutputReference(this, "memory_usage");
  public get memoryUsage() {
    return this._memoryUsage;
  }

  // on_destroy - computed: true, optional: true, required: false
  private _onDestroy?: string; 
  public get onDestroy() {
    return this.getStringAttribute('on_destroy');
  }
  public set onDestroy(value: string) {
    this._onDestroy = value;
  }
  public resetOnDestroy() {
    this._onDestroy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get onDestroyInput() {
    return this._onDestroy;
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

  // region - computed: true, optional: false, required: false
  public get region() {
    return this.getStringAttribute('region');
  }

  // relations - computed: true, optional: false, required: false
  private _relations = new TiunimanagerClusterTakeoverRelationsOutputReference(this, "relations");
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
  private _storageUsage = new TiunimanagerClusterTakeoverStorageUsageOutputReference(this, "storage_usage");
  public get storageUsage() {
    return this._storageUsage;
  }

  // tags - computed: true, optional: false, required: false
  public get tags() {
    return this.getListAttribute('tags');
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new TiunimanagerClusterTakeoverTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: TiunimanagerClusterTakeoverTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // tiup_ip - computed: false, optional: true, required: false
  private _tiupIp?: string; 
  public get tiupIp() {
    return this.getStringAttribute('tiup_ip');
  }
  public set tiupIp(value: string) {
    this._tiupIp = value;
  }
  public resetTiupIp() {
    this._tiupIp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tiupIpInput() {
    return this._tiupIp;
  }

  // tiup_path - computed: true, optional: true, required: false
  private _tiupPath?: string; 
  public get tiupPath() {
    return this.getStringAttribute('tiup_path');
  }
  public set tiupPath(value: string) {
    this._tiupPath = value;
  }
  public resetTiupPath() {
    this._tiupPath = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tiupPathInput() {
    return this._tiupPath;
  }

  // tiup_port - computed: true, optional: true, required: false
  private _tiupPort?: number; 
  public get tiupPort() {
    return this.getNumberAttribute('tiup_port');
  }
  public set tiupPort(value: number) {
    this._tiupPort = value;
  }
  public resetTiupPort() {
    this._tiupPort = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tiupPortInput() {
    return this._tiupPort;
  }

  // tiup_user_name - computed: false, optional: true, required: false
  private _tiupUserName?: string; 
  public get tiupUserName() {
    return this.getStringAttribute('tiup_user_name');
  }
  public set tiupUserName(value: string) {
    this._tiupUserName = value;
  }
  public resetTiupUserName() {
    this._tiupUserName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tiupUserNameInput() {
    return this._tiupUserName;
  }

  // tiup_user_password - computed: false, optional: true, required: false
  private _tiupUserPassword?: string; 
  public get tiupUserPassword() {
    return this.getStringAttribute('tiup_user_password');
  }
  public set tiupUserPassword(value: string) {
    this._tiupUserPassword = value;
  }
  public resetTiupUserPassword() {
    this._tiupUserPassword = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tiupUserPasswordInput() {
    return this._tiupUserPassword;
  }

  // tiup_user_password_wo - computed: false, optional: true, required: false
  private _tiupUserPasswordWo?: string; 
  public get tiupUserPasswordWo() {
    return this.getStringAttribute('tiup_user_password_wo');
  }
  public set tiupUserPasswordWo(value: string) {
    this._tiupUserPasswordWo = value;
  }
  public resetTiupUserPasswordWo() {
    this._tiupUserPasswordWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tiupUserPasswordWoInput() {
    return this._tiupUserPasswordWo;
  }

  // tiup_user_password_wo_version - computed: false, optional: true, required: false
  private _tiupUserPasswordWoVersion?: number; 
  public get tiupUserPasswordWoVersion() {
    return this.getNumberAttribute('tiup_user_password_wo_version');
  }
  public set tiupUserPasswordWoVersion(value: number) {
    this._tiupUserPasswordWoVersion = value;
  }
  public resetTiupUserPasswordWoVersion() {
    this._tiupUserPasswordWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tiupUserPasswordWoVersionInput() {
    return this._tiupUserPasswordWoVersion;
  }

  // tls - computed: true, optional: false, required: false
  public get tls() {
    return this.getBooleanAttribute('tls');
  }

  // topology - computed: true, optional: false, required: false
  private _topology = new TiunimanagerClusterTakeoverTopologyList(this, "topology", false);
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

  // vendor - computed: true, optional: false, required: false
  public get vendor() {
    return this.getStringAttribute('vendor');
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
      db_password: cdktf.stringToTerraform(this._dbPassword),
      db_password_wo: cdktf.stringToTerraform(this._dbPasswordWo),
      db_password_wo_version: cdktf.numberToTerraform(this._dbPasswordWoVersion),
      force: cdktf.booleanToTerraform(this._force),
      keep_history_backup_records: cdktf.booleanToTerraform(this._keepHistoryBackupRecords),
      on_destroy: cdktf.stringToTerraform(this._onDestroy),
      power: cdktf.stringToTerraform(this._power),
      restart_triggers: cdktf.hashMapper(cdktf.stringToTerraform)(this._restartTriggers),
      timeouts: tiunimanagerClusterTakeoverTimeoutsToTerraform(this._timeouts.internalValue),
      tiup_ip: cdktf.stringToTerraform(this._tiupIp),
      tiup_path: cdktf.stringToTerraform(this._tiupPath),
      tiup_port: cdktf.numberToTerraform(this._tiupPort),
      tiup_user_name: cdktf.stringToTerraform(this._tiupUserName),
      tiup_user_password: cdktf.stringToTerraform(this._tiupUserPassword),
      tiup_user_password_wo: cdktf.stringToTerraform(this._tiupUserPasswordWo),
      tiup_user_password_wo_version: cdktf.numberToTerraform(this._tiupUserPasswordWoVersion),
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
      on_destroy: {
        value: cdktf.stringToHclTerraform(this._onDestroy),
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
      restart_triggers: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._restartTriggers),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      timeouts: {
        value: tiunimanagerClusterTakeoverTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "TiunimanagerClusterTakeoverTimeouts",
      },
      tiup_ip: {
        value: cdktf.stringToHclTerraform(this._tiupIp),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tiup_path: {
        value: cdktf.stringToHclTerraform(this._tiupPath),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tiup_port: {
        value: cdktf.numberToHclTerraform(this._tiupPort),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      tiup_user_name: {
        value: cdktf.stringToHclTerraform(this._tiupUserName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tiup_user_password: {
        value: cdktf.stringToHclTerraform(this._tiupUserPassword),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tiup_user_password_wo: {
        value: cdktf.stringToHclTerraform(this._tiupUserPasswordWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tiup_user_password_wo_version: {
        value: cdktf.numberToHclTerraform(this._tiupUserPasswordWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
