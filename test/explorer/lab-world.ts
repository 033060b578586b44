import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StateIdentity } from "../../src/kit/state-identity";
import { Lab, labProvider } from "../kit/lab";
import { VirtualClock } from "../support/clock";
import { silentLog } from "../support/core";
import { Backend, Terraform, type Configuration } from "./terraform";

/** A remote state, which every machine knows by the same name. */
export const remote: StateIdentity = { id: "remote", place: "remote", shared: true };
/** A local state, which is known by its folder on this machine, and to its own journal. */
export const localIn = (folder: string): StateIdentity => ({ id: `local in ${folder}`, place: "local", shared: false });

/** Where files cost no disk, if there is such a place. */
const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A laboratory, a state and a folder: what survives the stop of a run. */
export class LabWorld {
  readonly lab = new Lab();
  readonly backend = new Backend();
  readonly clock = new VirtualClock(60_000);
  readonly provider = labProvider(this.lab).provider;
  private readonly folder = mkdtempSync(join(memory, "explorer-"));
  state: StateIdentity = remote;
  environment: NodeJS.ProcessEnv = {};

  get journalDirectory(): string {
    return join(this.folder, "terraclone");
  }

  /** Terraform in this folder. */
  terraform(configuration: Configuration): Terraform {
    const { provider, environment, clock, journalDirectory, state } = this;
    const settings = { provider, configuration: { lab: { endpoint: "http://lab" } }, environment, clock, log: silentLog, journalDirectory, state };
    return new Terraform(settings, this.backend, configuration);
  }

  /** Another machine, or a folder whose `.terraform` was removed. */
  loseJournal(): void {
    rmSync(this.journalDirectory, { recursive: true, force: true });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
