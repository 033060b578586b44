import { join } from "node:path";
import { serverOf, type ProviderServer } from "../kit/server";
import { stateIdentity } from "../kit/state-identity";
import { terraformRun } from "../kit/terraform-run";
import { realClock } from "../kit/wait";
import { terraclone } from "../provider";
import { openLog } from "../wire/log";

/** The provider as it works for a Terraform that runs in this folder. */
export function openServer(environment: NodeJS.ProcessEnv, workingDirectory: string): ProviderServer {
  const dataDirectory = environment["TF_DATA_DIR"] || join(workingDirectory, ".terraform");
  const run = terraformRun(environment);
  return serverOf(terraclone, {
    clock: realClock,
    log: openLog(environment),
    environment,
    journalDirectory: join(dataDirectory, "terraclone"),
    state: stateIdentity(dataDirectory, workingDirectory, environment, run.command),
    run,
  });
}
