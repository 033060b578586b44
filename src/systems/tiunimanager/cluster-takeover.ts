import { isUnknown, number, oneOf, optional, Refused, required, string, where, type Observed, type State } from "../../kit";
import type { ClusterDetail } from "./api";
import { afterRun } from "./beginnings";
import { created, describeCreation } from "./creating";
import { deployment, observeDeployment, observeSummary, observeTraits, summary, traits } from "./inventory";
import { lacksPassword, passwordOf, wrongPassword } from "./password";
import { clusterName, ownTags } from "./settings";
import { tiunimanager } from "./system";
import { deleteCluster, deletion, identity, observePower, powered, upkeep } from "./upkeep";

const unseen = { unseen: true } as const;
const secret = { sensitive: true, ...unseen } as const;
const writeOnly = { writeOnly: true, sensitive: true } as const;
const ip = where(string, (text: string) => /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || /^[0-9a-f:]*:[0-9a-f:.]*$/i.test(text), "be an IP address");
const port = where(number, (value: number) => Number.isInteger(value) && value > 0 && value < 65_536, "be a port from 1 to 65535");
const used = "Used for the takeover alone: a change only updates the state";

const schema = {
  clusterName: required(clusterName, "Name of the cluster in TiUP, which becomes its id.", { fixed: true }),
  tiupIp: optional(ip, `IP address of the machine with TiUP (\`TiUPIp\`). ${used}.`, unseen),
  tiupPort: optional(port, `Port of SSH there (\`TiUPPort\`). ${used}.`, { default: 22, ...unseen }),
  tiupUserName: optional(string, `User to log in as there (\`TiUPUserName\`). ${used}.`, unseen),
  tiupUserPassword: optional(string, `Password of that user (\`TiUPUserPassword\`). ${used}. Either this or \`tiup_user_password_wo\`.`, secret),
  tiupUserPasswordWo: optional(string, "The same, but never stored in plan or state; needs Terraform 1.11.", writeOnly),
  tiupUserPasswordWoVersion: optional(number, "Goes with `tiup_user_password_wo`.", unseen),
  tiupPath: optional(string, `Where TiUP keeps its files there (\`TiUPPath\`). ${used}.`, { default: ".tiup/", ...unseen }),
  dbPassword: optional(string, `Password of the database's user \`root\`. ${used}. Either this or \`db_password_wo\`.`, secret),
  dbPasswordWo: optional(string, "The same, but never stored in plan or state; needs Terraform 1.11.", writeOnly),
  dbPasswordWoVersion: optional(number, "Goes with `db_password_wo`.", unseen),
  onDestroy: optional(oneOf("forget", "delete"), "What destroying does: leave the cluster alone, in TiUniManager too (`forget`), or `delete` it with its data.", { default: "forget", ...unseen }),
  ...upkeep,
  ...deletion,
  ...identity,
  ...traits,
  ...summary,
  ...deployment,
};

/** A cluster that TiUP had deployed, and TiUniManager keeps from now on. */
export const clusterTakeover = tiunimanager.resource("cluster_takeover", {
  doc:
    "A TiDB cluster that was deployed with TiUP, taken over by TiUniManager. " +
    "Destroying it leaves the cluster alone unless `on_destroy` says otherwise. " +
    "A takeover is recognised by the cluster's name alone: one that an earlier run in this folder began is resumed, " +
    "and any other cluster of that name that TiUniManager has already must be imported.",
  schema,
  identity: "clusterId",
  timeouts: { create: "1h", update: "1h", delete: "2h" },

  *validate(config, problem) {
    yield* wrongPassword("dbPassword", config, problem);
    yield* wrongPassword("tiupUserPassword", config, problem);
  },

  async review({ next, prior }, problem) {
    const { onDestroy, clusterName: name, restartTriggers, power } = next;
    const fate =
      onDestroy === "delete"
        ? `Destroying this resource will delete cluster ${isUnknown(name) ? "" : name} with its data (on_destroy = "delete").`
        : `Destroying this resource will leave cluster ${isUnknown(name) ? "" : name} as it is, in TiUniManager too (on_destroy = "forget").`;
    const told = prior && prior.onDestroy === onDestroy ? [] : [{ ...problem("onDestroy", fate), severity: "warning" as const }];
    if (prior) {
      const restarts = power === "Running" && prior.power === "Running" && !isUnknown(restartTriggers) && JSON.stringify(restartTriggers) !== JSON.stringify(prior.restartTriggers);
      return restarts ? [...told, { ...problem("restartTriggers", `Cluster ${prior.clusterId} will be restarted.`), severity: "warning" as const }] : told;
    }
    const missing = (["tiupIp", "tiupUserName"] as const).filter((attribute) => next[attribute] === undefined).map((attribute) => problem(attribute, `A takeover needs ${attribute === "tiupIp" ? "tiup_ip" : "tiup_user_name"}.`));
    if (lacksPassword(next.dbPassword, next.dbPasswordWoVersion)) missing.push(problem("dbPassword", "A takeover needs db_password, or db_password_wo with db_password_wo_version."));
    if (lacksPassword(next.tiupUserPassword, next.tiupUserPasswordWoVersion)) missing.push(problem("tiupUserPassword", "A takeover needs tiup_user_password, or tiup_user_password_wo with tiup_user_password_wo_version."));
    return [...missing, ...told];
  },

  async start(plan, { client, token, ...context }) {
    const { tiupIp, tiupUserName } = plan;
    if (tiupIp === undefined || tiupUserName === undefined) throw new Refused("A takeover needs tiup_ip and tiup_user_name.");
    const passwords = { TiUPUserPassword: passwordOf("tiup_user_password", plan.tiupUserPassword, plan.tiupUserPasswordWo), dbPassword: passwordOf("db_password", plan.dbPassword, plan.dbPasswordWo) };
    const machine = { TiUPIp: tiupIp, TiUPPort: plan.tiupPort, TiUPUserName: tiupUserName, TiUPPath: plan.tiupPath };
    return client.creations.takeOver({ ...machine, clusterName: plan.clusterName, ...passwords }, token, context);
  },

  // A takeover is recognised by its name alone, which is the same for all who ask: only the journal shows whose it is.
  async adopt({ clusterName: id }, { client, since, ...context }) {
    const found = await client.beginnings.underId(id, afterRun(since), context);
    if (found && since === undefined) throw alreadyThere(id);
    return found;
  },

  about: describeCreation,

  async settle(operation, plan, context) {
    const detail = await created(operation, `take over cluster ${plan.clusterName}`, plan.power, context);
    return observe(detail, { ...plan, ...operation });
  },

  async read({ clusterId, ...known }, { client, signal }) {
    const detail = await client.findCluster(clusterId, signal);
    return detail && observe(detail, known);
  },

  async update({ plan, prior, changed }, context) {
    return observe(await powered(prior.clusterId, plan.power, changed("restartTriggers"), context), { ...plan, workFlowId: prior.workFlowId });
  },

  farewell: ({ clusterId, onDestroy }) =>
    onDestroy === "delete"
      ? { summary: `Cluster ${clusterId} is deleted with its data (on_destroy = "delete").` }
      : { summary: `Cluster ${clusterId} stays as it is, in TiUniManager too (on_destroy = "forget").`, detail: "Destroying removes only Terraform's record of it." },

  async delete({ clusterId, onDestroy, ...known }, context, unsettled) {
    if (onDestroy !== "delete") return;
    const doomed = clusterId ?? unsettled?.clusterId;
    if (doomed !== undefined) await deleteCluster(doomed, known, context);
  },
});

const alreadyThere = (id: string) =>
  new Refused(
    `Cluster ${id} is in TiUniManager already, so that it was not taken over.`,
    "Nothing on record here says that this resource took it over: " +
      "another resource or another state may have, or a run on another machine. " +
      "If no other state holds it, add this block with this resource's address for ADDRESS, and apply:\n\n" +
      `  import {\n    to = ADDRESS\n    id = ${JSON.stringify(id)}\n  }`,
    ["cluster_name"],
  );

type Known = { readonly [Name in "workFlowId" | "power"]?: State<typeof schema>[Name] | undefined };

/** A cluster that was taken over, as its resource shows it; `known` is what the state held, or is to hold. */
const observe = (detail: ClusterDetail, known: Known): Observed<typeof schema> => ({
  clusterId: detail.info.clusterId,
  clusterName: detail.info.clusterName,
  workFlowId: known.workFlowId,
  power: observePower(detail, known.power),
  ...observeTraits(detail.info),
  tags: ownTags(detail.info.tags),
  ...observeSummary(detail.info),
  ...observeDeployment(detail),
});
