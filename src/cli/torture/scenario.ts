import { Random } from "./random";

/** Whether one cluster takes a minute, long after all else is done. */
export type Pace = "quick" | "slow";

/** What is there when the apply that is stopped begins; `recreated` environments were applied and destroyed before. */
export type Beginning = "empty" | "restores done" | "half done" | "recreated";

/** When an apply is stopped: at so many creations begun, after a time, or at a share of the time that a write takes. */
export type Moment =
  | { readonly at: "creations"; readonly count: number; readonly thenMs: number }
  | { readonly at: "time"; readonly ms: number }
  | { readonly at: "write"; readonly share: number };

/** How an apply is stopped; signals go to Terraform alone or to its whole process group, as a terminal sends them. */
export type Way =
  | { readonly kill: "terraform" | "plugins" | "all" }
  | { readonly signal: "SIGINT" | "SIGTERM" | "SIGHUP"; readonly to: "terraform" | "all"; readonly again?: Again }
  | { readonly refuseOnly: true };

/** When a signal is sent a second time: after a time, or in the write of the state that follows the first. */
export type Again = { readonly afterMs: number } | { readonly shareOfWrite: number };

/** Something passing that goes wrong at a simulated system, at the n-th request. */
export interface PassingFault {
  readonly system: "zstack" | "tiunimanager" | "blueking" | "gpdb";
  readonly kind: "502" | "500" | "lost request" | "lost answer";
  readonly after: number;
}

/** One stop of an apply, and what the user does before the next. */
export interface Stop {
  readonly way: Way;
  readonly moment: Moment;
  /** From the moment on the backend refuses what this apply writes. */
  readonly refuseWrites: boolean;
  readonly faults: readonly PassingFault[];
  readonly pauseMs: number;
  readonly unlock: "force-unlock" | "server";
  /** Pushes the `errored.tfstate` that Terraform leaves where a write was refused, as Terraform advises. */
  readonly pushesErroredState: boolean;
  readonly next: "same folder" | "renamed folder" | "other machine";
}

/** All that one round does, drawn from its seed before it begins. */
export interface Scenario {
  readonly seed: number;
  readonly round: number;
  readonly pace: Pace;
  readonly beginning: Beginning;
  /** Each write of the state takes from 0 to so many milliseconds. */
  readonly longestWriteMs: number;
  /** Whether the backend stores a write whose client was killed meanwhile. */
  readonly keepsAbandonedWrites: boolean;
  readonly stops: readonly Stop[];
  /** Applies again after the first refusal, as a pipeline does, instead of doing what it says. */
  readonly ignoresFirstRefusal: boolean;
}

/** Draws the scenario of one round. */
export function drawScenario(seed: number, round: number): Scenario {
  const random = new Random(seed, round);
  const pace = random.pick<Pace>(["quick", 5], ["slow", 1]);
  const beginning = random.pick<Beginning>(["empty", 5], ["restores done", 2], ["half done", 2], ["recreated", 1]);
  const longestWriteMs = random.pick([0, 1], [random.between(1, 1_000), 3], [1_000, 1]);
  const limits = { pace, creations: creationsLeft[beginning] };
  const stops = Array.from({ length: random.pick([1, 6], [2, 3], [3, 1]) }, (_, index) =>
    drawStop(random, limits, index),
  );
  const [keepsAbandonedWrites, ignoresFirstRefusal] = [random.chance(0.5), random.chance(0.4)];
  return { seed, round, pace, beginning, longestWriteMs, keepsAbandonedWrites, stops, ignoresFirstRefusal };
}

/** How many creations the apply that is stopped first has to begin; hosts keep their copies over a destroy. */
const creationsLeft: Readonly<Record<Beginning, number>> = {
  empty: 20,
  "restores done": 17,
  "half done": 13,
  recreated: 17,
};

interface Limits {
  readonly pace: Pace;
  readonly creations: number;
}

function drawStop(random: Random, limits: Limits, index: number): Stop {
  const way = drawWay(random);
  const refuseWrites = "refuseOnly" in way || random.chance(0.1);
  return {
    way,
    moment: drawMoment(random, limits, index, refuseWrites),
    refuseWrites,
    faults: Array.from({ length: random.pick([0, 5], [1, 3], [2, 1]) }, () => drawFault(random)),
    pauseMs: random.pick([0, 1], [random.between(0, 2_000), 1]),
    unlock: random.pick(["force-unlock", 1], ["server", 1]),
    pushesErroredState: random.chance(0.2),
    next: random.pick(["same folder", 6], ["renamed folder", 1], ["other machine", 2]),
  };
}

function drawWay(random: Random): Way {
  const to = random.pick<"terraform" | "all">(["all", 2], ["terraform", 1]);
  const soon: Again = { afterMs: random.between(0, 2_000) };
  const inWrite: Again = { shareOfWrite: random.fraction() };
  return random.pick<Way>(
    [{ kill: "all" }, 4],
    [{ kill: "terraform" }, 2],
    [{ kill: "plugins" }, 2],
    [{ signal: "SIGINT", to }, 2],
    [{ signal: "SIGINT", to, again: random.pick<Again>([soon, 2], [inWrite, 1]) }, 4],
    [{ signal: "SIGTERM", to }, 1],
    [{ signal: "SIGHUP", to }, 1],
    [{ refuseOnly: true }, 2],
  );
}

/** Applies after the first have less left to begin; a write that has begun is too late to be refused. */
function drawMoment(random: Random, { pace, creations }: Limits, index: number, refuseWrites: boolean): Moment {
  const isFirst = index === 0;
  const thenMs = random.chance(0.3) ? 0 : random.between(0, pace === "quick" ? 1_500 : 40_000);
  const begun: Moment = { at: "creations", count: random.between(1, isFirst ? creations : 3), thenMs };
  const time: Moment = { at: "time", ms: random.between(500, pace === "quick" ? 10_000 : 60_000) };
  const write: Moment = { at: "write", share: random.fraction() };
  return random.pick<Moment>([begun, isFirst ? 12 : 3], [time, isFirst ? 3 : 8], [write, refuseWrites ? 0 : 5]);
}

function drawFault(random: Random): PassingFault {
  return {
    system: random.pick(["zstack", 3], ["tiunimanager", 3], ["blueking", 1], ["gpdb", 1]),
    kind: random.pick(["502", 1], ["500", 1], ["lost request", 1], ["lost answer", 1]),
    after: random.between(0, 60),
  };
}
