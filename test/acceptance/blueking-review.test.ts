import type { BluekingSimulator } from "../../src/simulators/blueking";
import { audits, copyBlock, namings, previewBlock, providerBlock, quickBlueking, setProperty, storedOf, ways } from "../support/blueking";
import { workspaceInProcess, type Workspace } from "../support/terraform";

const address = "terraclone_blueking_host_property_clone.web";
const reviewed = { reviewed_changes: "data.terraclone_blueking_host_property_preview.web.changes" };
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

describe.each(ways)("By way of %s", (way) => {
  const write = (...blocks: string[]) => terraform.write(providerBlock(cmdb, way) + blocks.join(""));

  test.each([
    ["the destination", 11, "bk_comment", "touched", /bk_comment was reviewed as "made by hand" -> "golden image", and is now "touched" -> "golden image"/],
    ["the source", 10, "bk_cpu", 32, /bk_cpu was reviewed as "8" -> "16", and is now "8" -> "32"/],
    ["a property that was the same", 10, "bk_os_type", "2", /bk_os_type was not reviewed, and is now "1" -> "2"/],
    ["the source, back to what the destination has,", 10, "bk_cpu", 8, /bk_cpu was reviewed as "8" -> "16", and now stays "8"/],
  ])("a saved plan is refused when %s has changed since: nothing is copied", async (_, host, property, value, words) => {
    write(previewBlock("web"), copyBlock("web", reviewed));
    await terraform.plan();

    setProperty(cmdb, host, property, value);
    const before = storedOf(cmdb, 11);
    const applied = await terraform.run("apply", "saved.plan");

    expect(applied.code).toBe(1);
    expect(applied.output).toMatch(/What a copy would overwrite on host 11 is not what was reviewed: nothing was copied\./);
    expect(applied.output).toMatch(words);
    expect(applied.output).not.toMatch(/bug in the provider|inconsistent/);
    expect([storedOf(cmdb, 11), audits(cmdb)]).toEqual([before, 0]);
    await terraform.apply();
    expect(await terraform.plan()).toBeUndefined();
  });

  test("a saved plan that mends drift is refused when the destination has changed once more", async () => {
    write(copyBlock("web"));
    await terraform.apply();
    setProperty(cmdb, 11, "bk_comment", "touched");
    await terraform.plan();

    setProperty(cmdb, 11, "bk_comment", "touched again");
    const applied = await terraform.run("apply", "saved.plan");

    expect(applied.output).toMatch(/bk_comment was reviewed as "touched", and is now "touched again"/);
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "touched again" });
    await terraform.apply();
    expect(await terraform.plan()).toBeUndefined();
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "golden image" });
  });

  test("a saved plan that follows is refused when the source has moved on", async () => {
    write(copyBlock("web", { mode: '"follow"' }));
    await terraform.apply();
    setProperty(cmdb, 10, "bk_comment", "newer");
    await terraform.plan();

    setProperty(cmdb, 10, "bk_cpu", 64);
    const applied = await terraform.run("apply", "saved.plan");

    expect(applied.output).toMatch(/bk_cpu was not reviewed, and is now "16" -> "64"/);
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "golden image", bk_cpu: 16 });
    await terraform.apply();
    expect(await terraform.plan()).toBeUndefined();
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "newer", bk_cpu: 64 });
  });

  test("a copy without a review names in a warning what it overwrites", async () => {
    write(copyBlock("web"));

    const plan = await terraform.plan();

    expect(plan?.output).toMatch(/Warning: The copy overwrites \d+ properties of host 11\./);
    expect(plan?.output).toMatch(/bk_sn: "SN-11" -> "SN-10"/);
    expect(/foretold as best it can be/.test(plan?.output ?? "")).toBe(way === "esb");
  });

  test("another source is copied in place of the first, with what the first overwrote put back in between", async () => {
    write(previewBlock("web"), copyBlock("web", { ...reviewed, on_destroy: '"restore"' }));
    await terraform.apply();
    const before = (await terraform.state())[address]!["overwritten"];

    const other = { ...namings.ids, bk_org_id: "13" };
    write(previewBlock("web", other), copyBlock("web", { ...reviewed, on_destroy: '"restore"' }, other));
    await terraform.apply();

    expect(storedOf(cmdb, 11)).toMatchObject({ bk_host_name: "spare-1", bk_comment: "made by hand" });
    expect((await terraform.state())[address]!["overwritten"]).toEqual({ bk_host_name: before["bk_host_name"] });
    expect(await terraform.plan()).toBeUndefined();
  });

  test("what others have changed since is left alone by a restore, with a warning", async () => {
    setProperty(cmdb, 11, "bk_comment", "");
    setProperty(cmdb, 11, "bk_mem", null);
    write(copyBlock("web", { on_destroy: '"restore"' }));
    await terraform.apply();

    setProperty(cmdb, 11, "bk_sn", "SN-NEW");
    const destroyed = await terraform.destroy();

    expect(destroyed.output).toMatch(/Warning: Not everything that was overwritten on host 11 is put back: others have changed it since\./);
    expect(destroyed.output).toMatch(/bk_sn: "SN-11" -> "SN-NEW" stays/);
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_sn: "SN-NEW", bk_comment: "", bk_mem: null, bk_bak_operator: "carol", operator: "bob" });
  });

  test("copies onto one destination are made one after the other", async () => {
    write(copyBlock("a"), copyBlock("b", {}, { bk_org_id: "12", bk_dst_id: "11" }), copyBlock("c", {}, { bk_org_id: "13", bk_dst_id: "11" }));

    await terraform.apply();

    const { journal } = cmdb.simulator;
    const begun = journal.flatMap(({ operation }, index) => (operation === "clone_host_property" ? [index] : []));
    expect(begun).toHaveLength(3);
    // Each looks at the destination again before the next one is asked for.
    for (const [one, next] of [[begun[0]!, begun[1]!], [begun[1]!, begun[2]!]] as const) expect(journal.slice(one + 1, next).filter(({ operation }) => operation === "get_host_base_info").length).toBeGreaterThanOrEqual(2);
  });
});
