import fs from "node:fs";

type Write = "writeFileSync" | "renameSync" | "rmSync";
const writes: readonly Write[] = ["writeFileSync", "renameSync", "rmSync"];

/** Stands between the journal and the disk: counts writes, runs something before or after one, and lets the dead write nothing. */
export class Disk {
  count = 0;
  before: (write: number) => void = () => {};
  after: (write: number) => void = () => {};
  /** Whether who writes is still alive. */
  alive: () => boolean = () => true;
  private readonly spies: jest.SpyInstance[] = [];

  /** Watches what is written into a directory whose path has this part. */
  constructor(part: string) {
    for (const name of writes) {
      const real = fs[name] as (...args: unknown[]) => unknown;
      const watched = (...args: unknown[]) => {
        if (!String(args[0]).includes(part)) return real.apply(fs, args);
        if (!this.alive()) throw dead();
        const number = ++this.count;
        this.before(number);
        if (!this.alive()) throw dead();
        const answer = real.apply(fs, args);
        this.after(number);
        if (!this.alive()) throw dead();
        return answer;
      };
      this.spies.push(jest.spyOn(fs, name).mockImplementation(watched as never));
    }
  }

  close(): void {
    for (const spy of this.spies) spy.mockRestore();
  }
}

const dead = () => Object.assign(new Error("The process was killed."), { code: "EKILLED" });
