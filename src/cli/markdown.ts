/** A text as code, so that nothing in it is Markdown, a mention, a link or HTML; unseen characters are told by their numbers. */
export function codeOf(text: string): string {
  const seen = text.replace(unseen, (character) => named[character] ?? `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0")}`);
  const fence = "`".repeat(Math.max(0, ...[...seen.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const padding = seen === "" || /^[` ]|[` ]$/.test(seen) ? " " : "";
  return `${fence}${padding}${seen}${padding}${fence}`;
}

/** A text as it is read, with everything that Markdown or HTML would take for its own escaped. */
export const plainOf = (text: string) => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]()<>#+!|~@&:-]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A table inside a list item, whose cells are Markdown already. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // Inside a table a pipe ends the cell even in code, and this is how it is written there.
  const line = (cells: readonly string[]) => `\n  | ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return `\n${line(head)}${line(head.map(() => "---"))}${rows.map(line).join("")}\n`;
}

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Control characters, and those that have no width or turn the direction of writing. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
