import { homedir } from "node:os";
import { join } from "node:path";
import { fixed, Keys, type Source } from "./keys";
import { ofProfile, profileIn } from "./profile";
import { assumed, assumedWithOidc, ofEcsInstance, ofUri, type Sts } from "./roles";

/** All that may be said about credentials, after the environment was consulted. */
export interface Given {
  readonly accessKeyId?: string | undefined;
  readonly accessKeySecret?: string | undefined;
  readonly securityToken?: string | undefined;
  readonly profile?: string | undefined;
  readonly sharedCredentialsFile?: string | undefined;
  readonly ecsRoleName?: string | undefined;
  readonly oidcProviderArn?: string | undefined;
  readonly oidcTokenFile?: string | undefined;
  readonly credentialsUri?: string | undefined;
  readonly assumeRoleArn?: string | undefined;
  readonly assumeRoleSessionName?: string | undefined;
  readonly assumeRoleSessionExpiration?: number | undefined;
  readonly assumeRoleExternalId?: string | undefined;
  readonly assumeRolePolicy?: string | undefined;
  readonly metadataEndpoint: string;
}

/** The ways to a key, in the order in which they are tried: the first that is given is taken, and no other is touched. */
export const ways = ["accessKeyId", "profile", "ecsRoleName", "oidcProviderArn", "credentialsUri"] as const;

/** The keys that requests are signed with. A role to assume comes on top of whichever way is taken. */
export function keysOf(given: Given, sts: Sts, environment: NodeJS.ProcessEnv): Keys {
  const { assumeRoleArn: arn, assumeRoleSessionName: sessionName, assumeRoleSessionExpiration: expiration, assumeRoleExternalId: externalId, assumeRolePolicy: policy } = given;
  const role = arn === undefined ? undefined : { arn, sessionName, expiration, externalId, policy };
  const way = ways.find((name) => given[name] !== undefined);
  const { oidcProviderArn = "", oidcTokenFile = "" } = given;
  if (way === "oidcProviderArn")
    return new Keys(assumedWithOidc(oidcProviderArn, oidcTokenFile, role ?? { arn: "" }, sts), sts.clock);
  const base = sourceBy(way, given, sts, environment);
  return new Keys(role ? assumed(base, role, sts) : base, sts.clock);
}

/** The region that a profile is for. */
export const regionOf = ({ profile, sharedCredentialsFile }: Pick<Given, "profile" | "sharedCredentialsFile">, environment: NodeJS.ProcessEnv) =>
  profile === undefined ? undefined : profileIn(fileOf(sharedCredentialsFile, environment), profile).region_id || undefined;

function sourceBy(way: (typeof ways)[number] | undefined, given: Given, sts: Sts, environment: NodeJS.ProcessEnv): Source {
  const { accessKeyId = "", accessKeySecret = "", securityToken, profile = "", ecsRoleName, credentialsUri = "", metadataEndpoint } = given;
  if (way === "profile") return ofProfile(profile, { file: fileOf(given.sharedCredentialsFile, environment), sts, metadataEndpoint });
  if (way === "ecsRoleName") return ofEcsInstance(ecsRoleName, metadataEndpoint);
  if (way === "credentialsUri") return ofUri(credentialsUri);
  return fixed({ accessKeyId, accessKeySecret, securityToken });
}

function fileOf(file: string | undefined, environment: NodeJS.ProcessEnv): string {
  const home = environment["HOME"] ?? environment["USERPROFILE"] ?? homedir();
  return file === undefined ? join(home, ".aliyun/config.json") : file.replace(/^~(?=\/)/, home);
}
