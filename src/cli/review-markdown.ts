import { codeOf } from "./markdown";
import { countsOf, type Counts } from "./review-counts";
import type { ResourceReview, StackReview } from "./review-plan";
import { changeText, driftText, warningText, type Told } from "./review-changes";

/** The review for a pull request, of at most `limit` characters; throws where not even the counts fit. */
export function markdownOf(stacks: readonly StackReview[], limit: number): string {
  const sections = stacks.filter(concerns).map(sectionOf);
  const quiet = stacks.filter((stack) => !concerns(stack));
  const head = `${marker}\n## Terraform plan${stacks.length === 1 ? "" : `\n\n${stacks.length} stacks: ${sentence(countsOf(stacks), stacks)}`}`;
  const foot = quiet.length === 0 ? "" : `\n\nNo changes in ${quiet.map(({ name }) => codeOf(name)).join(", ")}.`;
  const wording = fitted(sections, limit - head.length - foot.length - roomForLastLine);
  const left = sections.flatMap(({ items }) => items).filter((item) => wording.get(item) === "").length;
  const body = sections.map((section) => shownSection(section, wording)).join("");
  const last = left === 0 ? "" : `\n\n**${left} ${left === 1 ? "entry is" : "entries are"} left out, to stay within ${limit} characters.** The counts above are of everything; the full plan is in the log.`;
  return `${head}${body}${foot}${last}\n`;
}

/** By this the comment is found again, to write the next review in its place. */
const marker = "<!-- terraclone review -->";

const roomForLastLine = 200;

/** What can be left out, or told in one line; those with a lower rank stay longer. */
interface Item {
  readonly rank: number;
  readonly group: string;
  readonly told: Told;
}

interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

const concerns = (stack: StackReview) => stack.changes.length + stack.drift.length + stack.warnings.length + stack.outputs.create + stack.outputs.update + stack.outputs.delete > 0;

function sentence({ destroy, replace, overwrite, create, update, import: imported, move, forget, drift }: Counts, stacks: readonly StackReview[]): string {
  const outputs = (["create", "update", "delete"] as const).map((action) => [stacks.reduce((sum, stack) => sum + stack.outputs[action], 0), { create: "added", update: "changed", delete: "removed" }[action]] as const);
  const some = (parts: readonly (readonly [number, string])[]) => parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`).join(", ");
  const changes = some([[destroy, "to destroy"], [replace, "to replace"], [create, "to create"], [update, "to change in place"], [imported, "to import"], [move, "to move"], [forget, "to forget"]]);
  const besides = [
    ...(overwrite > 0 ? [`**${overwrite} ${overwrite === 1 ? "overwrites its target" : "overwrite their targets"}**`] : []),
    ...(drift > 0 ? [`${drift} changed outside of Terraform`] : []),
    ...(outputs.some(([count]) => count > 0) ? [`outputs: ${some(outputs)}`] : []),
  ];
  return `${[changes === "" ? "No resource changes" : `**${changes}**`, ...besides].join("; ")}.`;
}

function sectionOf(stack: StackReview): Section {
  const items = [
    ...stack.warnings.map((warning): Item => ({ rank: 2, group: "Warnings", told: warningText(warning) })),
    ...stack.changes.map((change): Item => ({ ...placeOf(change), told: changeText(change) })),
    ...stack.drift.map((drift): Item => ({ rank: 8, group: "Changed outside of Terraform", told: driftText(drift) })),
  ];
  return { heading: `\n\n### ${codeOf(stack.name)}\n\n${sentence(countsOf([stack]), [stack])}${stack.expiresAt === undefined ? "" : ` Expires ${stack.expiresAt}.`}`, items: items.sort((one, other) => one.rank - other.rank) };
}

function placeOf({ action, clone }: ResourceReview): Pick<Item, "rank" | "group"> {
  if (action === "destroy" || action === "replace") return { rank: action === "destroy" ? 0 : 1, group: "Destroyed or replaced" };
  if (action === "update") return { rank: clone ? 6 : 7, group: "Changed in place" };
  if (action !== "create") return { rank: 9, group: "Changed in the state alone" };
  return { rank: clone?.overwrites ? 3 : clone?.source !== undefined ? 4 : 5, group: clone?.source === undefined ? "Created" : "Cloned" };
}

/** How each item is told: in full while there is room, then in one line, and then, from one item on, not at all. */
function fitted(sections: readonly Section[], room: number): ReadonlyMap<Item, string> {
  const heads = sections.reduce((sum, { heading }) => sum + heading.length, 0);
  if (heads > room) throw new Error(`The counts of ${sections.length} stacks alone take more than the limit: review fewer stacks at a time, or raise --limit.`);
  const queue = sections.flatMap((section) => section.items.map((item) => ({ item, group: `${section.heading}${item.group}`, heading: groupHeading(item.group).length }))).sort((one, other) => one.item.rank - other.item.rank);
  const owedAfter = destroysAfter(queue);
  const wording = new Map<Item, string>();
  const opened = new Set<string>();
  let left = room - heads;
  let open: "full" | "brief" | "none" = "full";
  for (const [index, { item, group, heading }] of queue.entries()) {
    const opening = opened.has(group) ? 0 : heading;
    // What is more detail here must not take the place of a destroy that comes after it.
    const owed = owedAfter[index]!;
    if (open === "full" && opening + item.told.full.length + owed > left) open = "brief";
    if (open === "brief" && opening + item.told.brief.length > left) open = "none";
    const words = open === "full" ? item.told.full : open === "brief" ? item.told.brief : "";
    wording.set(item, words);
    if (open === "none") continue;
    opened.add(group);
    left -= opening + words.length;
  }
  return wording;
}

/** The room that the destroys and replacements after each item need at least. */
function destroysAfter(queue: readonly { readonly item: Item; readonly heading: number }[]): readonly number[] {
  const needs = queue.map(({ item, heading }) => (item.rank <= lastDestructive ? item.told.brief.length + heading : 0));
  let owed = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => (owed -= need));
}

/** Up to this rank come destroys and replacements. */
const lastDestructive = 1;

function shownSection({ heading, items }: Section, wording: ReadonlyMap<Item, string>): string {
  const shown = items.filter((item) => wording.get(item) !== "");
  const groups = [...new Set(shown.map(({ group }) => group))];
  return heading + groups.map((group) => groupHeading(group) + shown.filter((item) => item.group === group).map((item) => wording.get(item)).join("")).join("");
}

const groupHeading = (group: string) => `\n\n#### ${group}\n`;
