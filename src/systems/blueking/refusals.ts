import type { Permission } from "./api";

/** A refusal in words: CMDB's own, and what they come down to. Decided by the code: messages change with the language. */
export function wordsOf(code: number, message: string, permission: Permission | undefined, user: string | undefined): string {
  const who = user ?? "the user";
  if (permission) return `${message}: ${who} needs ${rightsIn(permission).join(", and ")}, to be applied for in BlueKing's permission centre`;
  const meaning = meanings[code];
  return meaning === undefined ? message : `${message}: ${meaning.replace("{who}", who)}`;
}

/** "the edit right on host 11 in business 2", one for each thing that would have to be granted. */
function rightsIn({ actions }: Permission): string[] {
  return actions.flatMap(({ id, name, related_resource_types }) => {
    const paths = related_resource_types.flatMap(({ instances = [] }) => instances);
    const right = rights[id] ?? `the right ${JSON.stringify(name || id)}`;
    return paths.length === 0 ? [right] : paths.map((path) => `${right} on ${path.map(({ type, name: called, id: number }) => `${nouns[type] ?? type} ${called || number}`).reverse().join(" in ")}`);
  });
}

const rights: Record<string, string> = {
  edit_biz_host: "edit right",
  edit_resource_pool_host: "edit right",
  view_biz_resource: "view right",
  find_business_resource: "view right",
};
const nouns: Record<string, string> = { biz: "business", sys_resource_pool_directory: "resource pool directory" };

const meanings: Record<number, string> = {
  1199014: "a unique rule covers it, so that BlueKing does not copy it either. Name it in unique_properties of the provider's configuration",
  1199048: "{who} needs view right on the host, to be applied for in BlueKing's permission centre",
  1306000: "check app_code, app_secret, and username or token",
  1306403: "the app needs leave to call this component, to be applied for in BlueKing's developer centre",
  1640001: "check app_code, app_secret, and username or token",
  1640101: "check app_code and app_secret",
  1640102: "check username or token",
  1640301: "the app needs leave to call this resource of the gateway bk-cmdb, to be applied for in BlueKing's developer centre",
  1640401: "check that the endpoint is the gateway's stage for bk-cmdb, and transport is \"gateway\"",
};
