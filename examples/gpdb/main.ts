import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { AnalyticDbClone, DataTerracloneGpdbBackups, TerracloneProvider } from "terraclone";

/** Staging is production, as its newest backup has it. */
class StagingStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const production = new TerraformVariable(this, "production_id", {
      type: "string",
      default: "gp-bp1production0001",
      description: "ID of the instance whose backup is restored; unless told, the one in the simulator.",
    });
    const staging = new TerraformVariable(this, "staging_id", {
      type: "string",
      default: "gp-bp1staging0000001",
      description: "ID of the instance to restore into. All its data is overwritten.",
    });

    // Region and credentials come from the environment: ALIBABA_CLOUD_REGION, ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET.
    new TerracloneProvider(this, "terraclone");

    const backups = new DataTerracloneGpdbBackups(this, "production", {
      dbInstanceId: production.stringValue,
      backupStatus: "Success",
    });

    // Each new backup restores again. Without backupId, only the first deployment restores.
    const clone = new AnalyticDbClone(this, "staging", {
      source: AnalyticDbClone.existing(production.stringValue),
      target: AnalyticDbClone.existing(staging.stringValue),
      backupId: backups.backups.get(0).backupSetId,
      allowOverwrite: true,
    });

    new TerraformOutput(this, "staging_host", {
      value: clone.connectionString,
      description: "Host name of the instance that was restored into.",
    });
  }
}

const app = new App();
new StagingStack(app, "gpdb");
app.synth();
