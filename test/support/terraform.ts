import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPlugin, placePlugin } from "../../constructs/plugin";
import { ended, type Ended } from "../../src/cli/ended";
import type { Provider } from "../../src/kit/provider";
import { serverOf } from "../../src/kit/server";
import { realClock, type Clock } from "../../src/kit/wait";
import { providerAddress, terraclone } from "../../src/provider";
import { createLog } from "../../src/wire/log";
import { serveReattach, type ProviderService } from "../../src/wire/plugin";
import { remoteState, wholeRun } from "./ground";
import { groupOf } from "./processes";

/** What a terraform command came to. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, as a person would see them, with the box that Terraform draws around diagnostics and its line breaks taken out. */
  readonly output: string;
}

/** A terraform command under way, the head of its own process group. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
  /** Sends a signal to the whole group, as a terminal does. */
  signalGroup(signal: NodeJS.Signals): void;
  /** The processes that terraform started and that are alive. */
  plugins(): number[];
}

/** A change of one resource in a plan. */
export interface PlannedChange {
  readonly address: string;
  readonly actions: readonly string[];
  readonly before: Record<string, any> | null;
  readonly after: Record<string, any> | null;
  readonly replacePaths: readonly unknown[];
}

/** How a workspace's terraform gets at the provider: served by this process, or started by terraform. */
export type Source = { readonly reattach: string } | { readonly version: string };

/** A folder with a configuration, and the real terraform in it. */
export class Workspace {
  directory = mkdtempSync(join(tmpdir(), "terraclone-"));

  constructor(
    private readonly source: Source,
    private readonly environment: NodeJS.ProcessEnv = {},
  ) {}

  /** Writes the configuration: what a user would write below the `terraform` block. */
  write(configuration: string): void {
    const version = "version" in this.source ? `version = "${this.source.version}"` : "";
    writeFileSync(join(this.directory, "main.tf"), `terraform {\n  required_providers {\n    terraclone = {\n      source = "${providerAddress}"\n      ${version}\n    }\n  }\n}\n${configuration}`);
  }

  /** Writes the configuration in JSON, as CDKTF synthesises it, in place of any other. */
  writeJson(configuration: string): void {
    rmSync(join(this.directory, "main.tf"), { force: true });
    writeFileSync(join(this.directory, "cdk.tf.json"), configuration);
  }

  /** Runs a command to its end. */
  run(...args: string[]): Promise<Ran> {
    return this.start(...args).ended;
  }

  /** Runs a command that must succeed. */
  async ok(...args: string[]): Promise<Ran> {
    const ran = await this.run(...args);
    if (ran.code !== 0) throw new Error(`terraform ${args.join(" ")} exited with ${ran.code}:\n${ran.stdout}${ran.stderr}`);
    return ran;
  }

  /** Starts a command. */
  start(...args: string[]): Running {
    const { TF_CLI_CONFIG_FILE: _, TF_DATA_DIR: __, ...inherited } = process.env;
    const child = spawn(process.env["TERRAFORM_BINARY_NAME"] ?? "terraform", args, {
      cwd: this.directory,
      env: { ...inherited, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_CLI_ARGS: "-no-color", ...("reattach" in this.source && { TF_REATTACH_PROVIDERS: this.source.reattach }), ...this.environment },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    return { child, ended: ranTo(ended(child)), signalGroup: (signal) => void process.kill(-child.pid!, signal), plugins: () => groupOf(child.pid!).filter((pid) => pid !== child.pid) };
  }

  init = () => this.ok("init", "-input=false");
  apply = (...args: string[]) => this.ok("apply", "-auto-approve", "-input=false", ...args);
  destroy = () => this.ok("destroy", "-auto-approve", "-input=false");

  /** Plans, and answers with what would change; `undefined` where nothing would, drift included. */
  async plan(...args: string[]): Promise<{ changes: PlannedChange[]; output: string } | undefined> {
    const ran = await this.run("plan", "-detailed-exitcode", "-input=false", "-out=saved.plan", ...args);
    if (ran.code === 0) return undefined;
    if (ran.code !== 2) throw new Error(`terraform plan exited with ${ran.code}:\n${ran.stdout}${ran.stderr}`);
    const { stdout } = await this.ok("show", "-json", "saved.plan");
    const { resource_changes: changes = [] } = JSON.parse(stdout) as { resource_changes?: { address: string; change: Omit<PlannedChange, "address" | "replacePaths"> & { replace_paths?: unknown[] } }[] };
    return {
      output: ran.output,
      changes: changes
        .map(({ address, change: { replace_paths: replacePaths = [], ...change } }) => ({ address, ...change, replacePaths }))
        .filter(({ actions }) => actions.join() !== "no-op"),
    };
  }

  /** The resources in the state, by address. */
  async state(): Promise<Record<string, Record<string, any> & { tainted: boolean }>> {
    const { stdout } = await this.ok("show", "-json");
    const { values } = JSON.parse(stdout) as { values?: { root_module: { resources?: { address: string; values: Record<string, any>; tainted?: boolean }[] } } };
    return Object.fromEntries((values?.root_module.resources ?? []).map(({ address, values: of, tainted = false }) => [address, { ...of, tainted }]));
  }

  /** A file in the folder; `undefined` where there is none. */
  file(name: string): string | undefined {
    try {
      return readFileSync(join(this.directory, name), "utf8");
    } catch {
      return undefined;
    }
  }

  /** Gives the folder another name. */
  rename(): void {
    const renamed = `${this.directory}-renamed`;
    renameSync(this.directory, renamed);
    this.directory = renamed;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** What a provider served by this process stands on. */
export interface InProcess {
  readonly provider?: Provider;
  readonly environment?: NodeJS.ProcessEnv;
  readonly clock?: Clock;
  /** Providers beside it, by their addresses. */
  readonly others?: Readonly<Record<string, ProviderService>>;
}

/** Serves a provider from this process to a new workspace; a whole apply then takes a tenth of a second. */
export async function workspaceInProcess({ provider = terraclone, environment = {}, clock = realClock, others = {} }: InProcess = {}): Promise<Workspace & { close(): Promise<void> }> {
  const journal = mkdtempSync(join(tmpdir(), "terraclone-journal-"));
  const log = createLog({ level: "off", write: () => undefined, now: () => new Date() });
  const server = serverOf(provider, { clock, log, environment, journalDirectory: journal, state: { ...remoteState, id: journal }, run: wholeRun });
  const all = Object.entries({ [providerAddress]: server.service, ...others });
  const served = await Promise.all(all.map(([providerAddress, provider]) => serveReattach({ provider, providerAddress })));
  const workspace = new Workspace({ reattach: JSON.stringify(Object.assign({}, ...served.map(({ reattach }) => JSON.parse(reattach)))) });
  return Object.assign(workspace, {
    async close() {
      await Promise.all(served.map(({ close }) => close()));
      workspace.remove();
      rmSync(journal, { recursive: true, force: true });
    },
  });
}

/** Folders in which terraform starts the built plugin by itself, as users' do. */
export interface PluginWorkspaces {
  open(environment?: NodeJS.ProcessEnv): Workspace;
  /** Removes what all of them share. */
  remove(): void;
}

/** Lays the built plugin beside a configuration, as the constructs do, and initialises it; each workspace is a copy. */
export async function pluginWorkspaces(): Promise<PluginWorkspaces> {
  const plugin = findPlugin();
  const source = { version: plugin.version };
  const template = new Workspace(source);
  placePlugin(plugin, join(template.directory, "terraform.d/plugins"));
  template.write("");
  await template.init();
  return {
    open(environment = {}) {
      const workspace = new Workspace(source, environment);
      for (const name of [".terraform", ".terraform.lock.hcl"]) cpSync(join(template.directory, name), join(workspace.directory, name), { recursive: true, verbatimSymlinks: true });
      return workspace;
    },
    remove: () => template.remove(),
  };
}

/** Waits until a run has come so far, or has ended; answers whether it is still under way. */
export async function isUnderWay(running: { readonly ended: Promise<unknown> }, soFar: () => boolean): Promise<boolean> {
  let over = false;
  void running.ended.then(() => (over = true));
  await until(() => over || soFar());
  return !over;
}

/** Resolves as soon as something holds; looks every few milliseconds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}

async function ranTo(end: Promise<Ended>): Promise<Ran> {
  const { code, stdout, stderr } = await end;
  return { code: code ?? -1, stdout, stderr, output: `${stdout}${stderr}`.replace(/^[│╷╵] ?/gm, "").replace(/\s*\n\s*/g, " ") };
}
