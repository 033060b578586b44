import { Fn, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { TiunimanagerCluster, type TiunimanagerClusterConfig } from "./l1/tiunimanager-cluster";
import { TidbClusterClone, type TidbClusterCloneProps } from "./tidb-cluster-clone";
import { componentList, wrongComponents, wrongName, type TidbComponents, type TidbClusterReference } from "./tidb-components";

/** What a cluster is made of; what is not told here is as the resource's page says. */
export interface TidbClusterProps extends Omit<TiunimanagerClusterConfig, "clusterName" | "cpuArchitecture" | "components" | "power">, TerraformMetaArguments {
  /** Name of the cluster: the construct's id unless told. */
  readonly clusterName?: string;
  /** CPU architecture of the hosts: `X86_64` unless told. */
  readonly cpuArchitecture?: "X86" | "X86_64" | "ARM" | "ARM64";
  /** Nodes by component: `{ PD: { zoneCode, specCode, count: 3 }, … }`. */
  readonly components: TidbComponents;
  /** Whether the cluster is kept on or off: `Running` unless told. */
  readonly power?: "Running" | "Stopped";
}

/** What a clone may have otherwise than the cluster that it is made of; its password is its own. */
export type CloneOfTidbClusterProps = Omit<TidbClusterCloneProps, "source" | "clusterVersion" | "region" | "components"> & Partial<Pick<TidbClusterCloneProps, "clusterVersion" | "region" | "components">>;

/** A TiDB cluster that TiUniManager deploys. */
export class TidbCluster extends TiunimanagerCluster implements TidbClusterReference {
  /** A cluster that lives elsewhere, by its id. */
  static existing(clusterId: string): TidbClusterReference {
    return { clusterId };
  }

  private readonly made: TidbClusterProps;

  constructor(scope: Construct, id: string, props: TidbClusterProps) {
    const { clusterName = id, cpuArchitecture = "X86_64", components, ...rest } = props;
    super(scope, id, { ...rest, clusterName, cpuArchitecture, components: componentList(components) });
    this.made = props;
    this.node.addValidation({ validate: () => [...wrongName(clusterName), ...wrongComponents(components)] });
  }

  /** The first address for database connections, as `ip:port`, known once the cluster is ready. */
  get connectAddress(): string {
    return Fn.element(this.intranetConnectAddresses, 0);
  }

  /** Clones this cluster, beside it: with its version, place, size and settings, but for what is told. */
  clone(id: string, props: CloneOfTidbClusterProps): TidbClusterClone {
    const { clusterVersion, region, components, cpuArchitecture, vendor, tls, exclusive, parameterGroupId, provider } = this.made;
    const like = { clusterVersion, region, components, cpuArchitecture, vendor, tls, exclusive, parameterGroupId, provider };
    const given = Object.fromEntries(Object.entries(like).filter(([, value]) => value !== undefined)) as Pick<TidbClusterProps, "clusterVersion" | "region" | "components">;
    return new TidbClusterClone(this.node.scope!, id, { ...given, ...props, source: this });
  }
}
