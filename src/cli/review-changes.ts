import { codeOf, plainOf, tableOf } from "./markdown";
import type { Clone } from "./review-clones";
import type { Action } from "./review-actions";
import type { Drift, ResourceReview } from "./review-plan";
import { sensitiveWords, unknownWords, type Difference } from "./review-values";

/** An entry of a list, as Markdown; `brief` is its first line. */
export interface Told {
  readonly full: string;
  readonly brief: string;
}

/** What becomes of a resource. */
export function changeText({ address, action, reason, forcedBy, differences, clone, farewell, previousAddress }: ResourceReview): Told {
  const why = [
    ...(reason !== undefined && !(forcedBy.length > 0 && reason.startsWith("it cannot")) ? [plainOf(reason)] : []),
    ...(forcedBy.length > 0 ? [`forced by ${forcedBy.slice(0, mostForcing).map(({ path }) => codeOf(path)).join(", ")}${forcedBy.length > mostForcing ? ` and ${forcedBy.length - mostForcing} more` : ""}`] : []),
    ...(previousAddress !== undefined ? [`it was ${codeOf(previousAddress)}`] : []),
  ];
  const brief = `\n- **${verbs[action]}** ${codeOf(address)}${why.length === 0 ? "" : `: ${why.join("; ")}`}`;
  const details = [
    ...(farewell === undefined ? [] : [`\n  - ${plainly(farewell)}.`]),
    ...(clone ? [cloneText(clone)] : []),
    ...(forcedBy.some(({ before, after }) => before !== "" || after !== "") || differences.length > 0 ? [differencesText([...forcedBy.filter(({ before }) => before !== "").map((one) => ({ ...one, forces: true })), ...differences])] : []),
  ];
  return { brief, full: brief + details.join("") };
}

/** What somebody else did to a resource. */
export function driftText({ address, gone, differences }: Drift): Told {
  const brief = `\n- ${codeOf(address)}${gone ? " is gone" : ""}`;
  return { brief, full: brief + (differences.length === 0 ? "" : differencesText(differences)) };
}

/** What the plan warns of. */
export function warningText(warning: string): Told {
  const brief = `\n- ${plainOf(warning.length > 300 ? `${warning.slice(0, 299)}…` : warning)}`;
  return { brief, full: brief };
}

/** More than this is counted, not shown. */
const mostForcing = 5;
const mostDifferences = 20;
const mostProperties = 60;

const verbs: Readonly<Record<Action, string>> = { create: "Create", update: "Change", replace: "Replace", destroy: "Destroy", forget: "Forget", import: "Import", move: "Move" };

function cloneText({ verb, kind, source, target, detail, overwrites }: Clone): string {
  const [from, into] = [source === undefined ? "" : valueText(source), valueText(target)];
  const how = detail === undefined ? "" : ` (${detailText(detail)})`;
  const act = {
    clone: `Clones ${kind} ${from} as ${into}${how}.`,
    restore: `Restores ${kind} ${from}${how} into ${into}.`,
    copy: `Copies ${kind} of host ${from} onto host ${into}.`,
    "take over": `Takes over ${kind} ${into} at ${from}.`,
    make: `Makes ${kind} ${into}.`,
  }[verb];
  if (!overwrites) return `\n  - ${act}`;
  const rows = overwrites.properties?.map(({ path, before, after }) => [codeOf(path), valueText(before), valueText(after)]);
  const loss = `\n  - ${act} **Overwrites ${overwrites.what}** of ${into}${overwrites.note === undefined ? "" : ` (${overwrites.note})`}${rows ? ":" : "."}`;
  return rows ? loss + tableOf(["property", "is now", "becomes"], rows.slice(0, mostProperties)) + more(rows.length - mostProperties, "properties") : loss;
}

function differencesText(differences: readonly (Difference & { readonly forces?: boolean })[]): string {
  const vague = differences.filter((one) => one.after === unknownWords && !one.forces);
  const telling = differences.filter((one) => !vague.includes(one));
  const shown = telling.slice(0, mostDifferences).map(({ path, before, after, forces }) => `\n  - ${codeOf(path)}: ${before === sensitiveWords && after === sensitiveWords ? "changes (sensitive)" : `${valueText(before)} → ${valueText(after)}`}${forces ? " **forces replacement**" : ""}`);
  const names = vague.slice(0, mostDifferences).map(({ path }) => codeOf(path)).join(", ");
  return shown.join("") + more(telling.length - mostDifferences, "attributes") + (names === "" ? "" : `\n  - *${unknownWords}*: ${names}${vague.length > mostDifferences ? ` and ${vague.length - mostDifferences} more` : ""}`);
}

const more = (count: number, what: string) => (count > 0 ? `\n  - and ${count} more ${what}` : "");

/** Our own words are told in italics, so that no value can pass for them. */
const valueText = (value: string) => (value === sensitiveWords || value === unknownWords ? `*${value}*` : codeOf(value));

/** A detail may begin with a word of ours. */
const detailText = (detail: string) => (detail.startsWith("backup ") ? `backup ${valueText(detail.slice("backup ".length))}` : valueText(detail));

/** A sentence of ours with a quoted value in it. */
const plainly = (text: string) => text.split(/("(?:[^"\\]|\\.)*")/).map((piece, index) => (index % 2 === 1 ? codeOf(piece) : plainOf(piece))).join("");
