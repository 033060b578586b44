import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** A state lock as Terraform describes it; more fields come with it, and are kept. */
export interface StateLock {
  readonly ID: string;
  readonly [field: string]: unknown;
}

/** How long each write takes in milliseconds: a number, or a function called for every write. */
export type WriteDelayMs = number | (() => number);

/** Starts a state server on the loopback interface. */
export async function startHttpState(writeDelayMs: WriteDelayMs = 0): Promise<HttpState> {
  const state = new HttpState(writeDelayMs);
  await state.listen();
  return state;
}

/** Terraform's `http` backend in memory; see https://developer.hashicorp.com/terraform/language/backend/http. */
export class HttpState {
  /** How often it was asked for what; `writes` counts requests that arrived, `stored` those that were kept. */
  readonly counters = { reads: 0, writes: 0, stored: 0, refused: 0, locks: 0, conflicts: 0, unlocks: 0 };
  /** Every version that was written, oldest first. */
  readonly versions: string[] = [];
  /** How long the write takes that arrived last. */
  lastDelayMs = 0;
  /** Whether a write is stored whose client is gone before it ends; a proxy in front of a server may give it up. */
  keepsAbandonedWrites = true;
  private state: string | undefined;
  private held: StateLock | undefined;
  private refusal: { readonly status: number; times: number } | undefined;
  private readonly server: Server;

  constructor(private writeDelayMs: WriteDelayMs) {
    this.server = createServer((request, response) => {
      this.answer(request).then(
        ([status, body = ""]) => response.writeHead(status).end(body),
        () => response.destroy(),
      );
    });
  }

  listen = (): Promise<void> => new Promise((resolve) => this.server.listen(0, "127.0.0.1", resolve));

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/state`;
  }

  /** A `terraform` block that selects this backend, locks included. */
  get backendBlock(): string {
    const lines = ["address", "lock_address", "unlock_address"].map((name) => `    ${name} = "${this.address}"\n`);
    return `terraform {\n  backend "http" {\n${lines.join("")}  }\n}\n`;
  }

  /** The state as the next read returns it; `undefined` where there is none. */
  current = (): string | undefined => this.state;

  /** The lock that is held, if any. */
  lock = (): StateLock | undefined => this.held;

  setWriteDelay = (writeDelayMs: WriteDelayMs): void => void (this.writeDelayMs = writeDelayMs);

  /** Refuses writes with a status, for the given number of writes or until `acceptWrites`. */
  refuseWrites(status: number, times = Infinity): void {
    this.refusal = { status, times };
  }

  acceptWrites = (): void => void (this.refusal = undefined);

  /** Makes a version current again, by its index in `versions`, as after restoring a backup. */
  restore(version: number): void {
    const restored = this.versions[version];
    if (restored === undefined) throw new RangeError(`There is no version ${version}.`);
    this.state = restored;
  }

  /** Forgets the lock, whoever holds it. */
  unlock = (): void => void (this.held = undefined);

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async answer(request: IncomingMessage): Promise<Reply> {
    const body = await text(request);
    switch (request.method) {
      case "GET":
        this.counters.reads += 1;
        return this.state === undefined ? [404] : [200, this.state];
      case "POST":
        return this.write(body, request);
      case "DELETE":
        this.state = undefined;
        return [200];
      case "LOCK":
        return this.acquire(body);
      case "UNLOCK":
        return this.release(body);
      default:
        return [405];
    }
  }

  private async write(body: string, { url = "/", socket }: IncomingMessage): Promise<Reply> {
    this.counters.writes += 1;
    if (this.refusal && this.refusal.times > 0) {
      this.refusal.times -= 1;
      this.counters.refused += 1;
      return [this.refusal.status, "The state is not accepted."];
    }
    this.lastDelayMs = typeof this.writeDelayMs === "function" ? this.writeDelayMs() : this.writeDelayMs;
    await sleep(this.lastDelayMs);
    if (socket.destroyed && !this.keepsAbandonedWrites) return [499];
    // The lock may have been lifted and taken by another run meanwhile.
    const id = new URL(url, this.address).searchParams.get("ID");
    if (this.held && this.held.ID !== id) return this.conflict(this.held);
    this.versions.push(body);
    this.state = body;
    this.counters.stored += 1;
    return [200];
  }

  private acquire(body: string): Reply {
    if (this.held) return this.conflict(this.held);
    this.held = JSON.parse(body) as StateLock;
    this.counters.locks += 1;
    return [200];
  }

  /** Some versions of `terraform force-unlock` send no lock with it. */
  private release(body: string): Reply {
    const id = body.trim() === "" ? undefined : (JSON.parse(body) as StateLock).ID;
    if (this.held && id && this.held.ID !== id) return this.conflict(this.held);
    this.held = undefined;
    this.counters.unlocks += 1;
    return [200];
  }

  private conflict(lock: StateLock): Reply {
    this.counters.conflicts += 1;
    return [423, JSON.stringify(lock)];
  }
}

type Reply = readonly [status: number, body?: string];
