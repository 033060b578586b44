import { snakeCase } from "../kit/naming";
import { isRecord } from "../simulators/json";
import { countsOf, outcomeOf } from "./review-counts";
import type { StackReview } from "./review-plan";

/** The review for machines: everything, in snake case, and nothing cut but long values. */
export function jsonOf(stacks: readonly StackReview[]): string {
  const counts = countsOf(stacks);
  const told = { formatVersion: "1.0", outcome: outcomeOf(counts), counts, stacks: stacks.map((stack) => ({ ...stack, outcome: outcomeOf(countsOf([stack])), counts: countsOf([stack]) })) };
  return JSON.stringify(snakeCased(told), null, 2);
}

/** The model's keys are all names; what comes from a plan stands only in values. */
function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [snakeCase(key), snakeCased(inner)])) : value;
}
