import type { ObjectAttribute, PropertyValue } from "../../systems/blueking/api";
import type { HostRecord, UniqueRule } from "./database";

const choices = (...names: string[]) => names.map((name, index) => ({ id: String(index + 1), name, type: "text", is_default: index === 0 }));

const editable: [id: string, name: string, type: string, option?: PropertyValue][] = [
  ["operator", "Primary Responsible Person", "objuser"],
  ["bk_bak_operator", "Backup Responsible Person", "objuser"],
  ["bk_sn", "Device SN", "singlechar"],
  ["bk_comment", "Comment", "longchar"],
  ["bk_sla", "SLA level", "enum", choices("L1", "L2", "L3")],
  ["bk_state_name", "Country", "enum", [{ id: "CN", name: "China", type: "text", is_default: false }, { id: "DE", name: "Germany", type: "text", is_default: false }]],
  ["bk_province_name", "Province", "enum", [{ id: "110000", name: "Beijing", type: "text", is_default: false }, { id: "440000", name: "Guangdong", type: "text", is_default: false }]],
  ["bk_isp_name", "ISP", "enum", choices("Telecom", "Unicom", "Mobile")],
  ["bk_state", "Current status", "list", ["Under test", "In operation", "Faulty"]],
  ["bk_host_name", "Host Name", "singlechar"],
  ["bk_os_name", "OS Name", "singlechar"],
  ["bk_os_version", "OS Version", "singlechar"],
  ["bk_os_bit", "OS bits", "singlechar"],
  ["bk_os_kernel_version", "OS Kernel Version", "singlechar"],
  ["bk_cpu_module", "CPU Model", "singlechar"],
  ["bk_mac", "Inner MAC", "singlechar"],
  ["bk_outer_mac", "Outer MAC", "singlechar"],
  ["bk_os_type", "OS Type", "enum", choices("Linux", "Windows", "AIX")],
  ["bk_cpu_architecture", "CPU Architecture", "enum", [{ id: "x86", name: "X86", type: "text", is_default: true }, { id: "arm", name: "ARM", type: "text", is_default: false }]],
  ["bk_cpu", "CPU logical cores", "int", { min: 1, max: 1_000_000 }],
  ["bk_mem", "Memory", "int", { min: 1, max: 1_000_000_000 }],
  ["bk_disk", "Disk", "int", { min: 1, max: 1_000_000_000 }],
  ["bk_host_outerip_v6", "Outer IPv6", "singlechar"],
  ["bk_host_outerip", "Outer IP", "singlechar"],
];
const locked: [id: string, name: string, type: string][] = [
  ["bk_host_innerip", "Inner IP", "singlechar"],
  ["bk_host_innerip_v6", "Inner IPv6", "singlechar"],
  ["bk_cloud_id", "Cloud Area", "foreignkey"],
  ["bk_agent_id", "GSE Agent ID", "singlechar"],
  ["bk_cloud_inst_id", "Cloud Instance ID", "singlechar"],
  ["bk_cloud_vendor", "Cloud Vendor", "enum"],
  ["bk_asset_id", "Fixed Asset No.", "singlechar"],
  ["bk_service_term", "Warranty", "int"],
  ["bk_addressing", "Addressing", "enum"],
  ["import_from", "Entry method", "enum"],
  ["create_time", "Entry time", "time"],
  ["bk_created_at", "Created at", "time"],
  ["bk_created_by", "Created by", "objuser"],
  ["bk_updated_at", "Updated at", "time"],
  ["bk_updated_by", "Updated by", "objuser"],
];

/** An attribute of the host model, as administrators add them. */
export const hostAttribute = (id: number, property: string, { name = property, type = "singlechar", ...rest }: Partial<ObjectAttribute> & { name?: string; type?: string } = {}): ObjectAttribute => ({
  id, bk_obj_id: "host", bk_property_id: property, bk_property_name: String(name), bk_property_type: String(type), editable: true, isrequired: false,
  // As the first release seeded it, and nothing has set it since: trap 8.
  isonly: property === "bk_host_innerip" || property === "bk_cloud_id",
  isreadonly: false, ispre: false, bk_issystem: false, bk_isapi: false, bk_biz_id: 0, option: "", ...rest,
});

/** The host model of a fresh 3.14. */
export const stockAttributes = (): ObjectAttribute[] => [
  ...editable.map(([id, name, type, option = ""], index) => hostAttribute(index + 1, id, { name, type, option, ispre: true })),
  ...locked.map(([id, name, type], index) => hostAttribute(editable.length + index + 1, id, { name, type, editable: false, ispre: true })),
  hostAttribute(60, "bk_cloud_host_identifier", { name: "Cloud host", type: "bool", editable: false, ispre: true, bk_issystem: true, bk_isapi: true }),
];

/** The unique rules of a fresh 3.14; the second and third may be deleted. */
export const stockUniqueRules: readonly UniqueRule[] = [
  { id: 1, ispre: true, properties: ["bk_cloud_id", "bk_host_innerip"] },
  { id: 2, ispre: false, properties: ["bk_host_outerip"] },
  { id: 3, ispre: false, properties: ["bk_cloud_inst_id", "bk_cloud_vendor"] },
  { id: 4, ispre: true, properties: ["bk_host_innerip_v6", "bk_cloud_id"] },
  { id: 5, ispre: true, properties: ["bk_agent_id"] },
];

/** Some hosts of business 2, one of business 3, and one in another cloud area. */
export const stockHosts = (): HostRecord[] => [
  host(10, 2, "10.0.0.10", { bk_host_name: "gold-1", bk_comment: "golden image", operator: "alice", bk_sn: "SN-10", bk_cpu: 16, bk_mem: 65_536, bk_os_type: "1", bk_state: "In operation", bk_mac: "52:54:00:00:00:10", bk_bak_operator: null }),
  host(11, 2, "10.0.0.11", { bk_host_name: "staging-1", bk_comment: "made by hand", operator: "bob", bk_sn: "SN-11", bk_cpu: 8, bk_mem: 65_536, bk_os_type: "1", bk_bak_operator: "carol", bk_sla: "2", bk_mac: "52:54:00:00:00:11" }),
  host(12, 2, "10.0.0.12", { bk_host_name: "staging-2", bk_comment: "", operator: null, bk_cpu: 8 }),
  host(13, 2, "10.0.0.13", { bk_host_name: "spare-1" }),
  host(20, 3, "10.0.0.20", { bk_host_name: "elsewhere-1" }),
  host(30, 2, "10.0.0.30", { bk_host_name: "far-1" }, 5),
];

/** A host of a business, with what is stored of it. */
export const host = (id: number, business: number, ip: string | null, properties: Record<string, PropertyValue> = {}, cloud = 0): HostRecord => ({
  id, business, set: business * 10, modules: [business * 100],
  stored: { bk_host_innerip: ip, bk_cloud_id: cloud, bk_addressing: "static", import_from: "1", create_time: "2026-01-05T08:00:00.000Z", bk_updated_by: "admin", ...properties },
});
