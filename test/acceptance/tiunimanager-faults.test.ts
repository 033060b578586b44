import { clusterArguments, componentsOf, world, type World } from "../support/tiunimanager";

let w: World;
beforeEach(async () => (w = await world()));
afterEach(() => w.close());

const cluster = (changes: Record<string, string | null> = {}) => w.write(`resource "terraclone_tiunimanager_cluster" "it" {\n${clusterArguments(changes)}\n}`);
const clone = (changes: Record<string, string | null> = {}) =>
  w.write(`resource "terraclone_tiunimanager_cluster_clone" "it" {\n${clusterArguments({ source_cluster_id: `"${w.simulator.productionId}"`, clone_strategy: '"Snapshot"', ...changes })}\n}`);
const apply = () => w.workspace.run("apply", "-auto-approve", "-input=false");
const staging = () => w.simulator.clusters.named("staging")[0];

/** Nothing but what was there from the beginning. */
function expectNothingLeft(): void {
  expect(w.simulator.clusters.all().map(({ clusterName, maintainStatus }) => [clusterName, maintainStatus])).toEqual([["production", ""]]);
}

test("a failed workflow tells the node and its words, and the next apply starts over", async () => {
  clone();
  w.simulator.fault({ kind: "fail-node", match: { operation: "cloneCluster" }, names: ["restoreCluster"], details: "[10007]connect tidb error\trestore: no space left" });

  const failed = await apply();
  expect(failed.code).toBe(1);
  expect(failed.output).toMatch(/could not clone cluster \S+ as staging: node restoreCluster of workflow \S+ failed with "\[10007\]connect tidb error; restore: no space left"/);
  expect(failed.output).toContain("It had come to 17 of 21 nodes, the last being restoreCluster (Error).");
  expect(staging()).toMatchObject({ status: "Failure", maintainStatus: "" });

  await w.workspace.apply();
  expect(staging()).toMatchObject({ status: "Running", maintainStatus: "" });
  expect(w.requests("deleteCluster")).toBe(1);
  expect(await w.workspace.plan()).toBeUndefined();
});

test("a shortage of hosts, which no request is refused for, is told from the workflow", async () => {
  cluster({ components: componentsOf({ TiDB: 1, TiKV: 3, PD: 1 }, "Region1,Zone9") });

  const { output } = await apply();

  expect(output).toMatch(/node prepareResource of workflow \S+ failed with "\[30124\]; no X86_64 host with enough resource in Region1,Zone9"/);
  await w.workspace.destroy();
  expectNothingLeft();
});

test("a workflow that counts as finished although its end failed is not believed", async () => {
  cluster({ force: "true" });
  w.simulator.fault({ kind: "fail-node", match: { operation: "createCluster" }, names: ["end"], details: "[10002]database is locked" });

  const { code, output } = await apply();

  expect(code).toBe(1);
  expect(output).toContain("node end of workflow");
  expect(output).toContain("[10002]database is locked");
  await w.workspace.destroy();
  expectNothingLeft();
});

test("a deletion that only says that it is done is not believed", async () => {
  cluster();
  await w.workspace.apply();
  w.simulator.fault({ kind: "fail-node", match: { operation: "deleteCluster" }, names: ["destroyCluster"], details: "[9995]tiup: exit status 1" });

  const { code, output } = await w.workspace.run("destroy", "-auto-approve");

  expect(code).toBe(1);
  expect(output).toMatch(/could not delete cluster \S+: node destroyCluster of workflow \S+ failed with "\[9995\]tiup: exit status 1"/);
  await w.workspace.destroy();
  expectNothingLeft();
});

test("a backup that fails before the deletion leaves the cluster as it was", async () => {
  cluster({ auto_backup: "true" });
  await w.workspace.apply();
  w.simulator.fault({ kind: "fail-node", match: { operation: "deleteCluster" }, names: ["backupBeforeDelete"], details: "[20600]no storage" });

  const { output } = await w.workspace.run("destroy", "-auto-approve");

  expect(output).toContain("node backupBeforeDelete of workflow");
  expect(staging()).toMatchObject({ status: "Running", maintainStatus: "" });
});

test("a paused workflow is reported as paused, with what resumes it, and is gone on with", async () => {
  cluster();
  const under_way = apply();
  while (!staging()?.maintainStatus) await new Promise((resolve) => setTimeout(resolve, 5));
  w.simulator.mutate("pauseWorkflow", { clusterId: staging()!.clusterId });

  const { code, output } = await under_way;
  expect(code).toBe(1);
  expect(output).toMatch(/workflow \S+ \(CreateCluster\) is paused \(Stopped\) after \d+ of 15 nodes.*it has not failed/);
  expect(output).toContain("POST /api/v1/workflow/start");
  expect(output).not.toContain("could not be created.");

  w.simulator.mutate("resumeWorkflow", { clusterId: staging()!.clusterId });
  await w.workspace.apply();
  expect(staging()).toMatchObject({ status: "Running", maintainStatus: "" });
  expect(w.requests("createCluster")).toBe(1);
});

test("a node that panics for ever ends with the time that the user gave", async () => {
  cluster({ timeouts: '{ create = "20m" }', force: "true" });
  w.simulator.fault({ kind: "panic-node", match: { operation: "createCluster" }, names: ["deployCluster"] });

  const { code, output } = await apply();

  expect(code).toBe(1);
  expect(output).toMatch(/is not finished\..*longer timeouts\.create than 20m/);
  expect(output).toMatch(/TiUniManager's cluster \S+ \(workflow \S+\) is kept\./);
});

test.each([
  ["the answer is lost", { kind: "drop-after" }],
  ["the core answers too late", { kind: "status", status: 500, body: { code: 9999, message: "[9999]cluster server call error", data: {} } }],
  ["the core is away", { kind: "status", status: 500, body: "" }],
])("where %s, a creation ends with one cluster", async (_, fault) => {
  cluster();
  w.simulator.fault({ ...fault, match: { operation: "createCluster" } });

  await w.workspace.apply();

  expect(w.simulator.clusters.named("staging")).toHaveLength(1);
  expect(staging()).toMatchObject({ status: "Running", maintainStatus: "" });
  expect(await w.workspace.plan()).toBeUndefined();
});

test("what a refused creation leaves behind is removed, and the name is free again", async () => {
  cluster();
  w.simulator.fault({ kind: "orphan", match: { operation: "createCluster" }, code: "-1" });

  const { code, output } = await apply();

  expect(code).toBe(1);
  expect(output).toContain("Its core panicked.");
  expectNothingLeft();
  await w.workspace.apply();
  expect(staging()?.status).toBe("Running");
});

test("a clone that meets another's lock is tried again, and its orphan removed", async () => {
  clone();
  w.simulator.fault({ kind: "orphan", match: { operation: "cloneCluster" }, code: "20114" });

  await w.workspace.apply();

  expect(w.requests("cloneCluster")).toBe(2);
  expect(w.simulator.clusters.named("staging")).toHaveLength(1);
});

test("an orphan of somebody else's is told, and left alone", async () => {
  const orphan = w.simulator.seedCluster({ name: "staging", status: "Initializing", saved: false });
  cluster();

  const { output } = await apply();

  expect(output).toContain(`its name is held by cluster ${orphan}, which a refused request left behind`);
  expect(output).toContain("delete it in TiUniManager, and apply again");
  expect(w.simulator.clusters.find(orphan)).toBeDefined();
});

test("a source that is off is not cloned, since its clone would fail minutes later", async () => {
  w.simulator.mutate("setCluster", { clusterId: w.simulator.productionId, status: "Stopped" });
  clone();

  const { output } = await apply();

  expect(output).toContain(`cluster ${w.simulator.productionId} is Stopped, and can only be cloned while it is Running.`);
  expect(w.requests("cloneCluster")).toBe(0);
});

test.each(["drop-before", "drop-after"])("where an answer is lost (%s), a change in place is made all the same", async (kind) => {
  cluster();
  await w.workspace.apply();
  for (const operation of ["stopCluster", "restartCluster", "scaleOutCluster", "scaleInCluster", "upgradeCluster", "deleteCluster"]) w.simulator.fault({ kind, match: { operation } });

  cluster({ power: '"Stopped"' });
  await w.workspace.apply();
  cluster({ components: componentsOf({ TiDB: 2, TiKV: 3, PD: 1 }), cluster_version: '"v5.4.0"' });
  await w.workspace.apply();
  expect(await w.workspace.plan()).toBeUndefined();
  cluster({ cluster_version: '"v5.4.0"' });
  await w.workspace.apply();

  expect(staging()).toMatchObject({ status: "Running", clusterVersion: "v5.4.0", maintainStatus: "" });
  expect(await w.workspace.plan()).toBeUndefined();
  await w.workspace.destroy();
  expectNothingLeft();
});

test("a name that is taken is told, with who has it", async () => {
  cluster({ cluster_name: '"production"' });

  const { output } = await apply();

  expect(output).toContain("TiUniManager could not create cluster production:");
  expect(output).toContain(`It is the name of cluster ${w.simulator.productionId}, which is Running.`);
});

test("another maintenance is waited for by stop and by destroy", async () => {
  cluster();
  await w.workspace.apply();
  const { clusterId } = staging()!;
  const freeSoon = () => setTimeout(() => w.simulator.mutate("setCluster", { clusterId, maintainStatus: "" }), 300);

  w.simulator.mutate("setCluster", { clusterId, maintainStatus: "BackUp" });
  cluster({ power: '"Stopped"' });
  freeSoon();
  await w.workspace.apply();
  expect(staging()?.status).toBe("Stopped");

  w.simulator.mutate("setCluster", { clusterId, maintainStatus: "BackUp" });
  freeSoon();
  await w.workspace.destroy();
  expectNothingLeft();
});

test("force lifts the lock of another maintenance, but never that of a clone on its way", async () => {
  clone({ force: "true", timeouts: '{ create = "1m" }' });
  await apply();
  expect(staging()?.maintainStatus).toBe("Cloning");

  await w.workspace.destroy();

  expectNothingLeft();
});

test("a core that is away for a while does not fail what goes on without it", async () => {
  cluster();
  w.simulator.fault({ kind: "status", match: { operation: "getWorkflow" }, after: 3, times: 12, status: 500, body: "" });

  await w.workspace.apply();

  expect(staging()?.status).toBe("Running");
});

test("a workflow whose record is gone is no reason to fail what it made", async () => {
  cluster();
  const under_way = apply();
  while (staging()?.maintainStatus !== "Creating") await new Promise((resolve) => setTimeout(resolve, 5));
  w.simulator.mutate("forgetWorkflows");
  w.simulator.mutate("setCluster", { clusterId: staging()!.clusterId, status: "Running", maintainStatus: "" });

  expect((await under_way).code).toBe(0);
});
