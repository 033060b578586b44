import { parse } from "yaml";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run, terraclone } from "../support/command";

const repo = join(root, "examples/infra-repo");
let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), "terraclone-pipeline-"))));
afterEach(() => rmSync(directory, { recursive: true }));

const script = (name: string) => run("bash", [join(repo, "ci", name)], { cwd: directory, env: { TERRACLONE: terraclone } });

function write(stack: string, configuration: string): void {
  mkdirSync(join(directory, "cdktf.out/stacks", stack), { recursive: true });
  writeFileSync(join(directory, "cdktf.out/stacks", stack, "main.tf"), configuration);
}

const leftovers = ["review.md", "cdktf.out/stacks/b/saved.plan"];
const gate = (input: string) => `resource "terraform_data" "gate" {\n  triggers_replace = "${input}"\n}\n`;

test("the pipelines' scripts plan, review, and apply what was reviewed", async () => {
  write("production", gate("a"));
  write("staging", gate("a"));

  const planned = await script("plan.sh");
  const review = readFileSync(join(directory, "review.md"), "utf8");
  const left = existsSync(join(directory, "cdktf.out/stacks/staging/shown.json"));
  // What is changed after the review is not applied.
  write("staging", gate("b"));
  const applied = await script("apply.sh");
  const again = await script("plan.sh");

  expect(planned).toMatchObject({ code: 3, stdout: "" });
  expect(review).toContain("2 stacks: **2 to create**.");
  expect(left).toBe(false);
  expect(applied.code).toBe(0);
  expect(again.code).toBe(4);
  expect(readFileSync(join(directory, "review.md"), "utf8")).toMatch(/- \*\*Replace\*\* `terraform_data\.gate`: forced by `triggers_replace`\n[^]*No changes in `production`\./);
});

test("a stack that cannot be planned fails, and leaves no plan in clear, nor what an earlier run has left", async () => {
  write("a", gate("a"));
  write("b", gate("${missing}"));
  for (const file of leftovers) writeFileSync(join(directory, file), "of an earlier run");

  const { code, stderr } = await script("plan.sh");

  expect(code).toBe(1);
  expect(stderr).toContain("Invalid reference");
  expect([...leftovers, "cdktf.out/stacks/a/shown.json"].filter((file) => existsSync(join(directory, file)))).toEqual([]);
});

describe.each([".github/workflows/environments.yml", ".github/workflows/expired.yml", ".gitlab-ci.yml"])("The pipeline %s", (name) => {
  const text = readFileSync(join(repo, name), "utf8");

  test("is valid YAML whose steps the shell can read", async () => {
    const pipeline = parse(text) as Record<string, any>;
    const scripts: string[] = [...Object.values<any>(pipeline["jobs"] ?? {}).flatMap(({ steps }) => steps.flatMap(({ run: line }: { run?: string }) => line ?? [])), ...Object.values<any>(pipeline).flatMap((job) => (Array.isArray(job?.script) ? [job.script.join("\n")] : []))];

    expect(scripts.length).toBeGreaterThan(1);
    for (const lines of scripts) expect(await run("bash", ["-n", "-c", lines.replace(/\$\{\{.*?\}\}/g, "x")])).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

test.each([".github/workflows/environments.yml", ".gitlab-ci.yml"])("The pipeline %s plans with one script and applies with the other", (name) => {
  const text = readFileSync(join(repo, name), "utf8");

  for (const used of ["ci/plan.sh", "ci/apply.sh"]) expect(text).toContain(used);
});
