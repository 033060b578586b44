import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPlugin, platforms, providerAddress } from "../../constructs/plugin";
import { printedSchemas } from "../../src/cli/schema";
import * as provider from "../../src/provider";
import { run, terraclone } from "../support/command";

const home = mkdtempSync(join(tmpdir(), "terraclone-install-"));
const mirror = join(home, ".terraform.d/plugins");
const project = join(home, "project");
const inProject = { cwd: project, env: { HOME: home } };
afterAll(() => rmSync(home, { recursive: true }));

describe("An installed plugin", () => {
  test("is found by the real Terraform, which validates with it and reads the schema that the command prints", async () => {
    const { version } = findPlugin();
    const old = join(mirror, providerAddress, "0.1.0+dev.a0000000");
    const released = join(mirror, providerAddress, "0.0.9");
    for (const directory of [old, released, project]) mkdirSync(directory, { recursive: true });

    const installed = await run(process.execPath, [terraclone, "install"], { env: { HOME: home } });
    const [block] = /^terraform \{\n[^]*?^\}$/m.exec(installed.stdout)!;
    writeFileSync(join(project, "main.tf"), `${block}\nresource "terraclone_zstack_vm_clone" "web" {\n  source_uuid = "${"0".repeat(32)}"\n  name = "web"\n}\n`);
    const initialised = await run("terraform", ["init", "-no-color"], inProject);
    const validated = await run("terraform", ["validate", "-no-color"], inProject);
    const schemas = await run("terraform", ["providers", "schema", "-json"], inProject);
    const printed = await run(process.execPath, [terraclone, "schema"]);

    expect({ code: installed.code, stderr: installed.stderr }).toEqual({ code: 0, stderr: "" });
    for (const platform of platforms) expect(installed.stdout).toContain(`Wrote ${join(mirror, providerAddress, version, platform)}\n`);
    expect(installed.stdout).toContain("Removed 0.1.0+dev.a0000000\n");
    expect(readdirSync(join(mirror, providerAddress)).sort()).toEqual(["0.0.9", version]);
    expect(initialised.stderr).toBe("");
    expect(validated.stdout).toContain("The configuration is valid.");
    expect(JSON.parse(printed.stdout)).toEqual(JSON.parse(schemas.stdout));
  });

  test("goes where it is told, with the modes it needs", async () => {
    const directory = join(home, "elsewhere");

    const { stdout } = await run(process.execPath, [terraclone, "install", directory]);

    const placed = join(directory, providerAddress, findPlugin().version, "linux_amd64");
    expect(statSync(join(placed, "terraform-provider-terraclone")).mode & 0o777).toBe(0o755);
    expect(statSync(join(placed, "plugin.cjs")).mode & 0o777).toBe(0o644);
    expect(existsSync(join(placed, "manifest.json"))).toBe(false);
    expect(stdout).toContain(`terraform init -plugin-dir="${directory}"`);
  });

  test("has one address, wherever it is written down", () => {
    expect(Object.keys(printedSchemas(provider.terraclone, provider.providerAddress).provider_schemas)).toEqual([providerAddress]);
  });
});
