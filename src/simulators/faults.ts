import { isRecord, numberAt, recordAt, textAt, textsAt } from "./json";

/** Something that goes wrong: with which requests, how often, and how. */
export interface Fault {
  match?: { operation?: string; method?: string; path?: string };
  /** How many requests it befalls; 1 unless told. */
  times?: number;
  /** How many matching requests pass unharmed first. */
  after?: number;
  kind: string;
  /** Of "status". */
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Of "slow": simulated milliseconds. */
  ms?: number;
  /** Of "fail-job" and of clones that fail: the system's error. */
  code?: string;
  details?: string;
  /** Of partial failures: the names that fail; all unless told. */
  names?: string[];
  /** Of "hang-job": the work is done, only its end is never told. */
  executed?: boolean;
}

/** A fault that lies in wait: how many matching requests it has seen, and how many it has befallen. */
export interface ArmedFault extends Fault {
  readonly id: string;
  seen: number;
  met: number;
}

/** Kinds that every simulator knows; the others are a system's own. */
export const commonFaults = ["status", "drop-before", "drop-after", "slow"] as const;

/** The faults of a simulator; a request meets at most one, the first that matches and is not used up. */
export class Faults {
  readonly #kinds: readonly string[];
  #armed: ArmedFault[] = [];
  #count = 0;

  constructor(ownKinds: readonly string[]) {
    this.#kinds = [...commonFaults, ...ownKinds];
  }

  /** Arms a fault and answers its id; throws when it makes no sense. */
  add(fault: Fault): string {
    if (!this.#kinds.includes(fault.kind)) throw new TypeError(`There is no fault "${fault.kind}": it must be one of ${this.#kinds.join(", ")}.`);
    if (fault.match?.path !== undefined) new RegExp(fault.match.path);
    this.#count += 1;
    const armed = { ...fault, id: `fault-${this.#count}`, seen: 0, met: 0 };
    this.#armed.push(armed);
    return armed.id;
  }

  /** The fault that befalls this request, and is used up by it. */
  meet(request: { operation: string; method: string; path: string }): ArmedFault | undefined {
    let befallen: ArmedFault | undefined;
    for (const fault of this.#armed) {
      if (!matches(fault, request)) continue;
      fault.seen += 1;
      if (befallen || fault.seen <= (fault.after ?? 0) || fault.met >= (fault.times ?? 1)) continue;
      fault.met += 1;
      befallen = fault;
    }
    return befallen;
  }

  list(): readonly ArmedFault[] {
    return this.#armed;
  }

  clear(): void {
    this.#armed = [];
  }
}

/** Reads the body of `POST /_sim/faults`: one fault, or a list of them. */
export function faultsFrom(body: unknown): Fault[] {
  return (Array.isArray(body) ? body : [body]).map((one) => {
    const kind = textAt(one, "kind");
    if (!isRecord(one) || kind === undefined) throw new TypeError('A fault is an object with a "kind".');
    const match = recordAt(one, "match");
    const names = textsAt(one, "names");
    const headers = recordAt(one, "headers");
    return {
      kind,
      match: { ...texts(match, ["operation", "method", "path"]) },
      ...numbers(one, ["times", "after", "status", "ms"]),
      ...texts(one, ["code", "details"]),
      ...("body" in one ? { body: one.body } : {}),
      ...("headers" in one ? { headers: texts(headers, Object.keys(headers)) } : {}),
      ...(names.length > 0 ? { names } : {}),
      ...(one.executed === true ? { executed: true } : {}),
    };
  });
}

const matches = ({ match = {} }: Fault, { operation, method, path }: { operation: string; method: string; path: string }) =>
  (match.operation === undefined || match.operation === operation) &&
  (match.method === undefined || match.method.toUpperCase() === method) &&
  (match.path === undefined || new RegExp(`^(?:${match.path})`).test(path));

const texts = (from: Record<string, unknown>, keys: string[]): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, textAt(from, key)]).filter((entry): entry is [string, string] => entry[1] !== undefined));

const numbers = (from: Record<string, unknown>, keys: string[]): Record<string, number> =>
  Object.fromEntries(keys.map((key): [string, number | undefined] => [key, numberAt(from, key)]).filter((entry): entry is [string, number] => entry[1] !== undefined));
