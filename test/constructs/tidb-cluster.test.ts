import "cdktf/lib/testing/adapters/jest";
import { TerraformOutput, TerraformStack, Testing } from "cdktf";
import { DataTerracloneTiunimanagerCluster, TerracloneProvider, TidbCluster, TidbClusterClone, TidbClusterTakeover, type TidbClusterProps } from "terraclone";

Testing.setupJest();
const node = { zoneCode: "Zone1_1", specCode: "4C8G" };
const small: TidbClusterProps = { clusterVersion: "v5.2.2", region: "Region1", dbPassword: "top-secret-1", components: { PD: node, TiDB: node, TiKV: { ...node, count: 3 } } };

test("A cluster is named after its construct, and its components are told by their kind", () => {
  const synthesised = Testing.synthScope((scope) => {
    new TidbCluster(scope, "shop", { ...small, restartTriggers: { certificate: "1" }, lifecycle: { preventDestroy: true } });
  });

  expect(synthesised).toHaveResourceWithProperties(TidbCluster, {
    cluster_name: "shop",
    cpu_architecture: "X86_64",
    components: [
      { component_type: "PD", resource: [{ zone_code: "Zone1_1", spec_code: "4C8G" }] },
      { component_type: "TiDB", resource: [{ zone_code: "Zone1_1", spec_code: "4C8G" }] },
      { component_type: "TiKV", resource: [{ zone_code: "Zone1_1", spec_code: "4C8G", count: 3 }] },
    ],
    restart_triggers: { certificate: "1" },
    lifecycle: { prevent_destroy: true },
  });
});

test("A clone of a cluster is like it, but for what is told", () => {
  const synthesised = Testing.synthScope((scope) => {
    const shop = new TidbCluster(scope, "shop", { ...small, tls: true, vendor: "Local", tags: ["production"] });
    const staging = shop.clone("staging", { cloneStrategy: "CDCSync", dbPassword: "top-secret-2", components: { PD: node, TiDB: node, TiKV: node }, copies: 1 });
    new TerraformOutput(scope, "address", { value: staging.connectAddress });
  });

  expect(synthesised).toHaveResourceWithProperties(TidbClusterClone, {
    source_cluster_id: "${terraclone_tiunimanager_cluster.shop.cluster_id}", clone_strategy: "CDCSync", cluster_name: "staging", cluster_version: "v5.2.2", region: "Region1", tls: true, vendor: "Local", copies: 1, db_password: "top-secret-2",
  });
  const { resource, output } = JSON.parse(synthesised);
  expect(resource.terraclone_tiunimanager_cluster_clone.staging.tags).toBeUndefined();
  expect(output.address.value).toBe("${element(terraclone_tiunimanager_cluster_clone.staging.intranet_connect_addresses, 0)}");
});

test("A clone takes a cluster that lives elsewhere, one looked up, a clone, or an id", () => {
  const { dbPassword, ...rest } = small;
  const synthesised = Testing.synthScope((scope) => {
    const sources = { elsewhere: TidbCluster.existing("pRodUct1oN"), found: new DataTerracloneTiunimanagerCluster(scope, "found", { clusterName: "production" }), told: "some-other-id" };
    for (const [id, source] of Object.entries(sources)) new TidbClusterClone(scope, `from-${id}`, { ...rest, dbPasswordWo: dbPassword!, dbPasswordWoVersion: 1, source });
  });

  const clones = JSON.parse(synthesised).resource.terraclone_tiunimanager_cluster_clone;
  expect(Object.values<{ source_cluster_id: string; clone_strategy: string }>(clones).map((clone) => [clone.source_cluster_id, clone.clone_strategy])).toEqual([
    ["pRodUct1oN", "Snapshot"],
    ["${data.terraclone_tiunimanager_cluster.found.cluster_id}", "Snapshot"],
    ["some-other-id", "Snapshot"],
  ]);
});

test("A takeover is named after its construct", () => {
  const synthesised = Testing.synthScope((scope) => {
    new TidbClusterTakeover(scope, "legacy", { tiupIp: "172.16.4.147", tiupUserName: "tidb", tiupUserPassword: "x", dbPassword: "y" });
  });

  expect(synthesised).toHaveResourceWithProperties(TidbClusterTakeover, { cluster_name: "legacy", tiup_ip: "172.16.4.147" });
});

test.each<[Partial<TidbClusterProps>, RegExp]>([
  [{ clusterName: "abc" }, /The name "abc" must have 4 to 64 characters/],
  [{ components: { PD: { ...node, count: 2 }, TiDB: node, TiKV: node } }, /needs 1, 3, 5 or 7 nodes of PD, and has 2/],
  [{ components: { PD: node, TiKV: node } }, /needs at least one node of TiDB/],
])("A cluster is refused at synthesis with %j", (props, sentence) => {
  const stack = new TerraformStack(Testing.app(), "stack");
  new TerracloneProvider(stack, "terraclone");
  new TidbCluster(stack, "shop", { ...small, ...props });

  expect(() => Testing.synth(stack, true)).toThrow(sentence);
});
