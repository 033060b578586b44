import { join } from "node:path";
import { Testing } from "cdktf";
import { findPlugin, placePlugin } from "../../constructs/plugin";
import type { RunningPostgres } from "../../src/cli/postgres";
import { environmentOf } from "../../src/cli/simulated-environment";
import { startBlueking, type BluekingSimulator } from "../../src/simulators/blueking";
import { seeded, startGpdb, type RunningGpdb } from "../../src/simulators/gpdb";
import { startTiUniManager, type RunningTiUniManager } from "../../src/simulators/tiunimanager";
import { startZStack, type RunningZStack } from "../../src/simulators/zstack";
import { audits } from "./blueking";
import { firstVms, fortyStack, laterVms } from "./forty-stack";
import { restoresBegun } from "./gpdb";
import { Workspace } from "./terraform";
import { clonesBegun } from "./zstack";

const vmNames = [...firstVms, ...laterVms].map((name) => `staging-${name}`).sort();
const clusterNames = ["billing", "report", "shop"].map((name) => `staging-${name}`);

/** How many requests make something: 31 VMs, three TiDB clusters, three copies and two restores. With the gate it is forty resources. */
export const creations = 39;

/** A folder with that stack, the built plugin beside it, and its backend ready. */
export async function fortyWorkspace(environment: NodeJS.ProcessEnv): Promise<Workspace> {
  const plugin = findPlugin();
  const workspace = new Workspace({ version: plugin.version }, environment);
  placePlugin(plugin, join(workspace.directory, "terraform.d/plugins"));
  workspace.writeJson(Testing.synth(fortyStack(Testing.app()), true));
  await workspace.init();
  return workspace;
}

/** The four systems, simulated; what they take is theirs to count. */
export interface Systems {
  readonly zstack: RunningZStack;
  readonly tiunimanager: RunningTiUniManager;
  readonly blueking: BluekingSimulator;
  readonly gpdb: RunningGpdb;
  /** Leads the provider to them, and Terraform to the state. */
  readonly env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/** Starts the systems, with a state of their own in PostgreSQL, at such a pace that what takes long is still under way when terraform is run again. */
export async function startSystems({ connStr }: RunningPostgres): Promise<Systems> {
  const [zstack, tiunimanager, blueking, gpdb] = await Promise.all([
    startZStack({ speed: 200 }),
    startTiUniManager({ speed: 600 }),
    startBlueking({ speed: 1_000 }),
    startGpdb({ speed: 60, timing: { lag: 30_000, duration: 180_000 } }),
  ]);
  return {
    zstack,
    tiunimanager,
    blueking,
    gpdb,
    env: { ...environmentOf([zstack, tiunimanager, blueking, gpdb]), PG_CONN_STR: connStr, PG_SCHEMA_NAME: `state_${Date.now()}` },
    close: async () => void (await Promise.all([zstack.close(), tiunimanager.close(), blueking.close(), gpdb.close()])),
  };
}

/** How many of the requests that make something were taken. */
export const begun = ({ zstack, tiunimanager, blueking, gpdb }: Systems) =>
  clonesBegun(zstack) + (tiunimanager.counters.operations["cloneCluster"]?.executed ?? 0) + audits(blueking) + restoresBegun(gpdb);

/** Each of the forty is there, was asked for once, and is in the state once. */
export async function expectForty(systems: Systems, terraform: Pick<Workspace, "state">): Promise<void> {
  const { zstack, tiunimanager, blueking, gpdb } = systems;
  const state = Object.entries(await terraform.state()).filter(([address]) => !address.startsWith("data."));
  const inState = (type: string, attribute: string) =>
    state
      .filter(([address]) => address.startsWith(`${type}.`))
      .map(([, values]) => String(values[attribute]))
      .sort();
  const vms = zstack.vms.all().filter(({ name }) => !["golden", "silver", "bronze"].includes(name));
  const clusters = tiunimanager.clusters.all().filter(({ clusterName }) => clusterName !== "production");

  expect(state).toHaveLength(40);
  expect(state.filter(([, { tainted }]) => tainted)).toEqual([]);
  expect(vms.map(({ name }) => name).sort()).toEqual(vmNames);
  expect(inState("terraclone_zstack_vm_clone", "uuid")).toEqual(vms.map(({ uuid }) => uuid).sort());
  expect(clonesBegun(zstack)).toBe(vmNames.length);
  expect(clusters.map(({ clusterName, status, maintainStatus }) => [clusterName, status, maintainStatus]).sort()).toEqual(clusterNames.map((name) => [name, "Running", ""]));
  expect(inState("terraclone_tiunimanager_cluster_clone", "cluster_id")).toEqual(clusters.map(({ clusterId }) => clusterId).sort());
  expect(tiunimanager.counters.operations["cloneCluster"]?.executed).toBe(clusterNames.length);
  expect(inState("terraclone_blueking_host_property_clone", "bk_dst_id")).toEqual(["11", "12", "13"]);
  expect(blueking.database.audit).toHaveLength(3);
  expect(inState("terraclone_gpdb_instance_clone", "db_instance_id")).toEqual([seeded.review, seeded.staging].sort());
  expect([seeded.staging, seeded.review].map((id) => gpdb.instances.get(id)?.restored.map(({ backupId }) => backupId))).toEqual([[seeded.backups[2]], [seeded.backups[1]]]);
  expect(gpdb.counters.operations["CloneDBInstance"]?.submitted).toBe(2);
}
