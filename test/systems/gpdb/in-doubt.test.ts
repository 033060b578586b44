import type { Fault } from "../../../src/simulators/faults";
import { seeded, type RunningGpdb } from "../../../src/simulators/gpdb";
import { instanceClone } from "../../../src/systems/gpdb/instance-clone";
import { manage } from "../../support/core";
import { gpdbWorld, restoresBegun } from "../../support/gpdb";

let gpdb: RunningGpdb | undefined;
afterEach(() => gpdb?.close());

const wanted = {
  dbInstanceId: seeded.staging,
  srcDbInstanceName: seeded.production,
  backupId: seeded.backups[2],
  allowOverwrite: true,
  statusLag: "2m",
};
const clone = { operation: "CloneDBInstance" };
const inDoubt = `Whether ${seeded.staging} was restored cannot be determined.`;
const page = (status: number): Fault => ({ kind: "status", status, body: "<html><title>A page</title></html>" });

/** A world of its own for each try, so that nothing of one reaches the next. */
async function anew() {
  await gpdb?.close();
  const made = await gpdbWorld({ timing: { lag: 30_000, duration: 5 * 60_000 } });
  gpdb = made.gpdb;
  const begun = () => restoresBegun(made.gpdb);
  const restored = () => made.gpdb.instances.get(seeded.staging)!.restored.map(({ backupId }) => backupId);
  return { it: manage(instanceClone, made.world), simulated: made.gpdb, clock: made.clock, begun, restored };
}

describe("A restore of which nobody can tell whether it was", () => {
  async function doubtful() {
    const world = await anew();
    const { it, simulated, clock } = world;
    simulated.fault({ kind: "drop-after", match: clone });
    simulated.fault({ ...page(502), match: { operation: "DescribeDBInstanceAttribute" }, after: 6, times: 1e6 });
    await expect(it.apply({ ...wanted, timeouts: { create: "30m" } })).rejects.toThrow("is not finished.");
    simulated.clearFaults();
    await clock.sleep(60_000, new AbortController().signal);
    return world;
  }

  test("is not repeated by any number of plain applies, and both ways on are given", async () => {
    const { it, begun } = await doubtful();

    for (let n = 0; n < 3; n++) {
      const again = it.apply(wanted);
      await expect(again).rejects.toThrow(inDoubt);
      await expect(again).rejects.toThrow(
        /terraform state rm ADDRESS[^]*import \{\n    to = ADDRESS\n    id = "gp-bp1/,
      );
      await expect(again).rejects.toThrow("terraform destroy -target=ADDRESS, which only removes Terraform's record");
    }

    expect([begun(), it.tainted]).toEqual([1, true]);
  });

  test("is taken over by an import where the data is the backup's", async () => {
    const { it, begun } = await doubtful();
    await expect(it.apply(wanted)).rejects.toThrow(inDoubt);

    it.stored = undefined;
    await it.import(`${seeded.staging}/${seeded.production}/${seeded.backups[2]}`);
    await it.apply(wanted);

    expect([begun(), (await it.plan()).action]).toEqual([1, "no-op"]);
  });

  test("is asked for again once it was destroyed, where the data is not the backup's", async () => {
    const { it, begun } = await doubtful();
    await expect(it.apply(wanted)).rejects.toThrow(inDoubt);

    await it.destroy();
    expect(it.warnings.join()).toMatch(/The restore of backup \S+ of \S+ into \S+ is only forgotten\./);
    await it.apply(wanted);

    expect([begun(), it.tainted]).toEqual([2, false]);
  });
});
