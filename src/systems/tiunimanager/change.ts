import { has, isUnknown, type Change, type Diagnostic, type Problem, type Schema as AnySchema, type State, type Unresolved } from "../../kit";
import type { ClusterDetail } from "./api";
import type { TiUniManager } from "./client";
import { areKnown, pinnedChanges, scale, wrongQuorum } from "./components";
import { numbered, type settings } from "./settings";
import { powered, type upkeep } from "./upkeep";
import type { Calling } from "./workflows";

type Schema = typeof settings & typeof upkeep;

/** Changes a cluster in place: first on if it is to be, then version and nodes, last off if it is to be. */
export async function update({ plan, prior, changed }: Pick<Change<Schema>, "plan" | "changed"> & { readonly prior: { readonly clusterId: string; readonly clusterVersion: string } }, { client, ...context }: Calling & { readonly client: TiUniManager }): Promise<ClusterDetail> {
  const { clusterId: id } = prior;
  const before = await client.idle(id, context);
  const wasOff = before?.info.status !== "Running";
  if (plan.power === "Running") await client.bring(id, "Running", context);
  if (changed("clusterVersion")) await client.upgrade(id, plan.clusterVersion, context);
  if (changed("components")) await scale(id, plan.components, client, context);
  return powered(id, plan.power, changed("restartTriggers") && !wasOff, { client, ...context });
}

/** What of a change cannot be made in place, and what else is worth knowing before it is made. */
export function reviewChange(next: Unresolved<Schema>, prior: Partial<State<Schema>> & { readonly status?: string; readonly clusterId?: string }, problem: Problem<Schema>, attributes: AnySchema): Diagnostic[] {
  if (isReplaced(attributes, next, prior)) return [];
  const found: Diagnostic[] = [];
  const instead = "Keep it as it is, or replace the cluster: terraform taint ADDRESS, and apply.";
  const { clusterVersion, components, power, restartTriggers } = next;
  if (typeof clusterVersion === "string" && prior.clusterVersion !== undefined && (numbered(clusterVersion) ?? 0) < (numbered(prior.clusterVersion) ?? 0))
    found.push(problem("clusterVersion", `A cluster cannot go back from ${prior.clusterVersion} to ${clusterVersion}.`, instead));
  if (!isUnknown(components) && areKnown(components) && prior.components && prior.status !== undefined) {
    const pinned = pinnedChanges(prior.components, components);
    if (pinned.length > 0) found.push(problem("components", `The disks and hosts of nodes that are there cannot be changed: ${pinned.join(", ")}.`, `${instead} New nodes with another spec_code or in another zone may have other ones.`));
    const quorum = wrongQuorum(prior.components, components);
    if (quorum !== undefined) found.push(problem("components", `While PD nodes are exchanged there would be ${quorum} of them, and there must be 1, 3, 5 or 7.`, "Add new ones in one apply, and remove the old ones in the next."));
  }
  if (prior.restartTriggers !== undefined || restartTriggers !== undefined)
    if (!isUnknown(restartTriggers) && JSON.stringify(restartTriggers) !== JSON.stringify(prior.restartTriggers) && power === "Running" && prior.power === "Running")
      found.push({ ...problem("restartTriggers", `Cluster ${prior.clusterId} will be restarted.`), severity: "warning" });
  return found;
}

/** Whether something changes that no change in place can bring about: then a new cluster is made, and nothing else counts. */
const isReplaced = (attributes: AnySchema, next: { readonly [name: string]: unknown }, prior: { readonly [name: string]: unknown }) =>
  Object.entries(attributes).some(([name, attribute]) => has(attribute, "fixed") && prior[name] !== undefined && inOrder(next[name]) !== inOrder(prior[name]));
const inOrder = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
