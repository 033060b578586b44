import type { Request } from "../../kit";
import type { Credentials } from "./api";

/** CMDB's operations, by ESB's names. */
export type Operation =
  | "clone_host_property"
  | "get_host_base_info"
  | "list_biz_hosts"
  | "list_hosts_without_biz"
  | "find_host_biz_relations"
  | "search_object_attribute"
  | "search_object_unique"
  | "batch_update_host";

export type Body = Readonly<Record<string, unknown>>;

/** One way to CMDB: the same operations, under other methods and addresses. */
export interface Transport {
  readonly endpoint: string;
  /** The request for an operation; `undefined` where this way does not lead to it. */
  request(operation: Operation, body: Body): Pick<Request, "method" | "path" | "headers" | "body"> | undefined;
}

/** ESB takes everything as a POST. */
export function esb(endpoint: string, credentials: Credentials, credentialsIn: "header" | "body"): Transport {
  const inHeader = credentialsIn === "header";
  return {
    endpoint: endpoint.replace(/(\/api\/c\/compapi)?\/*$/, ""),
    request: (operation, body) =>
      operation === "search_object_unique"
        ? undefined
        : {
            method: "POST",
            path: `/api/c/compapi/v2/cc/${operation}/`,
            headers: { ...language, ...(inHeader && authorization(credentials)) },
            body: inHeader ? body : { ...body, ...credentials },
          },
  };
}

/** The gateway has a method and an address for each, and what the address holds is left out of the body. */
export function gateway(endpoint: string, credentials: Credentials): Transport {
  const bare = new URL(endpoint).pathname === "/";
  return {
    endpoint: bare ? new URL("/api/bk-cmdb/prod", endpoint).href : endpoint,
    request(operation, body) {
      const { method, path } = resources[operation];
      const left = Object.fromEntries(Object.entries(body).filter(([key]) => !path.includes(`{${key}}`)));
      const address = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(body[key])));
      return { method, path: `/api/v3${address}`, headers: { ...language, ...authorization(credentials) }, ...(method !== "GET" && { body: left }) };
    },
  };
}

const resources: Record<Operation, { readonly method: "GET" | "POST" | "PUT"; readonly path: string }> = {
  clone_host_property: { method: "PUT", path: "/hosts/property/clone" },
  // The supplier account, which is 0 everywhere.
  get_host_base_info: { method: "GET", path: "/hosts/0/{bk_host_id}" },
  list_biz_hosts: { method: "POST", path: "/hosts/app/{bk_biz_id}/list_hosts" },
  list_hosts_without_biz: { method: "POST", path: "/hosts/list_hosts_without_app" },
  find_host_biz_relations: { method: "POST", path: "/hosts/modules/read" },
  search_object_attribute: { method: "POST", path: "/find/objectattr" },
  search_object_unique: { method: "POST", path: "/find/objectunique/object/{bk_obj_id}" },
  batch_update_host: { method: "PUT", path: "/hosts/property/batch" },
};

const language = { "Blueking-Language": "en" };
const authorization = (credentials: Credentials) => ({ "X-Bkapi-Authorization": JSON.stringify(credentials) });
