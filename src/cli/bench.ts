import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPlugin, placePlugin, pluginFiles, providerAddress, type Plugin } from "../../constructs/plugin";

const clones = 1_000;
const starts = 15;
const rounds = 3;

/** Measures what users wait for, each figure beside what it is judged by. */
async function bench(): Promise<void> {
  const plugin = findPlugin(__dirname);
  const program = join(plugin.directory, pluginFiles.program);
  row("bytes of the bundle", `${Math.round(statSync(program).size / 1_000)} kB`, "≤ 700 kB");

  const handshakes: number[] = [];
  const bare: number[] = [];
  for (let index = 0; index < starts; index++) {
    bare.push(await timed(() => once(spawn(process.execPath, ["-e", "0"]), "exit")));
    handshakes.push(await timed(() => handshake(program)));
  }
  row("start to handshake, against bare Node", `${ratio(handshakes, bare)} (${ms(handshakes)} against ${ms(bare)})`, "≤ 1.6");

  await manyClones(plugin);
}

/** Applies and plans many clones, and as many resources that Terraform brings along. */
async function manyClones(plugin: Plugin): Promise<void> {
  const simulator = spawn(process.execPath, [join(plugin.directory, "../cli/main.js"), "simulate", "zstack", "--speed", "Infinity"], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(simulator.stdout!, "data")) as [Buffer];
  const { endpoint, accessKeyId, accessKeySecret } = JSON.parse(line.toString()) as Record<string, string>;
  const state = async () => (await (await fetch(`${endpoint}/_sim/state`)).json()) as { vms: { name: string; uuid: string }[]; counters: { requests: number } };
  const golden = (await state()).vms.find(({ name }) => name === "golden")!.uuid;

  const ours = new Folder(
    `terraform {\n  required_providers {\n    terraclone = { source = "${providerAddress}" }\n  }\n}\n` +
      `provider "terraclone" {\n  zstack = { endpoint = "${endpoint}", access_key_id = "${accessKeyId}", access_key_secret = "${accessKeySecret}" }\n}\n` +
      `resource "terraclone_zstack_vm_clone" "many" {\n  count       = ${clones}\n  name        = "clone-\${count.index}"\n  source_uuid = "${golden}"\n}\n`,
  );
  const builtIn = new Folder(`resource "terraform_data" "many" {\n  count = ${clones}\n  input = "clone-\${count.index}"\n}\n`);
  placePlugin(plugin, join(ours.directory, "terraform.d/plugins"));
  try {
    for (const folder of [ours, builtIn]) folder.terraform("init");
    const before = (await state()).counters.requests;
    const applied = [await ours.timed("apply", "-auto-approve")];
    const appliedBuiltIn = [await builtIn.timed("apply", "-auto-approve")];
    const perClone = ((await state()).counters.requests - before) / clones;
    const planned: number[] = [];
    const plannedBuiltIn: number[] = [];
    const noChange: number[] = [];
    const noChangeBuiltIn: number[] = [];
    for (let round = 0; round < rounds; round++) {
      planned.push(await ours.timed("plan", "-detailed-exitcode"));
      plannedBuiltIn.push(await builtIn.timed("plan", "-detailed-exitcode"));
      noChange.push(await ours.timed("apply", "-auto-approve"));
      noChangeBuiltIn.push(await builtIn.timed("apply", "-auto-approve"));
    }
    const beforeRead = (await state()).counters.requests;
    await ours.timed("plan");
    const perRead = ((await state()).counters.requests - beforeRead) / clones;
    row(`no-op plan of ${clones} clones, against as many terraform_data`, `${ratio(planned, plannedBuiltIn)} (${ms(planned)} against ${ms(plannedBuiltIn)})`, "≤ 2.5");
    row(`no-op apply of ${clones} clones, against as many terraform_data`, `${ratio(noChange, noChangeBuiltIn)} (${ms(noChange)} against ${ms(noChangeBuiltIn)})`, "");
    row(`apply that makes ${clones} clones, against as many terraform_data`, `${ratio(applied, appliedBuiltIn)} (${ms(applied)} against ${ms(appliedBuiltIn)})`, "");
    row("requests to make a clone, plan included", perClone.toFixed(1), "");
    row("requests to refresh a clone", perRead.toFixed(1), "");
    row("resident memory of the provider, at its highest", `${Math.round(ours.highestMemory / 1_000)} MB`, "≤ 120 MB");
  } finally {
    simulator.kill();
    for (const { directory } of [ours, builtIn]) rmSync(directory, { recursive: true, force: true });
  }
}

/** A folder with a configuration, in which the real terraform is timed. */
class Folder {
  readonly directory = mkdtempSync(join(tmpdir(), "terraclone-bench-"));
  /** Of any plugin that terraform ran here, in kB. */
  highestMemory = 0;
  private readonly environment: NodeJS.ProcessEnv;

  constructor(configuration: string) {
    const { TF_CLI_CONFIG_FILE: _, ...inherited } = process.env;
    this.environment = { ...inherited, CHECKPOINT_DISABLE: "1" };
    writeFileSync(join(this.directory, "main.tf"), configuration);
  }

  terraform(...args: string[]): void {
    const { status, stderr } = spawnSync("terraform", args, { cwd: this.directory, env: this.environment, encoding: "utf8" });
    if (status !== 0) throw new Error(`terraform ${args.join(" ")} failed:\n${stderr}`);
  }

  async timed(...args: string[]): Promise<number> {
    const child = spawn("terraform", args, { cwd: this.directory, env: this.environment, stdio: ["ignore", "ignore", "pipe"], detached: true });
    let stderr = "";
    child.stderr!.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const watch = setInterval(() => (this.highestMemory = Math.max(this.highestMemory, ...pluginMemories(child.pid!))), 100);
    const begun = performance.now();
    const [code] = (await once(child, "close")) as [number];
    clearInterval(watch);
    if (code !== 0) throw new Error(`terraform ${args.join(" ")} exited with ${code}:\n${stderr.slice(0, 2_000)}`);
    return performance.now() - begun;
  }
}

/** The highest resident memory so far, in kB, of each process that terraform started; Linux only. */
function pluginMemories(terraform: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== terraform) return [];
        return [Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0)];
      } catch {
        return [];
      }
    });
}

/** Starts the plugin as terraform does, and ends it once it has said where it listens. */
async function handshake(program: string): Promise<void> {
  const child = spawn(process.execPath, [program], { env: { PATH: process.env["PATH"], TF_PLUGIN_MAGIC_COOKIE: magicCookie, PLUGIN_PROTOCOL_VERSIONS: "5,6" }, stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout!, "data");
  child.kill("SIGKILL");
}

/** What Terraform shows to every plugin it starts, so that nobody starts one by mistake. */
const magicCookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const ratio = (ours: readonly number[], theirs: readonly number[]) => (median(ours) / median(theirs)).toFixed(2);
const ms = (values: readonly number[]) => `${Math.round(median(values))} ms`;
const row = (what: string, value: string, goal: string) => console.log(`${what.padEnd(70)} ${value.padEnd(34)} ${goal && `goal ${goal}`}`);

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
