import { openLog } from "../../src/wire/log";
import { servePlugin } from "../../src/wire/plugin";
import { thingProvider } from "./thing-provider";

// The smallest plugin there is, for tests that need a process.
const log = openLog(process.env);
void servePlugin({
  provider: thingProvider(log),
  onShutdown: () => log.info("Shutting down."),
});
