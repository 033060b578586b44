import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startZStack, type RunningZStack } from "../../src/simulators/zstack";
import { selfSigned } from "../../src/wire/certificate";
import { workspaceInProcess, pluginWorkspaces, type Workspace } from "../support/terraform";
import { cloneBlock, clonesBegun, providerBlock, quickZStack } from "../support/zstack";

let zstack: RunningZStack;
let terraform: Workspace & { close(): Promise<void> };

beforeEach(async () => {
  zstack = await quickZStack({ speed: 400 });
  terraform = await workspaceInProcess();
});
afterEach(async () => {
  await terraform.close();
  await zstack.close();
});

const golden = () => `"${zstack.seeded.golden}"`;
const web = (values: Record<string, string> = {}) => cloneBlock("web", { name: '"web-1"', source_uuid: golden(), ...values });
const provider = (lines: string) => `provider "terraclone" {\n zstack = {\n${lines}\n}\n}\n`;

/** The one error of a plan that must fail, as a person reads it. */
async function refusal(): Promise<string> {
  const { code, stderr, output } = await terraform.run("plan", "-input=false");
  expect(code).toBe(1);
  expect(stderr.match(/Error: /g)).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*\.ts:|node_modules|rpc error|bug in/i);
  expect(clonesBegun(zstack)).toBe(0);
  return output;
}

describe("A plan refuses, and names the attribute", () => {
  const wrong: [string, Record<string, string>, RegExp][] = [
    ["an empty name", { name: '""' }, /name must have 1 to 200 characters.*in resource.*name = ""/],
    ["a name with spaces around it", { name: '" web"' }, /name must have 1 to 200 characters/],
    ["a uuid with dashes", { source_uuid: '"cf8d1837-76d4-3372-8831-e3c9177a77e0"' }, /source_uuid must be a UUID of 32 lower-case hex digits/],
    ["Created with full", { power: '"Created"', full: "true" }, /power = "Created" does not go with full = true.*power = "Created"/],
    ["an unknown power", { power: '"Paused"' }, /power must be one of "Running", "Stopped", "Created"/],
    ["a timeout that is none", { timeouts: '{ create = "soon" }' }, /timeouts\.create must be a duration such as "90s"/],
    ["data volumes' storage without full", { primary_storage_uuid_for_data_volume: `"${"a".repeat(32)}"` }, /Data volumes are cloned only with full = true/],
    ["a card without a network", { nics: "[{}]" }, /l3_network_uuid/],
    ["a card's wrong network", { nics: '[{ l3_network_uuid = "app" }]' }, /nics\[0\]\.l3_network_uuid must be a UUID/],
    ["a bandwidth out of range", { nics: `[{ l3_network_uuid = "${"a".repeat(32)}", inbound_bandwidth = 1 }]` }, /nics\[0\]\.inbound_bandwidth must be a whole number/],
    ["an empty description", { description: '""' }, /description must have 1 to 2048 characters/],
    ["a source that is not there", { source_uuid: `"${"0".repeat(32)}"` }, /There is no VM 0{32} to clone.*source_uuid = /],
  ];
  test.each(wrong)("%s", async (_, values, words) => {
    terraform.write(providerBlock(zstack) + web(values));
    expect(await refusal()).toMatch(words);
  });

  test("no source at all", async () => {
    terraform.write(providerBlock(zstack) + cloneBlock("web", { name: '"web-1"' }));
    expect(await refusal()).toContain("source_uuid is required to create this resource.");
  });

  test("a look-up by both or by nothing", async () => {
    terraform.write(`${providerBlock(zstack)}data "terraclone_zstack_vm" "x" {}`);
    expect(await refusal()).toContain("Neither uuid nor name is set.");
    terraform.write(`${providerBlock(zstack)}data "terraclone_zstack_vm" "x" {\n uuid = ${golden()}\n name = "golden"\n}`);
    expect(await refusal()).toContain("Both uuid and name are set.");
  });

  test("a condition that ZStack would misread", async () => {
    terraform.write(`${providerBlock(zstack)}data "terraclone_zstack_vms" "x" { conditions = [{ field = "name", value = "a>=b" }] }`);
    expect(await refusal()).toContain("ZStack would misread the condition name=a>=b.");
  });

  test("a name that nobody or that several have", async () => {
    zstack.seedVm({ name: "twin" });
    zstack.seedVm({ name: "twin" });
    terraform.write(`${providerBlock(zstack)}data "terraclone_zstack_vm" "x" { name = "twin" }`);
    expect(await refusal()).toContain('2 VMs are named "twin".');
    terraform.write(`${providerBlock(zstack)}data "terraclone_zstack_vm" "x" { name = "nobody" }`);
    expect(await refusal()).toContain('There is no VM named "nobody".');
  });
});

describe("The provider's configuration is refused in words", () => {
  const key = () => `access_key_id = "${zstack.credentials.accessKeyId}"\naccess_key_secret = "${zstack.credentials.accessKeySecret}"`;
  const wrong: [string, () => string, RegExp][] = [
    ["both logins", () => `endpoint = "${zstack.endpoint}"\n${key()}\naccount_name = "admin"\npassword = "x"`, /zstack has both an access key and an account.*account_name/],
    ["neither login", () => `endpoint = "${zstack.endpoint}"`, /zstack has neither an access key nor an account/],
    ["half a key", () => `endpoint = "${zstack.endpoint}"\naccess_key_id = "x"`, /zstack has half an access key.*ZSTACK_ACCESS_KEY_SECRET/],
    ["half an account", () => `endpoint = "${zstack.endpoint}"\naccount_name = "admin"`, /zstack has half an account.*ZSTACK_PASSWORD/],
    ["no endpoint", () => key(), /zstack\.endpoint is not set.*ZSTACK_ENDPOINT/],
    ["an endpoint that is no URL", () => `endpoint = "10.0.0.2:8080"\n${key()}`, /zstack\.endpoint must be an http or https URL/],
    ["an unknown zone", () => `endpoint = "${zstack.endpoint}"\n${key()}\ntime_zone = "Shanghai"`, /zstack\.time_zone must be the name of a time zone/],
    ["a CA file that is not there", () => `endpoint = "${zstack.endpoint}"\n${key()}\nca_file = "/nowhere.pem"`, /The file \/nowhere\.pem cannot be read\..*ca_file/],
    ["a wrong key", () => `endpoint = "${zstack.endpoint}"\naccess_key_id = "WRONGKEYID0123"\naccess_key_secret = "canary-secret"`, /access key id: WRONGKEYID0123 does not existed or disabled \(HTTP 403\)/],
    ["a wrong password", () => `endpoint = "${zstack.endpoint}"\naccount_name = "admin"\npassword = "canary-secret"`, /ZStack could not log in as admin: wrong account name or password \(ID\.1000, HTTP 503\)/],
    ["nobody at the endpoint", () => `endpoint = "http://127.0.0.1:9"\n${key()}`, /does not listen \(ECONNREFUSED\)\. Check the endpoint\./],
  ];
  test.each(wrong)("%s", async (_, lines, words) => {
    terraform.write(provider(lines()) + web());
    const output = await refusal();
    expect(output).toMatch(words);
    expect(output).not.toMatch(/canary-secret|SECRETSECRET/);
  });

  test("nothing configured at all", async () => {
    terraform.write(web());
    expect(await refusal()).toMatch(/This provider is not configured for zstack\..*zstack = \{ … \}.*ZSTACK_ENDPOINT/);
  });

  test("a self-signed certificate is not trusted, unless its authority is named or the check is off", async () => {
    const { key: tlsKey, certificate } = selfSigned("127.0.0.1");
    const secure = await startZStack({ speed: 400, tls: { key: tlsKey, cert: certificate } });
    const lines = `endpoint = "${secure.endpoint}"\n${key()}`;
    terraform.write(provider(lines) + `data "terraclone_zstack_vm" "x" { name = "golden" }`);

    expect(await refusal()).toMatch(/shows a certificate that is not trusted.*ca_file.*insecure/);
    terraform.write(provider(`${lines}\ninsecure = true`) + `data "terraclone_zstack_vm" "x" { name = "golden" }`);
    expect((await terraform.run("plan")).code).toBe(0);
    await secure.close();
  });
});

test("the environment stands in for what is not configured, and a session does as well as a key", async () => {
  const { accountName, password } = zstack.credentials;
  const other = await workspaceInProcess({ environment: { ZSTACK_ENDPOINT: zstack.endpoint, ZSTACK_ACCOUNT_NAME: accountName, ZSTACK_PASSWORD: password } });
  other.write(web());

  await other.apply();

  expect(await other.plan()).toBeUndefined();
  await other.close();
});

test("a management node on another zone's clock is served all the same", async () => {
  const shanghai = await startZStack({ speed: 400, managementZone: "Asia/Shanghai" });
  terraform.write(providerBlock(shanghai) + web());

  await terraform.apply();

  expect(shanghai.vms.named("web-1")).toHaveLength(1);
  await shanghai.close();
});

test("no secret gets into the log, the state, the plan, the journal or the output", async () => {
  const canary = "CANARY7c1fSECRETSECRETSECRETSECRETSECRET";
  const secretive = await startZStack({ speed: 400, credentials: { accessKeySecret: canary } });
  const plugins = await pluginWorkspaces();
  const logs = mkdtempSync(join(tmpdir(), "terraclone-log-"));
  const real = plugins.open({ TF_LOG: "TRACE", TF_LOG_PATH: join(logs, "log.txt"), ZSTACK_ACCESS_KEY_SECRET: canary });
  real.write(provider(`endpoint = "${secretive.endpoint}"\naccess_key_id = "${secretive.credentials.accessKeyId}"`) + web());

  await real.plan();
  const { stdout: shown } = await real.ok("show", "-json", "saved.plan");
  const { output } = await real.apply();
  secretive.fault({ kind: "fail-job", code: "SYS.1006", details: `echo ${canary}`, match: { operation: "updateVmInstance" } });
  real.write(provider(`endpoint = "${secretive.endpoint}"\naccess_key_id = "${secretive.credentials.accessKeyId}"`) + web({ name: '"web-2"' }));
  const failed = await real.run("apply", "-auto-approve");

  const log = readFileSync(join(logs, "log.txt"), "utf8");
  expect(log).toContain("provider.terraform-provider-terraclone");
  expect(failed.output).toContain("echo (sensitive)");
  for (const text of [shown, output, failed.output, log, ...filesIn(real.directory)]) expect(text.includes(canary)).toBe(false);
  rmSync(logs, { recursive: true });
  real.remove();
  plugins.remove();
  await secretive.close();
});

/** Every file below a folder, the plugin's own aside. */
function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("terraform-provider"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
}
