import type { StateIdentity } from "../../src/kit/state-identity";
import type { TerraformRun } from "../../src/kit/terraform-run";

/** A remote state, as a provider knows it. */
export const remoteState: StateIdentity = { id: "the only state", place: "the only state", shared: true };

/** A terraform apply of everything. */
export const wholeRun: TerraformRun = { id: "1-1", command: "apply", plansWholeState: true };
