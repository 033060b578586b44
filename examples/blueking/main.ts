import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { DataTerracloneBluekingHost, HostPropertyClone, TerracloneProvider } from "terraclone";

/** Staging hosts that are kept like a golden one, and get their own properties back when the stack is destroyed. */
class StagingStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const business = new TerraformVariable(this, "business", {
      type: "number",
      default: 2,
      description: "Id of the business that the hosts are in; unless told, the one in the simulator.",
    });

    // Endpoint and credentials come from the environment: BLUEKING_ENDPOINT, BLUEKING_TRANSPORT, BLUEKING_APP_CODE, BLUEKING_APP_SECRET, BLUEKING_USERNAME.
    new TerracloneProvider(this, "terraclone");

    const golden = new DataTerracloneBluekingHost(this, "golden", {
      bkHostInnerip: "10.0.0.10",
    });

    const staging = new HostPropertyClone(this, "staging", {
      bkBizId: business.numberValue,
      from: golden,
      to: 11,
      mode: "follow",
      onDestroy: "restore",
    });

    new HostPropertyClone(this, "spare", {
      bkBizId: business.numberValue,
      from: "10.0.0.10",
      to: "10.0.0.13",
      onDestroy: "restore",
    });

    new TerraformOutput(this, "overwritten", {
      value: staging.overwritten,
      description: "What the copy took the place of.",
    });
  }
}

const app = new App();
new StagingStack(app, "blueking");
app.synth();
