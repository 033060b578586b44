import { PgBackend, TerraformOutput, type PgBackendConfig } from "cdktf";
import { ClonedEnvironment, defineEnvironment, parameter, TerracloneProvider, VmClone } from "terraclone";
import { production } from "./production";

/** The web shop: an environment of it is a clone of production, described by one file in environments/. */
export const webshop = defineEnvironment({
  parameters: {
    web: parameter.integer({ min: 1, max: 10, default: 1, doc: "VMs that serve the shop." }),
    size: parameter.choice(["4C8G", "8C16G"], { default: "4C8G", doc: "Cores and memory of the database's nodes." }),
    tikv: parameter.integer({ min: 3, max: 9, default: 3, doc: "Nodes that store the database's data, which is kept three times." }),
    hosts: parameter.list(parameter.integer({ min: 1 }), { default: [], doc: "Hosts in CMDB that get the properties of production's." }),
    warehouse: parameter.text({ default: "", doc: "AnalyticDB instance to restore production's newest backup into: none unless told." }),
    // Set TF_VAR_db_password. With Terraform 1.11 it is stored neither in plans nor in the state.
    dbPassword: parameter.secret({ doc: "Password of the database's user root.", ephemeral: true }),
  },
  ttl: { default: "7d" },
  build(stack, { web, size, tikv, hosts, warehouse, dbPassword }) {
    const name = stack.environmentName;
    // The type asks for the connection string. It holds a password, so Terraform takes it from PG_CONN_STR instead.
    if (process.env["LOCAL_STATE"] !== "1") new PgBackend(stack, { schemaName: `webshop_${name}` } as PgBackendConfig);
    // Endpoints and credentials come from the environment: ZSTACK_*, TIUNIMANAGER_*, BLUEKING_*, ALIBABA_CLOUD_*.
    new TerracloneProvider(stack, "terraclone");

    const node = { zoneCode: "Region1,Zone1_1", specCode: size };
    const clones = new ClonedEnvironment(stack, "clones", {
      name,
      tags: ["app::webshop"],
      vms: Array.from({ length: web }, (_, index) => ({ name: `web-${index + 1}`, source: production.golden, description: `Serves the ${name} shop.`, after: ["clusters.shop" as const] })),
      clusters: {
        shop: {
          source: production.database,
          clusterVersion: "v5.2.2",
          region: "Region1",
          dbPasswordWo: dbPassword,
          // A password that changes replaces the clone: count up here to mean that.
          dbPasswordWoVersion: 1,
          components: { PD: node, TiDB: node, TiKV: { ...node, count: tikv } },
        },
      },
      copies: hosts.map((host) => ({ name: `host-${host}`, bkBizId: production.host.bkBizId, from: production.host.bkHostId, to: host, onDestroy: "restore" as const })),
      restores: warehouse === "" ? [] : [{ name: "reports", source: production.warehouse, target: warehouse, allowOverwrite: true }],
    });

    // Made when everything else is there, and anew when a clone is.
    const smokeTest = new VmClone(stack, "smoke-test", {
      source: production.golden,
      name: `${name}-smoke-test`,
      description: `Tests ${clones.vms["web-1"]!.ipAddress} with ${clones.clusters.shop.connectAddress}.`,
      dependsOn: [clones.ready],
      lifecycle: { replaceTriggeredBy: [clones.readyAddress] },
    });
    new TerraformOutput(stack, "smoke_test_address", { value: smokeTest.ipAddress });
  },
});
