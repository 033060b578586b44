import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningZStack } from "../../src/simulators/zstack";
import { isUnderWay, until, pluginWorkspaces, type PluginWorkspaces, type Running, type Workspace } from "../support/terraform";
import { cloneBlock, clonesBegun, providerBlock, quickZStack } from "../support/zstack";

let plugins: PluginWorkspaces;
const names = ["a", "b", "c", "d", "e", "f", "g", "same", "same", "same"];
/** Twenty stretches of the way: how far the apply is when it is killed, in twentieths of the requests that a whole one sends. */
const stretches = Array.from({ length: 20 }, (_, index) => [index + 1, (["both", "terraform", "the provider"] as const)[index % 3]!] as const);
let requestsOfApply: number;
let zstack: RunningZStack;
let terraform: Workspace;

beforeAll(async () => {
  plugins = await pluginWorkspaces();
  zstack = await quickZStack();
  terraform = plugins.open();
  terraform.write(tenClones());
  await terraform.apply();
  requestsOfApply = zstack.counters.requests;
  terraform.remove();
  await zstack.close();
});
afterAll(() => plugins.remove());
beforeEach(open);
afterEach(close);

async function open(): Promise<void> {
  zstack = await quickZStack();
  terraform = plugins.open();
  terraform.write(tenClones());
}

async function close(): Promise<void> {
  terraform.remove();
  await zstack.close();
}

const tenClones = (same = 3) =>
  providerBlock(zstack) +
  ["a", "b", "c", "d", "e", "f", "g"].map((name) => cloneBlock(name, { name: `"${name}"`, source_uuid: `"${zstack.seeded.golden}"` })).join("") +
  cloneBlock("same", { count: `${same}`, name: '"same"', source_uuid: `"${zstack.seeded.golden}"` });

const clones = () => zstack.vms.all().filter(({ name }) => !["golden", "silver", "bronze"].includes(name));

/** Starts an apply, and kills part of it when the simulator has seen so many requests. */
async function killedApply(stretch: number, victim: (typeof stretches)[number][1]): Promise<void> {
  const running = await applyAt(stretch);
  const plugins = running.plugins();
  if (victim !== "the provider") running.child.kill("SIGKILL");
  if (victim !== "terraform") for (const plugin of plugins) kill(plugin);
  await running.ended;
  await gone(running, 5_000);
}

/** An apply that has come so far; begun anew where it ended before. */
async function applyAt(stretch: number, attempt = 1): Promise<Running> {
  // A few looks more or less are luck, and the last request is not the end of the way.
  const point = Math.round(((stretch - 0.5) / 20) * requestsOfApply * 0.9);
  const running = terraform.start("apply", "-auto-approve", "-input=false");
  if (await isUnderWay(running, () => zstack.counters.requests >= point)) return running;
  // A machine that became slower looks less often in the time that clones take, so a whole apply sends less now.
  expect(attempt).toBeLessThan(3);
  requestsOfApply = zstack.counters.requests;
  await close();
  await open();
  return applyAt(stretch, attempt + 1);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was about to end by itself.
  }
}

/** Fails where a plugin outlives its terraform by so many milliseconds. */
async function gone(running: Running, within: number): Promise<void> {
  const end = performance.now() + within;
  await until(() => running.plugins().length === 0 || performance.now() > end);
  expect(running.plugins()).toEqual([]);
}

/** Ten VMs, no more, and each of them in the state once. */
async function expectTen(): Promise<void> {
  const state = Object.values(await terraform.state());
  expect(clones().map(({ name }) => name).sort()).toEqual(names);
  expect(clones().every((vm) => vm.state === "Running")).toBe(true);
  expect(state.map(({ uuid }) => uuid as string).sort()).toEqual(clones().map(({ uuid }) => uuid).sort());
}

describe("An apply of ten clones, three of them equal, killed and repeated, ends with ten", () => {
  test.each(stretches)("after %i of 20 stretches, killing %s", async (stretch, victim) => {
    await killedApply(stretch, victim);
    await terraform.apply();

    await expectTen();
    expect(clonesBegun(zstack)).toBe(10);
  });
});

describe("With the journal lost too, nothing is doubled, and what was begun can be imported", () => {
  test.each(stretches)("after %i of 20 stretches, killing %s", async (stretch, victim) => {
    await killedApply(stretch, victim);
    rmSync(join(terraform.directory, ".terraform/terraclone"), { recursive: true, force: true });

    for (let round = 1; ; round++) {
      const { code, stderr } = await terraform.run("apply", "-auto-approve", "-input=false");
      if (code === 0) break;
      expect(round).toBeLessThan(20);
      const [first, ...others] = imports(stderr);
      if (first) await terraform.ok("import", ...first);
      // The same for the others at once, to save time.
      writeFileSync(join(terraform.directory, "imports.tf"), others.map(([to, id]) => `import {\n  to = ${to}\n  id = "${id}"\n}\n`).join(""));
    }

    await expectTen();
    expect(clonesBegun(zstack)).toBe(10);
    expect(await terraform.plan()).toBeUndefined();
  });
});

/** The import commands that the errors print, each VM and each address once. */
function imports(stderr: string): [string, string][] {
  const taken = new Set<string>();
  return stderr
    .split("Error: ")
    .flatMap((error): [string, string][] => {
      const [, uuid] = /terraform import ADDRESS ([0-9a-f]{32})/.exec(error) ?? [];
      const [, address] = /with (terraclone_zstack_vm_clone\S+),/.exec(error) ?? [];
      return uuid !== undefined && address !== undefined ? [[address, uuid]] : [];
    })
    .filter((pair) => pair.every((part) => !taken.has(part) && taken.add(part)));
}

test("raising the count of equal clones makes a new one, also minutes later and without the journal", async () => {
  await terraform.apply();
  const first = clones().map(({ uuid }) => uuid);

  terraform.write(tenClones(4));
  await terraform.apply();
  rmSync(join(terraform.directory, ".terraform/terraclone"), { recursive: true });
  terraform.write(tenClones(5));
  await terraform.apply();

  expect(clones()).toHaveLength(12);
  expect(clones().map(({ uuid }) => uuid)).toEqual(expect.arrayContaining(first));
  expect(new Set(Object.values(await terraform.state()).map(({ uuid }) => uuid as string)).size).toBe(12);
});
