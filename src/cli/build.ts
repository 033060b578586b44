import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { pluginFiles } from "../../constructs/plugin";
import { forCdktn } from "./cdktn-source";
import { packPlugin } from "./plugin-package";

const root = join(__dirname, "../..");
const dist = join(root, "dist");
const bundled: BuildOptions = { bundle: true, minify: true, platform: "node", format: "cjs", target: "node20", absWorkingDir: root, logLevel: "warning" };

/** Builds the plugin and the command line, each as one file. A release sets TERRACLONE_RELEASE=1. */
export async function buildPrograms(): Promise<void> {
  await Promise.all([buildPlugin(), buildCommandLine()]);
}

/** Compiles the constructs, with their declarations, for each of the two cores. */
export async function buildConstructs(): Promise<void> {
  const forked = join(dist, "cdktn-source");
  for (const directory of [forked, join(dist, "constructs"), join(dist, "cdktn")]) rmSync(directory, { recursive: true, force: true });
  copyForCdktn(join(root, "constructs"), forked);
  await Promise.all([compile(join(root, "tsconfig.constructs.json"), "cdktf"), compile(join(forked, "tsconfig.json"), "cdktn")]);
  rmSync(forked, { recursive: true });
}

/** The copy lies in the repository, where the compiler finds the packages. */
function copyForCdktn(constructs: string, directory: string): void {
  cpSync(constructs, directory, { recursive: true });
  for (const path of readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))) {
    const file = join(directory, path);
    writeFileSync(file, forCdktn(readFileSync(file, "utf8")));
  }
  writeFileSync(
    join(directory, "tsconfig.json"),
    JSON.stringify({ extends: "../../tsconfig.constructs.json", compilerOptions: { rootDir: ".", outDir: "../cdktn" }, include: ["."] }),
  );
}

async function compile(project: string, core: string): Promise<void> {
  const compiler = spawn(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", project], { stdio: ["ignore", "inherit", "inherit"] });
  const [code] = await once(compiler, "exit");
  if (code !== 0) throw new Error(`The constructs do not compile with ${core}.`);
}

async function buildPlugin(): Promise<void> {
  const directory = join(dist, "plugin");
  rmSync(directory, { recursive: true, force: true });
  await build({ ...bundled, entryPoints: ["src/cli/plugin.ts"], outfile: join(directory, pluginFiles.program) });
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  packPlugin(directory, version, process.env["TERRACLONE_RELEASE"] === "1");
}

async function buildCommandLine(): Promise<void> {
  const directory = join(dist, "cli");
  rmSync(directory, { recursive: true, force: true });
  const outfile = join(directory, "main.js");
  await build({ ...bundled, entryPoints: ["src/cli/main.ts"], outfile, external: ["@cdktf/provider-generator"] });
  chmodSync(outfile, 0o755);
}

if (require.main === module)
  void Promise.all([buildPrograms(), buildConstructs()]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
