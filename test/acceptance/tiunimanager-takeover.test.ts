import { world, type World } from "../support/tiunimanager";

let w: World;
beforeEach(async () => (w = await world()));
afterEach(() => w.close());

const address = "terraclone_tiunimanager_cluster_takeover.it";
const write = (changes: Record<string, string | null> = {}) => {
  const all: Record<string, string | null> = { cluster_name: '"legacy"', tiup_ip: '"172.16.4.147"', tiup_user_name: '"tidb"', tiup_user_password: '"ssh-secret"', db_password: '"db-secret-1"', ...changes };
  w.write(`resource "terraclone_tiunimanager_cluster_takeover" "it" {\n${Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`])).join("\n")}\n}`);
};
const legacy = () => w.simulator.clusters.find("legacy");
const actions = async () => (await w.workspace.plan())?.changes.map((change) => change.actions);
const applied = async (changes: Record<string, string | null> = {}) => {
  write(changes);
  await w.workspace.apply();
};

test("a cluster is taken over, stays as it is, and is forgotten on destroy", async () => {
  write();
  const planned = await w.workspace.plan();
  await w.workspace.apply();

  expect(planned?.output).toContain('Destroying this resource will leave cluster legacy as it is, in TiUniManager too (on_destroy = "forget").');
  expect(legacy()).toMatchObject({ status: "Running", maintainStatus: "" });
  expect((await w.workspace.state())[address]).toMatchObject({ cluster_id: "legacy", cluster_version: "v5.2.2", tags: ["takeover"], vendor: "Local", tiup_port: 22, tainted: false });
  expect(await w.workspace.plan()).toBeUndefined();

  expect((await w.workspace.plan("-destroy"))?.output).toContain('stays as it is, in TiUniManager too (on_destroy = "forget").');
  await w.workspace.destroy();
  expect(legacy()).toMatchObject({ status: "Running", maintainStatus: "" });
  expect(w.requests("deleteCluster")).toBe(0);
});

test('it is deleted where on_destroy is "delete", and the plan says so', async () => {
  await applied();

  write({ on_destroy: '"delete"' });
  expect((await w.workspace.plan())?.output).toContain('Destroying this resource will delete cluster legacy with its data (on_destroy = "delete").');
  await w.workspace.apply();
  await w.workspace.destroy();

  expect(legacy()).toBeUndefined();
});

test("it is stopped and restarted in place, and other access data change nothing but the state", async () => {
  await applied();

  write({ power: '"Stopped"', tiup_user_password: '"new-secret"' });
  expect(await actions()).toEqual([["update"]]);
  await w.workspace.apply();
  expect(legacy()?.status).toBe("Stopped");

  write({ restart_triggers: '{ a = "1" }' });
  await w.workspace.apply();
  expect(legacy()?.status).toBe("Running");
  expect(w.requests("restartCluster")).toBe(1);
  expect(await w.workspace.plan()).toBeUndefined();
  expect(w.requests("takeoverCluster")).toBe(1);
});

test("another name replaces it; drift is mended; what somebody deleted is taken over again", async () => {
  await applied();

  write({ cluster_name: '"legacy-2"' });
  expect(await actions()).toEqual([["delete", "create"]]);
  await w.workspace.apply();
  w.simulator.mutate("setCluster", { clusterId: "legacy-2", status: "Stopped" });
  await w.workspace.apply();
  expect(w.simulator.clusters.find("legacy-2")?.status).toBe("Running");

  w.simulator.mutate("removeCluster", { clusterId: "legacy-2" });
  expect(await actions()).toEqual([["create"]]);
  const again = await w.workspace.run("apply", "-auto-approve");
  // A deleted row keeps its key, which for what was taken over is the name.
  expect(again.output).toContain("TiUniManager could not take over cluster legacy-2");
  expect(again.output).toContain("it can never be taken over under this name again");
});

test("it is imported by its id, without the data for access", async () => {
  await applied();
  await w.workspace.ok("state", "rm", address);
  await w.workspace.ok("import", address, "legacy");

  write({ tiup_ip: null, tiup_user_name: null, tiup_user_password: null, db_password: null });
  await w.workspace.apply();

  expect(await w.workspace.plan()).toBeUndefined();
  expect(w.requests("takeoverCluster")).toBe(1);
});

test("what TiUniManager has already is not taken over twice", async () => {
  await applied();
  await w.workspace.destroy();

  write();
  const { code, output } = await w.workspace.run("apply", "-auto-approve");

  expect(code).toBe(1);
  expect(output).toMatch(/import \{\s+to = ADDRESS\s+id = "legacy"/);
  expect(w.requests("takeoverCluster")).toBe(1);
});

test("a takeover that fails says at which node and why, and leaves nothing behind", async () => {
  write({ cluster_name: '"unheard-of"' });

  const { code, output } = await w.workspace.run("apply", "-auto-approve");

  expect(code).toBe(1);
  expect(output).toMatch(/node fetchTopologyFile of workflow \S+ failed with "\[20110\].*meta\.yaml: file does not exist"/);
  await w.workspace.destroy();
  expect(w.simulator.clusters.find("unheard-of")).toBeUndefined();
});

test("passwords go write-only too, and what a takeover lacks is told in the plan", async () => {
  await applied({ tiup_user_password: null, tiup_user_password_wo: '"ssh-secret-2"', tiup_user_password_wo_version: "1", db_password: null, db_password_wo: '"db-secret-2"', db_password_wo_version: "1" });
  expect(w.workspace.file("terraform.tfstate")).not.toMatch(/ssh-secret|db-secret/);

  w.write('resource "terraclone_tiunimanager_cluster_takeover" "other" {\n  cluster_name = "legacy-2"\n}');
  const { output } = await w.workspace.run("plan");

  expect(output).toContain("A takeover needs tiup_ip.");
  expect(output).toContain("A takeover needs tiup_user_name.");
  expect(output).toContain("A takeover needs db_password, or db_password_wo with db_password_wo_version.");
  expect(output).toContain("A takeover needs tiup_user_password, or tiup_user_password_wo with tiup_user_password_wo_version.");
});
