import { seeded as gpdbSeeds } from "../../simulators/gpdb";
import type { Beginning } from "./scenario";

/** A part of the environment; parts that come later contain the earlier ones. */
export type Part = "nothing" | "restores" | "half" | "whole";

/** What a configuration wants the systems to have, by names that the systems show. */
export interface Wanted {
  /** How many VMs of each name. */
  readonly vms: Readonly<Record<string, number>>;
  readonly clusters: readonly string[];
  /** The hosts that are copied onto. */
  readonly copies: readonly string[];
  /** The instances that are restored into. */
  readonly restores: readonly string[];
}

/** What the clones are made of, by the ids of the systems. */
export type Sources = Readonly<Record<"golden" | "silver" | "bronze" | "production", string>>;

/** The instance that is restored into besides the simulator's own. */
export const addedInstance = "gp-bp1torture0000001";

/** The backup set that all restores take. */
export const backupId = gpdbSeeds.backups[2];

/** What is applied undisturbed before the apply that is stopped. */
export const preparedPart: Readonly<Record<Beginning, Part>> = {
  empty: "nothing",
  "restores done": "restores",
  "half done": "half",
  recreated: "whole",
};

/** What a part of the environment wants; the whole of it is twenty resources. */
export function wantedBy(part: Part, takeover: string): Wanted {
  const restores = [gpdbSeeds.staging, gpdbSeeds.review, addedInstance];
  switch (part) {
    case "nothing":
      return { vms: {}, clusters: [], copies: [], restores: [] };
    case "restores":
      return { vms: {}, clusters: [], copies: [], restores };
    case "half":
      return { vms: { web: 1, api: 1 }, clusters: ["orders", "shop"], copies: ["11"], restores: [gpdbSeeds.staging] };
    case "whole":
      return {
        vms: { web: 3, api: 1, replica: 1, batch: 1, cache: 1, spare: 1, report: 1 },
        clusters: ["orders", "audit", "shop", "billing", takeover],
        copies: ["11", "12", "13"],
        restores,
      };
  }
}

/** The configuration of what is wanted, in HCL; systems and credentials come from the environment. */
export function configurationOf({ vms, clusters, copies, restores }: Wanted, sources: Sources): string {
  const blocks = [
    ...Object.entries(vms).map(([name, count]) => vmBlock(name, count, sources)),
    ...clusters.map((name) => clusterBlock(name, sources)),
    ...copies.map((host) =>
      block("blueking_host_property_clone", `host_${host}`, { bk_biz_id: 2, bk_org_id: 10, bk_dst_id: Number(host) }),
    ),
    ...restores.map((id) =>
      block("gpdb_instance_clone", id, {
        db_instance_id: id,
        src_db_instance_name: gpdbSeeds.production,
        backup_id: backupId,
        allow_overwrite: true,
        status_lag: "5s",
      }),
    ),
  ];
  return blocks.join("\n");
}

function vmBlock(name: string, count: number, { golden, silver, bronze }: Sources): string {
  const own: Readonly<Record<string, Values>> = {
    web: { description: "Serves the shop.", count },
    api: { user_tags: ["role::api"] },
    batch: { source_uuid: silver, power: "Stopped" },
    cache: { full: true },
    spare: { source_uuid: bronze, power: "Created" },
    report: { description: "Reports at night.", user_tags: ["role::report", "env::staging"] },
  };
  const text = block("zstack_vm_clone", name, { name, source_uuid: golden, ...own[name] });
  // A clone of a clone, which waits for the first.
  return name === "replica" ? text.replace(`"${golden}"`, "terraclone_zstack_vm_clone.api.uuid") : text;
}

function clusterBlock(name: string, { production }: Sources): string {
  const common = { cluster_name: name, db_password: "top-secret-1" };
  const tiup = { tiup_ip: "172.16.4.147", tiup_user_name: "tidb", tiup_user_password: "ssh-secret" };
  if (name.startsWith("legacy")) return block("tiunimanager_cluster_takeover", name, { ...common, ...tiup });
  const place = { cluster_version: "v5.2.2", cpu_architecture: "X86_64", region: "Region1", vendor: "Local" };
  const nodes = { PD: 1, TiDB: 1, TiKV: 3 };
  const components = Object.entries(nodes).map(([component_type, count]) => ({
    component_type,
    resource: [{ zone_code: "Region1,Zone1_1", spec_code: "4C8G", count }],
  }));
  const values = { ...common, ...place, components };
  const strategy = cloneStrategies[name];
  if (strategy === undefined) return block("tiunimanager_cluster", name, values);
  return block("tiunimanager_cluster_clone", name, {
    ...values,
    source_cluster_id: production,
    clone_strategy: strategy,
  });
}

/** The clusters that are clones of production. */
const cloneStrategies: Readonly<Record<string, string>> = { shop: "Snapshot", billing: "CDCSync" };

type Values = Readonly<Record<string, unknown>>;

/** A resource block; the expressions of HCL include JSON. */
function block(type: string, label: string, values: Values): string {
  const lines = Object.entries(values).map(([name, value]) => `  ${name} = ${JSON.stringify(value)}\n`);
  return `resource "terraclone_${type}" "${label}" {\n${lines.join("")}}\n`;
}
