import { isUnknown, oneOf, required, string, where, type Diagnostic, type Problem, type Unresolved } from "../../kit";
import type { ClusterDetail } from "./api";
import { afterRun } from "./beginnings";
import { reviewChange } from "./change";
import { areKnown, nodesOf } from "./components";
import { created, describeCreation } from "./creating";
import { change, deployed, look, observe, remove } from "./deployed";
import { lacksPassword, passwordOf } from "./password";
import { markOf, numbered, ownTags, requestOf, settings, wrongSettings } from "./settings";
import { tiunimanager } from "./system";

const schema = {
  sourceClusterId: required(where(string, (id: string) => id.length >= 4 && id.length <= 64, "have 4 to 64 characters"), "Id of the cluster to clone. Clones of one source are made one after the other, since TiUniManager locks it (`BeingCloned`).", {
    fixed: true,
    unseen: true,
  }),
  cloneStrategy: required(
    oneOf("Snapshot", "CDCSync", "TopologyClone"),
    "What the clone gets: the source's data as it is now (`Snapshot`), the same and every change from then on (`CDCSync`, which needs a CDC node in the source), or its parameters and backup schedule without data (`TopologyClone`).",
    { fixed: true, unseen: true },
  ),
  ...deployed,
  tags: { ...settings.tags, doc: `${settings.tags.doc} The source's unless set.` },
  tls: { ...settings.tls, doc: `${settings.tls.doc} TiUniManager does not take it from the source.` },
  exclusive: { ...settings.exclusive, doc: `${settings.exclusive.doc} TiUniManager does not take it from the source.` },
  copies: { ...settings.copies, doc: "Number of copies of the data; as many as the source's unless set." },
  parameterGroupId: { ...settings.parameterGroupId, doc: "Id of a parameter group (`parameterGroupID`); the source's unless set." },
};

/** A TiDB cluster born as a clone of another. */
export const clusterClone = tiunimanager.resource("cluster_clone", {
  doc: "A TiDB cluster that is born as a clone of another one: with its data, with its data and every later change, or with its parameters alone. It takes from minutes to many hours.",
  schema,
  identity: "clusterId",
  timeouts: { create: "24h", update: "4h", delete: "2h" },

  *validate(config, problem) {
    yield* wrongSettings(config, problem);
    const { clusterVersion } = config;
    if (typeof clusterVersion === "string" && numbered(clusterVersion) === undefined) yield problem("clusterVersion", "A clone's cluster_version must have the form v1.2.3.", `It is ${JSON.stringify(clusterVersion)}.`);
  },

  async review({ next, prior }, problem, { client, signal }) {
    if (prior) return reviewChange(next, prior, problem, schema);
    const found = lacksPassword(next.dbPassword, next.dbPasswordWoVersion) ? [problem("dbPassword", "A new cluster needs db_password, or db_password_wo with db_password_wo_version.")] : [];
    const { sourceClusterId } = next;
    if (isUnknown(sourceClusterId) || sourceClusterId === undefined) return found;
    const source = await client.findSource(sourceClusterId, signal);
    if (!source) return [...found, problem("sourceClusterId", `There is no cluster ${sourceClusterId} to clone.`, "It may be deleted. Its id is 22 characters long; for a cluster that was taken over it is its name.")];
    return [...found, ...unfit(source, next, problem)];
  },

  async start(plan, { client, token, ...context }) {
    const source = await client.findCluster(plan.sourceClusterId, context.signal);
    // With a mark of ours among them, tags are not inherited any more.
    const tags = plan.tags ?? ownTags(source?.info.tags ?? []).filter((tag) => tag !== "takeover");
    const body = requestOf({ ...plan, tags }, passwordOf("db_password", plan.dbPassword, plan.dbPasswordWo));
    return client.creations.clone({ ...body, sourceClusterId: plan.sourceClusterId, cloneStrategy: plan.cloneStrategy }, markOf(token), context);
  },

  adopt: ({ clusterName }, { client, token, since, ...context }) =>
    client.beginnings.under({ tag: markOf(token), clusterName, flow: "CloneCluster" }, afterRun(since), context),

  about: describeCreation,

  async settle(operation, plan, context) {
    const cloning = `clone cluster ${plan.sourceClusterId} as ${plan.clusterName}`;
    return observe(await created(operation, cloning, plan.power, context), { ...plan, ...operation });
  },

  read: (known, context) => look(known, context),
  update: (wanted, context) => change(wanted, context),
  delete: (known, context, unsettled) => remove(known, context, unsettled),
});

/** What a source is unfit for, and what its clone would silently not be. What may still change before the apply only warns. */
function* unfit({ info, topology }: ClusterDetail, next: Unresolved<typeof schema>, problem: Problem<typeof schema>): Iterable<Diagnostic> {
  const { clusterId: id, clusterVersion: sourceVersion, status, maintainStatus } = info;
  const { clusterVersion, clusterType, cloneStrategy, tls, exclusive, components, copies } = next;
  const warning = (attribute: keyof typeof schema, summary: string, detail?: string): Diagnostic => ({ ...problem(attribute, summary, detail), severity: "warning" });
  const below = (version: string, other: string) => (numbered(version) ?? Infinity) < (numbered(other) ?? 0);
  if (typeof clusterVersion === "string" && below(clusterVersion, sourceVersion)) yield problem("clusterVersion", `A clone cannot be of version ${clusterVersion}, below its source's, ${sourceVersion}.`, `Set cluster_version to ${sourceVersion} or a later one.`);
  if (typeof clusterType === "string" && clusterType !== info.clusterType) yield problem("clusterType", `A clone has its source's cluster_type, ${info.clusterType}.`, "TiUniManager would not heed another one.");
  if (status !== "Running" && cloneStrategy !== "TopologyClone")
    yield warning("sourceClusterId", `Cluster ${id} is ${status}, and can only be cloned while it is Running.`, "TiUniManager would take the request all the same, and the clone would fail minutes later.");
  if (maintainStatus !== "") yield warning("sourceClusterId", `Cluster ${id} is in maintenance (${maintainStatus}); the clone waits for its end.`);
  if (cloneStrategy === "CDCSync") {
    if (info.relations.masters.length > 0) yield problem("cloneStrategy", `Cluster ${id} follows ${info.relations.masters.join(", ")}, and cannot be followed with CDCSync itself.`, "Clone its master, or use Snapshot.");
    if (below(sourceVersion, "v5.2.2")) yield warning("cloneStrategy", `CDCSync needs a source of v5.2.2 or later, and cluster ${id} is ${sourceVersion}.`, "Upgrade the source, or use Snapshot.");
    if (!(topology ?? []).some(({ type }) => type === "CDC")) yield warning("cloneStrategy", `CDCSync needs a CDC node in its source, and cluster ${id} has none.`, "Add a component CDC to the source, or use Snapshot.");
  }
  for (const [attribute, value] of [["tls", tls], ["exclusive", exclusive]] as const)
    if (typeof value === "boolean" && value !== info[attribute]) yield warning(attribute, `The clone will have ${attribute} = ${value}, and its source has ${attribute} = ${info[attribute]}.`, "TiUniManager does not take it from the source. Set it to the source's value, or go on if this is meant.");
  if ((copies === undefined || isUnknown(copies)) && areKnown(components) && nodesOf(components, "TiKV") < info.copies)
    yield problem("components", `The clone takes its source's copies, ${info.copies}, and components have ${nodesOf(components, "TiKV")} nodes of TiKV.`, "Add nodes of TiKV, or set copies.");
}
