import { type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type Clock, isVirtual, runningClock } from "./clock";
import { type Received, listening, received, send } from "./exchange";
import { type ArmedFault, type Fault, Faults, faultsFrom } from "./faults";
import { isRecord, numberAt, withoutSecrets } from "./json";
import { StateFile } from "./state-file";

/** A simulator as the command line sees it: where it is and who may use it. */
export interface RunningSimulator {
  readonly name: string;
  readonly endpoint: string;
  readonly credentials: Record<string, string>;
  close(): Promise<void>;
}

/** A request on its way to a route; `path` is decoded and has no query, `json` is undefined where the body is none. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: unknown;
  readonly parameters: Record<string, string>;
  readonly operation: string;
  /** What befalls this request, for the kinds that are the system's own. */
  readonly fault: ArmedFault | undefined;
}

/** An answer; a string goes out as it is, anything else as JSON, and no header is added. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** What a simulated system does with a kind of request; `:name` in the path is a parameter, and `:session` never reaches the journal. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: string | ((request: Pick<Request, "json" | "query" | "headers">) => string);
  /** Simulated milliseconds before the answer; a virtual clock, which moves only when told, gives it at once. */
  readonly latency?: number;
  handle(request: Request): Answer | Promise<Answer>;
}

/** A simulated system. */
export interface System {
  readonly routes: readonly Route[];
  /** Kinds of faults of its own, handed to the routes. */
  readonly faults: readonly string[];
  /** The answer to a request that no route takes; `methods` are those that the path would take. */
  unrouted(request: Request, methods: string[]): Answer;
  /** What `GET /_sim/state` shows beside counters and journal. */
  state(): Record<string, unknown>;
  /** What the state file keeps. */
  save(): unknown;
  load(saved: unknown): void;
  /** What `POST /_sim/mutate` can do behind Terraform's back, by the body's `verb`. */
  readonly verbs: Record<string, (input: Record<string, unknown>) => unknown>;
}

/** How far a request came; a lost answer shows as accepted, a refused one as submitted. */
export interface Count {
  submitted: number;
  accepted: number;
  executed: number;
}

/** What a simulated system is given by the simulator. */
export interface Host {
  readonly clock: Clock;
  count(operation: string, stage: keyof Count): void;
  /** Says that there is something to keep in the state file. */
  changed(): void;
}

/** One request in the journal. */
export interface Journaled {
  at: string;
  method: string;
  path: string;
  operation: string;
  status?: number;
  fault?: string;
  body?: unknown;
}

/** How a simulator is started; port 0, the default, is any free one. */
export interface SimulatorOptions {
  readonly port?: number;
  /** How many times as fast as the real system; `Infinity` answers at once. */
  readonly speed?: number;
  /** Rules time instead of `speed`. */
  readonly clock?: Clock;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly stateFile?: string;
}

/** A simulator that is listening. */
export interface Simulator<Kind extends System = System> {
  readonly system: Kind;
  readonly endpoint: string;
  readonly clock: Clock;
  readonly counters: { requests: number; routes: Record<string, number>; operations: Record<string, Count> };
  readonly journal: readonly Journaled[];
  fault(fault: Fault): string;
  clearFaults(): void;
  close(): Promise<void>;
}

/** Serves a simulated system on the loopback interface only. */
export async function startSimulator<Kind extends System>(options: SimulatorOptions, build: (host: Host) => Kind): Promise<Simulator<Kind>> {
  const clock = options.clock ?? runningClock(options.speed ?? 1);
  const counters: Simulator["counters"] = { requests: 0, routes: {}, operations: {} };
  const journal: Journaled[] = [];
  let file: StateFile | undefined;
  const countOf = (operation: string) => (counters.operations[operation] ??= { submitted: 0, accepted: 0, executed: 0 });
  const system = build({ clock, count: (operation, stage) => void (countOf(operation)[stage] += 1), changed: () => file?.changed() });
  const faults = new Faults(system.faults);
  const routes = system.routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  if (options.stateFile) {
    const saved = StateFile.load(options.stateFile);
    if (saved !== undefined) system.load(saved);
    file = new StateFile(options.stateFile, () => system.save());
    file.write();
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen = await received(incoming);
    if (seen.path.startsWith("/_sim/")) return send(response, control(seen));
    counters.requests += 1;
    const onPath = routes.filter(({ pattern }) => pattern.test(seen.path));
    const found = onPath.find(({ route }) => route.method === seen.method);
    const operation = operationOf(found?.route, seen);
    const fault = faults.meet({ ...seen, operation });
    const request = { ...seen, parameters: found ? { ...found.pattern.exec(seen.path)?.groups } : {}, operation, fault };
    const key = `${seen.method} ${found?.route.path ?? "(no route)"}`;
    counters.routes[key] = (counters.routes[key] ?? 0) + 1;
    countOf(operation).submitted += 1;
    const line: Journaled = { at: new Date(clock.now()).toISOString(), method: seen.method, path: shownPath(found?.route, request), operation };
    if (fault) line.fault = fault.kind;
    if (isRecord(seen.json)) line.body = withoutSecrets(seen.json);
    journal.push(line);
    if (journal.length > journalLength) journal.shift();

    if (fault?.kind === "drop-before") return void incoming.socket.destroy();
    if (fault?.kind === "slow") await new Promise<void>((resume) => clock.after(fault.ms ?? 0, resume));
    const answer = fault?.kind === "status" ? failure(fault) : found ? await found.route.handle(request) : system.unrouted(request, onPath.map(({ route }) => route.method));
    line.status = answer.status;
    if (seen.method !== "GET") file?.changed();
    if (fault?.kind === "drop-after") return void incoming.socket.destroy();
    const latency = found?.route.latency ?? 0;
    if (latency > 0 && !isVirtual(clock)) await new Promise<void>((resume) => clock.after(latency, resume));
    send(response, answer);
  }

  function control({ method, path, json }: Received): Answer {
    try {
      switch (`${method} ${path}`) {
        case "GET /_sim/state":
          return ok({ now: new Date(clock.now()).toISOString(), ...system.state(), counters, faults: faults.list(), journal });
        case "GET /_sim/faults":
          return ok({ faults: faults.list() });
        case "POST /_sim/faults":
          return ok({ ids: faultsFrom(json).map((fault) => faults.add(fault)) });
        case "DELETE /_sim/faults":
          faults.clear();
          return ok({});
        case "POST /_sim/advance":
          if (!isVirtual(clock)) return { status: 409, body: { error: "This simulator's clock runs by itself." } };
          clock.advance(numberAt(json, "ms") ?? 0);
          return ok({ now: new Date(clock.now()).toISOString() });
        case "POST /_sim/mutate":
          return ok({ result: mutate(json) ?? null });
        default:
          return { status: 404, body: { error: `There is no ${method} ${path}.` } };
      }
    } catch (error) {
      return { status: 400, body: { error: error instanceof Error ? error.message : String(error) } };
    }
  }

  function mutate(input: unknown): unknown {
    const verb = isRecord(input) && typeof input.verb === "string" ? system.verbs[input.verb] : undefined;
    if (!verb || !isRecord(input)) throw new TypeError(`The body needs a "verb": one of ${Object.keys(system.verbs).join(", ")}.`);
    const result = verb(input);
    file?.changed();
    return result;
  }

  const listener = (incoming: IncomingMessage, response: ServerResponse) =>
    void serve(incoming, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, { status: 500, body: `The simulator failed: ${String(error)}` });
    });
  const server: Server = options.tls ? createTlsServer(options.tls, listener) : createServer(listener);
  const port = await listening(server, options.port ?? 0);

  return {
    system,
    endpoint: `${options.tls ? "https" : "http"}://127.0.0.1:${port}`,
    clock,
    counters,
    journal,
    fault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      if (!options.clock) clock.close();
      file?.write();
      await closed;
    },
  };
}

const ok = (body: unknown): Answer => ({ status: 200, body, headers: { "content-type": "application/json" } });

const failure = ({ status = 500, body = "", headers = {} }: Fault): Answer => ({ status, body, headers });

const operationOf = (route: Route | undefined, seen: Received) => (typeof route?.operation === "function" ? route.operation(seen) : (route?.operation ?? "unknown"));

const shownPath = (route: Route | undefined, { path, parameters }: Request) => (route && "session" in parameters ? route.path : path);

const patternOf = (path: string) => new RegExp(`^${path.replace(/:([A-Za-z]+)/g, "(?<$1>[^/]+)")}/?$`);

const journalLength = 500;
