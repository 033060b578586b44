import { bool, map, maybe, computed, oneOf, optional, string, type State } from "../../kit";
import type { ClusterDetail } from "./api";
import type { TiUniManager } from "./client";
import type { Calling } from "./workflows";

/** What can be done with any cluster that is managed, however it came to be. */
export const upkeep = {
  power: optional(oneOf("Running", "Stopped"), "Whether the cluster is kept on or off.", { default: "Running" }),
  restartTriggers: optional(map(string), "Any values; any change of them restarts the cluster in place, unless it is off.", { unseen: true }),
};

/** How a cluster is deleted. */
export const deletion = {
  autoBackup: optional(bool, "Whether destroying makes a full backup first, which is kept. If it fails, the cluster stays.", { default: false, unseen: true }),
  keepHistoryBackupRecords: optional(bool, "Whether destroying keeps the backups that were made by hand; automatic ones and their schedule always go.", { default: false, unseen: true }),
  force: optional(bool, "Whether destroying lifts the lock of another maintenance instead of waiting for its end. A clone that is being made is always waited for, since its source would stay locked for good.", {
    default: false,
    unseen: true,
  }),
};

/** What a managed cluster is known by. */
export const identity = {
  clusterId: computed(string, "Id of the cluster.", { stable: true }),
  workFlowId: computed(maybe(string), "Id of the workflow that made the cluster; none after an import.", { stable: true }),
};

type Power = "Running" | "Stopped";
type Context = Calling & { readonly client: TiUniManager };

/** Brings a cluster to the power that is planned, and restarts it where that is wanted. */
export async function powered(id: string, power: Power, restart: boolean, { client, ...context }: Context): Promise<ClusterDetail> {
  const before = await client.findCluster(id, context.signal);
  const isOn = before?.info.status === "Running";
  const detail = await client.bring(id, power, context);
  if (!restart || !isOn || power === "Stopped") return detail;
  await client.restart(id, context);
  return client.bring(id, power, context);
}

/** Deletes a cluster, in the way that its state says. */
export async function deleteCluster(id: string, { autoBackup = false, keepHistoryBackupRecords = false, force = false }: Partial<State<typeof deletion>>, { client, warn, ...context }: Context): Promise<void> {
  const found = await client.findCluster(id, context.signal);
  const slaves = found?.info.relations.slaves ?? [];
  // Nothing keeps the server from it (trap 26).
  if (slaves.length > 0) warn(`Cluster ${id} is deleted while others follow it.`, `${slaves.join(", ")} will live on by themselves, without getting its changes.`);
  await client.delete(id, { autoBackup, keepHistoryBackupRecords, force }, { warn, ...context });
}

/** A cluster's power. One that failed is not what anybody wants, so that it shows as the other, and the plan as a repair. */
export function observePower({ info: { status } }: ClusterDetail, known: Power | undefined): Power {
  if (status === "Failure") return known === "Stopped" ? "Running" : "Stopped";
  return status === "Stopped" ? "Stopped" : "Running";
}
