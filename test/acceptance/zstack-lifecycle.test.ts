import { Testing, TerraformStack } from "cdktf";
import { TerracloneProvider, VmClone, type VmCloneProps } from "terraclone";
import type { RunningZStack } from "../../src/simulators/zstack";
import { snakeCase } from "../../src/kit/naming";
import { workspaceInProcess, type Workspace } from "../support/terraform";
import { cloneBlock, clonesBegun, providerBlock, quickZStack } from "../support/zstack";

const address = "terraclone_zstack_vm_clone.web";
let zstack: RunningZStack;
let terraform: Workspace & { close(): Promise<void> };

beforeEach(async () => {
  zstack = await quickZStack();
  terraform = await workspaceInProcess();
});
afterEach(async () => {
  await terraform.close();
  await zstack.close();
});

type Values = Partial<VmCloneProps>;

/** Two ways to write one configuration. */
const languages: Record<string, (values: VmCloneProps) => void> = {
  HCL({ source, ...values }) {
    const written = Object.entries({ ...values, sourceUuid: source }).map(([name, value]) => [snakeCase(name), JSON.stringify(renamed(value))]);
    terraform.write(providerBlock(zstack) + cloneBlock("web", Object.fromEntries(written) as Record<string, string>));
  },
  CDKTF(values) {
    const stack = new TerraformStack(Testing.app(), "stack");
    const { accessKeyId, accessKeySecret } = zstack.credentials;
    new TerracloneProvider(stack, "terraclone", { zstack: { endpoint: zstack.endpoint, accessKeyId, accessKeySecret } });
    new VmClone(stack, "web", values);
    terraform.writeJson(Testing.synth(stack, true));
  },
};

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [snakeCase(name), renamed(inner)])) : value;
}

describe.each(Object.keys(languages))("In %s", (language) => {
  const write = (values: Values = {}) => languages[language]!({ name: "web-1", source: zstack.seeded.golden, expungeOnDestroy: true, ...values });

  async function applied(values: Values = {}): Promise<string> {
    write(values);
    await terraform.apply();
    return (await terraform.state())[address]!["uuid"] as string;
  }

  test("a clone is made as it was asked for, and then left alone", async () => {
    const before = zstack.fingerprint();
    const uuid = await applied({ description: "front end", userTags: ["team::blue"], full: true });

    expect(zstack.vms.find(uuid)).toMatchObject({ name: "web-1", description: "front end", state: "Running" });
    expect((await terraform.state())[address]).toMatchObject({ name: "web-1", power: "Running", state: "Running", cpu_num: 2, memory_size: 4 * 2 ** 30, tainted: false });
    expect(await terraform.plan()).toBeUndefined();
    expect(clonesBegun(zstack)).toBe(1);

    await terraform.destroy();
    expect(zstack.fingerprint()).toEqual(before);
  });


  test("name, description, tags and power change in place", async () => {
    const uuid = await applied({ description: "front end", userTags: ["a", "b"] });

    write({ name: "web-2", userTags: ["b", "c"], power: "Stopped" });
    const plan = await terraform.plan();
    await terraform.apply();

    expect(plan?.changes.map(({ actions }) => actions)).toEqual([["update"]]);
    expect(plan?.changes[0]?.after).toMatchObject({ uuid, name: "web-2", cpu_num: 2 });
    expect(zstack.vms.find(uuid)).toMatchObject({ name: "web-2", state: "Stopped" });
    expect(zstack.vms.find(uuid)?.description ?? "").toBe("");
    expect((await terraform.state())[address]?.["user_tags"]).toEqual(["b", "c"]);
    expect(await terraform.plan()).toBeUndefined();
    expect(clonesBegun(zstack)).toBe(1);
  });


  test("another source replaces the clone", async () => {
    const uuid = await applied();

    write({ source: zstack.seeded.silver });
    const plan = await terraform.plan();
    await terraform.apply();

    expect(plan?.changes).toMatchObject([{ actions: ["delete", "create"], replacePaths: [["source_uuid"]] }]);
    expect(zstack.vms.find(uuid)).toBeUndefined();
    expect(zstack.vms.named("web-1")).toHaveLength(1);
    expect(await terraform.plan()).toBeUndefined();
  });


  test("what was changed behind our back shows as drift and is mended", async () => {
    const uuid = await applied({ userTags: ["mine"] });

    zstack.mutate("rename", { uuid, name: "renamed" });
    zstack.mutate("power", { uuid, state: "Stopped" });
    const plan = await terraform.plan();
    await terraform.apply();

    expect(plan?.changes).toMatchObject([{ actions: ["update"], before: { name: "renamed", power: "Stopped" }, after: { name: "web-1", power: "Running" } }]);
    expect(zstack.vms.find(uuid)).toMatchObject({ name: "web-1", state: "Running" });
    expect(await terraform.plan()).toBeUndefined();
  });


  test.each(["destroy", "expunge"])("a VM that somebody else took away (%s) is planned anew", async (verb) => {
    const uuid = await applied();

    zstack.mutate("destroy", { uuid });
    if (verb === "expunge") zstack.mutate("expunge", { uuid });
    const plan = await terraform.plan();
    await terraform.apply();

    expect(plan?.changes).toMatchObject([{ actions: ["create"] }]);
    expect((await terraform.state())[address]?.["uuid"]).not.toBe(uuid);
    expect(await terraform.plan()).toBeUndefined();
  });


  test("a VM is imported by its uuid, and nothing changes", async () => {
    const { uuid } = zstack.seedVm({ name: "web-1" });
    write();

    await terraform.ok("import", address, uuid);
    write({ expungeOnDestroy: false });

    expect(await terraform.plan()).toBeUndefined();
    expect((await terraform.run("import", "terraclone_zstack_vm_clone.web", "nonsense")).code).toBe(1);
  });


  test("a VM that is not there cannot be imported", async () => {
    write();

    const { code, output } = await terraform.run("import", address, "0".repeat(32));

    expect(code).toBe(1);
    expect(output).toContain("Cannot import non-existent remote object");
  });


  test.each(["Stopped", "Created"] as const)("a clone can be made %s, and started later", async (power) => {
    const uuid = await applied({ power });
    expect(zstack.vms.find(uuid)?.state).toBe(power);
    expect(await terraform.plan()).toBeUndefined();

    await applied({ power: "Running" });

    expect(zstack.vms.find(uuid)?.state).toBe("Running");
    await terraform.destroy();
    expect(zstack.vms.find(uuid)).toBeUndefined();
  });


  test("cards, placement and system tags are sent as the API wants them", async () => {
    const { networkBackup, clusterB, primaryStorageHdd } = zstack.seeded;
    const uuid = await applied({
      nics: [{ l3NetworkUuid: networkBackup, ip: "172.30.0.77", isDefaultNic: true, vmNicType: "VNIC" }],
      clusterUuid: clusterB,
      primaryStorageUuidForRootVolume: primaryStorageHdd,
      systemTags: ["hostname::web-1"],
    });

    expect(zstack.vms.find(uuid)).toMatchObject({ clusterUuid: clusterB, vmNics: [{ l3NetworkUuid: networkBackup, ip: "172.30.0.77" }] });
    expect((await terraform.state())[address]).toMatchObject({ vm_nics: [{ ip: "172.30.0.77" }], current_cluster_uuid: clusterB });
    expect(await terraform.plan()).toBeUndefined();
  });


  test("data volumes that were cloned go with the clone; others stay", async () => {
    const before = zstack.fingerprint();
    await applied({ full: true });
    expect((await terraform.state())[address]?.["data_volume_uuids"]).toHaveLength(1);

    await terraform.destroy();

    expect(zstack.fingerprint()).toEqual(before);
  });


  test("without expunge_on_destroy a destroyed clone lies in the recycle bin", async () => {
    const uuid = await applied({ expungeOnDestroy: false });

    await terraform.destroy();

    expect(zstack.vms.find(uuid)?.state).toBe("Destroyed");
  });
});

test("terraform writes the configuration of an imported VM itself, and nothing changes", async () => {
  const { uuid } = zstack.seedVm({ name: "web-1", description: "found", state: "Stopped" });
  terraform.write(`${providerBlock(zstack)}\nimport {\n  to = ${address}\n  id = "${uuid}"\n}\n`);

  await terraform.run("plan", "-generate-config-out=generated.tf", "-input=false");
  await terraform.apply();

  expect(terraform.file("generated.tf")).toContain('name                                 = "web-1"');
  expect((await terraform.state())[address]).toMatchObject({ uuid, name: "web-1", description: "found", power: "Stopped" });
  expect(await terraform.plan()).toBeUndefined();
});

test("a source that only apply will know plans well, and so does an endpoint", async () => {
  terraform.write(`
    resource "terraform_data" "endpoint" { input = "${zstack.endpoint}" }
    ${providerBlock(zstack).replace(`"${zstack.endpoint}"`, "terraform_data.endpoint.output")}
    ${cloneBlock("first", { name: '"first"', source_uuid: `"${zstack.seeded.golden}"` })}
    ${cloneBlock("second", { name: '"second"', source_uuid: "terraclone_zstack_vm_clone.first.uuid" })}`);

  const plan = await terraform.plan();
  await terraform.apply();

  expect(plan?.changes.map(({ actions }) => actions.join())).toEqual(["create", "create", "create"]);
  expect(zstack.vms.named("second")).toHaveLength(1);
  expect(await terraform.plan()).toBeUndefined();
});

test("VMs are looked up by name, by uuid and by conditions", async () => {
  terraform.write(`${providerBlock(zstack)}
    data "terraclone_zstack_vm" "by_name" { name = "golden" }
    data "terraclone_zstack_vm" "by_uuid" { uuid = "${zstack.seeded.silver}" }
    data "terraclone_zstack_vms" "off" { conditions = [{ field = "state", operator = "?=", value = "Stopped,Paused" }] }
    output "found" { value = [data.terraclone_zstack_vm.by_name.uuid, data.terraclone_zstack_vm.by_uuid.name, data.terraclone_zstack_vms.off.vms[*].name] }`);

  await terraform.apply();

  const { stdout } = await terraform.ok("output", "-json", "found");
  const [uuid, name, off] = JSON.parse(stdout) as [string, string, string[]];
  expect([uuid, name]).toEqual([zstack.seeded.golden, "silver"]);
  expect(off.sort()).toEqual(["bronze", "silver"]);
});
