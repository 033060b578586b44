import type { Clock } from "./clock";

/** What a system does over a span of time: each yield is a pause in simulated milliseconds, or something that resumes the script when it is done. */
export type Script<Result> = Generator<number | ((resume: () => void) => void), Result, void>;

/** How a script ended. */
export type Outcome<Result> = { readonly value: Result } | { readonly error: unknown };

/** Plays a script by a clock; pauses of no length take no turn, so an instant script has ended when this returns. */
export function perform<Result>(clock: Clock, script: Script<Result>, ended: (outcome: Outcome<Result>) => void): void {
  for (;;) {
    let step: IteratorResult<number | ((resume: () => void) => void), Result>;
    try {
      step = script.next();
    } catch (error) {
      return ended({ error });
    }
    if (step.done) return ended({ value: step.value });
    const resume = () => perform(clock, script, ended);
    if (typeof step.value === "function") return void step.value(resume);
    if (step.value > 0) return void clock.after(step.value, resume);
  }
}

/** Plays scripts side by side and answers their outcomes in the order in which they ended. */
export function* together<Result>(clock: Clock, scripts: Script<Result>[]): Script<Outcome<Result>[]> {
  const outcomes: Outcome<Result>[] = [];
  if (scripts.length === 0) return outcomes;
  yield (resume) => {
    let left = scripts.length;
    for (const script of scripts)
      perform(clock, script, (outcome) => {
        outcomes.push(outcome);
        left -= 1;
        if (left === 0) resume();
      });
  };
  return outcomes;
}

/** Lets work on one thing wait for the work begun before it. */
export class Queues {
  readonly #waiting = new Map<string, (() => void)[]>();

  /** Calls `work` when it is `key`'s turn; `work` calls back when it has ended. */
  enter(key: string, work: (leave: () => void) => void): void {
    const waiting = this.#waiting.get(key);
    const begin = () => work(() => this.#next(key));
    if (waiting) return void waiting.push(begin);
    this.#waiting.set(key, []);
    begin();
  }

  #next(key: string): void {
    const begin = this.#waiting.get(key)?.shift();
    if (begin) begin();
    else this.#waiting.delete(key);
  }
}
