import type { AssumeRoleResponse, RoleCredentials } from "../../systems/gpdb/api";
import type { Answer, Request, Route } from "../simulator";
import { missing, Failure } from "./failure";
import type { Keys } from "./keys";

type Parameters = Readonly<Record<string, string>>;

/** The token that the simulated OIDC provider vouches for. */
export const oidcToken = "eyJhbGciOiJSUzI1NiJ9.simulated.token";

/** STS: roles for those who may have them. */
export function assumeRole(keys: Keys, parameters: Parameters): Omit<AssumeRoleResponse, "RequestId"> {
  for (const name of ["RoleArn", "RoleSessionName"]) if (!parameters[name]) throw missing(name);
  const { RoleArn = "", DurationSeconds = "3600" } = parameters;
  if (!/^acs:ram::\d+:role\/[\w.-]+$/.test(RoleArn)) throw new Failure(400, "InvalidParameter.RoleArn", "The parameter RoleArn is wrongly formed.");
  return { Credentials: credentials(keys, Number(DurationSeconds)) };
}

/** STS: a role for the bearer of an OIDC token. This call is not signed. */
export function assumeRoleWithOidc(keys: Keys, parameters: Parameters): Omit<AssumeRoleResponse, "RequestId"> {
  for (const name of ["OIDCProviderArn", "OIDCToken"]) if (!parameters[name]) throw missing(name);
  if (parameters.OIDCToken !== oidcToken) throw new Failure(400, "AuthenticationFail.OIDCToken.Invalid", "The OIDCToken is invalid.");
  return assumeRole(keys, parameters);
}

/** An ECS instance's metadata server, in the mode that demands a session token, and a credentials URI. */
export function metadataRoutes(keys: Keys, role: string, seconds: number): Route[] {
  const sessions = new Set<string>();
  const told = (): Answer => ({ status: 200, body: { Code: "Success", ...credentials(keys, seconds) } satisfies RoleCredentials });
  const ofRole = ({ headers, parameters }: Request): Answer => {
    if (!sessions.has(String(headers["x-aliyun-ecs-metadata-token"]))) return { status: 403, body: "Forbidden" };
    if (parameters.role === undefined) return { status: 200, body: role };
    return parameters.role === role ? told() : { status: 404, body: "Not Found" };
  };
  return [
    {
      method: "PUT", path: "/latest/api/token", operation: "metadata-token",
      handle({ headers }) {
        if (headers["x-aliyun-ecs-metadata-token-ttl-seconds"] === undefined) return { status: 400, body: "Bad Request" };
        const token = `AQAE${sessions.size}`;
        sessions.add(token);
        return { status: 200, body: token };
      },
    },
    { method: "GET", path: "/latest/meta-data/ram/security-credentials", operation: "metadata-role", handle: ofRole },
    { method: "GET", path: "/latest/meta-data/ram/security-credentials/:role", operation: "metadata-credentials", handle: ofRole },
    { method: "GET", path: "/credentials", operation: "credentials-uri", handle: told },
  ];
}

function credentials(keys: Keys, seconds: number): AssumeRoleResponse["Credentials"] {
  const { accessKeyId, accessKeySecret, securityToken, expiresAt } = keys.issue(seconds);
  return { AccessKeyId: accessKeyId, AccessKeySecret: accessKeySecret, SecurityToken: securityToken, Expiration: new Date(expiresAt).toISOString().replace(/\.\d+Z$/, "Z") };
}
