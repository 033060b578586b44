import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clusterArguments, componentsOf, world, type World } from "../../support/tiunimanager";
import { clientOf, mark, small } from "./client";

/** What a naive client gets wrong, and which test shows that this one does not; or why it cannot. */
const traps: readonly (readonly [number: number, trap: string, shown: readonly [file: string, test: string] | { readonly cannot: string }])[] = [
  [1, "HTTP 200 is not success", ["systems/tiunimanager/refusals", "code %i with HTTP %i names the operation, itself and what to do"]],
  [2, "the clone's workflow id is workFlowId, whatever the page says", ["acceptance/tiunimanager-clone", "a clone takes what is not said from its source, and is then left alone"]],
  [3, "other answers spell their ids otherwise", { cannot: "Restore is not used, and of a deletion's answer nothing is read but workFlowId, which it has." }],
  [4, "a strategy in the wrong case is a Snapshot", ["acceptance/tiunimanager-clone", "and refuses what could never be"]],
  [5, "tls and exclusive are not inherited, tags and copies are", ["acceptance/tiunimanager-clone", "and warns of what would silently be otherwise"]],
  [6, "a busy source leaves an orphan", ["acceptance/tiunimanager-faults", "a clone that meets another's lock is tried again, and its orphan removed"]],
  [7, "Running comes minutes before the end", ["systems/tiunimanager/traps", "7: a cluster that is Running and still being created is not taken for made"]],
  [8, "Finished may be a failure", ["acceptance/tiunimanager-faults", "a workflow that counts as finished although its end failed is not believed"]],
  [9, "a node's failure is not yet the workflow's end", ["acceptance/tiunimanager-faults", "a failed workflow tells the node and its words, and the next apply starts over"]],
  [10, "a Stopped workflow is paused", ["acceptance/tiunimanager-faults", "a paused workflow is reported as paused, with what resumes it, and is gone on with"]],
  [11, "an unknown workflow is a 500", ["acceptance/tiunimanager-faults", "a workflow whose record is gone is no reason to fail what it made"]],
  [12, "a deletion needs a body, without clusterID", ["acceptance/tiunimanager-cluster", "it is destroyed in the way that its state says"]],
  [13, "some bodies are two texts, some are empty", ["systems/tiunimanager/refusals", "a 401 with two JSON texts in one body is read, and leaks nothing"]],
  [14, "a wrong password is a 400, and some 401s are not about the token", ["systems/tiunimanager/traps", "14: a 401 that is not about the token is no reason to log in again"]],
  [15, "a token dies, and a long password never logs in", ["systems/tiunimanager/traps", "15: a password that could never log in is refused"]],
  [16, "collections end in a slash", ["systems/tiunimanager/traps", "16: no request is sent to where it would be redirected"]],
  [17, "a name is matched in part, and quotes break the query", ["systems/tiunimanager/traps", "17: a cluster is found by its whole name, quotes and all"]],
  [18, "a preview reports names that are free as taken", { cannot: "Previews are not asked for." }],
  [19, "a shortage of hosts is no HTTP error", ["acceptance/tiunimanager-faults", "a shortage of hosts, which no request is refused for, is told from the workflow"]],
  [20, "the total is validated, the counts are built", ["systems/tiunimanager/traps", "20: the total that is sent is the sum of the counts"]],
  [21, "an odd specification panics the server", ["acceptance/tiunimanager-cluster", "bad arguments are refused in the plan: %j"]],
  [22, "a clone's topology is not checked", ["systems/tiunimanager/traps", "22: a clone without PD is refused in the plan"]],
  [23, "lists may be null, addresses lack a scheme, and year 1 is never", ["systems/tiunimanager/traps", "23: a cluster that is not deployed yet can be read"]],
  [24, "what is deployed comes back in any order", ["acceptance/tiunimanager-cluster", "it is imported by its id, and nothing is to be changed then"]],
  [25, "force on a clone's target locks the source for good", ["acceptance/tiunimanager-faults", "force lifts the lock of another maintenance, but never that of a clone on its way"]],
  [26, "a master is deleted without a word", ["systems/tiunimanager/traps", "26: destroying a cluster that others follow is told"]],
  [27, "restart starts, and stop stops again", ["acceptance/tiunimanager-cluster", "it is stopped, started and restarted in place"]],
  [28, "9999 does not mean that nothing happened", ["acceptance/tiunimanager-faults", "where %s, a creation ends with one cluster"]],
  [29, "the server has no deadline", ["acceptance/tiunimanager-faults", "a node that panics for ever ends with the time that the user gave"]],
  [30, "a route asks nobody for a token", ["systems/tiunimanager/traps", "30: the route without a token check is never used"]],
  [31, "names clash with clusters that cannot be listed", ["systems/tiunimanager/traps", "31: a name that is taken unseen is told as such"]],
  [32, "swagger is not the truth", ["acceptance/tiunimanager-faults", "a paused workflow is reported as paused, with what resumes it, and is gone on with"]],
];

test("all thirty-two traps are listed, and what they name is there", () => {
  expect(traps.map(([number]) => number)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  for (const [number, , shown] of traps) {
    if ("cannot" in shown) continue;
    const [file, name] = shown;
    expect(`${number}: ${readFileSync(join(__dirname, "../..", `${file}.test.ts`), "utf8").includes(`"${name}"`)}`).toBe(`${number}: true`);
  }
});

let w: World;
beforeEach(async () => (w = await world({ speed: 3_000 })));
afterEach(() => w.close());
const cluster = (kind: string, changes: Record<string, string | null> = {}) => w.write(`resource "terraclone_tiunimanager_${kind}" "it" {\n${clusterArguments(changes)}\n}`);

test("7: a cluster that is Running and still being created is not taken for made", async () => {
  const { client, calling } = clientOf(w.simulator);
  const { clusterId, workFlowId } = await client.creations.create(small(), mark, calling);
  let isMade = false;
  const made = client.workflows.end(workFlowId!, "create it", calling).then(() => (isMade = true));

  while (w.simulator.clusters.find(clusterId)?.status !== "Running") await new Promise((resolve) => setTimeout(resolve, 1));
  const early = [isMade, w.simulator.clusters.find(clusterId)?.maintainStatus];
  await made;

  expect(early).toEqual([false, "Creating"]);
  expect(w.simulator.clusters.find(clusterId)?.maintainStatus).toBe("");
});

test("14: a 401 that is not about the token is no reason to log in again", async () => {
  const { client, calling } = clientOf(w.simulator);
  w.simulator.fault({ kind: "status", match: { operation: "getCluster" }, status: 401, body: { code: 70604, message: "[70604]", data: {} } });

  await expect(client.findCluster(w.simulator.productionId, calling.signal)).rejects.toThrow("(70604, HTTP 401)");
  expect(w.requests("login")).toBe(1);
});

test("15: a password that could never log in is refused", async () => {
  w.workspace.write(`provider "terraclone" {\n  tiunimanager = {\n    endpoint = "${w.simulator.endpoint}"\n    username = "admin"\n    password = "longer-than-twenty-ones"\n  }\n}\ndata "terraclone_tiunimanager_clusters" "it" {}\n`);

  expect((await w.workspace.run("plan")).output).toContain("tiunimanager.password must have 5 to 20 characters.");
  expect(w.requests("login")).toBe(0);
});

test("16: no request is sent to where it would be redirected", async () => {
  cluster("cluster");
  await w.workspace.apply();
  cluster("cluster", { power: '"Stopped"', components: componentsOf({ TiDB: 2, TiKV: 3, PD: 1 }) });
  await w.workspace.apply();
  await w.workspace.destroy();

  const { status } = await fetch(`${w.simulator.endpoint}/api/v1/clusters?page=1`, { redirect: "manual" });
  expect(status).toBe(301);
  expect(w.simulator.journal.map((line) => line.status).filter((one) => one === 307 || one === 301)).toEqual([301]);
});

test("17: a cluster is found by its whole name, quotes and all", async () => {
  const { client, calling } = clientOf(w.simulator);
  w.simulator.seedCluster({ name: "it's here too" });
  const id = w.simulator.seedCluster({ name: "it's here" });

  expect((await client.findNamed("it's here", calling.signal))?.clusterId).toBe(id);
  expect(await client.findNamed("produc", calling.signal)).toBeUndefined();
});

test("20: the total that is sent is the sum of the counts", async () => {
  cluster("cluster", { components: componentsOf({ TiDB: 2, TiKV: 3, PD: 1 }) });
  await w.workspace.apply();

  const sent = w.simulator.journal.find(({ operation }) => operation === "createCluster")?.body as { resourceParameters: { instanceResource: { totalNodeCount: number; resource: { count: number }[] }[] } };
  expect(sent.resourceParameters.instanceResource.map(({ totalNodeCount, resource }) => [totalNodeCount, resource[0]!.count])).toEqual([[2, 2], [3, 3], [1, 1]]);

  cluster("cluster", { components: componentsOf({ TiDB: 2, TiKV: 3, PD: 1 }).replace('component_type = "TiDB"', 'component_type = "TiDB", total_node_count = 3') });
  expect((await w.workspace.run("plan")).output).toContain("total_node_count of TiDB must be 2, the sum of the counts of its nodes, and is 3.");
});

test("22: a clone without PD is refused in the plan", async () => {
  cluster("cluster_clone", { source_cluster_id: `"${w.simulator.productionId}"`, clone_strategy: '"Snapshot"', components: componentsOf({ TiDB: 1, TiKV: 3 }) });

  expect((await w.workspace.run("plan")).output).toContain("components must have 1, 3, 5 or 7 nodes of PD, and have 0.");
  expect(w.requests("cloneCluster")).toBe(0);
});

test("23: a cluster that is not deployed yet can be read", async () => {
  const id = w.simulator.seedCluster({ name: "half-made", status: "Initializing", saved: false });
  w.write(`data "terraclone_tiunimanager_cluster" "it" {\n  cluster_id = "${id}"\n}\noutput "it" {\n  value = data.terraclone_tiunimanager_cluster.it\n}`);

  await w.workspace.apply();

  expect(JSON.parse((await w.workspace.ok("output", "-json", "it")).stdout)).toMatchObject({ topology: [], instance_resource: [], intranet_connect_addresses: [], alert_url: null, delete_time: null });
});

test("26: destroying a cluster that others follow is told", async () => {
  cluster("cluster", { cluster_name: '"master"', components: componentsOf({ TiDB: 1, TiKV: 3, PD: 1, CDC: 1 }) });
  await w.workspace.apply();
  const [{ clusterId = "" } = {}] = w.simulator.clusters.named("master");
  const { client, calling } = clientOf(w.simulator);
  const slave = await client.creations.clone({ ...small({ clusterName: "slave", copies: 1 }), sourceClusterId: clusterId, cloneStrategy: "CDCSync" }, mark, calling);
  await client.workflows.end(slave.workFlowId!, "clone it", calling);

  const { stdout } = await w.workspace.destroy();

  expect(stdout).toContain(`Cluster ${clusterId} is deleted while others follow it.`);
  expect(stdout).toContain(slave.clusterId);
});

test("30: the route without a token check is never used", () => {
  const folder = join(__dirname, "../../../src/systems/tiunimanager");

  expect(readdirSync(folder).filter((file) => readFileSync(join(folder, file), "utf8").includes("/metadata"))).toEqual([]);
});

test("31: a name that is taken unseen is told as such", async () => {
  const { client, calling } = clientOf(w.simulator);
  w.simulator.fault({ kind: "refuse", match: { operation: "createCluster" }, code: "20101" });

  await expect(client.creations.create(small({ clusterName: "unseen" }), mark, calling)).rejects.toThrow("perhaps by a cluster of another tenant that cannot be listed here");
});
