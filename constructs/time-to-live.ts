/** How long something lives: minutes, hours, days or weeks; or without an end. */
export type TimeToLive = `${number}${"m" | "h" | "d" | "w"}` | "never";

/** What a template says of its environments' time to live. */
export interface TimeToLivePolicy {
  /** Of an environment that says nothing itself: `never` unless told. */
  readonly default?: TimeToLive;
  /** The longest that an environment may ask for; with it, each has an end. */
  readonly max?: Exclude<TimeToLive, "never">;
}

/** The time to live of an environment that asks for this; `undefined` where it has to ask for one. */
export const timeToLiveOf = <T>(asked: T, policy: TimeToLivePolicy): NonNullable<T> | TimeToLive | undefined => asked ?? policy.default ?? (policy.max === undefined ? "never" : undefined);

/** What is wrong with a time to live, as the end of a sentence. */
export function wrongTimeToLive(value: unknown, { max }: TimeToLivePolicy): string | undefined {
  const minutes = minutesOf(value);
  if (minutes === undefined) return `must be never, or a whole number above 0 followed by m, h, d or w (minutes, hours, days, weeks), and is ${JSON.stringify(value) ?? "nothing"}`;
  if (max !== undefined && minutes > minutesOf(max)!) return `must be at most ${max}, and is ${String(value)}`;
  return undefined;
}

/** The same in minutes, `Infinity` for `never`; `undefined` where it is no time to live. */
export function minutesOf(value: unknown): number | undefined {
  if (value === "never") return Infinity;
  const [, amount, unit] = /^([1-9]\d{0,5})([mhdw])$/.exec(typeof value === "string" ? value : "") ?? [];
  return amount === undefined ? undefined : Number(amount) * minutesPer[unit as keyof typeof minutesPer];
}

const minutesPer = { m: 1, h: 60, d: 1_440, w: 10_080 };
