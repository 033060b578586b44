import { readdirSync, readFileSync } from "node:fs";

/** The living processes of a group. */
export const groupOf = (group: number): number[] => living().flatMap(({ pid, group: its }) => (its === group ? [pid] : []));

/** The living processes that a process started, and those that they did. */
export function descendantsOf(pid: number): number[] {
  const all = living();
  const of = (parent: number): number[] => all.flatMap(({ pid: child, parent: its }) => (its === parent ? [child, ...of(child)] : []));
  return of(pid);
}

/** Whether a process lives. */
export const isThere = (pid: number): boolean => processAt(String(pid)).length > 0;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
}

/** Every living process, from `/proc`. */
const living = (): Process[] => readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap(processAt);

function processAt(pid: string): Process[] {
  try {
    const [state, parent, group] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
    return state === "Z" ? [] : [{ pid: Number(pid), parent: Number(parent), group: Number(group) }];
  } catch {
    return [];
  }
}
