import { randomUUID } from "node:crypto";
import { isRecord } from "../json";
import type { Answer, Request, Route } from "../simulator";
import type { Database } from "./database";
import { operations } from "./operations";
import { json, replyTo } from "./replying";

/** Who may call, and what the installation is like. */
export interface Access {
  readonly appCode: string;
  readonly appSecret: string;
  readonly username: string;
  readonly token: string;
  /** An ESB of before the header: credentials count in the body only. */
  readonly oldEsb: boolean;
  /** Whether the app was granted the look at unique rules on the gateway. */
  readonly uniqueRulesGranted: boolean;
}

const components = Object.keys(operations).filter((name) => name !== "search_object_unique");
/** Simulated milliseconds that a call takes; a copy writes a transaction and its audit. */
export const latencyOf = (name: string) => (name === "clone_host_property" || name.endsWith("update_host") ? 350 : 60);

/** ESB's routes: one address for everything, every answer a 200. */
export const esbRoutes = (database: Database, access: Access): Route[] =>
  components.flatMap((name) =>
    ["POST", "GET"].map((method) => ({ method, path: `/api/c/compapi/v2/cc/${name}`, operation: name, latency: latencyOf(name), handle: (request: Request) => answered(name, database, access, request) })),
  );

/** What ESB says of an address that it has not: without a code. */
export const esbUnrouted = (): Answer => json(404, { result: false, data: null, message: "Not found, channel does not exist" });

function answered(name: string, database: Database, access: Access, request: Request): Answer {
  const refusal = (code: number, message: string) => json(200, { result: false, code, message, data: null, request_id: requestId() });
  const sent = request.method === "GET" ? Object.fromEntries(request.query) : request.json;
  if (!isRecord(sent)) return refusal(1306000, "Request JSON string is wrong in format, which cannot be analyzed, please check");
  const header = access.oldEsb ? undefined : request.headers["x-bkapi-authorization"];
  const given = header === undefined ? sent : parsed(String(header));
  if (!isRecord(given)) return refusal(1306406, "request header X-Bkapi-Authorization is not a valid JSON");
  const denied = unauthorised(given, access);
  if (denied) return refusal(1306000, denied);

  const body = withoutCredentials(sent);
  if (name === "list_biz_hosts" && !("bk_biz_id" in body)) return refusal(1306406, "param bk_biz_id is required");
  const language = String(request.headers["blueking-language"] ?? "en");
  const reply = replyTo(operations[name]!, database, reshaped(name, body), { user: access.username, language }, request);
  if (reply.lost) return refusal(1306201, "Third-party system (CMDB) request timed out, please try again later or contact the administrator");
  const { code, message, permission, data = null } = reply;
  return json(200, reply.filtered
    ? { result: false, bk_error_code: code, bk_error_msg: message, data, permission, request_id: requestId() }
    : { result: code === 0, code, message, permission, data, request_id: requestId() });
}

/** What is wrong with the credentials, in ESB's words; every case has one code. */
function unauthorised(given: Record<string, unknown>, { appCode, appSecret, username, token }: Access): string | undefined {
  const code = given["bk_app_code"] ?? given["app_code"];
  const secret = given["bk_app_secret"] ?? given["app_secret"];
  if (!code) return "APP Code [bk_app_code] cannot be empty";
  if (!secret) return "APP Secret [bk_app_secret] cannot be empty";
  if (code !== appCode || secret !== appSecret) return "APP authentication failed, app_code or app_secret is incorrect";
  if (given["bk_token"] !== undefined) return given["bk_token"] === token ? undefined : "User authentication failed, please provide a valid user identity, such as bk_username, bk_token, access_token";
  const user = given["bk_username"] ?? given["username"];
  return user === username ? undefined : "User authentication failed, please provide a valid user identity, such as bk_username, bk_token, access_token";
}

const credentials = ["bk_app_code", "bk_app_secret", "app_code", "app_secret", "bk_token", "bk_username", "username", "bk_supplier_account"];
const withoutCredentials = (body: Record<string, unknown>) => Object.fromEntries(Object.entries(body).filter(([key]) => !credentials.includes(key)));

/** ESB's own components change what they are given before CMDB sees it. */
function reshaped(name: string, body: Record<string, unknown>): Record<string, unknown> {
  if (name !== "update_host") return body;
  const ids = Array.isArray(body["bk_host_id"]) ? body["bk_host_id"].join(",") : String(body["bk_host_id"] ?? "").replace(/[;\s]+/g, ",");
  return { ...(isRecord(body["data"]) ? body["data"] : {}), bk_host_id: ids };
}

const requestId = () => randomUUID().replaceAll("-", "");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
