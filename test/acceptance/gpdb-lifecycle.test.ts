import { seeded, type RunningGpdb } from "../../src/simulators/gpdb";
import { cloneBlock, providerBlock, quickGpdb, restoresBegun } from "../support/gpdb";
import { workspaceInProcess, type Workspace } from "../support/terraform";

const address = "terraclone_gpdb_instance_clone.staging";
let gpdb: RunningGpdb;
let terraform: Workspace & { close(): Promise<void> };

beforeEach(async () => {
  gpdb = await quickGpdb();
  terraform = await workspaceInProcess();
});
afterEach(async () => {
  await terraform.close();
  await gpdb.close();
});

const write = (values: Record<string, string | undefined> = {}) => terraform.write(providerBlock(gpdb) + cloneBlock(values));
const restored = () => gpdb.instances.get(seeded.staging)?.restored.map(({ backupId }) => backupId);

test("a backup is restored, left alone, restored again when it is another one, and forgotten in the end", async () => {
  write();
  const first = await terraform.plan();
  await terraform.apply();
  const again = await terraform.plan();

  expect(first?.changes).toMatchObject([{ actions: ["create"] }]);
  expect(first?.output).toContain(`All data of instance ${seeded.staging} ("staging", 4 × 200 GB) will be overwritten by backup ${seeded.backups[2]}`);
  expect(again).toBeUndefined();
  expect(restored()).toEqual([seeded.backups[2]]);
  expect((await terraform.state())[address]).toMatchObject({ db_instance_status: "Running", engine_version: "7.0", storage_size: 200, port: "5432", request_id: expect.stringMatching(/^[0-9A-F-]{36}$/), tainted: false });

  write({ backup_id: `"${seeded.backups[1]}"` });
  const other = await terraform.plan();
  await terraform.apply();

  expect(other?.changes).toMatchObject([{ actions: ["delete", "create"], replacePaths: [["backup_id"]] }]);
  expect(other?.output).toContain(`will be overwritten by backup ${seeded.backups[1]}`);
  expect(restored()).toEqual([seeded.backups[2], seeded.backups[1]]);
  expect(await terraform.plan()).toBeUndefined();

  const { output } = await terraform.destroy();

  expect(output).toContain(`Instance ${seeded.staging} stays as it is.`);
  expect(gpdb.instances.get(seeded.staging)).toMatchObject({ DBInstanceStatus: "Running" });
  expect(restoresBegun(gpdb)).toBe(2);
});

test("an overwrite must be allowed, or the plan fails and says what would be lost", async () => {
  write({ allow_overwrite: undefined });

  const { code, output } = await terraform.run("plan");

  expect(code).toBe(1);
  expect(output).toContain(`Error: All data of instance ${seeded.staging} ("staging", 4 × 200 GB) will be overwritten by backup ${seeded.backups[2]} of 2026-11-20T18:09:00Z from ${seeded.production} ("production", 4 × 200 GB).`);
  expect(output).toContain("Set allow_overwrite = true if that is what you want.");
  expect(restoresBegun(gpdb)).toBe(0);
});

test("the newest snapshot that succeeded is picked at apply and recorded, and a newer one restores only when told to", async () => {
  write({ backup_id: undefined, backup: '"latest"' });
  const plan = await terraform.plan();
  await terraform.apply();
  gpdb.addBackup(seeded.production, { BackupSetId: "2026112201" });
  const later = await terraform.plan();
  await terraform.apply("-replace", address);

  expect(plan?.output).toContain(`by backup ${seeded.backups[2]}`);
  expect(later).toBeUndefined();
  expect(restored()).toEqual([seeded.backups[2], "2026112201"]);
  expect((await terraform.state())[address]).toMatchObject({ backup_id: "2026112201" });
  expect(await terraform.plan()).toBeUndefined();
});

test("what does not say what is restored changes in place, and restores nothing", async () => {
  write({ backup_id: undefined, backup: '"latest"' });
  await terraform.apply();

  write({ allow_overwrite: "false", status_lag: '"1m"' });
  const plan = await terraform.plan();
  await terraform.apply();

  expect(plan?.changes).toMatchObject([{ actions: ["update"], before: { backup: "latest", backup_id: seeded.backups[2] }, after: { backup: null, backup_id: seeded.backups[2], allow_overwrite: false } }]);
  expect(plan?.output).not.toContain("will be overwritten");
  expect(await terraform.plan()).toBeUndefined();
  expect(restoresBegun(gpdb)).toBe(1);
});

test("a restore is imported by target, source and backup, and is not repeated", async () => {
  write();
  await terraform.ok("import", address, `${seeded.staging}/${seeded.production}/${seeded.backups[2]}`);
  const plan = await terraform.plan();
  await terraform.apply();

  expect(plan?.changes).toMatchObject([{ actions: ["update"], before: { backup_id: seeded.backups[2], allow_overwrite: false }, after: { allow_overwrite: true } }]);
  expect(await terraform.plan()).toBeUndefined();
  expect(restoresBegun(gpdb)).toBe(0);
});

test("an import without its backup is refused with the form that it takes", async () => {
  write();

  const { code, output } = await terraform.run("import", address, seeded.staging);

  expect(code).toBe(1);
  expect(output).toContain("It has the form DB_INSTANCE_ID/SRC_DB_INSTANCE_NAME/BACKUP_ID.");
});

test("a target that is gone is missed, and the next restore into it refused", async () => {
  write();
  await terraform.apply();

  gpdb.removeInstance(seeded.staging);
  const plan = await terraform.plan();
  const destroyed = await terraform.destroy();
  const { code, output } = await terraform.run("apply", "-auto-approve");

  expect(plan?.changes).toMatchObject([{ actions: ["create"] }]);
  expect(plan?.output).toContain(`Instance ${seeded.staging} is gone.`);
  expect(code).toBe(1);
  expect(output).toContain(`Error: There is no instance ${seeded.staging} in cn-hangzhou.`);
  expect(destroyed.output).toContain("Resources: 0 destroyed.");
  expect(await terraform.state()).toEqual({});
});

test("a restore that ended badly taints, is planned again, and can be destroyed", async () => {
  gpdb.fault({ kind: "restore-fails", match: { operation: "CloneDBInstance" }, code: "STOPPED" });
  write();

  const { code, output } = await terraform.run("apply", "-auto-approve");
  const tainted = (await terraform.state())[address]?.tainted;
  gpdb.setStatus(seeded.staging, "Running");
  const plan = await terraform.plan();
  await terraform.destroy();

  expect(code).toBe(1);
  expect(output).toContain(`The restore of backup ${seeded.backups[2]} of ${seeded.production} into ${seeded.staging} failed.`);
  expect(tainted).toBe(true);
  expect(plan?.changes).toMatchObject([{ actions: ["delete", "create"] }]);
  expect(await terraform.state()).toEqual({});
});

test("instances and backups are looked up, and a backup found feeds a restore", async () => {
  for (let n = 0; n < 130; n++) gpdb.addBackup(seeded.production, { BackupSetId: `old-${n}`, ConsistentTime: 1_700_000_000 + n });
  terraform.write(`${providerBlock(gpdb)}
    data "terraclone_gpdb_instances" "all" {}
    data "terraclone_gpdb_instances" "idle" { db_instance_statuses = ["IDLE", "STOPPED"] }
    data "terraclone_gpdb_backups" "snapshots" {
      db_instance_id = "${seeded.production}"
      backup_status  = "Success"
    }
    data "terraclone_gpdb_backups" "failed" {
      db_instance_id = "${seeded.production}"
      backup_status  = "Failure"
    }
    data "terraclone_gpdb_backups" "any" {
      db_instance_id = "${seeded.production}"
      backup_method  = "Any"
    }
    ${cloneBlock({ backup_id: "data.terraclone_gpdb_backups.snapshots.backups[0].backup_set_id" })}`);

  await terraform.apply();

  const state = await terraform.state();
  expect(state["data.terraclone_gpdb_instances.all"]!["instances"]).toHaveLength(7);
  expect(state["data.terraclone_gpdb_instances.all"]!["instances"][0]).toMatchObject({ db_instance_id: seeded.production, seg_node_num: 4, storage_size: 200, create_time: "2026-01-12T07:30:00Z", tags: {} });
  expect(state["data.terraclone_gpdb_instances.idle"]!["instances"].map((row: Record<string, unknown>) => row["db_instance_status"])).toEqual(["IDLE", "STOPPED"]);
  const snapshots = state["data.terraclone_gpdb_backups.snapshots"]!["backups"] as { backup_set_id: string }[];
  expect(snapshots.map((row) => row.backup_set_id).slice(0, 4)).toEqual(["2026112001", "2026111901", "2026111801", "old-129"]);
  expect(snapshots).toHaveLength(133);
  expect(state["data.terraclone_gpdb_backups.failed"]!["backups"]).toMatchObject([{ backup_set_id: seeded.failedBackup, backup_status: "Failure", db_instance_id: `${seeded.production}-master` }]);
  expect(state["data.terraclone_gpdb_backups.any"]!["backups"]).toHaveLength(135);
  expect(restored()).toEqual([seeded.backups[2]]);
});
