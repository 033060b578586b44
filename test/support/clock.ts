import type { Clock } from "../../src/kit/wait";

interface Sleeper {
  readonly due: number;
  /** Passes by itself. */
  readonly short: boolean;
  readonly wake: () => void;
}

/**
 * A clock on which time passes only when it is told to, or, with `naps`, also by itself: then a sleep of at most that many
 * milliseconds is over in no time. Longer ones, such as deadlines, end when the short ones have added up to them.
 */
export class VirtualClock implements Clock {
  private time = Date.now();
  private readonly sleepers = new Set<Sleeper>();
  private ticking = false;

  constructor(private readonly naps = 0) {}

  now = (): number => this.time;

  sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const end = (settle: () => void) => {
        this.sleepers.delete(sleeper);
        signal.removeEventListener("abort", abort);
        settle();
      };
      const abort = () => end(() => reject(signal.reason as Error));
      const sleeper = { due: this.time + milliseconds, short: milliseconds <= this.naps, wake: () => end(resolve) };
      this.sleepers.add(sleeper);
      signal.addEventListener("abort", abort);
      this.tick();
    });

  /** Lets time pass, waking who sleeps in the order of their waking times. */
  async advance(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    for (await turn(); ; await turn()) {
      const next = this.earliest(() => true);
      if (!next || next.due > until) break;
      this.wakeUntil(next.due);
    }
    this.time = until;
  }

  /** How many sleep. */
  get asleep(): number {
    return this.sleepers.size;
  }

  private tick(): void {
    if (this.ticking || !this.earliest(({ short }) => short)) return;
    this.ticking = true;
    setImmediate(() => {
      this.ticking = false;
      const next = this.earliest(({ short }) => short);
      if (next) this.wakeUntil(next.due);
      this.tick();
    });
  }

  private wakeUntil(time: number): void {
    this.time = Math.max(this.time, time);
    for (const sleeper of [...this.sleepers].sort((a, b) => a.due - b.due)) if (sleeper.due <= this.time) sleeper.wake();
  }

  private earliest(counts: (sleeper: Sleeper) => boolean): Sleeper | undefined {
    return [...this.sleepers].filter(counts).sort((a, b) => a.due - b.due)[0];
  }
}

/** A clock on which sleeps of up to a minute take no time. */
export const hastyClock = (): VirtualClock => new VirtualClock(60_000);

/** Lets everything happen that waits for nothing but its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
