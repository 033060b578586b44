import { secrets } from "../wire/secrets";

/** A system's refusal, in its own words. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly system: string,
    /** What was asked, as the end of "could not …". */
    readonly operation: string,
    readonly status: number,
    readonly code: string | undefined,
    readonly words: string,
    readonly requestId?: string,
    /** Whether the system may have taken the request: a gateway answered, or an earlier attempt got lost. */
    readonly maybeAccepted = false,
  ) {
    const source = [code, `HTTP ${status}`, requestId && `request ${requestId}`].filter(Boolean).join(", ");
    super(secrets.redact(`${system} could not ${operation}: ${words.replace(/[.\s]+$/, "")} (${source}).`));
  }
}

/** The system was not reached, or its answer was lost. */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";
  constructor(
    message: string,
    /** Whether the system may have taken the request all the same. */
    readonly maybeAccepted: boolean,
    /** Whether it may go better a moment later. */
    readonly passing = true,
  ) {
    super(secrets.redact(message));
  }
}

/** Where a request went, and what for, as errors say it. */
export interface Attempted {
  readonly system: string;
  readonly endpoint: string;
  /** The end of "could not …". */
  readonly operation: string;
}

/** What a failure of the connection, by Node's code, means for the user. */
export function connectionErrorOf({ code = "", message }: NodeJS.ErrnoException, of: Attempted): ConnectionError {
  if (/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(code)) {
    const advice = "Name the authority that signed it in ca_file, or set insecure = true to go without the check.";
    const predicate = `shows a certificate that is not trusted (${code}). ${advice}`;
    return new ConnectionError(sentence(of, predicate), false, false);
  }
  if (code === "ECONNREFUSED")
    return new ConnectionError(sentence(of, "does not listen (ECONNREFUSED). Check the endpoint."), false);
  if (["ENOTFOUND", "EAI_AGAIN"].includes(code))
    return new ConnectionError(sentence(of, `has no address (${code}). Check the endpoint.`), false);
  if (["ECONNABORTED", "ETIMEDOUT"].includes(code))
    return new ConnectionError(sentence(of, `did not answer in time (${code}).`), true);
  return new ConnectionError(sentence(of, `broke the connection (${code || message}).`), true);
}

/** An answer of success that something between wrote: the system's own, if there was one, is lost. */
export function foreignAnswer(text: string, of: Attempted): ConnectionError {
  const shown = text.trim() === "" ? "nothing" : JSON.stringify(text.trim().slice(0, 100));
  return new ConnectionError(sentence(of, `gave an answer that is not its own (${shown}). Check the endpoint.`), true);
}

function sentence({ system, endpoint, operation }: Attempted, predicate: string): string {
  return `terraclone could not ${operation}: ${system} at ${withoutCredentials(endpoint)} ${predicate}`;
}

/** An address as it may be shown. */
const withoutCredentials = (endpoint: string) => endpoint.replace(/\/\/[^/@]*@/, "//");
