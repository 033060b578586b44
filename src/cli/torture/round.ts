import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { providerAddress, type Plugin } from "../../../constructs/plugin";
import { startHttpState, type HttpState } from "../../../test/support/http-state";
import { configurationOf, preparedPart, wantedBy, type Wanted } from "./configuration";
import { Folder } from "./folder";
import { objectsIn, takeInventory } from "./inventory";
import { Random } from "./random";
import { applyUntilDone, liftLock } from "./recovery";
import { describeStop } from "./report";
import type { Scenario, Stop } from "./scenario";
import { applyAndStop, type Stage } from "./stops";
import { restoresAskedFor, slowDownLastClone, startSystems, waitUntilQuiet, type Systems } from "./systems";
import { judge, type Finding } from "./verdict";

/** What a round runs on. */
export interface RoundSettings {
  readonly binary: string;
  readonly plugin: Plugin;
  readonly root: string;
  /** File for all that terraform prints. */
  readonly logFile?: string | undefined;
}

/** What came of a round. */
export interface RoundResult {
  readonly stops: readonly string[];
  readonly applies: number;
  readonly importsObeyed: number;
  readonly findings: readonly Finding[];
  readonly seconds: number;
}

/** Plays one round of a scenario to its verdict; leaves no process and no folder behind. */
export async function playRound(
  scenario: Scenario,
  { binary, plugin, root, logFile }: RoundSettings,
): Promise<RoundResult> {
  const begun = performance.now();
  const delays = new Random(scenario.seed, scenario.round, 1);
  const systems = await startSystems(scenario.pace);
  const state = await startHttpState();
  let folder: Folder | undefined;
  const log = logTo(logFile);
  try {
    log(`${JSON.stringify(scenario, undefined, 2)}\n`);
    const part = preparedPart[scenario.beginning];
    const again = scenario.beginning === "recreated";
    const wanted = wantedBy("whole", again ? "legacy-2" : "legacy");
    const main = (of: Wanted) => configurationOf(of, systems.sources);
    const first = wantedBy(part, "legacy");
    const files = { "backend.tf": `${state.backendBlock}\n${requirement(plugin)}`, "main.tf": main(first) };
    folder = await Folder.create({ binary, plugin, root, environment: systems.environment, log }, files);
    if (part !== "nothing") await folder.runSuccessfully("apply", "-auto-approve", "-input=false");
    if (again) await folder.runSuccessfully("destroy", "-auto-approve", "-input=false");
    folder.write("main.tf", main(wanted));
    if (scenario.pace === "slow") slowDownLastClone(systems, part === "half" ? 1 : 2);
    const before = takeInventory(systems, wanted);
    state.keepsAbandonedWrites = scenario.keepsAbandonedWrites;
    state.setWriteDelay(() => delays.between(0, scenario.longestWriteMs));
    const stage = { folder, state, systems, log, restoresBefore: restoresOf(systems, state) };

    const stops: string[] = [];
    const findings: Finding[] = [];
    for (const stop of scenario.stops) stops.push(await stopOnce(stage, stop, findings));
    const { applies, importsObeyed, stuck } = await applyUntilDone(stage, scenario);
    await waitUntilQuiet(systems);
    findings.push(...stuck, ...judge(wanted, before, takeInventory(systems, wanted), objectsIn(state.current())));
    for (const { figure, words } of findings) log(`${figure}: ${words}\n`);
    const seconds = (performance.now() - begun) / 1_000;
    return { stops, applies: applies + stops.length, importsObeyed, findings, seconds };
  } finally {
    folder?.killLeftovers();
    await Promise.all([systems.close(), state.close()]);
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The stage of a round, with how many restores were asked for and stored before the apply that is stopped. */
type RoundStage = Stage & { readonly restoresBefore: Restores };
type Restores = { readonly asked: number; readonly stored: number };

function restoresOf(systems: Systems, state: HttpState): Restores {
  const stored = objectsIn(state.current()).filter(({ type }) => type === "terraclone_gpdb_instance_clone");
  return { asked: restoresAskedFor(systems), stored: stored.length };
}

/** One stop, and what the user does after it. */
async function stopOnce(stage: RoundStage, stop: Stop, findings: Finding[]): Promise<string> {
  const { folder, state, systems, log, restoresBefore } = stage;
  const { wasUnderWay, hung } = await applyAndStop(stage, stop);
  if (hung) findings.push({ figure: "stuck", words: "an apply that was stopped did not end" });
  await sleep(stop.pauseMs);
  await liftLock(folder, state, stop.unlock);
  const pushesErroredState = stop.pushesErroredState && folder.has("errored.tfstate");
  if (pushesErroredState) await folder.run("state", "push", "errored.tfstate");
  // Nobody can tell whether a restore was made that is neither in the state nor in a journal: see docs/design/0006.
  const { asked, stored } = restoresOf(systems, state);
  const isInDoubt = asked - restoresBefore.asked > stored - restoresBefore.stored;
  const next = stop.next === "other machine" && isInDoubt ? "same folder" : stop.next;
  log(`next: ${next}\n`);
  if (next === "renamed folder") folder.rename();
  if (next === "other machine") await folder.moveToOtherMachine();
  return describeStop({ ...stop, next, pushesErroredState }, wasUnderWay);
}

const requirement = ({ version }: Plugin) => `terraform {
  required_providers {
    terraclone = {
      source  = "${providerAddress}"
      version = "${version}"
    }
  }
}
`;

function logTo(file: string | undefined): (text: string) => void {
  if (file === undefined) return () => undefined;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return (text) => appendFileSync(file, `[${new Date().toISOString().slice(11, 23)}] ${text}`);
}
