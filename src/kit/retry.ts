import type { Answer } from "./http";

/** How requests are repeated. Times are in milliseconds. */
export interface RetryPolicy {
  /** After so many connection errors in a row a request has failed: a wrong endpoint is reported within seconds. */
  readonly connectionAttempts: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** How long to go on with a request that no single operation's time bounds, since several wait for it. */
  readonly boundMs: number;
}

/** The one policy, for every system. */
export const retryPolicy: RetryPolicy = {
  connectionAttempts: 4,
  firstPauseMs: 500,
  longestPauseMs: 20_000,
  boundMs: 2 * 60_000,
};

/** Up to a quarter more than planned, so that clones begun together do not ask together. */
const jitter = 0.25;

/** The pause before a repetition, the first being number 0: twice the one before it, within the policy's bounds. */
export function pauseBefore(repetition: number, { firstPauseMs, longestPauseMs } = retryPolicy): number {
  const planned = Math.min(firstPauseMs * 2 ** repetition, longestPauseMs / (1 + jitter));
  return planned * (1 + jitter * Math.random());
}

/** Milliseconds from now until the server wants to be asked again; `undefined` where its `Retry-After` names none. */
export function retryAfter({ headers }: Answer, now: number): number | undefined {
  const header = headers["retry-after"]?.trim();
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return wait > 0 ? wait : undefined;
}
