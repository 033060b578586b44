import type { Observed, State } from "../../kit";
import type { ClusterDetail } from "./api";
import { reviewChange, update } from "./change";
import { deployment, observeDeployment, observeSummary, summary } from "./inventory";
import { lacksPassword, passwordOf } from "./password";
import { markOf, observeSettings, requestOf, settings, usualCopies, wrongSettings } from "./settings";
import { tiunimanager } from "./system";
import { aboutMaking, begunUnder, deleteCluster, deletion, identity, made, observePower, upkeep } from "./upkeep";

const schema = { ...settings, ...upkeep, ...deletion, ...identity, ...summary, ...deployment };

/** A TiDB cluster. */
export const cluster = tiunimanager.resource("cluster", {
  doc: "A TiDB cluster that TiUniManager deploys, which takes it from minutes to half an hour.",
  schema,
  identity: "clusterId",
  timeouts: { create: "2h", update: "4h", delete: "2h" },

  *validate(config, problem) {
    yield* wrongSettings(config, problem);
  },

  async review({ next, prior }, problem) {
    if (prior) return reviewChange(next, prior, problem, schema);
    return lacksPassword(next.dbPassword, next.dbPasswordWoVersion) ? [problem("dbPassword", "A new cluster needs db_password, or db_password_wo with db_password_wo_version.")] : [];
  },

  async start(plan, { client, token, ...context }) {
    const body = requestOf(plan, passwordOf("db_password", plan.dbPassword, plan.dbPasswordWo));
    return client.creations.create({ ...body, copies: plan.copies ?? usualCopies(plan) }, markOf(token), context);
  },

  adopt: (_plan, { token, ...context }) => begunUnder(markOf(token), "CreateCluster", context),

  about: aboutMaking,

  async settle(operation, plan, context) {
    return observe(await made(operation, `create cluster ${plan.clusterName}`, plan.power, context), { ...plan, ...operation });
  },

  async read({ clusterId, ...known }, { client, signal }) {
    const detail = await client.findCluster(clusterId, signal);
    return detail && observe(detail, known);
  },

  async update(change, context) {
    return observe(await update(change, context), { ...change.plan, workFlowId: change.prior.workFlowId });
  },

  async delete({ clusterId, ...known }, context, unsettled) {
    const doomed = clusterId ?? unsettled?.clusterId;
    if (doomed !== undefined) await deleteCluster(doomed, known, context);
  },
});

type Known = { readonly [Name in "workFlowId" | "power" | "components"]?: State<typeof schema>[Name] | undefined };

/** A cluster as its resource shows it; `known` is what the state held, or is to hold. */
const observe = (detail: ClusterDetail, known: Known): Observed<typeof schema> => ({
  clusterId: detail.info.clusterId,
  workFlowId: known.workFlowId,
  power: observePower(detail, known.power),
  ...observeSettings(detail, known),
  ...observeSummary(detail.info),
  ...observeDeployment(detail),
});
