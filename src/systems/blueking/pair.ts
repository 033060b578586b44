import { Refused } from "../../kit";
import type { HostRow } from "./api";
import type { BlueKing } from "./client";

/** How a configuration names two hosts: by both ids or by both inner IPs. */
export interface Naming {
  readonly bkBizId: number;
  readonly bkCloudId?: number | undefined;
  readonly bkOrgId?: number | undefined;
  readonly bkDstId?: number | undefined;
  readonly bkOrgIp?: string | undefined;
  readonly bkDstIp?: string | undefined;
}

/** Two hosts of one business in one cloud area, by their ids. */
export interface Pair {
  readonly bkBizId: number;
  readonly bkCloudId: number;
  readonly bkOrgId: number;
  readonly bkDstId: number;
}

interface Side {
  readonly what: string;
  /** The arguments that name it. */
  readonly key: string;
  readonly ip: string;
}
const source: Side = { what: "source", key: "bk_org_id", ip: "bk_org_ip" };
const destination: Side = { what: "destination", key: "bk_dst_id", ip: "bk_dst_ip" };

/**
 * Finds the two hosts that are named, and makes sure that a copy between them can be: CMDB itself tells hosts that are
 * missing from hosts in another area no better than by silence, and takes a host copied onto itself for a success.
 */
export async function resolve(naming: Naming, client: BlueKing, signal: AbortSignal): Promise<Pair> {
  const { bkBizId, bkOrgId, bkDstId, bkOrgIp, bkDstIp } = naming;
  const byIp = bkOrgIp !== undefined && bkDstIp !== undefined;
  const area = byIp ? (naming.bkCloudId ?? 0) : naming.bkCloudId;
  const [from, to] = await Promise.all(
    byIp ? [hostAt(bkOrgIp, area ?? 0, source, client, signal), hostAt(bkDstIp, area ?? 0, destination, client, signal)] : [hostWith(bkOrgId ?? 0, source, client, signal), hostWith(bkDstId ?? 0, destination, client, signal)],
  );
  if (from.id === to.id) throw new Refused(`Host ${to.id} is both the source and the destination.`, "Name two different hosts.", [byIp ? destination.ip : destination.key]);
  if (from.area !== to.area) throw new Refused(`Host ${from.id} is in cloud area ${from.area}, and host ${to.id} in cloud area ${to.area}.`, "BlueKing copies only between hosts of one cloud area.", [byIp ? destination.ip : destination.key]);
  if (area !== undefined && area !== from.area) throw new Refused(`Host ${from.id} and host ${to.id} are in cloud area ${from.area}, not ${area}.`, `Set bk_cloud_id = ${from.area}, or leave it out.`, ["bk_cloud_id"]);
  await inBusiness(bkBizId, [{ ...source, ...from }, { ...destination, ...to }], byIp, client, signal);
  return { bkBizId, bkCloudId: from.area, bkOrgId: from.id, bkDstId: to.id };
}

interface Found {
  readonly id: number;
  readonly area: number;
}

async function hostWith(id: number, side: Side, client: BlueKing, signal: AbortSignal): Promise<Found> {
  const properties = await client.findProperties(id, signal);
  if (!properties) throw new Refused(`There is no host ${id}.`, `It is the ${side.what}.`, [side.key]);
  const [row] = await client.hosts({ condition: "AND", rules: [{ field: "bk_host_id", operator: "equal", value: id }] }, signal);
  return { id, area: Number(row?.bk_cloud_id ?? properties.get("bk_cloud_id") ?? 0) };
}

async function hostAt(ip: string, area: number, side: Side, client: BlueKing, signal: AbortSignal): Promise<Found> {
  const rows = await hostsAt(ip, area, client, signal);
  const [found, ...others] = rows;
  if (!found) throw new Refused(`There is no host with the inner IP ${ip} in cloud area ${area}.`, "A host that was added within the last seconds may not be listed yet. For another area set bk_cloud_id.", [side.ip]);
  if (others.length > 0) throw new Refused(`${rows.length} hosts have the inner IP ${ip} in cloud area ${area}.`, `Their addresses are dynamic. Name the ${side.what} by ${side.key}: one of ${rows.map(({ bk_host_id }) => bk_host_id).join(", ")}.`, [side.ip]);
  // The list lags behind: the address may be another host's by now.
  const addresses = String((await client.findProperties(found.bk_host_id, signal))?.get("bk_host_innerip") ?? "");
  if (!addresses.split(",").includes(ip)) throw new Refused(`Host ${found.bk_host_id} does not have the inner IP ${ip} any more.`, "Wait a moment, and try again.", [side.ip]);
  return { id: found.bk_host_id, area };
}

/** The hosts with an inner IP in a cloud area; with dynamic addresses there may be several. */
export const hostsAt = (ip: string, area: number, client: BlueKing, signal: AbortSignal): Promise<HostRow[]> =>
  client.hosts({ condition: "AND", rules: [{ field: "bk_host_innerip", operator: "equal", value: ip }, { field: "bk_cloud_id", operator: "equal", value: area }] }, signal);

async function inBusiness(business: number, hosts: readonly (Found & Side)[], byIp: boolean, client: BlueKing, signal: AbortSignal): Promise<void> {
  const relations = await client.relations(hosts.map(({ id }) => id), signal);
  for (const { id, what, ip, key } of hosts) {
    const businesses = [...new Set(relations.filter(({ bk_host_id }) => bk_host_id === id).map(({ bk_biz_id }) => bk_biz_id))];
    if (businesses.includes(business)) continue;
    const where = businesses.length > 0 ? `It is in business ${businesses.join(" and ")}.` : "It is in none that can be seen.";
    throw new Refused(`Host ${id}, the ${what}, is not in business ${business}.`, `${where} BlueKing copies only within a business.`, [byIp ? ip : key]);
  }
}
