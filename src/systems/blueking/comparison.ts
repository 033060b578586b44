import type { BlueKing, Properties } from "./client";
import { reasonToRefuse, type Model } from "./model";
import type { Pair } from "./pair";
import { alike, wordsFor, type Words, type Wording } from "./property";
import { CopyRefusedError } from "./copy-refused";

/** What a copy does to a property: the destination's value gives way to the source's. */
export interface Overwriting {
  readonly destination: Words;
  readonly source: Words;
}
export type Changes = { readonly [property: string]: Overwriting };

/** Two hosts beside each other, as they are now. */
export interface Comparison {
  readonly source: Properties;
  readonly destination: Properties;
  /** Every value that a copy would write, whether it is there already or not. */
  readonly copied: Wording;
  /** What a copy would overwrite with another value. */
  readonly changes: Changes;
  /** What is stored where a copy would store something else, null for "" included. */
  readonly overwritten: Wording;
  /** Whether this is certain: without the unique rules it is not. */
  readonly exact: boolean;
  /** Values of the source that today's model refuses, with the reason. */
  readonly refused: readonly string[];
}

/** Compares two hosts over what a copy takes along; nothing is foretold from fixed lists, for administrators change the model. */
export async function compare(pair: Pair, client: BlueKing, signal: AbortSignal): Promise<Comparison> {
  const found = await findComparison(pair, client, signal);
  if (found === "no source") throw new CopyRefusedError(`There is no host ${pair.bkOrgId} any more.`, "It is the source of the copy.", ["bk_org_id"]);
  if (found === "no destination") throw new CopyRefusedError(`There is no host ${pair.bkDstId} any more.`, "It is the destination of the copy.", ["bk_dst_id"]);
  return found;
}

/** Compares two hosts that may be gone. */
export async function findComparison({ bkBizId, bkOrgId, bkDstId }: Pair, client: BlueKing, signal: AbortSignal): Promise<Comparison | "no source" | "no destination"> {
  const [model, source, destination, rows] = await Promise.all([
    client.model(bkBizId, signal),
    client.findProperties(bkOrgId, signal),
    client.findProperties(bkDstId, signal),
    client.hosts({ condition: "AND", rules: [{ field: "bk_host_id", operator: "equal", value: bkOrgId }] }, signal),
  ]);
  if (!destination) return "no destination";
  if (!source) return "no source";
  const [row] = rows;
  // Null is copied, and what was never stored is not; only lists tell the one from the other.
  const isStored = (property: string) => (source.get(property) ?? null) !== null || row === undefined || property in row;
  return compared(model, source, destination, isStored);
}

/** The pure part: what follows from a model and two hosts. */
export function compared({ cloneable, exact }: Model, source: Properties, destination: Properties, isStored: (property: string) => boolean): Comparison {
  const taken = cloneable.filter(({ bk_property_id }) => source.has(bk_property_id) && isStored(bk_property_id));
  const rows = taken.map((attribute) => {
    const property = attribute.bk_property_id;
    const value = source.get(property) ?? null;
    return { property, source: wordsFor(value), destination: wordsFor(destination.get(property)), reason: reasonToRefuse(attribute, value) };
  });
  return {
    source,
    destination,
    copied: Object.fromEntries(rows.map((row) => [row.property, row.source])),
    changes: Object.fromEntries(rows.filter((row) => !alike(row.property, row.source, row.destination)).map((row) => [row.property, { destination: row.destination, source: row.source }])),
    overwritten: Object.fromEntries(rows.filter((row) => row.source !== row.destination).map((row) => [row.property, row.destination])),
    exact,
    refused: rows.filter(({ reason }) => reason !== undefined).map((row) => `${row.property} is ${spoken(row.source)}, and ${row.reason}`),
  };
}

/** What came out otherwise than it was reviewed, a line for each property; nothing where every outcome is the reviewed one. */
export function moved(reviewed: Changes, { changes, destination }: Pick<Comparison, "changes" | "destination">): string[] {
  const properties = [...new Set([...Object.keys(reviewed), ...Object.keys(changes)])].sort();
  return properties.flatMap((property) => {
    const [was, is] = [reviewed[property], changes[property]];
    if (was && is) return alike(property, was.source, is.source) && alike(property, was.destination, is.destination) ? [] : [`${property} was reviewed as ${told(was)}, and is now ${told(is)}`];
    if (is) return [`${property} was not reviewed, and is now ${told(is)}`];
    const now = wordsFor(destination.get(property));
    return !was || alike(property, was.source, now) ? [] : [`${property} was reviewed as ${told(was)}, and now stays ${spoken(now)}`];
  });
}

/** A comparison as it was while planning, where this run itself has put values back since. */
export function beforeRestoring(now: Comparison, restored: Changes): Comparison {
  const stillThere = Object.entries(restored).filter(([property, { source }]) => alike(property, wordsFor(now.destination.get(property)), source));
  const destination = new Map([...now.destination, ...stillThere.map(([property, change]) => [property, change.destination ?? null] as const)]);
  const changes = Object.entries(now.copied).map(([property, source]) => [property, { destination: wordsFor(destination.get(property)), source }] as const);
  return { ...now, destination, changes: Object.fromEntries(changes.filter(([property, change]) => !alike(property, change.destination, change.source))) };
}

/** Changes as a list for people, a line each. */
export const listed = (changes: Changes) => Object.entries(changes).map(([property, change]) => `${property}: ${told(change)}`);

/** Where a host differs from values that it is to have; what is no property any more does not count. */
export const drift = (host: Properties, values: Wording): Changes =>
  Object.fromEntries(
    Object.entries(values)
      .map(([property, source]) => [property, { destination: wordsFor(host.get(property)), source }] as const)
      .filter(([property, { destination, source }]) => host.has(property) && !alike(property, destination, source)),
  );

/** Whether a host has all these values. */
export const holds = (host: Properties, values: Wording) => isEmpty(drift(host, values));

export const isEmpty = (object: object) => Object.keys(object).length === 0;

const told = ({ destination, source }: Overwriting) => `${spoken(destination)} -> ${spoken(source)}`;
const spoken = (words: Words) => (words === undefined ? "nothing" : JSON.stringify(words));
