import { Code, ConnectError, type Interceptor, type ServiceImpl } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { Health, HealthCheckResponse_ServingStatus } from "./gen/health_pb";
import { GRPCController, GRPCStdio } from "./gen/plugin_pb";
import { Provider } from "./gen/tfplugin6_pb";
import type { Log } from "./log";
import { secrets } from "./secrets";

/** The provider's side of the Terraform protocol; a call that it does not implement is answered with UNIMPLEMENTED. */
export type ProviderService = Partial<ServiceImpl<typeof Provider>>;

/** What the services of a plugin need from their surroundings. */
export interface ServicesOptions {
  readonly provider: ProviderService;
  readonly log: Log;
  /** Counts the calls of the provider that are under way. */
  readonly calls: { underWay: number };
  /** Ends what would otherwise stay open for ever. */
  readonly closing: AbortSignal;
  /** Terraform asks the process to go; the answer is sent when this resolves. Without it, the call is not implemented. */
  readonly onShutdown: (() => Promise<void>) | undefined;
  /** The stream that lasts as long as Terraform has ended, although nobody asked the process to go. */
  onDisconnect(): void;
}

/** Makes the HTTP/2 request handler for everything that Terraform calls in a plugin. */
export function createServices({ provider, log, calls, closing, onShutdown, onDisconnect }: ServicesOptions): ReturnType<typeof connectNodeAdapter> {
  const observed: Interceptor = (next) => async (request) => {
    if (request.service.typeName !== Provider.typeName) return next(request);
    const start = performance.now();
    calls.underWay++;
    try {
      return await next(request);
    } catch (reason) {
      throw failure(reason, request.method.name, log);
    } finally {
      calls.underWay--;
      log.trace("Answered a call.", { rpc: request.method.name, milliseconds: Math.round(performance.now() - start) });
    }
  };
  return connectNodeAdapter({
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
        streamStdio: (_, { signal }) => silence(AbortSignal.any([signal, closing]), onDisconnect),
      });
      if (onShutdown) router.service(GRPCController, { shutdown: () => onShutdown().then(() => ({})) });
    },
  });
}

const unlimited = 0xffff_ffff;

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
