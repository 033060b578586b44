import { createHash, createHmac } from "node:crypto";

/** A key, and the token that goes with it where it is a temporary one. */
export interface Key {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string | undefined;
}

/** A request to sign; values are as they are, not encoded. */
export interface Signable {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const algorithm = "ACS3-HMAC-SHA256";

/** The value of `Authorization` by ACS3-HMAC-SHA256: host, content-type and every x-acs- header are signed, and need lower-case names. */
export function authorization({ method, path, query, headers, body }: Signable, { accessKeyId, accessKeySecret }: Key): string {
  const signed = Object.keys(headers).filter(isSigned).sort();
  const canonical = [
    method,
    path,
    [...query].sort(byName).map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&"),
    ...signed.map((name) => `${name}:${headers[name]?.trim()}`),
    "",
    signed.join(";"),
    sha256(body),
  ].join("\n");
  const signature = createHmac("sha256", accessKeySecret).update(`${algorithm}\n${sha256(canonical)}`).digest("hex");
  return `${algorithm} Credential=${accessKeyId},SignedHeaders=${signed.join(";")},Signature=${signature}`;
}

/** All headers of a signed call of an action of the RPC style, which has no body. `at` is in milliseconds since 1970. */
export function signedHeaders(call: { readonly host: string; readonly action: string; readonly version: string; readonly query: Signable["query"] }, key: Key, nonce: string, at: number): Record<string, string> {
  const headers = {
    host: call.host,
    "x-acs-action": call.action,
    "x-acs-version": call.version,
    "x-acs-date": new Date(at).toISOString().replace(/\.\d+Z$/, "Z"),
    "x-acs-signature-nonce": nonce,
    "x-acs-content-sha256": sha256(""),
    ...(key.securityToken !== undefined && { "x-acs-accesskey-id": key.accessKeyId, "x-acs-security-token": key.securityToken }),
  };
  return { ...headers, accept: "application/json", authorization: authorization({ method: "POST", path: "/", query: call.query, headers, body: "" }, key) };
}

const isSigned = (name: string) => name === "host" || name === "content-type" || name.startsWith("x-acs-");

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : a > b ? 1 : 0);

/** As RFC 3986 has it, which leaves less alone than JavaScript does. */
const encode = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
