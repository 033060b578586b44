import { ApiError, ConnectionError, Refused } from "../../kit";
import type { Begun, CloneCluster, CreateCluster, TakeOverCluster } from "./api";
import { afterLoss, afterRefusal, untilBegun, type Beginning, type Mark, type Patience } from "./beginnings";
import type { TiUniManager } from "./client";
import { isBusy, isUnclear } from "./refusals";
import { Turns } from "./turns";
import type { Calling } from "./workflows";

interface Asked {
  /** The end of "could not …". */
  readonly operation: string;
  readonly path: string;
  readonly body: CreateCluster | TakeOverCluster;
}

/** How clusters are created, so that none is created twice and nothing half-created stays behind. */
export class Creations {
  private readonly turns = new Turns();
  private readonly takers = new Map<string, string>();

  constructor(private readonly client: TiUniManager) {}

  /** Begins a cluster that bears this tag and no other cluster does. */
  create(body: CreateCluster, tag: string, calling: Calling): Promise<Beginning> {
    return this.begin(
      { operation: `create cluster ${body.clusterName}`, path: "/clusters/", body },
      tag,
      "CreateCluster",
      calling,
    );
  }

  /** Begins a clone that bears this tag. The server clones a source once at a time, so that each waits for its turn. */
  async clone(body: CloneCluster, tag: string, calling: Calling): Promise<Beginning> {
    const { sourceClusterId } = body;
    const operation = `clone cluster ${sourceClusterId} as ${body.clusterName}`;
    return this.turns.take(sourceClusterId, calling.signal, async () => {
      for (;;) {
        // A clone of a busy source is refused, and leaves a cluster behind that is nothing (trap 6).
        const source = await this.client.idle(sourceClusterId, calling);
        if (!source) {
          const detail = "It was deleted, or never was. Check source_cluster_id.";
          throw new Refused(`TiUniManager could not ${operation}: there is no cluster ${sourceClusterId}.`, detail, [
            "source_cluster_id",
          ]);
        }
        // Such a clone is taken on, and fails minutes later.
        if (source.info.status !== "Running" && body.cloneStrategy !== "TopologyClone") {
          const { status } = source.info;
          const words = `cluster ${sourceClusterId} is ${status}, and can only be cloned while it is Running.`;
          throw new Refused(`TiUniManager could not ${operation}: ${words}`, "Start it, and apply again.", [
            "source_cluster_id",
          ]);
        }
        try {
          return await this.begin({ operation, path: "/clusters/clone", body }, tag, "CloneCluster", calling);
        } catch (error) {
          if (!isBusy(error)) throw error;
        }
      }
    });
  }

  /** Begins to take a cluster over. It is recognised by its name alone, so that only one taker may ask for it. */
  async takeOver(body: TakeOverCluster, taker: string, calling: Calling): Promise<Beginning> {
    const { clusterName: id } = body;
    const operation = `take over cluster ${id}`;
    if ((this.takers.get(id) ?? taker) !== taker)
      throw new Refused(
        `Cluster ${id} is taken over by another resource of this configuration.`,
        "Remove one of the two.",
        ["cluster_name"],
      );
    this.takers.set(id, taker);
    const begun = (patience: Patience) => this.client.beginnings.underId(id, patience, calling);
    return this.asked({ operation, path: "/clusters/takeover", body }, calling, async (error) => {
      // There was no such cluster just before: the server refuses its own retry (trap 28).
      const isRepeated = error instanceof ApiError && ["20101", "10002"].includes(error.code ?? "");
      return isUnclear(error) ? begun(afterLoss) : isRepeated ? begun(afterRefusal) : undefined;
    });
  }

  private async begin(
    asked: Asked & { body: CreateCluster },
    tag: string,
    flow: string,
    calling: Calling,
  ): Promise<Beginning> {
    const { operation, body } = asked;
    const { clusterName } = body;
    const mark: Mark = { tag, clusterName, flow };
    try {
      return await this.asked({ ...asked, body: { ...body, tags: [...(body.tags ?? []), tag] } }, calling, (error) =>
        this.client.beginnings.under(mark, patienceAfter(error), calling),
      );
    } catch (error) {
      if (error instanceof ApiError && error.code === "20101")
        throw await this.taken(clusterName, operation, error, calling.signal);
      throw error;
    }
  }

  /** Sends a request. Where it failed, `look` finds out what came of it, and what was left behind is removed. */
  private async asked(
    { operation, path, body }: Asked,
    calling: Calling,
    look: (error: unknown) => Promise<Beginning | undefined>,
  ): Promise<Beginning> {
    try {
      const { data } = await this.client.workflows.call<Begun | null>(
        { operation, method: "POST", path, body },
        outlasting(calling.signal),
      );
      const beginning = data && begun(data);
      if (beginning) return beginning;
      throw new ConnectionError(`terraclone could not ${operation}: TiUniManager's answer names no cluster.`, true);
    } catch (error) {
      calling.signal.throwIfAborted();
      if (!(error instanceof ApiError || (error instanceof ConnectionError && error.maybeAccepted))) throw error;
      const beginning = await look(error).catch((trouble: unknown) => {
        calling.signal.throwIfAborted();
        // What came of the request is not known, which no refusal of the look may hide.
        throw trouble instanceof ApiError || trouble instanceof ConnectionError ? lost(operation, trouble) : trouble;
      });
      if (beginning) return beginning;
      throw isUnclear(error) ? lost(operation, error) : error;
    }
  }

  /** Says who has a name. */
  private async taken(name: string, operation: string, error: ApiError, signal: AbortSignal): Promise<Error> {
    const holder = await this.client.findNamed(name, signal).catch(() => undefined);
    if (!holder) return error;
    const { clusterId, status, maintainStatus } = holder;
    const workflow = this.client.workflows.findNewest(clusterId, undefined, signal);
    const isOrphan = status === "Initializing" && maintainStatus === "" && !(await workflow.catch(() => true));
    if (!isOrphan) {
      const doing = [status, maintainStatus].filter(Boolean).join(" and ");
      const detail = `It is the name of cluster ${clusterId}, which is ${doing}.`;
      return new Refused(error.message, detail, ["cluster_name"]);
    }
    return new Refused(
      `TiUniManager could not ${operation}: its name is held by cluster ${clusterId}, which a refused request left behind (${error.code}).`,
      "It is Initializing, and no workflow works on it. It does not bear this provider's mark for this resource, " +
        "so that it is left alone: delete it in TiUniManager, and apply again.",
      ["cluster_name"],
    );
  }
}

/** A name may be taken by what an earlier attempt of the server's own has only just inserted (trap 28). */
function patienceAfter(error: unknown): Patience {
  if (isUnclear(error)) return afterLoss;
  return error instanceof ApiError && error.code === "20101"
    ? { withNothing: 0, withOrphan: untilBegun }
    : afterRefusal;
}

const lost = (operation: string, { message }: Pick<Error, "message">) =>
  new ConnectionError(`terraclone could not ${operation}: whether it was begun is not known. ${message}`, true);

/** The spellings that really occur (traps 2 and 3). */
function begun({ clusterId: usual, clusterID, workFlowId }: Begun): Beginning | undefined {
  const clusterId = usual ?? clusterID;
  return clusterId ? { clusterId, workFlowId } : undefined;
}

/** In milliseconds, within what the kit leaves a handler after an interrupt. */
const courtesy = 1_000;

/** A signal that aborts a moment after another: the answer to a request that is on its way says what was begun. */
function outlasting(signal: AbortSignal): AbortSignal {
  signal.throwIfAborted();
  const later = new AbortController();
  signal.addEventListener("abort", () => setTimeout(() => later.abort(signal.reason), courtesy).unref(), {
    once: true,
  });
  return later.signal;
}
