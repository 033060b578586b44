import { Token } from "cdktf";
import type { TiunimanagerClusterComponents, TiunimanagerClusterComponentsResource } from "./l1/tiunimanager-cluster";

/** A TiDB cluster to refer to: one made here, one looked up (`DataTerracloneTiunimanagerCluster`), or one named by `TidbCluster.existing`. */
export interface TidbClusterReference {
  readonly clusterId: string;
}

/** Components of a TiDB cluster, in TiUniManager's words. */
export type TidbComponentType = "TiDB" | "TiKV" | "PD" | "TiFlash" | "CDC";

/** Equal nodes of each component, or several sorts of them. */
export type TidbComponents = { readonly [Type in TidbComponentType]?: TiunimanagerClusterComponentsResource | readonly TiunimanagerClusterComponentsResource[] };

/** The components as the resource takes them. */
export const componentList = (components: TidbComponents): TiunimanagerClusterComponents[] => sorts(components).map(([componentType, resource]) => ({ componentType, resource: [...resource] }));

/** What the plan would refuse of components, told at synthesis already. */
export function wrongComponents(components: TidbComponents): string[] {
  const nodes = new Map(sorts(components).map(([type, resource]) => [type, resource.map(({ count = 1 }) => count)]));
  if ([...nodes.values()].flat().some((count) => Token.isUnresolved(count))) return [];
  const of = (type: TidbComponentType) => (nodes.get(type) ?? []).reduce((all, count) => all + count, 0);
  return [
    ...(["TiDB", "TiKV"] as const).filter((type) => of(type) < 1).map((type) => `The cluster needs at least one node of ${type}.`),
    ...([1, 3, 5, 7].includes(of("PD")) ? [] : [`The cluster needs 1, 3, 5 or 7 nodes of PD, and has ${of("PD")}.`]),
  ];
}

/** What the plan would refuse of a name, told at synthesis already. */
export const wrongName = (name: string): string[] =>
  !Token.isUnresolved(name) && ([...name].length < 4 || [...name].length > 64) ? [`The name ${JSON.stringify(name)} must have 4 to 64 characters.`] : [];

const sorts = (components: TidbComponents) =>
  (Object.keys(components) as TidbComponentType[]).flatMap((type) => {
    const nodes = components[type];
    return nodes === undefined ? [] : [[type, ([] as TiunimanagerClusterComponentsResource[]).concat(nodes)] as const];
  });
