// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataTerracloneBluekingHostConfig extends cdktf.TerraformMetaArguments {
  /**
  * Cloud area to look for the address in, 0 unless set; with an id, the host's own.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host#bk_cloud_id DataTerracloneBluekingHost#bk_cloud_id}
  */
  readonly bkCloudId?: number;
  /**
  * Id of the host. Either this or `bk_host_innerip`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host#bk_host_id DataTerracloneBluekingHost#bk_host_id}
  */
  readonly bkHostId?: number;
  /**
  * One inner IPv4 address of the host, which no other in the cloud area may have.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host#bk_host_innerip DataTerracloneBluekingHost#bk_host_innerip}
  */
  readonly bkHostInnerip?: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host terraclone_blueking_host}
*/
export class DataTerracloneBluekingHost extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_blueking_host";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataTerracloneBluekingHost resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataTerracloneBluekingHost to import
  * @param importFromId The id of the existing DataTerracloneBluekingHost that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataTerracloneBluekingHost to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_blueking_host", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host terraclone_blueking_host} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataTerracloneBluekingHostConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataTerracloneBluekingHostConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'terraclone_blueking_host',
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
    this._bkCloudId = config.bkCloudId;
    this._bkHostId = config.bkHostId;
    this._bkHostInnerip = config.bkHostInnerip;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // bk_biz_id - computed: true, optional: false, required: false
  public get bkBizId() {
    return this.getNumberAttribute('bk_biz_id');
  }

  // bk_cloud_id - computed: true, optional: true, required: false
  private _bkCloudId?: number; 
  public get bkCloudId() {
    return this.getNumberAttribute('bk_cloud_id');
  }
  public set bkCloudId(value: number) {
    this._bkCloudId = value;
  }
  public resetBkCloudId() {
    this._bkCloudId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bkCloudIdInput() {
    return this._bkCloudId;
  }

  // bk_host_id - computed: true, optional: true, required: false
  private _bkHostId?: number; 
  public get bkHostId() {
    return this.getNumberAttribute('bk_host_id');
  }
  public set bkHostId(value: number) {
    this._bkHostId = value;
  }
  public resetBkHostId() {
    this._bkHostId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bkHostIdInput() {
    return this._bkHostId;
  }

  // bk_host_innerip - computed: true, optional: true, required: false
  private _bkHostInnerip?: string; 
  public get bkHostInnerip() {
    return this.getStringAttribute('bk_host_innerip');
  }
  public set bkHostInnerip(value: string) {
    this._bkHostInnerip = value;
  }
  public resetBkHostInnerip() {
    this._bkHostInnerip = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bkHostInneripInput() {
    return this._bkHostInnerip;
  }

  // bk_module_ids - computed: true, optional: false, required: false
  public get bkModuleIds() {
    return this.getNumberListAttribute('bk_module_ids');
  }

  // bk_set_ids - computed: true, optional: false, required: false
  public get bkSetIds() {
    return this.getNumberListAttribute('bk_set_ids');
  }

  // properties - computed: true, optional: false, required: false
  private _properties = new cdktf.StringMap(this, "properties");
  public get properties() {
    return this._properties;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      bk_cloud_id: cdktf.numberToTerraform(this._bkCloudId),
      bk_host_id: cdktf.numberToTerraform(this._bkHostId),
      bk_host_innerip: cdktf.stringToTerraform(this._bkHostInnerip),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      bk_cloud_id: {
        value: cdktf.numberToHclTerraform(this._bkCloudId),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      bk_host_id: {
        value: cdktf.numberToHclTerraform(this._bkHostId),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      bk_host_innerip: {
        value: cdktf.stringToHclTerraform(this._bkHostInnerip),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
