import type { Fault } from "../../src/simulators/faults";
import type { RunningZStack } from "../../src/simulators/zstack";
import { workspaceInProcess, type Workspace } from "../support/terraform";
import { cloneBlock, clonesBegun, providerBlock, quickZStack } from "../support/zstack";

const address = "terraclone_zstack_vm_clone.web";
const clone = { operation: "cloneVmInstance" };
let zstack: RunningZStack;
let terraform: Workspace & { close(): Promise<void> };
let before: ReturnType<RunningZStack["fingerprint"]>;

beforeEach(async () => {
  zstack = await quickZStack({ speed: 400 });
  before = zstack.fingerprint();
  terraform = await workspaceInProcess();
});
afterEach(async () => {
  await terraform.close();
  await zstack.close();
});

const web = (values: Record<string, string> = {}) => cloneBlock("web", { name: '"web-1"', source_uuid: `"${zstack.seeded.golden}"`, expunge_on_destroy: "true", ...values });
const withKey = (values?: Record<string, string>) => providerBlock(zstack) + web(values);
const withAccount = () =>
  `provider "terraclone" {\n zstack = { endpoint = "${zstack.endpoint}", account_name = "${zstack.credentials.accountName}", password = "${zstack.credentials.password}" }\n}\n${web()}`;

async function expectOneClone(): Promise<void> {
  expect(await terraform.plan()).toBeUndefined();
  expect(zstack.vms.named("web-1")).toMatchObject([{ state: "Running" }]);
  expect(clonesBegun(zstack)).toBe(1);
}

describe("A fault that passes is not even noticed", () => {
  const passing: [string, Fault[]][] = [
    ["a lost request", [{ kind: "drop-before", match: clone }]],
    ["a lost answer", [{ kind: "drop-after", match: clone }]],
    ["two lost answers", [{ kind: "drop-after", match: clone, times: 2 }]],
    ["lost looks at the job", [{ kind: "drop-before", match: { operation: "apiJob" }, times: 6 }]],
    ["a gateway's 502 for looks at the job", [{ kind: "status", status: 502, body: "Bad Gateway", match: { operation: "apiJob" }, times: 3 }]],
    ["a server error for looks at the job", [{ kind: "status", status: 500, body: "", match: { operation: "apiJob" }, times: 3 }]],
    ["too many requests", [{ kind: "status", status: 429, body: "Rate limit exceeded", match: { method: "GET" }, times: 2 }]],
    ["a slow answer", [{ kind: "slow", ms: 30_000, match: clone }]],
    ["a lost answer to the rename", [{ kind: "drop-after", match: { operation: "updateVmInstance" } }]],
    ["a failed rename", [{ kind: "fail-job", code: "SYS.1006", details: "name taken", match: { operation: "updateVmInstance" } }]],
    ["a gateway's page for looks at the job", [404, 200].map((status) => ({ kind: "status", status, body: "<html></html>", match: { operation: "apiJob" }, after: 1 }))],
    ["results in another order", [{ kind: "reorder", match: clone }]],
  ];
  test.each(passing)("%s", async (_, faults) => {
    for (const fault of faults) zstack.fault(fault);
    terraform.write(withKey());

    await terraform.apply();

    await expectOneClone();
  });

  test.each(["queryVmInstance", "cloneVmInstance", "updateVmInstance"])("a session that expires before %s", async (operation) => {
    zstack.fault({ kind: "expire-session", match: { operation } });
    terraform.write(withAccount());

    await terraform.apply();
    const logins = zstack.counters.operations["login"]?.executed;

    // One for the plan's walk, one for the apply's, and one more.
    expect(logins).toBe(3);
    await expectOneClone();
  });
});

describe("A fault that lasts is told in one error, and nothing is lost", () => {
  const failing: [string, Fault, RegExp, { tainted: boolean }][] = [
    ["a refused request", { kind: "status", status: 403, body: "access key id: X does not existed or disabled", match: clone }, /could not clone VM \w+: access key id: X does not existed or disabled \(HTTP 403\)/, { tainted: false }],
    ["a failed job", { kind: "fail-job", code: "HOST_ALLOCATION.1000", details: "no host has enough memory", match: clone }, /no host has enough memory \(HOST_ALLOCATION\.1000/, { tainted: false }],
    ["a job that says well done and cloned nothing", { kind: "partial", code: "SYS.1006", details: "disk full", match: clone }, /disk full/, { tainted: false }],
    ["a clone that was made and did not start", { kind: "partial-with-vm", code: "VM.1001", details: "the host refused", match: clone }, /the host refused/, { tainted: true }],
    ["a failed job that leaves a VM and does not say so", { kind: "orphan", code: "SYS.1006", details: "volume lost", match: clone }, /volume lost/, { tainted: true }],
  ];

  test.each(failing)("%s: the next apply starts over, with one clone in the end", async (_, fault, words, { tainted }) => {
    zstack.fault(fault);
    terraform.write(withKey());

    const { code, output, stderr } = await terraform.run("apply", "-auto-approve");
    const state = (await terraform.state())[address];
    await terraform.apply();

    expect(code).toBe(1);
    expect(output).toMatch(words);
    expect(stderr.match(/Error: /g)).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*\.ts|\.cjs/);
    // What left nothing behind is not in the state.
    expect(state?.tainted ?? false).toBe(tainted);
    expect(state !== undefined).toBe(tainted);
    expect(await terraform.plan()).toBeUndefined();
    expect(zstack.vms.all().filter(({ name }) => name.startsWith("web-1"))).toHaveLength(1);
    await terraform.destroy();
    expect(zstack.fingerprint()).toEqual(before);
  });

  test.each(failing.filter(([, , , { tainted }]) => tainted))("%s: destroying removes what it left", async (_, fault) => {
    zstack.fault(fault);
    terraform.write(withKey());
    await terraform.run("apply", "-auto-approve");

    await terraform.destroy();

    expect(zstack.fingerprint()).toEqual(before);
  });
});

test("a job whose record was purged is told by what it made", async () => {
  zstack.fault({ kind: "purge-job", match: clone });
  terraform.write(withKey());

  const { code } = await terraform.run("apply", "-auto-approve");
  if (code !== 0) await terraform.apply();

  expect(await terraform.plan()).toBeUndefined();
  expect(zstack.vms.all().filter(({ name }) => name.startsWith("web-1"))).toMatchObject([{ name: "web-1", state: "Running" }]);
});

test("a destroy that ZStack reports and does not do is done again, and told if it never is", async () => {
  terraform.write(withKey());
  await terraform.apply();
  zstack.fault({ kind: "destroy-ignored", match: { operation: "destroyVmInstance" }, times: 1 });
  await terraform.destroy();
  expect(zstack.fingerprint()).toEqual(before);

  await terraform.apply();
  zstack.fault({ kind: "destroy-ignored", match: { operation: "destroyVmInstance" }, times: 3 });
  const { code, output } = await terraform.run("destroy", "-auto-approve");

  expect(code).toBe(1);
  expect(output).toContain("and the VM is still Running");
  expect(Object.keys(await terraform.state())).toEqual([address]);
  await terraform.destroy();
});
