import { clusterArguments, componentsOf, world, type World } from "../support/tiunimanager";

let w: World;
beforeEach(async () => (w = await world()));
afterEach(() => w.close());

const address = "terraclone_tiunimanager_cluster.it";
const write = (changes: Record<string, string | null> = {}) => w.write(`resource "terraclone_tiunimanager_cluster" "it" {\n${clusterArguments(changes)}\n}`);
const staging = () => w.simulator.clusters.named("staging")[0]!;
const state = async () => (await w.workspace.state())[address]!;
const actions = async () => (await w.workspace.plan())?.changes.map((change) => change.actions);

async function applied(changes: Record<string, string | null> = {}): Promise<string> {
  write(changes);
  await w.workspace.apply();
  return staging().clusterId;
}

test("a cluster is made as it was asked for, and then left alone", async () => {
  const id = await applied({ tags: '["blue"]', exclusive: "true" });

  expect(staging()).toMatchObject({ status: "Running", maintainStatus: "", copies: 3, exclusive: true, tags: ["blue", expect.stringMatching(/^terraclone-[0-9a-f]{32}$/)] });
  expect(await state()).toMatchObject({ cluster_id: id, status: "Running", tags: ["blue"], copies: 3, power: "Running", tainted: false });
  expect(await w.workspace.plan()).toBeUndefined();
  expect(w.requests("createCluster")).toBe(1);

  await w.workspace.destroy();
  expect(w.simulator.clusters.all().map(({ clusterName }) => clusterName)).toEqual(["production"]);
});

test("it is stopped, started and restarted in place", async () => {
  const id = await applied({ restart_triggers: '{ certificate = "1" }' });

  write({ restart_triggers: '{ certificate = "1" }', power: '"Stopped"' });
  expect(await actions()).toEqual([["update"]]);
  await w.workspace.apply();
  expect(staging()).toMatchObject({ clusterId: id, status: "Stopped", maintainStatus: "" });
  expect(await w.workspace.plan()).toBeUndefined();

  write({ restart_triggers: '{ certificate = "2" }', power: '"Stopped"' });
  await w.workspace.apply();
  expect(staging().status).toBe("Stopped");
  expect(w.requests("restartCluster")).toBe(0);

  write({ restart_triggers: '{ certificate = "3" }' });
  await w.workspace.apply();
  expect(staging().status).toBe("Running");
  expect(w.requests("restartCluster")).toBe(1);

  write({ restart_triggers: '{ certificate = "4" }' });
  expect((await w.workspace.plan())?.output).toContain(`Cluster ${id} will be restarted.`);
  await w.workspace.apply();
  expect(w.requests("restartCluster")).toBe(2);
  expect(w.requests("stopCluster")).toBe(1);
  expect(await w.workspace.plan()).toBeUndefined();
});

test("nodes are added and removed, and the version is raised, in place", async () => {
  const id = await applied();

  write({ components: componentsOf({ TiDB: 2, TiKV: 4, PD: 3, CDC: 1 }), cluster_version: '"v5.4.0"' });
  expect(await actions()).toEqual([["update"]]);
  await w.workspace.apply();
  expect((await state())["topology"].map(({ type }: { type: string }) => type).filter((type: string) => type.startsWith("T"))).toEqual(["TiDB", "TiDB", "TiKV", "TiKV", "TiKV", "TiKV"]);
  expect(staging()).toMatchObject({ clusterId: id, clusterVersion: "v5.4.0" });
  expect(await w.workspace.plan()).toBeUndefined();

  write({ components: componentsOf({ TiDB: 1, TiKV: 3, PD: 1 }), cluster_version: '"v5.4.0"' });
  await w.workspace.apply();
  expect(w.requests("scaleInCluster")).toBe(5);
  expect(w.requests("createCluster")).toBe(1);
  expect(await w.workspace.plan()).toBeUndefined();
});

test("what TiUniManager cannot change in place is refused in the plan, with a way out", async () => {
  await applied({ cluster_version: '"v5.3.0"' });

  write({ cluster_version: '"v5.2.2"' });
  const back = await w.workspace.run("plan");
  write({ cluster_version: '"v5.3.0"', components: componentsOf({ TiDB: 1, TiKV: 3, PD: 1 }).replaceAll("count =", 'disk_type = "NVMeSSD", count =') });
  const disks = await w.workspace.run("plan");

  expect(back.output).toContain("A cluster cannot go back from v5.3.0 to v5.2.2.");
  expect(disks.output).toContain("The disks and hosts of nodes that are there cannot be changed: TiDB nodes of 4C8G in Region1,Zone1_1");
  expect(disks.output).toContain("terraform taint");
});

test("another name replaces it", async () => {
  const id = await applied();

  write({ cluster_name: '"staging-2"' });
  expect(await actions()).toEqual([["delete", "create"]]);
  await w.workspace.apply();

  expect(w.simulator.clusters.find(id)).toBeUndefined();
  expect(w.simulator.clusters.named("staging-2")).toHaveLength(1);
});

test("drift is seen and mended", async () => {
  const id = await applied();

  w.simulator.mutate("setCluster", { clusterId: id, status: "Stopped" });
  w.simulator.mutate("removeInstance", { clusterId: id, type: "TiKV" });
  expect(await actions()).toEqual([["update"]]);
  await w.workspace.apply();

  expect(staging()).toMatchObject({ clusterId: id, status: "Running" });
  expect(await w.workspace.plan()).toBeUndefined();
  expect(w.requests("scaleOutCluster")).toBe(1);
});

test("a cluster that failed shows as a change to be made, which restarts it", async () => {
  const id = await applied();

  w.simulator.mutate("setCluster", { clusterId: id, status: "Failure" });
  expect(await actions()).toEqual([["update"]]);
  await w.workspace.apply();

  expect(staging().status).toBe("Running");
  expect(await w.workspace.plan()).toBeUndefined();
});

test("a cluster that somebody deleted is made again", async () => {
  const id = await applied();

  w.simulator.mutate("removeCluster", { clusterId: id });
  expect(await actions()).toEqual([["create"]]);
  await w.workspace.apply();

  expect(staging().clusterId).not.toBe(id);
});

test("it is imported by its id, and nothing is to be changed then", async () => {
  const id = await applied({ tags: '["blue"]' });
  await w.workspace.ok("state", "rm", address);

  await w.workspace.ok("import", address, id);
  const changes = (await w.workspace.plan())?.changes ?? [];

  // The region's prefix of a zone is not told back, so that the user's own words come into the state once.
  expect(changes.map((change) => change.actions)).toEqual([["update"]]);
  await w.workspace.apply();
  expect(await w.workspace.plan()).toBeUndefined();
  expect(w.requests("createCluster")).toBe(1);
  expect(w.requests("scaleOutCluster")).toBe(0);
});

test("it is destroyed in the way that its state says", async () => {
  await applied({ auto_backup: "true", keep_history_backup_records: "true", force: "true" });

  await w.workspace.destroy();

  const deletion = w.simulator.journal.find(({ operation }) => operation === "deleteCluster");
  expect(deletion?.body).toEqual({ autoBackup: true, keepHistoryBackupRecords: true, force: true });
});

test("a write-only password is in neither plan nor state", async () => {
  await applied({ db_password: null, db_password_wo: '"never-stored-1"', db_password_wo_version: "1" });
  await w.workspace.plan();

  expect(w.workspace.file("terraform.tfstate")).not.toContain("never-stored-1");
  expect(w.simulator.clusters.named("staging")).toHaveLength(1);

  write({ db_password: null, db_password_wo: '"never-stored-2"', db_password_wo_version: "2" });
  expect(await actions()).toEqual([["delete", "create"]]);
});

test.each([
  [{ db_password: null }, "A new cluster needs db_password, or db_password_wo with db_password_wo_version."],
  [{ db_password_wo: '"other-secret"', db_password_wo_version: "1" }, "Both db_password and db_password_wo are set."],
  [{ db_password: null, db_password_wo: '"other-secret"' }, "db_password_wo and db_password_wo_version go together."],
  [{ components: componentsOf({ TiDB: 1, TiKV: 1, PD: 2 }) }, "components must have 1, 3, 5 or 7 nodes of PD, and have 2."],
  [{ components: componentsOf({ TiDB: 1, PD: 1 }) }, "components must have 1 to 128 nodes of TiKV, and have 0."],
  [{ copies: "5" }, "components must have at least as many nodes of TiKV as copies, 5, and have 3."],
  [{ components: componentsOf({ TiDB: 1, TiKV: 3, PD: 1 }).replace('"4C8G"', '""') }, "components[0].resource[0].spec_code must have the form 4C8G"],
  [{ tags: '["takeover"]' }, "tags[0] must be no tag that TiUniManager or this provider uses itself"],
])("bad arguments are refused in the plan: %j", async (changes, words) => {
  write(changes);

  const { code, output } = await w.workspace.run("plan");

  expect(code).toBe(1);
  expect(output).toContain(words);
  expect(w.requests("createCluster")).toBe(0);
});
