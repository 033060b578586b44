import { Fn, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { TiunimanagerClusterTakeover, type TiunimanagerClusterTakeoverConfig } from "./l1/tiunimanager-cluster-takeover";
import { wrongName, type TidbClusterReference } from "./tidb-components";

/** What a takeover needs to know; what is not told here is as the resource's page says. */
export interface TidbClusterTakeoverProps extends Omit<TiunimanagerClusterTakeoverConfig, "clusterName" | "onDestroy" | "power">, TerraformMetaArguments {
  /** Name of the cluster in TiUP: the construct's id unless told. */
  readonly clusterName?: string;
  /** What destroying does: leave the cluster alone (`forget`), which is the default, or `delete` it with its data. */
  readonly onDestroy?: "forget" | "delete";
  /** Whether the cluster is kept on or off: `Running` unless told. */
  readonly power?: "Running" | "Stopped";
}

/** A TiDB cluster that TiUP had deployed, taken over by TiUniManager. */
export class TidbClusterTakeover extends TiunimanagerClusterTakeover implements TidbClusterReference {
  constructor(scope: Construct, id: string, { clusterName = id, ...props }: TidbClusterTakeoverProps) {
    super(scope, id, { ...props, clusterName });
    this.node.addValidation({ validate: () => wrongName(clusterName) });
  }

  /** The first address for database connections, as `ip:port`, known once the cluster is taken over. */
  get connectAddress(): string {
    return Fn.element(this.intranetConnectAddresses, 0);
  }
}
