import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack, Testing } from "cdktf";
import { defineEnvironment, type TimeToLive } from "terraclone";
import { run, terraclone } from "../support/command";
import { Workspace } from "../support/terraform";

const minute = 60_000;
const lasting = defineEnvironment({ parameters: {}, build: () => undefined });
let terraform: Workspace;
beforeEach(() => (terraform = new Workspace({ version: "" })));
afterEach(() => terraform.remove());

function write(ttl: TimeToLive): void {
  const { preview } = lasting.create(Testing.app(), { preview: { ttl } });
  terraform.writeJson(Testing.synth(preview!, true));
}

const outputs = async () => JSON.parse((await terraform.ok("output", "-json")).stdout).environment_lifetime.value as Record<string, string>;
const expiredIn = (...args: string[]) => run(process.execPath, [terraclone, "expired", ...args], { cwd: terraform.directory });

test("An environment's expiry is in the plan that makes it, stays as it is, and follows its ttl alone", async () => {
  write("7d");
  await terraform.init();
  const planned = (await terraform.ok("plan", "-no-color")).stdout;
  await terraform.apply();
  const first = await outputs();
  const unchanged = await terraform.plan();
  write("2w");
  const longer = await terraform.plan();
  await terraform.apply();
  const second = await outputs();
  write("never");
  await terraform.apply();
  const endless = await outputs();

  expect(planned).toMatch(/\+ expires_at\s+= "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"/);
  expect(Date.parse(first["expires_at"]!) - Date.parse(first["created_at"]!)).toBe(7 * 24 * 60 * minute);
  expect(unchanged).toBeUndefined();
  expect(longer?.changes).toEqual([]);
  expect(longer?.output).toContain(`"${first["expires_at"]}" -> `);
  expect(second["created_at"]).toBe(first["created_at"]);
  expect(Date.parse(second["expires_at"]!) - Date.parse(first["expires_at"]!)).toBe(7 * 24 * 60 * minute);
  expect(endless).toEqual({ environment: "preview", created_at: first["created_at"], ttl: "never" });
});

test("A plan of an environment that has expired says so", async () => {
  write("7d");
  await terraform.init();
  await terraform.apply();
  // As if it had been made long ago.
  const state = JSON.parse(terraform.file("terraform.tfstate") ?? "{}");
  const { attributes } = state.resources[0].instances[0];
  attributes.input.value = attributes.output.value = "2020-01-01T00:00:00Z";
  writeFileSync(join(terraform.directory, "terraform.tfstate"), JSON.stringify(state));

  const { output } = await terraform.ok("plan");

  expect(output).toContain("The environment preview expired at 2020-01-08T00:00:00Z, 7d after it was made. Destroy it, or give it a longer ttl.");
});

test("The same environment is written in HCL too", async () => {
  const { preview } = lasting.create(Testing.app(), { preview: { ttl: "7d" } });
  const hcl = Testing.synthHcl(preview!);
  writeFileSync(join(terraform.directory, "main.tf"), hcl);

  await terraform.init();
  await terraform.apply();

  expect((await outputs())["expires_at"]).toMatch(/Z$/);
});

describe("terraclone expired", () => {
  const directory = mkdtempSync(join(tmpdir(), "terraclone-expired-"));
  const stacks = join(directory, "cdktf.out/stacks");
  const dates = {
    old: "2020-01-08T00:00:00Z",
    older: "2019-01-01T00:00:00Z",
    soon: new Date(Date.now() + 90 * minute).toISOString(),
    later: "2999-01-01T00:00:00Z",
    endless: undefined,
  };
  const expired = (...args: string[]) => run(process.execPath, [terraclone, "expired", ...args], { cwd: directory });

  beforeAll(async () => {
    for (const [name, expiresAt] of Object.entries(dates)) {
      const cwd = join(stacks, name);
      mkdirSync(cwd, { recursive: true });
      writeFileSync(
        join(cwd, "main.tf"),
        `output "environment_lifetime" {\n  value = ${JSON.stringify({ environment: name, created_at: "2018-12-25T00:00:00Z", expires_at: expiresAt })}\n}\n`,
      );
      await run("terraform", ["init"], { cwd });
      await run("terraform", ["apply", "-auto-approve"], { cwd });
    }
    const stack = new TerraformStack(Testing.app(), "other");
    mkdirSync(join(stacks, "other"));
    writeFileSync(join(stacks, "other/cdk.tf.json"), Testing.synth(stack));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  test("lists those whose time has passed, the longest first", async () => {
    const told = await expired("--detailed-exitcode");

    expect(told).toEqual({ code: 3, stdout: "older                    expired 2019-01-01T00:00:00Z\nold                      expired 2020-01-08T00:00:00Z\n", stderr: "" });
  });

  test("lists on demand those that expire soon, for machines too", async () => {
    const told = await expired("--within", "2h", "--format", "json");

    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(told.stdout)).toMatchObject([
      { stack: "older" },
      { stack: "old", expired: true, created_at: "2018-12-25T00:00:00Z" },
      { stack: "soon", expired: false, expires_at: dates.soon },
    ]);
  });

  test("says which states it cannot read, and tells the others", async () => {
    mkdirSync(join(directory, "broken"));
    writeFileSync(join(directory, "broken/main.tf"), "resource {");

    const told = await expired(join(stacks, "old"), "broken", "missing");

    expect(told).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^old /),
      stderr: expect.stringMatching(/The state of broken cannot be read\. terraform init exited with 1: .*\nThe state of missing cannot be read\. There is no such folder\./s),
    });
  });

  test.each([
    [["--within", "soon"], '--within must be a whole number followed by m, h, d or w, and is "soon".'],
    [["--format", "yaml"], '--format must be text or json, and is "yaml".'],
  ])("does not understand %j", async (args, words) => {
    expect(await expired(...args)).toEqual({ code: 2, stdout: "", stderr: `${words}\n` });
  });

  test("asks for a synthesis where there was none", async () => {
    expect(await expiredIn()).toMatchObject({ code: 1, stderr: expect.stringContaining("There is no cdktf.out/stacks here: synthesise first") });
  });
});
