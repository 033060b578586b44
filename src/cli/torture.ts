import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findPlugin } from "../../constructs/plugin";
import { numberOf, parsed, WrongUsage } from "./arguments";
import { killAllLeftovers } from "./torture/folder";
import { describeFigures, describeRound } from "./torture/report";
import { playRound, type RoundResult } from "./torture/round";
import { drawScenario } from "./torture/scenario";

const usage = `Usage: npm run torture -- [options]

Applies twenty resources with the real terraform on simulated systems, stops the applies at random,
and counts what is doubled, lost, thrown away or stuck after plain applies.

  --rounds N        rounds to play (default: 10)
  --seed N          seed of all rounds (default: a random one, which is printed)
  --only ROUND      play this round of the seed alone
  --calm            stop nothing: the same rounds, undisturbed
  --binary PATH     the terraform or tofu to use (default: terraform)
  --logs DIRECTORY  write what terraform printed, one file for each round`;

const options = {
  rounds: { type: "string" },
  seed: { type: "string" },
  only: { type: "string" },
  calm: { type: "boolean" },
  binary: { type: "string" },
  logs: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Plays the rounds that the arguments ask for; answers whether any has findings. */
async function torture(): Promise<boolean> {
  const { values } = parsed(process.argv.slice(2), options, 0);
  if (values.help) {
    console.log(usage);
    return false;
  }
  const isWhole = (value: number) => Number.isInteger(value) && value >= 0;
  const number = (flag: "rounds" | "seed" | "only") => numberOf(flag, values[flag], isWhole, "a whole number");
  const seed = number("seed") ?? Math.floor(Math.random() * 1_000_000);
  const only = number("only");
  const rounds = only === undefined ? Array.from({ length: number("rounds") ?? 10 }, (_, index) => index + 1) : [only];
  const binary = values.binary?.includes("/") ? resolve(values.binary) : (values.binary ?? "terraform");
  const plugin = findPlugin(__dirname);
  const root = temporaryRoot();

  console.log(
    `Seed ${seed}, ${rounds.length} rounds, ${versionOf(binary)}. Repeat one with --seed ${seed} --only ROUND.`,
  );
  const results: RoundResult[] = [];
  for (const round of rounds) {
    const drawn = drawScenario(seed, round);
    const scenario = values.calm ? { ...drawn, stops: [] } : drawn;
    const logFile = values.logs === undefined ? undefined : join(resolve(values.logs), `round-${seed}-${round}.log`);
    const result = await playRound(scenario, { binary, plugin, root: join(root, String(round)), logFile });
    results.push(result);
    console.log(describeRound(scenario, result));
  }
  console.log(`\n${describeFigures(results)}`);
  return results.some(({ findings }) => findings.length > 0);
}

/** A directory that goes with this process, and the processes in it too, however this process ends. */
function temporaryRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "torture-"));
  process.on("exit", () => {
    killAllLeftovers();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)
    process.on(signal, () => process.exit(code));
  return root;
}

function versionOf(binary: string): string {
  const { status, stdout } = spawnSync(binary, ["version"], {
    encoding: "utf8",
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
  });
  if (status !== 0) throw new WrongUsage(`${binary} cannot be run.`);
  return /^(?:Terraform|OpenTofu) v\S+/m.exec(stdout)?.[0] ?? binary;
}

torture().then(
  (hasFindings) => void (process.exitCode = hasFindings ? 1 : 0),
  (error: unknown) => {
    console.error(error instanceof WrongUsage ? `${error.message}\n\n${usage}` : error);
    process.exitCode = 2;
  },
);
