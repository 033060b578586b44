import type { ErrorCode } from "../../systems/zstack/api";

/** An operation that ends in a 503 with this error. */
export class Failure extends Error {
  constructor(readonly error: ErrorCode) {
    super(`${error.code}: ${error.details ?? error.description ?? ""}`);
  }
}

/** A request that is turned away with bare text. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly text: string) {
    super(text);
  }
}

/** The error of an argument that is missing or wrong. */
export const badArgument = (details: string) => new Failure({ code: "SYS.1007", description: "One or more API argument is invalid", details });

/** The error of an operation that does not suit what it is done to. */
export const operationError = (details: string, cause?: ErrorCode) =>
  new Failure({ code: "SYS.1006", description: "Operation error", details, ...(cause && { cause }) });

/** The error of a uuid behind which there is nothing. */
export const notFound = (field: string, uuid: string, type: string) =>
  new Failure({ code: "SYS.1003", description: "Specified resource is not found", details: `invalid field[${field}], resource[uuid:${uuid}, type:${type}] not found` });

/** The error of a session that has run out or never was. */
export const sessionExpired = () =>
  new Failure({ code: "ID.1001", description: "The session is invalid, either wrong session id or the session has been expired", details: "Session expired" });

/** The innermost error of an operation on a VM in the wrong state. */
export const wrongState = (state: string, message: string, allowed: readonly string[]): ErrorCode => ({
  code: "VM.1010",
  description: "VM is in a state that doesn't allow the operation",
  details: `current vm instance state[${state}] doesn't allow to proceed message[${message}], allowed states are [${allowed.join(", ")}]`,
});

/** An error as a 503 tells it; what is not a failure is the simulator's own mistake. */
export const errorOf = (error: unknown): ErrorCode =>
  error instanceof Failure ? error.error : { code: "SYS.1000", description: "An internal error happened in system", details: String(error) };
