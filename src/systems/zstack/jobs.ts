import { createHash, randomUUID } from "node:crypto";
import { ApiError, ConnectionError, type Answer, type Context, type Http, type Refusal, type Request } from "../../kit";
import type { ErrorBody, ErrorCode } from "./api";
import { sessionExpired, type Authorization } from "./authorization";

/** What a call needs of its operation. */
export type Calling = Pick<Context<unknown>, "signal" | "waitFor">;

/**
 * Where a job stands. `unknown` is a job that was never accepted, or one that has ended and whose record has expired,
 * about 3 h after it began; `missing` is one that the next look may show again.
 */
export type Job =
  | { readonly state: "running" | "unknown" | "missing" | "unreachable" }
  | { readonly state: "done"; readonly result: unknown }
  | { readonly state: "failed"; readonly error: ErrorCode };

/** A UUID as ZStack writes it: 32 lower-case hex digits. */
export const newUuid = () => randomUUID().replaceAll("-", "");

/** The UUID for sending once more what was sent under this one and rejected: told by the first, so that no record is needed. */
export const retryOf = (job: string) => createHash("sha256").update(job).digest("hex").slice(0, 32);

/** ZStack's way of working: every call that changes something answers with a job, and how the call went is in the job. */
export class Jobs {
  constructor(
    private readonly http: Http,
    private readonly authorization: Authorization,
  ) {}

  /** Sends a request with its signature, once more with a new one where the first was out of date. */
  async call(request: Omit<Request, "path"> & { readonly path: string }): Promise<Answer> {
    const { method, path, headers, signal, expect = [] } = request;
    for (let renewed = false; ; renewed = true) {
      const signed = { ...headers, ...(await this.authorization.headers(method, decodeURIComponent(path), signal)) };
      try {
        return await this.http.send({ ...request, path: `/zstack${path}`, headers: signed, expect });
      } catch (error) {
        const answer = error instanceof ApiError ? { status: error.status, headers: {}, text: `"${error.code}" ${error.words}` } : undefined;
        if (renewed || !answer || !this.authorization.renewable(answer)) throw error;
      }
    }
  }

  /** Submits a change under a job UUID of our choice, so that a lost answer does no harm: a second request is recognised. */
  async submit(request: Omit<Request, "signal">, job: string, signal: AbortSignal): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { text } = await this.call({ ...request, headers: { "X-Job-UUID": job }, signal });
        if (recordIn(text) !== undefined) return;
        const words = text.slice(0, 200).trim();
        throw new ConnectionError(`Something before ZStack answered when it was to ${request.operation}: ${words}`, true);
      } catch (error) {
        if (error instanceof ApiError && error.words.includes("Duplicate job uuid")) return;
        if (!(error instanceof ConnectionError) || !error.maybeAccepted || attempt === 3) throw error;
        const { state } = await this.look(job, signal);
        if (state !== "unknown" && state !== "unreachable") return;
      }
    }
  }

  /** Looks at a job; this needs no signature and does not keep a session alive. */
  async look(job: string, signal: AbortSignal): Promise<Job> {
    const path = `/zstack/v1/api-jobs/${job}`;
    try {
      const { status, text } = await this.http.send({ operation: `look at job ${job}`, method: "GET", path, expect: [404, 503], signal });
      if (status === 202) return { state: "running" };
      if (status === 404) return { state: ownExpiry.test(text) ? "unknown" : "unreachable" };
      const error = status === 503 ? errorIn(text) : undefined;
      if (error) return { state: "failed", error };
      const result = status === 200 ? recordIn(text) : undefined;
      return result ? { state: "done", result } : { state: "unreachable" };
    } catch (error) {
      // The job goes on whether or not it can be looked at.
      if (error instanceof ConnectionError || error instanceof ApiError) {
        signal.throwIfAborted();
        return { state: "unreachable" };
      }
      throw error;
    }
  }

  /** Looks at a job until it can be told where it stands. */
  seen(job: string, { signal, waitFor }: Calling, share = 1): Promise<Job> {
    return waitFor({
      share,
      what: `ZStack job ${job}`,
      probe: () => this.look(job, signal),
      state: ({ state }) => state,
      pending: ["unreachable"],
      target: ["running", "done", "failed", "unknown"],
    });
  }

  /**
   * Waits for a job's end, however it ends, for a share of the time that is left. A record that is not there is looked
   * for again.
   */
  end(job: string, { signal, waitFor }: Calling, share = 1): Promise<Job> {
    let misses = 0;
    const look = async (): Promise<Job> => {
      const seen = await this.look(job, signal);
      misses = seen.state === "unknown" ? misses + 1 : 0;
      return misses > 0 && misses < missesToBelieve ? { state: "missing" } : seen;
    };
    return waitFor({
      share,
      what: `ZStack job ${job}`,
      probe: look,
      state: (seen) => seen.state,
      pending: ["running", "missing", "unreachable"],
      target: ["done", "failed", "unknown"],
    });
  }

  /** Makes a change and waits for its end; answers with the job's result. */
  async change<Result>(request: Omit<Request, "signal">, calling: Calling): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const job = newUuid();
      await this.submit(request, job, calling.signal);
      const ended = await this.end(job, calling);
      if (ended.state === "done") return ended.result as Result;
      // Rejected before anything was done, so that sending it again is safe.
      if (ended.state === "failed" && ended.error.code === sessionExpired && attempt === 1) this.renew();
      else if (ended.state === "failed") throw jobFailed(request.operation, job, ended.error);
      else throw new Error(`ZStack does not know job ${job} any more, by which it was to ${request.operation}. Apply again: what was done will be seen.`);
    }
  }

  /** Makes the next request open a new session. */
  renew(): void {
    this.authorization.renewable({ status: 503, headers: {}, text: `"${sessionExpired}"` });
  }
}

/** A job's failure, as an error. */
export const jobFailed = (operation: string, job: string, error: ErrorCode) => new ApiError("ZStack", operation, 503, error.code, wordsOf(error), job);

/** An error code's words, with those of its causes, which tell more. */
export function wordsOf({ description, details, elaboration, cause, causes = [] }: ErrorCode): string {
  const own = [details ?? description, elaboration].filter(Boolean).join(" ");
  const inner = [cause, ...causes].filter((error) => error !== undefined).map((error) => `${error.code} ${wordsOf(error)}`);
  return [own, ...inner].filter(Boolean).join("; because: ");
}

/** Reads ZStack's refusals: JSON with a 503, bare text with anything else, and never a content type. */
export function refusal({ status, text }: Answer): Refusal | undefined {
  if (status !== 503) return text.trim() ? { words: text.trim().slice(0, 500) } : undefined;
  const error = errorIn(text);
  return error && { code: error.code, words: wordsOf(error) };
}

/** A management node may not know for a moment what it, or the one it takes over from, has accepted: about 5 s. */
const missesToBelieve = 6;
/** ZStack's words for a job that it does not know: `the job has been expired`. A gateway has others for its 404. */
const ownExpiry = /\bjob\b.*\bexpired\b/i;

/** A 503 with an error code is ZStack's verdict; a bare one comes from a gateway and passes. */
export const passing = ({ status, text }: Answer) => [429, 502, 504].includes(status) || (status === 503 && !errorIn(text));

function errorIn(text: string): ErrorCode | undefined {
  const { error } = (recordIn(text) ?? {}) as Partial<ErrorBody>;
  return typeof error?.code === "string" ? error : undefined;
}

/** A JSON object, as every answer of ZStack's is that says that something was done. */
function recordIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
