import { startPostgres, type RunningPostgres } from "../../src/cli/postgres";
import { begun, creations, expectForty, fortyWorkspace, startSystems, type Systems } from "../support/forty";
import { until, type Running, type Workspace } from "../support/terraform";

let postgres: RunningPostgres;
let systems: Systems;
let terraform: Workspace;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());
beforeEach(async () => {
  systems = await startSystems();
  terraform = await fortyWorkspace({ ...systems.env, PG_CONN_STR: postgres.connStr, PG_SCHEMA_NAME: `state_${Date.now()}` });
});
afterEach(async () => {
  terraform.remove();
  await systems.close();
});

/** Starts an apply, and waits until so many creations have been asked for. */
async function underWay(stretch: number): Promise<Running> {
  const running = terraform.start("apply", "-auto-approve", "-input=false");
  let over: string | undefined;
  void running.ended.then(({ output }) => (over = output));
  await until(() => over !== undefined || begun(systems) >= stretch);
  if (over !== undefined) throw new Error(`Terraform ended before it came so far: ${over}`);
  return running;
}

describe("An apply of forty resources that is interrupted is completed by the next, and nothing is doubled", () => {
  test.each([1, 15, 30, creations])("when %i of 39 creations have begun", async (stretch) => {
    const running = await underWay(stretch);
    const at = performance.now();
    running.signalGroup("SIGINT");
    const { output } = await running.ended;
    const seconds = (performance.now() - at) / 1_000;

    await terraform.apply();

    expect(seconds).toBeLessThan(10);
    expect(output).toContain("Terraform was interrupted.");
    await expectForty(systems, terraform);
    expect(await terraform.plan()).toBeUndefined();
  });
});

describe("An apply of forty resources that is killed leaves no lock, is completed by the next, and nothing is doubled", () => {
  test.each([1, 15, 30, creations])("when %i of 39 creations have begun", async (stretch) => {
    const running = await underWay(stretch);
    running.signalGroup("SIGKILL");
    await running.ended;

    const { output } = await terraform.apply();

    expect(output).toContain("was begun by an earlier run, and is gone on with");
    await expectForty(systems, terraform);
    expect(await terraform.plan()).toBeUndefined();
  });
});
