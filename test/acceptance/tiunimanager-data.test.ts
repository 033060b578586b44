import { world, type World } from "../support/tiunimanager";

let w: World;
beforeEach(async () => (w = await world()));
afterEach(() => w.close());

/** What an output came to, with data sources read. */
async function output(data: string, expression: string): Promise<unknown> {
  w.write(`${data}\noutput "it" {\n  value = ${expression}\n}`);
  await w.workspace.apply();
  return JSON.parse((await w.workspace.ok("output", "-json", "it")).stdout);
}

test("a cluster is found by id and by its full name, with its topology", async () => {
  w.simulator.seedCluster({ name: "production-copy" });

  const byName = (await output('data "terraclone_tiunimanager_cluster" "it" {\n  cluster_name = "production"\n}', "data.terraclone_tiunimanager_cluster.it")) as Record<string, any>;
  const byId = (await output(`data "terraclone_tiunimanager_cluster" "it" {\n  cluster_id = "${w.simulator.productionId}"\n}`, "data.terraclone_tiunimanager_cluster.it")) as Record<string, any>;

  expect(byName).toEqual(byId);
  expect(byName).toMatchObject({ cluster_id: w.simulator.productionId, cluster_version: "v5.2.2", copies: 3, tags: ["prod"], status: "Running", delete_time: null, relations: { masters: [], slaves: [] } });
  expect(byName["topology"].map(({ type }: { type: string }) => type)).toEqual(["PD", "PD", "PD", "TiDB", "TiDB", "TiDB", "TiKV", "TiKV", "TiKV", "CDC", "Grafana", "Prometheus", "AlertManger"]);
  expect(byName["topology"][0]).toMatchObject({ spec: { name: "4C8G" }, zone: { zone_id: "Region1,Zone1_1", zone_name: "Zone1_1" }, ports: [2379] });
  expect(byName["instance_resource"].map(({ component_type }: { component_type: string }) => component_type)).toEqual(["AlertManger", "CDC", "Grafana", "PD", "Prometheus", "TiDB", "TiKV"]);
  expect(byName["intranet_connect_addresses"]).toHaveLength(3);
});

test("clusters are found by every filter, all of them, in the order of their ids", async () => {
  const ids = Array.from({ length: 40 }, (_, index) => w.simulator.seedCluster({ name: `shard-${index}`, tags: index % 2 ? ["odd"] : ["even"], status: index < 3 ? "Stopped" : "Running" }));
  const found = async (filters: string) =>
    (await output(`data "terraclone_tiunimanager_clusters" "it" {\n${filters}\n}`, "data.terraclone_tiunimanager_clusters.it.clusters[*].cluster_id")) as string[];

  expect(await found("")).toEqual([w.simulator.productionId, ...ids].sort());
  expect(await found('  cluster_name = "shard-1"')).toHaveLength(11);
  expect(await found('  cluster_tag = "odd"\n  cluster_type = "TiDB"')).toHaveLength(20);
  expect(await found('  cluster_status = "Stopped"')).toEqual(ids.slice(0, 3).sort());
  expect(await found(`  cluster_id = "${ids[7]}"`)).toEqual([ids[7]]);
  expect(await found('  cluster_name = "nowhere"')).toEqual([]);
});

test.each([
  ['cluster_name = "produc"', 'There is no cluster named "produc".'],
  ['cluster_id = "nobody-at-all"', "There is no cluster nobody-at-all."],
  ["", "Neither cluster_id nor cluster_name is set."],
])("what is not there is told: %s", async (argument, words) => {
  w.write(`data "terraclone_tiunimanager_cluster" "it" {\n  ${argument}\n}`);

  const { code, output: told } = await w.workspace.run("plan");

  expect(code).toBe(1);
  expect(told).toContain(words);
});

test("a filter with a quote, over which the server would stumble, is refused", async () => {
  w.write('data "terraclone_tiunimanager_clusters" "it" {\n  cluster_name = "o\'clock"\n}');

  expect((await w.workspace.run("plan")).output).toContain("cluster_name must have no quotes or backslashes");
});
