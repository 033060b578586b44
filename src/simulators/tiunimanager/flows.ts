import type { ComponentResource } from "../../systems/tiunimanager/api";
import type { ClusterRow, Clusters } from "./clusters";
import { monitoring } from "./clusters";
import { type Definition, type Flow, Panic, type Step } from "./engine";
import { Failure } from "./failure";

/** Zones with hosts in them, by region. */
export const regions: Readonly<Record<string, readonly string[]>> = { Region1: ["Zone1_1", "Zone1_2", "Zone1_3"], TEST_Region1: ["TEST_Zone1"] };
/** TiUP machines that can be reached, with the clusters that they know. */
export const tiupMachines: Readonly<Record<string, readonly string[]>> = { "172.16.4.147": ["legacy", "legacy-2", "legacy-3"] };

/** What the workflows do to clusters, node by node. */
export function definitionsOf(clusters: Clusters): Readonly<Record<string, Definition>> {
  const own = (flow: Flow) => clusters.get(flow.bizId);
  const idle = (row: ClusterRow) => clusters.touch(row, { maintainStatus: "" });
  const broken = (flow: Flow) => clusters.touch(own(flow), { status: "Failure", maintainStatus: "" });
  const unchanged = (flow: Flow) => idle(own(flow));
  const online = (flow: Flow) => clusters.touch(own(flow), { status: "Running" });
  const persist = (flow: Flow) => clusters.touch(own(flow), { saved: true, parameterGroup: own(flow).parameterGroup || `default-${own(flow).version}` });
  const step = (name: string, takes = 0, act?: (flow: Flow) => void): Step => ({ name, takes, ...(act && { act }) });
  const end = step("end", 0, unchanged);
  const stockOf = (flow: Flow) => allocate(own(flow));

  const deploy = (start: string) => [
    step("buildConfig"), step("deployCluster", 90_000, (flow) => buildable(own(flow))), step("syncConnectionKey"), step("syncTopology"), step(start, 30_000),
    step("setClusterOnline", 60_000, online), step("initRootAccount"),
  ];

  return {
    CreateCluster: {
      steps: [
        step("prepareResource", 0, stockOf), ...deploy("startupCluster"), step("initDatabaseAccount"), step("applyParameterGroup", 40_000, persist), step("adjustParameters", 40_000),
        step("testConnectivity"), step("initDatabaseData"), step("waitInitDatabaseData"), end,
      ],
      cleanUp: broken,
    },
    CloneCluster: {
      steps: [
        step("prepareResource", 0, stockOf), step("modifySourceClusterGCTime", 0, (flow) => copying(flow) && connect(source(flow))), step("backupSourceCluster"), step("waitBackup", 60_000),
        ...deploy("startCluster"), step("initAccount"), step("applyParameterGroup", 40_000, persist), step("syncBackupStrategy"), step("syncParameters"), step("waitSyncParam", 30_000),
        step("adjustParameters", 40_000), step("restoreCluster"), step("waitRestore", 60_000),
        step("syncIncrData", 15_000, (flow) => {
          if (flow.data.strategy === "CDCSync") clusters.relations.push({ master: String(flow.data.source), slave: flow.bizId });
        }),
        step("end", 0, (flow) => {
          idle(own(flow));
          idle(source(flow));
        }),
      ],
      // The target comes first: where it is gone or the source is out of reach, the source stays locked for good.
      cleanUp: (flow) => {
        broken(flow);
        idle(source(flow));
      },
    },
    DeleteCluster: {
      steps: [
        step("backupBeforeDelete", 0, (flow) => void own(flow)), step("destroyCluster", 15_000), step("freedClusterResource"), step("clearBackupData"), step("clearCDCLinks"),
        step("end", 0, (flow) => clusters.remove(flow.bizId, true)),
      ],
      cleanUp: (flow, failed) => (failed === "backupBeforeDelete" ? unchanged(flow) : broken(flow)),
    },
    StopCluster: { steps: [step("clusterStop", 9_000), step("setClusterOffline", 0, (flow) => clusters.touch(own(flow), { status: "Stopped" })), end], cleanUp: broken },
    RestartCluster: { steps: [step("restartCluster", 9_000), step("setClusterOnline", 0, online), end], cleanUp: broken },
    TakeoverCluster: {
      steps: [
        step("fetchTopologyFile", 0, (flow) => {
          if (!tiupMachines[String(flow.data.ip)]?.includes(own(flow).name)) throw new Failure(20110, `open .tiup/storage/cluster/clusters/${own(flow).name}/meta.yaml: file does not exist`);
        }),
        step("rebuildTopologyFromConfig", 0, (flow) => {
          const row = own(flow);
          clusters.touch(row, { type: "TiDB", version: "v5.2.2", region: "Region1", cpuArchitecture: "X86_64" });
          clusters.add(row, [...plain(["PD", "TiDB", "TiKV"]), ...monitoring("Zone1_1")]);
        }),
        step("testConnectivity"), step("validateHostsStatus"), step("takeoverResource"), step("rebuildTiupSpaceForCluster"), step("applyParameterGroup", 0, persist), step("initDatabaseAccount"), end,
      ],
      cleanUp: (flow) => clusters.remove(flow.bizId, false),
    },
    ScaleOutCluster: {
      steps: [
        step("prepareResource", 0, (flow) => allocate(own(flow), flow.data.components as ComponentResource[])), step("buildConfig"),
        step("scaleOutCluster", 60_000, (flow) => void clusters.add(own(flow), flow.data.components as ComponentResource[])), step("syncTopology"), step("getTypes"),
        step("setClusterOnline", 0, online), step("updateClusterParameters"), end,
      ],
      cleanUp: unchanged,
    },
    ScaleInCluster: {
      steps: [
        step("scaleInCluster", 30_000), step("checkInstanceStatus"),
        step("freeInstanceResource", 0, (flow) => clusters.touch(own(flow), { instances: own(flow).instances.filter(({ id }) => id !== flow.data.instance) })), end,
      ],
      cleanUp: unchanged,
    },
    OnlineInPlaceUpgradeCluster: {
      steps: [
        step("checkUpgradeMD5"), step("checkUpgradeTime"), step("checkUpgradeConfig"), step("upgradeCluster", 60_000, (flow) => clusters.touch(own(flow), { version: String(flow.data.version) })),
        step("setClusterOnline", 60_000, online), step("checkSystemHealth"), end,
      ],
      cleanUp: (flow, failed) => (failed.startsWith("check") && failed !== "checkSystemHealth" ? unchanged(flow) : broken(flow)),
    },
  };

  function source(flow: Flow): ClusterRow {
    return clusters.get(String(flow.data.source));
  }
}

/** A shortage of hosts shows here and nowhere else. */
function allocate(row: ClusterRow, components?: readonly ComponentResource[]): void {
  const zones = components ? components.flatMap(({ resource }) => resource.map(({ zoneCode }) => zoneCode)) : row.instances.map(({ zone }) => zone);
  const missing = zones.map((zone) => zone.split(",").at(-1) ?? "").find((zone) => !regions[row.region]?.includes(zone));
  if (missing !== undefined) throw new Error(`[30124]\tno ${row.cpuArchitecture} host with enough resource in ${row.region},${missing}`);
}

/** Without TiDB or PD the server stumbles over an empty list, again and again. */
function buildable(row: ClusterRow): void {
  for (const type of ["TiDB", "PD"]) if (!row.instances.some((one) => one.type === type)) throw new Panic(type);
}

function connect(row: ClusterRow): void {
  if (row.status !== "Running") throw new Error(`[10007]connect tidb error\tdial tcp ${row.instances[0]?.address ?? ""}:4000: connect: connection refused`);
}

const copying = (flow: Flow) => flow.data.strategy !== "TopologyClone";

/** One node of each kind in the first zone. */
export const plain = (types: readonly string[], count = 1): ComponentResource[] =>
  types.map((componentType) => ({ componentType, totalNodeCount: count, resource: [{ zoneCode: "Region1,Zone1_1", specCode: "4C8G", diskType: "SATA", diskCapacity: 0, count }] }));
