import type { PropertyValue } from "../../systems/blueking/api";
import { isRecord } from "../json";
import { row, type Database, type HostRecord } from "./database";
import { Failure } from "./failure";
import { validated } from "./writing";

/** Who calls, and in which language the answer is. */
export interface Caller {
  readonly user: string;
  readonly language: string;
}

/** A body whose keys, where present, have the types that the server decodes them into. */
interface Body {
  bk_biz_id: number;
  bk_cloud_id: number;
  bk_org_id: number;
  bk_dst_id: number;
  bk_org_ip: string;
  bk_dst_ip: string;
}

/** Copies one host's properties onto another, with the real server's checks in the real server's order. */
export function clone(database: Database, json: unknown, caller: Caller): null {
  const body = decoded(json);
  const pair = addressed(body);
  if (pair === "same") return null;
  const [source, destination] = resolved(database, body, pair);
  if (source.id === destination.id) return null;
  if (!database.may("view", source.id)) throw new Failure(1199048);
  if (!database.may("edit", destination.id)) throw new Failure(9900403, [], editRight(body.bk_biz_id, destination.id));
  for (const host of [source, destination]) if (host.business !== body.bk_biz_id) throw new Failure(1110024, [String(host.id)]);

  const wanted = copied(database, source, body.bk_biz_id);
  if (Object.keys(wanted).length > 0) database.write(destination, caller.user, validated(database, destination, wanted, caller.language));
  return null;
}

function decoded(json: unknown): Body {
  if (!isRecord(json)) throw new Failure(1199000);
  const body: Body = { bk_biz_id: 0, bk_cloud_id: 0, bk_org_id: 0, bk_dst_id: 0, bk_org_ip: "", bk_dst_ip: "" };
  for (const [key, none] of Object.entries(body)) {
    const value = json[key] ?? none;
    if (typeof value !== typeof none) throw new Failure(1199000);
    Object.assign(body, { [key]: value });
  }
  return body;
}

/** Which way the hosts are named; two equal names are a success that nothing is looked up for. */
function addressed({ bk_biz_id, bk_cloud_id, bk_org_id, bk_dst_id, bk_org_ip, bk_dst_ip }: Body): "ids" | "ips" | "same" {
  // The template of this code is told without its value: trap 15.
  const mixed = new Failure(1199011);
  if (bk_biz_id <= 0) throw new Failure(1199009, ["bk_biz_id"]);
  if (bk_cloud_id < 0) throw new Failure(1199009, ["bk_cloud_id"]);
  const [ips, ids] = [[bk_org_ip, bk_dst_ip].filter(Boolean), [bk_org_id, bk_dst_id].filter((id) => id > 0)];
  if (ips.length > 0 && ids.length > 0) throw mixed;
  if (ips.length === 0 && ids.length === 0) throw mixed;
  if (ips.length === 1 || bk_org_id < 0 || bk_dst_id < 0 || ids.length === 1) throw mixed;
  if (ips.length === 2) return bk_org_ip === bk_dst_ip ? "same" : "ips";
  return bk_org_id === bk_dst_id ? "same" : "ids";
}

function resolved(database: Database, body: Body, by: "ids" | "ips"): [HostRecord, HostRecord] {
  const inArea = [...database.hosts.values()].filter(({ stored }) => stored["bk_cloud_id"] === body.bk_cloud_id);
  if (by === "ids") {
    const [source, destination] = [body.bk_org_id, body.bk_dst_id].map((id) => inArea.find((host) => host.id === id));
    if (!source || !destination) throw new Failure(1199006, ["src or dst id is not exists"]);
    return [source, destination];
  }
  // Of several hosts with one address the last wins unseen: trap 6.
  const [source, destination] = [body.bk_org_ip, body.bk_dst_ip].map((ip) => inArea.filter(({ stored }) => String(stored["bk_host_innerip"] ?? "").split(",").includes(ip)).at(-1));
  if (!source || !destination) throw new Failure(1199006, ["invalid org or dst data"]);
  return [source, destination];
}

/** What is stored of the source, of all that is editable and in no unique rule. */
function copied(database: Database, source: HostRecord, business: number): Record<string, PropertyValue> {
  const unique = new Set(database.uniqueRules.flatMap(({ properties }) => properties));
  const cloneable = database.visible(business).filter(({ editable, bk_property_id }) => editable && !unique.has(bk_property_id));
  const stored = row(source);
  return Object.fromEntries(
    cloneable.flatMap(({ bk_property_id }): [string, PropertyValue][] => {
      const value = bk_property_id in source.stored ? stored[bk_property_id] : undefined;
      return value === undefined || bk_property_id === "create_time" ? [] : [[bk_property_id, value]];
    }),
  );
}

/** What is to be applied for when a host may not be edited; CMDB leaves every name empty. */
export const editRight = (business: number, host: number) => ({
  system_id: "bk_cmdb",
  system_name: "",
  actions: [
    {
      id: "edit_biz_host", name: "",
      related_resource_types: [
        {
          system_id: "bk_cmdb", system_name: "", type: "host", type_name: "",
          instances: [[{ type: "biz", type_name: "", id: String(business), name: "" }, { type: "host", type_name: "", id: String(host), name: "" }]],
        },
      ],
    },
  ],
});
