import { startPostgres, type RunningPostgres } from "../../src/cli/postgres";
import { begun, creations, expectForty, fortyWorkspace, startSystems, type Systems } from "../support/forty";
import { until, type Workspace } from "../support/terraform";

let postgres: RunningPostgres;
let systems: Systems;
let here: Workspace;
let there: Workspace;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());
beforeEach(async () => {
  systems = await startSystems(postgres);
  // As two people have it: a folder each, and one state.
  here = await fortyWorkspace(systems.env);
  there = await fortyWorkspace(systems.env);
});
afterEach(async () => {
  for (const workspace of [here, there]) workspace.remove();
  await systems.close();
});

test("Of two applies at once on the PostgreSQL backend one fails with the lock's words, and nothing is doubled", async () => {
  const first = here.start("apply", "-auto-approve", "-input=false");
  await until(() => begun(systems) > 0);

  const second = await there.run("apply", "-auto-approve", "-input=false");
  const whileTheFirstRuns = begun(systems);
  const { code } = await first.ended;

  expect(second.code).toBe(1);
  expect(second.output).toContain("Error acquiring the state lock");
  expect(whileTheFirstRuns).toBeLessThan(creations);
  expect(code).toBe(0);
  await expectForty(systems, here);
  expect(await there.plan()).toBeUndefined();
}, 180_000);

test("Of two applies at once on the PostgreSQL backend one waits where it is told to, and finds nothing to do", async () => {
  const applies = [here, there].map((workspace) => workspace.run("apply", "-auto-approve", "-input=false", "-lock-timeout=150s"));

  const ran = await Promise.all(applies);

  expect(ran.map(({ code }) => code)).toEqual([0, 0]);
  expect(ran.map(({ output }) => /Resources: \d+ added, \d+ changed, \d+ destroyed/.exec(output)?.[0]).sort()).toEqual([
    "Resources: 0 added, 0 changed, 0 destroyed",
    "Resources: 40 added, 0 changed, 0 destroyed",
  ]);
  await expectForty(systems, there);
  expect(await here.plan()).toBeUndefined();
}, 240_000);
