import { ApiError, ConnectionError, Refused, type Answer, type Clock, type Http, type HttpSettings, type Refusal } from "../../kit";
import type { Envelope } from "./api";
import { wordsOf } from "./refusals";
import type { Body, Operation, Transport } from "./transport";

/** One call: what it is for, as the end of "could not …", and what it takes. */
export interface Call {
  readonly operation: Operation;
  readonly purpose: string;
  readonly body: Body;
  readonly signal: AbortSignal;
}

interface Settings {
  readonly caFile: string | undefined;
  readonly insecure: boolean;
  readonly clock: Clock;
  /** The user to act as, where it is named. */
  readonly user: string | undefined;
}

const system = "BlueKing CMDB";

/** Calls of CMDB, whichever way they go. Success is in the answer's words: a refusal, too, comes as HTTP 200. */
export class Calls {
  private readonly http: Http;

  constructor(
    private readonly transport: Transport,
    http: (settings: Omit<HttpSettings, "clock" | "log">) => Http,
    private readonly settings: Settings,
  ) {
    const { caFile, insecure, user } = settings;
    this.http = http({
      system,
      endpoint: transport.endpoint,
      caFile,
      insecure,
      refusal: (answer) => refusalIn(envelopeIn(answer) ?? {}, answer, user),
      passing: (answer) => isTurnedAway(answer) || gatewayTroubles.has(answer.status) || passing.has(codeIn(answer)),
      unread: isTurnedAway,
      genuine: (answer) => envelopeIn(answer) !== undefined,
    });
  }

  /** Whether an operation can be reached at all. */
  offers(operation: Operation): boolean {
    return this.transport.request(operation, {}) !== undefined;
  }

  /** Asks for something that changes nothing, again while CMDB is in trouble. */
  read<Data>(call: Call): Promise<Data> {
    return this.send(call, true);
  }

  /** Changes something. Only what was certainly turned away unread is sent again. */
  async write(call: Call): Promise<void> {
    await this.send(call, false);
  }

  /** Lets some time pass. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return this.settings.clock.sleep(milliseconds, signal);
  }

  private async send<Data>({ operation, purpose, body, signal }: Call, idempotent: boolean): Promise<Data> {
    const request = this.transport.request(operation, body);
    if (!request) throw new Refused(`${system} could not ${purpose}: ESB does not offer ${operation}.`);
    const answer = await this.http.send({ operation: purpose, ...request, idempotent, signal });
    const envelope = envelopeIn<Data>(answer) ?? {};
    if (envelope.result === true && codeOf(envelope) === 0) return envelope.data as Data;
    const { code, words, requestId } = refusalIn(envelope, answer, this.settings.user);
    throw new ApiError(system, purpose, answer.status, code, words, requestId);
  }
}

/** Whether nobody can tell if a call was carried out. */
export function isUncertain(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.maybeAccepted;
  return error instanceof ApiError && (uncertain.has(Number(error.code)) || error.status >= 500);
}

/** Whether CMDB refused with this code. */
export const refusedWith = (error: unknown, code: number) => error instanceof ApiError && Number(error.code) === code;

const tooMany = 1199997;
/** Trouble behind the scenes that passes. */
const passing = new Set([1101020, 1109001, 1109002, 1110001, 1199002, 1199017, 1199020, 1199046, 1199065, 1199066, tooMany, 1199998, 1199999, 1306201]);
/** Statuses of the gateway, and of what may stand before it. */
const gatewayTroubles = new Set([502, 503, 504]);
/** ESB or the API server lost sight of the call, or a transaction came to no end. */
const uncertain = new Set([1109001, 1109002, 1199002, 1199065, 1199066, 1199998, 1199999, 1306201]);

/** ESB tells its own refusals without `result`'s companion keys, so that an object is all that can be relied on. */
function envelopeIn<Data>({ text }: Answer): Partial<Envelope<Data>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isEnvelope<Data>(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isEnvelope = <Data>(value: unknown): value is Partial<Envelope<Data>> => typeof value === "object" && value !== null && "result" in value;

const isTurnedAway = (answer: Answer) => answer.status === 429 || codeIn(answer) === tooMany;

const codeIn = (answer: Answer) => codeOf(envelopeIn(answer) ?? {});

const codeOf = ({ code, bk_error_code }: Partial<Envelope<unknown>>) => Number(code ?? bk_error_code ?? Number.NaN);

function refusalIn(envelope: Partial<Envelope<unknown>>, { headers, text }: Answer, user: string | undefined): Refusal {
  const code = codeOf(envelope);
  const message = envelope.message ?? envelope.bk_error_msg ?? text.slice(0, 200);
  return {
    code: Number.isNaN(code) ? undefined : String(code),
    words: wordsOf(code, message || "it gave no reason", envelope.permission ?? undefined, user),
    requestId: envelope.request_id ?? headers["x-bkapi-request-id"] ?? headers["x-request-id"],
  };
}
