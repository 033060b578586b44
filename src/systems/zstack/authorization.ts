import { createHash, createHmac } from "node:crypto";
import { awaitShared, retryPolicy, type Answer, type Http } from "../../kit";
import type { Inventory, LogInByAccount, Session } from "./api";

/** How a request shows who sends it. */
export interface Authorization {
  /** The headers that sign a request; `path` is decoded and without the context path. */
  headers(method: string, path: string, signal: AbortSignal): Promise<Record<string, string>>;
  /** Whether a refusal may be overcome by asking for headers once more. */
  renewable(answer: Answer): boolean;
}

/** The session was not valid; the request was rejected before anything was done. */
export const sessionExpired = "ID.1001";

/** An account session, opened at the first request and anew whenever the management node has forgotten it. */
export class AccountSession implements Authorization {
  private session: Promise<string> | undefined;

  constructor(
    private readonly http: Http,
    private readonly account: { readonly name: string; readonly password: string },
  ) {}

  async headers(_method: string, _path: string, signal: AbortSignal): Promise<Record<string, string>> {
    this.session ??= this.open();
    return { Authorization: `OAuth ${await awaitShared(this.session, signal)}` };
  }

  renewable({ status, text }: Answer): boolean {
    const expired = status === 503 && text.includes(`"${sessionExpired}"`);
    if (expired) this.session = undefined;
    return expired;
  }

  /** Forgets a login that failed, so that the next request tries again. */
  private open(): Promise<string> {
    const session = this.logIn();
    session.catch(() => {
      if (this.session === session) this.session = undefined;
    });
    return session;
  }

  /** No one call's interruption ends what others wait for, too. */
  private async logIn(): Promise<string> {
    const { name, password } = this.account;
    const hash = createHash("sha512").update(password).digest("hex");
    const body: LogInByAccount = { logInByAccount: { accountName: name, password: hash } };
    const request = { operation: `log in as ${name}`, method: "PUT", path: "/zstack/v1/accounts/login", body } as const;
    const bounds = { idempotent: true, repeatForMs: retryPolicy.boundMs, signal: new AbortController().signal };
    const { text } = await this.http.send({ ...request, ...bounds });
    return (JSON.parse(text) as Inventory<Session>).inventory.uuid;
  }
}

/**
 * An access key. The management node compares the date's digits with the clock on its own wall, whatever zone the date
 * names (`rest/checkTimeZone` is off by default), so the zone is found out by trying.
 */
export class AccessKey implements Authorization {
  private zone = 0;

  constructor(
    private readonly key: { readonly id: string; readonly secret: string },
    private readonly zones: readonly string[],
    private readonly now: () => number,
  ) {}

  headers(method: string, path: string): Promise<Record<string, string>> {
    const date = wallClock(this.now(), this.zones[this.zone] ?? "UTC");
    return Promise.resolve({ Date: date, Authorization: `ZStack ${this.key.id}:${signature(this.key.secret, method, date, path)}` });
  }

  renewable({ status, text }: Answer): boolean {
    if (status !== 403 || !text.includes("requestTimeTooSkewed") || this.zone + 1 >= this.zones.length) return false;
    this.zone++;
    return true;
  }
}

/** What a request with an access key is signed with: method, date and decoded path, a line each. */
export const signature = (secret: string, method: string, date: string, path: string) =>
  createHmac("sha1", secret).update(`${method}\n${date}\n${path}`).digest("base64");

/** A moment as `EEE, dd MMM yyyy HH:mm:ss z` in a zone. */
export function wallClock(moment: number, zone: string): string {
  const parts = formatIn(zone).formatToParts(moment);
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  return `${of("weekday")}, ${of("day")} ${of("month")} ${of("year")} ${of("hour")}:${of("minute")}:${of("second")} ${zone}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than all the rest of a request. */
function formatIn(zone: string): Intl.DateTimeFormat {
  const made = formats.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, ...shape });
  formats.set(zone, made);
  return made;
}

const shape = { weekday: "short", day: "2-digit", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;

/** Where the management node may stand, most likely first. */
export const likelyZones = (configured: string | undefined): readonly string[] =>
  configured !== undefined ? [configured] : [...new Set(["UTC", Intl.DateTimeFormat().resolvedOptions().timeZone, "Asia/Shanghai"])];
