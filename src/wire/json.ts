import type { CtyValue } from "./cty";
import { parseNumber } from "./number";
import { record } from "./value-read";

/** Parses JSON with its numbers exact; objects have no prototype, and errors tell the position but never quote the text, which may be secret. */
export function parseJson(text: string): CtyValue {
  const parser = new Parser(text);
  return parser.document();
}

const deepest = 1_000;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): CtyValue {
    const value = this.value();
    if (this.next() !== undefined) throw this.error("the end");
    return value;
  }

  private value(): CtyValue {
    switch (this.next()) {
      case "{":
        return record(this.items("}", () => this.member()));
      case "[":
        return this.items("]", () => this.value());
      case '"':
        return this.string();
      default:
        return this.literal();
    }
  }

  private items<T>(end: string, item: () => T): T[] {
    const items: T[] = [];
    if (++this.depth > deepest) throw this.error(`no more than ${deepest} levels`);
    this.at++;
    if (this.next() === end) this.at++;
    else {
      do items.push(item());
      while (this.skip(","));
      if (!this.skip(end)) throw this.error(`a comma or ${end}`);
    }
    this.depth--;
    return items;
  }

  private member(): [string, CtyValue] {
    if (this.next() !== '"') throw this.error("a key");
    const key = this.string();
    if (!this.skip(":")) throw this.error("a colon");
    return [key, this.value()];
  }

  private string(): string {
    const start = this.at;
    for (let end = start + 1; (end = this.text.indexOf('"', end)) > 0; end++) {
      if (this.escaped(end)) continue;
      try {
        const text: string = JSON.parse(this.text.slice(start, end + 1));
        this.at = end + 1;
        return text;
      } catch {
        break;
      }
    }
    throw this.error("a string");
  }

  private escaped(at: number): boolean {
    let backslashes = 0;
    while (this.text[at - 1 - backslashes] === "\\") backslashes++;
    return backslashes % 2 === 1;
  }

  private literal(): CtyValue {
    token.lastIndex = this.at;
    const [found = ""] = token.exec(this.text) ?? [];
    if (found === "") throw this.error("a value");
    this.at += found.length;
    return words.has(found) ? words.get(found)! : parseNumber(found);
  }

  private next(): string | undefined {
    whitespace.lastIndex = this.at;
    this.at += whitespace.exec(this.text)?.[0].length ?? 0;
    return this.text[this.at];
  }

  private skip(mark: string): boolean {
    if (this.next() !== mark) return false;
    this.at++;
    return true;
  }

  private readonly error = (expected: string) => new Error(`The JSON is malformed: expected ${expected} at position ${this.at}.`);
}

const whitespace = /[ \t\r\n]*/y;
const token = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = new Map<string, CtyValue>([
  ["true", true],
  ["false", false],
  ["null", null],
]);
