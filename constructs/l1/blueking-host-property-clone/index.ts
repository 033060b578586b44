// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface BluekingHostPropertyCloneConfig extends cdktf.TerraformMetaArguments {
  /**
  * Id of the business that both hosts are in.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#bk_biz_id BluekingHostPropertyClone#bk_biz_id}
  */
  readonly bkBizId: number;
  /**
  * Cloud area that both hosts are in. Unless set, the hosts' own where they are named by ids, and 0 where by IPs.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#bk_cloud_id BluekingHostPropertyClone#bk_cloud_id}
  */
  readonly bkCloudId?: number;
  /**
  * Id of the destination host.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#bk_dst_id BluekingHostPropertyClone#bk_dst_id}
  */
  readonly bkDstId?: number;
  /**
  * Inner IPv4 address of the destination host.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#bk_dst_ip BluekingHostPropertyClone#bk_dst_ip}
  */
  readonly bkDstIp?: string;
  /**
  * Id of the source host. Together with `bk_dst_id`, instead of the IPs.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#bk_org_id BluekingHostPropertyClone#bk_org_id}
  */
  readonly bkOrgId?: number;
  /**
  * Inner IPv4 address of the source host. Together with `bk_dst_ip`, instead of the ids.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#bk_org_ip BluekingHostPropertyClone#bk_org_ip}
  */
  readonly bkOrgIp?: string;
  /**
  * What the copy means later. `once`: the destination keeps what was copied, whatever becomes of the source. `follow`: it becomes what the source becomes, each time with a plan that shows it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#mode BluekingHostPropertyClone#mode}
  */
  readonly mode?: string;
  /**
  * Whether destroying leaves the destination as it is (`forget`), or puts back the values that the copy overwrote, but for those that others have changed since (`restore`).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#on_destroy BluekingHostPropertyClone#on_destroy}
  */
  readonly onDestroy?: string;
  /**
  * What the destination lacks of the copy, by property, as the last look found it. It is not to be set: the next apply mends it, and it is empty again.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#pending_changes BluekingHostPropertyClone#pending_changes}
  */
  readonly pendingChanges?: { [key: string]: BluekingHostPropertyClonePendingChanges } | cdktf.IResolvable;
  /**
  * What the copy may overwrite, by property: the `changes` of `terraclone_blueking_host_property_preview`, so that the plan shows them. Where anything else would come of the copy by then, nothing is copied. It counts when the copy is made, and is then kept as it was.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#reviewed_changes BluekingHostPropertyClone#reviewed_changes}
  */
  readonly reviewedChanges?: { [key: string]: BluekingHostPropertyCloneReviewedChanges } | cdktf.IResolvable;
  /**
  * How long operations may take, as durations such as `90s`, `30m` or `1h30m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#timeouts BluekingHostPropertyClone#timeouts}
  */
  readonly timeouts?: BluekingHostPropertyCloneTimeouts;
}
export interface BluekingHostPropertyClonePendingChanges {
  /**
  * The destination's value; none where it is null.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#destination BluekingHostPropertyClone#destination}
  */
  readonly destination?: string;
  /**
  * The value that takes its place.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#source BluekingHostPropertyClone#source}
  */
  readonly source?: string;
}

export function bluekingHostPropertyClonePendingChangesToTerraform(struct?: BluekingHostPropertyClonePendingChanges | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    destination: cdktf.stringToTerraform(struct!.destination),
    source: cdktf.stringToTerraform(struct!.source),
  }
}


export function bluekingHostPropertyClonePendingChangesToHclTerraform(struct?: BluekingHostPropertyClonePendingChanges | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    destination: {
      value: cdktf.stringToHclTerraform(struct!.destination),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    source: {
      value: cdktf.stringToHclTerraform(struct!.source),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BluekingHostPropertyClonePendingChangesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): BluekingHostPropertyClonePendingChanges | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._destination !== undefined) {
      hasAnyValues = true;
      internalValueResult.destination = this._destination;
    }
    if (this._source !== undefined) {
      hasAnyValues = true;
      internalValueResult.source = this._source;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BluekingHostPropertyClonePendingChanges | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._destination = undefined;
      this._source = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._destination = value.destination;
      this._source = value.source;
    }
  }

  // destination - computed: true, optional: true, required: false
  private _destination?: string; 
  public get destination() {
    return this.getStringAttribute('destination');
  }
  public set destination(value: string) {
    this._destination = value;
  }
  public resetDestination() {
    this._destination = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get destinationInput() {
    return this._destination;
  }

  // source - computed: true, optional: true, required: false
  private _source?: string; 
  public get source() {
    return this.getStringAttribute('source');
  }
  public set source(value: string) {
    this._source = value;
  }
  public resetSource() {
    this._source = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceInput() {
    return this._source;
  }
}

export class BluekingHostPropertyClonePendingChangesMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BluekingHostPropertyClonePendingChanges } | cdktf.IResolvable

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
  public get(key: string): BluekingHostPropertyClonePendingChangesOutputReference {
    return new BluekingHostPropertyClonePendingChangesOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BluekingHostPropertyCloneReviewedChanges {
  /**
  * The destination's value; none where it is null.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#destination BluekingHostPropertyClone#destination}
  */
  readonly destination?: string;
  /**
  * The value that takes its place.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#source BluekingHostPropertyClone#source}
  */
  readonly source?: string;
}

export function bluekingHostPropertyCloneReviewedChangesToTerraform(struct?: BluekingHostPropertyCloneReviewedChanges | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    destination: cdktf.stringToTerraform(struct!.destination),
    source: cdktf.stringToTerraform(struct!.source),
  }
}


export function bluekingHostPropertyCloneReviewedChangesToHclTerraform(struct?: BluekingHostPropertyCloneReviewedChanges | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    destination: {
      value: cdktf.stringToHclTerraform(struct!.destination),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    source: {
      value: cdktf.stringToHclTerraform(struct!.source),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BluekingHostPropertyCloneReviewedChangesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectKey the key of this item in the map
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectKey: string) {
    super(terraformResource, terraformAttribute, false, complexObjectKey);
  }

  public get internalValue(): BluekingHostPropertyCloneReviewedChanges | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._destination !== undefined) {
      hasAnyValues = true;
      internalValueResult.destination = this._destination;
    }
    if (this._source !== undefined) {
      hasAnyValues = true;
      internalValueResult.source = this._source;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BluekingHostPropertyCloneReviewedChanges | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._destination = undefined;
      this._source = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._destination = value.destination;
      this._source = value.source;
    }
  }

  // destination - computed: false, optional: true, required: false
  private _destination?: string; 
  public get destination() {
    return this.getStringAttribute('destination');
  }
  public set destination(value: string) {
    this._destination = value;
  }
  public resetDestination() {
    this._destination = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get destinationInput() {
    return this._destination;
  }

  // source - computed: false, optional: true, required: false
  private _source?: string; 
  public get source() {
    return this.getStringAttribute('source');
  }
  public set source(value: string) {
    this._source = value;
  }
  public resetSource() {
    this._source = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceInput() {
    return this._source;
  }
}

export class BluekingHostPropertyCloneReviewedChangesMap extends cdktf.ComplexMap {
  public internalValue? : { [key: string]: BluekingHostPropertyCloneReviewedChanges } | cdktf.IResolvable

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
  public get(key: string): BluekingHostPropertyCloneReviewedChangesOutputReference {
    return new BluekingHostPropertyCloneReviewedChangesOutputReference(this.terraformResource, this.terraformAttribute, key);
  }
}
export interface BluekingHostPropertyCloneTimeouts {
  /**
  * The longest that the create may take, `5m` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#create BluekingHostPropertyClone#create}
  */
  readonly create?: string;
  /**
  * The longest that the delete may take, `5m` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#delete BluekingHostPropertyClone#delete}
  */
  readonly delete?: string;
  /**
  * The longest that the update may take, `5m` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#update BluekingHostPropertyClone#update}
  */
  readonly update?: string;
}

export function bluekingHostPropertyCloneTimeoutsToTerraform(struct?: BluekingHostPropertyCloneTimeouts | cdktf.IResolvable): any {
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


export function bluekingHostPropertyCloneTimeoutsToHclTerraform(struct?: BluekingHostPropertyCloneTimeouts | cdktf.IResolvable): any {
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

export class BluekingHostPropertyCloneTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BluekingHostPropertyCloneTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: BluekingHostPropertyCloneTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone terraclone_blueking_host_property_clone}
*/
export class BluekingHostPropertyClone extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone_blueking_host_property_clone";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a BluekingHostPropertyClone resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the BluekingHostPropertyClone to import
  * @param importFromId The id of the existing BluekingHostPropertyClone that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the BluekingHostPropertyClone to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone_blueking_host_property_clone", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs/resources/blueking_host_property_clone terraclone_blueking_host_property_clone} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options BluekingHostPropertyCloneConfig
  */
  public constructor(scope: Construct, id: string, config: BluekingHostPropertyCloneConfig) {
    super(scope, id, {
      terraformResourceType: 'terraclone_blueking_host_property_clone',
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
    this._mode = config.mode;
    this._onDestroy = config.onDestroy;
    this._pendingChanges.internalValue = config.pendingChanges;
    this._reviewedChanges.internalValue = config.reviewedChanges;
    this._timeouts.internalValue = config.timeouts;
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

  // copied - computed: true, optional: false, required: false
  private _copied = new cdktf.StringMap(this, "copied");
  public get copied() {
    return this._copied;
  }

  // left_alone - computed: true, optional: false, required: false
  public get leftAlone() {
    return this.getListAttribute('left_alone');
  }

  // mode - computed: true, optional: true, required: false
  private _mode?: string; 
  public get mode() {
    return this.getStringAttribute('mode');
  }
  public set mode(value: string) {
    this._mode = value;
  }
  public resetMode() {
    this._mode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get modeInput() {
    return this._mode;
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

  // overwritten - computed: true, optional: false, required: false
  private _overwritten = new cdktf.StringMap(this, "overwritten");
  public get overwritten() {
    return this._overwritten;
  }

  // pending_changes - computed: true, optional: true, required: false
  private _pendingChanges = new BluekingHostPropertyClonePendingChangesMap(this, "pending_changes");
  public get pendingChanges() {
    return this._pendingChanges;
  }
  public putPendingChanges(value: { [key: string]: BluekingHostPropertyClonePendingChanges } | cdktf.IResolvable) {
    this._pendingChanges.internalValue = value;
  }
  public resetPendingChanges() {
    this._pendingChanges.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pendingChangesInput() {
    return this._pendingChanges.internalValue;
  }

  // reviewed_changes - computed: false, optional: true, required: false
  private _reviewedChanges = new BluekingHostPropertyCloneReviewedChangesMap(this, "reviewed_changes");
  public get reviewedChanges() {
    return this._reviewedChanges;
  }
  public putReviewedChanges(value: { [key: string]: BluekingHostPropertyCloneReviewedChanges } | cdktf.IResolvable) {
    this._reviewedChanges.internalValue = value;
  }
  public resetReviewedChanges() {
    this._reviewedChanges.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get reviewedChangesInput() {
    return this._reviewedChanges.internalValue;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new BluekingHostPropertyCloneTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: BluekingHostPropertyCloneTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
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
      mode: cdktf.stringToTerraform(this._mode),
      on_destroy: cdktf.stringToTerraform(this._onDestroy),
      pending_changes: cdktf.hashMapper(bluekingHostPropertyClonePendingChangesToTerraform)(this._pendingChanges.internalValue),
      reviewed_changes: cdktf.hashMapper(bluekingHostPropertyCloneReviewedChangesToTerraform)(this._reviewedChanges.internalValue),
      timeouts: bluekingHostPropertyCloneTimeoutsToTerraform(this._timeouts.internalValue),
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
      mode: {
        value: cdktf.stringToHclTerraform(this._mode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      on_destroy: {
        value: cdktf.stringToHclTerraform(this._onDestroy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      pending_changes: {
        value: cdktf.hashMapperHcl(bluekingHostPropertyClonePendingChangesToHclTerraform)(this._pendingChanges.internalValue),
        isBlock: true,
        type: "map",
        storageClassType: "BluekingHostPropertyClonePendingChangesMap",
      },
      reviewed_changes: {
        value: cdktf.hashMapperHcl(bluekingHostPropertyCloneReviewedChangesToHclTerraform)(this._reviewedChanges.internalValue),
        isBlock: true,
        type: "map",
        storageClassType: "BluekingHostPropertyCloneReviewedChangesMap",
      },
      timeouts: {
        value: bluekingHostPropertyCloneTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "BluekingHostPropertyCloneTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
