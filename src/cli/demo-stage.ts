import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { packageRoot } from "../../constructs/plugin";
import { ended } from "./ended";

/** Says what comes next. */
export const say = (line: string) => console.log(`\n▸ ${line}`);

/** Ends the demo unless something is as it was said to be. */
export function check(holds: boolean, words: string): void {
  if (!holds) throw new Error(`The demo failed: it is not true that ${words}.`);
  console.log(`  ✓ ${words}`);
}

/** A copy of the example infra repo, led to the pretended systems by the environment. */
export class InfraRepo {
  private readonly root = packageRoot(__dirname);
  private readonly directory = mkdtempSync(join(tmpdir(), "terraclone-demo-"));
  private readonly environment: NodeJS.ProcessEnv;

  constructor(environment: NodeJS.ProcessEnv) {
    const { root, directory } = this;
    const { TF_CLI_CONFIG_FILE: config, ...inherited } = process.env;
    this.environment = {
      ...inherited,
      ...(config !== undefined && existsSync(config) && { TF_CLI_CONFIG_FILE: config }),
      TERRAFORM_BINARY_NAME: terraformBinary(),
      TERRACLONE: join(root, "dist/cli/main.js"),
      CHECKPOINT_DISABLE: "1",
      CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
      FORCE_COLOR: "0",
      ...environment,
    };
    cpSync(join(root, "examples/infra-repo"), directory, { recursive: true });
    // What npm install would do, with this clone of terraclone.
    symlinkSync(join(root, "node_modules"), join(directory, "node_modules"));
    const app = `"${process.execPath}" "${join(root, "node_modules/tsx/dist/cli.mjs")}" --tsconfig "${join(root, "tsconfig.json")}" main.ts`;
    writeFileSync(join(directory, "cdktf.json"), JSON.stringify({ ...JSON.parse(this.read("cdktf.json")), app }));
  }

  read = (file: string) => readFileSync(join(this.directory, file), "utf8");

  /** Changes a file, as its owner would; throws where there is nothing to change. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)} in it.`);
    writeFileSync(join(this.directory, file), text.replace(from, to));
  }

  /** Runs the cdktf command line, shows what terraform says of single resources and of the whole, and answers all of its output. */
  cdktf = (...args: string[]) => this.run(process.execPath, [join(this.root, "node_modules/cdktf-cli/bundle/bin/cdktf.js"), ...args], [0]);

  /** Runs a script of the pipelines'; it may exit with any of the codes that are told. */
  script = (name: string, codes: readonly number[] = [0]) => this.run("bash", [join("ci", name)], codes);

  /** Runs a terraclone command. */
  terraclone = (...args: string[]) => this.run(process.execPath, [join(this.root, "dist/cli/main.js"), ...args], [0]);

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async run(command: string, args: readonly string[], codes: readonly (number | null)[]): Promise<string> {
    const begun = Date.now();
    const child = spawn(command, args, { cwd: this.directory, stdio: ["ignore", "pipe", "pipe"], env: this.environment });
    const { code, stdout, stderr } = await ended(child);
    const output = `${stdout}${stderr}`;
    for (const line of tellingLines(output)) console.log(`    ${line}`);
    if (!codes.includes(code)) throw new Error(`${command} ${args.join(" ")} exited with ${code}:\n${output}`);
    console.log(`    (${((Date.now() - begun) / 1_000).toFixed(1)} s)`);
    return output;
  }
}

/** What terraform says of single resources and of the whole, each once. */
const tellingLines = (output: string) => [
  ...new Set(
    output
      .split("\n")
      .map((line) => stripVTControlCharacters(line).trim().replace(/^staging\s+/, ""))
      .filter((line) => /^(terra(clone|form)_.* complete after|Plan:|Apply complete|Destroy complete|No changes\.|[a-z]+_address = ")/.test(line)),
  ),
];

/** The terraform to use: what the CDKTF command line would, else tofu. */
function terraformBinary(): string {
  const wanted = process.env["TERRAFORM_BINARY_NAME"];
  const found = (wanted ? [wanted] : ["terraform", "tofu"]).find((name) => spawnSync(name, ["version"]).status === 0);
  if (found === undefined) throw new Error(`There is no ${wanted ?? "terraform or tofu"} on this machine. Install Terraform (https://developer.hashicorp.com/terraform/install) or OpenTofu (https://opentofu.org/docs/intro/install), and run the demo again.`);
  return found;
}
