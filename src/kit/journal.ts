import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refused } from "./diagnostics";
import { isAlive, processStamp } from "./processes";
import type { Json } from "./resource";

/** What is recorded of a creation before anything is sent. It holds no secret. */
export interface Entry {
  /** Terraform's name of the resource type. */
  readonly resource: string;
  /** The creation, for people. */
  readonly about: string;
  /** What equal creations for this folder's state have in common, whatever the folder is called. */
  readonly creation: string;
  /** When a run was about to send the request, in milliseconds since 1970. */
  readonly since: number;
  /** The operation's record, as far as it is known. */
  readonly operation?: Json;
  /** When Terraform was given the result, which it may or may not have stored; in milliseconds since 1970. */
  readonly answered?: number;
}

/** The process that works on a creation, and the Terraform command that it works for. */
export interface Owner {
  readonly process: string;
  readonly run: string;
}

/**
 * How a creation stands: nobody's; this process's; another process's of the same Terraform command; a living process's
 * of another command; a dead process's that never answered; answered to Terraform, with no proof that it is stored.
 */
export type Standing = "free" | "mine" | "sibling" | "otherRun" | "orphaned" | "answered";

/**
 * The creations of this data directory that may be in no state: one file each, `<token>~<process>~<run>.json`. A file
 * changes hands by being renamed, which only one process can do, so no lock is needed.
 */
export class Journal {
  private readonly owners = new Map<string, string>();
  /** Creations that are under way in this process. */
  private readonly busy = new Set<string>();
  private ready = false;
  private readonly me: string;

  constructor(
    private readonly directory: string,
    private readonly owner: Owner = { process: processStamp(process.pid), run: processStamp(process.ppid) },
  ) {
    this.me = `${owner.process}~${owner.run}`;
  }

  standing(token: string): Standing {
    this.load();
    const owner = this.owners.get(token);
    if (owner === undefined) return "free";
    if (owner === this.me) return "mine";
    const [process = "", run] = owner.split("~");
    if (owner !== nobody && isAlive(process)) return run === this.owner.run ? "sibling" : "otherRun";
    return this.entry(token)?.answered === undefined ? "orphaned" : "answered";
  }

  /** Forgets what was read of the directory, since other processes write to it too. */
  refresh(): void {
    this.ready = false;
  }

  /** Takes a creation that no living process has; false where another one was quicker. Throws where nothing can be written. */
  claim(token: string, entry: Entry): boolean {
    const standing = this.standing(token);
    if (this.busy.has(token) || standing === "otherRun" || standing === "sibling") return false;
    const before = this.owners.get(token);
    this.open();
    try {
      if (before === undefined && !this.reserve(token, entry)) return false;
      renameSync(this.file(token, before ?? nobody), this.file(token, this.me));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (before === undefined ? code !== "EEXIST" : code !== "ENOENT") throw this.unwritable(error);
      this.refresh();
      return false;
    }
    this.owners.set(token, this.me);
    this.busy.add(token);
    return true;
  }

  /** Whether a creation with this token is under way in this process. */
  isBusy(token: string): boolean {
    return this.busy.has(token);
  }

  /** Records what is known of a creation of this process. Throws where it cannot be written. */
  record(token: string, entry: Entry): void {
    if (this.owners.get(token) === this.me) this.write(this.file(token, this.me), entry);
  }

  /** Terraform is given the result, and only a later plan can tell whether it stored it. */
  answer(token: string, at: number): void {
    this.busy.delete(token);
    const entry = this.entry(token);
    if (entry) this.record(token, { ...entry, answered: at });
  }

  /** Forgets a creation of this process that left nothing behind. */
  drop(token: string): void {
    this.busy.delete(token);
    if (this.owners.get(token) !== this.me) return;
    discard(this.file(token, this.me));
    this.owners.delete(token);
  }

  /** Leaves a creation of this process to whoever wants it next. */
  release(token: string): void {
    this.busy.delete(token);
    if (this.owners.get(token) !== this.me) return;
    try {
      renameSync(this.file(token, this.me), this.file(token, nobody));
    } catch {
      // The process is dead to others as soon as it ends.
    }
    this.owners.set(token, nobody);
  }

  /** Takes a creation out of a state, where it was unfinished, and leaves it to the next equal one. */
  handBack(token: string, { answered: _, ...entry }: Entry): void {
    this.load();
    this.open();
    this.write(this.file(token, nobody), entry);
    const before = this.owners.get(token);
    if (before !== undefined && before !== nobody) discard(this.file(token, before));
    this.owners.set(token, nobody);
  }

  /** A state holds this creation, so that it can be lost no more. Never throws. */
  confirm(token: string): void {
    const standing = this.standing(token);
    if (this.busy.has(token) || standing === "free" || standing === "sibling" || standing === "otherRun") return;
    discard(this.file(token, this.owners.get(token)!));
    this.owners.delete(token);
  }

  /** What is recorded of a creation; `undefined` where nothing is, or a kill cut it short. */
  entry(token: string): Entry | undefined {
    const owner = this.owners.get(token);
    return owner === undefined ? undefined : entryIn(this.file(token, owner));
  }

  /** Every creation that is on record, with its file. */
  all(): { readonly token: string; readonly standing: Standing; readonly entry: Entry | undefined; readonly file: string }[] {
    this.load();
    return [...this.owners].map(([token, owner]) => ({ token, standing: this.standing(token), entry: this.entry(token), file: this.file(token, owner) }));
  }

  private open(): void {
    try {
      mkdirSync(this.directory, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw this.unwritable(error);
    }
  }

  private load(): void {
    if (this.ready) return;
    this.owners.clear();
    for (const name of filesIn(this.directory)) {
      const [, token, owner] = entryName.exec(name) ?? [];
      // The reservation of a free token lasts a moment; beside it there may be the file of who was quicker.
      if (token !== undefined && owner !== undefined && (owner !== nobody || !this.owners.has(token))) this.owners.set(token, owner);
    }
    this.ready = true;
  }

  /** Writes a free token's file under a name that is the same to all, since only that excludes the others. */
  private reserve(token: string, entry: Entry): boolean {
    const file = this.file(token, nobody);
    writeFileSync(file, JSON.stringify(entry), { mode: 0o600, flag: "wx" });
    this.refresh();
    this.load();
    if (this.owners.get(token) === nobody) return true;
    discard(file);
    return false;
  }

  private write(file: string, entry: Entry): void {
    try {
      writeFileSync(`${file}.draft`, JSON.stringify(entry), { mode: 0o600 });
      if (existsSync(file) || file.endsWith(`~${nobody}.json`)) renameSync(`${file}.draft`, file);
      else discard(`${file}.draft`);
    } catch (error) {
      discard(`${file}.draft`);
      throw this.unwritable(error);
    }
  }

  private unwritable(error: unknown): Refused {
    const { code, message } = error as NodeJS.ErrnoException;
    return new Refused(
      `The journal of creations in ${this.directory} cannot be written (${code ?? message}).`,
      "Before anything is created it is recorded there, so that an interrupted apply can be resumed. " +
        "Make the directory writable, free space on its disk, or set TF_DATA_DIR to another directory.",
    );
  }

  private file(token: string, owner: string): string {
    return join(this.directory, `${token}~${owner}.json`);
  }
}

const nobody = "nobody";
const entryName = /^([0-9a-f]{32})~([\w.-]+(?:~[\w.-]+)?)\.json$/;

/** Whether something is a token: 32 hex digits, so that it can be the name of a file. */
export const isToken = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{32}$/.test(value);

/** The n-th token of equal creations in one state: the same on every machine, so that a repeated request is recognised. */
export const tokenFor = (fingerprint: string, n: number) =>
  createHash("sha256").update(`${fingerprint}#${n}`).digest("hex").slice(0, 32);

/** The plain files of a directory; one that cannot be read has none. */
export function filesIn(directory: string): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).filter((item) => item.isFile()).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Removes a file that nobody needs; where it cannot be, it is in nobody's way. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // See above.
  }
}

/** Whatever stands in a file, only what has an entry's form is one. */
function entryIn(file: string): Entry | undefined {
  try {
    const { resource, about, creation, since, operation, answered } = JSON.parse(readFileSync(file, "utf8")) as Partial<Entry>;
    if (![resource, about, creation].every((text) => typeof text === "string") || typeof since !== "number") return undefined;
    return {
      resource: resource!, about: about!, creation: creation!, since,
      ...(operation !== undefined && operation !== null && { operation }),
      ...(typeof answered === "number" && { answered }),
    };
  } catch {
    return undefined;
  }
}
