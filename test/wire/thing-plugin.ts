import { openLog } from "../../src/wire/log";
import { servePlugin } from "../../src/wire/plugin";
import { secrets } from "../../src/wire/secrets";

// The smallest plugin there is, for tests that need a process.
const log = openLog(process.env);
secrets.add("hunter42");
const crashing = {
  stopProvider: () => {
    console.log("Said on the console.");
    setImmediate(() => {
      throw new Error("The thing crashed with hunter42.");
    });
    return new Promise<never>(() => {});
  },
};
const hanging = {
  planResourceChange: () => {
    log.info("Planning for ever.", { plugin: process.pid });
    return new Promise<never>(() => {});
  },
};
void servePlugin({
  provider: () => {
    const { thingProvider }: typeof import("./thing-provider") = require("./thing-provider");
    return {
      ...thingProvider(log),
      ...(process.env["THING_CRASHES"] && crashing),
      ...(process.env["THING_HANGS"] && hanging),
    };
  },
  onShutdown: () => {
    log.info("Shutting down.");
    return process.env["THING_LINGERS"] ? new Promise<never>(() => {}) : undefined;
  },
});
