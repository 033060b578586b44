import type { HostProperty, HostRow, ObjectAttribute, PropertyValue } from "../../systems/blueking/api";
import type { Clock } from "../clock";
import { Failure } from "./failure";
import { stockAttributes, stockHosts, stockUniqueRules } from "./seed";

/** A host: where it is, and which keys are stored with which values; a key may be missing. */
export interface HostRecord {
  id: number;
  business: number;
  set: number;
  modules: number[];
  stored: Record<string, PropertyValue>;
}

/** Properties that no two hosts may share. */
export interface UniqueRule {
  id: number;
  ispre: boolean;
  properties: readonly string[];
}

/** One real change, as the operations log keeps it. */
export interface AuditRecord {
  id: number;
  at: string;
  user: string;
  host: number;
  action: "update";
  before: Record<string, PropertyValue>;
  after: Record<string, PropertyValue>;
}

/** A right that somebody lacks. */
export interface Denial {
  action: "view" | "edit";
  host: number;
}

/** How long a secondary lags behind the primary, in simulated milliseconds. */
const lag = 2_000;

/** What the simulated CMDB keeps, and the copy of it that lists are served from. */
export class Database {
  hosts = new Map<number, HostRecord>();
  attributes: ObjectAttribute[] = stockAttributes();
  uniqueRules: UniqueRule[] = [...stockUniqueRules];
  audit: AuditRecord[] = [];
  denials: Denial[] = [];
  private secondary = new Map<number, HostRecord>();

  constructor(readonly clock: Clock) {
    this.load({ hosts: stockHosts() });
  }

  /** The hosts as lists see them: a moment old. */
  get lagging(): HostRecord[] {
    return [...this.secondary.values()].sort((a, b) => a.id - b.id);
  }

  getHost(id: number): HostRecord {
    const host = this.hosts.get(id);
    if (!host) throw new Failure(1110008, [String(id)]);
    return host;
  }

  /** The attributes that a business sees. */
  visible(business: number): ObjectAttribute[] {
    return this.attributes.filter(({ bk_biz_id }) => bk_biz_id === 0 || bk_biz_id === business);
  }

  may(action: Denial["action"], host: number): boolean {
    return !this.denials.some((denial) => denial.action === action && denial.host === host);
  }

  /** Changes a host and puts it on record; lists learn of it later. */
  write(host: HostRecord, user: string, values: Record<string, PropertyValue>): void {
    const before = Object.fromEntries(Object.keys(values).map((key) => [key, host.stored[key] ?? null]));
    const at = new Date(this.clock.now()).toISOString();
    this.put({ ...host, stored: { ...host.stored, ...values, last_time: at, bk_updated_at: at, bk_updated_by: user } });
    this.audit.push({ id: this.audit.length + 1, at, user, host: host.id, action: "update", before, after: values });
  }

  /** Stores a host as it is. */
  put(host: HostRecord): void {
    this.hosts.set(host.id, host);
    this.clock.after(lag, () => this.replicate(host.id));
  }

  remove(id: number): void {
    this.hosts.delete(id);
    this.clock.after(lag, () => this.replicate(id));
  }

  save(): Saved {
    return { hosts: [...this.hosts.values()], attributes: this.attributes, uniqueRules: this.uniqueRules, audit: this.audit, denials: this.denials };
  }

  load({ hosts, attributes, uniqueRules, audit, denials }: Saved): void {
    this.hosts = new Map(hosts.map((host) => [host.id, host]));
    this.secondary = new Map(this.hosts);
    this.attributes = attributes ?? this.attributes;
    this.uniqueRules = uniqueRules ?? this.uniqueRules;
    this.audit = audit ?? [];
    this.denials = denials ?? [];
  }

  private replicate(id: number): void {
    const host = this.hosts.get(id);
    if (host) this.secondary.set(id, host);
    else this.secondary.delete(id);
  }
}

/** What the state file holds. */
export interface Saved {
  hosts: HostRecord[];
  attributes?: ObjectAttribute[];
  uniqueRules?: UniqueRule[];
  audit?: AuditRecord[];
  denials?: Denial[];
}

/** Properties kept as lists and told as one text with commas; emptied, they become null, which is told as "". */
export const arrayBacked: readonly string[] = ["bk_host_innerip", "bk_host_outerip", "bk_host_innerip_v6", "bk_host_outerip_v6", "operator", "bk_bak_operator"];

/** A host as lists tell it: the keys that are stored, and no others. */
export const row = ({ id, stored }: HostRecord): HostRow => ({ bk_cloud_id: 0, ...told(stored), bk_host_id: id });

/** A host as its page tells it: every attribute of every business, null where nothing is stored; the id is none of them. */
export const baseInfo = ({ stored }: HostRecord, attributes: readonly ObjectAttribute[]): HostProperty[] =>
  attributes.map(({ bk_property_id, bk_property_name, bk_property_type }) => ({
    bk_property_id,
    bk_property_name,
    bk_property_value: bk_property_type === "innertable" ? null : (told(stored)[bk_property_id] ?? null),
  }));

const told = (stored: Record<string, PropertyValue>): Record<string, PropertyValue> =>
  Object.fromEntries(Object.entries(stored).map(([key, value]) => [key, arrayBacked.includes(key) && value === null ? "" : value]));
