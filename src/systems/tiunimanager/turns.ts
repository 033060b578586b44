/** Work that is done one at a time for each key, within this process. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /** Does work once all that came before it is done; what is interrupted while it waits is never begun. */
  async take<T>(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key) ?? Promise.resolve();
    let leave = () => {};
    const mine = new Promise<void>((resolve) => (leave = resolve));
    this.last.set(
      key,
      before.then(() => mine),
    );
    try {
      await before;
      signal.throwIfAborted();
      return await work();
    } finally {
      leave();
    }
  }
}
