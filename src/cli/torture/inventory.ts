import type { Wanted } from "./configuration";
import { creationFlowsOf, restoresInto, vmClonesBegun, type Systems } from "./systems";

/** An object that a system shows under a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the systems have and have begun at one time. */
export interface Inventory {
  /** Clones that exist, the recycle bin apart; a name is without the suffix that it has until the clone is ready. */
  readonly vms: readonly Named[];
  /** Clones begun, less those whose job failed. */
  readonly vmsBegun: number;
  readonly clusters: readonly Named[];
  /** Clusters that a workflow makes or made, less those whose workflow failed. */
  readonly clustersBegun: readonly string[];
  /** How often properties were copied onto a host, by its id. */
  readonly copies: Readonly<Record<string, number>>;
  /** How often the backup was restored into an instance, by its id. */
  readonly restores: Readonly<Record<string, number>>;
}

/** A resource of the state: its type and the id of its object. */
export interface StateObject {
  readonly address: string;
  readonly type: string;
  readonly id: string;
}

/** Looks at what the systems have now. */
export function takeInventory(systems: Systems, { copies, restores }: Wanted): Inventory {
  const { zstack, tiunimanager, blueking, sources } = systems;
  const given = [sources.golden, sources.silver, sources.bronze];
  const failed = zstack
    .state()
    .jobs.filter(({ operation, status }) => operation === "cloneVmInstance" && status === 503);
  const counted = (ids: readonly string[], count: (id: string) => number) =>
    Object.fromEntries(ids.map((id) => [id, count(id)]));
  return {
    vms: zstack.vms
      .all()
      .filter(({ uuid, state }) => !given.includes(uuid) && state !== "Destroyed")
      .map(({ uuid, name }) => ({ id: uuid, name: name.replace(/\.terraclone-[0-9a-f]+$/, "") })),
    vmsBegun: vmClonesBegun(systems) - failed.length,
    clusters: tiunimanager.clusters
      .all()
      .filter(({ clusterId }) => clusterId !== sources.production)
      .map(({ clusterId, clusterName }) => ({ id: clusterId, name: clusterName })),
    clustersBegun: creationFlowsOf(systems).flatMap(({ bizId, status }) => (status === "Error" ? [] : [bizId])),
    copies: counted(copies, (id) => blueking.database.audit.filter(({ host }) => String(host) === id).length),
    restores: counted(restores, (id) => restoresInto(systems, id)),
  };
}

/** The resources of a state as Terraform stores it. */
export function objectsIn(state: string | undefined): StateObject[] {
  const { resources = [] } = JSON.parse(state ?? "{}") as { resources?: StoredResource[] };
  return resources.flatMap(({ mode, type, name, instances }) =>
    mode !== "managed"
      ? []
      : instances.map(({ index_key: key, attributes }) => ({
          address: `${type}.${name}${key === undefined ? "" : `[${JSON.stringify(key)}]`}`,
          type,
          id: String(attributes[idAttributes[type.replace(/_(clone|takeover)$/, "")] ?? "id"] ?? ""),
        })),
  );
}

interface StoredResource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly instances: readonly {
    readonly index_key?: number | string;
    readonly attributes: Readonly<Record<string, unknown>>;
  }[];
}

/** Where a resource type has the id of its object. */
const idAttributes: Readonly<Record<string, string>> = {
  terraclone_zstack_vm: "uuid",
  terraclone_tiunimanager_cluster: "cluster_id",
  terraclone_blueking_host_property: "bk_dst_id",
  terraclone_gpdb_instance: "db_instance_id",
};
