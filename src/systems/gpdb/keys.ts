import { awaitShared, secrets, type Clock } from "../../kit";
import type { Key } from "./signature";

/** A key as its giver lends it, with the end of a temporary one in milliseconds since 1970. */
export interface Lent extends Key {
  readonly expiresAt?: number;
}

/** Gets a key from where keys come from. */
export type Source = (signal: AbortSignal) => Promise<Lent>;

/** The key that requests are signed with, got when it is first needed and anew before it runs out. */
export class Keys {
  private lent: Promise<Lent> | undefined;

  constructor(
    private readonly source: Source,
    private readonly clock: Clock,
  ) {}

  /** The key of now; calls at the same time share the getting of one, each as long as its signal allows. */
  async current(signal: AbortSignal): Promise<Key> {
    const before = this.lent;
    const kept = before && (await awaitShared(before, signal));
    if (kept && (kept.expiresAt ?? Infinity) - early > this.clock.now()) return kept;
    if (this.lent === before) this.lent = this.get();
    return awaitShared((this.lent ??= this.get()), signal);
  }

  /** No one call's interruption ends what others wait for, too; a source bounds itself. */
  private get(): Promise<Lent> {
    const lent = this.source(new AbortController().signal).then(hidden);
    lent.catch(() => {
      if (this.lent === lent) this.lent = undefined;
    });
    return lent;
  }

  /** Forgets a key that was refused; answers whether there is another one to be had. */
  async renewed(refused: Key, signal: AbortSignal): Promise<boolean> {
    this.lent = undefined;
    const next = await this.current(signal);
    return next.securityToken !== refused.securityToken || next.accessKeyId !== refused.accessKeyId;
  }
}

/** A key that never changes. */
export const fixed = (key: Key): Source => () => Promise.resolve(key);

/** Makes known what must never be shown. */
function hidden<K extends Key>(key: K): K {
  secrets.add(key.accessKeySecret);
  if (key.securityToken !== undefined) secrets.add(key.securityToken);
  return key;
}

/** A request takes its time, and clocks differ: in milliseconds. */
const early = 3 * 60_000;
