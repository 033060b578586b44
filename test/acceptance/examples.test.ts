import type { ChildProcess } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPlugin, placePlugin } from "../../constructs/plugin";
import { startPostgres, type RunningPostgres } from "../../src/cli/postgres";
import { root, run, simulatedSystems } from "../support/command";

const directory = mkdtempSync(join(tmpdir(), "terraclone-examples-"));
const having = (file: string) => readdirSync(join(root, "examples")).filter((name) => existsSync(join(root, "examples", name, file)));
let child: ChildProcess;
let env: NodeJS.ProcessEnv;
let postgres: RunningPostgres;

beforeAll(async () => {
  ({ child, env } = await simulatedSystems("--speed", "600"));
  postgres = await startPostgres();
  env = { ...env, PG_CONN_STR: postgres.connStr, TF_VAR_db_password: "change-me-soon-1" };
});
afterAll(async () => {
  child.kill();
  await postgres.close();
  rmSync(directory, { recursive: true });
});

async function livesThrough(cwd: string): Promise<void> {
  const terraform = (...args: string[]) => run("terraform", [...args, "-no-color"], { cwd, env });

  const initialised = await terraform("init");
  const applied = await terraform("apply", "-auto-approve");
  const planned = await terraform("plan", "-detailed-exitcode");
  const destroyed = await terraform("destroy", "-auto-approve");

  expect(initialised.stderr).toBe("");
  expect(applied.stdout + applied.stderr).toContain("Apply complete!");
  expect(planned.stdout + planned.stderr).toContain("No changes.");
  expect(destroyed.stdout + destroyed.stderr).toContain("Destroy complete!");
}

test.each(having("main.tf"))("The example %s, in HCL, is applied, found unchanged, and destroyed", async (name) => {
  const cwd = mkdtempSync(join(directory, "hcl-"));
  placePlugin(findPlugin(), join(cwd, "terraform.d/plugins"));
  copyFileSync(join(root, "examples", name, "main.tf"), join(cwd, "main.tf"));

  await livesThrough(cwd);
});

test.each(having("main.ts"))("The example %s, with CDKTF, is applied, found unchanged, and destroyed", async (name) => {
  const cwd = mkdtempSync(join(directory, "cdktf-"));
  const app = [join(root, "node_modules/tsx/dist/cli.mjs"), "--tsconfig", join(root, "tsconfig.json"), join(root, "examples", name, "main.ts")];

  const synthesised = await run(process.execPath, app, { cwd, env: { CDKTF_OUTDIR: join(cwd, "out") } });

  expect(synthesised).toMatchObject({ code: 0, stderr: "" });
  for (const stack of readdirSync(join(cwd, "out/stacks"))) await livesThrough(join(cwd, "out/stacks", stack));
}, 180_000);
