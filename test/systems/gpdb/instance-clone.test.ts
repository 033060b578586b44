import { unknown } from "../../../src/kit";
import { seeded, type RunningGpdb } from "../../../src/simulators/gpdb";
import { instanceClone } from "../../../src/systems/gpdb/instance-clone";
import { manage } from "../../support/core";
import { gpdbWorld, restoresBegun } from "../../support/gpdb";

let gpdb: RunningGpdb;
afterEach(() => gpdb.close());

const wanted = { dbInstanceId: seeded.staging, srcDbInstanceName: seeded.production, backupId: seeded.backups[2], allowOverwrite: true };
const restored = () => gpdb.instances.get(seeded.staging)?.restored.map(({ backupId }) => backupId);

async function begun(...of: Parameters<typeof gpdbWorld>) {
  const { world, ...made } = await gpdbWorld(...of);
  gpdb = made.gpdb;
  return { it: manage(instanceClone, world), world, clock: made.clock };
}

describe("A plan", () => {
  test("warns of what is overwritten, with names and sizes", async () => {
    const { it } = await begun();

    const { warnings } = await it.plan(wanted);

    expect(warnings).toEqual([expect.stringContaining(`All data of instance ${seeded.staging} ("staging", 4 × 200 GB) will be overwritten by backup ${seeded.backups[2]} of 2026-11-20T18:09:00Z from ${seeded.production} ("production", 4 × 200 GB).`)]);
  });

  test.each<[string, object, string]>([
    ["an instance into itself", { dbInstanceId: seeded.production }, "An instance cannot be restored into itself."],
    ["into an instance that is not there", { dbInstanceId: "gp-missing" }, "There is no instance gp-missing in cn-hangzhou."],
    ["from an instance that is not there", { srcDbInstanceName: "gp-missing" }, "There is no instance gp-missing in cn-hangzhou."],
    ["into a stopped instance", { dbInstanceId: seeded.paused }, `Instance ${seeded.paused} is STOPPED, and a backup can be restored only into one that is Running.`],
    ["into another engine version", { dbInstanceId: seeded.old }, `The instances have different engine versions: ${seeded.old} has 6.0, ${seeded.production} has 7.0.`],
    ["into another resource type", { dbInstanceId: seeded.serverless }, `The instances have different resource types: ${seeded.serverless} has Serverless`],
    ["into less storage", { dbInstanceId: seeded.small }, `${seeded.small} has too little storage: 50 GB a node, and ${seeded.production} has 200 GB.`],
    ["a backup that is not there", { backupId: "7" }, `Instance ${seeded.production} has no backup 7.`],
    ["a backup that failed", { backupId: seeded.failedBackup }, `Backup ${seeded.failedBackup} did not succeed (Failure).`],
    ["a physical backup", { backupId: seeded.physicalBackup }, `Backup ${seeded.physicalBackup} is physical, and only snapshots can be restored into another instance.`],
    ["no backup", { backupId: undefined }, "Neither backup_id nor backup is set."],
    ["two backups", { backup: "latest" }, "Both backup_id and backup are set."],
    ["without leave to overwrite", { allowOverwrite: undefined }, "Set allow_overwrite = true if that is what you want."],
  ])("refuses to restore %s", async (_, values, words) => {
    const { it } = await begun();

    await expect(it.plan({ ...wanted, ...values } as typeof wanted)).rejects.toThrow(words);
    expect(restoresBegun(gpdb)).toBe(0);
  });

  test("refuses a region that is not the source's, and a locked instance", async () => {
    const { it } = await begun();
    gpdb.addInstance({ DBInstanceId: "gp-far", RegionId: "cn-beijing" });
    gpdb.addInstance({ DBInstanceId: "gp-locked", LockMode: "LockByDiskQuota" });

    await expect(it.plan({ ...wanted, dbInstanceId: "gp-far" })).rejects.toThrow("The instances are in different regions: gp-far has cn-beijing");
    await expect(it.plan({ ...wanted, dbInstanceId: "gp-locked" })).rejects.toThrow("Instance gp-locked is locked (LockByDiskQuota).");
  });

  test("leaves to the service what the vendor does not document", async () => {
    const { it } = await begun();
    gpdb.addInstance({ DBInstanceId: "gp-wide", SegNodeNum: 8 });

    const { warnings } = await it.plan({ ...wanted, dbInstanceId: "gp-wide" });
    const applied = it.apply();

    expect(warnings).toContainEqual(expect.stringContaining("The instances have different numbers of nodes: gp-wide has 8"));
    await expect(applied).rejects.toThrow(/AnalyticDB for PostgreSQL could not restore backup .* into gp-wide: SegNodeNum of the instances differs \(InvalidParameter.Clone, HTTP 400, request [0-9A-F-]{36}\)\./);
    expect(it.exists).toBe(false);
  });

  test("of an instance that is not made yet still asks for leave to overwrite, and looks again at apply", async () => {
    const { it } = await begun();

    await expect(it.plan({ ...wanted, dbInstanceId: unknown, allowOverwrite: false })).rejects.toThrow("All data of the instance will be overwritten.");
    await expect(it.apply({ ...wanted, dbInstanceId: unknown }, { ...wanted, dbInstanceId: seeded.small })).rejects.toThrow("has too little storage");
    expect(restoresBegun(gpdb)).toBe(0);
  });
});

describe("A restore", () => {
  test("is over only once the instance was seen being restored, however late that shows", async () => {
    const { it, clock } = await begun({ timing: { lag: 9 * 60_000, duration: 3 * 3_600_000 } });
    const start = clock.now();

    const state = await it.apply(wanted);

    expect(clock.now() - start).toBeGreaterThan(3.1 * 3_600_000);
    expect(state).toMatchObject({ dbInstanceStatus: "Running", lockMode: "Unlock", backupId: seeded.backups[2] });
    expect(restored()).toEqual([seeded.backups[2]]);
    expect((await it.plan()).action).toBe("no-op");
  });

  test("that never shows is told with a warning, after the time that the status may lag", async () => {
    const { it, clock } = await begun();
    gpdb.fault({ kind: "restore-unseen", match: { operation: "CloneDBInstance" } });
    const start = clock.now();

    await it.apply({ ...wanted, statusLag: "2m" });

    expect(clock.now() - start).toBeLessThan(4 * 60_000);
    expect(it.warnings).toContainEqual(expect.stringMatching(/was never seen being restored[^]*took the request[^]*\(request [0-9A-F-]{36}\)[^]*terraform apply -replace/));
  });

  test("that ends badly is an error, and the next apply restores again once the instance runs", async () => {
    const { it } = await begun();
    gpdb.fault({ kind: "restore-fails", match: { operation: "CloneDBInstance" }, code: "STOPPED" });

    await expect(it.apply(wanted)).rejects.toThrow(
      /The restore of backup 2026112001 of \S+ into \S+ failed\.[^]*it is STOPPED, and was to become Running or IDLE/,
    );
    await expect(it.plan()).rejects.toThrow("is STOPPED, and a backup can be restored only into one that is Running.");
    gpdb.setStatus(seeded.staging, "Running");
    await it.apply();

    expect(restored()).toEqual([seeded.backups[2]]);
    expect([restoresBegun(gpdb), it.tainted]).toEqual([2, false]);
  });

  test("that comes to a status nobody documents is waited for, and resumed by the next apply", async () => {
    const { it } = await begun();
    gpdb.fault({ kind: "restore-fails", match: { operation: "CloneDBInstance" }, code: "Reindexing" });

    const applied = it.apply({ ...wanted, timeouts: { create: "2h" } });
    await expect(applied).rejects.toThrow(/is not finished\.[^]*did not become Running or IDLE in time; .*Reindexing/);
    gpdb.setStatus(seeded.staging, "Running");
    await it.apply();

    expect([restoresBegun(gpdb), it.tainted, it.state.dbInstanceStatus]).toEqual([1, false, "Running"]);
  });

  test("that takes too long is named, and the next apply resumes it", async () => {
    const { it } = await begun({ timing: { lag: 30_000, duration: 5 * 3_600_000 } });

    await expect(it.apply({ ...wanted, timeouts: { create: "1h" } })).rejects.toThrow(
      /is not finished\.[^]*the restore of backup 2026112001[^]*Run terraform apply again to resume it[^]*timeouts\.create/,
    );
    await it.apply({ ...wanted, timeouts: { create: "6h" } });

    expect([restoresBegun(gpdb), it.tainted]).toEqual([1, false]);
    expect((await it.plan()).action).toBe("no-op");
  });

  test("waits while the instance has an order in progress", async () => {
    const { it, clock } = await begun();
    const body = { RequestId: "A-1", Code: "OperationDenied.OrderProcessing", Message: "The order is processing." };
    gpdb.fault({ kind: "status", match: { operation: "CloneDBInstance" }, times: 20, status: 403, body });
    const start = clock.now();

    await it.apply(wanted);

    expect(clock.now() - start).toBeGreaterThan(5 * 60_000);
    expect([restored(), restoresBegun(gpdb)]).toEqual([[seeded.backups[2]], 1]);
  });

  test("whose instance has an order in progress all the time is not begun, and leaves nothing", async () => {
    const { it } = await begun();
    const body = { RequestId: "A-1", Code: "OperationDenied.OrderProcessing", Message: "The order is processing." };
    gpdb.fault({ kind: "status", match: { operation: "CloneDBInstance" }, times: 1_000, status: 403, body });

    await expect(it.apply({ ...wanted, timeouts: { create: "10m" } })).rejects.toThrow("OperationDenied.OrderProcessing");
    gpdb.clearFaults();
    await it.apply(wanted);

    expect([it.tainted, restoresBegun(gpdb)]).toEqual([false, 1]);
  });

  test("whose instance disappears says so", async () => {
    const { it, clock } = await begun();
    const applied = it.apply(wanted);
    const gone = clock.sleep(10 * 60_000, new AbortController().signal).then(() => gpdb.removeInstance(seeded.staging));

    await expect(applied).rejects.toThrow(`Instance ${seeded.staging} is not there any more.`);
    await gone;
  });

  test("goes on while the service cannot be read, and through every other throttling", async () => {
    const { it } = await begun();
    for (const operation of ["DescribeDBInstanceAttribute", "DescribeDataBackups", "CloneDBInstance"]) for (let after = 0; after < 40; after += 2) gpdb.fault({ kind: "throttle", match: { operation }, after, times: 1, code: after % 4 ? "Throttling.User" : "Throttling.Api" });
    gpdb.fault({ kind: "status", match: { operation: "DescribeDBInstanceAttribute" }, after: 60, times: 30, status: 502, body: "<html>Bad Gateway</html>" });

    await it.apply(wanted);

    expect(restored()).toEqual([seeded.backups[2]]);
    expect(restoresBegun(gpdb)).toBe(1);
    expect(gpdb.counters.operations["CloneDBInstance"]?.submitted).toBe(2);
  });

  test("that is throttled without end is not begun, and says by whose word", async () => {
    const { it } = await begun();
    gpdb.fault({ kind: "throttle", match: { operation: "CloneDBInstance" }, times: 1_000 });

    await expect(it.apply(wanted)).rejects.toThrow(/could not restore backup 2026112001 .*: Request was denied due to user flow control \(Throttling\.User, HTTP 400, request [0-9A-F-]{36}\)\./);
    expect(it.exists).toBe(false);
    expect(restoresBegun(gpdb)).toBe(0);
  });
});

describe("A temporary key that ends half-way", () => {
  test("is replaced where another is to be had, and nobody notices", async () => {
    const { world } = await begun({ roleSeconds: 900, timing: { lag: 30_000, duration: 2 * 3_600_000 } });
    const { endpoint, region } = world.configuration.gpdb;
    const it = manage(instanceClone, { ...world, configuration: { gpdb: { endpoint, region, credentialsUri: `${endpoint}/credentials` } } });

    await it.apply(wanted);

    expect(gpdb.keys.used.length).toBeGreaterThan(8);
    expect(restored()).toEqual([seeded.backups[2]]);
  });

  test("leaves the restore going on, and the next apply with a fresh one follows it", async () => {
    const { world } = await begun({ timing: { lag: 30_000, duration: 2 * 3_600_000 } });
    const configured = (seconds: number) => {
      const { accessKeyId, accessKeySecret, securityToken } = gpdb.keys.issue(seconds);
      return { ...world, configuration: { gpdb: { ...world.configuration.gpdb, accessKeyId, accessKeySecret, securityToken } } };
    };
    const first = manage(instanceClone, configured(3_600));
    await expect(first.apply(wanted)).rejects.toThrow(
      /is not finished\.[^]*cannot be watched any longer[^]*Specified SecurityToken is expired \(InvalidSecurityToken\.Expired, HTTP 400, request [0-9A-F-]{36}\)[^]*Run terraform apply again to resume it/,
    );

    const second = manage(instanceClone, { ...configured(36_000), journalDirectory: first.journalDirectory });
    second.stored = first.stored;
    const state = await second.apply(wanted);

    expect(state).toMatchObject({ dbInstanceStatus: "Running", backupId: seeded.backups[2] });
    expect(second.tainted).toBe(false);
    expect(restoresBegun(gpdb)).toBe(1);
  });
});
