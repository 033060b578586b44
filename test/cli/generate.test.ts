import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentation } from "../../src/cli/docs";
import { generateConstructs } from "../../src/cli/generate";
import { terraclone } from "../../src/provider";
import { root } from "../support/command";

const read = (directory: string) =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.\w+$/.test(path))
      .map((path) => [path, readFileSync(join(directory, path), "utf8")]),
  );

describe("What is generated is checked in (npm run generate)", () => {
  test("the pages of the docs", () => {
    const pages = documentation(terraclone, root);

    for (const { path, text } of pages) expect(readFileSync(join(root, "docs", path), "utf8")).toBe(text);
    for (const folder of ["resources", "data-sources"])
      expect(readdirSync(join(root, "docs", folder)).map((file) => `${folder}/${file}`).sort()).toEqual(pages.map(({ path }) => path).filter((path) => path.startsWith(folder)).sort());
  });

  test("the L1 classes", async () => {
    const directory = mkdtempSync(join(tmpdir(), "terraclone-l1-"));

    await generateConstructs(directory, "0.1.0");

    expect(read(directory)).toEqual(read(join(root, "constructs/l1")));
    rmSync(directory, { recursive: true });
  });
});

describe("A page of the docs", () => {
  const page = (path: string) => documentation(terraclone, root).find((one) => one.path === path)!.text;

  test("tells what replaces, what is not read back, what is the default, and how long operations may take", () => {
    const text = page("resources/zstack_vm_clone.md");

    expect(text).toMatch(/- `source_uuid` \(String\) .*\*\*Changing it replaces the resource\.\*\* Never read back/);
    expect(text).toMatch(/- `power` \(String\) .*One of `Running`, `Stopped`, `Created`\. Default: `"Running"`\./);
    expect(text).toContain("| `create` | `3h` |");
    expect(text).toContain("terraform import terraclone_zstack_vm_clone.example <uuid>");
  });

  test("shows an example in HCL and one in TypeScript", () => {
    for (const path of ["index.md", "resources/zstack_vm_clone.md", "data-sources/zstack_vm.md"]) expect(page(path)).toMatch(/```terraform\n[^]+```typescript\n/);
  });

  test("tells the provider's arguments with the environment variables that stand in for them", () => {
    expect(page("index.md")).toContain("| `access_key_secret` | `ZSTACK_ACCESS_KEY_SECRET` | String |");
  });
});
