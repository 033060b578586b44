import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { serveReattach } from "../../src/wire/plugin";
import { bundlePlugin } from "./plugin-process";
import { thingProvider } from "./thing-provider";

const directory = mkdtempSync(join(tmpdir(), "wire-terraform-"));
const temporary = join(directory, "tmp");
const plugin = bundlePlugin();
const isInstalled = spawnSync("terraform", ["version"]).status === 0;

beforeAll(async () => {
  const mirror = join(directory, "terraform.d/plugins/registry.terraform.io/terraclone/terraclone/0.1.0/linux_amd64");
  for (const made of [mirror, temporary]) mkdirSync(made, { recursive: true });
  writeFileSync(join(mirror, "terraform-provider-terraclone_v0.1.0"), `#!/bin/sh\nexec "${process.execPath}" "${plugin}"\n`, { mode: 0o755 });
  writeFileSync(join(directory, "main.tf"), configuration);
  if (isInstalled) expect((await run(terraform(["init", "-no-color"]))).code).toBe(0);
});
afterAll(() => {
  for (const made of [directory, dirname(plugin)]) rmSync(made, { recursive: true });
});

(isInstalled ? describe : describe.skip)("The real Terraform", () => {
  test("plans with a plugin of ours, waits for none to leave, and shows its log lines at their level", async () => {
    const started = performance.now();
    const { code, stdout, stderr } = await run(terraform(["plan", "-no-color"], { TF_LOG: "TRACE" }));

    expect(stdout).toContain("Plan: 1 to add");
    expect(code).toBe(0);
    expect(stderr).toMatch(/\[INFO\] {2}provider\.terraform-provider-terraclone_v0\.1\.0: Planning a thing\.: .*plugin=\d+/);
    expect(stderr).toMatch(/\[TRACE\] provider\.terraform-provider-terraclone_v0\.1\.0: Answered a call\.: .*rpc=PlanResourceChange/);
    expect(stderr).not.toMatch(/plugin failed to exit gracefully|unexpected data|error (parsing|decoding)/i);
    // Terraform waits two seconds for each of its three plugin processes that does not leave by itself.
    expect(performance.now() - started).toBeLessThan(3_500);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("leaves no plugin behind when it is killed", async () => {
    const running = terraform(["plan", "-no-color"], { TF_LOG: "INFO", THING_HANGS: "yes" });
    const process = await new Promise<string>((resolve) => {
      let stderr = "";
      running.stderr!.setEncoding("utf8").on("data", (text: string) => {
        const [, found] = /Planning for ever\.: .*plugin=(\d+)/.exec((stderr += text)) ?? [];
        if (found) resolve(found);
      });
    });

    running.kill("SIGKILL");
    const [code] = await once(spawn("tail", ["--pid", process, "-s", "0.05", "---disable-inotify", "-f", "/dev/null"], { timeout: 5_000 }), "exit");

    expect(code).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("applies with a provider served by this process, and finds its numbers as it left them", async () => {
    const { reattach, close } = await serveReattach({
      provider: thingProvider({ info: () => {} }),
      providerAddress: "registry.terraform.io/terraclone/terraclone",
    });

    const applied = await run(terraform(["apply", "-auto-approve", "-no-color"], { TF_REATTACH_PROVIDERS: reattach }));
    const planned = await run(terraform(["plan", "-detailed-exitcode", "-no-color"], { TF_REATTACH_PROVIDERS: reattach }));
    await close();

    expect(applied.stdout + applied.stderr).toContain("Apply complete! Resources: 1 added");
    expect(planned.stdout + planned.stderr).toContain("No changes.");
  });
});

const configuration = `
terraform {
  required_providers {
    terraclone = { source = "registry.terraform.io/terraclone/terraclone" }
  }
}
resource "terraclone_thing" "web" {
  name = "web"
  size = 123456789012345678901234567890.25
  tags = { "__proto__" = "yes" }
  any  = { ratio = 0.1, big = 18446744073709551616, log = log(10, 3), list = [1.5, "x", null] }
}
`;

function terraform(args: string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const { TF_CLI_CONFIG_FILE: _, ...inherited } = process.env;
  return spawn("terraform", args, {
    cwd: directory,
    env: { ...inherited, CHECKPOINT_DISABLE: "1", TMPDIR: temporary, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function run(child: ChildProcess): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ["", ""];
  child.stdout!.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [code] = await once(child, "close");
  return { code, stdout, stderr };
}
