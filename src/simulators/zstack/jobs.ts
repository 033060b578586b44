import type { Fault } from "../faults";
import type { Answer, Host, Request } from "../simulator";
import { type Outcome, type Script, perform } from "../script";
import type { Accounts, Caller } from "./accounts";
import { type Cloud, newUuid } from "./cloud";
import { Failure, Refusal, errorOf } from "./failure";

/** An asynchronous call, once its form is known to be right. */
export interface Call {
  /** How long the management node gives it. */
  readonly timeout?: number;
  /** Calls with the same key wait for each other. */
  readonly queue?: string;
  /** Checks the arguments; throws a failure, or answers the result where there is nothing to be done. It runs before the session is looked at. */
  check?(): object | undefined;
  /** Does the work and answers the job's result. */
  work(): Script<object>;
}

/** The record of an accepted call; `text` is the body of the answer once it has ended. */
export interface Job {
  readonly uuid: string;
  readonly operation: string;
  readonly createdAt: number;
  endedAt?: number;
  status?: 200 | 503;
  text?: string;
}

/** The jobs of the management node: accepted at once, carried out later, forgotten after some hours. */
export class Jobs {
  readonly table = new Map<string, Job>();
  readonly #cloud: Cloud;
  readonly #accounts: Accounts;
  readonly #host: Host;

  constructor(cloud: Cloud, accounts: Accounts, host: Host) {
    this.#cloud = cloud;
    this.#accounts = accounts;
    this.#host = host;
  }

  /** Answers 202 and goes to work. What is wrong with arguments or session is the job's to tell. */
  submit(request: Request, caller: Caller, call: Call): Answer {
    const uuid = this.#uuidFor(request);
    const job: Job = { uuid, operation: request.operation, createdAt: this.#cloud.clock.now() };
    this.table.set(uuid, job);
    this.#host.count(request.operation, "accepted");
    this.#begin(job, caller, call, request);
    const seconds = Number(request.headers["x-api-timeout"]);
    const apiTimeout = seconds > 0 ? seconds * 1000 : (call.timeout ?? defaultTimeout);
    return { status: 202, body: { location: `${ownAddress}/zstack/v1/api-jobs/${uuid}`, apiTimeout } };
  }

  /** What a poll is told; nobody asks who polls. */
  poll({ method, parameters, fault }: Request): Answer {
    if (method !== "GET") return { status: 405, body: "Method Not Allowed" };
    if (fault?.kind === "purge-job") this.table.delete(parameters.uuid ?? "");
    const job = this.table.get(parameters.uuid ?? "");
    if (!job) return { status: 404, body: "the job has been expired" };
    return job.status === undefined ? { status: 202, body: {} } : { status: job.status, body: job.text };
  }

  /** Forgets what had ended and was created three hours before the scan; hours count from creation, not from the end (trap 13). */
  sweep(scan: number): void {
    for (const { uuid, createdAt, endedAt } of this.table.values())
      if (endedAt !== undefined && endedAt <= scan && createdAt + retentionMilliseconds <= scan) this.table.delete(uuid);
  }

  #begin(job: Job, caller: Caller, call: Call, { fault, operation }: Request): void {
    const end = (outcome: Outcome<object>) => {
      this.#end(job, outcome);
      if (fault?.kind === "purge-job") this.table.delete(job.uuid);
    };
    try {
      const early = call.check?.();
      if (early) return end({ value: early });
      this.#accounts.admit(caller);
    } catch (error) {
      return end({ error });
    }
    if (fault?.kind === "hang-job" && fault.executed !== true) return;
    if (fault?.kind === "fail-job") {
      return perform(this.#cloud.clock, failing(this.#cloud.timings.failure, injected(fault)), end);
    }
    const run = (leave: () => void) => {
      this.#host.count(operation, "executed");
      perform(this.#cloud.clock, call.work(), (outcome) => {
        if (fault?.kind !== "hang-job") end(outcome);
        this.#host.changed();
        leave();
      });
    };
    if (call.queue === undefined) run(() => undefined);
    else this.#cloud.queues.enter(call.queue, run);
  }

  #end(job: Job, outcome: Outcome<object>): void {
    job.status = "value" in outcome ? 200 : 503;
    job.text = JSON.stringify("value" in outcome ? outcome.value : { error: errorOf(outcome.error) });
    job.endedAt = this.#cloud.clock.now();
  }

  #uuidFor({ method, headers }: Request): string {
    const asked = headers["x-job-uuid"];
    if (typeof asked !== "string") return newUuid();
    if (asked.length !== 32) throw new Refusal(400, `Invalid header[X-Job-UUID], it must be a UUID with length 32, but got ${asked}`);
    if (method !== "GET" && this.table.has(asked)) throw new Refusal(400, `Duplicate job uuid[${asked}]`);
    return asked;
  }
}

/** The failure that a fault asks for. */
export const injected = ({ code = "SYS.1006", details = "injected failure" }: Fault): Failure => new Failure({ code, description: "Operation error", details });

function* failing(milliseconds: number, failure: Failure): Script<object> {
  yield milliseconds;
  throw failure;
}

/** Where the management node believes itself to be; seldom where its clients find it (trap 16). */
const ownAddress = "http://10.0.0.2:8080";
const defaultTimeout = 1_800_000;
const retentionMilliseconds = 10_800_000;
