import type { Json } from "../../kit";
import type { Properties } from "./client";
import { drift, isEmpty, type Changes, type Comparison } from "./comparison";
import type { Pair } from "./pair";
import { alike, wordsFor, type Wording } from "./property";

/** The record of a copy, made before anything is sent, so that what is overwritten is never lost. */
export interface Copying extends Pair {
  readonly [name: string]: Json;
  readonly changing: { readonly [property: string]: { readonly from: string | null; readonly to: string | null } };
  readonly values: Kept;
  /** What gives way to the values; nothing where the hosts had the same values at the first look. */
  readonly before?: Kept | undefined;
  /** What CMDB was seen to leave as it was. */
  readonly leftAlone?: readonly string[] | undefined;
  /** CMDB has said that the copy is made. */
  readonly answered?: boolean | undefined;
}
type Kept = { readonly [property: string]: string | null };

/** What a copy is known to have done. */
export interface Copied {
  readonly copied: Wording;
  /**
   * What it took the place of; `undefined` where that is not known, after an import or where the hosts had the same
   * values at the first look. Then an earlier run may have made the copy, and CMDB keeps no trace of one.
   */
  readonly overwritten: Wording | undefined;
  /** What it was foretold to write, and did not. */
  readonly leftAlone: readonly string[];
}

/** Notes down what a copy will do. */
export const recorded = (pair: Pair, { changes, copied, overwritten }: Comparison): Copying => ({
  bkBizId: pair.bkBizId,
  bkCloudId: pair.bkCloudId,
  bkOrgId: pair.bkOrgId,
  bkDstId: pair.bkDstId,
  changing: Object.fromEntries(
    Object.entries(changes).map(([property, { destination, source }]) => [
      property,
      { from: destination ?? null, to: source ?? null },
    ]),
  ),
  values: kept(copied),
  before: isEmpty(changes) ? undefined : kept(overwritten),
  leftAlone: undefined,
  answered: undefined,
});

/** The record of a copy whose hosts have moved since, and which may have been made before they did. */
export function recordedAgain(record: Copying, now: Comparison): Copying {
  const made = stillCopied(record, now.destination, now.source);
  const before = isEmpty(now.changes) && isEmpty(made) ? undefined : { ...kept(now.overwritten), ...made };
  return { ...recorded(record, now), before };
}

/** What is to be added to a record once the copy was looked at. */
export const recordedAs = ({ copied, overwritten, leftAlone }: Copied): Partial<Copying> => ({
  values: kept(copied),
  before: overwritten && kept(overwritten),
  leftAlone,
});

/** What a record says was, or will have been, copied. */
export const madeOf = ({ values, before, leftAlone = [] }: Copying): Copied => ({
  copied: told(values),
  overwritten: before && told(before),
  leftAlone,
});

/** The changes that a record is for. */
export const changesOf = ({ changing }: Copying): Changes =>
  Object.fromEntries(
    Object.entries(changing).map(([property, { from, to }]) => [
      property,
      { destination: from ?? undefined, source: to ?? undefined },
    ]),
  );

/** The destination as the record's first look found it, in words. */
export const beforeCopying = ({ before = {} }: Copying, now: Properties): Properties =>
  new Map([...now, ...Object.entries(before)]);

/** Whether a copy that was answered for lacks only what it found there, which is what CMDB leaves alone. */
export const lacksOnlyWhatWasLeft = (record: Copying, destination: Properties): boolean =>
  Object.entries(drift(destination, madeOf(record).copied)).every(
    ([property, change]) => change.destination === told(record.before ?? {})[property],
  );

/** What a copy overwrote, if it was made; only of the values that stand on the destination and can be put back. */
export function stillCopied({ values, before = {} }: Copying, destination: Properties, source?: Properties): Kept {
  const isCopied = (property: string, now: string | undefined) =>
    alike(property, now, values[property] ?? undefined) ||
    (source !== undefined && alike(property, now, wordsFor(source.get(property))));
  return Object.fromEntries(
    Object.entries(before).filter(([property, words]) => {
      const now = wordsFor(destination.get(property));
      return isCopied(property, now) && !alike(property, now, words ?? undefined);
    }),
  );
}

/** JSON has no undefined. */
const kept = (values: Wording): Kept =>
  Object.fromEntries(Object.entries(values).map(([property, words]) => [property, words ?? null]));
const told = (values: Kept): Wording =>
  Object.fromEntries(Object.entries(values).map(([property, words]) => [property, words ?? undefined]));
