import { Health, HealthCheckResponse_ServingStatus } from "./gen/health_pb";
import { GRPCController, GRPCStdio } from "./gen/plugin_pb";
import { Provider } from "./gen/tfplugin6_pb";
import { answer, GrpcCode, GrpcError, pathOf, serve, type Answer, type Around, type Routes, type Unary } from "./grpc";
import type { Log } from "./log";
import { secrets } from "./secrets";

/** The provider's side of the Terraform protocol; a call that it does not implement is answered with UNIMPLEMENTED. */
export type ProviderService = Unary<typeof Provider>;

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

/** Answers everything that Terraform calls in a plugin. */
export function createServices({ provider, log, calls, closing, onShutdown, onDisconnect }: ServicesOptions): Answer {
  const routes: Routes = { unary: new Map(), streams: new Map() };
  const observed: Around = async (rpc, call) => {
    const start = performance.now();
    calls.underWay++;
    try {
      return await call();
    } catch (reason) {
      throw failure(reason, rpc, log);
    } finally {
      calls.underWay--;
      log.trace("Answered a call.", { rpc, milliseconds: Math.round(performance.now() - start) });
    }
  };
  serve(routes, Provider, provider, observed);
  serve(routes, Health, {
    check({ service }) {
      if (service !== "" && service !== "plugin") throw new GrpcError(GrpcCode.notFound, "There is no such service.");
      return { status: HealthCheckResponse_ServingStatus.SERVING };
    },
  });
  if (onShutdown) serve(routes, GRPCController, { shutdown: () => onShutdown().then(() => ({})) });
  // Terraform holds this stream open as long as it lives, and nothing is ever said on it.
  routes.streams.set(pathOf(GRPCStdio.method.streamStdio), (stream) => {
    const end = () => stream.end();
    closing.addEventListener("abort", end, { once: true });
    stream.once("close", () => {
      closing.removeEventListener("abort", end);
      onDisconnect();
    });
  });
  return (stream, headers) => answer(routes, stream, headers);
}

/** Without this, Terraform would show "internal error" for whatever a handler throws. */
function failure(reason: unknown, rpc: string, log: Log): GrpcError {
  if (reason instanceof GrpcError) return reason;
  log.error("A call failed.", { rpc, reason });
  return new GrpcError(GrpcCode.internal, secrets.redact(reason instanceof Error ? reason.message : String(reason)));
}
