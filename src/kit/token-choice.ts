import type { TypedObject } from "./codec";
import { mayExist, otherRun, type Doubt } from "./creation-errors";
import type { Records, Wanted } from "./creation";
import { Refused } from "./diagnostics";
import { tokenFor, type Entry, type Standing } from "./journal";
import { repeatable, nothingLeft, untraceable, type Context, type Json, type StartContext } from "./resource";
import type { Surroundings } from "./operation";
import type { Sight } from "./sight";

/** A token that no object of the state bears, and what the system has under it. */
export interface Chosen {
  readonly token: string;
  readonly creation: string;
  readonly entry: Entry;
  readonly found: Json | undefined;
}

export interface Choice extends Wanted {
  readonly fingerprint: string;
  readonly creation: string;
  readonly about: string;
}

type Choosing = Context<unknown> & { readonly clock: Surroundings["clock"] };

/** How long a creation waits for another process that has its token to die with its Terraform, in milliseconds. */
const patienceWithOthers = 6_000;
/** More attempts than there are processes on a machine. */
const mostAttempts = 1_000;

/**
 * Finds the token for a creation. Of equal creations those that never answered Terraform come first, since they can be
 * in no state; then those that did, then all that equal ones may have, in their order. Claims the token before the system is asked.
 */
export async function chooseToken(choice: Choice, context: Choosing, records: Records, taken: { token?: string }): Promise<Chosen> {
  const { journal, sights, next } = records;
  const { creation, fingerprint } = choice;
  journal.refresh();
  const sight = sights.current();
  const equal = journal.all().filter(({ entry }) => entry?.creation === creation);
  const tokensThatAre = (wanted: Standing) => equal.filter(({ standing }) => standing === wanted).map(({ token }) => token).sort();
  const replaced = [...sight.replaced].filter(([, unfinished]) => unfinished.creation === creation).map(([token]) => token);
  // A folder that was renamed has other tokens now, and what its journal has on record is its own all the same.
  for (const token of new Set([...tokensThatAre("orphaned"), ...replaced.sort(), ...tokensThatAre("answered")])) {
    const chosen = await tryToken(token, choice, context, records, sight, taken);
    if (chosen) return chosen;
  }
  for (let n = next.get(fingerprint) ?? 0; ; n++) {
    const chosen = await tryToken(tokenFor(fingerprint, n), choice, context, records, sight, taken);
    if (!chosen) continue;
    next.set(fingerprint, n + 1);
    return chosen;
  }
}

/** Whether a creation can have this token; `undefined` where it is another's, or used up. */
async function tryToken(token: string, choice: Choice, context: Choosing, records: Records, sight: Sight, taken: { token?: string }): Promise<Chosen | undefined> {
  const { resource, creation, about } = choice;
  const { journal, leftAlone, state } = records;
  if (leftAlone.has(token)) return undefined;
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const standing = await standingOf(token, records, context);
    const before = journal.entry(token);
    if (standing === "otherRun") throw otherRun(about);
    if (journal.isBusy(token) || isHeld(token, standing, before, sight)) return undefined;
    const { operation = sight.replaced.get(token)?.operation, since } = before ?? {};
    const entry: Entry = { resource: resource.typeName, about, creation, since: since ?? context.clock.now(), ...(operation !== undefined && { operation }) };
    if (!journal.claim(token, entry)) continue;
    taken.token = token;
    const leave = () => {
      if (standing === "free") journal.drop(token);
      else journal.release(token);
      delete taken.token;
    };
    const found = await findUnder(token, choice, context, since, operation).catch((error: unknown) => {
      leave();
      throw error;
    });
    if (found === nothingLeft || isInState(found, choice, sight)) {
      journal.drop(token);
      delete taken.token;
      return undefined;
    }
    const doubt = found === undefined ? undefined : doubtOf(token, standing, before, sight, state.shared);
    if (doubt === undefined) return { token, creation, entry, found };
    leave();
    throw mayExist(resource, about, found as Json, token, doubt);
  }
  throw new Refused(
    `${about} cannot be recorded in the journal of creations.`,
    `Something else in its directory has the name of token ${token}. Remove it, and apply again.`,
  );
}

/** What the system has under a token, or where it cannot be asked, what the journal has. */
async function findUnder(token: string, { resource, plan }: Choice, context: Choosing, since: number | undefined, noted: Json | undefined): Promise<Json | typeof nothingLeft | undefined> {
  const { adopt } = resource.spec;
  if (adopt === repeatable || adopt === untraceable) return noted;
  const start: StartContext<unknown> = { ...context, token, since, announce: () => undefined };
  return (adopt(plan, start) as Promise<Json | typeof nothingLeft | undefined>);
}

/** Whether what was found is in the state under its import ID, because it was imported. */
function isInState(found: Json | undefined, { resource }: Choice, { objects }: Sight): boolean {
  const digest = found === undefined ? undefined : resource.objectDigest(found as TypedObject);
  return digest !== undefined && objects.has(digest);
}

/** Whether an object of the state bears a token, or will once this run has ended. */
function isHeld(token: string, standing: Standing, entry: Entry | undefined, sight: Sight): boolean {
  if (sight.replaced.has(token) && sight.holders(token) <= 1 && standing !== "mine" && standing !== "sibling") return false;
  if (sight.holders(token) > 0) return true;
  if (standing !== "mine" && standing !== "sibling") return false;
  // One Terraform process may run several commands: what an earlier one created, and a plan since did not see, was not stored.
  return entry?.answered === undefined || sight.exactSince === undefined || entry.answered > sight.exactSince;
}

/** Why it cannot be known whether a state holds what was found; `undefined` where it certainly does not. */
function doubtOf(token: string, standing: Standing, entry: Entry | undefined, sight: Sight, shared: boolean): Doubt | undefined {
  if (sight.replaced.has(token) || standing === "orphaned") return undefined;
  if (sight.before.has(token)) return "removed from the state";
  if (sight.exactSince === undefined) return "not looked at";
  if (entry?.answered !== undefined) return entry.answered <= sight.exactSince ? undefined : "not looked at";
  return shared ? undefined : "unknown here";
}

/** Waits a moment for a token's process where that one is about to die with its Terraform. */
async function standingOf(token: string, { journal }: Records, { signal, clock }: Choosing): Promise<Standing> {
  let standing = journal.standing(token);
  for (let waited = 0; standing === "otherRun" && waited < patienceWithOthers; waited += 100) {
    await clock.sleep(100, signal);
    journal.refresh();
    standing = journal.standing(token);
  }
  return standing;
}
