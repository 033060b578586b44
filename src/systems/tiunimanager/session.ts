import { ApiError, type Clock, type Http } from "../../kit";
import type { Envelope, LogIn, LoggedIn } from "./api";
import { envelopeIn, refusalOf } from "./refusals";

/** Tokens live four hours from the login, whatever is done with them; this is how early a new one is fetched, in milliseconds. */
const renewAfter = 3.5 * 3_600_000;

/** A login, made at the first request and anew before it runs out. */
export class Session {
  private current: { readonly token: Promise<string>; readonly since: number } | undefined;

  constructor(
    private readonly http: Http,
    private readonly clock: Clock,
    private readonly account: { readonly username: string; readonly password: string },
  ) {}

  /** A token that is good for a while yet; calls at the same time share one login. */
  token(): Promise<string> {
    const now = this.clock.now();
    if (this.current && now - this.current.since < renewAfter) return this.current.token;
    const session = { token: this.logIn(), since: now };
    this.current = session;
    session.token.catch(() => {
      if (this.current === session) this.current = undefined;
    });
    return session.token;
  }

  /** Forgets a token that the server does not take any more, unless a new one was fetched meanwhile. */
  async refused(token: string): Promise<void> {
    const { current } = this;
    if (current && (await current.token.catch(() => undefined)) === token && this.current === current) this.current = undefined;
  }

  /** No one call's interruption ends what others wait for, too. */
  private async logIn(): Promise<string> {
    const { signal } = new AbortController();
    const operation = `log in as ${this.account.username}`;
    const body: LogIn = { userName: this.account.username, userPassword: this.account.password };
    const { status, text } = await this.http.send({ operation, method: "POST", path: "/api/v1/user/login", body, idempotent: true, signal });
    const envelope = envelopeIn(text);
    if (!envelope) throw new ApiError("TiUniManager", operation, status, undefined, "it answered with something that is not TiUniManager's. Check the endpoint");
    if (envelope.code !== 0) throw failed(operation, status, envelope);
    return (envelope.data as LoggedIn).token;
  }
}

/** A failure that came in an envelope, whatever the HTTP status. */
export function failed(operation: string, status: number, envelope: Envelope<unknown>): ApiError {
  const { code, words } = refusalOf(envelope);
  return new ApiError("TiUniManager", operation, status, code, words);
}
