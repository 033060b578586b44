import { ApiError, ConnectionError, Refused, type Clock, type Json } from "../../kit";
import type { Begun, CloneCluster, ClusterInfo, CreateCluster, TakeOverCluster } from "./api";
import type { TiUniManager } from "./client";
import { isBusy, isUnclear } from "./refusals";
import type { Calling } from "./workflows";

/** A cluster on its way, and the workflow that makes it, where that is known. */
export interface Beginning {
  readonly [name: string]: Json;
  readonly clusterId: string;
  readonly workFlowId?: string | undefined;
}

/** In milliseconds: how long the door waits for the core, and a little. An answer that was lost may turn into a workflow until then. */
export const untilBegun = 35_000;

/** How clusters come into being, so that none is doubled and nothing half-made stays behind. */
export class Creations {
  private readonly turns = new Map<string, Promise<void>>();

  constructor(
    private readonly client: TiUniManager,
    private readonly clock: Clock,
  ) {}

  /** Begins a cluster that bears this tag and no other cluster does. */
  create(body: CreateCluster, mark: string, calling: Calling): Promise<Beginning> {
    return this.begin({ operation: `create cluster ${body.clusterName}`, path: "/clusters/", body, flow: "CreateCluster" }, mark, calling);
  }

  /** Begins a clone that bears this tag. Clones of one source are made one after the other: the server allows no more. */
  async clone(body: CloneCluster, mark: string, calling: Calling): Promise<Beginning> {
    const { sourceClusterId } = body;
    const operation = `clone cluster ${sourceClusterId} as ${body.clusterName}`;
    return this.inTurn(sourceClusterId, calling.signal, async () => {
      for (;;) {
        // A clone of a busy source is refused, and leaves a cluster behind that is nothing (trap 6).
        const source = await this.client.idle(sourceClusterId, calling);
        if (!source) throw new Refused(`TiUniManager could not ${operation}: there is no cluster ${sourceClusterId}.`, "It was deleted, or never was. Check source_cluster_id.", ["source_cluster_id"]);
        // Such a clone is taken on, and fails minutes later.
        if (source.info.status !== "Running" && body.cloneStrategy !== "TopologyClone")
          throw new Refused(`TiUniManager could not ${operation}: cluster ${sourceClusterId} is ${source.info.status}, and can only be cloned while it is Running.`, "Start it, and apply again.", ["source_cluster_id"]);
        try {
          return await this.begin({ operation, path: "/clusters/clone", body, flow: "CloneCluster" }, mark, calling);
        } catch (error) {
          if (!isBusy(error)) throw error;
        }
      }
    });
  }

  /** Begins to take a cluster over. Its name is all that it can be recognised by. */
  async takeOver(body: TakeOverCluster, calling: Calling): Promise<Beginning> {
    const operation = `take over cluster ${body.clusterName}`;
    try {
      return begun((await this.client.workflows.call<Begun>({ operation, method: "POST", path: "/clusters/takeover", body }, outlasting(calling.signal))).data);
    } catch (error) {
      if (!isUnclear(error)) throw error;
      throw new ConnectionError(`terraclone could not ${operation}: TiUniManager's answer was lost. Apply again: what was begun will be found.`, true);
    }
  }

  /** What a creation came to whose answer was lost: the cluster and its workflow, or nothing, where what the server left behind is removed. */
  async beginningOf(cluster: ClusterInfo, flow: string, patience: number, calling: Calling): Promise<Beginning | undefined> {
    const { clusterId } = cluster;
    const { signal, waitFor } = calling;
    const since = this.clock.now();
    const seen = await waitFor({
      what: `Cluster ${clusterId}`,
      probe: async () => {
        const [found, workflow] = [await this.client.findCluster(clusterId, signal), await this.client.workflows.findNewest(clusterId, flow, signal)];
        const isOrphan = found?.info.status === "Initializing" && found.info.maintainStatus === "" && !workflow;
        return { state: !found ? "gone" : !isOrphan ? "begun" : this.clock.now() - since < patience ? "not begun" : "left behind", workflow } as const;
      },
      state: ({ state }) => state,
      pending: ["not begun"],
      target: ["begun", "left behind", "gone"],
    });
    if (seen.state === "begun") return { clusterId, workFlowId: seen.workflow?.id };
    if (seen.state === "left behind") await this.client.delete(clusterId, { autoBackup: false, keepHistoryBackupRecords: false, force: false }, calling);
    return undefined;
  }

  private async begin({ operation, path, body, flow }: { operation: string; path: string; body: CreateCluster; flow: string }, mark: string, calling: Calling): Promise<Beginning> {
    const marked = { ...body, tags: [...(body.tags ?? []), mark] };
    try {
      return begun((await this.client.workflows.call<Begun>({ operation, method: "POST", path, body: marked }, outlasting(calling.signal))).data);
    } catch (error) {
      calling.signal.throwIfAborted();
      const unclear = isUnclear(error);
      if (!unclear && !(error instanceof ApiError)) throw error;
      // A refusal may leave a cluster behind, and may be the server's own answer to its own retry (trap 28).
      const made = await this.client.findTagged(mark, calling.signal);
      const beginning = made && (await this.beginningOf(made, flow, unclear ? untilBegun : 0, calling));
      if (beginning) return beginning;
      if (unclear) throw new ConnectionError(`terraclone could not ${operation}: TiUniManager's answer was lost. Apply again: what was begun will be found.`, true);
      if (error instanceof ApiError && error.code === "20101") throw await this.taken(body.clusterName, operation, error, calling.signal);
      throw error;
    }
  }

  /** Tells who has a name. */
  private async taken(name: string, operation: string, error: ApiError, signal: AbortSignal): Promise<Error> {
    const holder = await this.client.findNamed(name, signal);
    if (!holder) return error;
    const { clusterId, status, maintainStatus } = holder;
    const isOrphan = status === "Initializing" && maintainStatus === "" && !(await this.client.workflows.findNewest(clusterId, undefined, signal));
    if (!isOrphan) return new Refused(error.message, `It is the name of cluster ${clusterId}, which is ${[status, maintainStatus].filter(Boolean).join(" and ")}.`, ["cluster_name"]);
    return new Refused(
      `TiUniManager could not ${operation}: its name is held by cluster ${clusterId}, which a refused request left behind (${error.code}).`,
      "It is Initializing, and no workflow works on it. It does not bear this provider's mark for this resource, so that it is left alone: delete it in TiUniManager, and apply again.",
      ["cluster_name"],
    );
  }

  /** One at a time for each key, within this process. */
  private async inTurn<T>(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = this.turns.get(key) ?? Promise.resolve();
    let leave = () => {};
    const mine = new Promise<void>((resolve) => (leave = resolve));
    this.turns.set(key, before.then(() => mine));
    try {
      await before;
      signal.throwIfAborted();
      return await work();
    } finally {
      leave();
    }
  }
}

/** The spellings that really occur (traps 2 and 3). */
const begun = ({ clusterId, clusterID, workFlowId }: Begun): Beginning => ({ clusterId: clusterId ?? clusterID ?? "", workFlowId });

/** In milliseconds, within what the kit leaves a handler after an interrupt. */
const courtesy = 1_000;

/** A signal that aborts a moment after another: the answer to a request that is on its way tells what it made. */
function outlasting(signal: AbortSignal): AbortSignal {
  signal.throwIfAborted();
  const later = new AbortController();
  signal.addEventListener("abort", () => setTimeout(() => later.abort(signal.reason), courtesy).unref(), { once: true });
  return later.signal;
}
