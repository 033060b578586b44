import http2 from "node:http2";
import { Code, ConnectError, type Interceptor, type ServiceImpl } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import type { Identity } from "./certificate";
import { Health, HealthCheckResponse_ServingStatus } from "./gen/health_pb";
import { GRPCController, GRPCStdio } from "./gen/plugin_pb";
import { Provider } from "./gen/tfplugin6_pb";
import type { Log } from "./log";
import { secrets } from "./secrets";

/** The provider's side of the Terraform protocol; a call that it does not implement is answered with UNIMPLEMENTED. */
export type ProviderService = Partial<ServiceImpl<typeof Provider>>;

/** What a plugin server serves, to whom, and what it tells of its life. */
export interface PluginServerOptions {
  readonly provider: ProviderService;
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
  let inFlight = 0;

  const observed: Interceptor = (next) => async (request) => {
    if (request.service.typeName !== Provider.typeName) return next(request);
    const start = performance.now();
    inFlight++;
    try {
      return await next(request);
    } catch (reason) {
      throw failure(reason, request.method.name, log);
    } finally {
      inFlight--;
      log.trace("Answered a call.", { rpc: request.method.name, milliseconds: Math.round(performance.now() - start) });
    }
  };

  const handler = connectNodeAdapter({
    grpc: true,
    grpcWeb: false,
    connect: false,
    acceptCompression: [],
    readMaxBytes: unlimited,
    writeMaxBytes: unlimited,
    interceptors: [observed],
    routes: (router) => {
      router.service(Provider, provider);
      router.service(Health, {
        check: ({ service }) => {
          if (service !== "" && service !== "plugin") throw new ConnectError("There is no such service.", Code.NotFound);
          return { status: HealthCheckResponse_ServingStatus.SERVING };
        },
      });
      router.service(GRPCStdio, {
        streamStdio: (_, { signal }) => silence(AbortSignal.any([signal, closing.signal]), () => closing.signal.aborted || onDisconnect?.()),
      });
      if (onShutdown) router.service(GRPCController, { shutdown: () => onShutdown().then(() => ({})) });
    },
  });

  const http = createHttp2Server(tls, (request, response) => {
    try {
      handler(request, response);
    } catch (reason) {
      log.warn("Refused a malformed request.", { reason });
      request.stream.close(http2.constants.NGHTTP2_PROTOCOL_ERROR);
    }
  });
  http.on("session", (session: http2.ServerHttp2Session) => {
    sessions.add(session);
    session.setLocalWindowSize(largeWindow);
    session.once("close", () => sessions.delete(session));
  });
  for (const event of ["tlsClientError", "sessionError", "clientError"]) {
    http.on(event, (reason: unknown) => log.debug("A connection failed.", { event, reason }));
  }

  return {
    http,
    inFlight: () => inFlight,
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

const unlimited = 0xffff_ffff;
const largeWindow = 16 * 1024 * 1024;

function createHttp2Server(tls: PluginServerOptions["tls"], onRequest: Parameters<typeof http2.createServer>[1]) {
  const options = {
    settings: { initialWindowSize: largeWindow, maxConcurrentStreams: 10_000 },
    // Megabytes; at the default of ten, Node resets streams as soon as a few large answers are under way.
    maxSessionMemory: 4096,
  };
  if (!tls) return http2.createServer(options, onRequest);
  return http2.createSecureServer(
    { ...options, key: tls.identity.key, cert: tls.identity.certificate, ca: tls.client, requestCert: true, rejectUnauthorized: true },
    onRequest,
  );
}

/** Without this, Terraform would show "internal error" for whatever a handler throws. */
function failure(reason: unknown, rpc: string, log: Log): ConnectError {
  if (reason instanceof ConnectError) return reason;
  log.error("A call failed.", { rpc, reason });
  const message = reason instanceof Error ? reason.message : String(reason);
  return new ConnectError(secrets.redact(message), Code.Internal);
}

/** A stream that never says anything; `onEnd` runs when it is over. */
async function* silence(signal: AbortSignal, onEnd: () => void): AsyncGenerator<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  onEnd();
}
