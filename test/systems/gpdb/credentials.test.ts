import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { oidcToken, seeded, type RunningGpdb } from "../../../src/simulators/gpdb";
import { secrets } from "../../../src/wire/secrets";
import { clientOf, quickGpdb } from "../../support/gpdb";

const role = "acs:ram::123456789012:role/cloner";
const provider = "acs:ram::123456789012:oidc-provider/ci";
const { signal } = new AbortController();
let gpdb: RunningGpdb;
let home: string;
let reached: Set<string>;
const connect = Socket.prototype.connect;

beforeEach(async () => {
  gpdb = await quickGpdb({ speed: Infinity });
  home = mkdtempSync(join(tmpdir(), "terraclone-home-"));
  reached = new Set();
  Socket.prototype.connect = function (this: Socket, ...args: any[]) {
    const [first] = args.flat() as { host?: string; port?: number }[];
    reached.add(`${first?.host}:${first?.port}`);
    return connect.apply(this, args as never);
  } as typeof connect;
});
afterEach(async () => {
  Socket.prototype.connect = connect;
  rmSync(home, { recursive: true });
  await gpdb.close();
});

type Given = Parameters<typeof clientOf>[0];
const own = () => ({ accessKeyId: gpdb.credentials["accessKeyId"]!, accessKeySecret: gpdb.credentials["accessKeySecret"]! });
const uri = () => `${gpdb.endpoint}/credentials`;
const file = (name: string, content: string) => (writeFileSync(join(home, name), content), join(home, name));
const profiles = (...list: object[]) => file("config.json", JSON.stringify({ current: "default", profiles: list }));
const counted = (operation: string) => gpdb.counters.operations[operation]?.submitted ?? 0;

/** Reads an instance with what is configured, and tells which keys the requests bore. */
async function keysUsed(given: Given, environment: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const client = clientOf({ region: "cn-hangzhou", endpoint: gpdb.endpoint, metadataEndpoint: gpdb.endpoint, ...given }, { HOME: home, ...environment });
  expect(await client.findInstance(seeded.production, signal)).toMatchObject({ DBInstanceDescription: "production" });
  return gpdb.keys.used;
}

const temporary = expect.stringMatching(/^STS\./);

describe("A key is had from", () => {
  test("the provider's arguments", async () => expect(await keysUsed(own())).toEqual([own().accessKeyId]));

  test.each([
    ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
    ["ALICLOUD_ACCESS_KEY", "ALICLOUD_SECRET_KEY"],
    ["ALIBABACLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_SECRET"],
  ])("%s and %s", async (id, secret) => expect(await keysUsed({}, { [id]: own().accessKeyId, [secret]: own().accessKeySecret })).toEqual([own().accessKeyId]));

  test("a temporary key with its token", async () => {
    const { accessKeyId, accessKeySecret, securityToken } = gpdb.keys.issue(3_600);

    expect(await keysUsed({}, { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret, ALIBABA_CLOUD_SECURITY_TOKEN: securityToken })).toEqual([accessKeyId]);
  });

  test("a profile with a key", async () => {
    const sharedCredentialsFile = profiles({ name: "default", mode: "AK", access_key_id: own().accessKeyId, access_key_secret: own().accessKeySecret });

    expect(await keysUsed({ profile: "default", sharedCredentialsFile })).toEqual([own().accessKeyId]);
  });

  test("a profile with a temporary key, named by the environment", async () => {
    const { accessKeyId, accessKeySecret, securityToken } = gpdb.keys.issue(3_600);
    const path = profiles({ name: "sts", mode: "StsToken", access_key_id: accessKeyId, access_key_secret: accessKeySecret, sts_token: securityToken });

    expect(await keysUsed({}, { ALIBABA_CLOUD_PROFILE: "sts", ALIBABA_CLOUD_CREDENTIALS_FILE: path })).toEqual([accessKeyId]);
  });

  test("a profile that assumes a role with its key", async () => {
    const sharedCredentialsFile = profiles({ name: "p", mode: "RamRoleArn", access_key_id: own().accessKeyId, access_key_secret: own().accessKeySecret, ram_role_arn: role, ram_session_name: "s", expired_seconds: 900 });

    expect(await keysUsed({ profile: "p", sharedCredentialsFile })).toEqual([own().accessKeyId, temporary]);
  });

  test("a profile that assumes a role with another profile's key", async () => {
    const sharedCredentialsFile = profiles({ name: "p", mode: "ChainableRamRoleArn", source_profile: "base", ram_role_arn: role }, { name: "base", mode: "AK", access_key_id: own().accessKeyId, access_key_secret: own().accessKeySecret });

    expect(await keysUsed({ profile: "p", sharedCredentialsFile })).toEqual([own().accessKeyId, temporary]);
  });

  test("a profile of an ECS role, which asks the metadata server", async () => {
    const sharedCredentialsFile = profiles({ name: "p", mode: "EcsRamRole", ram_role_name: "" });

    expect(await keysUsed({ profile: "p", sharedCredentialsFile })).toEqual([temporary]);
    expect(counted("metadata-credentials")).toBe(1);
  });

  test("a profile with an OIDC token", async () => {
    const sharedCredentialsFile = profiles({ name: "p", mode: "OIDC", oidc_provider_arn: provider, oidc_token_file: file("token", oidcToken), ram_role_arn: role });

    expect(await keysUsed({ profile: "p", sharedCredentialsFile })).toEqual([temporary]);
  });

  test("a profile with a credentials URI", async () => {
    const sharedCredentialsFile = profiles({ name: "p", mode: "CredentialsURI", credentials_uri: uri() });

    expect(await keysUsed({ profile: "p", sharedCredentialsFile })).toEqual([temporary]);
  });

  test("the role of the ECS instance", async () => {
    expect(await keysUsed({}, { ALIBABA_CLOUD_ECS_METADATA: "terraclone" })).toEqual([temporary]);
    expect(counted("metadata-token")).toBe(1);
  });

  test("an OIDC token", async () =>
    expect(await keysUsed({}, { ALIBABA_CLOUD_OIDC_PROVIDER_ARN: provider, ALIBABA_CLOUD_OIDC_TOKEN_FILE: file("token", `${oidcToken}\n`), ALIBABA_CLOUD_ROLE_ARN: role })).toEqual([temporary]));

  test("a credentials URI", async () => expect(await keysUsed({}, { ALIBABA_CLOUD_CREDENTIALS_URI: uri() })).toEqual([temporary]));

  test.each([
    ["a key", () => own()],
    ["the role of the ECS instance", (): Given => ({ ecsRoleName: "terraclone" })],
    ["a credentials URI", (): Given => ({ credentialsUri: uri() })],
  ])("a role that is assumed with %s", async (_, base) => expect((await keysUsed({ ...base(), assumeRoleArn: role, assumeRoleSessionExpiration: 900 })).at(-1)).toEqual(temporary));
});

describe("Of several ways the first is taken, and no other is touched:", () => {
  /** Each way as arguments and environment; those after the first would fail. */
  const ways = (): [string, Given, NodeJS.ProcessEnv][] => [
    ["arguments", own(), {}],
    ["the older variables", {}, { ALICLOUD_ACCESS_KEY: own().accessKeyId, ALICLOUD_SECRET_KEY: own().accessKeySecret }],
    ["the newer variables", {}, { ALIBABA_CLOUD_ACCESS_KEY_ID: own().accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: own().accessKeySecret }],
    ["a profile", {}, { ALIBABA_CLOUD_PROFILE: "p", ALIBABA_CLOUD_CREDENTIALS_FILE: profiles({ name: "p", mode: "AK", access_key_id: own().accessKeyId, access_key_secret: own().accessKeySecret }) }],
    ["an ECS role", {}, { ALIBABA_CLOUD_ECS_METADATA: "terraclone" }],
    ["an OIDC token", {}, { ALIBABA_CLOUD_OIDC_PROVIDER_ARN: provider, ALIBABA_CLOUD_OIDC_TOKEN_FILE: file("token", oidcToken) }],
    ["a credentials URI", {}, { ALIBABA_CLOUD_CREDENTIALS_URI: uri() }],
  ];
  const broken: NodeJS.ProcessEnv[] = [
    { ALICLOUD_ACCESS_KEY: "wrong", ALICLOUD_SECRET_KEY: "wrong" },
    { ALIBABA_CLOUD_ACCESS_KEY_ID: "wrong", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "wrong" },
    { ALIBABA_CLOUD_PROFILE: "missing" },
    { ALIBABA_CLOUD_ECS_METADATA: "missing" },
    { ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "wrong", ALIBABA_CLOUD_OIDC_TOKEN_FILE: "/missing" },
    { ALIBABA_CLOUD_CREDENTIALS_URI: "http://127.0.0.1:9/missing" },
  ];

  test.each([0, 1, 2, 3, 4, 5])("number %i before all that come after it", async (index) => {
    const [, given, environment] = ways()[index]!;
    const assumeRoleArn = index === 5 ? role : undefined;

    const used = await keysUsed({ ...given, assumeRoleArn }, Object.assign({}, ...broken.slice(index), environment));

    expect(used).toEqual([index < 4 ? own().accessKeyId : temporary]);
  });

  test("without being asked for, neither the metadata server nor a profile is looked at", async () => {
    profiles({ name: "default", mode: "AK", access_key_id: "wrong", access_key_secret: "wrong" });

    await keysUsed(own());

    expect(counted("metadata-token")).toBe(0);
    expect([...reached]).toEqual([gpdb.endpoint.slice("http://".length)]);
  });
});

test("whichever way is taken, nothing goes to an address that was not configured", async () => {
  const sharedCredentialsFile = profiles({ name: "p", mode: "RamRoleArn", access_key_id: own().accessKeyId, access_key_secret: own().accessKeySecret, ram_role_arn: role });
  const oidc = { oidcProviderArn: provider, oidcTokenFile: file("token", oidcToken), assumeRoleArn: role };

  for (const given of [own(), { ...own(), assumeRoleArn: role }, { profile: "p", sharedCredentialsFile }, { ecsRoleName: "terraclone" }, oidc, { credentialsUri: uri() }] as Given[]) await keysUsed(given);

  expect([...reached]).toEqual([gpdb.endpoint.slice("http://".length)]);
});

test("a temporary key is renewed before it ends, and once more if it is refused all the same", async () => {
  const client = clientOf({ region: "cn-hangzhou", endpoint: gpdb.endpoint, credentialsUri: uri() });
  await client.findInstance(seeded.production, signal);

  gpdb.keys.expire();
  await client.findInstance(seeded.production, signal);

  expect(gpdb.keys.used).toEqual([temporary, temporary]);
  expect(counted("credentials-uri")).toBe(2);
});

test("a temporary secret is known to be one as soon as it is had", async () => {
  await keysUsed({ credentialsUri: uri() });

  const { accessKeySecret, securityToken } = [...gpdb.keys.table.values()].at(-1)!;
  expect(secrets.redact(`${accessKeySecret} ${securityToken}`)).toBe("(sensitive) (sensitive)");
});

describe("What is missing is named:", () => {
  test.each<[string, Given, string]>([
    ["a region", { accessKeyId: "LTAI", accessKeySecret: "secret" }, "gpdb has no region. Set region, or the environment variable ALIBABA_CLOUD_REGION. There is no default"],
    ["credentials", { region: "cn-hangzhou" }, "gpdb has no credentials. Set access_key_id and access_key_secret, a profile,"],
    ["a secret", { region: "cn-hangzhou", accessKeyId: "LTAI" }, "gpdb has half an access key. Set the other half too, or ALIBABA_CLOUD_ACCESS_KEY_SECRET."],
    ["a role", { region: "cn-hangzhou", oidcProviderArn: provider }, "An OIDC provider needs a token and a role."],
  ])("%s", (_, given, words) => expect(() => clientOf(given)).toThrow(words));

  test.each<[string, object[], string]>([
    ["a profile", [{ name: "other", mode: "AK" }], 'There is no profile "p" in'],
    ["a part of it", [{ name: "p", mode: "StsToken", access_key_id: "a", access_key_secret: "b" }], "has the mode StsToken, and no sts_token."],
    ["a mode that we know", [{ name: "p", mode: "CloudSSO" }], "has the mode CloudSSO, which terraclone cannot use."],
    ["an end to the chain", [{ name: "p", mode: "ChainableRamRoleArn", source_profile: "q", ram_role_arn: role }, { name: "q", mode: "ChainableRamRoleArn", source_profile: "p", ram_role_arn: role }], "The profiles p, q, p in"],
  ])("%s", async (_, list, words) => {
    const sharedCredentialsFile = profiles(...list);

    await expect(keysUsed({ profile: "p", sharedCredentialsFile })).rejects.toThrow(words);
  });

  test("a JSON file where the SDKs' INI file was given", async () => {
    await expect(keysUsed({ profile: "p", sharedCredentialsFile: file("credentials", "[default]\ntype = access_key\n") })).rejects.toThrow("is no JSON.");
  });

  test("a metadata server", async () => {
    await expect(keysUsed({ ecsRoleName: "terraclone", metadataEndpoint: "http://127.0.0.1:9" })).rejects.toThrow("could not be had from http://127.0.0.1:9/latest/meta-data/ram/security-credentials/terraclone");
  });
});

test("the region is the profile's where no other is given", () => {
  const sharedCredentialsFile = profiles({ name: "p", mode: "AK", access_key_id: "a", access_key_secret: "b", region_id: "cn-shanghai" });

  expect(clientOf({ profile: "p", sharedCredentialsFile }).region).toBe("cn-shanghai");
  expect(clientOf({ profile: "p", sharedCredentialsFile, region: "cn-beijing" }).region).toBe("cn-beijing");
});
