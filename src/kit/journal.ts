import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "./resource";

/** What is noted down of a creation before anything is sent. It holds no secret. */
export interface Entry {
  /** Terraform's name of the resource type. */
  readonly resource: string;
  /** What is being made, for people: "VM web-1, a clone of …". */
  readonly about: string;
  /** The operation's record, once the system has answered. */
  readonly operation?: Json;
}

/** How a creation's token stands with us. */
export type Standing = "free" | "saved" | "ours" | "theirs" | "abandoned";

/**
 * What this data directory knows of creations that may not be in a state yet: one file each, named
 * `<token>~<owner>.json` while its answer may be lost, `<token>.saved` once it cannot be.
 * A file changes hands by being renamed, which only one process can do: no lock is needed.
 */
export class Journal {
  private readonly known = new Map<string, string>();
  private readonly delivered = new Set<string>();
  private readonly seen = new Set<string>();
  /** Noted so long ago that it is to be noted again. */
  private readonly fading = new Set<string>();
  private ready = false;

  constructor(
    private readonly directory: string,
    private readonly owner: string = ownerOf(process.pid),
  ) {}

  /** Where a creation with this token stands. */
  standing(token: string): Standing {
    this.look();
    const owner = this.known.get(token);
    if (owner === undefined) return "free";
    if (owner === saved) return "saved";
    if (owner === this.owner) return "ours";
    if (isAlive(owner)) return "theirs";
    return "abandoned";
  }

  /** Looks at the directory anew, for what other processes did. */
  refresh(): void {
    this.ready = false;
    this.look();
  }

  /** Takes a free or abandoned token for this process; false where another creation, of this process too, was quicker. */
  take(token: string, entry: Entry): boolean {
    if (!["free", "abandoned"].includes(this.standing(token))) return false;
    const before = this.known.get(token);
    mkdirSync(this.directory, { recursive: true, mode: 0o700 });
    try {
      if (before === undefined && !this.claim(token, entry)) return false;
      renameSync(this.file(token, before ?? nobody), this.file(token, this.owner));
    } catch (error) {
      if (!["EEXIST", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
      this.refresh();
      return false;
    }
    this.known.set(token, this.owner);
    return true;
  }

  /** Notes down what has been learnt of a creation of ours. */
  note(token: string, entry: Entry): void {
    const file = this.mine(token);
    if (file === undefined) return;
    writeFileSync(`${file}.draft`, JSON.stringify(entry), { mode: 0o600 });
    renameSync(`${file}.draft`, file);
  }

  /** What is written under a token; `undefined` where nothing is, or a kill cut it short. */
  entry(token: string): Entry | undefined {
    const owner = this.known.get(token);
    if (owner === undefined || owner === saved) return undefined;
    try {
      return JSON.parse(readFileSync(this.file(token, owner), "utf8")) as Entry;
    } catch {
      return undefined;
    }
  }

  /** Forgets a creation of ours that left nothing behind. */
  drop(token: string): void {
    const file = this.mine(token);
    if (file === undefined) return;
    rmSync(file, { force: true });
    this.known.delete(token);
  }

  /** Leaves a creation of ours to whoever wants it next: it may have begun, and nobody follows it. */
  release(token: string): void {
    if (this.known.get(token) !== this.owner) return;
    renameSync(this.file(token, this.owner), this.file(token, nobody));
    this.known.set(token, nobody);
  }

  /** The creation's answer is on its way to Terraform, which saves it at once, or with a remote backend within 20 s. */
  deliver(token: string): void {
    this.delivered.add(token);
    setTimeout(() => {
      if (this.delivered.delete(token)) this.strike(token);
    }, savedWithin).unref();
  }

  /** The walk has ended: every answer that was delivered is in the state. */
  close(): void {
    for (const token of this.delivered) this.strike(token);
    this.delivered.clear();
  }

  /** The creation is in a state, so nothing can be lost any more; that is remembered for a while after each sight of it. */
  strike(token: string): void {
    if (this.seen.has(token)) return;
    try {
      this.look();
      this.remember(token);
      this.known.set(token, saved);
      this.seen.add(token);
    } catch {
      this.ready = false;
    }
  }

  /** What killed runs have begun and no state is known to hold. */
  abandoned(): Entry[] {
    this.refresh();
    return [...this.known.keys()].filter((token) => this.standing(token) === "abandoned").flatMap((token) => this.entry(token) ?? []);
  }

  private remember(token: string): void {
    const owner = this.known.get(token);
    const file = this.file(token, saved);
    if (owner === saved && !this.fading.has(token)) return;
    mkdirSync(this.directory, { recursive: true, mode: 0o700 });
    if (owner === undefined) writeFileSync(file, "", { mode: 0o600 });
    else if (owner !== saved) renameSync(this.file(token, owner), file);
    utimesSync(file, new Date(), new Date());
  }

  private look(): void {
    if (this.ready) return;
    this.known.clear();
    for (const name of namesIn(this.directory)) {
      const [, token, owner] = /^([0-9a-f]{32})(?:~(.+)\.json|\.saved)$/.exec(name) ?? [];
      const age = owner === undefined ? ageOf(join(this.directory, name)) : 0;
      if (age > rememberedFor) discard(join(this.directory, name));
      else if (token !== undefined && (owner !== nobody || !this.known.has(token))) this.known.set(token, owner ?? saved);
      if (token !== undefined && age > rememberedFor / 24) this.fading.add(token);
    }
    this.ready = true;
  }

  /** Writes a free token's file under a name that is the same to all, since only that excludes the others; false where one was quicker. */
  private claim(token: string, entry: Entry): boolean {
    const file = this.file(token, nobody);
    writeFileSync(file, JSON.stringify(entry), { mode: 0o600, flag: "wx" });
    this.refresh();
    if (this.known.get(token) === nobody) return true;
    discard(file);
    return false;
  }

  /** The file of a creation of ours, also one that was released and that nobody has taken since. */
  private mine(token: string): string | undefined {
    const owner = this.known.get(token);
    if (owner !== this.owner && owner !== nobody) return undefined;
    const file = this.file(token, owner);
    return existsSync(file) ? file : undefined;
  }

  private file(token: string, owner: string): string {
    return join(this.directory, owner === saved ? `${token}.saved` : `${token}~${owner}.json`);
  }
}

const saved = "saved";
const nobody = "nobody";
/** In milliseconds. */
const savedWithin = 30_000;
/** Longer than any system remembers a request, in milliseconds. */
const rememberedFor = 24 * 3_600_000;

/** A directory that nothing was written to need not be there, and looking at it must not make it. */
function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** What is no use any more is in nobody's way either, should it not go. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

/** Since when a file has not been touched, in milliseconds. */
const ageOf = (file: string) => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);

/** The n-th token of equal creations in one state: the same on every machine, so that a repeated request is recognised. */
export const tokenFor = (fingerprint: string, n: number) => createHash("sha256").update(`${fingerprint}#${n}`).digest("hex").slice(0, 32);

/** A process, told from a later one that got the same number by the time it began. */
export const ownerOf = (pid: number) => `${pid}-${begunAt(pid)}`;

function isAlive(owner: string): boolean {
  if (owner === nobody) return false;
  const pid = Number(owner.split("-")[0]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return ownerOf(pid) === owner;
}

/** In clock ticks since boot, where `/proc` tells it; a zombie does not count as begun. */
function begunAt(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return fields[0] === "Z" ? "zombie" : (fields[19] ?? "");
  } catch {
    return "";
  }
}
