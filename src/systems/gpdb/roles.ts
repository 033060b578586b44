import { readFileSync } from "node:fs";
import { Refused, retryPolicy, secrets, type Clock, type Http } from "../../kit";
import type { AssumeRoleResponse, RoleCredentials } from "./api";
import { Keys, type Lent, type Source } from "./keys";
import { bodyOf, Rpc } from "./rpc";

/** A role to take on. */
export interface Role {
  readonly arn: string;
  readonly sessionName?: string | undefined;
  /** In seconds. */
  readonly expiration?: number | undefined;
  readonly externalId?: string | undefined;
  readonly policy?: string | undefined;
}

/** Where roles are had: STS, and the connection to it. */
export interface Sts {
  readonly endpoint: string;
  readonly http: Http;
  readonly clock: Clock;
}

const version = "2015-04-01";
const name = "Alibaba Cloud STS";

/** A role that the owner of a key takes on. */
export function assumed(base: Source, { arn, sessionName, expiration, externalId, policy }: Role, { endpoint, http, clock }: Sts): Source {
  const rpc = new Rpc(http, { name, endpoint, version }, new Keys(base, clock), clock);
  return async (signal) => {
    const parameters = { RoleArn: arn, RoleSessionName: sessionName ?? usualSession, DurationSeconds: duration(expiration), ExternalId: externalId, Policy: policy };
    const operation = `assume the role ${arn}`;
    const bounds = { repeatable: true, repeatForMs: retryPolicy.boundMs, signal };
    return fromSts(await rpc.call<AssumeRoleResponse>({ action: "AssumeRole", parameters, operation, ...bounds }));
  };
}

/** A role that the bearer of an OIDC token takes on; the file is read each time, since it is renewed by others. */
export function assumedWithOidc(providerArn: string, tokenFile: string, { arn, sessionName, expiration, policy }: Role, { http }: Sts): Source {
  return async (signal) => {
    const token = contentOf(tokenFile).trim();
    secrets.add(token);
    const operation = `assume the role ${arn} with an OIDC token`;
    const form = new URLSearchParams({ OIDCProviderArn: providerArn, OIDCToken: token, RoleArn: arn, RoleSessionName: sessionName ?? usualSession });
    for (const [field, value] of Object.entries({ DurationSeconds: duration(expiration), Policy: policy })) if (value !== undefined) form.set(field, value);
    const headers = { "x-acs-action": "AssumeRoleWithOIDC", "x-acs-version": version, accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" };
    const request = { operation, method: "POST", path: "/", headers, body: form.toString(), idempotent: true } as const;
    const answer = await http.send({ ...request, repeatForMs: retryPolicy.boundMs, signal });
    return fromSts(bodyOf<AssumeRoleResponse>(answer, name, operation));
  };
}

/** The role of the ECS instance that this runs on, from its metadata server; with no name given, the one that it has. */
export function ofEcsInstance(role: string | undefined, endpoint: string): Source {
  const roles = `${endpoint.replace(/\/+$/, "")}/latest/meta-data/ram/security-credentials/`;
  return async (signal) => {
    const token = await told(`${endpoint.replace(/\/+$/, "")}/latest/api/token`, signal, { method: "PUT", headers: { "X-aliyun-ecs-metadata-token-ttl-seconds": "21600" } }).catch(() => undefined);
    const headers = token === undefined ? {} : { "X-aliyun-ecs-metadata-token": token };
    const chosen = role ?? (await told(roles, signal, { headers })).trim();
    return lent(await told(`${roles}${encodeURIComponent(chosen)}`, signal, { headers }), `the metadata server ${endpoint}`);
  };
}

/** Keys that a process beside this one hands out. */
export function ofUri(uri: string): Source {
  return async (signal) => lent(await told(uri, signal), uri);
}

/** Without a proxy and without following redirects: keys are not for anyone else. */
async function told(address: string, signal: AbortSignal, request: RequestInit = {}): Promise<string> {
  const explain = (why: string) => new Refused(`The credentials of Alibaba Cloud could not be had from ${address}: ${why}.`, "Check that it runs where terraform does, or configure gpdb with other credentials.");
  const response = await fetch(address, { ...request, redirect: "error", signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) }).catch((error: unknown) => {
    signal.throwIfAborted();
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
    throw explain(cause?.code ?? cause?.message ?? message);
  });
  const text = await response.text();
  if (!response.ok) throw explain(`HTTP ${response.status}`);
  return text;
}

function lent(text: string, from: string): Lent {
  const body = JSON.parse(text) as RoleCredentials;
  if (body.Code !== "Success") throw new Refused(`The credentials of Alibaba Cloud could not be had: ${from} answers ${body.Code}.`);
  return { accessKeyId: body.AccessKeyId, accessKeySecret: body.AccessKeySecret, securityToken: body.SecurityToken, expiresAt: Date.parse(body.Expiration) };
}

const fromSts = ({ Credentials: { AccessKeyId, AccessKeySecret, SecurityToken, Expiration } }: AssumeRoleResponse): Lent => ({
  accessKeyId: AccessKeyId,
  accessKeySecret: AccessKeySecret,
  securityToken: SecurityToken,
  expiresAt: Date.parse(Expiration),
});

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Refused(`The OIDC token file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, "oidc_token_file names a file that holds the token of the workload.");
  }
}

const duration = (seconds: number | undefined) => (seconds === undefined ? undefined : String(seconds));
const usualSession = "terraclone";
/** In milliseconds. */
const patience = 5_000;
