import { createHash } from "node:crypto";
import { encodeMsgpack } from "../wire/value";
import type { CtyObject } from "../wire/cty";
import type { TypedObject } from "./codec";
import { diagnosticFrom, Refused, type Diagnostic } from "./diagnostics";
import { spoken } from "./duration";
import { ApiError, ConnectionError } from "./http";
import { tokenFor, type Journal } from "./journal";
import { applied, unfinished } from "./merging";
import { Interrupted, run, type Surroundings } from "./operation";
import { spent, type Json, type OperationContext } from "./resource";
import type { Managed } from "./managed";
    const start = { ...context, token, announce: (operation: Json) => journal.note(token, { ...entry, operation }) };
    const found =
      (await spec.adopt?.(plan, start).catch((error: unknown) => {
        if (standing === "free") journal.drop(token);
        throw error;
      })) ?? noted;
    if (found === spent) {
      journal.strike(token);
      continue;
    }
    if (found !== undefined && standing === "free") {
      if (journal.standing(mark(resource, found as TypedObject)) === "saved") {
        journal.strike(token);
        continue;
      }
      journal.drop(token);
      throw alreadyThere(resource, found as Json);
    }
    if (found !== undefined) context.warn(`${about} was begun by an earlier run, and is gone on with.`, `${resource.operationName(found as Json)} was found.`);
    const operation = (found as Json) ?? (await spec.start(plan, start).catch((error: unknown) => {
      if (hasBegunNothing(error)) journal.drop(token);
      throw error;
    }));
    journal.note(token, { ...entry, operation });
    return { token, operation };
  }
}

/** Stands in the journal for a resource that a state holds and that was not created from here, but imported. */
export const mark = (resource: Managed, known: TypedObject) => tokenFor(`${resource.typeName} ${resource.importId(known) ?? ""}`, 0);

/** Whether a failed start is certain to have left nothing; after any other the next run has to look. A gateway's word is not the system's. */
const hasBegunNothing = (error: unknown) =>
  error instanceof Refused || (error instanceof ConnectionError && !error.maybeAccepted) || (error instanceof ApiError && (error.code !== undefined || error.status < 500));

/** Waits a moment for a token's process where that one is about to die with its Terraform. */
async function standingOf(token: string, journal: Journal, { signal, clock }: { readonly signal: AbortSignal; readonly clock: Clock }) {
  let standing = journal.standing(token);
  for (let waited = 0; standing === "theirs" && waited < patienceWithOthers; waited += 100) {
    await clock.sleep(100, signal);
    journal.refresh();
    standing = journal.standing(token);
  }
  return standing;
}

function alreadyThere(resource: Managed, operation: Json): Refused {
  const id = resource.importId(operation as TypedObject);
  const name = resource.operationName(operation);
  const command = id === undefined ? "" : ` To take it over, run:\n\n  terraform import ADDRESS ${id}\n\nwith this resource's address, as shown with this error, for ADDRESS.`;
  return new Refused(
    "The same resource was begun before, and no record here tells by whom: a second one is not made.",
    `${name} was begun with these arguments for this state, probably by a run that was killed on another machine.${command}${id === undefined ? " Apply again once it has ended." : ""}` +
      "\n\nIf another resource of this state holds it already, run terraform plan without -target and -refresh=false, and apply again.",
  );
}

function notBegun(error: unknown, about: string): Diagnostic {
  if (error instanceof Interrupted) return { severity: "error", summary: `Terraform was interrupted before the system had taken ${about}.`, detail: "Apply again to make it, or to go on with it." };
  return diagnosticFrom(error);
}

const withoutOperation = ({ token, begun }: Private): Private => ({ ...(token !== undefined && { token }), ...(begun !== undefined && { begun }) });
