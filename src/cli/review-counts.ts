import type { ResourceReview, StackReview } from "./review-plan";

/** How much of each kind of change there is. */
export interface Counts {
  readonly destroy: number;
  readonly replace: number;
  /** Of those created, replaced or updated: whose target loses what it has. */
  readonly overwrite: number;
  readonly create: number;
  readonly update: number;
  readonly import: number;
  readonly move: number;
  readonly forget: number;
  readonly drift: number;
  readonly outputs: number;
}

/** What a plan comes to: the worst of it. */
export type Outcome = "nothing" | "changes" | "destroys";

/** Counts the changes of stacks. */
export function countsOf(stacks: readonly StackReview[]): Counts {
  const changes = stacks.flatMap((stack) => stack.changes);
  const count = (holds: (change: ResourceReview) => boolean) => changes.filter(holds).length;
  const of = (action: ResourceReview["action"]) => count((change) => change.action === action);
  return {
    destroy: of("destroy"),
    replace: of("replace"),
    overwrite: count(({ clone }) => clone?.overwrites !== undefined),
    create: of("create"),
    update: of("update"),
    import: of("import"),
    move: of("move"),
    forget: of("forget"),
    drift: stacks.reduce((sum, { drift }) => sum + drift.length, 0),
    outputs: stacks.reduce((sum, { outputs }) => sum + outputs.create + outputs.update + outputs.delete, 0),
  };
}

/** Drift alone is nothing: what becomes of it is a change by itself. */
export function outcomeOf({ destroy, replace, overwrite, create, update, import: imported, move, forget, outputs }: Counts): Outcome {
  if (destroy + replace + overwrite > 0) return "destroys";
  return create + update + imported + move + forget + outputs > 0 ? "changes" : "nothing";
}
