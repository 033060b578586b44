// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataTerracloneBluekingHostPropertyPreviewConfig extends cdktf.TerraformMetaArguments {
  /**
  * Id of the business that both hosts are in.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview#bk_biz_id DataTerracloneBluekingHostPropertyPreview#bk_biz_id}
  */
  readonly bkBizId: number;
  /**
  * Cloud area that both hosts are in. Unless set, the hosts' own where they are named by ids, and 0 where by IPs.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview#bk_cloud_id DataTerracloneBluekingHostPropertyPreview#bk_cloud_id}
  */
  readonly bkCloudId?: number;
  /**
  * Id of the destination host.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview#bk_dst_id DataTerracloneBluekingHostPropertyPreview#bk_dst_id}
  */
  readonly bkDstId?: number;
  /**
  * Inner IPv4 address of the destination host.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview#bk_dst_ip DataTerracloneBluekingHostPropertyPreview#bk_dst_ip}
  */
  readonly bkDstIp?: string;
  /**
  * Id of the source host. Together with `bk_dst_id`, instead of the IPs.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview#bk_org_id DataTerracloneBluekingHostPropertyPreview#bk_org_id}
  */
  readonly bkOrgId?: number;
  /**
  * Inner IPv4 address of the source host. Together with `bk_dst_ip`, instead of the ids.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview#bk_org_ip DataTerracloneBluekingHostPropertyPreview#bk_org_ip}
  */
  readonly bkOrgIp?: string;
}
export interface DataTerracloneBluekingHostPropertyPreviewChanges {
}

export function dataTerracloneBluekingHostPropertyPreviewChangesToTerraform(struct?: DataTerracloneBluekingHostPropertyPreviewChanges): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataTerracloneBluekingHostPropertyPreviewChangesToHclTerraform(struct?: DataTerracloneBluekingHostPropertyPreviewChanges): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataTerracloneBluekingHostPropertyPreviewChangesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): DataTerracloneBluekingHostPropertyPreviewChanges | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataTerracloneBluekingHostPropertyPreviewChanges | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // destination - computed: true, optional: false, required: false
  public get destination() {
    return this.getStringAttribute('destination');
  }

  // source - computed: true, optional: false, required: false
  public get source() {
    return this.getStringAttribute('source');
  }
}

export class DataTerracloneBluekingHostPropertyPreviewChangesMap extends cdktf.ComplexMap {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string) {
    super(terraformResource, terraformAttribute)
  }

  /**
  * @param key the key of the item to return
  */
  public get(key: string): DataTerracloneBluekingHostPropertyPreviewChangesOutputReference {
    return new DataTerracloneBluekingHostPropertyPreviewChangesOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview terraclone_blueking_host_property_preview}
*/
export class DataTerracloneBluekingHostPropertyPreview extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_blueking_host_property_preview";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataTerracloneBluekingHostPropertyPreview resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataTerracloneBluekingHostPropertyPreview to import
  * @param importFromId The id of the existing DataTerracloneBluekingHostPropertyPreview that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataTerracloneBluekingHostPropertyPreview to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_blueking_host_property_preview", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/data-sources/blueking_host_property_preview terraclone_blueking_host_property_preview} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataTerracloneBluekingHostPropertyPreviewConfig
  */
  public constructor(scope: Construct, id: string, config: DataTerracloneBluekingHostPropertyPreviewConfig) {
    super(scope, id, {
      terraformResourceType: 'terraclone_blueking_host_property_preview',
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
    this._bkBizId = config.bkBizId;
    this._bkCloudId = config.bkCloudId;
    this._bkDstId = config.bkDstId;
    this._bkDstIp = config.bkDstIp;
    this._bkOrgId = config.bkOrgId;
    this._bkOrgIp = config.bkOrgIp;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // bk_biz_id - computed: false, optional: false, required: true
  private _bkBizId?: number; 
  public get bkBizId() {
    return this.getNumberAttribute('bk_biz_id');
  }
  public set bkBizId(value: number) {
    this._bkBizId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get bkBizIdInput() {
    return this._bkBizId;
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

  // bk_dst_id - computed: true, optional: true, required: false
  private _bkDstId?: number; 
  public get bkDstId() {
    return this.getNumberAttribute('bk_dst_id');
  }
  public set bkDstId(value: number) {
    this._bkDstId = value;
  }
  public resetBkDstId() {
    this._bkDstId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bkDstIdInput() {
    return this._bkDstId;
  }

  // bk_dst_ip - computed: false, optional: true, required: false
  private _bkDstIp?: string; 
  public get bkDstIp() {
    return this.getStringAttribute('bk_dst_ip');
  }
  public set bkDstIp(value: string) {
    this._bkDstIp = value;
  }
  public resetBkDstIp() {
    this._bkDstIp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bkDstIpInput() {
    return this._bkDstIp;
  }

  // bk_org_id - computed: true, optional: true, required: false
  private _bkOrgId?: number; 
  public get bkOrgId() {
    return this.getNumberAttribute('bk_org_id');
  }
  public set bkOrgId(value: number) {
    this._bkOrgId = value;
  }
  public resetBkOrgId() {
    this._bkOrgId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bkOrgIdInput() {
    return this._bkOrgId;
  }

  // bk_org_ip - computed: false, optional: true, required: false
  private _bkOrgIp?: string; 
  public get bkOrgIp() {
    return this.getStringAttribute('bk_org_ip');
  }
  public set bkOrgIp(value: string) {
    this._bkOrgIp = value;
  }
  public resetBkOrgIp() {
    this._bkOrgIp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bkOrgIpInput() {
    return this._bkOrgIp;
  }

  // changes - computed: true, optional: false, required: false
  private _changes = new DataTerracloneBluekingHostPropertyPreviewChangesMap(this, "changes");
  public get changes() {
    return this._changes;
  }

  // copied - computed: true, optional: false, required: false
  private _copied = new cdktf.StringMap(this, "copied");
  public get copied() {
    return this._copied;
  }

  // exact - computed: true, optional: false, required: false
  public get exact() {
    return this.getBooleanAttribute('exact');
  }

  // refused - computed: true, optional: false, required: false
  public get refused() {
    return this.getListAttribute('refused');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      bk_biz_id: cdktf.numberToTerraform(this._bkBizId),
      bk_cloud_id: cdktf.numberToTerraform(this._bkCloudId),
      bk_dst_id: cdktf.numberToTerraform(this._bkDstId),
      bk_dst_ip: cdktf.stringToTerraform(this._bkDstIp),
      bk_org_id: cdktf.numberToTerraform(this._bkOrgId),
      bk_org_ip: cdktf.stringToTerraform(this._bkOrgIp),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      bk_biz_id: {
        value: cdktf.numberToHclTerraform(this._bkBizId),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      bk_cloud_id: {
        value: cdktf.numberToHclTerraform(this._bkCloudId),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      bk_dst_id: {
        value: cdktf.numberToHclTerraform(this._bkDstId),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      bk_dst_ip: {
        value: cdktf.stringToHclTerraform(this._bkDstIp),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      bk_org_id: {
        value: cdktf.numberToHclTerraform(this._bkOrgId),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      bk_org_ip: {
        value: cdktf.stringToHclTerraform(this._bkOrgIp),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
