import "cdktf/lib/testing/adapters/jest";
import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { DataTerracloneZstackVm, TerracloneProvider, VmClone, ZstackVmClone, type VmCloneProps } from "terraclone";

Testing.setupJest();
const golden = "cf8d183776d433728831e3c9177a77e0";

describe("A VM clone", () => {
  test("is named after its construct, and cloned from a UUID, a clone, a VM looked up or one that lives elsewhere", () => {
    const synthesised = Testing.synthScope((scope) => {
      const web = new VmClone(scope, "web", { source: golden });
      new VmClone(scope, "second", { source: web, name: "web-2" });
      new VmClone(scope, "third", { source: new DataTerracloneZstackVm(scope, "vm", { name: "golden" }) });
      new VmClone(scope, "fourth", { source: VmClone.existing(golden) });
    });

    expect(synthesised).toHaveResourceWithProperties(VmClone, { name: "web", source_uuid: golden });
    expect(synthesised).toHaveResourceWithProperties(VmClone, { name: "web-2", source_uuid: "${terraclone_zstack_vm_clone.web.uuid}" });
    expect(synthesised).toHaveResourceWithProperties(ZstackVmClone, { name: "third", source_uuid: "${data.terraclone_zstack_vm.vm.uuid}" });
    expect(synthesised).toHaveResourceWithProperties(ZstackVmClone, { name: "fourth", source_uuid: golden });
  });

  test("passes everything on that the resource takes", () => {
    const synthesised = Testing.synthScope((scope) => {
      new VmClone(scope, "web", {
        source: golden,
        description: "Serves the shop.",
        power: "Stopped",
        full: true,
        nics: [{ l3NetworkUuid: golden, ip: "172.20.0.9" }],
        userTags: ["env::staging"],
        timeouts: { create: "1h" },
        lifecycle: { preventDestroy: true },
      });
    });

    expect(synthesised).toHaveResourceWithProperties(VmClone, {
      description: "Serves the shop.",
      power: "Stopped",
      full: true,
      nics: [{ l3_network_uuid: golden, ip: "172.20.0.9" }],
      user_tags: ["env::staging"],
      timeouts: { create: "1h" },
      lifecycle: { prevent_destroy: true },
    });
  });

  test("has the addresses of its first network card", () => {
    const synthesised = Testing.synthScope((scope) => {
      const web = new VmClone(scope, "web", { source: golden });
      new TerraformOutput(scope, "addresses", { value: [web.ipAddress, web.macAddress] });
    });

    expect(JSON.parse(synthesised).output.addresses.value).toEqual(["${terraclone_zstack_vm_clone.web.vm_nics[0].ip}", "${terraclone_zstack_vm_clone.web.vm_nics[0].mac}"]);
  });

  test.each<[VmCloneProps, RegExp]>([
    [{ source: "golden" }, /The source "golden" is no UUID of a VM/],
    [{ source: "" }, /The source "" is no UUID of a VM/],
    [{ source: golden, name: " " }, /The name must have 1 to 200 characters/],
    [{ source: golden, name: "web " }, /The name must have 1 to 200 characters/],
    [{ source: golden, name: "x".repeat(201) }, /The name must have 1 to 200 characters/],
    [{ source: golden, power: "Created", full: true }, /power "Created" does not go with full/],
    [{ source: golden, dataVolumeSystemTags: ["a::b"] }, /Data volumes are cloned only with full/],
  ])("is refused at synthesis with %j", (props, sentence) => {
    const stack = new TerraformStack(Testing.app(), "stack");
    new TerracloneProvider(stack, "terraclone");
    new VmClone(stack, "web", props);

    expect(() => Testing.synth(stack, true)).toThrow(sentence);
  });

  test("is not refused for what is not known at synthesis", () => {
    const stack = new TerraformStack(Testing.app(), "stack");
    new TerracloneProvider(stack, "terraclone");
    const variable = new TerraformVariable(stack, "source", { type: "string" });
    new VmClone(stack, "web", { source: variable.stringValue, name: variable.stringValue, full: variable.booleanValue, dataVolumeSystemTags: ["a::b"] });

    expect(() => Testing.synth(stack, true)).not.toThrow();
  });
});
