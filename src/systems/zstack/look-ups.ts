import { awaitShared } from "../../kit";
import type { Vm } from "./api";

/** The longest list of UUIDs that one request asks for; their text stays well below what servers take for an address. */
const most = 50;

interface Waiting {
  readonly found: Promise<Vm | undefined>;
  resolve(vm: Vm | undefined): void;
  reject(reason: unknown): void;
}

/** Look-ups of single VMs, gathered: what is asked for while a request is under way goes into the next one. */
export class LookUps {
  private waiting = new Map<string, Waiting>();
  private busy = false;

  constructor(private readonly query: (uuids: readonly string[]) => Promise<readonly Vm[]>) {}

  /** A VM as it is now; `undefined` where there is none. Gives up waiting when the signal aborts. */
  find(uuid: string, signal: AbortSignal): Promise<Vm | undefined> {
    const { found } = this.waiting.get(uuid) ?? this.enqueue(uuid);
    return awaitShared(found, signal);
  }

  private enqueue(uuid: string): Waiting {
    let settle: Pick<Waiting, "resolve" | "reject"> | undefined;
    const found = new Promise<Vm | undefined>((resolve, reject) => (settle = { resolve, reject }));
    const waiting = { found, ...settle! };
    this.waiting.set(uuid, waiting);
    if (!this.busy) {
      this.busy = true;
      setImmediate(() => void this.work());
    }
    return waiting;
  }

  private async work(): Promise<void> {
    while (this.waiting.size > 0) {
      const batch = [...this.waiting].slice(0, most);
      for (const [uuid] of batch) this.waiting.delete(uuid);
      try {
        const vms = new Map((await this.query(batch.map(([uuid]) => uuid))).map((vm) => [vm.uuid, vm]));
        for (const [uuid, { resolve }] of batch) resolve(vms.get(uuid));
      } catch (error) {
        for (const [, { reject }] of batch) reject(error);
      }
    }
    this.busy = false;
  }
}
