import type { PropertyValue } from "../../src/systems/blueking/api";
import { startBlueking, type BluekingOptions, type BluekingSimulator } from "../../src/simulators/blueking";

/** The two ways to CMDB. */
export const ways = ["esb", "gateway"] as const;
export type Way = (typeof ways)[number];

/** The two ways to name hosts: 10 is the source, 11 the destination. */
export const namings = { ids: { bk_org_id: "10", bk_dst_id: "11" }, ips: { bk_org_ip: '"10.0.0.10"', bk_dst_ip: '"10.0.0.11"' } } as const;

/** A simulated CMDB whose answers come at once, and whose lists lag some milliseconds behind. */
export const quickBlueking = (options: BluekingOptions = {}): Promise<BluekingSimulator> => startBlueking({ speed: 1_000, ...options });

/** The provider's configuration for a simulated CMDB, in the author's words. */
export const configurationFor = ({ endpoint, gatewayEndpoint, credentials }: BluekingSimulator, way: Way = "gateway") => ({
  blueking: {
    endpoint: way === "esb" ? endpoint : gatewayEndpoint,
    transport: way,
    appCode: credentials["appCode"],
    appSecret: credentials["appSecret"],
    username: credentials["username"],
  },
});

/** The same as a provider block. */
export const providerBlock = ({ endpoint, gatewayEndpoint, credentials }: BluekingSimulator, way: Way = "gateway") => `
provider "terraclone" {
  blueking = {
    endpoint   = "${way === "esb" ? endpoint : gatewayEndpoint}"
    transport  = "${way}"
    app_code   = "${credentials["appCode"]}"
    app_secret = "${credentials["appSecret"]}"
    username   = "${credentials["username"]}"
  }
}
`;

const block = (head: string, values: Record<string, string>) => `${head} {\n${Object.entries(values).map(([name, value]) => `  ${name} = ${value}\n`).join("")}}\n`;

/** A copy from host 10 onto host 11 of business 2; a value is written as it is, so quote strings. */
export const copyBlock = (label: string, values: Record<string, string> = {}, naming: Record<string, string> = namings.ids) => block(`resource "terraclone_blueking_host_property_clone" "${label}"`, { bk_biz_id: "2", ...naming, ...values });

/** A preview of that copy. */
export const previewBlock = (label: string, naming: Record<string, string> = namings.ids) => block(`data "terraclone_blueking_host_property_preview" "${label}"`, { bk_biz_id: "2", ...naming });

/** What is stored of a host, less what the server writes with every change. */
export function storedOf({ database }: BluekingSimulator, host: number): Record<string, PropertyValue> {
  const { last_time: _, bk_updated_at: __, bk_updated_by: ___, ...stored } = database.getHost(host).stored;
  return stored;
}

/** Changes a property behind Terraform's back. */
export const setProperty = ({ database }: BluekingSimulator, host: number, property: string, value: PropertyValue) => {
  const before = database.getHost(host);
  database.put({ ...before, stored: { ...before.stored, [property]: value } });
};

/** How many real changes the operations log has. */
export const audits = ({ database }: BluekingSimulator) => database.audit.length;
