// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface GpdbInstanceCloneConfig extends cdktf.TerraformMetaArguments {
  /**
  * Must be `true` for a restore to be planned, since it overwrites all data of the instance.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#allow_overwrite GpdbInstanceClone#allow_overwrite}
  */
  readonly allowOverwrite?: boolean | cdktf.IResolvable;
  /**
  * `latest` picks the newest snapshot that succeeded when the restore begins, and records it in `backup_id`. A newer one does not restore again by itself: use `backup_id`, or `terraform apply -replace`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#backup GpdbInstanceClone#backup}
  */
  readonly backup?: string;
  /**
  * ID of the backup set to restore, which must be a snapshot that succeeded (`backup_set_id` of `data.terraclone_gpdb_backups`). Another one restores again. Either this or `backup`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#backup_id GpdbInstanceClone#backup_id}
  */
  readonly backupId?: string;
  /**
  * ID of the instance to restore into. It must exist already, and all its data is overwritten.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#db_instance_id GpdbInstanceClone#db_instance_id}
  */
  readonly dbInstanceId: string;
  /**
  * ID of the instance that the backup is of; its ID, whatever the API calls it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#src_db_instance_name GpdbInstanceClone#src_db_instance_name}
  */
  readonly srcDbInstanceName: string;
  /**
  * How long the instance may stay `Running` after the service has taken the request, before it shows that it is being restored.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#status_lag GpdbInstanceClone#status_lag}
  */
  readonly statusLag?: string;
  /**
  * How long operations may take, as durations such as `90s`, `30m` or `1h30m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#timeouts GpdbInstanceClone#timeouts}
  */
  readonly timeouts?: GpdbInstanceCloneTimeouts;
}
export interface GpdbInstanceCloneTimeouts {
  /**
  * The longest that the create may take, `6h` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#create GpdbInstanceClone#create}
  */
  readonly create?: string;
  /**
  * The longest that the delete may take, `5m` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#delete GpdbInstanceClone#delete}
  */
  readonly delete?: string;
  /**
  * The longest that the update may take, `5m` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#update GpdbInstanceClone#update}
  */
  readonly update?: string;
}

export function gpdbInstanceCloneTimeoutsToTerraform(struct?: GpdbInstanceCloneTimeouts | cdktf.IResolvable): any {
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


export function gpdbInstanceCloneTimeoutsToHclTerraform(struct?: GpdbInstanceCloneTimeouts | cdktf.IResolvable): any {
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

export class GpdbInstanceCloneTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): GpdbInstanceCloneTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: GpdbInstanceCloneTimeouts | cdktf.IResolvable | undefined) {
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

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone terraclone_gpdb_instance_clone}
*/
export class GpdbInstanceClone extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_gpdb_instance_clone";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a GpdbInstanceClone resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the GpdbInstanceClone to import
  * @param importFromId The id of the existing GpdbInstanceClone that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the GpdbInstanceClone to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_gpdb_instance_clone", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/gpdb_instance_clone terraclone_gpdb_instance_clone} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options GpdbInstanceCloneConfig
  */
  public constructor(scope: Construct, id: string, config: GpdbInstanceCloneConfig) {
    super(scope, id, {
      terraformResourceType: 'terraclone_gpdb_instance_clone',
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
    this._allowOverwrite = config.allowOverwrite;
    this._backup = config.backup;
    this._backupId = config.backupId;
    this._dbInstanceId = config.dbInstanceId;
    this._srcDbInstanceName = config.srcDbInstanceName;
    this._statusLag = config.statusLag;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // allow_overwrite - computed: true, optional: true, required: false
  private _allowOverwrite?: boolean | cdktf.IResolvable; 
  public get allowOverwrite() {
    return this.getBooleanAttribute('allow_overwrite');
  }
  public set allowOverwrite(value: boolean | cdktf.IResolvable) {
    this._allowOverwrite = value;
  }
  public resetAllowOverwrite() {
    this._allowOverwrite = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowOverwriteInput() {
    return this._allowOverwrite;
  }

  // backup - computed: false, optional: true, required: false
  private _backup?: string; 
  public get backup() {
    return this.getStringAttribute('backup');
  }
  public set backup(value: string) {
    this._backup = value;
  }
  public resetBackup() {
    this._backup = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backupInput() {
    return this._backup;
  }

  // backup_id - computed: true, optional: true, required: false
  private _backupId?: string; 
  public get backupId() {
    return this.getStringAttribute('backup_id');
  }
  public set backupId(value: string) {
    this._backupId = value;
  }
  public resetBackupId() {
    this._backupId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backupIdInput() {
    return this._backupId;
  }

  // connection_string - computed: true, optional: false, required: false
  public get connectionString() {
    return this.getStringAttribute('connection_string');
  }

  // core_version - computed: true, optional: false, required: false
  public get coreVersion() {
    return this.getStringAttribute('core_version');
  }

  // creation_time - computed: true, optional: false, required: false
  public get creationTime() {
    return this.getStringAttribute('creation_time');
  }

  // db_instance_category - computed: true, optional: false, required: false
  public get dbInstanceCategory() {
    return this.getStringAttribute('db_instance_category');
  }

  // db_instance_description - computed: true, optional: false, required: false
  public get dbInstanceDescription() {
    return this.getStringAttribute('db_instance_description');
  }

  // db_instance_id - computed: false, optional: false, required: true
  private _dbInstanceId?: string; 
  public get dbInstanceId() {
    return this.getStringAttribute('db_instance_id');
  }
  public set dbInstanceId(value: string) {
    this._dbInstanceId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get dbInstanceIdInput() {
    return this._dbInstanceId;
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

  // instance_spec - computed: true, optional: false, required: false
  public get instanceSpec() {
    return this.getStringAttribute('instance_spec');
  }

  // lock_mode - computed: true, optional: false, required: false
  public get lockMode() {
    return this.getStringAttribute('lock_mode');
  }

  // pay_type - computed: true, optional: false, required: false
  public get payType() {
    return this.getStringAttribute('pay_type');
  }

  // port - computed: true, optional: false, required: false
  public get port() {
    return this.getStringAttribute('port');
  }

  // region_id - computed: true, optional: false, required: false
  public get regionId() {
    return this.getStringAttribute('region_id');
  }

  // request_id - computed: true, optional: false, required: false
  public get requestId() {
    return this.getStringAttribute('request_id');
  }

  // resource_group_id - computed: true, optional: false, required: false
  public get resourceGroupId() {
    return this.getStringAttribute('resource_group_id');
  }

  // seg_node_num - computed: true, optional: false, required: false
  public get segNodeNum() {
    return this.getNumberAttribute('seg_node_num');
  }

  // src_db_instance_name - computed: false, optional: false, required: true
  private _srcDbInstanceName?: string; 
  public get srcDbInstanceName() {
    return this.getStringAttribute('src_db_instance_name');
  }
  public set srcDbInstanceName(value: string) {
    this._srcDbInstanceName = value;
  }
  // Temporarily expose input value. Use with caution.
  public get srcDbInstanceNameInput() {
    return this._srcDbInstanceName;
  }

  // status_lag - computed: true, optional: true, required: false
  private _statusLag?: string; 
  public get statusLag() {
    return this.getStringAttribute('status_lag');
  }
  public set statusLag(value: string) {
    this._statusLag = value;
  }
  public resetStatusLag() {
    this._statusLag = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get statusLagInput() {
    return this._statusLag;
  }

  // storage_size - computed: true, optional: false, required: false
  public get storageSize() {
    return this.getNumberAttribute('storage_size');
  }

  // storage_type - computed: true, optional: false, required: false
  public get storageType() {
    return this.getStringAttribute('storage_type');
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new GpdbInstanceCloneTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: GpdbInstanceCloneTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // vpc_id - computed: true, optional: false, required: false
  public get vpcId() {
    return this.getStringAttribute('vpc_id');
  }

  // zone_id - computed: true, optional: false, required: false
  public get zoneId() {
    return this.getStringAttribute('zone_id');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      allow_overwrite: cdktf.booleanToTerraform(this._allowOverwrite),
      backup: cdktf.stringToTerraform(this._backup),
      backup_id: cdktf.stringToTerraform(this._backupId),
      db_instance_id: cdktf.stringToTerraform(this._dbInstanceId),
      src_db_instance_name: cdktf.stringToTerraform(this._srcDbInstanceName),
      status_lag: cdktf.stringToTerraform(this._statusLag),
      timeouts: gpdbInstanceCloneTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      allow_overwrite: {
        value: cdktf.booleanToHclTerraform(this._allowOverwrite),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      backup: {
        value: cdktf.stringToHclTerraform(this._backup),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      backup_id: {
        value: cdktf.stringToHclTerraform(this._backupId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      db_instance_id: {
        value: cdktf.stringToHclTerraform(this._dbInstanceId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      src_db_instance_name: {
        value: cdktf.stringToHclTerraform(this._srcDbInstanceName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      status_lag: {
        value: cdktf.stringToHclTerraform(this._statusLag),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeouts: {
        value: gpdbInstanceCloneTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "GpdbInstanceCloneTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
