import "cdktf/lib/testing/adapters/jest";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformProvider, TerraformStack, Testing } from "cdktf";
import { TerracloneProvider, VmClone } from "terraclone";
import { findPlugin, platforms, providerAddress } from "../../constructs/plugin";
import { run, simulatedZStack } from "../support/command";

Testing.setupJest();
const golden = "cf8d183776d433728831e3c9177a77e0";
const { version, h1 } = findPlugin();
const temporary = mkdtempSync(join(tmpdir(), "terraclone-provider-"));
let child: ChildProcess;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  delete process.env["TF_CLI_CONFIG_FILE"];
  ({ child, env } = await simulatedZStack());
  Object.assign(process.env, env);
});
afterAll(async () => {
  child.kill();
  await once(child, "exit");
  rmSync(temporary, { recursive: true });
});

function cloning(app: App = Testing.app()): TerraformStack {
  const stack = new TerraformStack(app, "stack");
  new TerracloneProvider(stack, "terraclone", { zstack: { timeZone: "UTC" } });
  new VmClone(stack, "web", { source: golden, userTags: ["env::staging"], nics: [{ l3NetworkUuid: "2182352311c63f7287db0cd72a37f8d3" }], timeouts: { create: "1h" } });
  return stack;
}

class NullProvider extends TerraformProvider {}

describe("The provider", () => {
  test("brings a plugin along with which the real Terraform finds the stack valid, and plans it", () => {
    const synthesised = Testing.fullSynth(cloning());

    expect(synthesised).toBeValidTerraform();
    expect(synthesised).toPlanSuccessfully();
  });

  test("plans the same from HCL as from JSON", async () => {
    const planned = async (hcl: boolean) => {
      // What cdktf synth --hcl sets.
      process.env["SYNTH_HCL_OUTPUT"] = String(hcl);
      const app = new App({ outdir: mkdtempSync(join(temporary, "synth-")) });
      const place = { cwd: join(app.outdir, "stacks/stack"), env };
      cloning(app);
      app.synth();
      delete process.env["SYNTH_HCL_OUTPUT"];
      await run("terraform", ["init"], place);
      await run("terraform", ["plan", "-out=plan"], place);
      return JSON.parse((await run("terraform", ["show", "-json", "plan"], place)).stdout).planned_values;
    };

    const json = await planned(false);
    const hcl = await planned(true);

    expect(json.root_module.resources).toHaveLength(1);
    expect(hcl).toEqual(json);
  });

  test("puts one version beside the stack for every platform, and keeps what it does not own", () => {
    const outdir = mkdtempSync(join(temporary, "synth-"));
    const directory = join(outdir, "stacks/stack");
    const mirror = join(directory, "terraform.d/plugins", providerAddress);
    mkdirSync(join(mirror, "0.0.9/linux_amd64"), { recursive: true });
    mkdirSync(join(mirror, "../other/1.0.0"), { recursive: true });
    const other = `provider "registry.terraform.io/hashicorp/aws" {\n  version = "6.0.0"\n}\n`;
    writeFileSync(join(directory, ".terraform.lock.hcl"), other);

    const app = new App({ outdir });
    cloning(app);
    app.synth();

    expect(readdirSync(mirror)).toEqual([version]);
    expect(readdirSync(join(mirror, version)).sort()).toEqual([...platforms].sort());
    expect(existsSync(join(mirror, "../other/1.0.0"))).toBe(true);
    for (const platform of platforms) expect(statSync(join(mirror, version, platform, "terraform-provider-terraclone")).mode & 0o777).toBe(0o755);
    const lock = readFileSync(join(directory, ".terraform.lock.hcl"), "utf8");
    expect(lock).toContain(other);
    for (const line of [`provider "${providerAddress}"`, `version     = "${version}"`, `"${h1}",`]) expect(lock).toContain(line);
  });

  test("is required in exactly its own version, by each of its aliases and beside other providers", () => {
    const stack = cloning();
    const second = new TerracloneProvider(stack, "second", { alias: "second", zstack: { endpoint: "http://10.0.0.3:8080" } });
    new VmClone(stack, "elsewhere", { source: golden, provider: second });

    const { terraform, provider, resource } = JSON.parse(Testing.synth(stack));

    expect(terraform.required_providers).toEqual({ terraclone: { source: providerAddress, version } });
    expect(provider.terraclone).toEqual([{ zstack: { time_zone: "UTC" } }, { alias: "second", zstack: { endpoint: "http://10.0.0.3:8080" } }]);
    expect(resource.terraclone_zstack_vm_clone.elsewhere.provider).toBe("terraclone.second");
  });

  test("says in a sentence that its plugin is not built", () => {
    const directory = mkdtempSync(join(temporary, "unbuilt-"));
    writeFileSync(join(directory, "package.json"), '{ "name": "terraclone" }');

    expect(() => findPlugin(directory)).toThrow(`The terraclone plugin is not built: run npm run build in ${directory}.`);
  });

  test("says how to deploy where another provider is not locked yet, and is silent otherwise", () => {
    const warnings = (stack: TerraformStack) => stack.node.metadata.filter(({ type }) => String(type).endsWith("warn")).map(({ data }) => String(data));
    const alone = cloning();
    const accompanied = cloning();
    new TerracloneProvider(accompanied, "second", { alias: "second" });
    new NullProvider(accompanied, "null", { terraformResourceType: "null", terraformProviderSource: "hashicorp/null" });

    for (const stack of [alone, accompanied]) Testing.fullSynth(stack);

    expect(warnings(alone)).toEqual([]);
    expect(warnings(accompanied)).toEqual([expect.stringMatching(/registry\.terraform\.io\/hashicorp\/null .*--skip-provider-lock/)]);
  });
});
