import { bool, isUnknown, number, optional, string, system, where } from "../../kit";
import { AnalyticDb } from "./client";
import { keysOf, regionOf, ways } from "./credentials";
import { endpointOf, stsEndpointOf } from "./endpoints";
import { judging, Rpc } from "./rpc";

const address = where(string, (text: string) => URL.canParse(withScheme(text)) && /^https?:$/.test(new URL(withScheme(text)).protocol), "be a host name or an http or https URL");
const roleArn = where(string, (text: string) => /^acs:ram::\d+:role\/.+$/.test(text), "be the ARN of a role, such as acs:ram::123456789012****:role/name");
const seconds = where(number, (count: number) => Number.isInteger(count) && count >= 900 && count <= 43_200, "be a whole number of seconds from 900 to 43200");

/** AnalyticDB for PostgreSQL of Alibaba Cloud. */
export const gpdb = system({
  name: "gpdb",
  doc: "AnalyticDB for PostgreSQL of Alibaba Cloud. Credentials are taken from the first of these that is given: a key (`access_key_id`), a `profile`, an ECS role, an OIDC token, a credentials URI. A role to assume comes on top.",
  config: {
    region: optional(string, "Region, such as `cn-hangzhou`. It decides which address is called. There is no default but the profile's.", { env: ["ALICLOUD_REGION", "ALIBABA_CLOUD_REGION", "ALIBABA_CLOUD_REGION_ID"] }),
    endpoint: optional(address, "Address of the service, instead of the region's own. Host name or URL; a restore works over https only.", { env: ["ALIBABA_CLOUD_ENDPOINT_GPDB", "GPDB_ENDPOINT"] }),
    accessKeyId: optional(string, "ID of an access key.", { env: ["ALICLOUD_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID", "ALICLOUD_ACCESS_KEY_ID"] }),
    accessKeySecret: optional(string, "Secret of that access key.", { sensitive: true, env: ["ALICLOUD_SECRET_KEY", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_ACCESS_KEY_SECRET", "ALICLOUD_ACCESS_KEY_SECRET"] }),
    securityToken: optional(string, "Token of a temporary access key.", { sensitive: true, env: ["ALICLOUD_SECURITY_TOKEN", "ALIBABA_CLOUD_SECURITY_TOKEN", "ALIBABACLOUD_SECURITY_TOKEN"] }),
    profile: optional(string, "Profile of the `aliyun` command line. Used only when it is named, and there is no access key.", { env: ["ALICLOUD_PROFILE", "ALIBABA_CLOUD_PROFILE"] }),
    sharedCredentialsFile: optional(string, "JSON file with the profiles, `~/.aliyun/config.json` unless set.", { env: ["ALICLOUD_SHARED_CREDENTIALS_FILE", "ALIBABA_CLOUD_CREDENTIALS_FILE"] }),
    ecsRoleName: optional(string, "Role of the ECS instance that Terraform runs on. Only with this, or a profile that says so, is the metadata server asked.", { env: ["ALICLOUD_ECS_ROLE_NAME", "ALIBABA_CLOUD_ECS_METADATA"] }),
    oidcProviderArn: optional(string, "ARN of an OIDC provider. The role is `assume_role_arn`.", { env: ["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] }),
    oidcTokenFile: optional(string, "File with the OIDC token; read anew whenever a role is assumed with it.", { env: ["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] }),
    credentialsUri: optional(string, "Address of a process that hands out temporary keys.", { env: ["ALICLOUD_CREDENTIALS_URI", "ALIBABA_CLOUD_CREDENTIALS_URI"] }),
    assumeRoleArn: optional(roleArn, "ARN of a role to assume.", { env: ["ALICLOUD_ASSUME_ROLE_ARN", "ALIBABA_CLOUD_ROLE_ARN"] }),
    assumeRoleSessionName: optional(string, "Name of the session under that role, `terraclone` unless set.", { env: ["ALICLOUD_ASSUME_ROLE_SESSION_NAME", "ALIBABA_CLOUD_ROLE_SESSION_NAME"] }),
    assumeRoleSessionExpiration: optional(seconds, "How long a session lasts, in seconds. It is renewed as long as it is needed.", { env: ["ALICLOUD_ASSUME_ROLE_SESSION_EXPIRATION"] }),
    assumeRoleExternalId: optional(string, "External ID that the role asks for.", { env: ["ALIBABA_CLOUD_EXTERNAL_ID"] }),
    assumeRolePolicy: optional(string, "Policy that narrows the role down, as JSON."),
    stsEndpoint: optional(address, "Address of STS, where roles are assumed. The region's own unless set; with an `endpoint` outside of Alibaba Cloud, that one.", { env: ["ALIBABA_CLOUD_ENDPOINT_STS", "STS_ENDPOINT"] }),
    metadataEndpoint: optional(address, "Address of the ECS metadata server.", { default: "http://100.100.100.200" }),
    caFile: optional(string, "File with the certificates of the authority to trust, in PEM form."),
    insecure: optional(bool, "Whether to go without checking the endpoint's certificate.", { default: false }),
  },

  *validate(config, problem) {
    const given = (name: keyof typeof config) => config[name] !== undefined;
    if (!given("region") && !given("endpoint") && !given("profile"))
      yield problem("region", "gpdb has no region.", "Set region, or the environment variable ALIBABA_CLOUD_REGION. There is no default: a wrong region looks like missing instances.");
    if (given("accessKeyId") !== given("accessKeySecret") && !isUnknown(config.accessKeyId)) {
      const [missing, variable] = given("accessKeyId") ? (["accessKeySecret", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"] as const) : (["accessKeyId", "ALIBABA_CLOUD_ACCESS_KEY_ID"] as const);
      yield problem(missing, "gpdb has half an access key.", `Set the other half too, or ${variable}.`);
    } else if (!ways.some(given))
      yield problem("accessKeyId", "gpdb has no credentials.", "Set access_key_id and access_key_secret, a profile, ecs_role_name, oidc_provider_arn or credentials_uri, or the environment variables that stand in for them (ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, ALIBABA_CLOUD_PROFILE, …).");
    else if (ways.find(given) === "oidcProviderArn" && !(given("oidcTokenFile") && given("assumeRoleArn")))
      yield problem("oidcProviderArn", "An OIDC provider needs a token and a role.", "Set oidc_token_file and assume_role_arn, or ALIBABA_CLOUD_OIDC_TOKEN_FILE and ALIBABA_CLOUD_ROLE_ARN.");
  },

  connect({ endpoint: configured, stsEndpoint, caFile, insecure, ...given }, { http, clock, environment }) {
    const region = given.region ?? regionOf(given, environment);
    const address = configured === undefined ? undefined : withScheme(configured);
    const endpoint = address ?? endpointOf(region ?? "cn-hangzhou");
    const service = { name: "AnalyticDB for PostgreSQL", endpoint, version: "2016-05-03" };
    const stsAddress = stsEndpoint === undefined ? stsEndpointOf(region, address) : withScheme(stsEndpoint);
    const shared = { caFile, insecure, ...judging };
    const stsHttp = http({ system: "Alibaba Cloud STS", endpoint: stsAddress, ...shared });
    const sts = { endpoint: stsAddress, http: stsHttp, clock };
    const keys = keysOf({ ...given, metadataEndpoint: withScheme(given.metadataEndpoint) }, sts, environment);
    const rpc = new Rpc(http({ system: service.name, endpoint, ...shared }), service, keys, clock);
    return new AnalyticDb(rpc, region, clock);
  },

  site: ({ endpoint, region, profile }) => endpoint ?? region ?? `profile ${profile}`,
});

function withScheme(address: string): string {
  return address.includes("://") ? address : `https://${address}`;
}
