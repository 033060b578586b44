import { randomUUID } from "node:crypto";
import { isRecord } from "../json";
import type { Answer, Request, Route } from "../simulator";
import type { Database } from "./database";
import { latencyOf, type Access } from "./esb";
import { operations } from "./operations";
import { json, replyTo } from "./replying";

/** Where the gateway's stage is. */
export const gatewayBase = "/api/bk-cmdb/prod";

/** What the gateway offers: each with its own method and address. */
const resources: readonly (readonly [name: string, method: string, path: string])[] = [
  ["clone_host_property", "PUT", "/hosts/property/clone"],
  ["get_host_base_info", "GET", "/hosts/:supplier/:host"],
  ["list_biz_hosts", "POST", "/hosts/app/:business/list_hosts"],
  ["list_hosts_without_biz", "POST", "/hosts/list_hosts_without_app"],
  ["find_host_biz_relations", "POST", "/hosts/modules/read"],
  ["search_object_attribute", "POST", "/find/objectattr"],
  ["search_object_unique", "POST", "/find/objectunique/object/:object"],
  ["update_host", "PUT", "/hosts/batch"],
  ["batch_update_host", "PUT", "/hosts/property/batch"],
  ["search_cloud_area", "POST", "/findmany/cloudarea"],
];

/** The gateway's routes. */
export const gatewayRoutes = (database: Database, access: Access): Route[] =>
  resources.map(([name, method, path]) => ({
    method,
    path: `${gatewayBase}/api/v3${path}`,
    operation: name,
    latency: latencyOf(name),
    handle: (request: Request) => answered(name, database, access, request),
  }));

/** What the gateway says of a method or an address that it has not. */
export const gatewayUnrouted = (): Answer => gatewayError(404, 1640401, "API_NOT_FOUND", "API not found");

/** The gateway's own errors, before CMDB is reached. */
export function gatewayError(status: number, code: number, name: string, message: string): Answer {
  return json(status, { code, code_name: name, message, result: false, data: null }, { ...requestId(), "x-bkapi-error-code": String(code), "x-bkapi-error-message": message });
}

function answered(name: string, database: Database, access: Access, request: Request): Answer {
  const { headers, parameters, json: sent } = request;
  const given = parsed(headers["x-bkapi-authorization"]);
  // Wrong credentials are a 400 here; those in a body are not looked at.
  if (given["bk_app_code"] !== access.appCode || given["bk_app_secret"] !== access.appSecret) return gatewayError(400, 1640001, "INVALID_ARGS", 'Parameters error [reason="please provide bk_app_code and bk_app_secret to verify app"]');
  if (given["bk_token"] !== undefined && given["bk_token"] !== access.token) return gatewayError(400, 1640001, "INVALID_ARGS", 'Parameters error [reason="user authentication failed, the bk_token is invalid"]');
  if (given["bk_token"] === undefined && given["bk_username"] === undefined) return json(200, { result: false, bk_error_code: 1199998, bk_error_msg: "user is not set", permission: null }, requestId());
  if (name === "search_object_unique" && !access.uniqueRulesGranted) return gatewayError(403, 1640301, "APP_NO_PERMISSION", "App has no permission to the resource");

  const language = String(headers["blueking-language"] ?? headers["x-bkcmdb-language"] ?? "zh-cn");
  const body = { ...(isRecord(sent) ? sent : {}), ...(parameters["business"] !== undefined && { bk_biz_id: Number(parameters["business"]) }), ...(parameters["host"] !== undefined && { bk_host_id: Number(parameters["host"]) }) };
  const reply = replyTo(operations[name]!, database, sent === undefined && request.method !== "GET" ? undefined : body, { user: access.username, language }, request);
  if (reply.lost) return gatewayError(504, 1650401, "REQUEST_BACKEND_TIMEOUT", "Request backend timeout");
  const { code, message, permission, data } = reply;
  // The API server renames the keys on its way out, and its filters answer before that: trap 2.
  return json(200, reply.filtered ? { result: false, bk_error_code: code, bk_error_msg: message, permission: null } : { result: code === 0, code, message, permission, ...(data !== undefined && { data }) }, requestId());
}

const requestId = () => ({ "x-bkapi-request-id": randomUUID() });

function parsed(header: string | string[] | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(header ?? "{}"));
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
