import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./command";
import type { Ran } from "./terraform";

/** A cdktf command under way. */
export interface RunningCdktf {
  readonly child: ChildProcess;
  readonly ended: Promise<Pick<Ran, "code" | "output">>;
  /** The processes that it started, and those that they did: cdktf gives terraform a terminal of its own. */
  descendants(): number[];
}

/** A CDKTF project of one program, and the real cdktf in it. */
export class CdktfProject {
  readonly directory = mkdtempSync(join(tmpdir(), "terraclone-cdktf-"));

  constructor(
    program: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {
    const app = [process.execPath, join(root, "node_modules/tsx/dist/cli.mjs"), "--tsconfig", join(root, "tsconfig.json"), join(root, program)]
      .map((word) => JSON.stringify(word))
      .join(" ");
    writeFileSync(
      join(this.directory, "cdktf.json"),
      JSON.stringify({ language: "typescript", app, projectId: "00000000-0000-4000-8000-000000000000", sendCrashReports: "false" }),
    );
  }

  start(...args: string[]): RunningCdktf {
    const { TF_CLI_CONFIG_FILE: _, TF_DATA_DIR: __, NODE_OPTIONS: ___, ...inherited } = process.env;
    const child = spawn(process.execPath, [join(root, "node_modules/cdktf-cli/bundle/bin/cdktf.js"), ...args], {
      cwd: this.directory,
      env: { ...inherited, CHECKPOINT_DISABLE: "1", CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1", FORCE_COLOR: "0", ...this.environment },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    return { child, ended: ended(child), descendants: () => descendantsOf(child.pid!) };
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** Whether a process lives. */
export const isThere = (pid: number) => parentOf(String(pid)) !== undefined;

function descendantsOf(pid: number): number[] {
  const all = [...parents()];
  const of = (parent: number): number[] => all.filter(([, its]) => its === parent).flatMap(([child]) => [child, ...of(child)]);
  return of(pid);
}

/** Every living process's parent. */
const parents = () =>
  new Map(
    readdirSync("/proc").flatMap((name): [number, number][] => {
      const parent = /^\d+$/.test(name) ? parentOf(name) : undefined;
      return parent === undefined ? [] : [[Number(name), parent]];
    }),
  );

/** A process's parent, from `/proc`; `undefined` where it does not live. */
function parentOf(pid: string): number | undefined {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
    return state === "Z" ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}

async function ended(child: ChildProcess): Promise<Pick<Ran, "code" | "output">> {
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const [code] = (await once(child, "exit")) as [number | null];
  return { code: code ?? -1, output };
}
