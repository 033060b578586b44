import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { isMap as isYamlMap, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { isMap, problemsOf, type EnvironmentMistake, type TemplateRules } from "./environment-settings";

/** An environment that a file describes; its settings are as the template's rules want them. */
export interface FileEnvironment {
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** How a directory is read. */
export interface Reading {
  readonly rules: TemplateRules;
  /** Names of stacks that there are already. */
  readonly taken: readonly string[];
  /** Files of environments that are not selected are not opened. */
  isSelected(name: string): boolean;
}

/** Reads the environments of a directory; throws with every mistake in every file, each with its line. */
export function environmentsIn(directory: string, { rules, taken, isSelected }: Reading): FileEnvironment[] {
  if (!existsSync(directory)) throw new Error(`There is no folder ${directory}, where the environments' files should be.`);
  const files = readdirSync(directory)
    .filter((file) => /^\.ya?ml$/.test(extname(file)))
    .sort();
  const [defaults, ...others] = files.filter(isDefaults).map((file) => new SettingsFile(join(directory, file)));
  const read = files.filter((file) => !isDefaults(file) && isSelected(nameOf(file))).map((file) => new SettingsFile(join(directory, file), nameOf(file)));
  const wrong = [
    ...(defaults?.mistakes ?? []),
    ...others.map((other) => other.at([], `There are defaults in ${defaults!.shownPath} already.`)),
    ...read.flatMap((file) => [...file.mistakes, ...duplicates(file, read, taken)]),
    ...read.flatMap((file) =>
      file.mistakes.length > 0 ? [] : problemsOf(file.name, merged(defaults?.settings, file.settings), rules).map((mistake) => placed(mistake, file, defaults)),
    ),
  ];
  if (wrong.length > 0) throw new Error(["The environments cannot be made.", ...new Set(wrong)].join("\n"));
  return read.map(({ name, settings }) => ({ name, settings: merged(defaults?.settings, settings) as FileEnvironment["settings"] }));
}

const nameOf = (file: string) => file.slice(0, -extname(file).length);
const isDefaults = (file: string) => nameOf(file) === "_defaults";

/** A mistake is told where it was made: in the file itself, or in the defaults where only they say so. */
const placed = ({ path, words, key }: EnvironmentMistake, file: SettingsFile, defaults: SettingsFile | undefined) =>
  (defaults && path.length > 0 && !file.has(path) && defaults.has(path) ? defaults : file).at(path, words, key);

/** Environments of the same name; those that differ by case alone share a directory on some machines. */
function duplicates(file: SettingsFile, files: readonly SettingsFile[], taken: readonly string[]): string[] {
  const same = (name: string) => name.toLowerCase() === file.name.toLowerCase();
  const earlier = files.slice(0, files.indexOf(file)).find(({ name }) => same(name));
  if (earlier) return [file.at([], `The environment ${file.name} is described in ${earlier.shownPath} already.`)];
  const stack = taken.find(same);
  return stack === undefined ? [] : [file.at([], `There is a stack ${stack} already: give the environment another name.`)];
}

/** What an environment says goes before the defaults, parameter by parameter. */
function merged(defaults: unknown, own: unknown): unknown {
  if (!isMap(defaults) || !isMap(own)) return own;
  const [common, particular] = [defaults["parameters"], own["parameters"] ?? {}];
  return { ...defaults, ...own, ...(isMap(common) && isMap(particular) && { parameters: { ...common, ...particular } }) };
}

/** A YAML file that knows at which line it says what. */
class SettingsFile {
  readonly shownPath: string;
  readonly settings: unknown;
  /** What is wrong with the file before anything in it is looked at. */
  readonly mistakes: readonly string[];
  private readonly lines = new LineCounter();
  private readonly document: Document;

  constructor(
    path: string,
    readonly name: string = "",
  ) {
    this.shownPath = relative(process.cwd(), path);
    this.document = parseDocument(readFileSync(path, "utf8"), { lineCounter: this.lines, prettyErrors: false });
    const syntax = this.document.errors.map(({ pos, message }) => this.atOffset(pos[0], `This is not YAML: ${message.replace(/\.?$/, ".")}`));
    // An empty file says nothing, which may be enough.
    this.settings = syntax.length > 0 ? {} : (this.document.toJS() ?? {});
    this.mistakes =
      syntax.length > 0 || isMap(this.settings) ? syntax : [this.at([], `An environment is described by names with values, and not by ${JSON.stringify(this.settings)}.`)];
  }

  has(path: readonly (string | number)[]): boolean {
    return this.document.hasIn(path);
  }

  /** A sentence, with the file and the line of what it is about, or of what that would be in. */
  at(path: readonly (string | number)[], words: string, key = false): string {
    return this.atOffset(key ? this.keyOffset(path) : this.offset(path), words);
  }

  private offset(path: readonly (string | number)[]): number {
    const node = path.length === 0 ? undefined : (this.document.getIn(path, true) as Node | undefined);
    if (node?.range) return path.length === 1 && path[0] === "parameters" ? this.keyOffset(path) : node.range[0];
    return path.length === 0 ? 0 : this.offset(path.slice(0, -1));
  }

  private keyOffset(path: readonly (string | number)[]): number {
    const within = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true);
    const key = isYamlMap(within) ? within.items.find((pair) => String(pair.key) === String(path.at(-1)))?.key : undefined;
    return (key as Node | null | undefined)?.range?.[0] ?? this.offset(path.slice(0, -1));
  }

  private atOffset(offset: number, words: string): string {
    return `${this.shownPath}:${Math.max(1, this.lines.linePos(offset).line)}: ${words}`;
  }
}
