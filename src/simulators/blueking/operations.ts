import type { HostRelation, ObjectAttribute, ObjectUnique, PropertyValue } from "../../systems/blueking/api";
import { isRecord, numberAt } from "../json";
import { baseInfo, row, type Database, type HostRecord } from "./database";
import { clone, editRight, type Caller } from "./cloning";
import { Failure } from "./failure";
import { matching, paged } from "./filtering";
import { validated } from "./writing";

/** What is asked of CMDB: the body, with what ESB or the gateway took from the path. */
export type Operation = (database: Database, body: unknown, caller: Caller) => unknown;

/** CMDB's operations by ESB's names; all of them take and give the same however they are reached. */
export const operations: Record<string, Operation> = {
  clone_host_property: clone,

  get_host_base_info(database, body) {
    const host = database.getHost(numberAt(body, "bk_host_id") ?? Number(isRecord(body) ? body["bk_host_id"] : 0));
    if (!database.may("view", host.id)) throw new Failure(1199048);
    return baseInfo(host, database.attributes);
  },

  list_biz_hosts(database, body) {
    const rows = database.lagging.filter(({ business }) => business === numberAt(body, "bk_biz_id")).map(row);
    return list(rows, body);
  },

  list_hosts_without_biz: (database, body) => list(database.lagging.map(row), body),

  find_host_biz_relations(database, body) {
    const ids = isRecord(body) && Array.isArray(body["bk_host_id"]) ? body["bk_host_id"] : [];
    if (ids.length === 0 || ids.length > 500) throw new Failure(1199089, ["bk_host_id", "500"]);
    const business = numberAt(body, "bk_biz_id");
    if (business === 0) throw new Failure(1199045, ["bk_biz_id"]);
    return [...database.hosts.values()].filter((host) => ids.includes(host.id) && (business === undefined || host.business === business)).flatMap(relations);
  },

  search_object_attribute(database, body) {
    const { page: _, bk_supplier_account: __, bk_biz_id, ...conditions } = isRecord(body) ? body : {};
    const seen = database.attributes.filter((attribute) => attribute.bk_biz_id === 0 || attribute.bk_biz_id === bk_biz_id);
    // Every other key is a condition, whether the model has such a field or not: trap 20.
    const meets = (attribute: ObjectAttribute) => Object.entries(conditions).every(([key, value]) => attribute[key] === value);
    return seen.filter((attribute) => meets(attribute) && !attribute.bk_issystem && !attribute.bk_isapi && attribute.bk_property_type !== "innertable");
  },

  search_object_unique(database): ObjectUnique[] {
    const idOf = (property: string) => database.attributes.find(({ bk_property_id }) => bk_property_id === property)?.id ?? 0;
    return database.uniqueRules.map(({ id, ispre, properties }) => ({
      id, bk_obj_id: "host", ispre, bk_supplier_account: "0", last_time: "2026-01-05 08:00:00",
      keys: properties.map((property) => ({ key_kind: "property", key_id: idOf(property) })),
    }));
  },

  /** ESB's form has the properties under `data`, the gateway's beside the ids; whichever way, CMDB gets them flat. */
  update_host(database, body, caller) {
    if (!isRecord(body) || typeof body["bk_host_id"] !== "string") throw new Failure(1199011, ["bk_host_id"]);
    const { bk_host_id, bk_cloud_id: _, ...properties } = body;
    for (const id of bk_host_id.split(",")) change(database, Number(id), properties, caller);
    return null;
  },

  batch_update_host(database, body, caller) {
    const update: unknown[] = isRecord(body) && Array.isArray(body["update"]) ? body["update"] : [];
    if (update.length > 1_000) throw new Failure(1199035, ["update", "1000"]);
    const before = new Map(database.hosts);
    const audited = database.audit.length;
    try {
      for (const one of update) change(database, numberAt(one, "bk_host_id") ?? 0, isRecord(one) && isRecord(one["properties"]) ? one["properties"] : {}, caller);
    } catch (error) {
      // One transaction: what was changed is taken back.
      for (const host of before.values()) database.hosts.set(host.id, host);
      database.audit.length = audited;
      throw error;
    }
    return null;
  },

  search_cloud_area: (database) => {
    const areas = [...new Set([...database.hosts.values()].map(({ stored }) => Number(stored["bk_cloud_id"] ?? 0)))].sort((a, b) => a - b);
    return { count: areas.length, info: areas.map((id) => ({ bk_cloud_id: id, bk_cloud_name: id === 0 ? "Default Area" : `area-${id}` })) };
  },
};

function list(rows: ReturnType<typeof row>[], body: unknown) {
  const asked = isRecord(body) ? body : {};
  return paged(rows.filter(matching(asked["host_property_filter"])), asked);
}

function change(database: Database, id: number, properties: Record<string, unknown>, caller: Caller): void {
  const host = database.getHost(id);
  if (!database.may("edit", id)) throw new Failure(9900403, [], editRight(host.business, id));
  const values = validated(database, host, properties as Record<string, PropertyValue>, caller.language);
  if (Object.keys(values).length > 0) database.write(host, caller.user, values);
}

const relations = ({ id, business, set, modules }: HostRecord): HostRelation[] =>
  modules.map((module) => ({ bk_biz_id: business, bk_host_id: id, bk_supplier_account: "0", ...(set && { bk_set_id: set }), ...(module && { bk_module_id: module }) }));
