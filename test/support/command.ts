import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ended, type Ended } from "../../src/cli/ended";
import { environmentOf } from "../../src/cli/simulated-environment";

/** The repository. */
export const root = join(__dirname, "../..");

/** The built command line. */
export const terraclone = join(root, "dist/cli/main.js");

/** Where a command runs. */
export interface Place {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether it is the head of a process group of its own. */
  readonly detached?: boolean;
}

/** Starts a command without what this machine's environment says to Terraform. */
export function start(command: string, args: readonly string[], { cwd, env, detached }: Place = {}): ChildProcess {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TF_|ZSTACK_|TIUNIMANAGER_|BLUEKING_|ALIBABA_|ALICLOUD_|CDKTF_|NODE_OPTIONS$)/.test(name)));
  return spawn(command, args, {
    cwd,
    detached,
    env: { ...inherited, CHECKPOINT_DISABLE: "1", CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1", FORCE_COLOR: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs a command to its end. */
export const run = (command: string, args: readonly string[], place: Place = {}): Promise<Ended> => ended(start(command, args, place));

/** A simulated ZStack in a process of its own, with the environment that leads the provider to it. */
export async function simulatedZStack(...flags: string[]): Promise<{ readonly child: ChildProcess; readonly line: string; readonly endpoint: string; readonly env: NodeJS.ProcessEnv }> {
  const child = start(process.execPath, [terraclone, "simulate", "zstack", ...flags]);
  const [line] = (await once(createInterface(child.stdout!), "line")) as [string];
  const { endpoint, accessKeyId, accessKeySecret } = JSON.parse(line);
  return { child, line, endpoint, env: { ZSTACK_ENDPOINT: endpoint, ZSTACK_ACCESS_KEY_ID: accessKeyId, ZSTACK_ACCESS_KEY_SECRET: accessKeySecret } };
}

/** Every system simulated, in one process, with the environment that leads the provider to them. */
export async function simulatedSystems(...flags: string[]): Promise<{ readonly child: ChildProcess; readonly env: NodeJS.ProcessEnv }> {
  const child = start(process.execPath, [terraclone, "simulate", "all", ...flags]);
  const [line] = (await once(createInterface(child.stdout!), "line")) as [string];
  const systems = Object.values(JSON.parse(line) as Record<string, { name: string; endpoint: string } & Record<string, string>>);
  return { child, env: environmentOf(systems.map(({ name, endpoint, ...credentials }) => ({ name, endpoint, credentials }))) };
}
