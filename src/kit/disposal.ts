import type { CtyObject } from "../wire/cty";
import { typedObject } from "./codec";
import type { Records } from "./creation";
import type { Managed } from "./managed";
import type { Private } from "./private-state";

/** What becomes of an object that leaves the state: it is removed from the system with what its record tells, or kept. */
export type Fate = { readonly keep: true } | { readonly keep: false; readonly record: Private };

/**
 * Decides what destroying means. Terraform replaces whatever an error has tainted, also what is only unfinished; that is
 * handed back to the journal, and the equal creation that follows resumes it.
 */
export class Disposal {
  constructor(private readonly records: Records) {}

  /** What becomes of an object; `record` is what core passes with the destroy, of a tainted one the plan of its successor. */
  fateOf(resource: Managed, prior: CtyObject, record: Private, now: number): Fate {
    const { journal, sights } = this.records;
    if (record.token !== undefined) return sights.release(record.token) > 0 ? { keep: true } : { keep: false, record };
    if (record.creating === undefined) return { keep: false, record };
    const own = record.unfinished?.[resource.stateDigest(prior)];
    const resumed = isCompatible(record.creating, resource.digests(prior));
    if (own?.failed === undefined && own?.operation !== undefined && own.token !== undefined && resumed) {
      const { token, creation = "", operation } = own;
      journal.handBack(token, { resource: resource.typeName, about: resource.describe(typedObject(prior, resource.attributes)), creation, since: now, operation });
      sights.release(token);
      return { keep: true };
    }
    // Without a refresh what is kept of a tainted object is never seen; its successor asks the system.
    if (own === undefined && resumed && resource.isUnfinished(prior)) return { keep: true };
    return { keep: false, record: own ?? record };
  }

  /** An object was removed from the system. */
  removed({ token }: Private): void {
    if (token !== undefined) this.records.sights.destroyed(token);
  }
}

/** Whether what is planned may be what is there, as far as it is known. */
export const isCompatible = (planned: Readonly<Record<string, string>>, actual: Readonly<Record<string, string>>) =>
  Object.entries(planned).every(([name, digest]) => digest === "?" || actual[name] === undefined || digest === actual[name]);
