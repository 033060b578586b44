import type { AxiosInstance, AxiosResponse } from "axios";
import type { Log } from "../wire/log";
import { ApiError, ConnectionError, connectionErrorOf, foreignAnswer } from "./http-errors";
import { pauseBefore, retryAfter, retryPolicy } from "./retry";
import { OutOfTime, type Clock } from "./wait";

export { ApiError, ConnectionError } from "./http-errors";

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
  /** Whether an answer, even of success, says "not now": by default 429, and 502 to 504 without the system's words. */
  passing?(answer: Answer): boolean;
  /** Whether such an answer says that the request was turned away unread, so that any is sent again; default: none. */
  unread?(answer: Answer): boolean;
  /** Whether an answer of success has the system's form; one that has not was written on the way, and is a lost one. */
  genuine?(answer: Answer): boolean;
}

/** Headers by their names; those of an answer are in lower case. */
export type HttpHeaders = Readonly<Record<string, string>>;

export interface Request {
  /** The end of "could not …": "clone VM golden". */
  readonly operation: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** Written into the address in the order given; values are encoded here. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** A function is asked before each attempt, so that none goes out with an old signature. */
  readonly headers?: HttpHeaders | (() => Promise<HttpHeaders>);
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  /** Sending it twice does what sending it once does. Every GET is. */
  readonly idempotent?: boolean;
  /** Statuses besides 2xx that are an answer, not a refusal. */
  readonly expect?: readonly number[];
  /** How long to go on repeating it, in milliseconds; as long as the signal allows if omitted. */
  readonly repeatForMs?: number;
  /** An answer on its way is waited for even if the signal aborts: it alone tells what was done. */
  readonly uncut?: boolean | undefined;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: HttpHeaders;
  readonly text: string;
}

/** An attempt that came to nothing. */
interface Failed {
  readonly error: ApiError | ConnectionError;
  /** The request may be sent again. */
  readonly again: boolean;
  /** When the server wants it to be, in milliseconds from now. */
  readonly afterMs?: number | undefined;
}

/** One system's HTTP interface: what every call shares. */
export class Http {
  private instance: Promise<AxiosInstance> | undefined;

  constructor(private readonly settings: HttpSettings) {}

  /**
   * Sends a request, again for as long as that is safe and its signal allows, and answers with what is no refusal.
   * When the operation's time is over, the last real answer is thrown, which says more than that.
   */
  async send(request: Request): Promise<Answer> {
    const { clock, log, system } = this.settings;
    const { signal, operation, repeatForMs = Infinity } = request;
    const until = clock.now() + repeatForMs;
    let failed: Failed | undefined;
    let connectionErrors = 0;
    const lastAnswer = (thrown: unknown): never => {
      throw thrown === signal.reason && thrown instanceof OutOfTime && failed ? failed.error : thrown;
    };
    for (let repetition = 0; ; repetition++) {
      const outcome = await this.attempt(request, failed?.error.maybeAccepted ?? false).catch(lastAnswer);
      if (!("error" in outcome)) return outcome;
      failed = outcome;
      connectionErrors = failed.error instanceof ConnectionError ? connectionErrors + 1 : 0;
      const left = until - clock.now();
      if (!failed.again || connectionErrors === retryPolicy.connectionAttempts || left <= 0) throw failed.error;
      const pause = failed.afterMs ?? pauseBefore(repetition);
      log.info("repeating a request", { system, operation, reason: failed.error.message, pauseMs: Math.round(pause) });
      await clock.sleep(Math.min(pause, left), signal).catch(lastAnswer);
      if (pause > left) throw failed.error;
    }
  }

  /** `unclear` says that the system may have taken an earlier attempt. */
  private async attempt(request: Request, unclear: boolean): Promise<Answer | Failed> {
    const { clock, unread = () => false, genuine = () => true, system, endpoint } = this.settings;
    const repeatable = request.idempotent ?? request.method === "GET";
    const lost = (error: ConnectionError): Failed => ({
      error: error.maybeAccepted || !unclear ? error : new ConnectionError(error.message, true, error.passing),
      again: error.passing && (repeatable || !error.maybeAccepted),
    });
    const headers = typeof request.headers === "function" ? await request.headers() : request.headers;
    const answer = await this.once(request, headers);
    if (answer instanceof ConnectionError) return lost(answer);
    if (this.isPassing(answer) && (repeatable || unread(answer))) {
      const afterMs = retryAfter(answer, clock.now());
      const spread = retryPolicy.firstPauseMs * Math.random();
      return { error: this.refused(answer, request, unclear), again: true, afterMs: afterMs && afterMs + spread };
    }
    if (!isSuccess(answer, request)) return { error: this.refused(answer, request, unclear), again: false };
    if (answer.status >= 300 || genuine(answer)) return answer;
    return lost(foreignAnswer(answer.text, { system, endpoint, operation: request.operation }));
  }

  private isPassing(answer: Answer): boolean {
    const { passing, refusal } = this.settings;
    if (passing) return passing(answer);
    return answer.status === 429 || (gatewayTroubles.includes(answer.status) && refusal?.(answer)?.code === undefined);
  }

  private refused(answer: Answer, { operation }: Request, unclear: boolean): ApiError {
    const { system, refusal } = this.settings;
    const unnamed = { words: answer.text.slice(0, 500).trim() || "it gave no reason" };
    const { code, words, requestId }: Refusal = refusal?.(answer) ?? unnamed;
    const byGateway = answer.status >= 500 && code === undefined;
    return new ApiError(system, operation, answer.status, code, words, requestId, unclear || byGateway);
  }

  private async once(request: Request, headers: HttpHeaders | undefined): Promise<Answer | ConnectionError> {
    const { log, clock, system, endpoint } = this.settings;
    const { method, path, query = [], body, operation, uncut, signal } = request;
    const axios = await (this.instance ??= this.connect());
    const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
    const begun = clock.now();
    signal.throwIfAborted();
    try {
      const answer: AxiosResponse<string> = await axios.request({
        method,
        url: search ? `${path}?${search}` : path,
        headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
        data: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
        ...(!uncut && { signal }),
      });
      log.debug("request", { system, operation, method, path, status: answer.status, ms: clock.now() - begun });
      return { status: answer.status, headers: answer.headers as Record<string, string>, text: answer.data ?? "" };
    } catch (error) {
      if (!uncut) signal.throwIfAborted();
      const failure = connectionErrorOf(error as NodeJS.ErrnoException, { system, endpoint, operation });
      log.warn("request failed", { system, operation, method, path, reason: failure.message, ms: clock.now() - begun });
      return failure;
    }
  }

  /** Loaded at the first request: most processes that Terraform starts never send one. */
  private async connect(): Promise<AxiosInstance> {
    return (await import("./connection.js")).connection(this.settings);
  }
}

/** Statuses by which a gateway says that what is behind it is away. */
const gatewayTroubles: readonly number[] = [502, 503, 504];

const isSuccess = ({ status }: Answer, { expect = [] }: Request) =>
  (status >= 200 && status < 300) || expect.includes(status);
