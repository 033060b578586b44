import { Refused, type Context } from "../../kit";
import { isUncertain } from "./calls";
import type { BlueKing, Properties } from "./client";
import { compare, drift, holds, isEmpty, listed, type Changes, type Comparison } from "./comparison";
import { refuseInvalid, refuseUnreviewed, unreviewed, unreviewedBecause, verified } from "./checks";
import { cloneOnce, destinationOf } from "./copying";
import type { Pair } from "./pair";
import { alike, valueFrom, wordsFor, type Wording } from "./property";
import type { Copied } from "./record";

const attempts = 3;
/** In milliseconds. */
const pause = 2_000;

/** Puts back what was copied, where it has drifted, and touches nothing else: the source may be another by now. */
export async function mend({ bkBizId, bkDstId }: Pair, pending: Changes, known: Copied, { client, signal }: Context<BlueKing>): Promise<Copied> {
  const now = await getProperties(bkDstId, client, signal);
  const changedSince = Object.entries(pending).filter(([property, { destination, source }]) => [destination, source].every((words) => !alike(property, words, wordsFor(now.get(property)))));
  if (changedSince.length > 0)
    throw new Refused(unreviewed(bkDstId), unreviewedBecause(changedSince.map(([property, { destination }]) => `${property} was reviewed as ${JSON.stringify(destination ?? null)}, and is now ${JSON.stringify(wordsFor(now.get(property)) ?? null)}`)));
  const wanted = Object.fromEntries(Object.entries(pending).map(([property, { source }]) => [property, source]));
  const left = await write(bkBizId, bkDstId, drift(now, wanted), client, signal);
  if (left.length > 0) throw new Refused(`BlueKing took the change of host ${bkDstId} for done, and left ${left.join(", ")} as it was.`, "It can no longer be edited in the model of hosts.");
  return { ...known, copied: { ...known.copied, ...wanted }, overwritten: known.overwritten ?? Object.fromEntries(Object.entries(pending).map(([property, { destination }]) => [property, destination])) };
}

/** Copies once more what the source has become, as far as the plan showed it. */
export async function follow(pair: Pair, pending: Changes, known: Copied, { client, signal, warn }: Context<BlueKing>): Promise<Copied> {
  const now = followed(await compare(pair, client, signal), known);
  refuseUnreviewed(pending, now, pair.bkDstId);
  if (isEmpty(now.changes)) return { ...known, copied: now.copied };
  refuseInvalid(now, pair.bkOrgId);
  await cloneOnce(pair, pending, client, signal);
  const after = await destinationOf(pair, client, signal);
  // What was equal at the first copy was there before it.
  const original = Object.entries(now.changes).map(([property, { destination }]) => [property, property in known.copied ? known.copied[property] : destination]);
  const { copied, overwritten, leftAlone } = verified({ copied: now.copied, overwritten: Object.fromEntries(original), leftAlone: [] }, now, after, warn);
  return { copied, overwritten: { ...overwritten, ...known.overwritten }, leftAlone: [...known.leftAlone, ...leftAlone] };
}

/** What of a comparison counts for a copy that follows: not what BlueKing was seen to leave alone. */
export function followed(now: Comparison, { leftAlone }: Pick<Copied, "leftAlone">): Comparison {
  const counting = <T>(of: { readonly [property: string]: T }) => Object.fromEntries(Object.entries(of).filter(([property]) => !leftAlone.includes(property)));
  return { ...now, changes: counting(now.changes), copied: counting(now.copied) };
}

interface Overwritten {
  readonly copied: Wording;
  readonly overwritten: Wording;
}

/** Puts back the values that a copy overwrote, but for those that others have changed since. */
export async function restore(business: number, host: number, { copied, overwritten }: Overwritten, { client, signal, warn }: Context<BlueKing>): Promise<void> {
  const now = await client.findProperties(host, signal);
  if (!now) return;
  const current = (property: string) => wordsFor(now.get(property));
  const due = Object.entries(overwritten).filter(([property, before]) => now.has(property) && current(property) !== before);
  const [ours, theirs] = [due.filter(([property]) => alike(property, current(property), copied[property])), due.filter(([property, before]) => ![copied[property], before].some((words) => alike(property, current(property), words)))];
  if (theirs.length > 0)
    warn(
      `Not everything that was overwritten on host ${host} is put back: others have changed it since.`,
      listed(Object.fromEntries(theirs.map(([property, before]) => [property, { destination: before, source: current(property) }]))).map((line) => `${line} stays`).join(".\n"),
    );
  const back = Object.fromEntries(ours.map(([property, before]) => [property, { destination: current(property), source: before }]));
  const left = await write(business, host, back, client, signal);
  client.restored.set(host, back);
  if (left.length > 0) warn(`BlueKing did not put back ${left.join(", ")} of host ${host}.`, "It can no longer be edited in the model of hosts.");
}

/** Writes the new values of some changes, and answers with the properties that did not take them. */
async function write(business: number, host: number, changes: Changes, client: BlueKing, signal: AbortSignal): Promise<string[]> {
  if (isEmpty(changes)) return [];
  const { attributes } = await client.model(business, signal);
  const wanted = Object.fromEntries(Object.entries(changes).map(([property, { source }]) => [property, source]));
  const values = Object.fromEntries(Object.entries(wanted).map(([property, words]) => [property, valueFrom(words, attributes.get(property)?.bk_property_type ?? "")]));
  for (let attempt = 1; ; attempt++) {
    try {
      await client.writeProperties(host, values, signal);
      break;
    } catch (error) {
      if (!isUncertain(error) || attempt === attempts) throw error;
      await client.calls.pause(pause, signal);
      if (holds(await getProperties(host, client, signal), wanted)) break;
    }
  }
  return Object.keys(drift(await getProperties(host, client, signal), wanted));
}

async function getProperties(host: number, client: BlueKing, signal: AbortSignal): Promise<Properties> {
  const found = await client.findProperties(host, signal);
  if (!found) throw new Refused(`There is no host ${host} any more.`, "It is the destination of the copy.", ["bk_dst_id"]);
  return found;
}
