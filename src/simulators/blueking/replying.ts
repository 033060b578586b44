import type { Answer, Request } from "../simulator";
import type { Caller } from "./cloning";
import type { Database } from "./database";
import { Failure } from "./failure";
import type { Operation } from "./operations";

/** Kinds of faults of this system: `refuse` does nothing and gives its code, `lose` does all and tells of a time-out. */
export const ownFaults = ["refuse", "lose"] as const;

/** What came of a request, before ESB or the gateway wrap it up. */
export interface Reply {
  readonly code: number;
  readonly message: string;
  readonly permission: unknown;
  readonly data: unknown;
  /** The reply was written by a filter before the operation was reached. */
  readonly filtered?: true;
  /** The work was done, and nobody was told. */
  readonly lost?: true;
}

/** Carries out a request, as its fault lets it. */
export function replyTo(operation: Operation, database: Database, body: unknown, caller: Caller, { fault }: Pick<Request, "fault">): Reply {
  try {
    if (fault?.kind === "refuse") {
      const code = Number(fault.code ?? 1199998);
      return { code, message: fault.details ?? new Failure(code).words(caller.language), permission: null, data: null, ...(filterCodes.includes(code) && { filtered: true }) };
    }
    const data = operation(database, body, caller);
    return { code: 0, message: "success", permission: null, data, ...(fault?.kind === "lose" && { lost: true }) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { code: error.code, message: error.words(caller.language), permission: error.permission, data: error.permission ? undefined : null };
  }
}

/** JSON with a content type, as all of BlueKing answers. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({ status, body, headers: { "content-type": "application/json", ...headers } });

/** Refusals that the API server's filters write, by their own names of the keys. */
const filterCodes = [1199997, 1199998, 1199027];
