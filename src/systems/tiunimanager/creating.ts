import { CreationFailedError, Refused, type OperationContext } from "../../kit";
import type { ClusterDetail } from "./api";
import type { Beginning } from "./beginnings";
import type { TiUniManager } from "./client";
import { WorkflowFailed } from "./workflows";

type Context = OperationContext<TiUniManager, Beginning>;

/** Names a creation to the user. */
export const describeCreation = ({ clusterId, workFlowId }: Beginning) =>
  `TiUniManager's cluster ${clusterId}${workFlowId === undefined ? "" : ` (workflow ${workFlowId})`}`;

/**
 * Follows a creation to its end: its workflow has ended, no maintenance has the cluster, and it is on or off as wanted.
 * Only what TiUniManager says of that workflow, or of a cluster that was never deployed, is a failure.
 */
export async function created(
  beginning: Beginning,
  operation: string,
  power: "Running" | "Stopped",
  context: Context,
): Promise<ClusterDetail> {
  const { clusterId } = beginning;
  const { client } = context;
  const workflow = await workflowEnded(beginning, operation, context);
  const detail = await client.idle(clusterId, context);
  const could = `TiUniManager could not ${operation}`;
  if (!detail)
    throw new CreationFailedError(`${could}: cluster ${clusterId} is not there any more.`, { leftovers: false });
  const { status } = detail.info;
  // One that was created, and has failed since, is on its way to be on or off all the same.
  if (workflow === "unknown" && status !== "Running" && status !== "Stopped")
    throw undecided(`${could}: cluster ${clusterId} is ${status}.`, detail);
  return client.bring(clusterId, power, context);
}

/** How the workflow of a creation ended. */
async function workflowEnded(
  { clusterId, workFlowId }: Beginning,
  operation: string,
  { client, ...context }: Context,
): Promise<"finished" | "unknown"> {
  if (workFlowId === undefined) return "unknown";
  try {
    return await client.workflows.end(workFlowId, operation, context);
  } catch (error) {
    if (!(error instanceof WorkflowFailed)) throw error;
    const left = await client.findCluster(clusterId, context.signal);
    if (error.status !== "Finished" || !left) throw CreationFailedError.from(error, { leftovers: left !== undefined });
    // Only the last node failed, which lifts the lock: the cluster is there, and whoever lifts the lock has it.
    if (left.info.maintainStatus !== "") throw stillLocked(error, left);
    return "finished";
  }
}

const stillLocked = ({ message }: WorkflowFailed, { info: { clusterId, status, maintainStatus } }: ClusterDetail) =>
  new Refused(
    message,
    `Cluster ${clusterId} is ${status}, and still locked (${maintainStatus}). ` +
      "Have TiUniManager's administrator lift the lock, and apply again.",
  );

/** Without the record of its workflow, only a cluster that was never deployed certainly failed to be created. */
function undecided(summary: string, { topology }: ClusterDetail): Refused {
  if (topology === null) return new CreationFailedError(summary, { detail: "Its workflows say why.", leftovers: true });
  return new Refused(
    summary,
    "The record of the workflow that created it is gone, so that it is not known whether that one failed. " +
      "If the cluster is good, restart it in TiUniManager and apply again; if not, delete it there and apply again.",
  );
}
