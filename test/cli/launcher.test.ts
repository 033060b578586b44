import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPlugin } from "../../constructs/plugin";
import { run } from "../support/command";

const directory = mkdtempSync(join(tmpdir(), "terraclone-launcher-"));
const launcher = join(findPlugin().directory, "terraform-provider-terraclone");
afterAll(() => rmSync(directory, { recursive: true }));

describe("The launcher", () => {
  test("says in its first line that node is missing", async () => {
    const { code, stdout } = await run(launcher, [], { env: { PATH: directory } });

    expect({ code, stdout }).toEqual({ code: 1, stdout: "terraclone needs Node.js 20 or newer, and finds no node on the PATH that Terraform runs with.\n" });
  });

  test("says in its first line that node is too old", async () => {
    const old = join(directory, "old");
    mkdirSync(old);
    writeFileSync(join(old, "pretend.js"), 'Object.defineProperty(process, "versions", { value: { node: "18.20.1" } });\nObject.defineProperty(process, "version", { value: "v18.20.1" });\n');
    writeFileSync(join(old, "node"), `#!/bin/sh\nexec "${process.execPath}" -r "${join(old, "pretend.js")}" "$@"\n`, { mode: 0o755 });

    const { code, stdout } = await run(launcher, [], { env: { PATH: old } });

    expect(code).toBe(1);
    expect(stdout).toMatch(/^terraclone needs Node\.js 20 or newer, and finds v18\.20\.1 at .+\.\n$/);
  });

  test("starts the plugin through a link, from a relative path, and whatever NODE_OPTIONS holds", async () => {
    symlinkSync(findPlugin().directory, join(directory, ".linked"));

    const { code, stderr } = await run(".linked/terraform-provider-terraclone", [], { cwd: directory, env: { NODE_OPTIONS: "--require=/nowhere.js" } });

    expect(code).toBe(1);
    expect(stderr).toContain("This program is a Terraform plugin.");
  });
});
