import { Fn, TerraformOutput, TerraformStack, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { AnalyticDbClone } from "./analytic-db-clone";
import { cloneItems, type EnvironmentClones } from "./environment-clones";
import type { EnvironmentCluster, EnvironmentCopy, EnvironmentRestore, EnvironmentVm, Items } from "./environment-items";
import type { HostPropertyClone } from "./host-property-clone";
import { readinessGate, type ReadinessGate, type ReadinessGateKind, type Triggers } from "./readiness-gate";
import type { TidbClusterClone } from "./tidb-cluster-clone";
import type { VmClone } from "./vm-clone";

/** What an environment is made of; each kind by name, or as a list of items with names. */
export interface ClonedEnvironmentProps<Vm extends string = string, Cluster extends string = string, Copy extends string = string, Restore extends string = string> {
  /** Name of the environment: the construct's id unless told. */
  readonly name?: string;
  /** VMs to clone, each named `<environment>-<item>` and tagged `env::<environment>`. */
  readonly vms?: Items<EnvironmentVm, Vm>;
  /** TiDB clusters to clone, each named `<environment>-<item>` and tagged `env::<environment>`. */
  readonly clusters?: Items<EnvironmentCluster, Cluster>;
  /** Hosts whose properties are copied onto others. */
  readonly copies?: Items<EnvironmentCopy, Copy>;
  /** AnalyticDB instances to restore into. */
  readonly restores?: Items<EnvironmentRestore, Restore>;
  /** Tags of all VMs and clusters, after the environment's own and before an item's. */
  readonly tags?: readonly string[];
  /** What the readiness gate is: `terraform_data` unless told. */
  readonly gate?: ReadinessGateKind;
  /** What every item waits for. */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * An environment that is a clone of others: VMs, TiDB clusters, host properties and AnalyticDB restores, made in the
 * order that they need each other, and a gate that is complete when all of them are.
 */
export class ClonedEnvironment<Vm extends string = never, Cluster extends string = never, Copy extends string = never, Restore extends string = never> extends Construct {
  readonly name: string;
  readonly vms: { readonly [Name in Vm]: VmClone };
  readonly clusters: { readonly [Name in Cluster]: TidbClusterClone };
  readonly copies: { readonly [Name in Copy]: HostPropertyClone };
  readonly restores: { readonly [Name in Restore]: AnalyticDbClone };
  /**
   * Complete when all clones are. It is made anew when a clone is, when a host is copied or an instance restored again,
   * and when an item comes or goes; `dependsOn: [environment.ready]` waits for it.
   */
  readonly ready: ReadinessGate;

  constructor(scope: Construct, id: string, props: ClonedEnvironmentProps<Vm, Cluster, Copy, Restore>) {
    super(scope, id);
    this.name = props.name ?? id;
    const clones = cloneItems(this, this.name, props);
    // The names in the types are those of the items, each of which was made.
    ({ vms: this.vms, clusters: this.clusters, copies: this.copies, restores: this.restores } = clones as EnvironmentClones & Pick<this, keyof EnvironmentClones>);
    this.ready = readinessGate(this, "ready", props.gate ?? "terraform_data", triggersOf(clones));
    for (const [kind, value] of Object.entries(outputsOf(clones))) {
      if (Object.keys(value).length > 0) new TerraformOutput(this, `${this.name}_${kind}`, { value, staticId: true, description: `What the environment ${this.name} has of ${kind}.` });
    }
    this.node.addValidation({ validate: () => this.problems() });
  }

  /**
   * The gate's address: what has `lifecycle: { replaceTriggeredBy: [environment.readyAddress] }` is replaced with it. Of a
   * construct in that place CDKTF 0.21 makes `"${…}"`, which Terraform does not parse there.
   */
  get readyAddress(): string {
    return `${this.ready.terraformResourceType}.${this.ready.friendlyUniqueId}`;
  }

  /** What is wrong with the stack's environments together, told by the first of them. */
  private problems(): string[] {
    const environments = TerraformStack.of(this).node.findAll().filter((node) => node instanceof ClonedEnvironment);
    return environments[0] === this ? namedTwice(environments) : [];
  }
}

/** Environments may share a stack, but not the name of something that they make: `a-b` with `c`, and `a` with `b-c`. */
function namedTwice(environments: readonly ClonedEnvironment[]): string[] {
  const derived = environments.flatMap(({ name, vms, clusters }) => Object.entries({ vms, clusters }).flatMap(([kind, items]) => Object.keys(items).map((item) => `${name}-${item}, of ${kind}`)));
  return [...new Set(derived.filter((it, index) => derived.indexOf(it) !== index))].map((it) => `Two environments of the stack make the same: ${it}. Give one of them another name.`);
}

/** Of each clone what is another one's after it was made anew. */
function triggersOf({ vms, clusters, copies, restores }: EnvironmentClones): Triggers {
  return {
    ...each("vms", vms, ({ uuid }) => uuid),
    ...each("clusters", clusters, ({ clusterId }) => clusterId),
    // A copy has no id: what it wrote stands for it.
    ...each("copies", copies, ({ bkOrgId, bkDstId, copied }) => Fn.sha256(Fn.jsonencode([bkOrgId, bkDstId, copied]))),
    ...each("restores", restores, ({ dbInstanceId, backupId, requestId }) => Fn.jsonencode([dbInstanceId, backupId, requestId])),
  };
}

/** Ids and addresses, for people and for other stacks. An address that something does not have, such as a VM that never ran, is empty. */
const outputsOf = ({ vms, clusters, copies, restores }: EnvironmentClones) => ({
  vms: mapped(vms, ({ uuid, ipAddress }) => ({ uuid, ip_address: Fn.try([ipAddress, ""]) })),
  clusters: mapped(clusters, ({ clusterId, connectAddress }) => ({ cluster_id: clusterId, connect_address: Fn.try([connectAddress, ""]) })),
  copies: mapped(copies, ({ bkOrgId, bkDstId }) => ({ bk_org_id: bkOrgId, bk_dst_id: bkDstId })),
  restores: mapped(restores, ({ dbInstanceId, backupId, connectionString, port }) => ({ db_instance_id: dbInstanceId, backup_id: backupId, connection_string: connectionString, port })),
});

const mapped = <Clone, T>(clones: Readonly<Record<string, Clone>>, value: (clone: Clone) => T) => Object.fromEntries(Object.entries(clones).map(([name, clone]) => [name, value(clone)]));
const each = <Clone>(kind: string, clones: Readonly<Record<string, Clone>>, value: (clone: Clone) => string): Triggers => Object.fromEntries(Object.entries(clones).map(([name, clone]) => [`${kind}.${name}`, value(clone)]));
