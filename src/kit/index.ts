// What a resource author may use. Nothing here knows a system.
export * from "./schema";
export * from "./resource";
export * from "./system";
export * from "./wait";
export { ApiError, ConnectionError, Http, type Answer, type HttpSettings, type Refusal, type Request } from "./http";
export type { HttpHeaders } from "./http";
export { retryPolicy, type RetryPolicy } from "./retry";
export { awaitShared } from "./await-shared";
export { Refused, type Diagnostic } from "./diagnostics";
export { CreationFailedError, InDoubtError } from "./failure";
export type { Duration } from "./duration";
export { milliseconds, spoken } from "./duration";
export { secrets } from "../wire/secrets";
