import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Answer, Request } from "./simulator";

/** A request before its route is known. */
export type Received = Pick<Request, "method" | "path" | "query" | "headers" | "text" | "json">;

/** Reads a request to its end. */
export async function received(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://127.0.0.1");
  return { method: incoming.method ?? "GET", path: decoded(pathname), query: searchParams, headers: incoming.headers, text, json: parsed(text) };
}

/** Sends an answer, with no header but those it has. */
export function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, headers);
  response.end(typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body));
}

/** Listens on the loopback interface and answers the port. */
export function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
