import { Fn, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { ClonedEnvironment, TerracloneProvider, type ReadinessGateKind } from "terraclone";
import type { BluekingSimulator } from "../../src/simulators/blueking";
import { seeded, type RunningGpdb } from "../../src/simulators/gpdb";
import { startTiUniManager, type RunningTiUniManager } from "../../src/simulators/tiunimanager";
import type { RunningZStack } from "../../src/simulators/zstack";
import { configurationFor, quickBlueking, storedOf } from "../support/blueking";
import { quickGpdb, restoresBegun } from "../support/gpdb";
import { nullProvider, nullProviderAddress } from "../support/null-provider";
import { workspaceInProcess, type Workspace } from "../support/terraform";
import { pacedBy } from "../support/tiunimanager";
import { clonesBegun, quickZStack } from "../support/zstack";

const golden = "cf8d183776d433728831e3c9177a77e0";
const node = { zoneCode: "Region1,Zone1_1", specCode: "4C8G" };
let zstack: RunningZStack;
let tiunimanager: RunningTiUniManager;
let blueking: BluekingSimulator;
let gpdb: RunningGpdb;
let terraform: Workspace & { close(): Promise<void> };

beforeEach(async () => {
  tiunimanager = await startTiUniManager({ speed: 300 });
  // One clock for the provider and for all that judge its requests by their time.
  const clock = { ...tiunimanager.clock, wall: tiunimanager.clock.now, close: () => undefined };
  [zstack, blueking, gpdb] = await Promise.all([quickZStack({ clock }), quickBlueking(), quickGpdb({ clock })]);
  terraform = await workspaceInProcess({ clock: pacedBy(tiunimanager.clock), others: { [nullProviderAddress]: nullProvider() } });
});
afterEach(async () => {
  await terraform.close();
  await Promise.all([zstack.close(), tiunimanager.close(), blueking.close(), gpdb.close()]);
});

/** An environment on all four systems, and a resource of Terraform's that runs on it. */
function write(gate: ReadinessGateKind): void {
  const stack = new TerraformStack(Testing.app(), "stack");
  const { username, password } = tiunimanager.credentials;
  const { region, accessKeyId, accessKeySecret } = gpdb.credentials as Record<string, string>;
  new TerracloneProvider(stack, "terraclone", {
    zstack: { endpoint: zstack.endpoint, accessKeyId: zstack.credentials.accessKeyId, accessKeySecret: zstack.credentials.accessKeySecret },
    tiunimanager: { endpoint: tiunimanager.endpoint, username: username!, password: password! },
    blueking: configurationFor(blueking).blueking as Record<string, string>,
    gpdb: { endpoint: gpdb.endpoint, region: region!, accessKeyId: accessKeyId!, accessKeySecret: accessKeySecret! },
  });
  const description = new TerraformVariable(stack, "description", { type: "string", default: "Serves the shop." });
  const environment = new ClonedEnvironment(stack, "staging", {
    gate,
    vms: { web: { source: golden, description: description.stringValue }, standby: { source: { item: "web" }, power: "Stopped" } },
    clusters: { shop: { source: tiunimanager.productionId, clusterVersion: "v5.2.2", region: "Region1", dbPassword: "top-secret-1", components: { PD: node, TiDB: node, TiKV: { ...node, count: 3 } }, after: ["vms.web"] } },
    copies: { app: { bkBizId: 2, from: 10, to: 11, onDestroy: "restore", after: ["vms.web"] }, next: { bkBizId: 2, from: { item: "app" }, to: 12, onDestroy: "restore" } },
    restores: { reports: { source: seeded.production, target: seeded.staging, allowOverwrite: true } },
  });
  stack.addOverride("resource.terraform_data.tests", {
    input: Fn.timestamp(),
    depends_on: [environment.readyAddress],
    lifecycle: { ignore_changes: ["input"], replace_triggered_by: [environment.readyAddress] },
  });
  const synthesised = JSON.parse(Testing.synth(stack, true));
  // Both are served by this process, in no version.
  for (const provider of Object.values<{ version?: string }>(synthesised.terraform.required_providers)) delete provider.version;
  terraform.writeJson(JSON.stringify(synthesised));
}

const addressOf = (state: object, part: string) => Object.keys(state).find((address) => address.includes(part))!;
const lineOf = (output: string, part: RegExp) => {
  const at = output.search(part);
  if (at < 0) throw new Error(`${part} is not in:\n${output}`);
  return at;
};

describe.each<ReadinessGateKind>(["terraform_data", "null_resource"])("An environment on all four systems, with a gate of %s,", (gate) => {
  test("is applied, left alone, gated, gated again when a VM is cloned anew, and destroyed", async () => {
    write(gate);
    await terraform.init();
    const { output } = await terraform.apply();
    const state = await terraform.state();
    const again = await terraform.plan();

    const [web, standby, ready] = [addressOf(state, "vms_web"), addressOf(state, "vms_standby"), addressOf(state, `${gate}.staging_ready`)];
    expect(state[web]).toMatchObject({ name: "staging-web", user_tags: ["env::staging"] });
    expect(state[standby]).toMatchObject({ name: "staging-standby", source_uuid: state[web]!["uuid"], state: "Stopped" });
    expect(tiunimanager.clusters.named("staging-shop")).toMatchObject([{ status: "Running", tags: expect.arrayContaining(["env::staging"]) }]);
    expect(storedOf(blueking, 12)).toMatchObject({ bk_comment: "golden image" });
    expect(restoresBegun(gpdb)).toBe(1);
    const outputs = JSON.parse((await terraform.ok("output", "-json")).stdout);
    expect(outputs.staging_vms.value.web).toEqual({ uuid: state[web]!["uuid"], ip_address: state[web]!["vm_nics"][0].ip });
    expect(outputs.staging_clusters.value.shop.connect_address).toMatch(/^\d+\.\d+\.\d+\.\d+:\d+$/);
    const gated = lineOf(output, new RegExp(`${gate}\\.staging_ready_\\w+: Creating`));
    for (const made of ["vm_clone\\.staging_vms_web", "vm_clone\\.staging_vms_standby", "clusters_shop", "copies_app", "copies_next", "restores_reports"]) expect(lineOf(output, new RegExp(`${made}_\\w+: Creation complete`))).toBeLessThan(gated);
    expect(lineOf(output, /terraform_data\.tests: Creating/)).toBeGreaterThan(lineOf(output, new RegExp(`${gate}\\.staging_ready_\\w+: Creation complete`)));
    expect(again).toBeUndefined();

    const inPlace = await terraform.plan("-var", "description=Serves the other shop.");
    const copied = await terraform.plan(`-replace=${addressOf(state, "property_clone.staging_copies_next")}`);
    const restored = await terraform.plan(`-replace=${addressOf(state, "restores_reports")}`);
    const anew = await terraform.plan(`-replace=${standby}`);
    await terraform.ok("apply", "saved.plan");
    const after = await terraform.state();

    // Terraform reads the preview of a copy later where the copy waits for something that changes.
    expect(inPlace?.changes.map(({ address, actions }) => [address, actions.join()]).filter(([, actions]) => actions !== "read")).toEqual([[web, "update"]]);
    expect(anew?.changes.map(({ address, actions }) => [address, actions.join()]).sort()).toEqual([[ready, "delete,create"], [standby, "delete,create"], ["terraform_data.tests", "delete,create"]].sort());
    for (const plan of [copied, restored]) expect(plan?.changes.filter(({ actions }) => actions.join() === "delete,create").map(({ address }) => address)).toEqual(expect.arrayContaining([ready, "terraform_data.tests"]));
    expect(after[ready]!["id"]).not.toBe(state[ready]!["id"]);
    expect(after["terraform_data.tests"]!["id"]).not.toBe(state["terraform_data.tests"]!["id"]);
    expect(await terraform.plan()).toBeUndefined();
    expect(clonesBegun(zstack)).toBe(3);

    await terraform.destroy();
    expect(tiunimanager.clusters.named("staging-shop")).toEqual([]);
    expect(await terraform.state()).toEqual({});
  });
});
