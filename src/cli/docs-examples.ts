import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Code for a page. */
export interface Example {
  readonly language: "terraform" | "typescript";
  readonly text: string;
}

/** The first use of a type in the repository's examples, once in HCL and once in TypeScript. */
export function examplesFor(root: string, kind: "provider" | "resource" | "data", typeName: string): Example[] {
  const heads = { provider: `provider "${typeName}"`, resource: `resource "${typeName}"`, data: `data "${typeName}"` };
  const hcl = firstMatch(root, "main.tf", new RegExp(`^${heads[kind]}[^\\n]*\\{(?:[^\\n]*\\}\\n|\\n[^]*?^\\}\\n)`, "m"));
  const typescript = firstMatch(root, "main.ts", new RegExp(`^( *)(?:const \\w+ = )?new (?:${classNames(root, kind, typeName).join("|")})\\((?:[^\\n]*\\);\\n|[^\\n]*\\n[^]*?^\\1[^\\s\\n][^\\n]*\\);\\n)`, "m"));
  return [...(hcl ? [{ language: "terraform", text: hcl } as const] : []), ...(typescript ? [{ language: "typescript", text: typescript } as const] : [])];
}

function firstMatch(root: string, file: string, pattern: RegExp): string | undefined {
  const directory = join(root, "examples");
  // Those of one system are in both languages; what composes several would show a resource in another's light.
  const paths = readdirSync(directory).sort().filter((name) => existsSync(join(directory, name, "main.tf"))).map((name) => join(directory, name, file)).filter(existsSync);
  const found = paths.map((path) => pattern.exec(readFileSync(path, "utf8"))?.[0]).find((text) => text !== undefined);
  return found && outdented(found).trimEnd();
}

/** The generated class, preceded by those written by hand on top of it. */
function classNames(root: string, kind: string, typeName: string): string[] {
  const short = typeName.split("_").slice(1);
  const pascal = (words: readonly string[]) => words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  const generated = kind === "provider" ? "TerracloneProvider" : kind === "data" ? `DataTerraclone${pascal(short)}` : pascal(short);
  const sources = readdirSync(join(root, "constructs")).filter((file) => file.endsWith(".ts")).sort();
  const written = sources.flatMap((file) => [...readFileSync(join(root, "constructs", file), "utf8").matchAll(/class (\w+) extends (\w+)/g)].filter(([, , base]) => base === generated).map(([, name]) => name!));
  return [...written, generated];
}

function outdented(text: string): string {
  const [indentation = ""] = /^ */.exec(text) ?? [];
  return text.split("\n").map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line)).join("\n");
}
