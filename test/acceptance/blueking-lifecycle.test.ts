import type { BluekingSimulator } from "../../src/simulators/blueking";
import { audits, copyBlock, namings, previewBlock, providerBlock, quickBlueking, setProperty, storedOf, ways, type Way } from "../support/blueking";
import { workspaceInProcess, type Workspace } from "../support/terraform";

const address = "terraclone_blueking_host_property_clone.web";
let cmdb: BluekingSimulator;
let terraform: Workspace & { close(): Promise<void> };

beforeEach(async () => {
  cmdb = await quickBlueking();
  terraform = await workspaceInProcess();
});
afterEach(async () => {
  await terraform.close();
  await cmdb.close();
});

const rounds = ways.flatMap((way) => Object.entries(namings).map(([naming, names]): [Way, string, Record<string, string>] => [way, naming, names]));
const inState = async () => (await terraform.state())[address]!;

describe.each(rounds)("A copy by way of %s, with the hosts named by %s,", (way, _, names) => {
  const write = (values: Record<string, string> = {}) => terraform.write(providerBlock(cmdb, way) + previewBlock("web", names) + copyBlock("web", { reviewed_changes: "data.terraclone_blueking_host_property_preview.web.changes", ...values }, names));
  const made = async (values: Record<string, string> = {}) => {
    write(values);
    await terraform.apply();
    return audits(cmdb);
  };

  test("shows in the plan what it overwrites, does it, and is then left alone", async () => {
    write();
    const plan = await terraform.plan();
    await terraform.ok("apply", "saved.plan");
    const once = audits(cmdb);
    const second = await terraform.apply();

    const reviewed: Record<string, { destination: string | null; source: string | null }> = plan?.changes[0]?.after?.["reviewed_changes"];
    const [record] = cmdb.database.audit;
    expect(plan?.changes).toMatchObject([{ address, actions: ["create"] }]);
    expect(reviewed).toMatchObject({ bk_comment: { destination: "made by hand", source: "golden image" }, bk_cpu: { destination: "8", source: "16" }, bk_bak_operator: { destination: "carol", source: "" } });
    expect(Object.keys(reviewed).sort()).toEqual(Object.keys(record!.after).filter((property) => record!.before[property] !== record!.after[property]).sort());
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_host_name: "gold-1", bk_comment: "golden image", bk_cpu: 16, bk_bak_operator: null, bk_sla: "2", bk_host_innerip: "10.0.0.11" });
    expect(await inState()).toMatchObject({ bk_org_id: 10, bk_dst_id: 11, bk_cloud_id: 0, pending_changes: {} });
    expect(second.output).toContain("No changes.");
    expect(await terraform.plan()).toBeUndefined();
    expect([once, audits(cmdb)]).toEqual([1, 1]);
  });

  test("shows drift of the destination and mends it, whatever became of the source", async () => {
    await made();

    setProperty(cmdb, 11, "bk_comment", "touched");
    setProperty(cmdb, 10, "bk_comment", "newer image");
    setProperty(cmdb, 10, "bk_cpu", 32);
    const plan = await terraform.plan();
    await terraform.apply();

    expect(plan?.changes).toMatchObject([{ actions: ["update"], before: { pending_changes: { bk_comment: { destination: "touched", source: "golden image" } } }, after: { pending_changes: {} } }]);
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "golden image", bk_cpu: 16 });
    expect(cmdb.database.audit.at(-1)).toMatchObject({ after: { bk_comment: "golden image" } });
    expect(await terraform.plan()).toBeUndefined();
  });

  test("follows the source where it is to", async () => {
    await made({ mode: '"follow"' });

    setProperty(cmdb, 10, "bk_comment", "newer image");
    setProperty(cmdb, 10, "bk_bak_operator", "dave");
    const plan = await terraform.plan();
    await terraform.apply();

    expect(plan?.changes).toMatchObject([{ actions: ["update"], before: { pending_changes: { bk_comment: { destination: "golden image", source: "newer image" }, bk_bak_operator: { source: "dave" } } } }]);
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "newer image", bk_bak_operator: "dave" });
    expect((await inState())["overwritten"]).toMatchObject({ bk_comment: "made by hand", bk_bak_operator: "carol" });
    expect(await terraform.plan()).toBeUndefined();
  });

  test("is replaced for another destination", async () => {
    await made({ on_destroy: '"restore"' });
    const before = storedOf(cmdb, 11);

    const other = "bk_dst_id" in names ? { ...names, bk_dst_id: "12" } : { ...names, bk_dst_ip: '"10.0.0.12"' };
    terraform.write(providerBlock(cmdb, way) + copyBlock("web", { on_destroy: '"restore"' }, other));
    const plan = await terraform.plan();
    await terraform.apply();

    expect(plan?.changes).toMatchObject([{ actions: ["delete", "create"], replacePaths: ["bk_dst_id" in names ? ["bk_dst_id"] : ["bk_dst_ip"]] }]);
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "made by hand" });
    expect(storedOf(cmdb, 11)).not.toEqual(before);
    expect(storedOf(cmdb, 12)).toMatchObject({ bk_comment: "golden image" });
    expect(await terraform.plan()).toBeUndefined();
  });

  test("is imported by business, source and destination, and nothing changes", async () => {
    await made();
    await terraform.ok("state", "rm", address);

    await terraform.ok("import", address, "2/10/11");
    const plan = await terraform.plan();
    await terraform.apply();

    expect(plan?.changes.map(({ actions }) => actions) ?? []).toEqual(plan ? [["update"]] : []);
    expect(await terraform.plan()).toBeUndefined();
    expect(await inState()).toMatchObject({ bk_biz_id: 2, bk_org_id: 10, bk_dst_id: 11, bk_cloud_id: 0 });
    expect(audits(cmdb)).toBe(1);
  });

  test("is forgotten, or taken back with all that it overwrote, when it is destroyed", async () => {
    const before = storedOf(cmdb, 11);
    await made({ on_destroy: '"restore"' });
    const copied = storedOf(cmdb, 11);

    await terraform.destroy();
    const restored = storedOf(cmdb, 11);
    await made();
    await terraform.destroy();

    expect(copied).not.toEqual(before);
    // A key that was never stored cannot be taken away again, and is null.
    for (const property of Object.keys(restored)) expect([property, restored[property]]).toEqual([property, before[property] ?? null]);
    expect(storedOf(cmdb, 11)).toEqual(copied);
  });
});
