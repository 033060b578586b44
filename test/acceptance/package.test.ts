import type { ChildProcess } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildConstructs } from "../../src/cli/build";
import { packPlugin } from "../../src/cli/plugin-package";
import { root, run, simulatedZStack } from "../support/command";

const cores = [
  ["cdktf", "terraclone"],
  ["cdktn", "terraclone/cdktn"],
] as const;
const directory = mkdtempSync(join(tmpdir(), "terraclone-package-"));
const modules = join(root, "node_modules");
const programs = ["main.ts", "production.ts", "webshop.ts"];
let child: ChildProcess;
let env: NodeJS.ProcessEnv;
let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

beforeAll(async () => {
  ({ child, env } = await simulatedZStack("--speed", "600"));
  await buildConstructs();
  packed = JSON.parse((await run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", directory], { cwd: root })).stdout)[0];
});
afterAll(() => {
  child.kill();
  rmSync(directory, { recursive: true });
});

const runIn = (project: string, script: string, ...args: string[]) =>
  run(process.execPath, [join(modules, script), ...args], { cwd: project, env: { ...env, TF_PLUGIN_CACHE_DIR: "" } });
// The package's declarations are checked as well: what they import and do not find would pass for anything.
const compileIn = (project: string, ...options: string[]) => runIn(project, "typescript/bin/tsc", "--strict", "--target", "es2022", "--types", "node", ...options);
const synthesiseIn = (project: string, program: string, context = {}) =>
  run(process.execPath, [program], { cwd: project, env: { ...env, CDKTF_CONTEXT_JSON: JSON.stringify(context) } });

test("The packed package holds what a user needs, and nothing else", () => {
  const paths = packed.files.map(({ path }) => path);
  const entries = ["constructs", "cdktn"].flatMap((core) => [`dist/${core}/index.js`, `dist/${core}/index.d.ts`]);

  expect(paths).toEqual(expect.arrayContaining([...entries, "dist/cli/main.js", "dist/plugin/plugin.cjs", "dist/plugin/manifest.json", "docs/index.md"]));
  expect(paths.filter((path) => !/^(dist\/(plugin|cli|constructs|cdktn)\/|docs\/|(README|CHANGELOG)\.md$|LICENSE$|package\.json$)/.test(path))).toEqual([]);
});

describe.each(cores)("In a project of %s", (core, terraclone) => {
  const cdktf = (...args: string[]) => runIn(project, "cdktf-cli/bundle/bin/cdktf", ...args);
  let project: string;
  beforeAll(async () => {
    project = await projectOf(core);
  });

  test("the package deploys at the first try and after a rebuild", async () => {
    writeFileSync(join(project, "main.ts"), stackOf(core, terraclone));

    const version = await run(join(project, "node_modules/.bin/terraclone"), ["--version"]);
    const compiled = await compileIn(project, "--module", "nodenext", "main.ts");
    const synthesised = await cdktf("synth");
    const deployed = await cdktf("deploy", "--auto-approve");
    const unchanged = await cdktf("diff");
    appendFileSync(join(project, "node_modules/terraclone/dist/plugin/plugin.cjs"), "\n// rebuilt\n");
    packPlugin(join(project, "node_modules/terraclone/dist/plugin"), "0.1.0", false);
    const redeployed = await cdktf("deploy", "--auto-approve");
    const destroyed = await cdktf("destroy", "--auto-approve");

    expect(version).toMatchObject({ code: 0, stdout: "0.1.0\n" });
    expect(compiled).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(synthesised).toMatchObject({ code: 0 });
    expect(deployed).toMatchObject({ code: 0, stdout: expect.stringContaining("Resources: 1 added, 0 changed, 0 destroyed.") });
    expect(unchanged).toMatchObject({ code: 0, stdout: expect.stringContaining("No changes.") });
    expect(redeployed).toMatchObject({ code: 0, stdout: expect.stringContaining("Resources: 0 added, 0 changed, 0 destroyed.") });
    expect(destroyed).toMatchObject({ code: 0, stdout: expect.stringContaining("Resources: 1 destroyed.") });
  }, 120_000);

  test("the types are found by TypeScript's older resolution too, and say what is wrong", async () => {
    writeFileSync(join(project, "older.ts"), stackOf(core, terraclone));
    writeFileSync(join(project, "wrong.ts"), stackOf(core, terraclone).replace("source:", "sauce:"));

    const compiled = await compileIn(project, "--module", "commonjs", "--moduleResolution", "node10", "--noEmit", "older.ts");
    const refused = await compileIn(project, "--module", "commonjs", "--moduleResolution", "node10", "--noEmit", "wrong.ts");

    expect(compiled).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(refused).toMatchObject({ code: 2, stdout: expect.stringContaining("'sauce' does not exist in type 'VmCloneProps'") });
  });

  test("the message of a missing null_resource names the package for this core", async () => {
    writeFileSync(
      join(project, "gate.js"),
      `${imports(core, terraclone)}\nnew ClonedEnvironment(stack, "staging", { gate: "null_resource", vms: { web: { source: "cf8d183776d433728831e3c9177a77e0" } } });\n`,
    );

    const failed = await synthesiseIn(project, "gate.js");

    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining(`the package @${core}/provider-null is not installed. Run npm install @${core}/provider-null, or`) });
  });
});

test("The infra repo's stacks synthesise equal JSON with either core", async () => {
  const repo = join(root, "examples/infra-repo");
  const synthesised: unknown[] = [];

  for (const [core, terraclone] of cores) {
    const project = await projectOf(core);
    cpSync(join(repo, "environments"), join(project, "environments"), { recursive: true });
    for (const file of programs) writeFileSync(join(project, file), readFileSync(join(repo, file), "utf8").replace('"cdktf"', JSON.stringify(core)).replace('"terraclone"', JSON.stringify(terraclone)));
    expect(await compileIn(project, "--module", "nodenext", ...programs)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await synthesiseIn(project, "main.js", { targetVersions: { terraform: ">=1.11.0" } })).toMatchObject({ code: 0, stderr: "" });
    synthesised.push(["staging", "pr-101", "pr-102"].map((stack) => portable(JSON.parse(readFileSync(join(project, "cdktf.out/stacks", stack, "cdk.tf.json"), "utf8")))));
  }

  expect(synthesised[0]).toMatchObject([{ resource: { terraclone_zstack_vm_clone: {}, terraclone_tiunimanager_cluster_clone: {}, terraclone_blueking_host_property_clone: {}, terraclone_gpdb_instance_clone: {} } }, {}, {}]);
  expect(synthesised[1]).toEqual(synthesised[0]);
}, 120_000);

describe("A write-only attribute", () => {
  const cluster = (core: string, terraclone: string) => `${imports(core, terraclone)}
const node = { zoneCode: "Zone1_1", specCode: "4C8G" };
new TidbCluster(stack, "shop", { clusterVersion: "v5.2.2", region: "Region1", dbPasswordWo: "top-secret-1", dbPasswordWoVersion: 1, components: { PD: node, TiDB: node, TiKV: node } });
app.synth();
`;
  const synthesised = async ([core, terraclone]: (typeof cores)[number], context?: object) => {
    const project = await projectOf(core);
    writeFileSync(join(project, "cluster.js"), cluster(core, terraclone));
    return { ...(await synthesiseIn(project, "cluster.js", context)), project };
  };
  const passwordIn = (project: string) =>
    JSON.parse(readFileSync(join(project, "cdktf.out/stacks/staging/cdk.tf.json"), "utf8")).resource.terraclone_tiunimanager_cluster.shop.db_password_wo;

  test("is passed on by cdktf, which leaves it to the plan", async () => {
    const { project, ...ended } = await synthesised(cores[0]);

    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(passwordIn(project)).toBe("top-secret-1");
  });

  test("is refused by cdktn for targets that do not know it, with the ways out", async () => {
    const refused = await synthesised(cores[1]);

    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("staging/shop sets db_password_wo, for Terraform 1.11 or OpenTofu 1.11 and newer, and the project's targetVersions allow older ones."),
    });
    expect(refused.stderr).toContain(
      'Declare "targetVersions": {"terraform": ">=1.11.0"} in cdktf.json, or "opentofu" likewise; or set db_password instead, which is stored in the state.',
    );
    expect(refused.stderr).not.toContain("top-secret-1");
  });

  test.each(["terraform", "opentofu"])("is passed on by cdktn to %s 1.11", async (product) => {
    const { project, ...ended } = await synthesised(cores[1], { targetVersions: { [product]: ">=1.11.0" } });

    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(passwordIn(project)).toBe("top-secret-1");
  });
});

/** A project that has the package, what the package depends on, and one core. */
async function projectOf(core: string): Promise<string> {
  const project = mkdtempSync(join(directory, `${core}-`));
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true }));
  writeFileSync(
    join(project, "cdktf.json"),
    JSON.stringify({ language: "typescript", app: "node main.js", projectId: "0c1a7b0e-5f57-4c46-8c0e-3a6d5d1c2f11", sendCrashReports: "false" }),
  );
  // The peers are there already: what is tested is that nothing else is needed. No registry is asked for the dependency.
  const installed = await run(
    "npm",
    ["install", "--offline", "--no-audit", "--no-fund", "--legacy-peer-deps", join(directory, packed.filename), realpathSync(join(modules, "yaml"))],
    { cwd: project },
  );
  expect(installed).toMatchObject({ code: 0 });
  mkdirSync(join(project, "node_modules/@types"));
  for (const peer of [core, "constructs", "@types/node"]) symlinkSync(join(modules, peer), join(project, "node_modules", peer));
  return project;
}

const stackOf = (core: string, terraclone: string) => `import { App, TerraformStack } from "${core}";
import { TerracloneProvider, VmClone } from "${terraclone}";

const app = new App();
const stack = new TerraformStack(app, "staging");
new TerracloneProvider(stack, "terraclone");
new VmClone(stack, "web", { source: "cf8d183776d433728831e3c9177a77e0" });
app.synth();
`;

const imports = (core: string, terraclone: string) => `const { App, TerraformStack } = require("${core}");
const { ClonedEnvironment, TerracloneProvider, TidbCluster } = require("${terraclone}");
const app = new App();
const stack = new TerraformStack(app, "staging");
new TerracloneProvider(stack, "terraclone");`;

/** Less the core's version. */
const portable = ({ "//": { metadata: { version: _, ...metadata }, ...comments }, ...stack }: any): unknown => ({ ...stack, "//": { ...comments, metadata } });
