import { diagnosticFrom, Refused, type Diagnostic } from "./diagnostics";
import { spoken } from "./duration";
import { InDoubtError } from "./failure";
import type { Managed } from "./managed";
import { Interrupted } from "./operation";
import type { Json } from "./resource";
import type { TypedObject } from "./codec";
import { OutOfTime } from "./wait";

/** The environment variable with the tokens that are left alone, so that another object is created. */
export const createAnotherVariable = "TERRACLONE_CREATE_ANOTHER";

/** How a refusal ends a creation that may be in a state already. */
export type Doubt = "removed from the state" | "not looked at" | "unknown here";

const reasons: Record<Doubt, string> = {
  "removed from the state":
    "An earlier plan found it in the state, and this one does not: it was removed from the state (terraform state rm), or an older state was restored.",
  "not looked at":
    "It is not known whether the state holds it: the plan was narrowed (-target, -exclude), made without a refresh or on another machine. " +
    "Run terraform apply without these options, and without a saved plan, to find out.",
  "unknown here":
    "Nothing is on record here of who created it: the directory .terraform was removed, or a run in another copy of this folder created it.",
};

/** In doubt nothing is created. */
export function mayExist(resource: Managed, about: string, operation: Json, token: string, doubt: Doubt): Refused {
  const id = resource.importId(operation as TypedObject);
  const takeOver =
    id === undefined
      ? "To take it over, apply again once it has ended: its import ID is not known yet."
      : `To take it over, add this block with this resource's address for ADDRESS, and apply:\n\n  import {\n    to = ADDRESS\n    id = ${JSON.stringify(id)}\n  }`;
  return new Refused(
    `${about} may exist already, so that nothing was created.`,
    `${resource.operationName(operation)} was created with these arguments for this state. ${reasons[doubt]}\n\n${takeOver}\n\n` +
      `To leave it alone and create another one, apply once with ${createAnotherVariable}=${token} in the environment.`,
  );
}

/** Two applies at once, without the state's lock. */
export const otherRun = (about: string): Refused =>
  new Refused(
    `Another run is creating ${about}.`,
    "It works on the same state at the same time, which only happens without the state's lock (-lock=false). Nothing was created. Apply again once it has ended.",
  );

/** A creation that could not be begun. */
export function notBegun(error: unknown, about: string): Diagnostic {
  if (!(error instanceof Interrupted)) return diagnosticFrom(error);
  return { severity: "error", summary: `Terraform was interrupted before ${about} was created.`, detail: "Run terraform apply again: what was begun is resumed." };
}

/** A creation that an interrupt has left unfinished. */
export const interrupted = (resource: Managed, about: string, operation: Json): Diagnostic => ({
  severity: "warning",
  summary: `${about} is not finished: Terraform was interrupted.`,
  detail: `${resource.operationName(operation)} continues remotely. The next terraform apply resumes it.`,
});

/** A creation that trouble or the end of its time has left unfinished. */
export function unfinished(resource: Managed, about: string, operation: Json, cause: unknown, timeoutMs: number): Diagnostic {
  if (cause instanceof InDoubtError) return diagnosticFrom(cause);
  const { summary, detail } = diagnosticFrom(cause);
  const time = cause instanceof OutOfTime ? `, if need be with a longer timeouts.create than ${spoken(timeoutMs)}` : "";
  return {
    severity: "error",
    summary: `${about} is not finished.`,
    detail:
      `${[summary, detail].filter(Boolean).join(" ")}\n\n${resource.operationName(operation)} is kept. Run terraform apply again to resume it${time}: ` +
      "although Terraform plans to replace a tainted resource, this one is resumed, and neither destroyed nor created twice. " +
      "To give it up, run terraform destroy -target=ADDRESS with this resource's address.",
  };
}

/** A creation of which the system says that it failed. */
export function failed(resource: Managed, about: string, operation: Json, cause: unknown, leftovers: boolean): Diagnostic {
  const { summary, detail, attribute } = diagnosticFrom(cause);
  const next = leftovers
    ? `Caused by ${resource.operationName(operation)}. Its leftovers are removed when this resource is replaced, which the next apply does, or destroyed.`
    : "Nothing was created, and nothing is left behind.";
  return { severity: "error", summary: `${about} could not be created.`, detail: `${[summary, detail].filter(Boolean).join(" ")}\n\n${next}`, attribute };
}
