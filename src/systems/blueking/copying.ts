import { Refused, type Context, type Json, type OperationContext } from "../../kit";
import { isUncertain } from "./calls";
import type { BlueKing, Properties } from "./client";
import { beforeRestoring, compare, holds, isEmpty, listed, moved, type Changes, type Comparison } from "./comparison";
import type { Pair } from "./pair";
import { alike, wordsFor, type Wording } from "./property";

/** The record of a copy, made before anything is sent, so that what is overwritten is never lost. */
export interface Copying extends Pair {
  readonly [name: string]: Json;
  readonly changing: { readonly [property: string]: { readonly from: string | null; readonly to: string | null } };
  readonly values: Kept;
  readonly before: Kept;
}
type Kept = { readonly [property: string]: string | null };

/** What a copy came to. */
export interface Copied {
  readonly copied: Wording;
  readonly overwritten: Wording;
  /** What it was foretold to write, and did not. */
  readonly leftAlone: readonly string[];
}

const attempts = 3;
/** In milliseconds; the server gives a transaction ten seconds. */
const pauses = [1_000, 4_000];

/** Notes down what a copy will do. */
export const recorded = (pair: Pair, { changes, copied, overwritten }: Comparison): Copying => ({
  ...pair,
  changing: Object.fromEntries(Object.entries(changes).map(([property, { destination, source }]) => [property, { from: destination ?? null, to: source ?? null }])),
  values: kept(copied),
  before: kept(overwritten),
});

/** What a record says was, or will have been, overwritten. */
export const madeOf = ({ values, before }: Copying): Copied => ({ copied: told(values), overwritten: told(before), leftAlone: [] });

/**
 * Makes a copy that is on record, once: it is looked at before it is asked for, and again wherever nobody can tell what
 * came of it. Hosts that moved meanwhile are copied only as far as was reviewed.
 */
export async function carryOut(record: Copying, reviewed: Changes | undefined, { client, signal, remember, warn }: OperationContext<BlueKing, Copying>): Promise<Copied> {
  let current = record;
  const now = await compare(record, client, signal);
  // An earlier run may have got this far: then the source is free to move on.
  if (holds(now.destination, madeOf(record).copied)) return madeOf(record);
  if (moved(changesOf(record), now).length > 0) {
    if (reviewed) refuseUnreviewed(reviewed, now, record.bkDstId);
    current = { ...recorded(record, now), before: { ...kept(now.overwritten), ...stillCopied(record, now.destination) } };
    await remember(current);
  }
  if (isEmpty(now.changes)) return madeOf(current);
  refuseInvalid(now, current.bkOrgId);
  const after = await cloneOnce(current, changesOf(current), client, signal);
  return verified(madeOf(current), now, after, warn);
}

/** Asks for the copy, and answers with the destination as it then is. */
export async function cloneOnce(pair: Pair, reviewed: Changes, client: BlueKing, signal: AbortSignal): Promise<Properties> {
  const { bkBizId, bkCloudId, bkOrgId, bkDstId } = pair;
  for (let attempt = 0; ; attempt++) {
    try {
      await client.clone({ bk_biz_id: bkBizId, bk_cloud_id: bkCloudId, bk_org_id: bkOrgId, bk_dst_id: bkDstId }, signal);
      return await destinationOf(pair, client, signal);
    } catch (error) {
      if (!isUncertain(error) || attempt + 1 === attempts) throw error;
      await client.calls.pause(pauses[attempt] ?? 0, signal);
      const now = await compare(pair, client, signal);
      if (holds(now.destination, now.copied)) return now.destination;
      refuseUnreviewed(reviewed, now, bkDstId);
    }
  }
}

/** Stops a copy whose outcome is not the one that was reviewed; `restored` is what this run has put back since the review. */
export function refuseUnreviewed(reviewed: Changes, now: Comparison, host: number, restored: Changes = {}): void {
  const differences = moved(reviewed, now);
  if (differences.length > 0 && moved(reviewed, beforeRestoring(now, restored)).length > 0) throw new Refused(unreviewed(host), unreviewedBecause(differences), ["reviewed_changes"]);
}

export const unreviewed = (host: number) => `What a copy would overwrite on host ${host} is not what was reviewed: nothing was copied.`;
export const unreviewedBecause = (differences: readonly string[]) => `${differences.join(".\n")}.\n\nPlan again, and review the new list.`;

/** Stops a copy that BlueKing would refuse as a whole. */
export function refuseInvalid({ refused }: Comparison, source: number): void {
  if (refused.length > 0) throw new Refused(`Host ${source} has values that its model refuses, so that BlueKing would copy none.`, `${refused.join(".\n")}.\n\nCorrect them on host ${source}, or the model.`);
}

/** Sees what a copy really did: CMDB hides system properties, and ESB the unique rules, so that it may take more along than foretold, or less. */
export function verified({ copied, overwritten }: Copied, { source, destination: before, exact }: Comparison, after: Properties, warn: Context<BlueKing>["warn"]): Copied {
  const isKept = (property: string) => wordsFor(after.get(property)) === wordsFor(before.get(property));
  const leftAlone = Object.keys(copied).filter((property) => !alike(property, wordsFor(after.get(property)), copied[property]) && isKept(property));
  if (leftAlone.length > 0) warn(`The copy left ${leftAlone.join(", ")} of the destination alone.`, "A unique rule covers it, so that BlueKing does not copy it." + (exact ? "" : " Name it in unique_properties of the provider's configuration."));
  const isCopied = (property: string) => !isKept(property) && alike(property, wordsFor(after.get(property)), wordsFor(source.get(property)));
  const more = [...after.keys()].filter((property) => !(property in copied) && !stamps.includes(property) && isCopied(property));
  const lines = listed(Object.fromEntries(more.map((property) => [property, { destination: wordsFor(before.get(property)), source: wordsFor(after.get(property)) }])));
  if (more.length > 0) warn("The copy overwrote more of the destination than was foretold.", `${lines.join(".\n")}.\n\n${exact ? "It is a system property, which the model does not tell." : "The unique rule that covers it in a fresh installation is gone here, or it is a system property, which the model does not tell."}`);
  const without = (values: Wording) => Object.fromEntries(Object.entries(values).filter(([property]) => !leftAlone.includes(property)));
  const from = (host: Properties) => Object.fromEntries(more.map((property) => [property, wordsFor(host.get(property))]));
  return { copied: { ...without(copied), ...from(after) }, overwritten: { ...without(overwritten), ...from(before) }, leftAlone };
}

/** What the server writes by itself with every change. */
const stamps = ["last_time", "bk_updated_at", "bk_updated_by"];

async function destinationOf({ bkDstId }: Pair, client: BlueKing, signal: AbortSignal): Promise<Properties> {
  const found = await client.findProperties(bkDstId, signal);
  if (!found) throw new Refused(`Host ${bkDstId} is gone right after the copy onto it.`);
  return found;
}

/** The values that were there before an earlier run's copy, where that copy still stands. */
const stillCopied = ({ values, before }: Copying, destination: Properties): Kept =>
  Object.fromEntries(Object.entries(before).filter(([property]) => alike(property, wordsFor(destination.get(property)), values[property] ?? undefined) && !alike(property, before[property] ?? undefined, values[property] ?? undefined)));

const changesOf = ({ changing }: Copying): Changes => Object.fromEntries(Object.entries(changing).map(([property, { from, to }]) => [property, { destination: from ?? undefined, source: to ?? undefined }]));

/** JSON has no undefined. */
const kept = (values: Wording): Kept => Object.fromEntries(Object.entries(values).map(([property, words]) => [property, words ?? null]));
const told = (values: Kept): Wording => Object.fromEntries(Object.entries(values).map(([property, words]) => [property, words ?? undefined]));
