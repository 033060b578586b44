import { computed, list, object, oneOf, optional, Refused, string, where } from "../../kit";
import type { ClusterInfo } from "./api";
import { deployment, observeDeployment, observeSummary, observeTraits, summary, traits } from "./inventory";
import { tiunimanager } from "./system";

const named = { clusterId: computed(string, "Id of the cluster."), clusterName: computed(string, "Its name.") };
/** The server pastes these into its SQL as they are. */
const quotable = where(string, (text: string) => !/['"\\]/.test(text), "have no quotes or backslashes, over which TiUniManager stumbles");

const told = (info: ClusterInfo) => ({ clusterId: info.clusterId, clusterName: info.clusterName, ...observeTraits(info), ...observeSummary(info) });

/** One cluster, by id or by name. */
export const cluster = tiunimanager.dataSource("cluster", {
  doc: "One TiDB cluster with its topology, looked up by its id or by its name.",
  schema: {
    clusterId: optional(string, "Id of the cluster. Either this or `cluster_name`.", { computed: true }),
    clusterName: optional(string, "Name of the cluster, in full.", { computed: true }),
    ...traits,
    ...summary,
    ...deployment,
  },
  *validate({ clusterId, clusterName }, problem) {
    if (clusterId === undefined && clusterName === undefined) yield problem("clusterId", "Neither cluster_id nor cluster_name is set.", "Set one of them.");
    if (clusterId !== undefined && clusterName !== undefined) yield problem("clusterName", "Both cluster_id and cluster_name are set.", "Set one of them.");
  },
  async read({ clusterId, clusterName = "" }, { client, signal }) {
    const id = clusterId ?? (await client.findNamed(clusterName, signal))?.clusterId;
    if (id === undefined) throw new Refused(`There is no cluster named ${JSON.stringify(clusterName)}.`, "It may belong to another tenant, whose clusters are not listed here.", ["cluster_name"]);
    const detail = await client.findCluster(id, signal);
    if (!detail) throw new Refused(`There is no cluster ${id}.`, "It may be deleted.", [clusterId === undefined ? "cluster_name" : "cluster_id"]);
    return { ...told(detail.info), ...observeDeployment(detail) };
  },
});

/** Clusters by conditions. */
export const clusters = tiunimanager.dataSource("clusters", {
  doc: "TiDB clusters of the user's tenant that meet all conditions, in the order of their ids, all of them at once.",
  schema: {
    clusterId: optional(string, "Id, in full."),
    clusterName: optional(quotable, "Any part of the name."),
    clusterType: optional(string, "Type, such as `TiDB`."),
    clusterStatus: optional(oneOf("Initializing", "Running", "Stopped", "Recovering", "Failure"), "Status."),
    clusterTag: optional(quotable, "One of the tags, in full."),
    clusters: computed(list(object({ ...named, ...traits, ...summary })), "The clusters found. Their topology is told by the data source for one cluster."),
  },
  async read(filters, { client, signal }) {
    return { clusters: (await client.clusters(filters, signal)).map(told) };
  },
});
