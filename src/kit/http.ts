import type { AxiosInstance, AxiosResponse } from "axios";
import type { Log } from "../wire/log";
import { secrets } from "../wire/secrets";
import type { Clock } from "./wait";

/** A system's refusal, in its own words. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly system: string,
    /** What was asked, as the end of "could not …". */
    readonly operation: string,
    readonly status: number,
    readonly code: string | undefined,
    readonly words: string,
    readonly requestId?: string,
  ) {
    super(secrets.redact(`${system} could not ${operation}: ${words.replace(/[.\s]+$/, "")} (${[code, `HTTP ${status}`, requestId && `request ${requestId}`].filter(Boolean).join(", ")}).`));
  }
}

/** The system was not reached, or its answer was lost. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  constructor(
    message: string,
    /** Whether the system may have taken the request all the same. */
    readonly maybeAccepted: boolean,
    /** Whether it may go better a moment later. */
    readonly passing = true,
  ) {
    super(secrets.redact(message));
  }
}

/** Whether an error is no word of the system's, and may pass: it was not reached, or something before it answered. */
export const isTransient = (error: unknown) =>
  error instanceof ConnectionError ? error.passing : error instanceof ApiError && error.code === undefined && (error.status >= 500 || error.status === 429 || error.status < 400);

/** A system's words for a refusal. */
export interface Refusal {
  readonly code?: string | undefined;
  readonly words: string;
  readonly requestId?: string | undefined;
}

export interface HttpSettings {
  /** The system's name, as errors say it. */
  readonly system: string;
  /** `http://host:port` or `https://…`, with a path if need be. */
  readonly endpoint: string;
  readonly caFile?: string | undefined;
  readonly insecure?: boolean | undefined;
  /** The longest that one answer may take, in milliseconds. */
  readonly timeout?: number;
  readonly clock: Clock;
  readonly log: Log;
  /** Reads a refusal out of an answer that is no success; `undefined` where the system's own form is not met. */
  refusal?(answer: Answer): Refusal | undefined;
  /** Whether an answer says "not now": by default 429, 502, 503, 504. */
  passing?(answer: Answer): boolean;
}

export interface Request {
  /** The end of "could not …": "clone VM golden". */
  readonly operation: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** Written into the address in the order given; values are encoded here. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  /** Sending it twice does what sending it once does. Every GET is. */
  readonly idempotent?: boolean;
  /** Statuses besides 2xx that are an answer, not a refusal. */
  readonly expect?: readonly number[];
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const attempts = 4;
const firstPause = 500;

/** One system's HTTP interface: what every call shares. */
export class Http {
  private instance: Promise<AxiosInstance> | undefined;

  constructor(private readonly settings: HttpSettings) {}

  /** Sends a request, again if that is safe, and answers with what is no refusal. */
  async send(request: Request): Promise<Answer> {
    const { clock, passing = isPassing } = this.settings;
    for (let attempt = 1, pause = firstPause; ; attempt++, pause *= 2) {
      const last = attempt === attempts;
      const answer = await this.once(request).catch((error: unknown) => {
        const again = error instanceof ConnectionError && error.passing && (repeatable(request) || !error.maybeAccepted);
        if (last || !again) throw error;
        return undefined;
      });
      if (answer && (isSuccess(answer, request) || last || !repeatable(request) || !passing(answer))) return this.accepted(answer, request);
      await clock.sleep(Math.max(retryAfter(answer, clock.now()), pause * (0.8 + 0.4 * Math.random())), request.signal);
    }
  }

  private accepted(answer: Answer, request: Request): Answer {
    if (isSuccess(answer, request)) return answer;
    const refusal = this.settings.refusal?.(answer) ?? { words: answer.text.slice(0, 500).trim() || "it gave no reason" };
    throw new ApiError(this.settings.system, request.operation, answer.status, refusal.code, refusal.words, refusal.requestId);
  }

  private async once({ method, path, query = [], headers, body, operation, signal }: Request): Promise<Answer> {
    const { log, clock, system } = this.settings;
    const axios = await (this.instance ??= this.connect());
    const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
    const begun = clock.now();
    try {
      const answer: AxiosResponse<string> = await axios.request({
        method,
        url: search ? `${path}?${search}` : path,
        headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
        data: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
        signal,
      });
      log.debug("request", { system, operation, method, path, status: answer.status, ms: clock.now() - begun });
      return { status: answer.status, headers: answer.headers as Record<string, string>, text: answer.data ?? "" };
    } catch (error) {
      signal.throwIfAborted();
      const failure = this.connectionError(error as NodeJS.ErrnoException, operation);
      log.warn("request failed", { system, operation, method, path, reason: failure.message, ms: clock.now() - begun });
      throw failure;
    }
  }

  /** Loaded at the first request: most processes that Terraform starts never send one. */
  private async connect(): Promise<AxiosInstance> {
    return (await import("./connection.js")).connection(this.settings);
  }

  private connectionError({ code = "", message }: NodeJS.ErrnoException, operation: string): ConnectionError {
    const { system, endpoint } = this.settings;
    const could = `could not ${operation}: ${system} at ${withoutCredentials(endpoint)}`;
    const sentence = (rest: string) => `terraclone ${could} ${rest}`;
    if (/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(code))
      return new ConnectionError(sentence(`shows a certificate that is not trusted (${code}). Name the authority that signed it in ca_file, or set insecure = true to go without the check.`), false, false);
    if (code === "ECONNREFUSED") return new ConnectionError(sentence("does not listen (ECONNREFUSED). Check the endpoint."), false);
    if (["ENOTFOUND", "EAI_AGAIN"].includes(code)) return new ConnectionError(sentence(`has no address (${code}). Check the endpoint.`), false);
    if (["ECONNABORTED", "ETIMEDOUT"].includes(code)) return new ConnectionError(sentence(`did not answer in time (${code}).`), true);
    return new ConnectionError(sentence(`broke the connection (${code || message}).`), true);
  }
}

const isSuccess = ({ status }: Answer, { expect = [] }: Request) => (status >= 200 && status < 300) || expect.includes(status);
const isPassing = ({ status }: Answer) => [429, 502, 503, 504].includes(status);
const repeatable = ({ method, idempotent = method === "GET" }: Request) => idempotent;

/** Milliseconds to wait by the server's own word; 0 where it gave none. */
function retryAfter(answer: Answer | undefined, now: number): number {
  const word = answer?.headers["retry-after"];
  if (!word) return 0;
  const wait = /^\d+$/.test(word) ? Number(word) * 1_000 : Date.parse(word) - now;
  return Math.min(Math.max(wait || 0, 0), 5 * 60_000);
}

/** An address as it may be shown. */
const withoutCredentials = (endpoint: string) => endpoint.replace(/\/\/[^/@]*@/, "//");
