// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataTerracloneGpdbBackupsConfig extends cdktf.TerraformMetaArguments {
  /**
  * ID of one backup set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups#backup_id DataTerracloneGpdbBackups#backup_id}
  */
  readonly backupId?: string;
  /**
  * How the backups were made.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups#backup_method DataTerracloneGpdbBackups#backup_method}
  */
  readonly backupMethod?: string;
  /**
  * Who began the backups.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups#backup_mode DataTerracloneGpdbBackups#backup_mode}
  */
  readonly backupMode?: string;
  /**
  * How the backups ended; both unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups#backup_status DataTerracloneGpdbBackups#backup_status}
  */
  readonly backupStatus?: string;
  /**
  * Full backups (`DATA`), or the points in time that can be gone back to (`RESTOREPOI`).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups#data_type DataTerracloneGpdbBackups#data_type}
  */
  readonly dataType?: string;
  /**
  * ID of the instance that the backups are of.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups#db_instance_id DataTerracloneGpdbBackups#db_instance_id}
  */
  readonly dbInstanceId: string;
  /**
  * End of that time.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups#end_time DataTerracloneGpdbBackups#end_time}
  */
  readonly endTime?: string;
  /**
  * Start of the time in which the backups were made.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups#start_time DataTerracloneGpdbBackups#start_time}
  */
  readonly startTime?: string;
}
export interface DataTerracloneGpdbBackupsBackups {
}

export function dataTerracloneGpdbBackupsBackupsToTerraform(struct?: DataTerracloneGpdbBackupsBackups): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataTerracloneGpdbBackupsBackupsToHclTerraform(struct?: DataTerracloneGpdbBackupsBackups): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataTerracloneGpdbBackupsBackupsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): DataTerracloneGpdbBackupsBackups | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataTerracloneGpdbBackupsBackups | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // backup_end_time - computed: true, optional: false, required: false
  public get backupEndTime() {
    return this.getStringAttribute('backup_end_time');
  }

  // backup_end_time_local - computed: true, optional: false, required: false
  public get backupEndTimeLocal() {
    return this.getStringAttribute('backup_end_time_local');
  }

  // backup_method - computed: true, optional: false, required: false
  public get backupMethod() {
    return this.getStringAttribute('backup_method');
  }

  // backup_mode - computed: true, optional: false, required: false
  public get backupMode() {
    return this.getStringAttribute('backup_mode');
  }

  // backup_set_id - computed: true, optional: false, required: false
  public get backupSetId() {
    return this.getStringAttribute('backup_set_id');
  }

  // backup_size - computed: true, optional: false, required: false
  public get backupSize() {
    return this.getNumberAttribute('backup_size');
  }

  // backup_start_time - computed: true, optional: false, required: false
  public get backupStartTime() {
    return this.getStringAttribute('backup_start_time');
  }

  // backup_start_time_local - computed: true, optional: false, required: false
  public get backupStartTimeLocal() {
    return this.getStringAttribute('backup_start_time_local');
  }

  // backup_status - computed: true, optional: false, required: false
  public get backupStatus() {
    return this.getStringAttribute('backup_status');
  }

  // bakset_name - computed: true, optional: false, required: false
  public get baksetName() {
    return this.getStringAttribute('bakset_name');
  }

  // consistent_time - computed: true, optional: false, required: false
  public get consistentTime() {
    return this.getNumberAttribute('consistent_time');
  }

  // data_type - computed: true, optional: false, required: false
  public get dataType() {
    return this.getStringAttribute('data_type');
  }

  // db_instance_id - computed: true, optional: false, required: false
  public get dbInstanceId() {
    return this.getStringAttribute('db_instance_id');
  }
}

export class DataTerracloneGpdbBackupsBackupsList extends cdktf.ComplexList {

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
  public get(index: number): DataTerracloneGpdbBackupsBackupsOutputReference {
    return new DataTerracloneGpdbBackupsBackupsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups terraclone_gpdb_backups}
*/
export class DataTerracloneGpdbBackups extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_gpdb_backups";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataTerracloneGpdbBackups resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataTerracloneGpdbBackups to import
  * @param importFromId The id of the existing DataTerracloneGpdbBackups that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataTerracloneGpdbBackups to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_gpdb_backups", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/gpdb_backups terraclone_gpdb_backups} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataTerracloneGpdbBackupsConfig
  */
  public constructor(scope: Construct, id: string, config: DataTerracloneGpdbBackupsConfig) {
    super(scope, id, {
      terraformResourceType: 'terraclone_gpdb_backups',
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
    this._backupId = config.backupId;
    this._backupMethod = config.backupMethod;
    this._backupMode = config.backupMode;
    this._backupStatus = config.backupStatus;
    this._dataType = config.dataType;
    this._dbInstanceId = config.dbInstanceId;
    this._endTime = config.endTime;
    this._startTime = config.startTime;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // backup_id - computed: false, optional: true, required: false
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

  // backup_method - computed: true, optional: true, required: false
  private _backupMethod?: string; 
  public get backupMethod() {
    return this.getStringAttribute('backup_method');
  }
  public set backupMethod(value: string) {
    this._backupMethod = value;
  }
  public resetBackupMethod() {
    this._backupMethod = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backupMethodInput() {
    return this._backupMethod;
  }

  // backup_mode - computed: false, optional: true, required: false
  private _backupMode?: string; 
  public get backupMode() {
    return this.getStringAttribute('backup_mode');
  }
  public set backupMode(value: string) {
    this._backupMode = value;
  }
  public resetBackupMode() {
    this._backupMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backupModeInput() {
    return this._backupMode;
  }

  // backup_status - computed: false, optional: true, required: false
  private _backupStatus?: string; 
  public get backupStatus() {
    return this.getStringAttribute('backup_status');
  }
  public set backupStatus(value: string) {
    this._backupStatus = value;
  }
  public resetBackupStatus() {
    this._backupStatus = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backupStatusInput() {
    return this._backupStatus;
  }

  // backups - computed: true, optional: false, required: false
  private _backups = new DataTerracloneGpdbBackupsBackupsList(this, "backups", false);
  public get backups() {
    return this._backups;
  }

  // data_type - computed: true, optional: true, required: false
  private _dataType?: string; 
  public get dataType() {
    return this.getStringAttribute('data_type');
  }
  public set dataType(value: string) {
    this._dataType = value;
  }
  public resetDataType() {
    this._dataType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dataTypeInput() {
    return this._dataType;
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

  // end_time - computed: false, optional: true, required: false
  private _endTime?: string; 
  public get endTime() {
    return this.getStringAttribute('end_time');
  }
  public set endTime(value: string) {
    this._endTime = value;
  }
  public resetEndTime() {
    this._endTime = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get endTimeInput() {
    return this._endTime;
  }

  // start_time - computed: false, optional: true, required: false
  private _startTime?: string; 
  public get startTime() {
    return this.getStringAttribute('start_time');
  }
  public set startTime(value: string) {
    this._startTime = value;
  }
  public resetStartTime() {
    this._startTime = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get startTimeInput() {
    return this._startTime;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      backup_id: cdktf.stringToTerraform(this._backupId),
      backup_method: cdktf.stringToTerraform(this._backupMethod),
      backup_mode: cdktf.stringToTerraform(this._backupMode),
      backup_status: cdktf.stringToTerraform(this._backupStatus),
      data_type: cdktf.stringToTerraform(this._dataType),
      db_instance_id: cdktf.stringToTerraform(this._dbInstanceId),
      end_time: cdktf.stringToTerraform(this._endTime),
      start_time: cdktf.stringToTerraform(this._startTime),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      backup_id: {
        value: cdktf.stringToHclTerraform(this._backupId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      backup_method: {
        value: cdktf.stringToHclTerraform(this._backupMethod),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      backup_mode: {
        value: cdktf.stringToHclTerraform(this._backupMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      backup_status: {
        value: cdktf.stringToHclTerraform(this._backupStatus),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      data_type: {
        value: cdktf.stringToHclTerraform(this._dataType),
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
      end_time: {
        value: cdktf.stringToHclTerraform(this._endTime),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      start_time: {
        value: cdktf.stringToHclTerraform(this._startTime),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
