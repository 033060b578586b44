import { isRecord } from "../simulators/json";
import type { Action } from "./review-actions";
import { part, type Difference, type Marked, type Teller } from "./review-values";

/** What one of terraclone's resources takes from where to where. */
export interface Clone {
  readonly verb: "clone" | "restore" | "copy" | "take over" | "make";
  /** The system's own word for what is made or written. */
  readonly kind: string;
  readonly source?: string;
  readonly target: string;
  /** How, such as the strategy or the backup. */
  readonly detail?: string;
  readonly overwrites?: Overwrites;
}

/** What of the target is lost; `properties` are known where they were looked up before. */
export interface Overwrites {
  readonly what: string;
  /** Why no more is said of it. */
  readonly note?: string;
  readonly properties?: readonly Difference[];
  /** The attribute that tells them, and need not be shown again. */
  readonly attribute?: string;
}

/** What is cloned when a resource of this type is made or mended; `undefined` where nothing is. */
export function cloneOf(type: string, action: Action, before: Marked, after: Marked, teller: Teller): Clone | undefined {
  const told = (name: string) => teller.told(part(after, name));
  const given = (...names: string[]) => names.map((name) => ({ name, marked: part(after, name) })).find(({ marked }) => marked.unknown !== true && marked.value !== null && marked.value !== undefined)?.name ?? names[0]!;
  if (type === "terraclone_blueking_host_property_clone") return copyOf(action, before, after, teller, told(given("bk_org_id", "bk_org_ip")), told(given("bk_dst_id", "bk_dst_ip")));
  if (action === "update") return undefined;
  switch (type) {
    case "terraclone_zstack_vm_clone":
      return { verb: "clone", kind: "ZStack VM", source: told("source_uuid"), target: told("name") };
    case "terraclone_tiunimanager_cluster_clone":
      return { verb: "clone", kind: "TiDB cluster", source: told("source_cluster_id"), target: told("cluster_name"), detail: told("clone_strategy") };
    case "terraclone_tiunimanager_cluster_takeover":
      return { verb: "take over", kind: "TiUP cluster", source: told("tiup_ip"), target: told("cluster_name") };
    case "terraclone_tiunimanager_cluster":
      return { verb: "make", kind: "TiDB cluster", target: told("cluster_name") };
    case "terraclone_gpdb_instance_clone":
      return { verb: "restore", kind: "AnalyticDB instance", source: told("src_db_instance_name"), target: told("db_instance_id"), detail: `backup ${told(given("backup_id", "backup"))}`, overwrites: { what: "all its data" } };
    default:
      return undefined;
  }
}

/** What is left once a resource of this type is destroyed; `undefined` where nothing is, as one expects. */
export function farewellOf(type: string, before: Marked, teller: Teller): string | undefined {
  const is = (name: string, value: unknown) => part(before, name).sensitive !== true && part(before, name).value === value;
  switch (type) {
    case "terraclone_zstack_vm_clone":
      return `VM ${teller.told(part(before, "name"))} ${is("expunge_on_destroy", true) ? "is expunged" : "goes to the recycle bin"}`;
    case "terraclone_gpdb_instance_clone":
      return "Terraform only forgets the restore: the instance and its data stay";
    case "terraclone_blueking_host_property_clone":
      return is("on_destroy", "restore") ? "what the copy overwrote is put back" : "the host stays as the copy left it";
    default:
      return undefined;
  }
}

function copyOf(action: Action, before: Marked, after: Marked, teller: Teller, source: string, target: string): Clone | undefined {
  const pending = action === "update" ? "pending_changes" : "reviewed_changes";
  const changes = part(action === "update" ? before : after, pending);
  const properties = propertiesOf(changes, teller);
  if (action === "update" && (properties === undefined || properties.length === 0)) return undefined;
  const common = { verb: "copy", kind: "host properties", source, target } as const;
  if (properties?.length === 0) return common;
  return { ...common, overwrites: properties ? { what: properties.length === 1 ? "1 property" : `${properties.length} properties`, properties, attribute: pending } : { what: "properties", note: `the plan does not tell which: ${whyUntold(changes)}` } };
}

const whyUntold = ({ sensitive, unknown }: Marked) => `reviewed_changes is ${sensitive === true ? "sensitive" : unknown === true ? "known after apply" : "not set"}`;

/** A map of `{destination, source}`, by property; `undefined` where it is not known or not to be seen. */
function propertiesOf(changes: Marked, teller: Teller): Difference[] | undefined {
  if (changes.sensitive === true || changes.unknown === true || !isRecord(changes.value)) return undefined;
  return Object.keys(changes.value).map((property) => {
    const change = part(changes, property);
    return { path: teller.hidden(property), before: teller.told(part(change, "destination")), after: teller.told(part(change, "source")) };
  });
}
