import type { BluekingSimulator } from "../../src/simulators/blueking";
import { audits, copyBlock, previewBlock, providerBlock, quickBlueking, storedOf } from "../support/blueking";
import { pluginWorkspaces, until, type PluginWorkspaces, type Running, type Workspace } from "../support/terraform";

const address = "terraclone_blueking_host_property_clone.web";
let plugins: PluginWorkspaces;
let cmdb: BluekingSimulator;
let terraform: Workspace;

beforeAll(async () => {
  plugins = await pluginWorkspaces();
});
afterAll(() => plugins.remove());
beforeEach(async () => {
  cmdb = await quickBlueking();
  terraform = plugins.open();
  terraform.write(providerBlock(cmdb) + previewBlock("web") + copyBlock("web", { on_destroy: '"restore"', reviewed_changes: "data.terraclone_blueking_host_property_preview.web.changes" }));
});
afterEach(async () => {
  terraform.remove();
  await cmdb.close();
});

const asked = () => cmdb.simulator.counters.operations["clone_host_property"]?.submitted ?? 0;

/** Starts an apply whose copy takes a second and a half to be answered, and waits until it is asked for. */
async function copying(): Promise<Running> {
  cmdb.simulator.fault({ kind: "slow", ms: 1_500_000, match: { operation: "clone_host_property" } });
  const running = terraform.start("apply", "-auto-approve", "-input=false");
  await until(() => asked() === 1);
  return running;
}

test("terraform and its plugin killed in the middle of a copy: the next apply goes on, and what was overwritten is known", async () => {
  const before = storedOf(cmdb, 11);
  const running = await copying();
  running.signalGroup("SIGKILL");
  await running.ended;

  const applied = await terraform.apply();
  const copied = storedOf(cmdb, 11);
  const plan = await terraform.plan();
  await terraform.destroy();

  expect(applied.output).toMatch(/was begun by an earlier run, and is resumed/);
  expect(copied).toMatchObject({ bk_comment: "golden image" });
  expect(plan).toBeUndefined();
  expect(storedOf(cmdb, 11)).toEqual({ ...before, bk_state: null });
});

test("Ctrl-C in the middle of a copy: terraform ends soon, nothing is tainted, and the next apply ends it", async () => {
  const running = await copying();
  const at = performance.now();
  running.signalGroup("SIGINT");
  const { output } = await running.ended;
  const seconds = (performance.now() - at) / 1_000;

  const state = (await terraform.state())[address];
  const plan = await terraform.plan();
  await terraform.apply();

  expect(seconds).toBeLessThan(5);
  expect(output).toContain("is not finished: Terraform was interrupted.");
  expect(state).toMatchObject({ bk_biz_id: 2, bk_org_id: 10, bk_dst_id: 11, tainted: false });
  expect(plan?.changes).toMatchObject([{ actions: ["update"] }]);
  expect(await terraform.plan()).toBeUndefined();
  expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "golden image" });
  expect((await terraform.state())[address]!["overwritten"]).toMatchObject({ bk_comment: "made by hand" });
});

test("The secret is neither in the state nor in what terraform prints", async () => {
  const { appSecret } = cmdb.credentials as { appSecret: string };
  const ran = await terraform.run("apply", "-auto-approve", "-input=false");
  const plan = await terraform.run("show", "-json");

  expect(audits(cmdb)).toBe(1);
  for (const text of [ran.output, plan.stdout, terraform.file("terraform.tfstate") ?? ""]) expect(text).not.toContain(appSecret);
});
