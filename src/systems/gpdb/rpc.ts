import { randomUUID } from "node:crypto";
import { ApiError, ConnectionError, type Answer, type Clock, type Http, type Refusal, type Request } from "../../kit";
import type { DeniedBody } from "./api";
import type { Keys } from "./keys";
import { signedHeaders, type Key } from "./signature";

/** A service of Alibaba Cloud in the RPC style. */
export interface Service {
  /** As errors say it. */
  readonly name: string;
  readonly endpoint: string;
  readonly version: string;
}

export interface Call extends Pick<Request, "operation" | "repeatForMs" | "uncut" | "signal"> {
  readonly action: string;
  /** What is undefined is not sent. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** Making it twice does what making it once does. */
  readonly repeatable: boolean;
}

/** Makes signed calls, again where that is safe; each attempt bears a nonce of its own, since a used one is refused. */
export class Rpc {
  constructor(
    private readonly http: Http,
    private readonly service: Service,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  async call<Body>({ action, parameters, repeatable, ...request }: Call): Promise<Body> {
    const { name, endpoint, version } = this.service;
    const query = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const signable = { host: new URL(endpoint).host, action, version, query };
    let key: Key | undefined;
    const headers = async () => {
      key = await this.keys.current(request.signal);
      return signedHeaders(signable, key, randomUUID(), this.clock.now());
    };
    const signed = { ...request, method: "POST", path: "/", query, headers, idempotent: repeatable } as const;
    for (let renewed = false; ; renewed = true) {
      try {
        return bodyOf<Body>(await this.http.send(signed), name, request.operation);
      } catch (error) {
        if (renewed || !key || !isExpired(error) || !(await this.keys.renewed(key, request.signal))) throw error;
      }
    }
  }
}

/** The body of an answer of success; throws what is a refusal all the same. */
export function bodyOf<Body>({ status, text }: Answer, service: string, operation: string): Body {
  const body = parsed(text) ?? {};
  if (isRefusal(body)) throw new ApiError(service, operation, status, body.Code, wordsIn(body), body.RequestId);
  return body as Body;
}

/** How answers of Alibaba Cloud are to be taken. Throttling comes with HTTP 400, so that the code has to tell. */
export const judging = {
  refusal({ text }: Answer): Refusal | undefined {
    const body = parsed(text);
    return body && { code: body.Code, words: wordsIn(body), requestId: body.RequestId };
  },
  passing: (answer: Answer) => isTurnedAway(answer) || answer.status >= 500,
  unread: (answer: Answer) => isTurnedAway(answer),
  genuine: ({ text }: Answer) => parsed(text) !== undefined,
};

const isTurnedAway = ({ status, text }: Answer) => status === 429 || isThrottling(parsed(text)?.Code);
const isThrottling = (code: string | undefined) => code?.includes("Throttling") ?? false;

const isRefusal = ({ Code }: Partial<DeniedBody>) => Code !== undefined && !["200", "OK", "Success"].includes(Code);

function wordsIn({ Message = "it gave no reason", AccessDeniedDetail }: Partial<DeniedBody>): string {
  const needed = AccessDeniedDetail?.AuthAction;
  return `${Message}${needed ? ` It needs permission for ${needed}.` : ""}`;
}

/** Refused before anything was done, and only for now. */
const isThrottled = (error: unknown) =>
  error instanceof ApiError && (error.status === 429 || isThrottling(error.code));

/** Not answered, or answered by something that will pass. */
export const isPassing = (error: unknown) => error instanceof ConnectionError || isThrottled(error) || (error instanceof ApiError && error.status >= 500);

/** The token that went with the key is over. */
export const isExpired = (error: unknown) => error instanceof ApiError && (error.code?.startsWith("InvalidSecurityToken") ?? false);

/** Nobody can tell whether the request was carried out. */
export const isAmbiguous = (error: unknown) => (error instanceof ConnectionError && error.maybeAccepted) || (error instanceof ApiError && error.status >= 500);

function parsed(text: string): Partial<DeniedBody> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
