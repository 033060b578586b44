import type { ProviderServer } from "../kit/server";
import { servePlugin } from "../wire/plugin";

let server: ProviderServer | undefined;

// What Terraform starts. The provider is loaded after the handshake, for which Terraform waits.
void servePlugin({
  async provider() {
    const { openServer } = await import("./open-server.js");
    server = openServer(process.env, process.cwd());
    return server.service;
  },
  onShutdown: () => server?.close(),
});
