import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** Keeps a simulator's state in a file that only its owner can read, written soon after each change and once more at the end. */
export class StateFile {
  readonly #path: string;
  readonly #state: () => unknown;
  #due: NodeJS.Timeout | undefined;

  constructor(path: string, state: () => unknown) {
    this.#path = path;
    this.#state = state;
  }

  /** What an earlier simulator left, if any. */
  static load(path: string): unknown {
    if (!existsSync(path)) return undefined;
    try {
      return JSON.parse(readFileSync(path, "utf8"));
    } catch (cause) {
      throw new Error(`The simulator's state file ${path} cannot be read: it is not JSON. Remove it to start afresh.`, { cause });
    }
  }

  /** Notes that the state has changed; many changes within a moment are written once. */
  changed(): void {
    this.#due ??= setTimeout(() => this.write(), settlingMilliseconds);
  }

  write(): void {
    clearTimeout(this.#due);
    this.#due = undefined;
    const temporary = `${this.#path}.${process.pid}.tmp`;
    writeFileSync(temporary, JSON.stringify(this.#state()), { mode: ownerOnly });
    chmodSync(temporary, ownerOnly);
    renameSync(temporary, this.#path);
  }
}

const settlingMilliseconds = 50;
const ownerOnly = 0o600;
