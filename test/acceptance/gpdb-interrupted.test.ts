import { seeded, type RunningGpdb } from "../../src/simulators/gpdb";
import { cloneBlock, providerBlock, quickGpdb, restoresBegun } from "../support/gpdb";
import { isUnderWay, pluginWorkspaces, until, type PluginWorkspaces, type Running, type Workspace } from "../support/terraform";

const address = "terraclone_gpdb_instance_clone.staging";
let plugins: PluginWorkspaces;
let gpdb: RunningGpdb;
let terraform: Workspace;

beforeAll(async () => {
  plugins = await pluginWorkspaces();
});
afterAll(() => plugins.remove());
beforeEach(async () => {
  gpdb = await quickGpdb({ speed: 60, timing: { lag: 60_000, duration: 360_000 } });
  terraform = plugins.open();
  terraform.write(providerBlock(gpdb) + cloneBlock({ status_lag: '"5s"' }));
});
afterEach(async () => {
  terraform.remove();
  await gpdb.close();
});

const staging = () => gpdb.instances.get(seeded.staging)!;
const restored = () => staging().restored.map(({ backupId }) => backupId);
const submitted = () => gpdb.counters.operations["CloneDBInstance"]?.submitted ?? 0;
const isRestoring = () => staging().DBInstanceStatus === "Restoring";
const isOver = () => staging().restored.length > 0;

const stages: [string, () => boolean][] = [
  ["the request is taken, before the status shows it", () => restoresBegun(gpdb) === 1],
  ["the instance is being restored", isRestoring],
];

describe("Ctrl-C ends terraform at once, and the next apply goes on with the same restore, interrupted when", () => {
  test.each(stages)("%s", async (_, reached) => {
    const running = terraform.start("apply", "-auto-approve", "-input=false");
    await reachedBy(running, reached);
    const at = performance.now();
    running.signalGroup("SIGINT");
    const { output } = await running.ended;
    const seconds = (performance.now() - at) / 1_000;
    const state = (await terraform.state())[address];
    const plan = await terraform.plan();
    await terraform.apply();

    expect(seconds).toBeLessThan(5);
    expect(output).toMatch(new RegExp(`the restore of backup ${seeded.backups[2]} of ${seeded.production} into ${seeded.staging}, asked for at 2\\S+Z, continues remotely`));
    expect(state).toMatchObject({ db_instance_id: seeded.staging, tainted: false });
    expect(plan?.changes).toMatchObject([{ actions: ["update"] }]);
    expect(await terraform.plan()).toBeUndefined();
    expect(restored()).toEqual([seeded.backups[2]]);
    expect(restoresBegun(gpdb)).toBe(1);
  });
});

/** Starts an apply, and kills terraform and the plugin once it has come so far. */
async function killedApply(reached: () => boolean): Promise<void> {
  const running = terraform.start("apply", "-auto-approve", "-input=false");
  await reachedBy(running, reached);
  const plugins = running.plugins();
  running.child.kill("SIGKILL");
  for (const plugin of plugins) process.kill(plugin, "SIGKILL");
  await running.ended;
  await gone(running);
}

/** Waits until an apply has come so far; fails where it ends before. */
async function reachedBy(running: Running, reached: () => boolean): Promise<void> {
  if (!(await isUnderWay(running, reached)) && !reached()) throw new Error(`Terraform ended before it came so far: ${(await running.ended).output}`);
}

async function gone(running: Running): Promise<void> {
  await until(() => running.plugins().length === 0);
}

describe("An apply that is killed and repeated restores once, killed when", () => {
  test.each<[string, () => boolean]>([
    ["nothing was asked for yet", () => (gpdb.counters.operations["DescribeDBInstanceAttribute"]?.submitted ?? 0) >= 3],
    ...stages,
  ])("%s", async (_, reached) => {
    await killedApply(reached);
    await terraform.apply();

    expect(restored()).toEqual([seeded.backups[2]]);
    expect(restoresBegun(gpdb)).toBe(1);
    expect((await terraform.state())[address]).toMatchObject({ db_instance_status: "Running", tainted: false });
    expect(await terraform.plan()).toBeUndefined();
  });

  test("the instance is being restored, and the restore ends before the next apply", async () => {
    await killedApply(() => isRestoring() && (gpdb.counters.operations["DescribeDBInstanceAttribute"]?.submitted ?? 0) >= 12);
    await until(isOver);
    const { output } = await terraform.apply();

    expect(output).toContain("was begun by an earlier run, and is resumed");
    expect(restored()).toEqual([seeded.backups[2]]);
    expect(await terraform.plan()).toBeUndefined();
  });

  test("the answer was on its way, and the restore has begun by the next apply", async () => {
    gpdb.fault({ kind: "late", match: { operation: "CloneDBInstance" }, ms: 120_000 });
    await killedApply(() => restoresBegun(gpdb) === 1);
    await terraform.apply();

    expect(restored()).toEqual([seeded.backups[2]]);
    expect(submitted()).toBe(1);
  });
});

test("a restore of which nobody can tell whether it was is not repeated by applying again, and can be imported", async () => {
  terraform.write(providerBlock(gpdb) + cloneBlock({ status_lag: '"1s"' }));
  gpdb.fault({ kind: "late", match: { operation: "CloneDBInstance" }, ms: 120_000 });
  await killedApply(() => restoresBegun(gpdb) === 1);
  await until(isOver);

  // The kit asks a refusal again for five minutes; what stands in the configuration shortens that.
  terraform.write(providerBlock(gpdb) + cloneBlock({ status_lag: '"1s"', timeouts: '{ create = "3s" }' }));
  const runs = [await apply(), await apply()];
  terraform.write(providerBlock(gpdb) + cloneBlock({ status_lag: '"1s"' }));
  await terraform.ok("state", "rm", address);
  await terraform.ok("import", address, `${seeded.staging}/${seeded.production}/${seeded.backups[2]}`);
  await terraform.apply();

  for (const { code, output } of runs) {
    expect(code).toBe(1);
    expect(output).toContain(`Whether ${seeded.staging} was restored cannot be determined.`);
    expect(output).toContain(`id = "${seeded.staging}/${seeded.production}/${seeded.backups[2]}"`);
  }
  expect(submitted()).toBe(1);
  expect(await terraform.plan()).toBeUndefined();
});

const apply = () => terraform.run("apply", "-auto-approve", "-input=false");
