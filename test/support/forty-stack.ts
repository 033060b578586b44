import { type App, PgBackend, TerraformStack } from "cdktf";
import { ClonedEnvironment, TerracloneProvider } from "terraclone";
import { seeded } from "../../src/simulators/gpdb/seed";

const golden = "cf8d183776d433728831e3c9177a77e0";
const node = { zoneCode: "Region1,Zone1_1", specCode: "4C8G" };

/** The VMs that are clones of golden. */
export const firstVms = Array.from({ length: 26 }, (_, index) => `node-${index + 1}`);
/** The VMs that are clones of these. */
export const laterVms = Array.from({ length: 5 }, (_, index) => `replica-${index + 1}`);

/** A stack of forty resources, whose state is in PostgreSQL; where that and the systems are is for the environment to say. */
export function fortyStack(app: App): TerraformStack {
  const stack = new TerraformStack(app, "forty");
  // The environment's PG_CONN_STR, which has the password, takes its place.
  new PgBackend(stack, { connStr: "" }).addOverride("conn_str", undefined);
  new TerracloneProvider(stack, "terraclone");
  const cluster = { clusterVersion: "v5.2.2", region: "Region1", dbPassword: "top-secret-1", components: { PD: node, TiDB: node, TiKV: { ...node, count: 3 } } };
  new ClonedEnvironment(stack, "staging", {
    vms: {
      ...Object.fromEntries(firstVms.map((name) => [name, { source: golden }])),
      ...Object.fromEntries(laterVms.map((name, index) => [name, { source: { item: `node-${index + 1}` }, power: "Stopped" as const }])),
    },
    clusters: {
      shop: { ...cluster, source: "pRodUct1oN-cLustEr0001" },
      billing: { ...cluster, source: "pRodUct1oN-cLustEr0001" },
      report: { ...cluster, source: { item: "shop" } },
    },
    copies: { app: { bkBizId: 2, from: 10, to: 11, after: ["vms.node-1"] }, next: { bkBizId: 2, from: { item: "app" }, to: 12 }, spare: { bkBizId: 2, from: 10, to: 13 } },
    restores: {
      reports: { source: seeded.production, target: seeded.staging, backupId: seeded.backups[2], allowOverwrite: true, statusLag: "5s" },
      review: { source: seeded.production, target: seeded.review, backupId: seeded.backups[1], allowOverwrite: true, statusLag: "5s", after: ["vms.node-2"] },
    },
  });
  return stack;
}
