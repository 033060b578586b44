import type { DataBackup, DBInstanceAttribute } from "./api";
import type { AnalyticDb, Filters } from "./client";

/** Looks that serve all who ask within a moment: a plan of many clones asks again and again. */
export class Glances {
  private readonly kept = new Map<string, Promise<unknown>>();

  constructor(private readonly client: AnalyticDb) {}

  get region(): string | undefined {
    return this.client.region;
  }

  findInstance(id: string, signal: AbortSignal): Promise<DBInstanceAttribute | undefined> {
    return this.once(`instance ${id}`, () => this.client.findInstance(id, signal));
  }

  backups(id: string, filters: Filters, signal: AbortSignal): Promise<DataBackup[]> {
    return this.once(`backups of ${id} ${JSON.stringify(filters)}`, () => this.client.backups(id, filters, signal));
  }

  private once<T>(what: string, look: () => Promise<T>): Promise<T> {
    const kept = this.kept.get(what) as Promise<T> | undefined;
    // What went wrong for another, whose time may have been up, says nothing.
    if (kept) return kept.catch(look);
    const glance = look();
    this.kept.set(what, glance);
    setTimeout(() => this.kept.delete(what), moment).unref();
    return glance;
  }
}

/** In milliseconds. */
const moment = 5_000;
