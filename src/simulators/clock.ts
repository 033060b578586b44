/** A simulated clock: `now` in milliseconds since 1970, and timers that follow it. */
export interface Clock {
  readonly now: () => number;
  /** The time that a watch beside the machine shows; signed requests are judged by it. */
  readonly wall: () => number;
  /** Calls back once, `milliseconds` of simulated time from now; the answer cancels. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
  readonly close: () => void;
}

/** A clock that stands still until it is told to go on; its timers run inside `advance`, in the order they are due. */
export interface VirtualClock extends Clock {
  readonly advance: (milliseconds: number) => void;
}

/** A clock for tests; it starts at the given time, else at the present one. */
export function virtualClock(start = Date.now()): VirtualClock {
  let now = start;
  let timers: { due: number; then: () => void }[] = [];

  function next(until: number) {
    const due = timers.filter((timer) => timer.due <= until);
    return due.reduce<(typeof due)[number] | undefined>((first, timer) => (first && first.due <= timer.due ? first : timer), undefined);
  }

  return {
    now: () => now,
    wall: () => now,
    after(milliseconds, then) {
      const timer = { due: now + Math.max(0, milliseconds), then };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    close: () => {
      timers = [];
    },
    advance(milliseconds) {
      const until = now + milliseconds;
      for (let timer = next(until); timer; timer = next(until)) {
        const { due, then } = timer;
        timers = timers.filter((other) => other !== timer);
        now = Math.max(now, due);
        then();
      }
      now = until;
    },
  };
}

/** A clock that runs by itself, `speed` times as fast as the real one; with `Infinity` timers are due at once and the time of day is the real one. */
export function runningClock(speed: number): Clock {
  if (!(speed > 0)) throw new RangeError(`The speed of a simulator must be above 0, and is ${speed}.`);
  const start = Date.now();
  const timers = new Set<NodeJS.Timeout>();
  return {
    now: () => (speed === Infinity ? Date.now() : start + (Date.now() - start) * speed),
    wall: () => Date.now(),
    after(milliseconds, then) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        then();
      }, Math.min(milliseconds / speed, longestTimer));
      timers.add(timer);
      return () => {
        timers.delete(timer);
        clearTimeout(timer);
      };
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Whether a clock waits to be told. */
export const isVirtual = (clock: Clock): clock is VirtualClock => "advance" in clock;

/** Beyond this, setTimeout fires at once. */
const longestTimer = 2 ** 31 - 1;
