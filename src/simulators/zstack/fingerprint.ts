import type { Cloud } from "./cloud";

/** What is in a simulated ZStack, in words that depend neither on time nor on the order of things, for comparisons before and after. */
export interface Fingerprint {
  vms: string[];
  /** Destroyed VMs that are still kept. */
  recycleBin: string[];
  volumes: string[];
  tags: string[];
  snapshots: string[];
  temporaryImages: string[];
}

/** Takes the fingerprint of a cloud. */
export function fingerprint({ tables }: Cloud): Fingerprint {
  const vms = [...tables.vms.values()];
  const volumes = [...tables.volumes.values()];
  const binned = new Set(vms.filter(({ state }) => state === "Destroyed").map(({ uuid }) => uuid));
  const tellVm = ({ uuid, name, description = "", state, cpuNum, memorySize }: (typeof vms)[number]) => [uuid, name, description, state, cpuNum, memorySize].join(" ");
  return {
    vms: vms.filter(({ uuid }) => !binned.has(uuid)).map(tellVm).sort(),
    recycleBin: [
      ...vms.filter(({ uuid }) => binned.has(uuid)).map(({ uuid, name }) => `vm ${uuid} ${name}`),
      ...volumes.filter(({ type, status }) => type === "Data" && status === "Deleted").map(({ uuid, name }) => `volume ${uuid} ${name}`),
    ].sort(),
    volumes: volumes.filter(({ status, vmInstanceUuid }) => status !== "Deleted" && !binned.has(vmInstanceUuid ?? "")).map(({ uuid, name, vmInstanceUuid = "detached" }) => `${uuid} ${name} ${vmInstanceUuid}`).sort(),
    tags: [...tables.tags.values()].filter(({ resourceUuid }) => !binned.has(resourceUuid)).map(({ resourceUuid, type, tag }) => `${resourceUuid} ${type} ${tag}`).sort(),
    snapshots: [...tables.snapshots.values()].map(({ uuid, name }) => `${uuid} ${name}`).sort(),
    temporaryImages: [...tables.images.values()].filter(({ system }) => system === true).map(({ uuid, name }) => `${uuid} ${name}`).sort(),
  };
}
