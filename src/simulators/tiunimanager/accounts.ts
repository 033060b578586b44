import { randomUUID } from "node:crypto";
import type { LoggedIn } from "../../systems/tiunimanager/api";
import type { Clock } from "../clock";
import type { Answer, Request } from "../simulator";
import { type Body, bodyOf, long, text } from "./body";
import { Failure, ok } from "./failure";

/** Who may use the simulated TiUniManager, and what may be wrong with the account. */
export interface Account { readonly userName: string; password: string; passwordExpired: boolean; forbidden: boolean }

/** Logins and tokens. */
export class Accounts {
  /** When each token expires. */
  tokens = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    readonly account: Account,
  ) {}

  logIn({ text: sent, json }: Request): Answer {
    const body = bodyOf(sent, json, { userName: { type: "string", required: true, ...long(5, 32) }, userPassword: { type: "string", required: true, ...long(5, 32) } });
    if (!this.#matches(body)) throw new Failure(70603, "user name or password is wrong");
    const token = randomUUID();
    this.tokens.set(token, this.clock.now() + tokenMilliseconds);
    const answer: LoggedIn = { token, userId: userId, tenantId: "admin", passwordExpired: this.account.passwordExpired };
    return ok(answer);
  }

  /** Says that the token is out, and lets it live on. */
  logOut(request: Request): Answer {
    const token = bearer(request.headers.authorization);
    if (token === undefined) throw new Failure(10001, "token is empty", 400);
    if (!this.tokens.has(token)) throw new Failure(70600);
    return ok({ userId });
  }

  changePassword({ text: sent, json, headers, parameters }: Request): Answer {
    this.#known(headers.authorization);
    if (parameters.userId !== userId) throw new Failure(70612);
    const body = bodyOf(sent, json, { password: { type: "string", required: true, ...long(5, 32) } });
    this.account.password = text(body, "password");
    this.account.passwordExpired = false;
    return ok({});
  }

  /** The answer to who may not come in; `undefined` lets in. */
  turnedAway({ headers: { authorization = "" } }: Request): Answer | undefined {
    if (bearer(authorization) === undefined) {
      const { status, body, headers = {} } = new Failure(70600).answer();
      // The middleware writes its complaint and goes on to write the envelope behind it.
      return { status, body: `${JSON.stringify(authorization || "authorization token empty")}${JSON.stringify(body)}`, headers };
    }
    try {
      this.#known(authorization);
      if (this.account.passwordExpired) throw new Failure(70615);
      if (this.account.forbidden) throw new Failure(70650);
    } catch (error) {
      if (error instanceof Failure) return error.answer();
      throw error;
    }
    return undefined;
  }

  #known(authorization: string | undefined): void {
    const expires = this.tokens.get(bearer(authorization) ?? "");
    if (expires === undefined) throw new Failure(70600);
    if (expires <= this.clock.now()) throw new Failure(70602);
  }

  #matches(body: Body): boolean {
    const password = text(body, "userPassword");
    return text(body, "userName") === this.account.userName && password === this.account.password && password.length <= 20;
  }
}

const bearer = (header: string | undefined) => (header?.startsWith("Bearer ") ? header.slice("Bearer ".length) : undefined);

/** A token's life, from its login on; nothing prolongs it. */
export const tokenMilliseconds = 4 * 3_600_000;
const userId = "seedUser-tiunimanager01";
