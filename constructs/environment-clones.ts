import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { AnalyticDbClone } from "./analytic-db-clone";
import { afterItems, entriesOf, inOrder, isItemReference, wrongNames, type Entry, type EnvironmentCluster, type EnvironmentCopy, type EnvironmentRestore, type EnvironmentVm, type ItemKind, type Items, type Ordered } from "./environment-items";
import { HostPropertyClone } from "./host-property-clone";
import { TidbClusterClone } from "./tidb-cluster-clone";
import { VmClone } from "./vm-clone";

/** What to make in an environment. */
export interface EnvironmentItems {
  readonly vms?: Items<EnvironmentVm, string>;
  readonly clusters?: Items<EnvironmentCluster, string>;
  readonly copies?: Items<EnvironmentCopy, string>;
  readonly restores?: Items<EnvironmentRestore, string>;
  readonly tags?: readonly string[];
  readonly after?: readonly ITerraformDependable[];
}

/** What was made, by kind and name. */
export interface EnvironmentClones {
  readonly vms: Record<string, VmClone>;
  readonly clusters: Record<string, TidbClusterClone>;
  readonly copies: Record<string, HostPropertyClone>;
  readonly restores: Record<string, AnalyticDbClone>;
}

/** Makes the items of an environment in the order that they need each other; throws with all that is wrong with their names. */
export function cloneItems(scope: Construct, environment: string, { vms, clusters, copies, restores, tags = [], after = [] }: EnvironmentItems): EnvironmentClones {
  const ontoHosts = entriesOf("copies", copies, ({ from }) => from);
  const intoInstances = entriesOf("restores", restores, ({ source }) => source);
  const entries = [...entriesOf("vms", vms, ({ source }) => source), ...entriesOf("clusters", clusters, ({ source }) => source), ...ontoHosts, ...intoInstances];
  const problems = [...wrongNames(environment, entries), ...contested(ontoHosts, ({ to }) => to), ...contested(intoInstances, ({ target }) => target)];
  if (problems.length > 0) throw new Error(`The environment ${environment} cannot be made. ${problems.join(" ")}`);

  const clones: EnvironmentClones = { vms: {}, clusters: {}, copies: {}, restores: {} };
  const made = new Map<string, ITerraformDependable>();
  const scopes = new Map<ItemKind, Construct>();
  for (const entry of inOrder<(typeof entries)[number]>(entries)) {
    const within = scopes.get(entry.kind) ?? new Construct(scope, entry.kind);
    scopes.set(entry.kind, within);
    made.set(entry.path, clone(within, entry));
  }
  return clones;

  function clone(within: Construct, entry: (typeof entries)[number]): ITerraformDependable {
    const { kind, name, item } = entry;
    const derived = `${environment}-${name}`;
    const tagged = (own: readonly string[] = []) => [...new Set([`env::${environment}`, ...tags, ...own])];
    switch (kind) {
      case "vms": {
        const { source, userTags, ...props } = bare(item);
        return (clones.vms[name] = new VmClone(within, name, { ...props, ...waitingFor(item), source: isItemReference(source) ? clones.vms[source.item]! : source, name: derived, userTags: tagged(userTags) }));
      }
      case "clusters": {
        const { source, tags: own, ...props } = bare(item);
        return (clones.clusters[name] = new TidbClusterClone(within, name, { ...props, ...waitingFor(item), source: isItemReference(source) ? clones.clusters[source.item]! : source, clusterName: derived, tags: tagged(own) }));
      }
      case "copies": {
        const { from, ...props } = bare(item);
        // The host's own name tells Terraform nothing of the copy that is to be made onto it first.
        const needed = isItemReference(from) ? [`copies.${from.item}`] : [];
        return (clones.copies[name] = new HostPropertyClone(within, name, { ...props, ...waitingFor(item, needed), from: isItemReference(from) ? target(from.item) : from }));
      }
      case "restores": {
        const { source, ...props } = bare(item);
        return (clones.restores[name] = new AnalyticDbClone(within, name, { ...props, ...waitingFor(item), source: isItemReference(source) ? clones.restores[source.item]! : source }));
      }
    }
  }

  /** The host that a copy of the environment is made onto. */
  function target(copy: string): EnvironmentCopy["to"] {
    return ontoHosts.find(({ name }) => name === copy)!.item.to;
  }

  function waitingFor(item: Ordered, needed: readonly string[] = []): { dependsOn?: ITerraformDependable[] } {
    const others = (item.after ?? []).filter((it) => typeof it !== "string");
    const dependsOn = [...after, ...[...needed, ...afterItems(item)].map((path) => made.get(path)!), ...others];
    return dependsOn.length > 0 ? { dependsOn } : {};
  }
}

/** Items that overwrite the same: each would undo the other. What is told by reference may be anything. */
function contested<Item extends Ordered>(entries: readonly Entry<ItemKind, Item>[], targetOf: (item: Item) => unknown): string[] {
  return entries.flatMap(({ path, item }, index) => {
    const target = targetOf(item);
    const other = typeof target === "object" ? undefined : entries.slice(0, index).find((entry) => targetOf(entry.item) === target);
    return other ? [`${other.path} and ${path} would both overwrite ${String(target)}.`] : [];
  });
}

/** An item less what is the environment's to deal with. */
function bare<Item extends Entry["item"]>(item: Item): Omit<Item, "after" | "name"> {
  const { after: _, name: __, ...rest } = item as Item & { readonly name?: string };
  return rest;
}
