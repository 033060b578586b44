import { createHash, createHmac, randomUUID } from "node:crypto";
import type { Clock } from "../clock";
import type { Request } from "../simulator";
import { Failure } from "./failure";

/** A key that requests may be signed with; a temporary one comes with a token and an end, in milliseconds since 1970. */
export interface SigningKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  active: boolean;
  expiresAt?: number;
}

type Parameters = Readonly<Record<string, string>>;

/** The keys of a simulated account, and the signatures made with them. */
export class Keys {
  readonly table = new Map<string, SigningKey>();
  /** The keys of the requests that were let in, each where it took over from another. */
  readonly used: string[] = [];
  readonly #nonces = new Set<string>();
  readonly #clock: Clock;

  constructor(clock: Clock, own: { readonly accessKeyId: string; readonly accessKeySecret: string }) {
    this.#clock = clock;
    this.table.set(own.accessKeyId, { ...own, active: true });
  }

  /** Hands out a temporary key. */
  issue(seconds: number): Required<SigningKey> {
    const key = {
      accessKeyId: `STS.${randomUUID().replaceAll("-", "").slice(0, 22)}`,
      accessKeySecret: randomUUID().replaceAll("-", ""),
      securityToken: `CAIS${randomUUID().replaceAll("-", "")}+/=`,
      active: true,
      expiresAt: this.#clock.wall() + seconds * 1000,
    };
    this.table.set(key.accessKeyId, key);
    return key;
  }

  /** Ends every temporary key at once. */
  expire(): void {
    for (const key of this.table.values()) if (key.securityToken !== undefined) key.expiresAt = 0;
  }

  /** Lets a request in, signed by ACS3 or by the older RPC style, or throws; parameters are those of query and form together. */
  admit(request: Request, parameters: Parameters): void {
    if (request.headers.authorization?.startsWith("ACS3-HMAC-SHA256 ")) this.#admitAcs3(request, request.headers.authorization);
    else if (parameters.Signature !== undefined) this.#admitRpc(request, parameters);
    else throw new Failure(400, "MissingAuthorization", "Authorization is mandatory for this action.");
  }

  #admitAcs3({ method, query, headers, text }: Request, header: string): void {
    const part = (name: string) => new RegExp(`${name}=([^,]+)`).exec(header)?.[1] ?? "";
    const [Credential, SignedHeaders, Signature] = [part("Credential"), part("SignedHeaders"), part("Signature")];
    const date = String(headers["x-acs-date"] ?? "");
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)) throw new Failure(400, "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted.");
    const key = this.#key(Credential, headers["x-acs-security-token"]);
    const signed = SignedHeaders.split(";");
    for (const name of ["host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce"]) if (!signed.includes(name)) throw incomplete(name);
    const canonical = [
      method,
      "/",
      // The vendor's own SDK leaves * alone in the address and encodes it in what it signs: only decoded values can be compared.
      pairs(query).sort(byName).map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&"),
      ...signed.map((name) => `${name}:${String(headers[name] ?? "").trim()}`),
      "",
      signed.join(";"),
      hash(text),
    ].join("\n");
    const toSign = `ACS3-HMAC-SHA256\n${hash(canonical)}`;
    if (createHmac("sha256", key.accessKeySecret).update(toSign).digest("hex") !== Signature) throw mismatch(toSign);
    this.#admitted(Credential, Date.parse(date), String(headers["x-acs-signature-nonce"]));
  }

  #admitRpc({ method }: Request, parameters: Parameters): void {
    const { Signature, AccessKeyId = "", SecurityToken, Timestamp = "", SignatureNonce = "", SignatureMethod, SignatureVersion } = parameters;
    if (SignatureMethod !== "HMAC-SHA1" || SignatureVersion !== "1.0") throw new Failure(400, "InvalidParameter", "The specified signature method or version is not supported.");
    const key = this.#key(AccessKeyId, SecurityToken);
    const rest = Object.entries(parameters).filter(([name]) => name !== "Signature").sort(byName);
    const toSign = `${method}&%2F&${encoded(rest.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&"))}`;
    if (createHmac("sha1", `${key.accessKeySecret}&`).update(toSign).digest("base64") !== Signature) throw mismatch(toSign);
    this.#admitted(AccessKeyId, Date.parse(Timestamp), SignatureNonce);
  }

  #key(id: string, token: unknown): SigningKey {
    const key = this.table.get(id);
    if (!key) throw new Failure(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
    if (!key.active) throw new Failure(400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.");
    if (key.securityToken !== undefined && token === undefined) throw new Failure(400, "MissingSecurityToken", "SecurityToken is mandatory for this action.");
    if (key.securityToken !== token) throw new Failure(400, "InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed.");
    if ((key.expiresAt ?? Infinity) <= this.#clock.wall()) throw new Failure(400, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");
    return key;
  }

  #admitted(key: string, date: number, nonce: string): void {
    if (!(Math.abs(date - this.#clock.wall()) <= skew)) throw new Failure(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
    if (this.#nonces.has(nonce)) throw new Failure(400, "SignatureNonceUsed", "Specified signature nonce was used already.");
    this.#nonces.add(nonce);
    if (this.used.at(-1) !== key) this.used.push(key);
  }
}

/** Parameters wherever a client may put them: in the query, or in a form. */
export function parametersOf({ query, text, headers }: Request): Record<string, string> {
  const form = String(headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded") ? pairs(new URLSearchParams(text)) : [];
  return Object.fromEntries([...pairs(query), ...form]);
}

const mismatch = (toSign: string) => new Failure(400, "SignatureDoesNotMatch", `Specified signature is not matched with our calculation. server string to sign is:${toSign}`);

const incomplete = (name: string) => new Failure(400, "IncompleteSignature", `The request signature does not conform to Aliyun standards: ${name} is not signed.`);

const pairs = (parameters: URLSearchParams): [string, string][] => [...parameters.entries()];

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : a > b ? 1 : 0);

const encoded = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

const skew = 15 * 60_000;
