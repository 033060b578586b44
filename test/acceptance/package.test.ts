import type { ChildProcess } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildConstructs } from "../../src/cli/build";
import { packPlugin } from "../../src/cli/plugin-package";
import { root, run, simulatedZStack } from "../support/command";

const directory = mkdtempSync(join(tmpdir(), "terraclone-package-"));
const modules = join(root, "node_modules");
let child: ChildProcess;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  ({ child, env } = await simulatedZStack("--speed", "600"));
});
afterAll(() => {
  child.kill();
  rmSync(directory, { recursive: true });
});

const node = (script: string, ...args: string[]) => run(process.execPath, [join(modules, script), ...args], { cwd: directory, env: { ...env, TF_PLUGIN_CACHE_DIR: "" } });
const cdktf = (...args: string[]) => node("cdktf-cli/bundle/bin/cdktf", ...args);

test("The packed package holds what a user needs, and cdktf deploys with it at the first try and after a rebuild", async () => {
  await buildConstructs();
  const packed = JSON.parse((await run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", directory], { cwd: root })).stdout)[0];
  writeFileSync(join(directory, "package.json"), JSON.stringify({ private: true }));
  writeFileSync(join(directory, "main.ts"), stack);
  writeFileSync(join(directory, "cdktf.json"), JSON.stringify({ language: "typescript", app: "node main.js", projectId: "0c1a7b0e-5f57-4c46-8c0e-3a6d5d1c2f11", sendCrashReports: "false" }));
  // The peers are there already: what is tested is that nothing else is needed.
  const installed = await run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--legacy-peer-deps", join(directory, packed.filename)], { cwd: directory });
  for (const peer of ["cdktf", "constructs"]) symlinkSync(join(modules, peer), join(directory, "node_modules", peer));
  mkdirSync(join(directory, "node_modules/@types"));
  symlinkSync(join(modules, "@types/node"), join(directory, "node_modules/@types/node"));

  const version = await run(join(directory, "node_modules/.bin/terraclone"), ["--version"]);
  const compiled = await node("typescript/bin/tsc", "--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck", "main.ts");
  const synthesised = await cdktf("synth");
  const deployed = await cdktf("deploy", "--auto-approve");
  const unchanged = await cdktf("diff");
  appendFileSync(join(directory, "node_modules/terraclone/dist/plugin/plugin.cjs"), "\n// rebuilt\n");
  packPlugin(join(directory, "node_modules/terraclone/dist/plugin"), "0.1.0", false);
  const redeployed = await cdktf("deploy", "--auto-approve");
  const destroyed = await cdktf("destroy", "--auto-approve");

  const paths = packed.files.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(expect.arrayContaining(["dist/cli/main.js", "dist/constructs/index.js", "dist/constructs/index.d.ts", "dist/plugin/plugin.cjs", "dist/plugin/manifest.json", "docs/index.md"]));
  expect(paths.filter((path: string) => !/^(dist\/(plugin|cli|constructs)\/|docs\/|(README|CHANGELOG)\.md$|LICENSE$|package\.json$)/.test(path))).toEqual([]);
  expect(installed).toMatchObject({ code: 0 });
  expect(version).toMatchObject({ code: 0, stdout: "0.1.0\n" });
  expect(compiled).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(synthesised).toMatchObject({ code: 0 });
  expect(deployed).toMatchObject({ code: 0, stdout: expect.stringContaining("Resources: 1 added, 0 changed, 0 destroyed.") });
  expect(unchanged).toMatchObject({ code: 0, stdout: expect.stringContaining("No changes.") });
  expect(redeployed).toMatchObject({ code: 0, stdout: expect.stringContaining("Resources: 0 added, 0 changed, 0 destroyed.") });
  expect(destroyed).toMatchObject({ code: 0, stdout: expect.stringContaining("Resources: 1 destroyed.") });
}, 120_000);

const stack = `import { App, TerraformStack } from "cdktf";
import { TerracloneProvider, VmClone } from "terraclone";

const app = new App();
const stack = new TerraformStack(app, "staging");
new TerracloneProvider(stack, "terraclone");
new VmClone(stack, "web", { source: "cf8d183776d433728831e3c9177a77e0" });
app.synth();
`;
