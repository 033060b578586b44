import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CodeMaker, TerraformProviderGenerator } from "@cdktf/provider-generator";
import { packageRoot } from "../../constructs/plugin";
import { providerAddress, terraclone } from "../provider";
import { parsed } from "./arguments";
import { documentation } from "./docs";
import { printedSchemas } from "./schema";

/** Generates the L1 classes and the pages of the docs, in a clone of the repository. */
export async function generate(args: readonly string[]): Promise<void> {
  parsed(args, {}, 0);
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  await generateConstructs(join(root, "constructs", "l1"), version);
  generateDocumentation(root);
}

/** Writes what `cdktf get` would, without asking Terraform for the schema. */
export async function generateConstructs(directory: string, version: string): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), "terraclone-generate-"));
  const code = new CodeMaker();
  // Its type knows older forms of the schema only.
  const schema: object = { ...printedSchemas(terraclone, providerAddress), provider_versions: { [providerAddress]: version } };
  new TerraformProviderGenerator(code, schema).generateAll();
  await code.save(temporary);

  rmSync(directory, { recursive: true, force: true });
  cpSync(join(temporary, "providers", terraclone.name), directory, { recursive: true, filter: (path) => !/(README\.md|lazy-index\.ts)$/.test(path) });
  rmSync(temporary, { recursive: true });

  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  for (const file of files) writeFileSync(join(directory, file), corrected(readFileSync(join(directory, file), "utf8")));
  const modules = files.map((file) => dirname(file)).filter((module) => module !== ".").sort();
  writeFileSync(join(directory, "index.ts"), modules.map((module) => reexport(directory, module)).join(""));
}

/**
 * The generator's code does not keep the compiler options of this package. It also takes nested attributes for blocks,
 * which JSON does not tell apart and HCL does: `cdktf synth --hcl` would write `nics { … }`, which Terraform refuses.
 * A single object has to pass for a list, as CDKTF's renderer knows no other way to write `nics = { … }`.
 */
const corrected = (source: string) => `// @ts-nocheck\n${source.trimEnd()}\n`.replace(/isBlock: true,(\s*)type: "(?:list|set|struct)"/g, 'isBlock: false,$1type: "list"');

/** Exports a module's classes and interfaces by name; its mapping functions, and the provider that brings no plugin, stay behind. */
function reexport(directory: string, module: string): string {
  const source = readFileSync(join(directory, module, "index.ts"), "utf8");
  const names = [...source.matchAll(/^export (class|interface) (\w+)/gm)].map(([, kind, name]) => (kind === "interface" ? `type ${name}` : name)).filter((name) => name !== "TerracloneProvider");
  return `export { ${names.join(", ")} } from "./${module}";\n`;
}

function generateDocumentation(root: string): void {
  for (const folder of ["resources", "data-sources"]) {
    rmSync(join(root, "docs", folder), { recursive: true, force: true });
    mkdirSync(join(root, "docs", folder), { recursive: true });
  }
  for (const { path, text } of documentation(terraclone, root)) writeFileSync(join(root, "docs", path), text);
}
