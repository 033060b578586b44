import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { DataTerracloneTiunimanagerClusters, TerracloneProvider, TidbCluster, TidbClusterTakeover } from "terraclone";

/** A production cluster, and staging as a clone of it; and an old cluster of TiUP's, taken over. */
class TidbStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const password = new TerraformVariable(this, "db_password", {
      type: "string",
      default: "change-me-soon",
      sensitive: true,
      description: "Password of the databases' user root.",
    });

    // Endpoint and credentials come from the environment: TIUNIMANAGER_ENDPOINT, TIUNIMANAGER_USERNAME, TIUNIMANAGER_PASSWORD.
    new TerracloneProvider(this, "terraclone");

    const node = { zoneCode: "Region1,Zone1_1", specCode: "4C8G" };
    const shop = new TidbCluster(this, "shop", {
      clusterVersion: "v5.2.2",
      region: "Region1",
      dbPassword: password.stringValue,
      components: { PD: { ...node, count: 3 }, TiDB: { ...node, count: 2 }, TiKV: { ...node, count: 3 }, CDC: node },
      tags: ["env::production"],
      autoBackup: true,
    });

    const staging = shop.clone("shop-staging", {
      cloneStrategy: "CDCSync",
      dbPassword: password.stringValue,
      components: { PD: node, TiDB: node, TiKV: { ...node, count: 3 } },
      tags: ["env::staging"],
    });

    new TidbClusterTakeover(this, "legacy-2", {
      tiupIp: "172.16.4.147",
      tiupUserName: "tidb",
      tiupUserPassword: password.stringValue,
      dbPassword: password.stringValue,
      onDestroy: "delete",
    });

    new DataTerracloneTiunimanagerClusters(this, "running", {
      clusterStatus: "Running",
    });

    new TerraformOutput(this, "staging_address", {
      value: staging.connectAddress,
      description: "Address of the staging database.",
    });
  }
}

const app = new App();
new TidbStack(app, "tiunimanager");
app.synth();
