import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { packageRoot } from "../../constructs/plugin";

/** Says what comes next. */
export const say = (line: string) => console.log(`\n▸ ${line}`);

/** Ends the demo unless something is as it was said to be. */
export function check(holds: boolean, words: string): void {
  if (!holds) throw new Error(`The demo failed: it is not true that ${words}.`);
  console.log(`  ✓ ${words}`);
}

/** The cdktf command line, in a folder of its own, led to the pretended system by the environment. */
export class Cdktf {
  private readonly root = packageRoot(__dirname);
  private readonly terraform = terraformBinary();
  private readonly directory = mkdtempSync(join(tmpdir(), "terraclone-demo-"));

  constructor(
    private readonly example: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {
    const { root } = this;
    const app = `"${process.execPath}" "${join(root, "node_modules/tsx/dist/cli.mjs")}" --tsconfig "${join(root, "tsconfig.json")}" "${join(root, "examples", example, "main.ts")}"`;
    writeFileSync(join(this.directory, "cdktf.json"), JSON.stringify({ language: "typescript", app, projectId: "00000000-0000-4000-8000-000000000000", sendCrashReports: "false" }));
  }

  /** Runs a command to its end, shows what terraform says of it, and answers with all of its output. */
  async run(...args: string[]): Promise<string> {
    const { TF_CLI_CONFIG_FILE: config, ...inherited } = process.env;
    const begun = Date.now();
    const child = spawn(process.execPath, [join(this.root, "node_modules/cdktf-cli/bundle/bin/cdktf.js"), ...args], {
      cwd: this.directory,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...inherited,
        ...(config !== undefined && existsSync(config) && { TF_CLI_CONFIG_FILE: config }),
        TERRAFORM_BINARY_NAME: this.terraform,
        CHECKPOINT_DISABLE: "1",
        CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
        FORCE_COLOR: "0",
        ...this.environment,
      },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    const [code] = (await once(child, "close")) as [number | null];
    for (const line of tellingLines(output, this.example)) console.log(`    ${line}`);
    if (code !== 0) throw new Error(`cdktf ${args.join(" ")} exited with ${code}:\n${output}`);
    console.log(`    (${((Date.now() - begun) / 1_000).toFixed(1)} s)`);
    return output;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** What terraform says of single resources and of the whole, each once. */
const tellingLines = (output: string, stack: string) => [
  ...new Set(
    output
      .split("\n")
      .map((line) => stripVTControlCharacters(line).trim().replace(new RegExp(`^${stack}\\s+`), ""))
      .filter((line) => /^(terraclone_.* complete after|Plan:|Apply complete|Destroy complete|No changes\.|[a-z]+_(address|host) = ")/.test(line)),
  ),
];

/** The terraform to use: what the CDKTF command line would, else tofu. */
function terraformBinary(): string {
  const wanted = process.env["TERRAFORM_BINARY_NAME"];
  const found = (wanted ? [wanted] : ["terraform", "tofu"]).find((name) => spawnSync(name, ["version"]).status === 0);
  if (found === undefined) throw new Error(`There is no ${wanted ?? "terraform or tofu"} on this machine. Install Terraform (https://developer.hashicorp.com/terraform/install) or OpenTofu (https://opentofu.org/docs/intro/install), and run the demo again.`);
  return found;
}
