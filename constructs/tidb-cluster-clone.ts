import { Fn, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { TiunimanagerClusterClone, type TiunimanagerClusterCloneConfig } from "./l1/tiunimanager-cluster-clone";
import { componentList, wrongComponents, wrongName, type TidbClusterReference, type TidbComponents } from "./tidb-components";

/** What a clone is made of; what is not told here is as the resource's page says. */
export interface TidbClusterCloneProps extends Omit<TiunimanagerClusterCloneConfig, "sourceClusterId" | "cloneStrategy" | "clusterName" | "cpuArchitecture" | "components" | "power">, TerraformMetaArguments {
  /** The cluster to clone, or its id. */
  readonly source: TidbClusterReference | string;
  /** Its data as it is now, the same and every change from then on, or its parameters alone: `Snapshot` unless told. */
  readonly cloneStrategy?: "Snapshot" | "CDCSync" | "TopologyClone";
  /** Name of the clone: the construct's id unless told. */
  readonly clusterName?: string;
  /** CPU architecture of the hosts: `X86_64` unless told. */
  readonly cpuArchitecture?: "X86" | "X86_64" | "ARM" | "ARM64";
  /** Nodes by component: `{ PD: { zoneCode, specCode, count: 3 }, … }`. */
  readonly components: TidbComponents;
  /** Whether the clone is kept on or off: `Running` unless told. */
  readonly power?: "Running" | "Stopped";
}

/** A TiDB cluster that is born as a clone of another. */
export class TidbClusterClone extends TiunimanagerClusterClone implements TidbClusterReference {
  constructor(scope: Construct, id: string, { source, cloneStrategy = "Snapshot", clusterName = id, cpuArchitecture = "X86_64", components, ...props }: TidbClusterCloneProps) {
    super(scope, id, { ...props, sourceClusterId: typeof source === "string" ? source : source.clusterId, cloneStrategy, clusterName, cpuArchitecture, components: componentList(components) });
    this.node.addValidation({ validate: () => [...wrongName(clusterName), ...wrongComponents(components)] });
  }

  /** The first address for database connections, as `ip:port`, known once the clone is ready. */
  get connectAddress(): string {
    return Fn.element(this.intranetConnectAddresses, 0);
  }
}
