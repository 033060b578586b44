import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { DataTerracloneZstackVm, TerracloneProvider, VmClone } from "terraclone";

/** A web server stamped out of a golden VM, and a standby of it that is kept off. */
class WebStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const golden = new TerraformVariable(this, "golden_uuid", {
      type: "string",
      default: "cf8d183776d433728831e3c9177a77e0",
      description: "UUID of the VM to clone; unless told, the one in the simulator.",
    });

    const greeting = new TerraformVariable(this, "web_description", {
      type: "string",
      default: "Serves the shop.",
      description: "What to say of the web server; it changes in place.",
    });

    // Endpoint and credentials come from the environment: ZSTACK_ENDPOINT, ZSTACK_ACCESS_KEY_ID, ZSTACK_ACCESS_KEY_SECRET.
    new TerracloneProvider(this, "terraclone");

    const source = new DataTerracloneZstackVm(this, "golden", {
      uuid: golden.stringValue,
    });

    const web = new VmClone(this, "web", {
      source,
      description: greeting.stringValue,
      userTags: ["env::staging", "role::web"],
    });

    new VmClone(this, "standby", {
      source: VmClone.existing(golden.stringValue),
      power: "Stopped",
      userTags: ["env::staging", "role::standby"],
    });

    new TerraformOutput(this, "web_address", {
      value: web.ipAddress,
      description: "Address of the web server.",
    });
  }
}

const app = new App();
new WebStack(app, "zstack");
app.synth();
