// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataTerracloneGpdbInstancesConfig extends cdktf.TerraformMetaArguments {
  /**
  * Editions.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#db_instance_categories DataTerracloneGpdbInstances#db_instance_categories}
  */
  readonly dbInstanceCategories?: string[];
  /**
  * Description.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#db_instance_description DataTerracloneGpdbInstances#db_instance_description}
  */
  readonly dbInstanceDescription?: string;
  /**
  * IDs of instances; all unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#db_instance_ids DataTerracloneGpdbInstances#db_instance_ids}
  */
  readonly dbInstanceIds?: string[];
  /**
  * Resource types, such as `StorageElastic` or `Serverless`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#db_instance_modes DataTerracloneGpdbInstances#db_instance_modes}
  */
  readonly dbInstanceModes?: string[];
  /**
  * Statuses, such as `Running`, in any case.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#db_instance_statuses DataTerracloneGpdbInstances#db_instance_statuses}
  */
  readonly dbInstanceStatuses?: string[];
  /**
  * Type of the network.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#instance_network_type DataTerracloneGpdbInstances#instance_network_type}
  */
  readonly instanceNetworkType?: string;
  /**
  * Resource group.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#resource_group_id DataTerracloneGpdbInstances#resource_group_id}
  */
  readonly resourceGroupId?: string;
  /**
  * Tags that an instance must have.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#tags DataTerracloneGpdbInstances#tags}
  */
  readonly tags?: { [key: string]: string };
  /**
  * VPC.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#vpc_id DataTerracloneGpdbInstances#vpc_id}
  */
  readonly vpcId?: string;
}
export interface DataTerracloneGpdbInstancesInstances {
}

export function dataTerracloneGpdbInstancesInstancesToTerraform(struct?: DataTerracloneGpdbInstancesInstances): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataTerracloneGpdbInstancesInstancesToHclTerraform(struct?: DataTerracloneGpdbInstancesInstances): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataTerracloneGpdbInstancesInstancesOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): DataTerracloneGpdbInstancesInstances | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataTerracloneGpdbInstancesInstances | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // create_time - computed: true, optional: false, required: false
  public get createTime() {
    return this.getStringAttribute('create_time');
  }

  // db_instance_category - computed: true, optional: false, required: false
  public get dbInstanceCategory() {
    return this.getStringAttribute('db_instance_category');
  }

  // db_instance_description - computed: true, optional: false, required: false
  public get dbInstanceDescription() {
    return this.getStringAttribute('db_instance_description');
  }

  // db_instance_id - computed: true, optional: false, required: false
  public get dbInstanceId() {
    return this.getStringAttribute('db_instance_id');
  }

  // db_instance_mode - computed: true, optional: false, required: false
  public get dbInstanceMode() {
    return this.getStringAttribute('db_instance_mode');
  }

  // db_instance_status - computed: true, optional: false, required: false
  public get dbInstanceStatus() {
    return this.getStringAttribute('db_instance_status');
  }

  // engine - computed: true, optional: false, required: false
  public get engine() {
    return this.getStringAttribute('engine');
  }

  // engine_version - computed: true, optional: false, required: false
  public get engineVersion() {
    return this.getStringAttribute('engine_version');
  }

  // expire_time - computed: true, optional: false, required: false
  public get expireTime() {
    return this.getStringAttribute('expire_time');
  }

  // instance_network_type - computed: true, optional: false, required: false
  public get instanceNetworkType() {
    return this.getStringAttribute('instance_network_type');
  }

  // lock_mode - computed: true, optional: false, required: false
  public get lockMode() {
    return this.getStringAttribute('lock_mode');
  }

  // pay_type - computed: true, optional: false, required: false
  public get payType() {
    return this.getStringAttribute('pay_type');
  }

  // region_id - computed: true, optional: false, required: false
  public get regionId() {
    return this.getStringAttribute('region_id');
  }

  // resource_group_id - computed: true, optional: false, required: false
  public get resourceGroupId() {
    return this.getStringAttribute('resource_group_id');
  }

  // seg_node_num - computed: true, optional: false, required: false
  public get segNodeNum() {
    return this.getNumberAttribute('seg_node_num');
  }

  // storage_size - computed: true, optional: false, required: false
  public get storageSize() {
    return this.getNumberAttribute('storage_size');
  }

  // storage_type - computed: true, optional: false, required: false
  public get storageType() {
    return this.getStringAttribute('storage_type');
  }

  // tags - computed: true, optional: false, required: false
  private _tags = new cdktf.StringMap(this, "tags");
  public get tags() {
    return this._tags;
  }

  // vpc_id - computed: true, optional: false, required: false
  public get vpcId() {
    return this.getStringAttribute('vpc_id');
  }

  // zone_id - computed: true, optional: false, required: false
  public get zoneId() {
    return this.getStringAttribute('zone_id');
  }
}

export class DataTerracloneGpdbInstancesInstancesList extends cdktf.ComplexList {

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
  public get(index: number): DataTerracloneGpdbInstancesInstancesOutputReference {
    return new DataTerracloneGpdbInstancesInstancesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances terraclone_gpdb_instances}
*/
export class DataTerracloneGpdbInstances extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_gpdb_instances";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataTerracloneGpdbInstances resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataTerracloneGpdbInstances to import
  * @param importFromId The id of the existing DataTerracloneGpdbInstances that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataTerracloneGpdbInstances to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_gpdb_instances", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_instances terraclone_gpdb_instances} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataTerracloneGpdbInstancesConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataTerracloneGpdbInstancesConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'terraclone_gpdb_instances',
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
    this._dbInstanceCategories = config.dbInstanceCategories;
    this._dbInstanceDescription = config.dbInstanceDescription;
    this._dbInstanceIds = config.dbInstanceIds;
    this._dbInstanceModes = config.dbInstanceModes;
    this._dbInstanceStatuses = config.dbInstanceStatuses;
    this._instanceNetworkType = config.instanceNetworkType;
    this._resourceGroupId = config.resourceGroupId;
    this._tags = config.tags;
    this._vpcId = config.vpcId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // db_instance_categories - computed: false, optional: true, required: false
  private _dbInstanceCategories?: string[]; 
  public get dbInstanceCategories() {
    return this.getListAttribute('db_instance_categories');
  }
  public set dbInstanceCategories(value: string[]) {
    this._dbInstanceCategories = value;
  }
  public resetDbInstanceCategories() {
    this._dbInstanceCategories = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbInstanceCategoriesInput() {
    return this._dbInstanceCategories;
  }

  // db_instance_description - computed: false, optional: true, required: false
  private _dbInstanceDescription?: string; 
  public get dbInstanceDescription() {
    return this.getStringAttribute('db_instance_description');
  }
  public set dbInstanceDescription(value: string) {
    this._dbInstanceDescription = value;
  }
  public resetDbInstanceDescription() {
    this._dbInstanceDescription = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbInstanceDescriptionInput() {
    return this._dbInstanceDescription;
  }

  // db_instance_ids - computed: false, optional: true, required: false
  private _dbInstanceIds?: string[]; 
  public get dbInstanceIds() {
    return this.getListAttribute('db_instance_ids');
  }
  public set dbInstanceIds(value: string[]) {
    this._dbInstanceIds = value;
  }
  public resetDbInstanceIds() {
    this._dbInstanceIds = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbInstanceIdsInput() {
    return this._dbInstanceIds;
  }

  // db_instance_modes - computed: false, optional: true, required: false
  private _dbInstanceModes?: string[]; 
  public get dbInstanceModes() {
    return this.getListAttribute('db_instance_modes');
  }
  public set dbInstanceModes(value: string[]) {
    this._dbInstanceModes = value;
  }
  public resetDbInstanceModes() {
    this._dbInstanceModes = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbInstanceModesInput() {
    return this._dbInstanceModes;
  }

  // db_instance_statuses - computed: false, optional: true, required: false
  private _dbInstanceStatuses?: string[]; 
  public get dbInstanceStatuses() {
    return this.getListAttribute('db_instance_statuses');
  }
  public set dbInstanceStatuses(value: string[]) {
    this._dbInstanceStatuses = value;
  }
  public resetDbInstanceStatuses() {
    this._dbInstanceStatuses = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbInstanceStatusesInput() {
    return this._dbInstanceStatuses;
  }

  // instance_network_type - computed: false, optional: true, required: false
  private _instanceNetworkType?: string; 
  public get instanceNetworkType() {
    return this.getStringAttribute('instance_network_type');
  }
  public set instanceNetworkType(value: string) {
    this._instanceNetworkType = value;
  }
  public resetInstanceNetworkType() {
    this._instanceNetworkType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get instanceNetworkTypeInput() {
    return this._instanceNetworkType;
  }

  // instances - computed: true, optional: false, required: false
  private _instances = new DataTerracloneGpdbInstancesInstancesList(this, "instances", false);
  public get instances() {
    return this._instances;
  }

  // resource_group_id - computed: false, optional: true, required: false
  private _resourceGroupId?: string; 
  public get resourceGroupId() {
    return this.getStringAttribute('resource_group_id');
  }
  public set resourceGroupId(value: string) {
    this._resourceGroupId = value;
  }
  public resetResourceGroupId() {
    this._resourceGroupId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get resourceGroupIdInput() {
    return this._resourceGroupId;
  }

  // tags - computed: false, optional: true, required: false
  private _tags?: { [key: string]: string }; 
  public get tags() {
    return this.getStringMapAttribute('tags');
  }
  public set tags(value: { [key: string]: string }) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsInput() {
    return this._tags;
  }

  // vpc_id - computed: false, optional: true, required: false
  private _vpcId?: string; 
  public get vpcId() {
    return this.getStringAttribute('vpc_id');
  }
  public set vpcId(value: string) {
    this._vpcId = value;
  }
  public resetVpcId() {
    this._vpcId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vpcIdInput() {
    return this._vpcId;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      db_instance_categories: cdktf.listMapper(cdktf.stringToTerraform, false)(this._dbInstanceCategories),
      db_instance_description: cdktf.stringToTerraform(this._dbInstanceDescription),
      db_instance_ids: cdktf.listMapper(cdktf.stringToTerraform, false)(this._dbInstanceIds),
      db_instance_modes: cdktf.listMapper(cdktf.stringToTerraform, false)(this._dbInstanceModes),
      db_instance_statuses: cdktf.listMapper(cdktf.stringToTerraform, false)(this._dbInstanceStatuses),
      instance_network_type: cdktf.stringToTerraform(this._instanceNetworkType),
      resource_group_id: cdktf.stringToTerraform(this._resourceGroupId),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      vpc_id: cdktf.stringToTerraform(this._vpcId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      db_instance_categories: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._dbInstanceCategories),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      db_instance_description: {
        value: cdktf.stringToHclTerraform(this._dbInstanceDescription),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      db_instance_ids: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._dbInstanceIds),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      db_instance_modes: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._dbInstanceModes),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      db_instance_statuses: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._dbInstanceStatuses),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      instance_network_type: {
        value: cdktf.stringToHclTerraform(this._instanceNetworkType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      resource_group_id: {
        value: cdktf.stringToHclTerraform(this._resourceGroupId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tags: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tags),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      vpc_id: {
        value: cdktf.stringToHclTerraform(this._vpcId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
