import { isUnknown, list, number, object, oneOf, optional, Refused, required, string, where, type State, type Unknown, type Unresolved } from "../../kit";
import type { ClusterDetail, ClusterInstance, ComponentResource } from "./api";
import type { TiUniManager } from "./client";
import type { Calling } from "./workflows";

const spec = where(string, (code: string) => /^\d+C\d+G$/.test(code) && code.match(/\d+/g)!.every((part) => Number(part) < 128), "have the form 4C8G, with numbers below 128");
const whole = (least: number) => where(number, (count: number) => Number.isInteger(count) && count >= least, `be a whole number of at least ${least}`);

const node = {
  zoneCode: required(string, "Zone, such as `Zone1_1`; `Region1,Zone1_1` means the same."),
  specCode: required(spec, "CPUs and memory of each node, such as `4C8G`."),
  count: optional(whole(1), "Number of such nodes.", { default: 1 }),
  diskType: optional(oneOf("NVMeSSD", "SSD", "SATA"), "Type of each node's disk.", { default: "SATA" }),
  diskCapacity: optional(whole(0), "Capacity of each node's disk in GiB; 0 leaves it to TiUniManager.", { default: 0 }),
  hostIp: optional(string, "Host to put the nodes on. TiUniManager does not tell it back."),
  diskId: optional(string, "Disk to put the nodes on. TiUniManager does not tell it back."),
};

const component = {
  componentType: required(oneOf("TiDB", "TiKV", "PD", "TiFlash", "CDC"), "Component."),
  resource: required(list(object(node)), "Its nodes, equal ones put together."),
  totalNodeCount: optional(whole(1), "Number of its nodes, which is the sum of their `count`, and need not be said."),
};

/** What a cluster is made of. */
export const components = list(object(component));

type Component = State<typeof component>;
type Node = State<typeof node>;
type Planned = readonly Unresolved<typeof component>[] | undefined | Unknown;

/** The components as a request has them. The total is what is validated, the counts are what is built (trap 20). */
export const requested = (wanted: readonly Component[]): ComponentResource[] =>
  wanted.map(({ componentType, resource }) => ({ componentType, totalNodeCount: sum(resource), resource: resource.map(requestedNode) }));

/** The components as they are, in the user's own words as long as those still say it. */
export function observed({ instanceResource }: ClusterDetail, known: readonly Component[] | undefined): readonly Component[] {
  const present = (instanceResource ?? []).flatMap(({ componentType, resource }) => (isComponent(componentType) ? [{ componentType, resource: resource.map(told), totalNodeCount: undefined }] : []));
  if (known && (instanceResource === null || sameNodes(known, present))) return known;
  return present.toSorted((a, b) => order.indexOf(a.componentType) - order.indexOf(b.componentType));
}

/** What is wrong with components, as sentences that say what they must; nothing where not all is known yet. */
export function wrongWith(wanted: Planned, copies: number | undefined | Unknown): string[] {
  if (isUnknown(wanted) || wanted === undefined) return [];
  const totals = new Map<string, number>();
  const words: string[] = [];
  for (const { componentType, resource, totalNodeCount } of wanted) {
    if (isUnknown(componentType) || isUnknown(resource) || resource === undefined || componentType === undefined) return [];
    if (totals.has(componentType)) words.push(`components must have one element for ${componentType}, and have several.`);
    const counts = resource.map(({ count }) => count ?? 1);
    if (counts.some(isUnknown)) return [];
    const total = counts.reduce<number>((all, count) => all + Number(count), 0);
    if (typeof totalNodeCount === "number" && totalNodeCount !== total) words.push(`total_node_count of ${componentType} must be ${total}, the sum of the counts of its nodes, and is ${totalNodeCount}.`);
    totals.set(componentType, total);
  }
  const of = (type: string) => totals.get(type) ?? 0;
  for (const type of ["TiDB", "TiKV"]) if (of(type) < 1 || of(type) > 128) words.push(`components must have 1 to 128 nodes of ${type}, and have ${of(type)}.`);
  if (!quorums.includes(of("PD"))) words.push(`components must have 1, 3, 5 or 7 nodes of PD, and have ${of("PD")}.`);
  for (const type of ["TiFlash", "CDC"]) if (of(type) > 128) words.push(`components must have at most 128 nodes of ${type}, and have ${of(type)}.`);
  if (typeof copies === "number" && of("TiKV") < copies) words.push(`components must have at least as many nodes of TiKV as copies, ${copies}, and have ${of("TiKV")}.`);
  return words;
}

/** Components of which everything is known. */
export const areKnown = (wanted: Planned): wanted is readonly Component[] => wanted !== undefined && isWhole(wanted);

/** How many nodes of a component there are. */
export const nodesOf = (wanted: readonly Component[], type: Component["componentType"]) => sum(wanted.filter(({ componentType }) => componentType === type).flatMap(({ resource }) => resource));

/** What of nodes cannot change while they live: their disks, and where they are pinned to. */
export function pinnedChanges(prior: readonly Component[], next: readonly Component[]): string[] {
  const pins = (wanted: readonly Component[]) =>
    new Map(spread(wanted).map(({ key, type, one }) => [key, { type, one, pin: JSON.stringify([one.diskType, one.diskCapacity, one.hostIp, one.diskId]) }]));
  const before = pins(prior);
  return [...pins(next)].flatMap(([key, { type, one, pin }]) => {
    const was = before.get(key);
    return was && was.pin !== pin ? [`${type} nodes of ${one.specCode} in ${one.zoneCode}`] : [];
  });
}

/** Adds the nodes that are missing, then removes those that are too many, one by one. */
export async function scale(id: string, wanted: readonly Component[], client: TiUniManager, calling: Calling): Promise<void> {
  const target = counted(spread(wanted));
  for (let step = 0; ; step++) {
    const present = (await client.findCluster(id, calling.signal))?.topology?.filter(({ type }) => isComponent(type)) ?? [];
    const counts = countedInstances(present);
    const missing = missingFrom(counts, target, wanted);
    const surplus = present.findLast((one) => (counts.get(instanceKey(one)) ?? 0) > (target.get(instanceKey(one)) ?? 0));
    if (missing.length === 0 && !surplus) return;
    if (step > mostSteps) throw new Refused(`Cluster ${id} does not get the nodes that are wanted, although TiUniManager says so.`, "Its log tells why. Apply again once that is mended.");
    if (missing.length > 0) await client.scaleOut(id, requested(missing), calling);
    else if (surplus) await client.scaleIn(id, surplus.id, calling);
  }
}

/** The nodes that are wanted and not there. */
function missingFrom(present: ReadonlyMap<string, number>, target: ReadonlyMap<string, number>, wanted: readonly Component[]): readonly Component[] {
  const there = new Map(present);
  return wanted.flatMap(({ componentType, resource }) => {
    const nodes = resource.flatMap((one) => {
      const key = keyOf(componentType, one.zoneCode, one.specCode);
      const count = Math.min((target.get(key) ?? 0) - (there.get(key) ?? 0), one.count);
      there.set(key, (there.get(key) ?? 0) + Math.max(count, 0));
      return count > 0 ? [{ ...one, count }] : [];
    });
    return nodes.length > 0 ? [{ componentType, resource: nodes, totalNodeCount: undefined }] : [];
  });
}

/** The number of PD nodes while new ones are there already and old ones are there still, if it is none that the server allows. */
export function wrongQuorum(prior: readonly Component[], next: readonly Component[]): number | undefined {
  const [before, after] = [counted(spread(prior)), counted(spread(next))];
  const isPd = (key: string) => key.startsWith('["PD"');
  const total = [...new Set([...before.keys(), ...after.keys()])].filter(isPd).reduce((all, key) => all + Math.max(before.get(key) ?? 0, after.get(key) ?? 0), 0);
  return quorums.includes(total) ? undefined : total;
}

const order = ["PD", "TiDB", "TiKV", "TiFlash", "CDC"] as const satisfies readonly Component["componentType"][];
const quorums: readonly number[] = [1, 3, 5, 7];
const mostSteps = 128;

const isWhole = (value: unknown): boolean => !isUnknown(value) && (typeof value !== "object" || value === null || Object.values(value).every(isWhole));
const isComponent = (type: string): type is Component["componentType"] => (order as readonly string[]).includes(type);
const sum = (nodes: readonly Node[]) => nodes.reduce((all, { count }) => all + count, 0);

const requestedNode = ({ zoneCode, specCode, count, diskType, diskCapacity, hostIp, diskId }: Node) => ({
  zoneCode, specCode, count, diskType, diskCapacity, ...(hostIp !== undefined && { hostIp }), ...(diskId !== undefined && { diskId }),
});

const told = ({ zoneCode, specCode, count, diskType, diskCapacity }: ComponentResource["resource"][number]): Node => ({
  zoneCode, specCode, count, diskCapacity, hostIp: undefined, diskId: undefined, diskType: diskType === "NVMeSSD" || diskType === "SSD" ? diskType : "SATA",
});

/** Equal nodes are those of one component, zone and specification: the server drops the zone's prefix, and decides on disks. */
const keyOf = (type: string, zoneCode: string, specCode: string) => JSON.stringify([type, zoneCode.split(",").at(-1), specCode]);
const instanceKey = ({ type, zone, spec: { name } }: ClusterInstance) => keyOf(type, zone.zoneId, name);
const spread = (wanted: readonly Component[]) => wanted.flatMap(({ componentType: type, resource }) => resource.map((one) => ({ key: keyOf(type, one.zoneCode, one.specCode), type, one, count: one.count })));

function counted(nodes: readonly { readonly key: string; readonly count: number }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key, count } of nodes) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

const countedInstances = (instances: readonly ClusterInstance[]) => counted(instances.map((one) => ({ key: instanceKey(one), count: 1 })));

function sameNodes(a: readonly Component[], b: readonly Component[]): boolean {
  const [these, those] = [counted(spread(a)), counted(spread(b))];
  return these.size === those.size && [...these].every(([key, count]) => those.get(key) === count);
}
