import type { Wanted } from "./configuration";
import type { Inventory, Named, StateObject } from "./inventory";

/** What can be wrong after a round. */
export const figures = ["doubled", "lost", "thrown away", "stuck"] as const;
export type Figure = (typeof figures)[number];

/** One thing that is wrong, for people. */
export interface Finding {
  readonly figure: Figure;
  readonly words: string;
}

/** Judges what came of a round: `before` is what was there when the apply that was stopped began. */
export function judge(wanted: Wanted, before: Inventory, after: Inventory, state: readonly StateObject[]): Finding[] {
  const idsOf = (type: string) =>
    state.filter((object) => object.type.startsWith(`terraclone_${type}`)).map(({ id }) => id);
  const begunClusters = after.clustersBegun.filter((id) => !before.clustersBegun.includes(id));
  const liveClusters = after.clusters.map(({ id }) => id);
  const goneClusters = [...begunClusters, ...before.clusters.map(({ id }) => id)].filter(
    (id) => !liveClusters.includes(id),
  );
  const goneVms = before.vms.length + after.vmsBegun - before.vmsBegun - after.vms.length;
  return [
    ...findSurplus("VM", after.vms, (name) => wanted.vms[name] ?? 0),
    ...findSurplus("cluster", after.clusters, (name) =>
      wanted.clusters.includes(name) || isIn(before.clusters, name) ? 1 : 0,
    ),
    ...findRepetitions("copy onto host", before.copies, after.copies),
    ...findRepetitions("restore into", before.restores, after.restores),
    ...findDuplicates(state),
    ...findMissing("VM", idsOf("zstack_vm_clone"), after.vms),
    ...findMissing(
      "cluster",
      idsOf("tiunimanager_cluster"),
      after.clusters.filter(({ name }) => wanted.clusters.includes(name)),
    ),
    ...findUnmade("copy onto host", idsOf("blueking_host_property_clone"), after.copies),
    ...findUnmade("restore into", idsOf("gpdb_instance_clone"), after.restores),
    ...(goneVms > 0 ? [{ figure: "thrown away", words: `${goneVms} VMs` } as const] : []),
    ...goneClusters.map((id): Finding => ({ figure: "thrown away", words: `cluster ${id}` })),
  ];
}

function findSurplus(what: string, live: readonly Named[], wanted: (name: string) => number): Finding[] {
  return [...new Set(live.map(({ name }) => name))].flatMap((name) => {
    const extra = live.filter((one) => one.name === name).length - wanted(name);
    return Array.from({ length: Math.max(0, extra) }, (): Finding => ({ figure: "doubled", words: `${what} ${name}` }));
  });
}

type Counts = Readonly<Record<string, number>>;

function findRepetitions(what: string, before: Counts, after: Counts): Finding[] {
  const again = Object.entries(after).filter(([id, count]) => count - (before[id] ?? 0) > 1);
  return again.map(([id, count]) => ({
    figure: "doubled",
    words: `${what} ${id} (${count - (before[id] ?? 0)} times)`,
  }));
}

function findDuplicates(state: readonly StateObject[]): Finding[] {
  const others = state.filter(
    ({ type, id }, index) => id !== "" && state.findIndex((one) => one.type === type && one.id === id) < index,
  );
  return others.map(({ address, id }) => ({ figure: "doubled", words: `${id} in the state again, as ${address}` }));
}

function findMissing(what: string, inState: readonly string[], live: readonly Named[]): Finding[] {
  const inNone = live
    .filter(({ id }) => !inState.includes(id))
    .map(({ id, name }) => `${what} ${name} ${id} in no state`);
  const gone = inState.filter((id) => !isIn(live, id)).map((id) => `${what} ${id} in the state only`);
  return [...inNone, ...gone].map((words) => ({ figure: "lost", words }));
}

function findUnmade(what: string, inState: readonly string[], made: Counts): Finding[] {
  const inNone = Object.entries(made).flatMap(([id, count]) =>
    count > 0 && !inState.includes(id) ? [`${what} ${id} in no state`] : [],
  );
  const never = inState.filter((id) => !made[id]).map((id) => `${what} ${id} in the state only`);
  return [...inNone, ...never].map((words) => ({ figure: "lost", words }));
}

const isIn = (all: readonly Named[], key: string) => all.some(({ id, name }) => id === key || name === key);
