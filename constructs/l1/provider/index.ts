// @ts-nocheck
// https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface TerracloneProviderConfig {
  /**
  * BlueKing CMDB 3.9.17 or later, reached through ESB or the API gateway, as an app and a user.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#blueking TerracloneProvider#blueking}
  */
  readonly blueking?: TerracloneProviderBlueking;
  /**
  * AnalyticDB for PostgreSQL of Alibaba Cloud. Credentials are taken from the first of these that is given: a key (`access_key_id`), a `profile`, an ECS role, an OIDC token, a credentials URI. A role to assume comes on top.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#gpdb TerracloneProvider#gpdb}
  */
  readonly gpdb?: TerracloneProviderGpdb;
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
export interface TerracloneProviderBlueking {
  /**
  * Code of the app to call as (`bk_app_code`).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#app_code TerracloneProvider#app_code}
  */
  readonly appCode?: string;
  /**
  * Secret of that app (`bk_app_secret`).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#app_secret TerracloneProvider#app_secret}
  */
  readonly appSecret?: string;
  /**
  * File with the certificates of the authority to trust, in PEM form.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#ca_file TerracloneProvider#ca_file}
  */
  readonly caFile?: string;
  /**
  * Where ESB looks for credentials; old ones know the `body` only, which puts secrets into ESB's own logs.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#credentials_in TerracloneProvider#credentials_in}
  */
  readonly credentialsIn?: string;
  /**
  * Address of ESB, such as `https://bk.example.com`; or the gateway's stage for `bk-cmdb`, such as `https://bkapi.example.com/api/bk-cmdb/prod`, which is also assumed where the gateway's address has no path.
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
  * A user's login token (`bk_token`).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#token TerracloneProvider#token}
  */
  readonly token?: string;
  /**
  * Which of the two the endpoint is. Only the gateway tells the unique rules of the host model, by which a copy is foretold exactly.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#transport TerracloneProvider#transport}
  */
  readonly transport?: string;
  /**
  * Host properties that unique rules of yours cover, and a copy therefore leaves alone, beside those of a fresh installation. Counts only where the API does not tell the rules.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#unique_properties TerracloneProvider#unique_properties}
  */
  readonly uniqueProperties?: string[];
  /**
  * User to act as (`bk_username`). The app must be allowed to name one. Either this or `token`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#username TerracloneProvider#username}
  */
  readonly username?: string;
}

export function terracloneProviderBluekingToTerraform(struct?: TerracloneProviderBlueking | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    app_code: cdktf.stringToTerraform(struct!.appCode),
    app_secret: cdktf.stringToTerraform(struct!.appSecret),
    ca_file: cdktf.stringToTerraform(struct!.caFile),
    credentials_in: cdktf.stringToTerraform(struct!.credentialsIn),
    endpoint: cdktf.stringToTerraform(struct!.endpoint),
    insecure: cdktf.booleanToTerraform(struct!.insecure),
    token: cdktf.stringToTerraform(struct!.token),
    transport: cdktf.stringToTerraform(struct!.transport),
    unique_properties: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.uniqueProperties),
    username: cdktf.stringToTerraform(struct!.username),
  }
}


export function terracloneProviderBluekingToHclTerraform(struct?: TerracloneProviderBlueking | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    app_code: {
      value: cdktf.stringToHclTerraform(struct!.appCode),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    app_secret: {
      value: cdktf.stringToHclTerraform(struct!.appSecret),
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
    credentials_in: {
      value: cdktf.stringToHclTerraform(struct!.credentialsIn),
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
    token: {
      value: cdktf.stringToHclTerraform(struct!.token),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    transport: {
      value: cdktf.stringToHclTerraform(struct!.transport),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    unique_properties: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.uniqueProperties),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
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

export interface TerracloneProviderGpdb {
  /**
  * ID of an access key.
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
  * ARN of a role to assume.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#assume_role_arn TerracloneProvider#assume_role_arn}
  */
  readonly assumeRoleArn?: string;
  /**
  * External ID that the role asks for.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#assume_role_external_id TerracloneProvider#assume_role_external_id}
  */
  readonly assumeRoleExternalId?: string;
  /**
  * Policy that narrows the role down, as JSON.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#assume_role_policy TerracloneProvider#assume_role_policy}
  */
  readonly assumeRolePolicy?: string;
  /**
  * How long a session lasts, in seconds. It is renewed as long as it is needed.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#assume_role_session_expiration TerracloneProvider#assume_role_session_expiration}
  */
  readonly assumeRoleSessionExpiration?: number;
  /**
  * Name of the session under that role, `terraclone` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#assume_role_session_name TerracloneProvider#assume_role_session_name}
  */
  readonly assumeRoleSessionName?: string;
  /**
  * File with the certificates of the authority to trust, in PEM form.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#ca_file TerracloneProvider#ca_file}
  */
  readonly caFile?: string;
  /**
  * Address of a process that hands out temporary keys.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#credentials_uri TerracloneProvider#credentials_uri}
  */
  readonly credentialsUri?: string;
  /**
  * Role of the ECS instance that Terraform runs on. Only with this, or a profile that says so, is the metadata server asked.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#ecs_role_name TerracloneProvider#ecs_role_name}
  */
  readonly ecsRoleName?: string;
  /**
  * Address of the service, instead of the region's own. Host name or URL; a restore works over https only.
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
  * Address of the ECS metadata server.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#metadata_endpoint TerracloneProvider#metadata_endpoint}
  */
  readonly metadataEndpoint?: string;
  /**
  * ARN of an OIDC provider. The role is `assume_role_arn`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#oidc_provider_arn TerracloneProvider#oidc_provider_arn}
  */
  readonly oidcProviderArn?: string;
  /**
  * File with the OIDC token; read anew whenever a role is assumed with it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#oidc_token_file TerracloneProvider#oidc_token_file}
  */
  readonly oidcTokenFile?: string;
  /**
  * Profile of the `aliyun` command line. Used only when it is named, and there is no access key.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#profile TerracloneProvider#profile}
  */
  readonly profile?: string;
  /**
  * Region, such as `cn-hangzhou`. It decides which address is called. There is no default but the profile's.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#region TerracloneProvider#region}
  */
  readonly region?: string;
  /**
  * Token of a temporary access key.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#security_token TerracloneProvider#security_token}
  */
  readonly securityToken?: string;
  /**
  * JSON file with the profiles, `~/.aliyun/config.json` unless set.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#shared_credentials_file TerracloneProvider#shared_credentials_file}
  */
  readonly sharedCredentialsFile?: string;
  /**
  * Address of STS, where roles are assumed. The region's own unless set; with an `endpoint` outside of Alibaba Cloud, that one.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/terraclone/terraclone/0.1.0/docs#sts_endpoint TerracloneProvider#sts_endpoint}
  */
  readonly stsEndpoint?: string;
}

export function terracloneProviderGpdbToTerraform(struct?: TerracloneProviderGpdb | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    access_key_id: cdktf.stringToTerraform(struct!.accessKeyId),
    access_key_secret: cdktf.stringToTerraform(struct!.accessKeySecret),
    assume_role_arn: cdktf.stringToTerraform(struct!.assumeRoleArn),
    assume_role_external_id: cdktf.stringToTerraform(struct!.assumeRoleExternalId),
    assume_role_policy: cdktf.stringToTerraform(struct!.assumeRolePolicy),
    assume_role_session_expiration: cdktf.numberToTerraform(struct!.assumeRoleSessionExpiration),
    assume_role_session_name: cdktf.stringToTerraform(struct!.assumeRoleSessionName),
    ca_file: cdktf.stringToTerraform(struct!.caFile),
    credentials_uri: cdktf.stringToTerraform(struct!.credentialsUri),
    ecs_role_name: cdktf.stringToTerraform(struct!.ecsRoleName),
    endpoint: cdktf.stringToTerraform(struct!.endpoint),
    insecure: cdktf.booleanToTerraform(struct!.insecure),
    metadata_endpoint: cdktf.stringToTerraform(struct!.metadataEndpoint),
    oidc_provider_arn: cdktf.stringToTerraform(struct!.oidcProviderArn),
    oidc_token_file: cdktf.stringToTerraform(struct!.oidcTokenFile),
    profile: cdktf.stringToTerraform(struct!.profile),
    region: cdktf.stringToTerraform(struct!.region),
    security_token: cdktf.stringToTerraform(struct!.securityToken),
    shared_credentials_file: cdktf.stringToTerraform(struct!.sharedCredentialsFile),
    sts_endpoint: cdktf.stringToTerraform(struct!.stsEndpoint),
  }
}


export function terracloneProviderGpdbToHclTerraform(struct?: TerracloneProviderGpdb | cdktf.IResolvable): any {
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
    assume_role_arn: {
      value: cdktf.stringToHclTerraform(struct!.assumeRoleArn),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    assume_role_external_id: {
      value: cdktf.stringToHclTerraform(struct!.assumeRoleExternalId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    assume_role_policy: {
      value: cdktf.stringToHclTerraform(struct!.assumeRolePolicy),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    assume_role_session_expiration: {
      value: cdktf.numberToHclTerraform(struct!.assumeRoleSessionExpiration),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    assume_role_session_name: {
      value: cdktf.stringToHclTerraform(struct!.assumeRoleSessionName),
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
    credentials_uri: {
      value: cdktf.stringToHclTerraform(struct!.credentialsUri),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ecs_role_name: {
      value: cdktf.stringToHclTerraform(struct!.ecsRoleName),
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
    metadata_endpoint: {
      value: cdktf.stringToHclTerraform(struct!.metadataEndpoint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    oidc_provider_arn: {
      value: cdktf.stringToHclTerraform(struct!.oidcProviderArn),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    oidc_token_file: {
      value: cdktf.stringToHclTerraform(struct!.oidcTokenFile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    profile: {
      value: cdktf.stringToHclTerraform(struct!.profile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    region: {
      value: cdktf.stringToHclTerraform(struct!.region),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    security_token: {
      value: cdktf.stringToHclTerraform(struct!.securityToken),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    shared_credentials_file: {
      value: cdktf.stringToHclTerraform(struct!.sharedCredentialsFile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    sts_endpoint: {
      value: cdktf.stringToHclTerraform(struct!.stsEndpoint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
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
    this._blueking = config.blueking;
    this._gpdb = config.gpdb;
    this._tiunimanager = config.tiunimanager;
    this._zstack = config.zstack;
    this._alias = config.alias;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // blueking - computed: false, optional: true, required: false
  private _blueking?: TerracloneProviderBlueking; 
  public get blueking() {
    return this._blueking;
  }
  public set blueking(value: TerracloneProviderBlueking | undefined) {
    this._blueking = value;
  }
  public resetBlueking() {
    this._blueking = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bluekingInput() {
    return this._blueking;
  }

  // gpdb - computed: false, optional: true, required: false
  private _gpdb?: TerracloneProviderGpdb; 
  public get gpdb() {
    return this._gpdb;
  }
  public set gpdb(value: TerracloneProviderGpdb | undefined) {
    this._gpdb = value;
  }
  public resetGpdb() {
    this._gpdb = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gpdbInput() {
    return this._gpdb;
  }

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
      blueking: terracloneProviderBluekingToTerraform(this._blueking),
      gpdb: terracloneProviderGpdbToTerraform(this._gpdb),
      tiunimanager: terracloneProviderTiunimanagerToTerraform(this._tiunimanager),
      zstack: terracloneProviderZstackToTerraform(this._zstack),
      alias: cdktf.stringToTerraform(this._alias),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      blueking: {
        value: terracloneProviderBluekingToHclTerraform(this._blueking),
        isBlock: false,
        type: "list",
        storageClassType: "TerracloneProviderBlueking",
      },
      gpdb: {
        value: terracloneProviderGpdbToHclTerraform(this._gpdb),
        isBlock: false,
        type: "list",
        storageClassType: "TerracloneProviderGpdb",
      },
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
