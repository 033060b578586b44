// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/tiunimanager_clusters
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataTerracloneTiunimanagerClustersConfig extends cdktf.TerraformMetaArguments {
  /**
  * Id, in full.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/tiunimanager_clusters#cluster_id DataTerracloneTiunimanagerClusters#cluster_id}
  */
  readonly clusterId?: string;
  /**
  * Any part of the name.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/tiunimanager_clusters#cluster_name DataTerracloneTiunimanagerClusters#cluster_name}
  */
  readonly clusterName?: string;
  /**
  * Status.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/tiunimanager_clusters#cluster_status DataTerracloneTiunimanagerClusters#cluster_status}
  */
  readonly clusterStatus?: string;
  /**
  * One of the tags, in full.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/tiunimanager_clusters#cluster_tag DataTerracloneTiunimanagerClusters#cluster_tag}
  */
  readonly clusterTag?: string;
  /**
  * Type, such as `TiDB`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/tiunimanager_clusters#cluster_type DataTerracloneTiunimanagerClusters#cluster_type}
  */
  readonly clusterType?: string;
}
export interface DataTerracloneTiunimanagerClustersClustersBackupFileUsage {
}

export function dataTerracloneTiunimanagerClustersClustersBackupFileUsageToTerraform(struct?: DataTerracloneTiunimanagerClustersClustersBackupFileUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataTerracloneTiunimanagerClustersClustersBackupFileUsageToHclTerraform(struct?: DataTerracloneTiunimanagerClustersClustersBackupFileUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataTerracloneTiunimanagerClustersClustersBackupFileUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataTerracloneTiunimanagerClustersClustersBackupFileUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataTerracloneTiunimanagerClustersClustersBackupFileUsage | undefined) {
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
export interface DataTerracloneTiunimanagerClustersClustersCpuUsage {
}

export function dataTerracloneTiunimanagerClustersClustersCpuUsageToTerraform(struct?: DataTerracloneTiunimanagerClustersClustersCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataTerracloneTiunimanagerClustersClustersCpuUsageToHclTerraform(struct?: DataTerracloneTiunimanagerClustersClustersCpuUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataTerracloneTiunimanagerClustersClustersCpuUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataTerracloneTiunimanagerClustersClustersCpuUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataTerracloneTiunimanagerClustersClustersCpuUsage | undefined) {
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
export interface DataTerracloneTiunimanagerClustersClustersMemoryUsage {
}

export function dataTerracloneTiunimanagerClustersClustersMemoryUsageToTerraform(struct?: DataTerracloneTiunimanagerClustersClustersMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataTerracloneTiunimanagerClustersClustersMemoryUsageToHclTerraform(struct?: DataTerracloneTiunimanagerClustersClustersMemoryUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataTerracloneTiunimanagerClustersClustersMemoryUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataTerracloneTiunimanagerClustersClustersMemoryUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataTerracloneTiunimanagerClustersClustersMemoryUsage | undefined) {
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
export interface DataTerracloneTiunimanagerClustersClustersRelations {
}

export function dataTerracloneTiunimanagerClustersClustersRelationsToTerraform(struct?: DataTerracloneTiunimanagerClustersClustersRelations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataTerracloneTiunimanagerClustersClustersRelationsToHclTerraform(struct?: DataTerracloneTiunimanagerClustersClustersRelations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataTerracloneTiunimanagerClustersClustersRelationsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataTerracloneTiunimanagerClustersClustersRelations | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataTerracloneTiunimanagerClustersClustersRelations | undefined) {
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
export interface DataTerracloneTiunimanagerClustersClustersStorageUsage {
}

export function dataTerracloneTiunimanagerClustersClustersStorageUsageToTerraform(struct?: DataTerracloneTiunimanagerClustersClustersStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataTerracloneTiunimanagerClustersClustersStorageUsageToHclTerraform(struct?: DataTerracloneTiunimanagerClustersClustersStorageUsage): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataTerracloneTiunimanagerClustersClustersStorageUsageOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataTerracloneTiunimanagerClustersClustersStorageUsage | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataTerracloneTiunimanagerClustersClustersStorageUsage | undefined) {
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
export interface DataTerracloneTiunimanagerClustersClusters {
}

export function dataTerracloneTiunimanagerClustersClustersToTerraform(struct?: DataTerracloneTiunimanagerClustersClusters): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataTerracloneTiunimanagerClustersClustersToHclTerraform(struct?: DataTerracloneTiunimanagerClustersClusters): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataTerracloneTiunimanagerClustersClustersOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): DataTerracloneTiunimanagerClustersClusters | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataTerracloneTiunimanagerClustersClusters | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // alert_url - computed: true, optional: false, required: false
  public get alertUrl() {
    return this.getStringAttribute('alert_url');
  }

  // backup_file_usage - computed: true, optional: false, required: false
  private _backupFileUsage = new DataTerracloneTiunimanagerClustersClustersBackupFileUsageOutputReference(this, "backup_file_usage");
  public get backupFileUsage() {
    return this._backupFileUsage;
  }

  // cluster_id - computed: true, optional: false, required: false
  public get clusterId() {
    return this.getStringAttribute('cluster_id');
  }

  // cluster_name - computed: true, optional: false, required: false
  public get clusterName() {
    return this.getStringAttribute('cluster_name');
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
  private _cpuUsage = new DataTerracloneTiunimanagerClustersClustersCpuUsageOutputReference(this, "cpu_usage");
  public get cpuUsage() {
    return this._cpuUsage;
  }

  // create_time - computed: true, optional: false, required: false
  public get createTime() {
    return this.getStringAttribute('create_time');
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

  // grafana_url - computed: true, optional: false, required: false
  public get grafanaUrl() {
    return this.getStringAttribute('grafana_url');
  }

  // intranet_connect_addresses - computed: true, optional: false, required: false
  public get intranetConnectAddresses() {
    return this.getListAttribute('intranet_connect_addresses');
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
  private _memoryUsage = new DataTerracloneTiunimanagerClustersClustersMemoryUsageOutputReference(this, "memory_usage");
  public get memoryUsage() {
    return this._memoryUsage;
  }

  // region - computed: true, optional: false, required: false
  public get region() {
    return this.getStringAttribute('region');
  }

  // relations - computed: true, optional: false, required: false
  private _relations = new DataTerracloneTiunimanagerClustersClustersRelationsOutputReference(this, "relations");
  public get relations() {
    return this._relations;
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
  private _storageUsage = new DataTerracloneTiunimanagerClustersClustersStorageUsageOutputReference(this, "storage_usage");
  public get storageUsage() {
    return this._storageUsage;
  }

  // tags - computed: true, optional: false, required: false
  public get tags() {
    return this.getListAttribute('tags');
  }

  // tls - computed: true, optional: false, required: false
  public get tls() {
    return this.getBooleanAttribute('tls');
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
}

export class DataTerracloneTiunimanagerClustersClustersList extends cdktf.ComplexList {

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
  public get(index: number): DataTerracloneTiunimanagerClustersClustersOutputReference {
    return new DataTerracloneTiunimanagerClustersClustersOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/tiunimanager_clusters terraclone_tiunimanager_clusters}
*/
export class DataTerracloneTiunimanagerClusters extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_tiunimanager_clusters";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataTerracloneTiunimanagerClusters resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataTerracloneTiunimanagerClusters to import
  * @param importFromId The id of the existing DataTerracloneTiunimanagerClusters that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/tiunimanager_clusters#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataTerracloneTiunimanagerClusters to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_tiunimanager_clusters", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/tiunimanager_clusters terraclone_tiunimanager_clusters} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataTerracloneTiunimanagerClustersConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataTerracloneTiunimanagerClustersConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'terraclone_tiunimanager_clusters',
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
    this._clusterId = config.clusterId;
    this._clusterName = config.clusterName;
    this._clusterStatus = config.clusterStatus;
    this._clusterTag = config.clusterTag;
    this._clusterType = config.clusterType;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // cluster_id - computed: false, optional: true, required: false
  private _clusterId?: string; 
  public get clusterId() {
    return this.getStringAttribute('cluster_id');
  }
  public set clusterId(value: string) {
    this._clusterId = value;
  }
  public resetClusterId() {
    this._clusterId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterIdInput() {
    return this._clusterId;
  }

  // cluster_name - computed: false, optional: true, required: false
  private _clusterName?: string; 
  public get clusterName() {
    return this.getStringAttribute('cluster_name');
  }
  public set clusterName(value: string) {
    this._clusterName = value;
  }
  public resetClusterName() {
    this._clusterName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterNameInput() {
    return this._clusterName;
  }

  // cluster_status - computed: false, optional: true, required: false
  private _clusterStatus?: string; 
  public get clusterStatus() {
    return this.getStringAttribute('cluster_status');
  }
  public set clusterStatus(value: string) {
    this._clusterStatus = value;
  }
  public resetClusterStatus() {
    this._clusterStatus = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterStatusInput() {
    return this._clusterStatus;
  }

  // cluster_tag - computed: false, optional: true, required: false
  private _clusterTag?: string; 
  public get clusterTag() {
    return this.getStringAttribute('cluster_tag');
  }
  public set clusterTag(value: string) {
    this._clusterTag = value;
  }
  public resetClusterTag() {
    this._clusterTag = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterTagInput() {
    return this._clusterTag;
  }

  // cluster_type - computed: false, optional: true, required: false
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

  // clusters - computed: true, optional: false, required: false
  private _clusters = new DataTerracloneTiunimanagerClustersClustersList(this, "clusters", false);
  public get clusters() {
    return this._clusters;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      cluster_id: cdktf.stringToTerraform(this._clusterId),
      cluster_name: cdktf.stringToTerraform(this._clusterName),
      cluster_status: cdktf.stringToTerraform(this._clusterStatus),
      cluster_tag: cdktf.stringToTerraform(this._clusterTag),
      cluster_type: cdktf.stringToTerraform(this._clusterType),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      cluster_id: {
        value: cdktf.stringToHclTerraform(this._clusterId),
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
      cluster_status: {
        value: cdktf.stringToHclTerraform(this._clusterStatus),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      cluster_tag: {
        value: cdktf.stringToHclTerraform(this._clusterTag),
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
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
