import { App, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { ClonedEnvironment, TerracloneProvider, TidbCluster, VmClone } from "terraclone";

/** Staging, cloned from production on all four systems; unless told, the production in the simulators. */
class StagingStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const password = new TerraformVariable(this, "db_password", {
      type: "string",
      default: "change-me-soon",
      sensitive: true,
      description: "Password of the database's user root.",
    });

    // Endpoints and credentials come from the environment: ZSTACK_*, TIUNIMANAGER_*, BLUEKING_*, ALIBABA_CLOUD_*.
    new TerracloneProvider(this, "terraclone");

    const golden = VmClone.existing("cf8d183776d433728831e3c9177a77e0");
    const node = { zoneCode: "Region1,Zone1_1", specCode: "4C8G" };
    const staging = new ClonedEnvironment(this, "staging", {
      // Named staging-web and staging-standby, tagged env::staging.
      vms: {
        web: { source: golden, userTags: ["role::web"], after: ["clusters.shop"] },
        standby: { source: { item: "web" }, power: "Stopped" },
      },
      clusters: {
        shop: {
          source: TidbCluster.existing("pRodUct1oN-cLustEr0001"),
          clusterVersion: "v5.2.2",
          region: "Region1",
          dbPassword: password.stringValue,
          components: { PD: node, TiDB: node, TiKV: { ...node, count: 3 } },
        },
      },
      copies: {
        app: { bkBizId: 2, from: 10, to: 11, onDestroy: "restore" },
      },
      restores: {
        reports: { source: "gp-bp1production0001", target: "gp-bp1staging0000001", allowOverwrite: true },
      },
    });

    // Made when staging is complete, and anew when a clone in it is.
    new VmClone(this, "smoke-test", {
      source: golden,
      description: `Tests ${staging.vms.web.ipAddress} with ${staging.clusters.shop.connectAddress}.`,
      dependsOn: [staging.ready],
      lifecycle: { replaceTriggeredBy: [staging.readyAddress] },
    });
  }
}

const app = new App();
new StagingStack(app, "staging");
app.synth();
