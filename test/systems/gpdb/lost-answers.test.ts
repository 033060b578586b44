import { rmSync } from "node:fs";
import { seeded, type RunningGpdb } from "../../../src/simulators/gpdb";
import { instanceClone } from "../../../src/systems/gpdb/instance-clone";
import { manage } from "../../support/core";
import { gpdbWorld, restoresBegun } from "../../support/gpdb";

let gpdb: RunningGpdb;
afterEach(() => gpdb.close());

const wanted = { dbInstanceId: seeded.staging, srcDbInstanceName: seeded.production, backupId: seeded.backups[2], allowOverwrite: true };
const restored = () => gpdb.instances.get(seeded.staging)?.restored.map(({ backupId }) => backupId);
const clone = { operation: "CloneDBInstance" };

async function begun() {
  const { world, ...made } = await gpdbWorld();
  gpdb = made.gpdb;
  return { it: manage(instanceClone, world), ...made };
}

describe("A request for a restore whose answer is lost", () => {
  test.each(["drop-after", "truncated", "empty"])("(%s) is not sent again where the restore begins, and is followed to its end", async (kind) => {
    const { it } = await begun();
    gpdb.fault({ kind, match: clone });

    const state = await it.apply(wanted);

    expect(state).toMatchObject({ dbInstanceStatus: "Running", requestId: undefined });
    expect(restored()).toEqual([seeded.backups[2]]);
    expect(gpdb.counters.operations["CloneDBInstance"]?.submitted).toBe(1);
  });

  test.each<[string, object]>([
    ["cut off", { kind: "drop-before" }],
    ["refused by a page", { kind: "status", status: 403, body: "<html>Forbidden</html>" }],
    ["answered by a page", { kind: "status", status: 200, body: "<html>Welcome</html>" }],
    ["answered by another service", { kind: "status", status: 200, body: {} }],
    ["eaten by a gateway", { kind: "status", status: 502, body: "<html>Bad Gateway</html>" }],
    ["met by an internal error", { kind: "status", status: 500, body: { RequestId: "A-1", Code: "InternalError", Message: "The request processing has failed due to some unknown error." } }],
  ])("because it was %s is known not to have been taken once the status had its time", async (_, fault) => {
    const { it } = await begun();
    gpdb.fault({ kind: "", match: clone, ...fault });

    await expect(it.apply(wanted)).rejects.toThrow(/did not begin the restore of backup 2026112001[^]*did not become Restoring within 600 s \(status_lag\)[^]*Apply again: that restores\.[^]*nothing is left behind/);
    await it.apply();

    expect(it.tainted).toBe(false);
    expect(restored()).toEqual([seeded.backups[2]]);
    expect(restoresBegun(gpdb)).toBe(1);
  });
});

test("a refusal that comes with HTTP 200 is a refusal", async () => {
  const { it } = await begun();
  gpdb.fault({ kind: "code-in-success", match: clone, code: "OperationDenied", details: "The operation is not permitted." });

  await expect(it.apply(wanted)).rejects.toThrow(/The operation is not permitted \(OperationDenied, HTTP 200, request [0-9A-F-]{36}\)\./);
  expect(it.exists).toBe(false);
  expect(restoresBegun(gpdb)).toBe(0);
});

test("an instance for which the service answers with nothing is absent", async () => {
  const { it } = await begun();
  await it.apply(wanted);
  gpdb.fault({ kind: "no-items", match: { operation: "DescribeDBInstanceAttribute" } });

  expect(await it.refresh()).toBeUndefined();
});

test.each(["Forbidden.RAM", "InternalError"])("an instance that cannot be read for %s is not absent", async (code) => {
  const { it } = await begun();
  await it.apply(wanted);
  gpdb.fault({ kind: "status", match: { operation: "DescribeDBInstanceAttribute" }, times: 100, status: code === "InternalError" ? 500 : 403, body: { RequestId: "A-1", Code: code, Message: "No." } });

  await expect(it.refresh()).rejects.toThrow(`could not read instance ${seeded.staging}: No (${code},`);
  expect(it.exists).toBe(true);
});

test("a restore of the newest backup that is interrupted goes on with that backup", async () => {
  const { it } = await begun();
  const applied = it.apply({ ...wanted, backupId: undefined, backup: "latest" });
  await until(() => gpdb.instances.get(seeded.staging)?.DBInstanceStatus === "Restoring");
  await it.interrupt();
  await applied;
  gpdb.addBackup(seeded.production, { BackupSetId: "2026112201" });

  const plan = await it.plan();
  const state = await it.apply();

  expect(plan).toMatchObject({ action: "update", warnings: [expect.stringContaining("is not finished yet")] });
  expect(state.backupId).toBe(seeded.backups[2]);
  expect(restored()).toEqual([seeded.backups[2]]);
  expect((await it.plan()).action).toBe("no-op");
});

describe("A restore that this machine knows nothing of", () => {
  test("is not doubled: the instance is left alone, and the import command given", async () => {
    const { it, clock } = await begun();
    const interrupted = it.apply(wanted).catch(() => undefined);
    await clock.sleep(60_000, new AbortController().signal);
    await until(() => gpdb.instances.get(seeded.staging)?.DBInstanceStatus === "Restoring");
    it.kill();
    await interrupted;
    rmSync(it.journalDirectory, { recursive: true, force: true });

    const again = it.apply(wanted);

    await expect(again).rejects.toThrow(`terraform import ADDRESS ${seeded.staging}/${seeded.production}/${seeded.backups[2]}`);
    expect(restoresBegun(gpdb)).toBe(1);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}
