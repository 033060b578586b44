import http2 from "node:http2";
import type { Identity } from "./certificate";
import type { Log } from "./log";
import type { ProviderService, createServices } from "./services";

/** What a plugin server serves, to whom, and what it tells of its life. */
export interface PluginServerOptions {
  readonly provider: ProviderService | (() => ProviderService | Promise<ProviderService>);
  readonly log: Log;
  /** Mutual TLS: our identity, and the one certificate (PEM) that a client must show. Without it, plaintext. */
  readonly tls?: { readonly identity: Identity; readonly client: string };
  /** Terraform asks the process to go; the answer is sent when this resolves. Without it, the call is not implemented. */
  onShutdown?(): Promise<void>;
  /** The connection has died although nobody asked the process to go. */
  onDisconnect?(): void;
}

/** A server of everything that Terraform calls in a plugin. */
export interface PluginServer {
  readonly http: http2.Http2Server | http2.Http2SecureServer;
  /** Loads the services, unless a request has done so already. */
  load(): Promise<void>;
  /** How many calls of the provider are not answered yet. */
  inFlight(): number;
  /** Answers what is in flight, takes nothing new, and resolves when the last connection is closed. */
  drain(): Promise<void>;
  /** Cuts all connections. */
  cut(): void;
}

/** Makes a server that does not listen yet. */
export function createPluginServer({ provider, log, tls, onShutdown, onDisconnect }: PluginServerOptions): PluginServer {
  const sessions = new Set<http2.Http2Session>();
  const closing = new AbortController();
  const calls = { underWay: 0 };
  const disconnected = () => closing.signal.aborted || onDisconnect?.();

  let services: Promise<ReturnType<typeof createServices>> | undefined;
  const load = () => (services ??= start());
  async function start() {
    // The protocol's descriptors take longer to load than all the rest, and need not delay the handshake.
    const { createServices } = await import("./services.js");
    return createServices({
      provider: typeof provider === "function" ? await provider() : provider,
      log,
      calls,
      closing: closing.signal,
      onShutdown,
      onDisconnect: disconnected,
    });
  }

  const http = createHttp2Server(tls);
  http.on("stream", (stream: http2.ServerHttp2Stream, headers: http2.IncomingHttpHeaders) => {
    void load()
      .then((answer) => answer(stream, headers))
      .catch((reason: unknown) => {
        log.warn("Refused a malformed request.", { reason });
        stream.close(http2.constants.NGHTTP2_PROTOCOL_ERROR);
      });
  });
  http.on("session", (session: http2.ServerHttp2Session) => {
    sessions.add(session);
    session.setLocalWindowSize(largeWindow);
    session.once("close", () => {
      sessions.delete(session);
      if (sessions.size === 0) disconnected();
    });
  });
  for (const event of ["tlsClientError", "sessionError", "clientError"]) {
    http.on(event, (reason: unknown) => log.debug("A connection failed.", { event, reason }));
  }

  return {
    http,
    load: () => load().then(() => {}),
    inFlight: () => calls.underWay,
    async drain() {
      http.close();
      closing.abort();
      await Promise.all([...sessions].map((session) => new Promise<void>((resolve) => session.close(resolve))));
    },
    cut() {
      closing.abort();
      for (const session of sessions) session.destroy();
      http.close();
    },
  };
}

const largeWindow = 16 * 1024 * 1024;

function createHttp2Server(tls: PluginServerOptions["tls"]) {
  const options = {
    settings: { initialWindowSize: largeWindow, maxConcurrentStreams: 10_000 },
    // Megabytes; at the default of ten, Node resets streams as soon as a few large answers are under way.
    maxSessionMemory: 4096,
  };
  if (!tls) return http2.createServer(options);
  return http2.createSecureServer({ ...options, key: tls.identity.key, cert: tls.identity.certificate, ca: tls.client, requestCert: true, rejectUnauthorized: true });
}
