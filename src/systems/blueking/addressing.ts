import { isUnknown, number, optional, string, where, type Diagnostic, type Unknown } from "../../kit";

/** An id of CMDB's. */
export const id = where(number, (value: number) => Number.isInteger(value) && value > 0, "be a whole number above 0");
/** An id of a cloud area, where 0 is the default one. */
export const areaId = where(number, (value: number) => Number.isInteger(value) && value >= 0, "be a whole number, 0 or above");
/** One address: CMDB finds nothing by a list of them, nor by IPv6. */
export const ipv4 = where(string, (text: string) => /^(\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split(".").every((part) => Number(part) <= 255), "be one IPv4 address");

/** The two ways to name the hosts, for whatever looks at a pair of them. */
export const names = {
  bkOrgIp: "Inner IPv4 address of the source host. Together with `bk_dst_ip`, instead of the ids.",
  bkDstIp: "Inner IPv4 address of the destination host.",
  bkOrgId: "Id of the source host. Together with `bk_dst_id`, instead of the IPs.",
  bkDstId: "Id of the destination host.",
  bkCloudId: "Cloud area that both hosts are in. Unless set, the hosts' own where they are named by ids, and 0 where by IPs.",
};

interface Named {
  readonly bkOrgId: number | undefined | Unknown;
  readonly bkDstId: number | undefined | Unknown;
  readonly bkOrgIp: string | undefined | Unknown;
  readonly bkDstIp: string | undefined | Unknown;
}

type Told = (attribute: keyof Named, summary: string, detail?: string) => Diagnostic;

/** Exactly one way of naming, wholly, and two hosts. */
export function* misnamed({ bkOrgId, bkDstId, bkOrgIp, bkDstIp }: Named, problem: Told): Iterable<Diagnostic> {
  const given = (value: unknown) => value !== undefined;
  const [ids, ips] = [given(bkOrgId) || given(bkDstId), given(bkOrgIp) || given(bkDstIp)];
  const way = "Set either bk_org_id and bk_dst_id, or bk_org_ip and bk_dst_ip.";
  // An unknown value may still turn out to be null.
  if ([bkOrgId, bkDstId, bkOrgIp, bkDstIp].some(isUnknown) && !(isKnown(bkOrgId, bkDstId) && isKnown(bkOrgIp, bkDstIp))) return;
  if (ids && ips) yield problem(given(bkOrgIp) ? "bkOrgIp" : "bkDstIp", "The hosts are named both by ids and by IPs.", way);
  else if (!ids && !ips) yield problem("bkOrgId", "The hosts are not named.", way);
  else if (ids && given(bkOrgId) !== given(bkDstId)) yield problem(given(bkOrgId) ? "bkDstId" : "bkOrgId", "Only one of the two hosts is named.", way);
  else if (ips && given(bkOrgIp) !== given(bkDstIp)) yield problem(given(bkOrgIp) ? "bkDstIp" : "bkOrgIp", "Only one of the two hosts is named.", way);
  else if (ids && bkOrgId === bkDstId) yield problem("bkDstId", `Host ${String(bkDstId)} is both the source and the destination.`, "Name two different hosts.");
  else if (ips && bkOrgIp === bkDstIp) yield problem("bkDstIp", `The host at ${String(bkDstIp)} is both the source and the destination.`, "Name two different hosts.");
}

const isKnown = (...values: readonly unknown[]) => values.some((value) => value !== undefined && !isUnknown(value));

/** The arguments of a look at two hosts that changes nothing. */
export const addressing = {
  bkCloudId: optional(areaId, names.bkCloudId, { computed: true }),
  bkOrgIp: optional(ipv4, names.bkOrgIp),
  bkDstIp: optional(ipv4, names.bkDstIp),
  bkOrgId: optional(id, names.bkOrgId, { computed: true }),
  bkDstId: optional(id, names.bkDstId, { computed: true }),
};
