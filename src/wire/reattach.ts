import { tmpdir } from "node:os";
import { listening, protocolVersion } from "./handshake";
import { openLog } from "./log";
import { createPluginServer } from "./server";
import type { ProviderService } from "./services";
import { listen } from "./socket";

/** A provider served from within a running process, such as a test or a debugger. */
export interface Reattached {
  /** The value for `TF_REATTACH_PROVIDERS`. */
  readonly reattach: string;
  /** Cuts all connections and removes the socket. */
  close(): Promise<void>;
}

/** Serves a provider, in plaintext, to any Terraform that is given the returned `TF_REATTACH_PROVIDERS`; the process lives on. */
export async function serveReattach({ provider, providerAddress }: ReattachOptions): Promise<Reattached> {
  const server = createPluginServer({ provider, log: openLog(process.env) });
  const { network, address, remove } = await listen(server.http, listening({}, process.platform, tmpdir()));
  const closed = new Promise<void>((resolve) => server.http.once("close", resolve));
  return {
    reattach: JSON.stringify({
      [providerAddress]: {
        Protocol: "grpc",
        ProtocolVersion: protocolVersion,
        Pid: process.pid,
        // With this, Terraform leaves the process alone at the end of its run.
        Test: true,
        Addr: { Network: network, String: address },
      },
    }),
    async close() {
      server.cut();
      await closed;
      remove();
    },
  };
}

/** What is served, and under which source address (`registry.terraform.io/terraclone/terraclone`) Terraform knows it. */
export interface ReattachOptions {
  readonly provider: ProviderService;
  readonly providerAddress: string;
}
