import { ApiError } from "../../kit";
import type { BatchUpdateHost, CloneHostProperty, HostPage, HostProperty, HostRelation, HostRow, ListHosts, ObjectAttribute, ObjectUnique, PropertyFilter, PropertyValue, SearchObjectAttribute } from "./api";
import { refusedWith, type Calls } from "./calls";
import type { Changes } from "./comparison";
import { modelOf, type Model } from "./model";

/** A host's properties with every value as it is stored; null also where nothing is. */
export type Properties = ReadonlyMap<string, PropertyValue>;

const page = 500;
/** In milliseconds. */
const moment = 5_000;
const noSuchHost = 1110008;

/** BlueKing's hosts, as CMDB offers them. */
export class BlueKing {
  /** What this run has put back, by host: a plan of a replacement was made before that. */
  readonly restored = new Map<number, Changes>();
  private readonly models = new Map<number, Promise<Model>>();
  private readonly busy = new Map<number, Promise<unknown>>();

  constructor(
    readonly calls: Calls,
    private readonly uniqueProperties: readonly string[],
  ) {}

  /** A host's properties from the primary database, so that what was just written is seen. */
  async findProperties(host: number, signal: AbortSignal): Promise<Properties | undefined> {
    try {
      const rows = await this.calls.read<HostProperty[]>({ operation: "get_host_base_info", purpose: `read host ${host}`, body: { bk_host_id: host }, signal });
      return new Map(rows.map(({ bk_property_id, bk_property_value }) => [bk_property_id, bk_property_value]));
    } catch (error) {
      if (refusedWith(error, noSuchHost)) return undefined;
      throw error;
    }
  }

  /** Hosts of any business that meet a filter, with the keys that are stored; from a copy that is some seconds old. */
  async hosts(filter: PropertyFilter, signal: AbortSignal): Promise<HostRow[]> {
    return this.all("list_hosts_without_biz", { host_property_filter: filter }, "find hosts", signal);
  }

  /** Hosts of one business; from a copy that is some seconds old. */
  async hostsOf(business: number, filter: PropertyFilter | undefined, fields: readonly string[], signal: AbortSignal): Promise<HostRow[]> {
    const body = { bk_biz_id: business, fields: [...fields], ...(filter && { host_property_filter: filter }) };
    return this.all("list_biz_hosts", body, `list the hosts of business ${business}`, signal);
  }

  /** Where hosts are: one row for each module. */
  relations(hosts: readonly number[], signal: AbortSignal): Promise<HostRelation[]> {
    return this.calls.read({ operation: "find_host_biz_relations", purpose: `find the business of host ${hosts.join(" and host ")}`, body: { bk_host_id: hosts }, signal });
  }

  /** The host model as a business sees it. A plan of many copies asks again and again: one look serves all within a moment. */
  model(business: number | undefined, signal: AbortSignal): Promise<Model> {
    const key = business ?? 0;
    const kept = this.models.get(key);
    // What went wrong for another, whose time may have been up, says nothing.
    if (kept) return kept.catch(() => this.readModel(business, signal));
    const look = this.readModel(business, signal);
    this.models.set(key, look);
    setTimeout(() => this.models.delete(key), moment).unref();
    return look;
  }

  /** Copies what is cloneable, all or nothing. */
  async clone(body: CloneHostProperty, signal: AbortSignal): Promise<void> {
    await this.calls.write({ operation: "clone_host_property", purpose: `copy the properties of host ${body.bk_org_id} onto host ${body.bk_dst_id}`, body: { ...body }, signal });
  }

  /** Writes some properties of a host. What cannot be edited is dropped without a word, so look again. */
  async writeProperties(host: number, properties: Record<string, PropertyValue>, signal: AbortSignal): Promise<void> {
    const body: BatchUpdateHost = { update: [{ bk_host_id: host, properties }] };
    await this.calls.write({ operation: "batch_update_host", purpose: `write ${Object.keys(properties).join(", ")} of host ${host}`, body: { ...body }, signal });
  }

  /** Work that changes a host, one after the other: of two copies at once the server would let either win. */
  async alone<T>(host: number, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = this.busy.get(host) ?? Promise.resolve();
    const turn = before.then(() => {
      signal.throwIfAborted();
      return work();
    });
    this.busy.set(host, turn.catch(() => undefined));
    return turn;
  }

  private async readModel(business: number | undefined, signal: AbortSignal): Promise<Model> {
    // Every other key would be taken for a condition.
    const body: SearchObjectAttribute = { bk_obj_id: "host", ...(business !== undefined && { bk_biz_id: business }) };
    const attributes = await this.calls.read<ObjectAttribute[]>({ operation: "search_object_attribute", purpose: "read the host model", body: { ...body }, signal });
    return modelOf(attributes, await this.uniqueRules(signal), this.uniqueProperties);
  }

  /** `undefined` where the API does not return them: ESB has no such call, and on the gateway it has to be granted. */
  private async uniqueRules(signal: AbortSignal): Promise<ObjectUnique[] | undefined> {
    if (!this.calls.offers("search_object_unique")) return undefined;
    try {
      return await this.calls.read<ObjectUnique[]>({ operation: "search_object_unique", purpose: "read the unique rules of the host model", body: { bk_obj_id: "host" }, signal });
    } catch (error) {
      // By the gateway's own word: a page that happens to come is none.
      if (error instanceof ApiError && error.code !== undefined && [403, 404].includes(error.status)) return undefined;
      throw error;
    }
  }

  private async all(operation: "list_biz_hosts" | "list_hosts_without_biz", body: Omit<ListHosts, "page">, purpose: string, signal: AbortSignal): Promise<HostRow[]> {
    const rows: HostRow[] = [];
    for (;;) {
      // Without an order two pages may overlap.
      const { info } = await this.calls.read<HostPage>({ operation, purpose, body: { ...body, page: { start: rows.length, limit: page, sort: "bk_host_id" } }, signal });
      rows.push(...info);
      if (info.length < page) return rows;
    }
  }
}
