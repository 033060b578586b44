import { Disk } from "./disk";
import { LabWorld, localIn } from "./lab-world";
import { errors, type Recovery, type Schedule } from "./schedule";
import type { Configuration, Outcome, SavedPlan, Terraform } from "./terraform";

/** A small world: what is applied undisturbed first, and what is applied when the stop comes. */
export interface Scenario {
  readonly name: string;
  readonly before: Configuration;
  readonly wanted: Configuration;
  /** The first job fails by the system's own verdict. */
  readonly failing?: true;
}

const mostApplies = 6;

/** How many remote calls and writes of the journal an undisturbed apply has. */
export async function measure(scenario: Scenario): Promise<{ readonly calls: number; readonly writes: number }> {
  const world = new LabWorld();
  const disk = new Disk(world.journalDirectory);
  try {
    await prepare(world, scenario);
    const [calls, writes] = [world.lab.calls.length, disk.count];
    await world.terraform(scenario.wanted).apply();
    return { calls: world.lab.calls.length - calls, writes: disk.count - writes };
  } finally {
    disk.close();
    world.close();
  }
}

/** Plays a schedule to its end, and says what is wrong then; nothing where all is well. */
export async function play(scenario: Scenario, schedule: Schedule, alter: (world: LabWorld) => void = () => {}): Promise<string | undefined> {
  const world = new LabWorld();
  alter(world);
  if (schedule.recovery === "another folder") world.state = localIn("a");
  const disk = new Disk(world.journalDirectory);
  try {
    await prepare(world, scenario);
    const old = [...world.lab.widgets.keys()];
    const saved = schedule.recovery === "saved plan" ? await world.terraform(scenario.wanted).plan() : undefined;
    await stopped(world, disk, scenario, schedule);
    const kept = keptForNothing(world);
    if (kept !== undefined) return kept;
    await recover(world, scenario, schedule.recovery, saved);
    return await end(world, scenario, old);
  } finally {
    disk.close();
    world.close();
  }
}

async function prepare(world: LabWorld, { before, failing }: Scenario): Promise<void> {
  if (before.size > 0) await world.terraform(before).apply();
  if (failing) world.lab.failing = "no room on the bench";
}

/** The apply that is stopped. */
async function stopped(world: LabWorld, disk: Disk, { wanted }: Scenario, { persistence, stop, point }: Schedule): Promise<void> {
  const { lab } = world;
  const terraform = world.terraform(wanted);
  const [calls, writes] = [lab.calls.length, disk.count];
  let alive = true;
  lab.reachable = disk.alive = () => alive;
  const die = () => {
    alive = false;
    terraform.process?.die();
  };
  let from = Infinity;
  const strike = () => {
    from = lab.calls.length;
    if (stop.kind === "kill") die();
    else if (stop.kind !== "error") void terraform.interrupt();
    if (stop.kind === "two interrupts" && stop.gap === 0) setImmediate(() => (terraform.quit(), (alive = false)));
  };
  const onCall = (when: "before" | "after") => (_: string, number: number) => {
    if (point.at === "call" && point.when === when && number === calls + point.number) strike();
    if (!alive) return new Promise<void>(() => {});
    if (stop.kind === "two interrupts" && stop.gap > 0 && number >= from + stop.gap && when === "after") {
      terraform.quit();
      alive = false;
      return new Promise<void>(() => {});
    }
    if (stop.kind === "error" && point.when === when && number >= from && number < from + stop.calls) throw errors[stop.error]();
    return undefined;
  };
  [lab.before, lab.after] = [onCall("before"), onCall("after")];
  const onWrite = (when: "before" | "after") => (number: number) => {
    if (point.at === "write" && point.when === when && number === writes + point.number) strike();
  };
  [disk.before, disk.after] = [onWrite("before"), onWrite("after")];
  await terraform.apply({ persistence }).catch((error: Error) => {
    if (error.message !== "Terraform was killed.") throw error;
  });
  [lab.before, lab.after, lab.reachable] = [() => {}, () => {}, () => true];
  [disk.before, disk.after, disk.alive] = [() => {}, () => {}, () => true];
  if (!alive) terraform.process?.die();
}

async function recover(world: LabWorld, { wanted }: Scenario, recovery: Recovery, saved: SavedPlan | undefined): Promise<void> {
  const { backend } = world;
  const [first] = wanted.keys();
  if (recovery === "another machine") world.loseJournal();
  if (recovery === "another folder") world.state = localIn("b");
  if (recovery === "an older state" && backend.versions.length > 1) backend.versions.push(backend.versions.at(-2)!);
  if (recovery === "no state") backend.versions.push(new Map());
  if (recovery === "-target" && first !== undefined) await world.terraform(wanted).apply({ target: first });
  if (recovery === "-refresh=false") await world.terraform(wanted).apply({ refresh: false });
  if (recovery === "saved plan" && saved) await world.terraform(wanted).apply({ saved });
}

/** What is in the state although nothing was ever begun for it. */
function keptForNothing({ backend, lab }: LabWorld): string | undefined {
  const objects = [...backend.newest.values()].flatMap(({ current }) => (current ? [JSON.parse(current.json) as { uuid: string | null; job: string | null }] : []));
  const [idle] = objects.filter(({ uuid, job }) => !lab.jobs.has(job ?? "") && uuid === null);
  return idle && `kept: ${JSON.stringify(idle)} is in the state, and nothing was begun`;
}

/** Applies until there is no error, doing what refusals print, and judges what there is then. */
async function end(world: LabWorld, { wanted }: Scenario, old: readonly string[]): Promise<string | undefined> {
  let imports = new Map<string, string>();
  for (let round = 1; ; round++) {
    const outcome = await world.terraform(wanted).apply({ imports });
    if (outcome.size === 0) break;
    imports = importsIn(outcome);
    if (round === mostApplies) return `stuck: ${[...outcome.values()].join("; ")}`;
  }
  return verdict(world, world.terraform(wanted), wanted, old);
}

/** The import blocks that refusals print, each object once. */
function importsIn(outcome: Outcome): Map<string, string> {
  const byObject = new Map<string, string>();
  for (const [address, text] of outcome) {
    const [, id] = /id = "([^"]+)"/.exec(text) ?? [];
    if (id !== undefined && !byObject.has(id)) byObject.set(id, address);
  }
  return new Map([...byObject].map(([id, address]) => [address, id]));
}

async function verdict({ lab, backend }: LabWorld, terraform: Terraform, wanted: Configuration, old: readonly string[]): Promise<string | undefined> {
  const inState = [...backend.newest.values()].flatMap(({ current, deposed }) => [...(current ? [current] : []), ...deposed]);
  const ids = inState.map(({ json }) => (JSON.parse(json) as { uuid: string }).uuid);
  const there = [...lab.widgets.keys()];
  const thrownAway = lab.removed.filter((uuid) => !old.includes(uuid) && !lab.broken.has(uuid));
  if (thrownAway.length > 0) return `thrown away: ${thrownAway.join(", ")} was destroyed, and had not failed`;
  if (there.length > wanted.size) return `doubled: ${there.length} objects for ${wanted.size}`;
  if (there.length < wanted.size) return `lost: ${there.length} objects for ${wanted.size}`;
  if (new Set(ids).size !== ids.length) return `doubled: ${ids.join(", ")} in the state`;
  if (ids.length !== wanted.size || !ids.every((id) => lab.widgets.has(id))) return `lost: the state has ${ids.join(", ")}, the system ${there.join(", ")}`;
  const { changes } = await terraform.plan();
  return changes.size > 0 ? `stuck: the next plan is not empty: ${[...changes].map(([address, { action }]) => `${address} ${action}`).join(", ")}` : undefined;
}

