import { ApiError, awaitShared, retryPolicy, type Answer, type Clock, type Http } from "../../kit";
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

  /** A token that is good for a while yet; calls share one login, each waiting only as long as its signal allows. */
  token(signal: AbortSignal): Promise<string> {
    const now = this.clock.now();
    if (this.current && now - this.current.since < renewAfter) return awaitShared(this.current.token, signal);
    const session = { token: this.logIn(), since: now };
    this.current = session;
    session.token.catch(() => {
      if (this.current === session) this.current = undefined;
    });
    return awaitShared(session.token, signal);
  }

  /** Forgets a token that the server does not take any more, unless a new one was fetched meanwhile. */
  async refused(token: string): Promise<void> {
    const { current } = this;
    if (current && (await current.token.catch(() => undefined)) === token && this.current === current) this.current = undefined;
  }

  /** No one call's interruption ends what others wait for, too. */
  private async logIn(): Promise<string> {
    const operation = `log in as ${this.account.username}`;
    const body: LogIn = { userName: this.account.username, userPassword: this.account.password };
    const request = { operation, method: "POST", path: "/api/v1/user/login", body, idempotent: true } as const;
    const bounds = { repeatForMs: retryPolicy.boundMs, signal: new AbortController().signal };
    return succeeded<LoggedIn>(operation, await this.http.send({ ...request, ...bounds })).data.token;
  }
}

/** The envelope of an answer. Success is in there: whole families of failures come with HTTP 200 (trap 1). */
export function succeeded<Data>(operation: string, { status, text }: Answer): Envelope<Data> {
  const envelope = envelopeIn(text);
  if (envelope?.code === 0) return envelope as Envelope<Data>;
  const { code, words } = envelope ? refusalOf(envelope) : { code: undefined, words: text };
  throw new ApiError("TiUniManager", operation, status, code, words);
}
