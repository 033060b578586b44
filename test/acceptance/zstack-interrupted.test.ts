import type { RunningZStack } from "../../src/simulators/zstack";
import { until, pluginWorkspaces, type PluginWorkspaces, type Workspace } from "../support/terraform";
import { cloneBlock, clonesBegun, providerBlock, quickZStack } from "../support/zstack";

const address = "terraclone_zstack_vm_clone.web";
let plugins: PluginWorkspaces;
let zstack: RunningZStack;
let terraform: Workspace;

beforeAll(async () => {
  plugins = await pluginWorkspaces();
});
afterAll(() => plugins.remove());
beforeEach(async () => {
  zstack = await quickZStack({ speed: 60 });
  terraform = plugins.open();
});
afterEach(async () => {
  terraform.remove();
  await zstack.close();
});

const web = (values: Record<string, string> = {}) => providerBlock(zstack) + cloneBlock("web", { name: '"web-1"', source_uuid: `"${zstack.seeded.golden}"`, expunge_on_destroy: "true", ...values });

async function interruptedApply(): Promise<{ output: string; code: number; seconds: number }> {
  const running = terraform.start("apply", "-auto-approve", "-input=false");
  await until(() => clonesBegun(zstack) === 1);
  const at = performance.now();
  running.signalGroup("SIGINT");
  const { output, code } = await running.ended;
  return { output, code, seconds: (performance.now() - at) / 1_000 };
}

test("Ctrl-C ends terraform at once, and the next apply goes on with the same clone", async () => {
  terraform.write(web());

  const interrupted = await interruptedApply();
  const state = (await terraform.state())[address];
  const plan = await terraform.plan();
  await terraform.apply();

  expect(interrupted.seconds).toBeLessThan(5);
  expect(interrupted.output).toContain("is not finished: Terraform was interrupted.");
  expect(state).toMatchObject({ name: "web-1", tainted: false });
  expect(plan?.changes).toMatchObject([{ actions: ["update"] }]);
  expect(plan?.output).toContain("is not finished yet");
  expect(await terraform.plan()).toBeUndefined();
  expect(zstack.vms.named("web-1")).toMatchObject([{ state: "Running" }]);
  expect(clonesBegun(zstack)).toBe(1);
});

test("what changes while a clone is unfinished is done after it", async () => {
  terraform.write(web());
  await interruptedApply();

  terraform.write(web({ name: '"web-2"', power: '"Stopped"', description: '"later"' }));
  await terraform.apply();

  expect(zstack.vms.named("web-2")).toMatchObject([{ state: "Stopped", description: "later" }]);
  expect(await terraform.plan()).toBeUndefined();
  expect(clonesBegun(zstack)).toBe(1);
});

test("an unfinished clone is destroyed with all that it will become", async () => {
  const before = zstack.fingerprint();
  terraform.write(web({ full: "true" }));
  await interruptedApply();

  await terraform.destroy();

  expect(zstack.fingerprint()).toEqual(before);
});

test("another source for an unfinished clone replaces it", async () => {
  terraform.write(web());
  await interruptedApply();

  terraform.write(web({ source_uuid: `"${zstack.seeded.silver}"` }));
  await terraform.apply();

  expect(zstack.vms.all().map(({ name }) => name).sort()).toEqual(["bronze", "golden", "silver", "web-1"]);
  expect(await terraform.plan()).toBeUndefined();
});

test("a clone that takes too long is named, and can be waited for", async () => {
  zstack.fault({ kind: "slow", match: { operation: "updateVmInstance" }, ms: 3_600_000 });
  terraform.write(web({ timeouts: '{ create = "4s" }' }));
  const { code, output } = await terraform.run("apply", "-auto-approve", "-input=false");
  const job = (await terraform.state())[address]?.["job_uuid"] as string;

  terraform.write(web({ timeouts: '{ create = "5m" }' }));
  await terraform.apply();

  expect(code).toBe(1);
  expect(output).toContain("is not finished.");
  expect(output).toContain(`ZStack job ${job}`);
  expect(output).toContain("Run terraform apply again to resume it, if need be with a longer timeouts.create than 4s");
  expect(await terraform.plan()).toBeUndefined();
  expect(clonesBegun(zstack)).toBe(1);
});

test("a clone whose job never ends is given up by destroying it", async () => {
  zstack.fault({ kind: "hang-job", match: { operation: "cloneVmInstance" }, executed: true });
  terraform.write(web({ expunge_on_destroy: "false", timeouts: '{ create = "3s", delete = "10s" }' }));
  await terraform.run("apply", "-auto-approve", "-input=false");
  await terraform.ok("destroy", "-auto-approve", `-target=${address}`);

  terraform.write(web());
  await terraform.apply();

  const clones = zstack.vms.all().filter(({ name, state }) => name.startsWith("web-1") && state !== "Destroyed");
  expect(clones).toMatchObject([{ name: "web-1", state: "Running" }]);
  expect(await terraform.plan()).toBeUndefined();
});
