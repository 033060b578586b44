import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { numberOf, parsed, WrongUsage } from "./arguments";
import { countsOf, outcomeOf, type Outcome } from "./review-counts";
import { jsonOf } from "./review-json";
import { markdownOf } from "./review-markdown";
import { reviewOf } from "./review-plan";

/** Tells what plans would do, in Markdown for people or in JSON for machines. */
export async function review(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args, { format: { type: "string" }, limit: { type: "string" }, "detailed-exitcode": { type: "boolean" } }, Infinity);
  const { format = "markdown" } = values;
  if (format !== "markdown" && format !== "json") throw new WrongUsage(`--format must be markdown or json, and is ${JSON.stringify(format)}.`);
  const limit = numberOf("limit", values.limit, (value) => Number.isInteger(value) && value >= leastLimit, `a whole number of characters from ${leastLimit} up`) ?? usualLimit;
  const plans = named(positionals);

  const stacks = plans.map(({ name, file }) => reviewOf(name, file === "-" ? "What was given on standard input" : file, contentOf(file)));
  console.log(format === "json" ? jsonOf(stacks) : markdownOf(stacks, limit).trimEnd());
  const incomplete = stacks.filter((stack) => stack.incomplete).map(({ name }) => name);
  if (incomplete.length > 0) throw new Error(`Planning failed for ${incomplete.join(", ")}, so that the review is incomplete.`);
  if (values["detailed-exitcode"]) process.exitCode = exitCodes[outcomeOf(countsOf(stacks))];
}

/** GitHub takes comments of 65,536 characters; a workflow may want to add some of its own. */
const usualLimit = 60_000;
const leastLimit = 1_000;

/** 1 and 2 are taken: what fails, and what is not understood. */
const exitCodes: Readonly<Record<Outcome, number>> = { nothing: 0, changes: 3, destroys: 4 };

interface NamedPlan {
  readonly name: string;
  readonly file: string;
}

function named(positionals: readonly string[]): readonly NamedPlan[] {
  if (positionals.length === 0) throw new WrongUsage("review needs a plan: the file that holds what terraform show -json printed, or - for standard input.");
  const plans = positionals.map(planOf);
  const twice = plans.find(({ name }, index) => plans.findIndex((other) => other.name === name) < index);
  if (twice) throw new WrongUsage(`Two stacks are called ${JSON.stringify(twice.name)}: give each a name of its own, as NAME=FILE.`);
  if (plans.filter(({ file }) => file === "-").length > 1) throw new WrongUsage("Standard input can be read only once.");
  return plans;
}

/** What stands before the first `=` is a name, unless it is the beginning of a path. */
function planOf(text: string): NamedPlan {
  const [, name, file] = /^([^=/\\]+)=(.+)$/s.exec(text) ?? [];
  if (name !== undefined && file !== undefined) return { name, file };
  return { name: text === "-" ? "plan" : basename(text).replace(/(.)\.json$/i, "$1"), file: text };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new Error(`${file === "-" ? "Standard input" : file} cannot be read: ${error instanceof Error && "code" in error ? error.code : error}.`);
  }
}
