import type { DataBackup, DBInstanceAttribute, DBInstanceStatus, LockMode } from "../../systems/gpdb/api";
import type { Clock } from "../clock";

/** An instance as the simulator keeps it. */
export interface InstanceRow extends DBInstanceAttribute {
  /** What was restored into it, the latest last. */
  restored: { source: string; backupId: string }[];
  restoring?: Restoring;
}

/** A restore under way. */
export interface Restoring {
  source: string;
  backupId: string;
  phase: "accepted" | "restoring";
  /** The status that it ends in. */
  end: DBInstanceStatus | string;
}

/** How long things take, in simulated milliseconds. */
export interface Timing {
  /** From the answer to the first sign of `Restoring`. */
  readonly lag: number;
  /** In `Restoring`. */
  readonly duration: number;
  /** How fast time runs, where it runs by itself. */
  readonly speed?: number | undefined;
}

/** The instances and backups of a simulated account. */
export class Estate {
  readonly instances = new Map<string, InstanceRow>();
  readonly backups: DataBackup[] = [];
  readonly #clock: Clock;
  readonly #timing: Timing;
  readonly #changed: () => void;

  constructor(clock: Clock, timing: Timing, changed: () => void) {
    this.#clock = clock;
    this.#timing = timing;
    this.#changed = changed;
  }

  /** The instance's backup sets; rows of other instances are told apart by their suffixed names. */
  backupsOf = (id: string) => this.backups.filter(({ DBInstanceId }) => DBInstanceId === `${id}-master`);

  /** Begins to restore: the status changes only after a while, as with the service's other asynchronous calls. */
  restore(target: InstanceRow, source: string, backupId: string, end: string = "Running"): void {
    target.restoring = { source, backupId, phase: "accepted", end };
    this.#go(target, target.restoring);
  }

  set(row: InstanceRow, status: string, lockMode: LockMode = "Unlock"): void {
    Object.assign(row, { DBInstanceStatus: status, LockMode: lockMode });
    if (lockMode === "LockByRestoration") row.LockReason = "3";
    else delete row.LockReason;
    this.#changed();
  }

  save(): unknown {
    return { instances: [...this.instances.values()], backups: this.backups };
  }

  /** Takes up what `save` gave; a restore goes on in the phase it was in. */
  load(saved: unknown): void {
    const { instances, backups } = saved as { instances: InstanceRow[]; backups: DataBackup[] };
    this.instances.clear();
    this.backups.splice(0, Infinity, ...backups);
    for (const row of instances) {
      this.instances.set(row.DBInstanceId, row);
      if (row.restoring) this.#go(row, row.restoring);
    }
  }

  #go(row: InstanceRow, restoring: Restoring): void {
    const finish = () => this.#finish(row, restoring);
    const begin = () => {
      restoring.phase = "restoring";
      this.set(row, "Restoring", "LockByRestoration");
      if (restoring.end !== "Restoring") this.#visibly(finish);
    };
    if (restoring.phase === "restoring") begin();
    else this.#clock.after(this.#timing.lag, begin);
  }

  /** However fast time runs, a restore shows for a second: the status is all by which anybody can tell it. */
  #visibly(finish: () => void): void {
    const { duration, speed = 0 } = this.#timing;
    if (speed === Infinity) setTimeout(finish, shortest).unref();
    else this.#clock.after(Math.max(duration, speed * shortest), finish);
  }

  #finish(row: InstanceRow, { source, backupId, end }: Restoring): void {
    delete row.restoring;
    if (end === "Running") row.restored.push({ source, backupId });
    this.set(row, end);
  }
}

/** In milliseconds on the wall. */
const shortest = 1_000;

/** Times of a real restore, which takes from minutes to hours. */
export const usualTiming: Timing = { lag: 30_000, duration: 20 * 60_000 };
