import { secrets } from "../../wire/secrets";
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
    private readonly now: () => number,
  ) {}

  async current(signal: AbortSignal): Promise<Key> {
    const kept = await this.lent;
    if (kept && (kept.expiresAt ?? Infinity) - early > this.now()) return kept;
    const next = (this.lent = this.source(signal).then(hidden));
    return next.catch((error: unknown) => {
      this.lent = undefined;
      throw error;
    });
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
