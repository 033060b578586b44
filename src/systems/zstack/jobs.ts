import { createHash, randomUUID } from "node:crypto";
import { ApiError, ConnectionError, OutOfTime, retryPolicy } from "../../kit";
import type { Answer, Context, Http, HttpHeaders, Refusal, Request, Watch } from "../../kit";
import type { ErrorBody, ErrorCode } from "./api";
import { sessionExpired, type Authorization } from "./authorization";

/** What a call needs of its operation. */
export type Calling = Pick<Context<unknown>, "signal" | "waitFor">;

/**
 * Where a job stands. `unknown` is a job that was never accepted, or one that has ended and whose record has expired,
 * about 3 h after it began; `missing` is one that the next look may show again.
 */
export type Job =
  | { readonly state: "running" | "unknown" | "missing" }
  | { readonly state: "unreachable"; readonly because: Error }
  | { readonly state: "done"; readonly result: unknown }
  | { readonly state: "failed"; readonly error: ErrorCode };

/** A signed request to ZStack; its path begins behind the context path. */
type Call = Omit<Request, "headers"> & { readonly headers?: HttpHeaders };

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
  async call(request: Call): Promise<Answer> {
    const { method, path, signal } = request;
    const decoded = decodeURIComponent(path);
    // Signed anew for each attempt: dates get old, and sessions expire.
    const headers = async () => ({ ...request.headers, ...(await this.authorization.headers(method, decoded, signal)) });
    for (let renewed = false; ; renewed = true) {
      try {
        return await this.http.send({ ...request, path: `/zstack${path}`, headers });
      } catch (error) {
        const answer = error instanceof ApiError ? { status: error.status, headers: {}, text: `"${error.code}" ${error.words}` } : undefined;
        if (renewed || !answer || !this.authorization.renewable(answer)) throw error;
      }
    }
  }

  /** Submits a change under a job UUID of our choice: ZStack recognises a second request by it, so that any is safe. */
  async submit(request: Omit<Call, "signal">, job: string, signal: AbortSignal): Promise<void> {
    try {
      const recognised = { headers: { "X-Job-UUID": job }, idempotent: true, repeatForMs: recognisedForMs };
      await this.call({ ...request, ...recognised, signal });
    } catch (error) {
      if (!(error instanceof ApiError) || !error.words.includes("Duplicate job uuid")) throw error;
    }
  }

  /** Looks at a job; this needs no signature and does not keep a session alive. */
  async look(job: string, signal: AbortSignal): Promise<Job> {
    const path = `/zstack/v1/api-jobs/${job}`;
    const bounds = { repeatForMs: retryPolicy.boundMs, signal };
    try {
      const request = { operation: `look at job ${job}`, method: "GET", path, expect: [503], ...bounds } as const;
      const { status, text } = await this.http.send(request);
      if (status === 202) return { state: "running" };
      const error = status === 503 ? errorIn(text) : undefined;
      return error ? { state: "failed", error } : { state: "done", result: JSON.parse(text) };
    } catch (error) {
      // The job goes on whether or not it can be looked at.
      if (!(error instanceof ConnectionError || error instanceof ApiError)) throw error;
      // Any other 404 is a gateway's page.
      if (error instanceof ApiError && error.status === 404 && error.words === noSuchJob) return { state: "unknown" };
      return { state: "unreachable", because: error };
    }
  }

  /** Looks at a job until it can be told where it stands. */
  seen(job: string, calling: Calling, share = 1): Promise<Job> {
    const states = { pending: ["unreachable"], target: ["running", "done", "failed", "unknown"] } as const;
    return this.follow(job, calling, { share, ...states }, () => this.look(job, calling.signal));
  }

  /**
   * Waits for a job's end, however it ends, for a share of the time that is left. A record that is not there is looked
   * for again.
   */
  end(job: string, calling: Calling, share = 1): Promise<Job> {
    let misses = 0;
    const look = async (): Promise<Job> => {
      const seen = await this.look(job, calling.signal);
      misses = seen.state === "unknown" ? misses + 1 : 0;
      return misses > 0 && misses < missesToBelieve ? { state: "missing" } : seen;
    };
    const states = { pending: ["running", "missing", "unreachable"], target: ["done", "failed", "unknown"] } as const;
    return this.follow(job, calling, { share, ...states }, look);
  }

  /** Makes a change and waits for its end; answers with the job's result. */
  async change<Result>(request: Omit<Call, "signal">, calling: Calling): Promise<Result> {
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

  private async follow(job: string, { waitFor }: Calling, wait: Followed, look: () => Promise<Job>): Promise<Job> {
    let last: Job | undefined;
    try {
      return await waitFor({
        ...wait,
        what: `ZStack job ${job}`,
        probe: async () => (last = await look()),
        state: ({ state }) => state,
      });
    } catch (error) {
      if (!(error instanceof OutOfTime) || last?.state !== "unreachable") throw error;
      throw new OutOfTime(`${error.message} ${last.because.message}`);
    }
  }

  /** Makes the next request open a new session. */
  renew(): void {
    this.authorization.renewable({ status: 503, headers: {}, text: `"${sessionExpired}"` });
  }
}

/** What a job is waited for, and for which share of the time. */
interface Followed extends Pick<Watch<Job, Job["state"]>, "pending" | "share"> {
  readonly target: readonly Job["state"][];
}

/** How long ZStack is sure to recognise a second request by its UUID: it forgets jobs three hours after they began. */
const recognisedForMs = 2.5 * 3_600_000;

/** All that ZStack says of a job that it does not know, or not any more. */
const noSuchJob = "the job has been expired";

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

/** A 503 with an error code is ZStack's verdict; a bare one comes from a gateway and passes. */
export const passing = ({ status, text }: Answer) => [429, 502, 504].includes(status) || (status === 503 && !errorIn(text));

function errorIn(text: string): ErrorCode | undefined {
  const { error } = (objectIn(text) ?? {}) as Partial<ErrorBody>;
  return typeof error?.code === "string" ? error : undefined;
}

/** Whether an answer of success is ZStack's: all of them are JSON objects. */
export const genuine = ({ text }: Answer) => objectIn(text) !== undefined;

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
