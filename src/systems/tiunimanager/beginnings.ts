import { type Clock, type Json } from "../../kit";
import type { ClusterInfo } from "./api";
import type { TiUniManager } from "./client";
import { isTrouble } from "./refusals";
import type { Calling } from "./workflows";

/** A cluster that is being created, and its workflow, where that is known. */
export interface Beginning {
  readonly [name: string]: Json;
  readonly clusterId: string;
  readonly workFlowId?: string | undefined;
}

/** What a creation is recognised by: its tag, and its name, since a clone made elsewhere may have inherited the tag. */
export interface Mark {
  readonly tag: string;
  readonly clusterName: string;
  /** Name of the workflow that creates it. */
  readonly flow: string;
}

/** How long something may still come of what is seen, in milliseconds. */
export interface Patience {
  /** Of nothing: a request may still begin something. */
  readonly withNothing: number;
  /** Of a cluster without a workflow: it may still get one. */
  readonly withOrphan: number;
}

/** In milliseconds: how long the door waits for the core, and a little. Until then a lost request may still begin. */
export const untilBegun = 35_000;

/** After a request whose answer was lost. */
export const afterLoss: Patience = { withNothing: untilBegun, withOrphan: untilBegun };
/** Where no request is known of; a cluster that is seen may be that of one all the same. */
export const withoutLoss: Patience = { withNothing: 0, withOrphan: untilBegun };
/** After a refusal, with which the core was done. */
export const afterRefusal: Patience = { withNothing: 0, withOrphan: 0 };

/** Patience with what an earlier run may have requested; `since` is when it began, its request may be much newer. */
export const afterRun = (since: number | undefined): Patience => (since === undefined ? withoutLoss : afterLoss);

type Seen =
  | { readonly state: "begun" | "left behind"; readonly beginning: Beginning }
  | { readonly state: "nothing" | "not begun yet" | "being deleted" | "out of reach" };

/** What requests have begun of which no answer is known. */
export class Beginnings {
  constructor(
    private readonly client: TiUniManager,
    private readonly clock: Clock,
  ) {}

  /** What was begun under a mark, once it is certain; what a refused request left behind under it is removed. */
  async under(mark: Mark, patience: Patience, calling: Calling): Promise<Beginning | undefined> {
    const { tag, clusterName, flow } = mark;
    const look = async () =>
      (await this.client.clusters({ clusterTag: tag }, calling.signal)).find((one) => bears(one, mark));
    const seen = await this.certain(`Cluster ${clusterName}`, look, flow, patience, calling);
    if (seen.state === "begun") return seen.beginning;
    const options = { autoBackup: false, keepHistoryBackupRecords: false, force: false };
    if (seen.state === "left behind") await this.client.delete(seen.beginning.clusterId, options, calling);
    return undefined;
  }

  /** What was begun of a takeover, which is recognised by its id alone. Never removes anything. */
  async underId(id: string, patience: Patience, calling: Calling): Promise<Beginning | undefined> {
    const look = async () => (await this.client.findCluster(id, calling.signal))?.info;
    const seen = await this.certain(`Cluster ${id}`, look, "TakeoverCluster", patience, calling);
    return "beginning" in seen ? seen.beginning : undefined;
  }

  private async certain(
    what: string,
    look: () => Promise<ClusterInfo | undefined>,
    flow: string,
    { withNothing, withOrphan }: Patience,
    { signal, waitFor }: Calling,
  ): Promise<Seen> {
    const start = this.clock.now();
    let orphanSince: number | undefined;
    const once = async (): Promise<Seen> => {
      const found = await look();
      const now = this.clock.now();
      if (!found) return { state: now - start < withNothing ? "not begun yet" : "nothing" };
      const { clusterId, maintainStatus } = found;
      if (maintainStatus === "Deleting") return { state: "being deleted" };
      const workFlowId = await this.workflowOf(found, flow, signal);
      const beginning: Beginning = { clusterId, ...(workFlowId !== undefined && { workFlowId }) };
      // The row comes before lock and workflow: in between it looks like what a refused request left (trap 6).
      const isOrphan = maintainStatus === "" && workFlowId === undefined;
      if (!isOrphan) return { state: "begun", beginning };
      orphanSince ??= now;
      if (now - orphanSince < withOrphan) return { state: "not begun yet" };
      return { state: found.status === "Initializing" ? "left behind" : "begun", beginning };
    };
    return waitFor({
      what,
      probe: async (): Promise<Seen> => {
        try {
          return await once();
        } catch (error) {
          signal.throwIfAborted();
          // Where no request is on its way nothing is at stake, and a wrong endpoint is told at once.
          if (withNothing > 0 && isTrouble(error)) return { state: "out of reach" };
          throw error;
        }
      },
      state: ({ state }) => state,
      pending: ["not begun yet", "being deleted", "out of reach"],
      target: ["begun", "left behind", "nothing"],
    });
  }

  /** The workflow that creates a cluster, not that of an earlier one with the same id: a takeover's id is its name. */
  private async workflowOf(
    { clusterId, createTime }: ClusterInfo,
    flow: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const newest = await this.client.workflows.findNewest(clusterId, flow, signal);
    return newest && Date.parse(newest.createTime) < Date.parse(createTime) ? undefined : newest?.id;
  }
}

/** The server compares tags as patterns, and ignores their case. */
const bears = ({ clusterName, tags }: ClusterInfo, mark: Mark) =>
  clusterName === mark.clusterName && (tags ?? []).includes(mark.tag);
