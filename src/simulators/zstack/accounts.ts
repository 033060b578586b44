import { createHash, createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Session } from "../../systems/zstack/api";
import { recordAt } from "../json";
import type { Answer, Host, Request, Route } from "../simulator";
import { type Cloud, newUuid } from "./cloud";
import { Failure, Refusal, badArgument, errorOf, sessionExpired } from "./failure";
import { signedDate, wallClock } from "./server-date";

/** Who may use the simulated cloud. */
export interface Credentials {
  accountName: string;
  password: string;
  userName: string;
  accessKeyId: string;
  accessKeySecret: string;
}

/** Who makes a call: a session, or a key, which never runs out. */
export type Caller = { readonly session: string } | { readonly key: string };

/** Logins, sessions and access keys of the simulated cloud. */
export class Accounts {
  readonly sessions = new Map<string, { uuid: string; createdAt: number; expiresAt: number }>();
  readonly #cloud: Cloud;
  readonly #credentials: Credentials;
  readonly #wallClock: (time: number) => number;

  constructor(cloud: Cloud, credentials: Credentials, zone: string) {
    this.#cloud = cloud;
    this.#credentials = credentials;
    this.#wallClock = wallClock(zone);
  }

  /** Who calls, by the header; a session is believed here and looked up only when the call is carried out. */
  caller({ method, path, headers }: Pick<Request, "method" | "path" | "headers">): Caller {
    const header = headers.authorization;
    if (header === undefined) throw new Refusal(400, "missing header 'Authorization'");
    if (header.startsWith("OAuth ")) return { session: header.slice("OAuth ".length).trim() };
    if (!header.startsWith("ZStack ")) throw new Refusal(400, "Authorization type must be 'OAuth'");
    return this.#keyHolder(header.slice("ZStack ".length), method, path, headers);
  }

  /** Lets a caller's session live on; throws when it is over. */
  admit(caller: Caller): void {
    if ("key" in caller) return;
    if (!this.valid(caller.session)) throw sessionExpired();
    this.renew(caller.session, sessionMilliseconds);
  }

  valid(uuid: string): boolean {
    return (this.sessions.get(uuid)?.expiresAt ?? 0) > this.#cloud.clock.now();
  }

  /** Ends every session at once. */
  expire(): void {
    this.sessions.clear();
  }

  renew(uuid: string, milliseconds: number): void {
    const session = this.sessions.get(uuid);
    if (session) session.expiresAt = this.#cloud.clock.now() + milliseconds;
  }

  inventory(uuid: string): Session {
    const { createdAt = 0, expiresAt = 0 } = this.sessions.get(uuid) ?? {};
    const dates = { expiredDate: this.#cloud.date(expiresAt), createDate: this.#cloud.date(createdAt) };
    return { uuid, accountUuid: adminAccountUuid, userUuid: adminAccountUuid, ...dates, noSessionEvaluation: false };
  }

  /** The calls that need no authentication. */
  routes(host: Host): Route[] {
    const { accountName, password, userName } = this.#credentials;
    const logIn = (action: string, needed: string[], right: Record<string, string>) => (request: Request) => {
      const answer = this.#logIn(request, action, needed, right);
      if (answer.status === 200) for (const stage of ["accepted", "executed"] as const) host.count(request.operation, stage);
      return answer;
    };
    const hashed = createHash("sha512").update(password, "utf8").digest("hex");
    return [
      { method: "PUT", path: "/zstack/v1/accounts/login", operation: "login", latency: loginMilliseconds, handle: logIn("logInByAccount", ["accountName", "password"], { accountName, password: hashed }) },
      { method: "PUT", path: "/zstack/v1/accounts/users/login", operation: "login", latency: loginMilliseconds, handle: logIn("logInByUser", ["userName", "password"], { accountName, accountUuid: adminAccountUuid, userName, password: hashed }) },
      { method: "PUT", path: "/zstack/v1/login", operation: "login", latency: loginMilliseconds, handle: logIn("logIn", ["username", "password", "loginType"], { username: accountName, password: hashed }) },
      { method: "GET", path: "/zstack/v1/accounts/sessions/:session/valid", operation: "validateSession", handle: ({ parameters }) => ({ status: 200, body: { valid: this.valid(parameters.session ?? "") } }) },
      {
        method: "DELETE", path: "/zstack/v1/accounts/sessions/:session", operation: "logout",
        handle: ({ parameters }) => {
          this.sessions.delete(parameters.session ?? "");
          return { status: 200, body: {} };
        },
      },
    ];
  }

  /** Compares what is given with what is right; a key that is not given is not compared, so that either name of an account will do. */
  #logIn({ text, json }: Request, action: string, needed: string[], right: Record<string, string>): Answer {
    if (text !== "" && json === undefined) return { status: 500, body: "com.google.gson.stream.MalformedJsonException" };
    const given = recordAt(json, action);
    try {
      for (const field of needed)
        if (typeof given[field] !== "string") throw badArgument(`field[${field}] of message[org.zstack.header.message.ApiMessageParamValidator] is mandatory, can not be null`);
      if (action === "logInByUser" && given.accountName === undefined && given.accountUuid === undefined) throw badArgument("accountName and accountUuid cannot both be null, you must specify at least one");
      if (Object.entries(right).some(([field, value]) => given[field] !== undefined && given[field] !== value)) throw wrongPassword();
      return { status: 200, body: { inventory: this.#open() } };
    } catch (error) {
      return { status: 503, body: { error: errorOf(error) } };
    }
  }

  #open(): Session {
    const now = this.#cloud.clock.now();
    for (const { uuid, expiresAt } of this.sessions.values()) if (expiresAt <= now) this.sessions.delete(uuid);
    if (this.sessions.size >= mostSessions) throw new Failure({ code: "ID.1006", description: "Login sessions hit limit of max allowed concurrent login sessions" });
    const uuid = newUuid();
    this.sessions.set(uuid, { uuid, createdAt: now, expiresAt: now + sessionMilliseconds });
    return this.inventory(uuid);
  }

  #keyHolder(holder: string, method: string, path: string, headers: IncomingHttpHeaders): Caller {
    const [id, signature, ...rest] = holder.split(":");
    if (!id || !signature || rest.length > 0) throw new Refusal(400, "accessKey format is 'ZStack AccessKeyId:Signature'");
    if (headers.date === undefined) throw new Refusal(400, "missing header 'Date'");
    const signed = signedDate(headers.date);
    if (signed === undefined) throw new Refusal(400, `date format error: ${headers.date}`);
    // The zone of the date is not looked at (rest/checkTimeZone is false by default): trap 18.
    if (Math.abs(signed - this.#wallClock(this.#cloud.clock.wall())) > skewMilliseconds) throw new Refusal(403, "requestTimeTooSkewed");
    const { accessKeyId, accessKeySecret } = this.#credentials;
    if (id !== accessKeyId) throw new Refusal(403, `access key id: ${id} does not existed or disabled`);
    if (signature !== signatureOf(accessKeySecret, method, headers.date, path)) throw new Refusal(403, "wrong accessKey signature");
    return { key: id };
  }
}

/** What a signed request must carry; `path` may have the context path before `/v1`, which is not signed. */
export const signatureOf = (secret: string, method: string, date: string, path: string): string =>
  createHmac("sha1", secret).update([method, date, path.replace(/^\/zstack/, "")].join("\n")).digest("base64");

const wrongPassword = () => new Failure({ code: "ID.1000", description: "Unable to authenticate a user", details: "wrong account name or password" });

/** How long a session lasts after its last use. */
export const sessionMilliseconds = 7_200_000;
const adminAccountUuid = "36c27e8ff05c4780bf6d2fa65700f22e";
const skewMilliseconds = 15 * 60_000;
const loginMilliseconds = 100;
const mostSessions = 500;
