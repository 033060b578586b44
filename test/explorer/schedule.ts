import { ApiError, ConnectionError } from "../../src/kit";
import type { Persistence } from "./terraform";

/** Where a run is stopped: at a remote call or at a write of the journal, before it has its effect or after. */
export interface Point {
  readonly at: "call" | "write";
  readonly number: number;
  readonly when: "before" | "after";
}

/** What stops it there: a kill, an interrupt, two of them with so many calls between, or an error for so many calls. */
export type Stop =
  | { readonly kind: "kill" | "interrupt" }
  | { readonly kind: "two interrupts"; readonly gap: number }
  | { readonly kind: "error"; readonly error: keyof typeof errors; readonly calls: number };

/** What is done next, before plain applies bring the world to its end. */
export type Recovery = "nothing" | "-target" | "-refresh=false" | "saved plan" | "another folder" | "another machine" | "an older state" | "no state";

export interface Schedule {
  readonly persistence: Persistence;
  readonly stop: Stop;
  readonly point: Point;
  readonly recovery: Recovery;
}

/** Passing trouble of each kind. */
export const errors = {
  "a gateway's page": () => new ApiError("Lab", "answer", 502, undefined, "<html>Bad gateway</html>"),
  "a page as an answer": () => new ApiError("Lab", "answer", 200, undefined, "<html>Please log in</html>"),
  "a refusal": () => new ApiError("Lab", "answer", 403, "DENIED", "not now"),
  "a lost connection": () => new ConnectionError("terraclone could not reach Lab (ECONNRESET).", true),
  "a refused connection": () => new ConnectionError("terraclone could not reach Lab (ECONNREFUSED).", false),
  "an unexpected error": () => new TypeError("undefined is not a function"),
} as const;

const endless = 10_000;

/** Every way to stop a run. */
export const stops: readonly Stop[] = [
  { kind: "kill" },
  { kind: "interrupt" },
  ...[0, 1, 3].map((gap) => ({ kind: "two interrupts", gap }) as const),
  ...Object.keys(errors).flatMap((error) => [1, 4, endless].map((calls) => ({ kind: "error", error: error as keyof typeof errors, calls }) as const)),
];

/** A schedule in words. */
export function wordsOf({ persistence, stop, point, recovery }: Schedule): string {
  const what = stop.kind === "error" ? `${stop.error} (${stop.calls} calls)` : stop.kind === "two interrupts" ? `two interrupts (${stop.gap} calls apart)` : stop.kind;
  return `state ${persistence}; ${what} ${point.when} ${point.at} ${point.number}; then ${recovery}`;
}
