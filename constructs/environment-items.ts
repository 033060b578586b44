import { Token, type ITerraformDependable, type TerraformMetaArguments } from "cdktf";
import type { AnalyticDbCloneProps } from "./analytic-db-clone";
import type { HostPropertyCloneProps } from "./host-property-clone";
import type { TidbClusterCloneProps } from "./tidb-cluster-clone";
import type { VmCloneProps } from "./vm-clone";

/** What an environment is made of, by kind. */
export const itemKinds = ["vms", "clusters", "copies", "restores"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** An item of the same environment, by its kind and name: `vms.web`. */
export type ItemPath = `${ItemKind}.${string}`;

/** Another item of the same environment and the same kind, by its name: the clone is made of what that one made. */
export interface ItemReference {
  readonly item: string;
}

/** What an item waits for besides its source. */
export interface Ordered {
  /** Items of the environment, and anything else that Terraform can wait for: `["vms.web", production.ready]`. */
  readonly after?: readonly (ItemPath | ITerraformDependable)[];
}

type Derived = "source" | "dependsOn" | "count" | "forEach";
type Meta = Omit<TerraformMetaArguments, "dependsOn" | "count" | "forEach">;

/** A VM to clone; its name and a tag come from the environment. */
export interface EnvironmentVm extends Omit<VmCloneProps, Derived | "name">, Meta, Ordered {
  /** The VM to clone, its UUID, or another VM of the environment: `{ item: "web" }`. */
  readonly source: VmCloneProps["source"] | ItemReference;
}

/** A TiDB cluster to clone; its name and a tag come from the environment. */
export interface EnvironmentCluster extends Omit<TidbClusterCloneProps, Derived | "clusterName">, Meta, Ordered {
  /** The cluster to clone, its id, or another cluster of the environment: `{ item: "shop" }`. */
  readonly source: TidbClusterCloneProps["source"] | ItemReference;
}

/** A host whose properties are copied. */
export interface EnvironmentCopy extends Omit<HostPropertyCloneProps, Derived | "from">, Meta, Ordered {
  /** The host to copy from, or the one that another copy of the environment is made onto: `{ item: "first" }`. */
  readonly from: HostPropertyCloneProps["from"] | ItemReference;
}

/** An AnalyticDB instance to restore into. */
export interface EnvironmentRestore extends Omit<AnalyticDbCloneProps, Derived>, Meta, Ordered {
  /** The instance that the backup is of, its ID, or the one that another item restores into: `{ item: "reports" }`. */
  readonly source: AnalyticDbCloneProps["source"] | ItemReference;
}

/** Items by name, or a list of them with their names in it. */
export type Items<Item, Name extends string> = { readonly [N in Name]: Item } | readonly (Item & { readonly name: Name })[];

/** An item, its name, and the items that must be there before it. */
export interface Entry<Kind extends ItemKind = ItemKind, Item extends Ordered = Ordered> {
  readonly path: string;
  readonly kind: Kind;
  readonly name: string;
  readonly item: Item;
  readonly needs: readonly string[];
}

/** The items of a kind with their names, whichever way they are told. */
export function entriesOf<Kind extends ItemKind, Item extends Ordered>(kind: Kind, items: Items<Item, string> | undefined, sourceOf: (item: Item) => unknown): Entry<Kind, Item>[] {
  const named = isList(items) ? items.map((item) => [item.name, item] as const) : Object.entries<Item>(items ?? {});
  return named.map(([name, item]) => {
    const source = sourceOf(item);
    return { path: `${kind}.${name}`, kind, name, item, needs: [...(isItemReference(source) ? [`${kind}.${source.item}`] : []), ...afterItems(item)] };
  });
}

/** The items that an item waits for by its own word. */
export const afterItems = ({ after = [] }: Ordered): string[] => after.filter((it) => typeof it === "string");

/** Whether a source is another item of the environment. */
export const isItemReference = (source: unknown): source is ItemReference => typeof source === "object" && source !== null && "item" in source;

/** The items such that each comes after those it needs; throws where there is no such order. */
export function inOrder<E extends Entry>(entries: readonly E[]): E[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const ordered = new Set<E>();
  const visit = (entry: E, waiting: readonly string[]) => {
    if (ordered.has(entry)) return;
    const chain = [...waiting, entry.path];
    if (waiting.includes(entry.path)) throw new Error(`${chain.slice(chain.indexOf(entry.path)).join(" waits for ")}: none of them could ever be made.`);
    for (const need of entry.needs) visit(byPath.get(need)!, chain);
    ordered.add(entry);
  };
  for (const entry of entries) visit(entry, []);
  return [...ordered];
}

/** Everything that is wrong with the names of an environment and of its items, and with what they refer to. */
export function wrongNames(environment: string, entries: readonly Entry[]): string[] {
  const paths = entries.map(({ path }) => path);
  const twice = [...new Set(paths.filter((path, index) => paths.indexOf(path) !== index))];
  return [
    ...wrongName("environment", environment),
    ...entries.flatMap(({ kind, name }) => wrongName(`item of ${kind}`, name)),
    ...twice.map((path) => `The name ${path} is given twice.`),
    ...entries.flatMap(({ path, needs }) => needs.filter((need) => !paths.includes(need)).map((need) => `${path} refers to ${need}, which the environment does not have.`)),
  ];
}

/** What is wrong with a name: `Default` would vanish from CDKTF's ids, and other characters would be dropped from them or mean a path. */
export function wrongName(what: string, name: string): string[] {
  if (Token.isUnresolved(name)) return [`The name of an ${what} must be known when the stack is synthesised: names are made of it.`];
  return /^(?!default$)[A-Za-z][A-Za-z0-9_-]{0,39}$/i.test(name) ? [] : [`${JSON.stringify(name)} cannot be the name of an ${what}: it needs 1 to 40 letters, digits, dashes or underscores, the first a letter, and must not be Default.`];
}

const isList = <Item>(items: Items<Item, string> | undefined): items is readonly (Item & { readonly name: string })[] => Array.isArray(items);
