import "cdktf/lib/testing/adapters/jest";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { DataTerracloneBluekingHost, DataTerracloneBluekingHostPropertyPreview, HostPropertyClone, TerracloneProvider, type HostPropertyCloneProps } from "terraclone";

Testing.setupJest();

describe("A host property clone", () => {
  test("names its hosts by a look-up, by ids or by addresses, and hands the preview's changes to the copy", () => {
    const synthesised = Testing.synthScope((scope) => {
      const golden = new DataTerracloneBluekingHost(scope, "golden", { bkHostInnerip: "10.0.0.10" });
      new HostPropertyClone(scope, "first", { bkBizId: 2, from: golden, to: 11 });
      new HostPropertyClone(scope, "second", { bkBizId: 2, bkCloudId: 0, from: "10.0.0.10", to: "10.0.0.12", mode: "follow", onDestroy: "restore" });
    });

    const { data, resource } = JSON.parse(synthesised);
    const [first, second] = Object.values<Record<string, unknown>>(data.terraclone_blueking_host_property_preview);
    const golden = "${data.terraclone_blueking_host.golden.bk_host_id}";
    expect(resource.terraclone_blueking_host_property_clone.first).toMatchObject({ bk_biz_id: 2, bk_org_id: golden, bk_dst_id: 11 });
    expect(resource.terraclone_blueking_host_property_clone.second).toMatchObject({ bk_org_ip: "10.0.0.10", bk_dst_ip: "10.0.0.12", bk_cloud_id: 0, mode: "follow", on_destroy: "restore" });
    expect([first, second]).toEqual([
      { bk_biz_id: 2, bk_org_id: golden, bk_dst_id: 11 },
      { bk_biz_id: 2, bk_org_ip: "10.0.0.10", bk_dst_ip: "10.0.0.12", bk_cloud_id: 0 },
    ]);
    const names = Object.keys(data.terraclone_blueking_host_property_preview);
    expect(resource.terraclone_blueking_host_property_clone.first.reviewed_changes).toBe(`\${data.terraclone_blueking_host_property_preview.${names[0]}.changes}`);
  });

  test("lets its preview wait for what the copy waits for", () => {
    const synthesised = Testing.synthScope((scope) => {
      const first = new HostPropertyClone(scope, "first", { bkBizId: 2, from: 10, to: 11 });
      new HostPropertyClone(scope, "second", { bkBizId: 2, from: 11, to: 12, dependsOn: [first] });
    });

    expect(synthesised).toHaveDataSourceWithProperties(DataTerracloneBluekingHostPropertyPreview, { bk_org_id: 11, depends_on: ["terraclone_blueking_host_property_clone.first"] });
  });

  test.each<[HostPropertyCloneProps, RegExp]>([
    [{ bkBizId: 2, from: 10, to: "10.0.0.11" }, /One host is named by its id and the other by its address/],
    [{ bkBizId: 2, from: 10, to: 10 }, /The host 10 is both the source and the destination/],
    [{ bkBizId: 2, from: "10.0.0.10", to: "10.0.0.10" }, /The host 10\.0\.0\.10 is both the source and the destination/],
    [{ bkBizId: 2, from: "10.0.0.10", to: "10.0.0.11,10.0.0.12" }, /"10\.0\.0\.11,10\.0\.0\.12" is not one IPv4 address/],
  ])("is refused at synthesis with %j", (props, sentence) => {
    const stack = new TerraformStack(Testing.app(), "stack");
    new TerracloneProvider(stack, "terraclone");
    new HostPropertyClone(stack, "copy", props);

    expect(() => Testing.synth(stack, true)).toThrow(sentence);
  });

  test("is not refused for what is not known at synthesis", () => {
    const stack = new TerraformStack(Testing.app(), "stack");
    new TerracloneProvider(stack, "terraclone");
    const [from, to] = ["from", "to"].map((name) => new TerraformVariable(stack, name, { type: "string" }).stringValue);
    new HostPropertyClone(stack, "copy", { bkBizId: 2, from: from!, to: to! });

    expect(() => Testing.synth(stack, true)).not.toThrow();
  });
});
