import "cdktf/lib/testing/adapters/jest";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { AnalyticDbClone, DataTerracloneGpdbBackups, TerracloneProvider, type AnalyticDbCloneProps } from "terraclone";

Testing.setupJest();
const production = "gp-bp1production0001";
const staging = "gp-bp1staging0000001";

describe("A clone of an AnalyticDB instance", () => {
  test("restores the newest snapshot unless a backup is told", () => {
    const synthesised = Testing.synthScope((scope) => {
      new AnalyticDbClone(scope, "staging", { source: production, target: staging, allowOverwrite: true });
    });

    expect(JSON.parse(synthesised).resource.terraclone_gpdb_instance_clone.staging).toEqual({ src_db_instance_name: production, db_instance_id: staging, backup: "latest", allow_overwrite: true });
  });

  test("takes instances by ID, from another clone, or from elsewhere, and a backup that was looked up", () => {
    const synthesised = Testing.synthScope((scope) => {
      const backups = new DataTerracloneGpdbBackups(scope, "backups", { dbInstanceId: production });
      const first = new AnalyticDbClone(scope, "first", { source: AnalyticDbClone.existing(production), target: staging, backupId: backups.backups.get(0).backupSetId, allowOverwrite: true, statusLag: "5m", timeouts: { create: "8h" } });
      new AnalyticDbClone(scope, "second", { source: first, target: "gp-other", allowOverwrite: true });
    });

    expect(synthesised).toHaveResourceWithProperties(AnalyticDbClone, { src_db_instance_name: production, backup_id: "${data.terraclone_gpdb_backups.backups.backups[0].backup_set_id}", status_lag: "5m", timeouts: { create: "8h" } });
    expect(synthesised).toHaveResourceWithProperties(AnalyticDbClone, { src_db_instance_name: "${terraclone_gpdb_instance_clone.first.db_instance_id}", db_instance_id: "gp-other" });
  });

  test.each<[AnalyticDbCloneProps, RegExp]>([
    [{ source: production, target: production, allowOverwrite: true }, /The instance gp-bp1production0001 cannot be restored into itself/],
    [{ source: production, target: staging }, /All data of the instance gp-bp1staging0000001 would be overwritten: set allowOverwrite to true/],
    [{ source: production, target: staging, allowOverwrite: false }, /set allowOverwrite to true/],
  ])("is refused at synthesis with %j", (props, sentence) => {
    const stack = new TerraformStack(Testing.app(), "stack");
    new TerracloneProvider(stack, "terraclone");
    new AnalyticDbClone(stack, "staging", props);

    expect(() => Testing.synth(stack, true)).toThrow(sentence);
  });

  test("is not refused for what is not known at synthesis", () => {
    const stack = new TerraformStack(Testing.app(), "stack");
    new TerracloneProvider(stack, "terraclone");
    const variable = new TerraformVariable(stack, "target", { type: "string" });
    new AnalyticDbClone(stack, "staging", { source: production, target: variable.stringValue, allowOverwrite: variable.booleanValue });

    expect(() => Testing.synth(stack, true)).not.toThrow();
  });
});
