import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { discard, filesIn, isToken, type Owner } from "./journal";
import type { Json } from "./resource";

/** An unfinished creation that a state holds. */
export interface Unfinished {
  readonly creation?: string;
  readonly operation?: Json;
}

/** An object of a state: its digests under its import ID and as a whole, and its record while it is unfinished. */
interface Seen {
  readonly object: string | undefined;
  readonly digest: string;
  readonly unfinished: Unfinished | undefined;
}

/** What one process saw of a state in one walk, as it is written down for the processes that come after it. */
interface Walk extends Owner {
  /** In milliseconds since 1970. */
  readonly began: number;
  readonly ended: number;
  /** It was a plan of the whole state, and nothing went wrong in it. */
  readonly whole: boolean;
  /** It was a plan. */
  readonly planned: boolean;
  /** How many objects of the state bear a token. */
  readonly held: { readonly [token: string]: number };
  /** Digests of objects in the state, for those that were not created under a token. */
  readonly objects: readonly string[];
  /** Unfinished creations that only a replacement is planned for, since Terraform takes them for tainted. */
  readonly replaced: { readonly [token: string]: Unfinished };
  /** Tokens that earlier walks saw, and that were not destroyed since. */
  readonly before: readonly string[];
  /** Tokens whose objects this process has destroyed. */
  readonly gone: readonly string[];
}

/** What a creation can know of the state that it is created for. */
export interface Sight {
  /** When the look at the state began; `undefined` where there was none, or where it was narrowed or failed. */
  readonly exactSince: number | undefined;
  /** Tokens that the state did hold, and that an earlier walk saw. */
  readonly before: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly replaced: ReadonlyMap<string, Unfinished>;
  /** How many objects of the state bear this token now. */
  holders(token: string): number;
}

/**
 * What the plan walks of a Terraform command saw of the state. Only the sight of a token there proves that a creation is
 * stored; that a whole plan did not see it proves that it is not. Each process writes one small file when it ends.
 */
export class Sights {
  private began: number;
  private held = new Map<string, number>();
  private plans = new Map<string, number>();
  private unfinished = new Map<string, Unfinished>();
  private objects = new Set<string>();
  private blind = new Set<string>();
  private gone = new Set<string>();
  private changed = new Map<string, number>();
  private planned = false;
  private failed = false;
  private applied = false;
  private walks = 0;
  private sight: Sight | undefined;

  constructor(
    private readonly directory: string,
    private readonly owner: Owner,
    private readonly plansWholeState: boolean,
    private readonly now: () => number,
  ) {
    this.began = now();
  }

  /** A walk begins; one that was under way in this process has ended. */
  begin(): void {
    this.end();
    this.began = this.now();
    [this.held, this.plans, this.unfinished] = [new Map(), new Map(), new Map()];
    [this.objects, this.blind, this.gone, this.changed] = [new Set(), new Set(), new Set(), new Map()];
    [this.planned, this.failed, this.applied, this.sight] = [false, false, false, undefined];
  }

  /** An object of the state was loaded, which does not come with its token: its import ID has to do. */
  loaded(object: string | undefined): void {
    if (object !== undefined) this.objects.add(object);
  }

  /** An unfinished object was loaded, of which only a read or a plan can tell the token; both come with this digest. */
  loadedUnfinished = (digest: string): void => void this.blind.add(digest);

  /** An object of the state was read or planned, which comes with its token. */
  saw(call: "read" | "plan", token: string | undefined, { object, digest, unfinished }: Seen): void {
    this.blind.delete(digest);
    if (token === undefined) return;
    if (object !== undefined) this.objects.delete(object);
    const counts = call === "read" ? this.held : this.plans;
    counts.set(token, (counts.get(token) ?? 0) + 1);
    if (unfinished) this.unfinished.set(token, unfinished);
  }

  /** A plan was made of something that the state may hold or not. */
  plannedOne = (): void => void (this.planned = true);
  /** A call of this walk went wrong, so that others may be missing. */
  failedOne = (): void => void (this.failed = true);

  /** Whether this is a plan walk, as far as can be told yet. */
  get isPlanning(): boolean {
    return !this.applied;
  }

  /** A creation of this process goes into the state under a token. */
  hold(token: string): void {
    this.changed.set(token, (this.changed.get(token) ?? 0) + 1);
  }

  /** An object with this token leaves the state; answers how many are left. */
  release(token: string): number {
    const left = Math.max(this.current().holders(token), 1) - 1;
    this.changed.set(token, (this.changed.get(token) ?? 0) - 1);
    return left;
  }

  /** The object with this token is destroyed. */
  destroyed = (token: string): void => void this.gone.add(token);

  /** Of an apply walk: what the plan walk saw. A saved plan stands on the newest plan that was made on this machine. */
  current(): Sight {
    this.applied = true;
    return (this.sight ??= this.read());
  }

  /** The walk has ended. Never throws: what cannot be written down is not known later. */
  end(): void {
    const earlier = this.written();
    const walk = this.walk(earlier);
    const matters = walk.planned || walk.gone.length > 0;
    if (!matters) return;
    const empty = Object.keys(walk.held).length + walk.objects.length + walk.before.length + walk.gone.length === 0;
    const file = join(this.directory, `${this.owner.run}~${this.owner.process}.${this.walks++}.sight`);
    try {
      if (!empty || earlier.length > 0 || this.planned) {
        mkdirSync(this.directory, { recursive: true, mode: 0o700 });
        writeFileSync(`${file}.draft`, JSON.stringify(walk), { mode: 0o600 });
        renameSync(`${file}.draft`, file);
      }
      if (walk.planned) for (const { run, name } of earlier) if (run !== this.owner.run) discard(join(this.directory, name));
    } catch {
      discard(`${file}.draft`);
    }
  }

  private walk(earlier: readonly (Walk & { name: string })[]): Walk {
    const planned = this.planned && !this.applied;
    const held = new Map([...this.plans, ...this.held].map(([token, count]) => [token, Math.max(count, this.held.get(token) ?? 0)]));
    const replaced = [...this.unfinished].filter(([token]) => (this.held.get(token) ?? 0) > (this.plans.get(token) ?? 0));
    const past = planned ? earlier.filter(({ run }) => run !== this.owner.run) : [];
    return {
      ...this.owner,
      began: this.began,
      ended: this.now(),
      planned,
      whole: planned && this.plansWholeState && !this.failed && this.blind.size === 0,
      held: planned ? Object.fromEntries(held) : {},
      objects: planned ? [...this.objects] : [],
      replaced: planned ? Object.fromEntries(replaced) : {},
      before: [...remembered(past)].filter((token) => !held.has(token)),
      gone: [...this.gone],
    };
  }

  private read(): Sight {
    const all = this.written();
    const own = all.filter(({ planned, run }) => planned && run === this.owner.run);
    const newest = all.filter(({ planned }) => planned).sort((a, b) => b.began - a.began)[0];
    const walks = own.length > 0 ? own : all.filter(({ planned, run }) => planned && run === newest?.run);
    const held = new Map<string, number>();
    for (const walk of walks) for (const [token, count] of Object.entries(walk.held)) held.set(token, Math.max(held.get(token) ?? 0, count));
    const before = remembered(all);
    for (const token of held.keys()) before.delete(token);
    const exact = walks.length > 0 && walks.every(({ whole }) => whole);
    return {
      exactSince: exact ? Math.max(...walks.map(({ began }) => began)) : undefined,
      before,
      objects: new Set(walks.flatMap(({ objects }) => objects)),
      replaced: new Map(walks.flatMap(({ replaced }) => Object.entries(replaced))),
      holders: (token) => (held.get(token) ?? 0) + (this.changed.get(token) ?? 0),
    };
  }

  /** Every walk that is written down, oldest first. */
  private written(): (Walk & { readonly name: string })[] {
    return filesIn(this.directory)
      .filter((name) => name.endsWith(".sight"))
      .flatMap((name) => {
        const walk = walkIn(join(this.directory, name));
        return walk ? [{ ...walk, name }] : [];
      })
      .sort((a, b) => a.ended - b.ended);
  }
}

/** The tokens that walks saw one after the other, less those whose objects were destroyed. */
function remembered(walks: readonly Walk[]): Set<string> {
  const tokens = new Set<string>();
  for (const { before, held, gone } of walks) {
    for (const token of [...before, ...Object.keys(held)]) tokens.add(token);
    for (const token of gone) tokens.delete(token);
  }
  return tokens;
}

/** Whatever stands in a file, only what has a walk's form is one. */
function walkIn(file: string): Walk | undefined {
  try {
    const walk = JSON.parse(readFileSync(file, "utf8")) as Walk;
    const texts = [walk.run, walk.process].every((text) => typeof text === "string");
    const times = [walk.began, walk.ended].every((time) => typeof time === "number");
    const lists = [walk.objects, walk.before, walk.gone].every((list) => Array.isArray(list) && list.every((item) => typeof item === "string"));
    const tokens = [walk.held, walk.replaced].every((record) => typeof record === "object" && record !== null && Object.keys(record).every(isToken));
    return texts && times && lists && tokens ? walk : undefined;
  } catch {
    return undefined;
  }
}
