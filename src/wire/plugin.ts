import { writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { selfSigned } from "./certificate";
import { guardProcess } from "./guard";
import { clientCertificate, handshakeLine, listening, startedByTerraform } from "./handshake";
import { openLog } from "./log";
import { createPluginServer } from "./server";
import type { ProviderService } from "./services";
import { listen } from "./socket";

export { serveReattach, type Reattached } from "./reattach";
export type { ProviderService } from "./services";

/** What a plugin process serves. */
export interface PluginOptions {
  /** The provider, or what loads it, which happens while Terraform reads the handshake. */
  readonly provider: ProviderService | (() => ProviderService | Promise<ProviderService>);
  /** Runs when Terraform asks the process to go; it gets a second and a half. */
  onShutdown(): Promise<void> | void;
}

/** Serves a provider to the Terraform that started this process, until Terraform asks the process to go, or dies. */
export async function servePlugin({ provider, onShutdown }: PluginOptions): Promise<void> {
  const environment = process.env;
  if (!startedByTerraform(environment)) {
    process.stderr.write("This program is a Terraform plugin. It is not meant to be run by hand: Terraform starts it.\n");
    process.exit(1);
  }

  const log = openLog(environment);
  const client = clientCertificate(environment);
  const identity = client === undefined ? undefined : selfSigned("localhost");
  let leaving = false;

  const server = createPluginServer({
    provider,
    log,
    ...(client !== undefined && identity && { tls: { identity, client } }),
    async onShutdown() {
      leaving = true;
      await within(patience.shutdown, Promise.resolve().then(onShutdown)).catch((reason: unknown) =>
        log.error("Shutting down failed.", { reason }),
      );
      void leave();
    },
    onDisconnect: abandoned,
  });

  function abandoned(): void {
    if (leaving) return;
    log.warn("Terraform is gone without saying so; the plugin leaves.");
    process.exit(1);
  }

  async function leave(): Promise<void> {
    leaving = true;
    await within(patience.drain, server.drain());
    process.exit(0);
  }

  // While calls are under way, Terraform is still there to end them, and a creation cut off here would be lost.
  guardProcess({ onTerminate: () => void (server.inFlight() === 0 && leave()) });
  const { network, address, remove } = await listen(server.http, listening(environment, process.platform, tmpdir()));
  process.on("exit", remove);
  leaveUnlessConnected(server.http);
  whenOrphaned(abandoned);
  writeSync(1, handshakeLine({ network, address, certificate: identity?.der, environment }));
  log.debug("The plugin listens.", { network, address });
  await server.load();
}

// Terraform kills what is not gone two seconds after Shutdown.
const patience = { shutdown: 1_500, drain: 200, connect: 60_000, orphan: 1_000 };

/** Resolves when the work is done or the time has passed, whichever comes first. */
function within(milliseconds: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function leaveUnlessConnected(http: NodeJS.EventEmitter): void {
  const timer = setTimeout(() => process.exit(1), patience.connect).unref();
  http.once("session", () => clearTimeout(timer));
}

/** Node does not always close a connection whose other end has died, so the parent is watched too. */
function whenOrphaned(act: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && act(), patience.orphan).unref();
}
