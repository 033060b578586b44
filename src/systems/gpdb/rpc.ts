import { randomUUID } from "node:crypto";
import { ApiError, ConnectionError, type Answer, type Clock, type Http } from "../../kit";
import type { DeniedBody } from "./api";
import type { Keys } from "./keys";
import { signedHeaders } from "./signature";

/** A service of Alibaba Cloud in the RPC style. */
export interface Service {
  /** As errors say it. */
  readonly name: string;
  readonly endpoint: string;
  readonly version: string;
}

export interface Call {
  readonly action: string;
  /** What is undefined is not sent. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** The end of "could not …". */
  readonly operation: string;
  /** Making it twice does what making it once does. */
  readonly repeatable: boolean;
  /** An answer on its way is waited for even if the signal aborts: it alone tells what was done. */
  readonly uncut?: boolean;
  readonly signal: AbortSignal;
}

const attempts = 8;
/** In milliseconds. */
const firstPause = 500;
const longestPause = 20_000;
const never = new AbortController().signal;
const refusedStatuses = Array.from({ length: 200 }, (_, index) => 400 + index);

/** Makes signed calls, again where that is safe; each attempt bears a nonce of its own, since a used one is refused. */
export class Rpc {
  constructor(
    private readonly http: Http,
    private readonly service: Service,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  async call<Body>(call: Call): Promise<Body> {
    let renewed = false;
    for (let attempt = 1, pause = firstPause; ; attempt++, pause = Math.min(pause * 2, longestPause)) {
      const key = await this.keys.current(call.signal);
      try {
        call.signal.throwIfAborted();
        const query = Object.entries(call.parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
        const { host } = new URL(this.service.endpoint);
        const headers = signedHeaders({ host, action: call.action, version: this.service.version, query }, key, randomUUID(), this.clock.now());
        return bodyOf<Body>(await this.http.send({ operation: call.operation, method: "POST", path: "/", query, headers, expect: refusedStatuses, signal: call.uncut ? never : call.signal }), this.service.name, call.operation);
      } catch (error) {
        if (isExpired(error) && !renewed && (await this.keys.renewed(key, call.signal))) {
          renewed = true;
          continue;
        }
        if (attempt === attempts || !(isThrottled(error) || (call.repeatable && isPassing(error)))) throw error;
        await this.clock.sleep(pause * (0.8 + 0.4 * Math.random()), call.signal);
      }
    }
  }
}

/** The body of an answer; throws what is a refusal, by its status or, as also happens, with a status of success. */
export function bodyOf<Body>({ status, text }: Answer, service: string, operation: string): Body {
  const body = parsed(text);
  const succeeded = status < 300;
  if (body === undefined) {
    if (succeeded) throw new ConnectionError(`terraclone could not ${operation}: ${service} gave an answer that is no JSON${text ? ` (${text.slice(0, 100)}…)` : ", but empty"}.`, true);
    throw new ApiError(service, operation, status, undefined, text.slice(0, 200).trim() || "it gave no reason");
  }
  if (succeeded && (body.Code === undefined || ["200", "OK", "Success"].includes(body.Code))) return body as Body;
  const needed = body.AccessDeniedDetail?.AuthAction;
  throw new ApiError(service, operation, status, body.Code, `${body.Message ?? "it gave no reason"}${needed ? ` It needs permission for ${needed}.` : ""}`, body.RequestId);
}

/** Refused before anything was done, and only for now. Its HTTP status is 400, so that the code has to tell. */
export const isThrottled = (error: unknown) => error instanceof ApiError && (error.code?.includes("Throttling") ?? false);

/** Not answered, or answered by something that will pass. */
export const isPassing = (error: unknown) => error instanceof ConnectionError || isThrottled(error) || (error instanceof ApiError && error.status >= 500);

/** The token that went with the key is over. */
export const isExpired = (error: unknown) => error instanceof ApiError && (error.code?.startsWith("InvalidSecurityToken") ?? false);

/** Nobody can tell whether the request was carried out. */
export const isAmbiguous = (error: unknown) => (error instanceof ConnectionError && error.maybeAccepted) || (error instanceof ApiError && error.status >= 500);

function parsed(text: string): Partial<DeniedBody> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
