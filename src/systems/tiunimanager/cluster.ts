import { afterRun } from "./beginnings";
import { reviewChange } from "./change";
import { created, describeCreation } from "./creating";
import { change, deployed, look, observe, remove } from "./deployed";
import { lacksPassword, passwordOf } from "./password";
import { markOf, requestOf, usualCopies, wrongSettings } from "./settings";
import { tiunimanager } from "./system";

/** A TiDB cluster. */
export const cluster = tiunimanager.resource("cluster", {
  doc: "A TiDB cluster that TiUniManager deploys, which takes it from minutes to half an hour.",
  schema: deployed,
  identity: "clusterId",
  timeouts: { create: "2h", update: "4h", delete: "2h" },

  *validate(config, problem) {
    yield* wrongSettings(config, problem);
  },

  async review({ next, prior }, problem) {
    if (prior) return reviewChange(next, prior, problem, deployed);
    return lacksPassword(next.dbPassword, next.dbPasswordWoVersion) ? [problem("dbPassword", "A new cluster needs db_password, or db_password_wo with db_password_wo_version.")] : [];
  },

  async start(plan, { client, token, ...context }) {
    const body = requestOf(plan, passwordOf("db_password", plan.dbPassword, plan.dbPasswordWo));
    return client.creations.create({ ...body, copies: plan.copies ?? usualCopies(plan) }, markOf(token), context);
  },

  adopt: ({ clusterName }, { client, token, since, ...context }) =>
    client.beginnings.under({ tag: markOf(token), clusterName, flow: "CreateCluster" }, afterRun(since), context),

  about: describeCreation,

  async settle(operation, plan, context) {
    const detail = await created(operation, `create cluster ${plan.clusterName}`, plan.power, context);
    return observe(detail, { ...plan, ...operation });
  },

  read: (known, context) => look(known, context),
  update: (wanted, context) => change(wanted, context),
  delete: (known, context, unsettled) => remove(known, context, unsettled),
});
