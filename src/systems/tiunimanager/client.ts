import { ApiError, OutOfTime, Refused, type Clock, type Http } from "../../kit";
import type { Begun, ClusterDetail, ClusterInfo, ComponentResource, DeleteCluster, MaintainStatus, UpgradeCluster } from "./api";
import { Beginnings, untilBegun } from "./beginnings";
import { Creations } from "./creations";
import { isBusy, isGone, isTrouble, isUnclear } from "./refusals";
import type { Session } from "./session";
import { WorkflowFailed, Workflows, type Calling } from "./workflows";

/** What the list can be narrowed down to. The name may be any part of one; the others are compared whole. */
export interface Filters {
  readonly clusterId?: string | undefined;
  readonly clusterName?: string | undefined;
  readonly clusterType?: string | undefined;
  readonly clusterStatus?: string | undefined;
  readonly clusterTag?: string | undefined;
}

const stuck =
  "If nothing works on it any more, TiUniManager's administrator has to lift the lock; a forced deletion does so, too.";

/** In milliseconds. */
const moment = 5_000;
const attempts = 3;
const maintenances: readonly MaintainStatus[] = [
  "Creating", "Cloning", "BeingCloned", "Deleting", "Stopping", "Restarting", "BackUp", "Restore", "ScaleIn", "ScaleOut", "Upgrading", "Switching", "SwitchoverRollback", "ModifyParameterRestarting", "Takeover",
];

/** TiUniManager's clusters. */
export class TiUniManager {
  readonly workflows: Workflows;
  readonly beginnings: Beginnings;
  readonly creations: Creations;
  private readonly sources = new Map<string, Promise<ClusterDetail | undefined>>();

  constructor(http: Http, session: Session, private readonly clock: Clock) {
    this.workflows = new Workflows(http, session, clock);
    this.beginnings = new Beginnings(this, clock);
    this.creations = new Creations(this);
  }

  async findCluster(id: string, signal: AbortSignal): Promise<ClusterDetail | undefined> {
    try {
      return (await this.workflows.call<ClusterDetail>({ operation: `read cluster ${id}`, method: "GET", path: pathOf(id) }, signal)).data;
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** A cluster to clone. A plan of many clones asks again and again: one look serves all within a moment. */
  findSource(id: string, signal: AbortSignal): Promise<ClusterDetail | undefined> {
    const recent = this.sources.get(id);
    if (recent) return recent;
    const look = this.findCluster(id, signal);
    this.sources.set(id, look);
    setTimeout(() => this.sources.delete(id), moment).unref();
    return look;
  }

  /** Every cluster that meets all filters, by id. All at once: rows move between pages while anything happens (trap 17). */
  async clusters(filters: Filters, signal: AbortSignal): Promise<ClusterInfo[]> {
    const query = Object.entries({ ...filters, page: "1", pageSize: "0" }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const request = { operation: "list clusters", method: "GET", path: "/clusters/", query } as const;
    const rows = await this.workflows.list<ClusterInfo>("clusters", request, signal);
    return rows.toSorted((a, b) => (a.clusterId < b.clusterId ? -1 : 1));
  }

  /** The cluster with exactly this name; the server would take any part of one, and stumbles over quotes. */
  async findNamed(clusterName: string, signal: AbortSignal): Promise<ClusterInfo | undefined> {
    const found = await this.clusters(/['"\\%_]/.test(clusterName) ? {} : { clusterName }, signal);
    return found.find((cluster) => cluster.clusterName === clusterName);
  }

  /** Waits until nothing works on a cluster; answers with `undefined` where it is gone. */
  async idle(id: string, { signal, waitFor }: Calling): Promise<ClusterDetail | undefined> {
    try {
      const seen = await waitFor({
        what: `Cluster ${id}`,
        probe: () => this.findCluster(id, signal).then((detail) => ({ detail }), outOfReach(signal)),
        state: (seen) => ("detail" in seen ? statusOf(seen.detail) : seen.state),
        pending: [...maintenances, "busy", "out of reach"],
        target: ["idle"],
      });
      return "detail" in seen ? seen.detail : undefined;
    } catch (error) {
      if (error instanceof OutOfTime) throw new OutOfTime(`${error.message} Another maintenance has it. ${stuck}`);
      throw error;
    }
  }

  /** Brings a cluster on or off, and answers with it. */
  async bring(id: string, power: "Running" | "Stopped", calling: Calling): Promise<ClusterDetail> {
    for (let attempt = 1; ; attempt++) {
      const detail = await this.present(id, calling);
      // Stopping what is off is another workflow, and restarting what is off starts it (trap 27).
      if (detail.info.status === power) return detail;
      if (attempt > attempts) throw new Refused(`Cluster ${id} is ${detail.info.status}, and was to become ${power}.`, "Apply again.");
      await (power === "Running" ? this.restart(id, calling) : this.work(id, `stop cluster ${id}`, "/stop", undefined, "StopCluster", calling));
    }
  }

  /** Restarts a cluster, or starts one that is off. A restart that is going on will do. */
  async restart(id: string, calling: Calling): Promise<void> {
    const detail = await this.findCluster(id, calling.signal);
    const operation = `restart cluster ${id}`;
    const going = detail?.info.maintainStatus === "Restarting" ? await this.workflows.findNewest(id, "RestartCluster", calling.signal) : undefined;
    if (going) return void (await this.workflows.end(going.id, operation, calling));
    for (let attempt = 1; !(await this.work(id, operation, "/restart", undefined, "RestartCluster", calling)); attempt++)
      if (attempt === attempts) throw new Refused(`TiUniManager could not ${operation}: its answers were lost.`, "Apply again.");
  }

  /** Raises a cluster's version, unless it has that one. */
  async upgrade(id: string, targetVersion: string, calling: Calling): Promise<void> {
    const operation = `upgrade cluster ${id} to ${targetVersion}`;
    const body: UpgradeCluster = { targetVersion, upgradeType: "in-place", upgradeWay: "online" };
    for (let attempt = 1; (await this.present(id, calling)).info.clusterVersion !== targetVersion; attempt++) {
      if (attempt > attempts) throw new Refused(`TiUniManager could not ${operation}: it says that it did, and the version is another.`, "Its log tells why. Apply again once that is mended.");
      await this.work(id, operation, "/upgrade", body, "OnlineInPlaceUpgradeCluster", calling);
    }
  }

  /** Adds nodes, unless the answer to the request is lost: look at the topology to see. */
  async scaleOut(id: string, instanceResource: readonly ComponentResource[], calling: Calling): Promise<void> {
    await this.work(id, `add nodes to cluster ${id}`, "/scale-out", { instanceResource }, "ScaleOutCluster", calling);
  }

  /** Removes one node, unless the answer to the request is lost. */
  async scaleIn(id: string, instanceId: string, calling: Calling): Promise<void> {
    await this.work(id, `remove node ${instanceId} from cluster ${id}`, "/scale-in", { instanceId }, "ScaleInCluster", calling);
  }

  /** Deletes a cluster, if there is one, and sees to it that it is gone. */
  async delete(id: string, options: DeleteCluster, calling: Calling): Promise<void> {
    const operation = `delete cluster ${id}`;
    for (let attempt = 1; ; attempt++) {
      const found = await this.findCluster(id, calling.signal);
      if (!found) return;
      const { maintainStatus } = found.info;
      if (maintainStatus === "Deleting") await this.follow(id, "DeleteCluster", operation, calling);
      else if (maintainStatus !== "" && !options.force) await this.idle(id, calling);
      else {
        // Lifted by force, the lock of a clone on its way leaves its source locked for good (trap 25).
        if (maintainStatus === "Cloning") await this.follow(id, "CloneCluster", operation, calling).catch(unlessUndecided);
        await this.work(id, operation, "", options, "DeleteCluster", calling, "DELETE");
      }
      const left = await this.findCluster(id, calling.signal);
      if (!left) return;
      if (attempt >= attempts && left.info.maintainStatus === "") throw new Refused(`TiUniManager says that it deleted cluster ${id}, and the cluster is still ${left.info.status}.`, "Its log tells why. Apply again once that is mended.");
    }
  }

  /** Has something done with a cluster, once nothing else is; false where it is not clear whether it was. */
  private async work(id: string, operation: string, path: string, body: object | undefined, flow: string, calling: Calling, method: "POST" | "DELETE" = "POST"): Promise<boolean> {
    const forced = body !== undefined && "force" in body && body.force === true;
    for (;;) {
      if (!forced && !(await this.idle(id, calling))) return false;
      try {
        const { data } = await this.workflows.call<Begun>({ operation, method, path: `${pathOf(id)}${path}`, body }, calling.signal);
        await this.workflows.end(data.workFlowId, operation, calling);
        return true;
      } catch (error) {
        calling.signal.throwIfAborted();
        if (isGone(error) && method === "DELETE") return true;
        if (isBusy(error)) {
          if (forced) return false;
          continue;
        }
        if (!isUnclear(error)) throw error;
        if (await this.begins(id, calling)) await this.follow(id, flow, operation, calling);
        // Nothing came of it, and the page says why.
        else if (error instanceof ApiError && error.status >= 400 && error.status < 500) throw error;
        return false;
      }
    }
  }

  /** Whether a request begins something whose answer was lost. */
  private async begins(id: string, { signal, waitFor }: Calling): Promise<boolean> {
    const until = this.clock.now() + untilBegun;
    const seen = await waitFor({
      what: `Cluster ${id}`,
      probe: () =>
        this.findCluster(id, signal).then((found) => {
          if (!found) return { state: "gone" as const };
          if (found.info.maintainStatus !== "") return { state: "begun" as const };
          return { state: this.clock.now() < until ? ("not begun yet" as const) : ("not begun" as const) };
        }, outOfReach(signal)),
      state: ({ state }) => state,
      pending: ["not begun yet", "out of reach"],
      target: ["begun", "not begun", "gone"],
    });
    return seen.state === "begun";
  }

  /** Follows the newest workflow of a kind on a cluster to its end. */
  private async follow(id: string, flow: string, operation: string, calling: Calling): Promise<void> {
    const newest = await this.workflows.findNewest(id, flow, calling.signal);
    if (newest) await this.workflows.end(newest.id, operation, calling);
    else await this.idle(id, calling);
  }

  private async present(id: string, calling: Calling): Promise<ClusterDetail> {
    const detail = await this.idle(id, calling);
    if (!detail) throw new Refused(`There is no cluster ${id} any more.`, "Somebody deleted it. Apply again to make a new one.");
    return detail;
  }
}

const pathOf = (id: string) => `/clusters/${encodeURIComponent(id)}`;

/** What works on a cluster goes on while nobody can see it. */
const outOfReach = (signal: AbortSignal) => (error: unknown) => {
  signal.throwIfAborted();
  if (isTrouble(error)) return { state: "out of reach" as const };
  throw error;
};

/** A maintenance that is not known here is one all the same. */
function statusOf(detail: ClusterDetail | undefined): MaintainStatus | "idle" | "busy" {
  const status = detail?.info.maintainStatus || "idle";
  return status === "idle" || maintenances.includes(status) ? status : "busy";
}

/** However the clone ended, it has. */
function unlessUndecided(error: unknown): void {
  if (!(error instanceof WorkflowFailed)) throw error;
}
