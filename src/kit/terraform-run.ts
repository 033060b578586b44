import { argumentsOf, processStamp } from "./processes";

/** The Terraform command that provider processes work for: one process each for its plan walk and its apply walk. */
export interface TerraformRun {
  /** Distinguishes it from other commands on this machine. */
  readonly id: string;
  /** Its subcommand, such as `apply`; `undefined` where it cannot be known. */
  readonly command: string | undefined;
  /** Whether a plan that it makes visits the whole state: it was not narrowed by `-target` and the like. */
  readonly plansWholeState: boolean;
}

/** Reads what command started this process, from its arguments and from `TF_CLI_ARGS…`. */
export function terraformRun(environment: NodeJS.ProcessEnv, parent: number = process.ppid): TerraformRun {
  const words = argumentsOf(parent) ?? [];
  const command = words.slice(1).find((word) => commands.includes(word));
  const added = ["TF_CLI_ARGS", `TF_CLI_ARGS_${command}`].flatMap((name) => (environment[name] ?? "").split(/\s+/));
  const narrowed = [...words, ...added].some((word) => narrowing.test(word));
  return { id: processStamp(parent), command, plansWholeState: planning.includes(command ?? "") && !narrowed };
}

const planning: readonly string[] = ["plan", "apply", "destroy", "refresh"];
const commands: readonly string[] = [...planning, "import", "test", "validate", "console", "query", "show", "state", "init"];
/** Terraform's and OpenTofu's. Quotes may stand before an option in an environment variable. */
const narrowing = /^['"]?--?(target|exclude|invoke)(-file)?(=|$)/;
