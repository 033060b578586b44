import { forgotten, isNeededToCreate } from "../kit/importing";
import { snakeCase } from "../kit/naming";
import type { LookedUp, Provider } from "../kit/provider";
import type { Managed } from "../kit/managed";
import { has, isNested, type AnyType, type Schema } from "../kit/schema";
import { attributeLists, constraints, typeWords } from "./docs-attributes";
import { examplesFor, type Example } from "./docs-examples";

/** A page of the docs; the path is within the docs' folder. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Every page that follows from the schema, with examples from the repository's `examples`. */
export function documentation(provider: Provider, root: string): Page[] {
  const short = (typeName: string) => typeName.slice(provider.name.length + 1);
  return [
    { path: "index.md", text: index(provider, root) },
    ...[...provider.resources.values()].map((resource) => ({ path: `resources/${short(resource.typeName)}.md`, text: resourcePage(resource, examplesFor(root, "resource", resource.typeName)) })),
    ...[...provider.dataSources.values()].map((source) => ({ path: `data-sources/${short(source.typeName)}.md`, text: dataSourcePage(source, examplesFor(root, "data", source.typeName)) })),
  ];
}

function index(provider: Provider, root: string): string {
  const systems = Object.entries(provider.attributes).map(([name, { doc, type }]) => {
    const members = Object.entries((isNested(type as AnyType) ? type.attributes : {}) as Schema);
    const rows = members.map(([member, attribute]) => `| \`${snakeCase(member)}\` | ${attribute.env.map((variable) => `\`${variable}\``).join(", ") || "–"} | ${typeWords(attribute)} | ${cell([attribute.doc, ...constraints(attribute)].join(" "))} |`);
    return `### \`${snakeCase(name)}\`\n\n${doc}\n\n| argument | environment variable | type | meaning |\n|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  const listed = (names: Iterable<string>, folder: string) => [...names].map((name) => `- [\`${name}\`](${folder}/${name.slice(provider.name.length + 1)}.md)`).join("\n");
  return page({
    title: "Provider: terraclone",
    description: "Declarative cloning: what remote systems clone asynchronously, as resources.",
    parts: [
      "# terraclone provider",
      "Makes cloning declarative: what remote systems clone in asynchronous jobs are resources here, with a plan to review, drift, import, and clones that survive an interruption.",
      ...examples(examplesFor(root, "provider", provider.name)),
      "## Installation",
      "The plugin is a Node.js program: Terraform needs `node`, version 20 or newer, on its PATH. It runs on Linux and macOS; on Windows, run Terraform inside WSL.",
      "With CDKTF or CDK Terrain there is nothing to install: `TerracloneProvider` puts the plugin beside the synthesised stack and into its lock file. If the stack has other providers that its lock file does not know yet, deploy with `--skip-provider-lock` the first time.",
      "For HCL, put the plugin into the user's filesystem mirror, where `terraform init` and `tofu init` find it; the command prints the `required_providers` block to paste:",
      fenced("shell", "npx terraclone install"),
      "## Arguments",
      "One optional block per system. What is not configured is taken from the environment variable beside it, which is where secrets belong. A block may be left out altogether; a resource says so if its system is then not configured. Values that are only known after apply are tolerated while planning.",
      ...systems,
      "## Resources",
      listed(provider.resources.keys(), "resources"),
      "## Data sources",
      listed(provider.dataSources.keys(), "data-sources"),
    ],
  });
}

function resourcePage(resource: Managed, found: readonly Example[]): string {
  const { typeName, spec, attributes } = resource;
  const { timeouts, ...own } = attributes;
  return page({
    title: `${typeName} Resource - terraclone`,
    subcategory: resource.system.spec.name,
    description: spec.doc,
    parts: [`# ${typeName} (Resource)`, spec.doc, ...examples(found), ...attributeLists(own), ...timeoutsPart(timeouts), ...importPart(resource)],
  });
}

function dataSourcePage({ typeName, spec, attributes, system }: LookedUp, found: readonly Example[]): string {
  const parts = [`# ${typeName} (Data Source)`, spec.doc, ...examples(found), ...attributeLists(attributes)];
  return page({ title: `${typeName} Data Source - terraclone`, subcategory: system.spec.name, description: spec.doc, parts });
}

function timeoutsPart(timeouts: Schema[string] | undefined): string[] {
  if (!timeouts || !isNested(timeouts.type as AnyType)) return [];
  const rows = Object.entries(timeouts.type.attributes as Schema).map(([operation, { doc }]) => {
    const [, usual = ""] = /`([^`]+)`/.exec(doc) ?? [];
    return `| \`${operation}\` | \`${usual}\` |`;
  });
  return [
    "## Timeouts",
    "`timeouts` (Attributes) How long operations may take, as durations such as `90s`, `30m` or `1h30m`. When a timeout passes, the error names the remote operation, which goes on remotely, and says how to go on waiting for it.",
    `| operation | unless set |\n|---|---|\n${rows.join("\n")}`,
  ];
}

function importPart({ typeName, identity, attributes }: Managed): string[] {
  const form = identity.map((name) => `<${snakeCase(name)}>`).join("/");
  const unseen = Object.entries(attributes).filter(([name, attribute]) => name !== "timeouts" && (has(attribute, "unseen") || has(attribute, "writeOnly")));
  const demanded = unseen.filter(([, attribute]) => isNeededToCreate(attribute)).map(([name]) => `\`${snakeCase(name)}\``);
  const lost = unseen.map(([name]) => `\`${snakeCase(name)}\``).join(", ");
  return [
    "## Import",
    `The import id is ${identity.map((name) => `the \`${snakeCase(name)}\``).join(", then, after a slash, ")}.`,
    fenced("terraform", `import {\n  to = ${typeName}.example\n  id = "${form}"\n}`),
    fenced("shell", `terraform import ${typeName}.example ${form}`),
    ...(unseen.length > 0 ? [`The API does not tell back ${lost}: after an import they are not known. They may be left out of the configuration; setting them for the first time replaces nothing.${demanded.length > 0 ? ` Until then the state shows \`${forgotten}\` for ${demanded.join(", ")}.` : ""}`] : []),
  ];
}

interface PageParts {
  readonly title: string;
  readonly subcategory?: string;
  readonly description: string;
  readonly parts: readonly string[];
}

function page({ title, subcategory, description, parts }: PageParts): string {
  const front = [`page_title: ${JSON.stringify(title)}`, ...(subcategory ? [`subcategory: ${JSON.stringify(subcategory)}`] : []), `description: |-\n  ${description}`];
  return `---\n${front.join("\n")}\n---\n\n${parts.map((part) => part.trim()).join("\n\n")}\n`;
}

const examples = (found: readonly Example[]) => (found.length === 0 ? [] : ["## Example", ...found.map(({ language, text }) => fenced(language, text))]);
const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
const cell = (text: string) => text.replaceAll("|", "\\|");
