import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process, distinguished from a later one that was given the same number by the time at which it began: `PID-START`. */
export const processStamp = (pid: number) => `${pid}-${startOf(pid)}`;

/** Whether a process that was stamped is still alive. */
export function isAlive(stamp: string): boolean {
  const pid = Number(/^\d+/.exec(stamp)?.[0] ?? 0);
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return processStamp(pid) === stamp;
}

/** The arguments that a process was started with, its own name first; `undefined` where the system does not say. */
export function argumentsOf(pid: number): readonly string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").slice(0, -1);
  } catch {
    const line = ps(pid, "args=");
    return line === undefined ? undefined : line.split(/\s+/);
  }
}

/** Clock ticks since boot where `/proc` has them, else the date that `ps` prints; a zombie has none. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return fields[0] === "Z" ? "zombie" : (fields[19] ?? "");
  } catch {
    return process.platform === "linux" ? "" : (ps(pid, "lstart=") ?? "").replace(/\W+/g, ".");
  }
}

function ps(pid: number, column: string): string | undefined {
  if (process.platform === "linux" || process.platform === "win32") return undefined;
  const { status, stdout } = spawnSync("ps", ["-o", column, "-p", `${pid}`], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "" ? stdout.trim() : undefined;
}
