import { clusterArguments, componentsOf, world, type World } from "../support/tiunimanager";

let w: World;
beforeEach(async () => (w = await world()));
afterEach(() => w.close());

const address = "terraclone_tiunimanager_cluster_clone.it";
const production = () => w.simulator.productionId;
const write = (changes: Record<string, string | null> = {}) =>
  w.write(`resource "terraclone_tiunimanager_cluster_clone" "it" {\n${clusterArguments({ source_cluster_id: `"${production()}"`, clone_strategy: '"Snapshot"', ...changes })}\n}`);
const staging = () => w.simulator.clusters.named("staging")[0]!;
const actions = async () => (await w.workspace.plan())?.changes.map((change) => change.actions);
const source = () => w.simulator.clusters.find(production())!;

async function applied(changes: Record<string, string | null> = {}): Promise<string> {
  write(changes);
  await w.workspace.apply();
  return staging().clusterId;
}

test("a clone takes what is not said from its source, and is then left alone", async () => {
  const id = await applied();

  expect(staging()).toMatchObject({ status: "Running", maintainStatus: "", copies: 3, tags: ["prod", expect.stringMatching(/^terraclone-/)] });
  expect((await w.workspace.state())[address]).toMatchObject({ cluster_id: id, tags: ["prod"], copies: 3, relations: { masters: [], slaves: [] }, work_flow_id: expect.any(String), tainted: false });
  expect(await w.workspace.plan()).toBeUndefined();
  expect(w.requests("cloneCluster")).toBe(1);

  await w.workspace.destroy();
  expect(w.simulator.clusters.all().map(({ clusterName }) => clusterName)).toEqual(["production"]);
  expect(source()).toMatchObject({ status: "Running", maintainStatus: "" });
});

test("a clone with CDCSync follows its source, and its source must then not be deleted unseen", async () => {
  const id = await applied({ clone_strategy: '"CDCSync"' });

  expect((await w.workspace.state())[address]).toMatchObject({ relations: { masters: [production()] } });
  expect(source().relations.slaves).toEqual([id]);

  await w.workspace.destroy();
  expect(source().relations.slaves).toEqual([]);
});

test("a clone is stopped, grows and is restarted in place", async () => {
  const id = await applied({ power: '"Stopped"' });
  expect(staging().status).toBe("Stopped");

  write({ components: componentsOf({ TiDB: 2, TiKV: 3, PD: 1 }), restart_triggers: '{ a = "1" }' });
  expect(await actions()).toEqual([["update"]]);
  await w.workspace.apply();

  expect(staging()).toMatchObject({ clusterId: id, status: "Running" });
  expect(await w.workspace.plan()).toBeUndefined();
  expect(w.requests("cloneCluster")).toBe(1);
});

test("another strategy replaces it; drift is mended; what somebody deleted is cloned again", async () => {
  const first = await applied();

  write({ clone_strategy: '"TopologyClone"' });
  expect(await actions()).toEqual([["delete", "create"]]);
  await w.workspace.apply();
  const second = staging().clusterId;
  expect(second).not.toBe(first);

  w.simulator.mutate("setCluster", { clusterId: second, status: "Stopped" });
  expect(await actions()).toEqual([["update"]]);
  await w.workspace.apply();
  expect(staging()).toMatchObject({ clusterId: second, status: "Running" });

  w.simulator.mutate("removeCluster", { clusterId: second });
  expect(await actions()).toEqual([["create"]]);
  await w.workspace.apply();
  expect(w.requests("cloneCluster")).toBe(3);
});

test("it is imported by its id", async () => {
  const id = await applied({ components: componentsOf({ PD: 1, TiDB: 1, TiKV: 3 }, "Zone1_1") });
  await w.workspace.ok("state", "rm", address);

  await w.workspace.ok("import", address, id);
  await w.workspace.apply();

  expect(await w.workspace.plan()).toBeUndefined();
  expect(w.requests("cloneCluster")).toBe(1);
});

describe("The plan looks at the source", () => {
  const planned = async (changes: Record<string, string | null>) => {
    write(changes);
    return w.workspace.run("plan");
  };

  test("and refuses what could never be", async () => {
    const follower = await applied({ clone_strategy: '"CDCSync"' });

    const older = await planned({ cluster_name: '"other"', cluster_version: '"v5.1.0"' });
    const nobody = await planned({ source_cluster_id: '"nobody-at-all"' });
    const chained = await planned({ cluster_name: '"other"', source_cluster_id: `"${follower}"`, clone_strategy: '"CDCSync"' });
    const few = await planned({ cluster_name: '"other"', components: componentsOf({ TiDB: 1, TiKV: 1, PD: 1 }) });
    const odd = await planned({ cluster_name: '"other"', clone_strategy: '"cdcsync"' });

    expect(older.output).toContain("A clone cannot be of version v5.1.0, below its source's, v5.2.2.");
    expect(nobody.output).toContain("There is no cluster nobody-at-all to clone.");
    expect(chained.output).toContain(`Cluster ${follower} follows ${production()}, and cannot be followed with CDCSync itself.`);
    expect(few.output).toContain("The clone takes its source's copies, 3, and components have 1 nodes of TiKV.");
    expect(odd.output).toContain('clone_strategy must be one of "Snapshot", "CDCSync", "TopologyClone".');
    expect([older, nobody, chained, few, odd].map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
    expect(w.requests("cloneCluster")).toBe(1);
  });

  test("and warns of what would silently be otherwise", async () => {
    const plain = w.simulator.seedCluster({ name: "plain-one", tls: true, exclusive: true });
    w.simulator.mutate("setCluster", { clusterId: plain, status: "Stopped", maintainStatus: "BackUp" });

    const { code, output } = await planned({ source_cluster_id: `"${plain}"`, clone_strategy: '"CDCSync"' });

    expect(code).toBe(0);
    expect(output).toContain(`Cluster ${plain} is Stopped, and can only be cloned while it is Running.`);
    expect(output).toContain(`Cluster ${plain} is in maintenance (BackUp); the clone waits for its end.`);
    expect(output).toContain(`CDCSync needs a CDC node in its source, and cluster ${plain} has none.`);
    expect(output).toContain("The clone will have tls = false, and its source has tls = true.");
    expect(output).toContain("The clone will have exclusive = false, and its source has exclusive = true.");
  });
});

test("a clone that outlives its token completes", async () => {
  await w.close();
  w = await world({ speed: 6_000 });
  w.simulator.fault({ kind: "slow-node", match: { operation: "cloneCluster" }, names: ["waitRestore"], ms: 5 * 3_600_000 });

  write();
  await w.workspace.plan();
  const loginsOfPlan = w.requests("login");
  await w.workspace.ok("apply", "saved.plan");

  expect(staging()).toMatchObject({ status: "Running", maintainStatus: "" });
  expect(w.requests("login") - loginsOfPlan).toBe(2);
});

test("a busy source is waited for, without leaving anything behind", async () => {
  w.simulator.mutate("setCluster", { clusterId: production(), maintainStatus: "BackUp" });
  write();
  const apply = w.workspace.apply();
  while (w.requests("getCluster") < 8) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(w.requests("cloneCluster")).toBe(0);

  w.simulator.mutate("setCluster", { clusterId: production(), maintainStatus: "" });
  await apply;

  expect(w.simulator.clusters.all()).toHaveLength(2);
});

test("twenty clones of one source at once end well, with one login and few requests each", async () => {
  w.write(
    `resource "terraclone_tiunimanager_cluster_clone" "it" {\n  count = 20\n${clusterArguments({ cluster_name: '"staging-${count.index}"', source_cluster_id: `"${production()}"`, clone_strategy: '"Snapshot"' })}\n}`,
  );

  await w.workspace.plan();
  const loginsOfPlan = w.requests("login");
  const requestsOfPlan = w.simulator.counters.requests;
  const began = w.simulator.clock.now();
  await w.workspace.ok("apply", "-parallelism=20", "saved.plan");
  // A token is renewed after three and a half hours, which pass on the simulator's clock where the machine is slow.
  const renewals = Math.floor((w.simulator.clock.now() - began) / (3.5 * 3_600_000));

  const clones = w.simulator.clusters.all().filter(({ clusterName }) => clusterName.startsWith("staging-"));
  expect(clones).toHaveLength(20);
  expect(clones.every(({ status, maintainStatus }) => status === "Running" && maintainStatus === "")).toBe(true);
  expect(w.requests("cloneCluster")).toBe(20);
  expect(loginsOfPlan).toBe(1);
  expect(w.requests("login") - loginsOfPlan).toBe(1 + renewals);
  // Measured: 108 for each, over seven minutes of its own and the wait for those before it.
  expect((w.simulator.counters.requests - requestsOfPlan) / 20).toBeLessThan(130);
});
