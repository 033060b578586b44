import type { Answer } from "../simulator";

/** A refusal in TiUniManager's terms; `status` stands where the door answers otherwise than the code's table says. */
export class Failure extends Error {
  constructor(
    readonly code: number,
    readonly detail = "",
    readonly status = statusOf(code),
  ) {
    super(`[${code}]${explanations[code] ?? ""}${detail ? `\t${detail}` : ""}`);
  }

  /** The failure as an answer. */
  answer(): Answer {
    return { status: this.status, body: { code: this.code, message: this.message, data: {} }, headers: json };
  }
}

/** A successful answer. */
export const ok = (data: object, page?: object): Answer => ({ status: 200, body: { code: 0, message: "OK", data, ...(page && { page }) }, headers: json });

/** The 404 of the router, for paths that it does not know and for wrong verbs alike. */
export const noRoute = (): Answer => ({ status: 404, body: "404 page not found", headers: { "content-type": "text/plain" } });

/** What a code says about itself; many say nothing, and those come with HTTP 200. */
const explanations: Record<number, string> = {
  [-1]: "panic", 9996: "flow not found", 9999: "cluster server call error", 9897: "system state conflict", 10001: "parameter is invalid", 10002: "failed to execute SQL", 10003: "cluster not found",
  10004: "marshal error", 10006: "instance not found", 10007: "connect tidb error", 20101: "duplicated cluster name", 20102: "invalid topology", 20103: "unsupported product",
  20104: "cluster resource not enough", 20105: "cluster metadata broken", 20110: "takeover sftp error", 20114: "cluster maintenance conflict", 20201: "takeover ssh connect error",
  20801: "delete instance failed", 20802: "placement rules not enabled", 20803: "TiFlash replicas exceed", 30107: "resource no stock", 40101: "query workflow failed", 40102: "query workflow detail failed",
  40103: "start workflow failed", 40104: "workflow define not found", 40106: "stop workflow failed", 70600: "unauthorized user", 70602: "access token has been expired", 70603: "login failed",
  70615: "user password expired", 70650: "rbac permission check failed",
};

const statuses: Record<number, number> = {
  9993: 400, 10001: 400, 10003: 404, 10006: 404, 20101: 400, 20102: 400, 20103: 400, 20105: 400, 20114: 409, 20610: 400, 20802: 409, 20803: 409, 21000: 404, 21002: 400, 21003: 400, 30107: 400, 40104: 404,
  70600: 401, 70602: 401, 70603: 400, 70615: 400, 70650: 403,
};
/** Codes that the server's table lacks, so that they come as a success. */
const unmapped = [614, 20113, 20806, 20807, 20808, 21100, 21104, 21105, 21301, 21302, 21303, 21304, 30102, 30103, 30104, 30123, 30124, 30125, 70610, 70611, 70612, 70613, 70614, 90001, 90002];

/** The HTTP status of a code. */
export const statusOf = (code: number): number => (unmapped.includes(code) ? 200 : (statuses[code] ?? 500));

const json = { "content-type": "application/json; charset=utf-8" };
