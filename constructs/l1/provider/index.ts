// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface TerracloneProviderConfig {
  /**
  * TiUniManager (TiEM), which deploys and keeps TiDB clusters.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#tiunimanager TerracloneProvider#tiunimanager}
  */
  readonly tiunimanager?: TerracloneProviderTiunimanager;
  /**
  * ZStack Cloud, reached through its management node. Either an access key or an account is needed.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#zstack TerracloneProvider#zstack}
  */
  readonly zstack?: TerracloneProviderZstack;
  /**
  * Alias name
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#alias TerracloneProvider#alias}
  */
  readonly alias?: string;
}
export interface TerracloneProviderTiunimanager {
  /**
  * File with the certificates of the authority to trust, in PEM form.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#ca_file TerracloneProvider#ca_file}
  */
  readonly caFile?: string;
  /**
  * Address of its API server, such as `http://10.0.0.2:4116`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#endpoint TerracloneProvider#endpoint}
  */
  readonly endpoint?: string;
  /**
  * Whether to go without checking the endpoint's certificate.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#insecure TerracloneProvider#insecure}
  */
  readonly insecure?: boolean | cdktf.IResolvable;
  /**
  * Password of that user. Longer ones than 20 characters can be set in TiUniManager, and never log in.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#password TerracloneProvider#password}
  */
  readonly password?: string;
  /**
  * Name of a user.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#username TerracloneProvider#username}
  */
  readonly username?: string;
}

export function terracloneProviderTiunimanagerToTerraform(struct?: TerracloneProviderTiunimanager | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    ca_file: cdktf.stringToTerraform(struct!.caFile),
    endpoint: cdktf.stringToTerraform(struct!.endpoint),
    insecure: cdktf.booleanToTerraform(struct!.insecure),
    password: cdktf.stringToTerraform(struct!.password),
    username: cdktf.stringToTerraform(struct!.username),
  }
}


export function terracloneProviderTiunimanagerToHclTerraform(struct?: TerracloneProviderTiunimanager | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    ca_file: {
      value: cdktf.stringToHclTerraform(struct!.caFile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    endpoint: {
      value: cdktf.stringToHclTerraform(struct!.endpoint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    insecure: {
      value: cdktf.booleanToHclTerraform(struct!.insecure),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    password: {
      value: cdktf.stringToHclTerraform(struct!.password),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    username: {
      value: cdktf.stringToHclTerraform(struct!.username),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export interface TerracloneProviderZstack {
  /**
  * Id of an access key.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#access_key_id TerracloneProvider#access_key_id}
  */
  readonly accessKeyId?: string;
  /**
  * Secret of that access key.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#access_key_secret TerracloneProvider#access_key_secret}
  */
  readonly accessKeySecret?: string;
  /**
  * Name of an account to log in with.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#account_name TerracloneProvider#account_name}
  */
  readonly accountName?: string;
  /**
  * File with the certificates of the authority to trust, in PEM form.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#ca_file TerracloneProvider#ca_file}
  */
  readonly caFile?: string;
  /**
  * Address of the management node, such as `http://10.0.0.2:8080`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#endpoint TerracloneProvider#endpoint}
  */
  readonly endpoint?: string;
  /**
  * Whether to go without checking the endpoint's certificate.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#insecure TerracloneProvider#insecure}
  */
  readonly insecure?: boolean | cdktf.IResolvable;
  /**
  * How `nics` are sent: as an `array`, as ZStack Cloud takes them, or as a JSON `string`, as ZSphere does.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#nic_params_encoding TerracloneProvider#nic_params_encoding}
  */
  readonly nicParamsEncoding?: string;
  /**
  * Password of that account.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#password TerracloneProvider#password}
  */
  readonly password?: string;
  /**
  * Time zone of the management node. It compares the wall-clock digits of a signed request with its own, whatever zone the request names. Unless set, UTC, this machine's zone and Asia/Shanghai are tried in turn. Access keys only.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#time_zone TerracloneProvider#time_zone}
  */
  readonly timeZone?: string;
}

export function terracloneProviderZstackToTerraform(struct?: TerracloneProviderZstack | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    access_key_id: cdktf.stringToTerraform(struct!.accessKeyId),
    access_key_secret: cdktf.stringToTerraform(struct!.accessKeySecret),
    account_name: cdktf.stringToTerraform(struct!.accountName),
    ca_file: cdktf.stringToTerraform(struct!.caFile),
    endpoint: cdktf.stringToTerraform(struct!.endpoint),
    insecure: cdktf.booleanToTerraform(struct!.insecure),
    nic_params_encoding: cdktf.stringToTerraform(struct!.nicParamsEncoding),
    password: cdktf.stringToTerraform(struct!.password),
    time_zone: cdktf.stringToTerraform(struct!.timeZone),
  }
}


export function terracloneProviderZstackToHclTerraform(struct?: TerracloneProviderZstack | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    access_key_id: {
      value: cdktf.stringToHclTerraform(struct!.accessKeyId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    access_key_secret: {
      value: cdktf.stringToHclTerraform(struct!.accessKeySecret),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    account_name: {
      value: cdktf.stringToHclTerraform(struct!.accountName),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ca_file: {
      value: cdktf.stringToHclTerraform(struct!.caFile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    endpoint: {
      value: cdktf.stringToHclTerraform(struct!.endpoint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    insecure: {
      value: cdktf.booleanToHclTerraform(struct!.insecure),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    nic_params_encoding: {
      value: cdktf.stringToHclTerraform(struct!.nicParamsEncoding),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    password: {
      value: cdktf.stringToHclTerraform(struct!.password),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    time_zone: {
      value: cdktf.stringToHclTerraform(struct!.timeZone),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}


/**
* Represents a {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs terraclone}
*/
export class TerracloneProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "terraclone";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a TerracloneProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the TerracloneProvider to import
  * @param importFromId The id of the existing TerracloneProvider that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the TerracloneProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "terraclone", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs terraclone} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options TerracloneProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: TerracloneProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'terraclone',
      terraformGeneratorMetadata: {
        providerName: 'terraclone',
        providerVersion: '0.1.0'
      },
      terraformProviderSource: 'registry.terraform.io/terraclone/terraclone'
    });
    this._tiunimanager = config.tiunimanager;
    this._zstack = config.zstack;
    this._alias = config.alias;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // tiunimanager - computed: false, optional: true, required: false
  private _tiunimanager?: TerracloneProviderTiunimanager; 
  public get tiunimanager() {
    return this._tiunimanager;
  }
  public set tiunimanager(value: TerracloneProviderTiunimanager | undefined) {
    this._tiunimanager = value;
  }
  public resetTiunimanager() {
    this._tiunimanager = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tiunimanagerInput() {
    return this._tiunimanager;
  }

  // zstack - computed: false, optional: true, required: false
  private _zstack?: TerracloneProviderZstack; 
  public get zstack() {
    return this._zstack;
  }
  public set zstack(value: TerracloneProviderZstack | undefined) {
    this._zstack = value;
  }
  public resetZstack() {
    this._zstack = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get zstackInput() {
    return this._zstack;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string; 
  public get alias() {
    return this._alias;
  }
  public set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      tiunimanager: terracloneProviderTiunimanagerToTerraform(this._tiunimanager),
      zstack: terracloneProviderZstackToTerraform(this._zstack),
      alias: cdktf.stringToTerraform(this._alias),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      tiunimanager: {
        value: terracloneProviderTiunimanagerToHclTerraform(this._tiunimanager),
        isBlock: false,
        type: "list",
        storageClassType: "TerracloneProviderTiunimanager",
      },
      zstack: {
        value: terracloneProviderZstackToHclTerraform(this._zstack),
        isBlock: false,
        type: "list",
        storageClassType: "TerracloneProviderZstack",
      },
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
