import { ApiError, ConnectionError, OutOfTime, Refused, retryPolicy } from "../../kit";
import type { Clock, Context, Http, Request } from "../../kit";
import type { Envelope, Workflow, WorkflowDetail, WorkflowNode, WorkflowStatus } from "./api";
import { succeeded, type Session } from "./session";

/** What a call needs of its operation. */
export type Calling = Pick<Context<unknown>, "signal" | "waitFor" | "note" | "warn">;

/** A workflow that can be looked at, or that it cannot be, just now or ever. */
type Seen = { readonly detail: WorkflowDetail } | { readonly trouble: ApiError | ConnectionError } | "unknown";

/** TiUniManager's verdict on a workflow: `Error`, `Canceled`, or `Finished` although its last node failed. */
export class WorkflowFailed extends Refused {
  constructor(
    readonly status: WorkflowStatus,
    summary: string,
    detail: string,
  ) {
    super(summary, detail);
  }
}

/** In milliseconds; a pause is somebody's decision, which may never be taken back. */
const patienceWithPauses = 15 * 60_000;
/** How many refusals of a look are borne, one after the other: a permission may be on its way. */
const refusalsTolerated = 3;

/** TiUniManager's way of working: every change is a workflow, and how it went is in the workflow. */
export class Workflows {
  constructor(
    private readonly http: Http,
    private readonly session: Session,
    private readonly clock: Clock,
  ) {}

  /** Sends a request, once more with a new token where the old one had run out, and answers with what is in the envelope. */
  async call<Data>(request: Omit<Request, "signal">, signal: AbortSignal): Promise<Envelope<Data>> {
    let token = "";
    // Asked for before each attempt, since it may run out while the request is repeated.
    const headers = async () => ({ Authorization: `Bearer ${(token = await this.session.token(signal))}` });
    const authorized = { ...request, path: `/api/v1${request.path}`, headers, signal };
    for (let renewed = false; ; renewed = true) {
      try {
        return succeeded<Data>(request.operation, await this.http.send(authorized));
      } catch (error) {
        if (renewed || !(error instanceof ApiError) || !tokenRefused.includes(error.code ?? "")) throw error;
        await this.session.refused(token);
      }
    }
  }

  /** The rows of a list, which has its key even if it is empty: what lacks it is another's answer, and no absence. */
  async list<Row>(key: string, request: Omit<Request, "signal">, signal: AbortSignal): Promise<Row[]> {
    const rows = (await this.call<Partial<Record<string, Row[] | null>> | null>(request, signal)).data?.[key];
    const words = `its answer has no ${key}`;
    if (rows === undefined) throw new ApiError("TiUniManager", request.operation, 200, undefined, words);
    return rows ?? [];
  }

  /** The newest workflow that works, or worked, on a cluster: of one kind, or of any. */
  async findNewest(clusterId: string, name: string | undefined, signal: AbortSignal): Promise<Workflow | undefined> {
    const query = [["bizId", clusterId], ["flowName", name ?? ""], ["page", "1"], ["pageSize", "10"]] as const;
    const operation = `list the workflows of cluster ${clusterId}`;
    const request = { operation, method: "GET", path: "/workflow/", query } as const;
    const flows = await this.list<Workflow>("workFlows", request, signal);
    return flows.find((flow) => (name === undefined || flow.name === name) && flow.bizId === clusterId);
  }

  /** Follows a workflow to its end; throws `WorkflowFailed` where it failed. `operation` is the end of "could not …". */
  async end(id: string, operation: string, { signal, waitFor, note }: Calling): Promise<"finished" | "unknown"> {
    let paused: number | undefined;
    let progress = "";
    let trouble: Error | undefined;
    let refusals = 0;
    const seen = await waitFor({
      what: `TiUniManager's workflow ${id}`,
      probe: async () => {
        const now = await this.look(id, signal);
        if (now === "unknown") return now;
        trouble = "trouble" in now ? now.trouble : undefined;
        refusals = isRefusal(trouble) ? refusals + 1 : 0;
        if (refusals > refusalsTolerated) throw trouble;
        if ("trouble" in now) return now;
        const told = progressOf(now.detail);
        if (told !== progress) note(`workflow ${id}: ${(progress = told)}`);
        paused = now.detail.info.status === "Stopped" ? (paused ?? this.clock.now()) : undefined;
        if (paused !== undefined && this.clock.now() - paused >= patienceWithPauses) throw pausedTooLong(now.detail);
        return now;
      },
      state: (now) => (now === "unknown" ? now : "trouble" in now ? "unreachable" : now.detail.info.status),
      pending: ["Initializing", "Processing", "Canceling", "Stopped", "unreachable"],
      target: ["Finished", "Error", "Canceled", "unknown"],
    }).catch((error: unknown) => {
      throw error instanceof OutOfTime && trouble ? new OutOfTime(`${error.message} ${trouble.message}`) : error;
    });
    if (seen === "unknown" || "trouble" in seen) return "unknown";
    const { info, nodes } = seen.detail;
    const node = failedNode(nodes ?? []);
    // A workflow whose last node failed counts as finished all the same (trap 8).
    if (info.status === "Finished" && !node) return "finished";
    const could = `TiUniManager could not ${operation}`;
    const { status } = info;
    const isCancelled = status === "Canceled";
    if (isCancelled) throw new WorkflowFailed(status, `${could}: workflow ${id} was cancelled.`, "Apply again.");
    const where = node ? `node ${node.name} of workflow ${id} failed with ${JSON.stringify(reason(node))}` : undefined;
    throw new WorkflowFailed(
      status,
      `${could}: ${where ?? `workflow ${id} failed`}.`,
      `It had come to ${progressOf(seen.detail)}. Fix what the node's words say, and apply again.`,
    );
  }

  /** It goes on whether or not it can be looked at. */
  private async look(id: string, signal: AbortSignal): Promise<Seen> {
    try {
      const path = `/workflow/${encodeURIComponent(id)}`;
      const request = { operation: `look at workflow ${id}`, method: "GET", path } as const;
      const bounded = { ...request, repeatForMs: retryPolicy.boundMs };
      return { detail: (await this.call<WorkflowDetail>(bounded, signal)).data };
    } catch (error) {
      if (!(error instanceof ConnectionError || error instanceof ApiError)) throw error;
      // An unknown workflow is a 500 like any other, but for its words (trap 11).
      if (error instanceof ApiError && error.code === "40102" && error.words.includes("9996")) return "unknown";
      return { trouble: error };
    }
  }
}

/** Whether the server itself refused, in its own words; a page without its envelope is a gateway's. */
const isRefusal = (error: Error | undefined) =>
  error instanceof ApiError && error.code !== undefined && error.status < 500;

const tokenRefused: readonly string[] = ["70600", "70602"];

/** How far a workflow is: nodes that have ended of all that a good run has; what is cleaned up after a failure does not show. */
function progressOf({ nodes, nodeNames }: WorkflowDetail): string {
  const done = new Set((nodes ?? []).filter(({ status }) => status === "Finished").map(({ name }) => name));
  const last = nodes?.at(-1);
  return `${done.size} of ${nodeNames?.length ?? 0} nodes${last ? `, the last being ${last.name} (${last.status})` : ""}`;
}

const failedNode = (nodes: readonly WorkflowNode[]) => nodes.findLast(({ status }) => status === "Error");
const reason = ({ result }: WorkflowNode) => result.trim().split("\n").at(-1)?.replaceAll("\t", "; ").replace(/;\s*$/, "") ?? "";

const pausedTooLong = (detail: WorkflowDetail) =>
  new OutOfTime(
    `TiUniManager's workflow ${detail.info.id} (${detail.info.name}) is paused (Stopped) after ${progressOf(detail)}; it has not failed. ` +
      `Somebody paused it, and somebody has to resume it: POST /api/v1/workflow/start with {"workFlowId": "${detail.info.id}"}.`,
  );
