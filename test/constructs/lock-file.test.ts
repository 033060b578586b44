import { lockedAddresses, withLockEntry } from "../../constructs/lock-file";

const ours = { address: "registry.terraform.io/terraclone/terraclone", version: "0.1.0", h1: "h1:new=" };
const block = (address: string, version: string, hash: string) => `provider "${address}" {\n  version     = "${version}"\n  constraints = "${version}"\n  hashes = [\n    "${hash}",\n  ]\n}\n`;
const header = '# This file is maintained automatically by "terraform init".\n# Manual edits may be lost in future updates.\n';

describe("A lock file", () => {
  test("is begun where there is none", () => {
    expect(withLockEntry("", ours)).toBe(`${header}\n${block(ours.address, "0.1.0", "h1:new=")}`);
  });

  test("keeps other providers' entries and their order, and gets ours renewed", () => {
    const aws = block("registry.terraform.io/hashicorp/aws", "6.0.0", "h1:aws=");
    const zebra = block("registry.terraform.io/zoo/zebra", "1.0.0", "h1:zebra=");
    const before = [header, aws, block(ours.address, "0.0.9", "h1:old="), zebra].join("\n");

    expect(withLockEntry(before, ours)).toBe([header, aws, block(ours.address, "0.1.0", "h1:new="), zebra].join("\n"));
    expect(withLockEntry([header, aws, zebra].join("\n"), ours)).toBe(withLockEntry(before, ours));
    expect(lockedAddresses(before)).toEqual(["registry.terraform.io/hashicorp/aws", ours.address, "registry.terraform.io/zoo/zebra"]);
  });

  test("is the same after a second time", () => {
    const once = withLockEntry("", ours);

    expect(withLockEntry(once, ours)).toBe(once);
  });
});
