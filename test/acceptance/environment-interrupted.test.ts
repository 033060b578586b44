import type { Ended } from "../../src/cli/ended";
import { startPostgres, type RunningPostgres } from "../../src/cli/postgres";
import { CdktfProject, type RunningCdktf } from "../support/cdktf";
import { begun, creations, expectForty, fortyWorkspace, startSystems, type Systems } from "../support/forty";
import { isThere } from "../support/processes";
import { isUnderWay, until, type Workspace } from "../support/terraform";
import { clonesBegun } from "../support/zstack";

let postgres: RunningPostgres;
let systems: Systems;
let terraform: Workspace;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());
beforeEach(async () => {
  systems = await startSystems(postgres);
  terraform = await fortyWorkspace(systems.env);
});
afterEach(async () => {
  terraform.remove();
  await systems.close();
});

/** Waits until a run has come so far; fails where it ends before. */
async function underWay(running: { readonly ended: Promise<Ended> }, soFar: () => boolean): Promise<void> {
  if (await isUnderWay(running, soFar)) return;
  const { stdout, stderr } = await running.ended;
  throw new Error(`It ended before it came so far: ${stdout}${stderr}`);
}

/** Applies to the end. Of a restore whose request a kill left unanswered, and that is over, the error says what to do, and that is done. */
async function completed(): Promise<string> {
  const { code, stdout, stderr, output } = await terraform.run("apply", "-auto-approve", "-input=false");
  if (code === 0) return output;
  const untold = stderr
    .split("Error: ")
    .slice(1)
    .map(
      (error) =>
        [/Whether \S+ was\s+restored cannot be told/.test(error), /with (terraclone_gpdb\S+),/.exec(error)?.[1], /terraform import ADDRESS (\S+)/.exec(error)?.[1]] as const,
    );
  for (const [isUntold, address, id] of untold) {
    if (!isUntold || address === undefined || id === undefined) throw new Error(`The next apply failed:\n${stdout}${stderr}`);
    await terraform.ok("state", "rm", address);
    await terraform.ok("import", address, id);
  }
  return `${output} ${(await terraform.apply()).output}`;
}

describe("An apply of forty resources that is interrupted is completed by the next, and nothing is doubled", () => {
  test.each([5, 30])("when %i of 39 creations have begun", async (stretch) => {
    const running = terraform.start("apply", "-auto-approve", "-input=false");
    await underWay(running, () => begun(systems) >= stretch);
    const at = performance.now();
    running.signalGroup("SIGINT");
    const { output } = await running.ended;
    const seconds = (performance.now() - at) / 1_000;

    await terraform.apply();

    expect(seconds).toBeLessThan(10);
    expect(output).toContain("Terraform was interrupted.");
    await expectForty(systems, terraform);
    expect(await terraform.plan()).toBeUndefined();
  }, 180_000);
});

describe("An apply of forty resources that is killed leaves no lock, is completed by the next, and nothing is doubled", () => {
  test.each([1, 20, creations])("when %i of 39 creations have begun", async (stretch) => {
    const running = terraform.start("apply", "-auto-approve", "-input=false");
    await underWay(running, () => begun(systems) >= stretch);
    running.signalGroup("SIGKILL");
    await running.ended;

    const output = await completed();

    expect(output).toContain("was begun by an earlier run, and is resumed");
    await expectForty(systems, terraform);
    expect(await terraform.plan()).toBeUndefined();
  }, 180_000);
});

describe("A cdktf deploy of forty resources is completed by the next, and nothing is doubled", () => {
  let cdktf: CdktfProject;
  beforeEach(() => {
    cdktf = new CdktfProject("test/support/forty-app.ts", systems.env);
  });
  afterEach(() => cdktf.remove());

  const deploy = () => cdktf.start("deploy", "forty", "--auto-approve");

  const stops: [string, (running: RunningCdktf) => void][] = [
    ["by Ctrl-C", ({ child }) => process.kill(-child.pid!, "SIGINT")],
    ["by a kill of all that it started", ({ child, descendants }) => [child.pid!, ...descendants()].forEach((pid) => process.kill(pid, "SIGKILL"))],
  ];

  test.each(stops)("after it was stopped %s", async (_, stop) => {
    const running = deploy();
    // Not by a restore, whose answer the kill would then cut off: by the time that cdktf is back it may be over, which is told as an error.
    await underWay(running, () => clonesBegun(systems.zstack) >= 20);
    const processes = running.descendants();
    stop(running);
    await running.ended;
    await until(() => !processes.some(isThere));

    const deployed = await deploy().ended;

    expect(deployed).toMatchObject({ code: 0, stdout: expect.stringContaining("Apply complete!") });
    // A colleague's folder, with the same state.
    await expectForty(systems, terraform);
    expect(await terraform.plan()).toBeUndefined();
  }, 240_000);
});
