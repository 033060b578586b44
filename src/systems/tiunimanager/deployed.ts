import type { Change, Context, Observed, State } from "../../kit";
import type { ClusterDetail } from "./api";
import { update } from "./change";
import type { Beginning } from "./beginnings";
import type { TiUniManager } from "./client";
import { deployment, observeDeployment, observeSummary, summary } from "./inventory";
import { observeSettings, settings } from "./settings";
import { deleteCluster, deletion, identity, observePower, upkeep } from "./upkeep";

/** A cluster that TiUniManager deploys, whether it is created or cloned. */
export const deployed = { ...settings, ...upkeep, ...deletion, ...identity, ...summary, ...deployment };
type Deployed = typeof deployed;

/** What of a state, or of a plan, says more than TiUniManager does. */
type Known = { readonly [Name in "workFlowId" | "power" | "components"]?: State<Deployed>[Name] | undefined };

interface Doomed {
  readonly clusterId?: string;
  readonly autoBackup?: boolean | undefined;
  readonly keepHistoryBackupRecords?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** A cluster as its resource shows it; `known` is what the state held, or is to hold. */
export const observe = (detail: ClusterDetail, known: Known): Observed<Deployed> => ({
  clusterId: detail.info.clusterId,
  workFlowId: known.workFlowId,
  power: observePower(detail, known.power),
  ...observeSettings(detail, known),
  ...observeSummary(detail.info),
  ...observeDeployment(detail),
});

/** Looks at such a cluster. */
export async function look({ clusterId, ...known }: Known & { readonly clusterId: string }, { client, signal }: Context<TiUniManager>): Promise<Observed<Deployed> | undefined> {
  const detail = await client.findCluster(clusterId, signal);
  return detail && observe(detail, known);
}

/** Changes such a cluster in place, and shows it as it then is. */
export async function change(wanted: Pick<Change<Deployed>, "plan" | "prior" | "changed">, context: Context<TiUniManager>): Promise<Observed<Deployed>> {
  return observe(await update(wanted, context), { ...wanted.plan, workFlowId: wanted.prior.workFlowId });
}

/** Deletes such a cluster, also one that is still being made. */
export async function remove({ clusterId, ...known }: Doomed, context: Context<TiUniManager>, unsettled: Beginning | undefined): Promise<void> {
  const doomed = clusterId ?? unsettled?.clusterId;
  if (doomed !== undefined) await deleteCluster(doomed, known, context);
}
