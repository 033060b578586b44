import { Token, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { BluekingHostPropertyClone, type BluekingHostPropertyCloneConfig } from "./l1/blueking-host-property-clone";
import { DataTerracloneBluekingHostPropertyPreview } from "./l1/data-terraclone-blueking-host-property-preview";

/** A host to refer to: one looked up (`DataTerracloneBluekingHost`), its id, or its inner IPv4 address. */
export type HostReference = { readonly bkHostId: number } | number | string;

/** What is copied whither; what is not told here is as the resource's page says. */
export interface HostPropertyCloneProps
  extends Omit<BluekingHostPropertyCloneConfig, "bkOrgId" | "bkDstId" | "bkOrgIp" | "bkDstIp" | "mode" | "onDestroy" | "reviewedChanges" | "pendingChanges" | "count" | "forEach">,
    Omit<TerraformMetaArguments, "count" | "forEach"> {
  /** The host to copy from. Both hosts are named by ids, or both by addresses. */
  readonly from: HostReference;
  /** The host to copy onto. */
  readonly to: HostReference;
  /** What the copy means later: `once` unless told. */
  readonly mode?: "once" | "follow";
  /** Whether destroying leaves the destination as it is, or puts back what was overwritten: `forget` unless told. */
  readonly onDestroy?: "forget" | "restore";
}

/** One host's properties copied onto another. The plan lists what is overwritten, and nothing else is copied. */
export class HostPropertyClone extends BluekingHostPropertyClone {
  /** What the plan lists, looked up while planning. */
  readonly preview: DataTerracloneBluekingHostPropertyPreview;

  constructor(scope: Construct, id: string, { from, to, ...props }: HostPropertyCloneProps) {
    const hosts = { ...named(from, "bkOrgId", "bkOrgIp"), ...named(to, "bkDstId", "bkDstIp") };
    super(scope, id, { ...props, ...hosts });
    const { bkBizId, bkCloudId, provider, dependsOn } = props;
    this.preview = new DataTerracloneBluekingHostPropertyPreview(this, "preview", {
      bkBizId,
      ...hosts,
      ...(bkCloudId !== undefined && { bkCloudId }),
      ...(provider && { provider }),
      ...(dependsOn && { dependsOn }),
    });
    this.putReviewedChanges(this.preview.interpolationForAttribute("changes"));
    this.node.addValidation({ validate: () => this.problems() });
  }

  /** What the plan would refuse, told at synthesis already. */
  private problems(): string[] {
    const { bkOrgIdInput, bkDstIdInput, bkOrgIpInput, bkDstIpInput } = this;
    const ips = [bkOrgIpInput, bkDstIpInput].filter((ip) => ip !== undefined);
    return [
      ...(ips.length === 1 ? ["One host is named by its id and the other by its address: name both by ids, or both by addresses."] : []),
      ...(isSame(bkOrgIdInput, bkDstIdInput) || isSame(bkOrgIpInput, bkDstIpInput) ? [`The host ${String(bkDstIdInput ?? bkDstIpInput)} is both the source and the destination.`] : []),
      ...ips.filter((ip) => !Token.isUnresolved(ip) && !/^(\d{1,3}\.){3}\d{1,3}$/.test(ip)).map((ip) => `${JSON.stringify(ip)} is not one IPv4 address.`),
    ];
  }
}

const isSame = (one: number | string | undefined, other: number | string | undefined) => one !== undefined && one === other;

/** A host's place in the resource's arguments. */
function named<Id extends string, Ip extends string>(host: HostReference, id: Id, ip: Ip): { readonly [K in Id]?: number } & { readonly [K in Ip]?: string } {
  const entry = typeof host === "string" ? [ip, host] : [id, typeof host === "number" ? host : host.bkHostId];
  return Object.fromEntries([entry]) as { readonly [K in Id]?: number } & { readonly [K in Ip]?: string };
}
