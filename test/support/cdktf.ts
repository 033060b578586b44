import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ended, type Ended } from "../../src/cli/ended";
import { root, start } from "./command";
import { descendantsOf } from "./processes";

/** A cdktf command under way. */
export interface RunningCdktf {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
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
    const child = start(process.execPath, [join(root, "node_modules/cdktf-cli/bundle/bin/cdktf.js"), ...args], { cwd: this.directory, env: this.environment, detached: true });
    return { child, ended: ended(child), descendants: () => descendantsOf(child.pid!) };
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
