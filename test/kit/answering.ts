import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Http, OutOfTime, type Clock, type HttpSettings, type Request } from "../../src/kit";
import { createLog } from "../../src/wire/log";
import { hastyClock, VirtualClock } from "../support/clock";

/** What a server does with a request. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Servers to be closed after each test. */
export const servers: Server[] = [];

export function closeServers(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}

/** A server that gives these answers in turn, the last one for ever, and what it was asked. */
export async function serving(...answers: Answering[]) {
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer((request, response) => {
    let body = "";
    request
      .on("data", (text) => (body += text))
      .on("end", () => {
        asked.push([request.method, request.url, body].filter(Boolean).join(" "));
        headers.push(request.headers);
        (answers.length > 1 ? answers.shift()! : answers[0]!)(request, response);
      });
  });
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { asked, headers, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Answers with a status. */
export const status =
  (code: number, text = "", headers: Record<string, string> = {}): Answering =>
  (_, response) =>
    void response.writeHead(code, headers).end(text);

/** Breaks the connection. */
export const drop: Answering = (request) => void request.socket.destroy();

/** The same, so many times. */
export const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

export const lines: string[] = [];
export const log = createLog({ level: "trace", write: (line) => void lines.push(line), now: () => new Date() });

export const http = (endpoint: string, more: Partial<HttpSettings> = {}) =>
  new Http({ system: "Lab", endpoint, clock: hastyClock(), log, ...more });

/** A request that changes nothing. */
export const asking = (more: Partial<Request> = {}): Request => ({
  operation: "find widgets",
  method: "GET",
  path: "/widgets",
  signal: new AbortController().signal,
  ...more,
});

/** A request that changes something. */
export const putting = (more: Partial<Request> = {}) =>
  asking({ operation: "clone a widget", method: "PUT", body: { name: "web" }, ...more });

/** A clock on which pauses take no time, and how long they were. */
export function recordingClock(naps = 3_600_000) {
  const clock = new VirtualClock(naps);
  const slept: number[] = [];
  const sleep: Clock["sleep"] = (ms, signal) => (slept.push(ms), clock.sleep(ms, signal));
  return { clock: { now: clock.now, sleep } satisfies Clock, slept, virtual: clock };
}

/** A signal as an operation has it: it ends when its time on the clock is over. */
export function operation(clock: VirtualClock, timeoutMs: number): AbortSignal {
  const over = new AbortController();
  const end = () => over.abort(new OutOfTime("The operation did not come to an end in time."));
  void clock.sleep(timeoutMs, new AbortController().signal).then(end);
  return over.signal;
}
