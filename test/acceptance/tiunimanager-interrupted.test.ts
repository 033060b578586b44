import { rmSync } from "node:fs";
import { join } from "node:path";
import { startTiUniManager, type RunningTiUniManager } from "../../src/simulators/tiunimanager";
import { until, pluginWorkspaces, type PluginWorkspaces, type Workspace } from "../support/terraform";
import { clusterArguments, providerBlock } from "../support/tiunimanager";

let plugins: PluginWorkspaces;
let simulator: RunningTiUniManager;
let terraform: Workspace;

beforeAll(async () => {
  plugins = await pluginWorkspaces();
});
afterAll(() => plugins.remove());
beforeEach(async () => {
  simulator = await startTiUniManager({ speed: 300 });
  terraform = plugins.open();
});
afterEach(async () => {
  terraform.remove();
  await simulator.close();
});

const kinds = ["cluster", "cluster_clone"] as const;
type Kind = (typeof kinds)[number];
const begins = { cluster: "createCluster", cluster_clone: "cloneCluster" } as const;
const addressOf = (kind: Kind) => `terraclone_tiunimanager_${kind}.it`;
const asked = (operation: string) => simulator.counters.operations[operation]?.executed ?? 0;
const staging = () => simulator.clusters.named("staging");

function write(kind: Kind, changes: Record<string, string | null> = {}): void {
  const own: Record<string, string> = kind === "cluster_clone" ? { source_cluster_id: `"${simulator.productionId}"`, clone_strategy: '"CDCSync"' } : {};
  terraform.write(`${providerBlock(simulator)}\nresource "terraclone_tiunimanager_${kind}" "it" {\n${clusterArguments({ ...own, ...changes })}\n}`);
}

/** Starts a command, and stops it when an operation was begun at TiUniManager. */
async function stopped(signal: "SIGINT" | "SIGKILL", operation: string, ...command: string[]) {
  const running = terraform.start(...command, "-auto-approve", "-input=false");
  await until(() => asked(operation) >= 1);
  const at = performance.now();
  if (signal === "SIGINT") running.signalGroup("SIGINT");
  else {
    const plugins = running.plugins();
    running.child.kill("SIGKILL");
    for (const plugin of plugins) process.kill(plugin, "SIGKILL");
  }
  const { output, code } = await running.ended;
  return { output, code, seconds: (performance.now() - at) / 1_000 };
}

async function expectSettled(status: string): Promise<void> {
  expect(staging()).toMatchObject([{ status, maintainStatus: "" }]);
  expect(simulator.clusters.find(simulator.productionId)).toMatchObject({ status: "Running", maintainStatus: "" });
  expect(await terraform.plan()).toBeUndefined();
}

describe.each(kinds)("A %s", (kind) => {
  test("that is interrupted while it is made goes on with the next apply", async () => {
    write(kind);

    const interrupted = await stopped("SIGINT", begins[kind], "apply");
    const state = (await terraform.state())[addressOf(kind)];
    const plan = await terraform.plan();
    await terraform.apply();

    expect(interrupted.seconds).toBeLessThan(5);
    expect(interrupted.output).toContain("is not finished: Terraform was interrupted.");
    expect(state).toMatchObject({ cluster_id: staging()[0]!.clusterId, work_flow_id: expect.any(String), tainted: false });
    expect(plan?.output).toContain("is not finished yet.");
    await expectSettled("Running");
    expect(asked(begins[kind])).toBe(1);
  });

  test("that is interrupted while it is made is destroyed with the next destroy", async () => {
    write(kind);
    await stopped("SIGINT", begins[kind], "apply");

    await terraform.destroy();

    expect(simulator.clusters.all()).toMatchObject([{ clusterName: "production", maintainStatus: "" }]);
  });

  test("whose apply is killed is found again", async () => {
    write(kind);

    await stopped("SIGKILL", begins[kind], "apply");
    await terraform.apply();

    await expectSettled("Running");
    expect(asked(begins[kind])).toBe(1);
  });

  test("whose apply is killed, and whose journal is lost, is not made twice and can be imported", async () => {
    write(kind);
    await stopped("SIGKILL", begins[kind], "apply");
    rmSync(join(terraform.directory, ".terraform/terraclone"), { recursive: true });

    const { code, output } = await terraform.run("apply", "-auto-approve", "-input=false");
    const [, id = ""] = /\sid = "(\S+)"/.exec(output) ?? [];
    expect(code).toBe(1);
    expect(id).toBe(staging()[0]!.clusterId);
    await until(() => staging()[0]!.maintainStatus === "");
    await terraform.ok("import", addressOf(kind), id);
    await terraform.apply();

    await expectSettled("Running");
    expect(asked(begins[kind])).toBe(1);
  });
});

test("A takeover whose apply is killed is found again", async () => {
  terraform.write(`${providerBlock(simulator)}\nresource "terraclone_tiunimanager_cluster_takeover" "it" {\n  cluster_name = "legacy"\n  tiup_ip = "172.16.4.147"\n  tiup_user_name = "tidb"\n  tiup_user_password = "ssh-secret"\n  db_password = "db-secret-1"\n}`);

  await stopped("SIGKILL", "takeoverCluster", "apply");
  await terraform.apply();

  expect(simulator.clusters.find("legacy")).toMatchObject({ status: "Running", maintainStatus: "" });
  expect(await terraform.plan()).toBeUndefined();
  expect(asked("takeoverCluster")).toBe(1);
});

test("A clone that is interrupted while it waits for its source was not begun, and is with the next apply", async () => {
  simulator.mutate("setCluster", { clusterId: simulator.productionId, maintainStatus: "BackUp" });
  write("cluster_clone");
  const running = terraform.start("apply", "-auto-approve", "-input=false");
  await until(() => asked("getCluster") >= 4);

  running.signalGroup("SIGINT");
  const { code } = await running.ended;
  expect([code, staging(), asked("cloneCluster")]).toEqual([1, [], 0]);

  simulator.mutate("setCluster", { clusterId: simulator.productionId, maintainStatus: "" });
  await terraform.apply();
  await expectSettled("Running");
}, 180_000);

describe.each(["SIGINT", "SIGKILL"] as const)("A cluster whose apply is ended by %s", (signal) => {
  beforeEach(async () => {
    write("cluster");
    await terraform.apply();
  });

  test("while it is stopped is stopped once", async () => {
    write("cluster", { power: '"Stopped"' });

    await stopped(signal, "stopCluster", "apply");
    await terraform.apply();

    await expectSettled("Stopped");
    expect(asked("stopCluster")).toBe(1);
  });

  test("while it is destroyed is destroyed with the next", async () => {
    await stopped(signal, "deleteCluster", "destroy");

    await terraform.destroy();

    expect(simulator.clusters.all()).toMatchObject([{ clusterName: "production" }]);
    expect(asked("deleteCluster")).toBe(1);
  });

  test("while it grows has the nodes that were asked for", async () => {
    const grown = { components: '[{ component_type = "TiDB", resource = [{ zone_code = "Zone1_1", spec_code = "4C8G", count = 3 }] }, { component_type = "TiKV", resource = [{ zone_code = "Zone1_1", spec_code = "4C8G", count = 3 }] }, { component_type = "PD", resource = [{ zone_code = "Zone1_1", spec_code = "4C8G" }] }]' };
    write("cluster", grown);

    await stopped(signal, "scaleOutCluster", "apply");
    await terraform.apply();

    expect(asked("scaleOutCluster")).toBe(1);
    await expectSettled("Running");
  });
});

// What an earlier run may have requested is waited for, 35 s by the plugin's own clock.
describe("A clone killed at any request is none too many and none too few", () => {
  test.each([3, 6, 9, 14, 20])("at request %i", async (point) => {
    terraform.write(`${providerBlock(simulator)}\nresource "terraclone_tiunimanager_cluster_clone" "it" {\n  count = 2\n${clusterArguments({ cluster_name: '"staging-${count.index}"', source_cluster_id: `"${simulator.productionId}"`, clone_strategy: '"Snapshot"' })}\n}`);
    const running = terraform.start("apply", "-auto-approve", "-input=false");
    await until(() => simulator.counters.requests >= point);
    for (const plugin of running.plugins()) process.kill(plugin, "SIGKILL");
    running.child.kill("SIGKILL");
    await running.ended;

    await terraform.apply();

    const clones = simulator.clusters.all().filter(({ clusterName }) => clusterName.startsWith("staging-"));
    expect(clones.map(({ clusterName, status, maintainStatus }) => [clusterName, status, maintainStatus]).sort()).toEqual([0, 1].map((index) => [`staging-${index}`, "Running", ""]));
    expect(Object.values(await terraform.state()).map(({ cluster_id: id }) => id as string).sort()).toEqual(clones.map(({ clusterId }) => clusterId).sort());
    expect(await terraform.plan()).toBeUndefined();
  }, 180_000);
});
