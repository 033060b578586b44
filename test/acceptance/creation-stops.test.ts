import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPlugin, placePlugin } from "../../constructs/plugin";
import type { RunningZStack } from "../../src/simulators/zstack";
import { startHttpState, type HttpState } from "../support/http-state";
import { isUnderWay, pluginWorkspaces, until, type PluginWorkspaces, type Running, type Workspace } from "../support/terraform";
import { cloneBlock, clonesBegun, providerBlock, quickZStack } from "../support/zstack";

let plugins: PluginWorkspaces;
let zstack: RunningZStack;
let state: HttpState;
let terraform: Workspace;
const opened: Workspace[] = [];

beforeAll(async () => {
  plugins = await pluginWorkspaces();
});
afterAll(() => plugins.remove());
beforeEach(async () => {
  zstack = await quickZStack();
  state = await startHttpState();
  terraform = open();
});
afterEach(async () => {
  for (const workspace of opened.splice(0)) workspace.remove();
  await zstack.close();
  await state.close();
});

function open(): Workspace {
  const workspace = plugins.open();
  opened.push(workspace);
  return workspace;
}

const clone = (label: string, values: Record<string, string> = {}) =>
  cloneBlock(label, { name: `"${label}"`, source_uuid: `"${zstack.seeded.golden}"`, ...values });
const clones = () => zstack.vms.all().filter(({ name }) => !["golden", "silver", "bronze"].includes(name));
const finished = () => clones().filter(({ name }) => !name.includes(".terraclone-")).length;
const address = "terraclone_zstack_vm_clone";

/** Writes a configuration whose state is behind http, and initialises it. */
async function remote(workspace: Workspace, blocks: readonly string[]): Promise<void> {
  placePlugin(findPlugin(), join(workspace.directory, "terraform.d/plugins"));
  writeFileSync(join(workspace.directory, "backend.tf"), state.backendBlock);
  workspace.write(providerBlock(zstack) + blocks.join(""));
  await workspace.init();
}

const applying = (...args: string[]): Running => terraform.start("apply", "-auto-approve", "-input=false", ...args);

/** Kills terraform and its plugins. */
async function killAll(running: Running): Promise<void> {
  running.signalGroup("SIGKILL");
  await running.ended;
  state.unlock();
}

/** So many VMs, each in the state once, none begun twice, and nothing left to do. */
async function expectOnce(count: number, workspace = terraform): Promise<void> {
  const uuids = Object.values(await workspace.state()).map(({ uuid }) => uuid as string);
  expect(uuids.sort()).toEqual(clones().map(({ uuid }) => uuid).sort());
  expect([clones().length, clonesBegun(zstack)]).toEqual([count, count]);
  expect(await workspace.plan()).toBeUndefined();
}

/** Four clones, one of which, of another source, never ends. */
const fourOfWhichOneIsSlow = () => {
  const { silver } = zstack.seeded;
  zstack.fault({ kind: "hang-job", match: { operation: "cloneVmInstance", path: silver }, executed: true });
  return [clone("slow", { source_uuid: `"${silver}"` }), clone("a"), clone("b"), clone("c")];
};

test.each(["SIGKILL of everything", "SIGKILL of terraform", "SIGKILL of the plugin"])("a remote state that was never written, after %s: the next apply resumes all", async (what) => {
  await remote(terraform, [clone("a"), clone("b"), clone("same", { count: "3" })]);
  const running = applying();
  await until(() => finished() >= 3);
  if (what === "SIGKILL of the plugin") running.plugins().forEach((pid) => process.kill(pid, "SIGKILL"));
  else if (what === "SIGKILL of terraform") running.child.kill("SIGKILL");
  else running.signalGroup("SIGKILL");
  await running.ended;
  await until(() => running.plugins().length === 0);
  state.unlock();

  await terraform.apply();

  await expectOnce(5);
});

test("a slow remote state and two interrupts: the next apply resumes all", async () => {
  state.setWriteDelay(400);
  await remote(terraform, Array.from({ length: 8 }, (_, n) => clone(`n${n}`)));
  const running = applying();
  await until(() => finished() >= 4);
  running.signalGroup("SIGINT");
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (await isUnderWay(running, () => true)) running.signalGroup("SIGINT");
  await running.ended;
  state.unlock();
  state.setWriteDelay(0);

  await terraform.apply();

  await expectOnce(8);
});

test.each(["SIGTERM", "SIGHUP"] as const)("%s: the next apply resumes all", async (signal) => {
  await remote(terraform, [clone("a"), clone("b")]);
  const running = applying();
  await until(() => clonesBegun(zstack) === 2);
  running.child.kill(signal);
  await running.ended;
  state.unlock();

  await terraform.apply();

  await expectOnce(2);
});

test("a backend that refuses the last write: the next apply takes over what is there", async () => {
  await remote(terraform, [clone("a"), clone("b")]);
  state.refuseWrites(403);
  const { code } = await applying().ended;
  state.acceptWrites();
  state.unlock();

  const { output } = await terraform.apply();

  expect(code).toBe(1);
  expect(output).toContain("was begun by an earlier run, and is resumed");
  await expectOnce(2);
});

test("an older state: nothing is created, and both ways on work", async () => {
  await remote(terraform, [clone("a")]);
  await terraform.apply();
  const older = state.versions.length - 1;
  terraform.write(providerBlock(zstack) + clone("a") + clone("b") + clone("c"));
  await terraform.apply();
  expect(await terraform.plan()).toBeUndefined();
  state.restore(older);

  const refused = await terraform.run("apply", "-auto-approve", "-input=false");

  expect(refused.code).toBe(1);
  expect(clonesBegun(zstack)).toBe(3);
  expect(refused.output).toContain("may exist already, so that nothing was created");
  const [, id] = / id = "([0-9a-f]{32})"/.exec(refused.output) ?? [];
  const label = clones().find(({ uuid }) => uuid === id)!.name;
  const tokens = [...refused.output.matchAll(/TERRACLONE_CREATE_ANOTHER=([0-9a-f]{32})/g)].map(([, token]) => token!);
  expect(new Set(tokens).size).toBe(2);
  writeFileSync(join(terraform.directory, "import.tf"), `import {\n  to = ${address}.${label}\n  id = "${id}"\n}\n`);
  process.env["TERRACLONE_CREATE_ANOTHER"] = tokens.join(",");
  await terraform.apply();
  delete process.env["TERRACLONE_CREATE_ANOTHER"];
  expect(clonesBegun(zstack)).toBe(4);
  expect(Object.keys(await terraform.state()).sort()).toEqual(["a", "b", "c"].map((name) => `${address}.${name}`));
  expect(await terraform.plan()).toBeUndefined();
});

test("a lost runner: a plain apply in a fresh clone of the repo completes it, with nothing imported by hand", async () => {
  await remote(terraform, fourOfWhichOneIsSlow());
  const running = applying();
  await until(() => finished() >= 3);
  await killAll(running);
  zstack.clearFaults();
  const elsewhere = open();
  await remote(elsewhere, [clone("a"), clone("b"), clone("c")]);

  await elsewhere.apply();

  expect(Object.values(await elsewhere.state()).map(({ name }) => name as string).sort()).toEqual(["a", "b", "c"]);
  expect(clonesBegun(zstack)).toBe(4);
});

test("a local state, a kill and another name of the folder: the next apply resumes it", async () => {
  terraform.write(providerBlock(zstack) + clone("a") + clone("b"));
  const running = applying();
  await until(() => clonesBegun(zstack) === 2);
  await killAll(running);
  terraform.rename();

  await terraform.apply();

  await expectOnce(2);
});

test("two applies at once without the lock: nothing is doubled", async () => {
  await remote(terraform, [clone("a"), clone("b"), clone("c")]);
  const first = applying("-lock=false");
  await until(() => clonesBegun(zstack) > 0);

  const second = await terraform.run("apply", "-auto-approve", "-input=false", "-lock=false");
  await first.ended;
  await terraform.apply();

  expect(clonesBegun(zstack)).toBe(3);
  if (second.code !== 0) expect(second.output).toMatch(/Another run is creating|may exist already/);
});

test("a creation that ZStack refuses leaves nothing in the state, and the corrected one goes through prevent_destroy", async () => {
  const lifecycle = (values: Record<string, string>) => clone("a", values).replace(/}\n$/, "  lifecycle {\n    prevent_destroy = true\n  }\n}\n");
  terraform.write(providerBlock(zstack) + lifecycle({ cluster_uuid: `"${"0".repeat(32)}"` }));
  const { code, output } = await applying().ended;
  const left = await terraform.state();

  terraform.write(providerBlock(zstack) + lifecycle({}));
  await terraform.apply();

  expect([code, left]).toEqual([1, {}]);
  expect(output).toContain("nothing is left behind");
  expect(clones()).toHaveLength(1);
});

test("applies and destroys leave a journal of three files at most", async () => {
  terraform.write(providerBlock(zstack) + clone("a"));
  for (let round = 0; round < 3; round++) {
    await terraform.apply();
    await terraform.destroy();
  }

  const files = readdirSync(join(terraform.directory, ".terraform/terraclone"));

  expect(files.length).toBeLessThanOrEqual(3);
  expect(files.every((file) => file.endsWith(".sight"))).toBe(true);
});
