import { join } from "node:path";
import { realClock } from "../kit/wait";
import { serverOf } from "../kit/server";
import { stateIdentity } from "../kit/state-identity";
import { terraclone } from "../provider";
import { openLog } from "../wire/log";
import { servePlugin } from "../wire/plugin";

/** What Terraform starts: the provider, until Terraform is done with it. */
void main();

async function main(): Promise<void> {
  const environment = process.env;
  const dataDirectory = environment["TF_DATA_DIR"] || ".terraform";
  const server = serverOf(terraclone, {
    clock: realClock,
    log: openLog(environment),
    environment,
    journalDirectory: join(dataDirectory, "terraclone"),
    state: stateIdentity(dataDirectory, process.cwd(), environment),
  });
  await servePlugin({ provider: server.service, onShutdown: server.close });
}

