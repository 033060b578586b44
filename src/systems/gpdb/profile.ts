import { readFileSync } from "node:fs";
import { Refused } from "../../kit";
import { fixed, type Source } from "./keys";
import { assumed, assumedWithOidc, ofEcsInstance, ofUri, type Role, type Sts } from "./roles";

/** A profile of the vendor's command line, as its configuration file has it. */
export interface Profile {
  readonly name: string;
  readonly mode?: string;
  readonly access_key_id?: string;
  readonly access_key_secret?: string;
  readonly sts_token?: string;
  readonly ram_role_name?: string;
  readonly ram_role_arn?: string;
  readonly ram_session_name?: string;
  readonly expired_seconds?: number;
  readonly external_id?: string;
  readonly source_profile?: string;
  readonly oidc_provider_arn?: string;
  readonly oidc_token_file?: string;
  readonly credentials_uri?: string;
  readonly region_id?: string;
}

/** Where profiles are, and what a profile's ways to a key need. */
export interface ProfileGround {
  readonly file: string;
  readonly sts: Sts;
  readonly metadataEndpoint: string;
}

/** A profile out of a configuration file of the vendor's command line. */
export function profileIn(file: string, name: string): Profile {
  const { profiles = [] } = read(file);
  const found = profiles.find((profile) => profile.name === name);
  if (!found) throw new Refused(`There is no profile ${JSON.stringify(name)} in ${file}.`, `It has ${profiles.length === 0 ? "none" : profiles.map((profile) => profile.name).join(", ")}. Run aliyun configure --profile ${name}, or name another one.`);
  return found;
}

/** The key of a profile. The file is read whenever the key is asked for, so that a token renewed there is found. */
export const ofProfile =
  (name: string, ground: ProfileGround): Source =>
  (signal) =>
    sourceOf(profileIn(ground.file, name), ground, [])(signal);

function sourceOf(profile: Profile, ground: ProfileGround, before: readonly string[]): Source {
  const { sts, metadataEndpoint, file } = ground;
  const needed = <K extends keyof Profile>(field: K): NonNullable<Profile[K]> => {
    const value = profile[field];
    if (value === undefined || value === "") throw new Refused(`Profile ${JSON.stringify(profile.name)} in ${file} has the mode ${profile.mode}, and no ${field}.`, "Run aliyun configure to complete it.");
    return value as NonNullable<Profile[K]>;
  };
  const key = () => fixed({ accessKeyId: needed("access_key_id"), accessKeySecret: needed("access_key_secret") });
  const role = (): Role => ({ arn: needed("ram_role_arn"), sessionName: profile.ram_session_name, expiration: profile.expired_seconds || undefined, externalId: profile.external_id });
  switch ((profile.mode ?? "AK").toLowerCase()) {
    case "ak":
      return key();
    case "ststoken":
      return fixed({ accessKeyId: needed("access_key_id"), accessKeySecret: needed("access_key_secret"), securityToken: needed("sts_token") });
    case "ramrolearn":
      return assumed(key(), role(), sts);
    case "ecsramrole":
      return ofEcsInstance(profile.ram_role_name || undefined, metadataEndpoint);
    case "ramrolearnwithrolename":
      return assumed(ofEcsInstance(needed("ram_role_name"), metadataEndpoint), role(), sts);
    case "chainableramrolearn": {
      const from = needed("source_profile");
      if ([...before, profile.name].includes(from)) throw new Refused(`The profiles ${[...before, profile.name, from].join(", ")} in ${file} are each other's source.`, "One of them needs a key of its own.");
      return assumed(sourceOf(profileIn(file, from), ground, [...before, profile.name]), role(), sts);
    }
    case "oidc":
      return assumedWithOidc(needed("oidc_provider_arn"), needed("oidc_token_file"), role(), sts);
    case "credentialsuri":
      return ofUri(needed("credentials_uri"));
    default:
      throw new Refused(
        `Profile ${JSON.stringify(profile.name)} in ${file} has the mode ${profile.mode}, which terraclone cannot use.`,
        "It can use AK, StsToken, RamRoleArn, ChainableRamRoleArn, EcsRamRole, RamRoleArnWithRoleName, OIDC and CredentialsURI. Take the temporary key of that profile over into ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN.",
      );
  }
}

function read(file: string): { readonly profiles?: readonly Profile[] } {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { profiles?: Profile[] };
  } catch (error) {
    const why = error instanceof SyntaxError ? "is no JSON" : `cannot be read (${(error as NodeJS.ErrnoException).code})`;
    throw new Refused(`The file ${file} ${why}.`, "shared_credentials_file names the JSON file of the aliyun command line, ~/.aliyun/config.json unless set. The SDKs' INI file of the same variable's name is another one.");
  }
}
