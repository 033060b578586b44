import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyBlock, previewBlock, providerBlock as bluekingBlock, quickBlueking, setProperty } from "../support/blueking";
import { run, terraclone } from "../support/command";
import { cloneBlock as restoreBlock, providerBlock as gpdbBlock, quickGpdb } from "../support/gpdb";
import { workspaceInProcess, type Workspace } from "../support/terraform";
import { clusterArguments, world } from "../support/tiunimanager";
import { cloneBlock, providerBlock, quickZStack } from "../support/zstack";

const canary = "canary-5f1c-do-not-tell";
const directory = mkdtempSync(join(tmpdir(), "terraclone-review-"));
afterAll(() => rmSync(directory, { recursive: true }));

const review = (...args: string[]) => run(process.execPath, [terraclone, "review", ...args]);

/** Keeps a plan's JSON under a stack's name. */
function kept(name: string, plan: unknown): string {
  const file = join(directory, `${name}.json`);
  writeFileSync(file, typeof plan === "string" ? plan : JSON.stringify(plan));
  return file;
}

/** What the real terraform shows of a plan. */
async function planned(terraform: Workspace): Promise<string> {
  await terraform.run("plan", "-input=false", "-out=saved.plan");
  return (await terraform.ok("show", "-json", "saved.plan")).stdout;
}

/** A change as Terraform tells it. */
const change = (address: string, actions: readonly string[], of: Record<string, unknown> = {}, besides: Record<string, unknown> = {}) => ({
  address, mode: "managed", type: address.split(".")[0], ...besides, change: { actions, before: null, after: null, after_unknown: {}, before_sensitive: {}, after_sensitive: {}, ...of },
});

const planOf = (changes: readonly unknown[], besides: Record<string, unknown> = {}) => ({ format_version: "1.2", terraform_version: "1.11.4", planned_values: {}, resource_changes: changes, ...besides });

describe("The review of plans that the real terraform made", () => {
  let files: string[];
  let markdown: string;

  beforeAll(async () => {
    files = [await zstackPlan(), await bluekingPlan(), await gpdbPlan(), await tiunimanagerPlan()];
    ({ stdout: markdown } = await review(...files));
    // To be looked at as a picture.
    if (process.env["REVIEW_OUT"]) writeFileSync(process.env["REVIEW_OUT"], markdown);
  });

  async function zstackPlan(): Promise<string> {
    const zstack = await quickZStack();
    const terraform = await workspaceInProcess();
    const { golden, silver } = zstack.seeded;
    const variable = `variable "secret" {\n  sensitive = true\n  default = "${canary}"\n}\noutput "motto" {\n  value = var.secret\n  sensitive = true\n}\n`;
    const clones = (of: Record<string, Record<string, string>>) => terraform.write(providerBlock(zstack) + variable + Object.entries(of).map(([label, values]) => cloneBlock(label, { name: `"${label}"`, source_uuid: `"${golden}"`, ...values })).join(""));
    clones({ kept: {}, drifted: {}, replaced: {}, tainted: {}, gone: { expunge_on_destroy: "true" }, changed: { description: '"before | after"' }, secret: { description: "var.secret" } });
    await terraform.apply();
    await terraform.ok("taint", "terraclone_zstack_vm_clone.tainted");
    const state = await terraform.state();
    zstack.mutate("rename", { uuid: state["terraclone_zstack_vm_clone.drifted"]!["uuid"], name: "renamed" });
    clones({ kept: {}, drifted: {}, tainted: {}, replaced: { source_uuid: `"${silver}"` }, changed: { description: '"a `tick`\\nand <b>more</b>"', user_tags: '["team::blue", var.secret]' }, secret: { description: '"${var.secret}-2"' }, made: {} });
    const plan = await planned(terraform);
    await terraform.close();
    await zstack.close();
    return kept("zstack", plan);
  }

  async function bluekingPlan(): Promise<string> {
    const cmdb = await quickBlueking();
    const terraform = await workspaceInProcess();
    const write = (...blocks: string[]) => terraform.write(bluekingBlock(cmdb) + blocks.join(""));
    write(copyBlock("first"));
    await terraform.apply();
    setProperty(cmdb, 11, "bk_comment", "by | hand");
    const other = { bk_org_id: "13", bk_dst_id: "12" };
    write(copyBlock("first"), previewBlock("second", other), copyBlock("second", { reviewed_changes: "data.terraclone_blueking_host_property_preview.second.changes" }, other), copyBlock("third", {}, { bk_org_ip: '"10.0.0.10"', bk_dst_ip: '"10.0.0.13"' }));
    const plan = await planned(terraform);
    await terraform.close();
    await cmdb.close();
    return kept("blueking", plan);
  }

  async function gpdbPlan(): Promise<string> {
    const gpdb = await quickGpdb();
    const terraform = await workspaceInProcess();
    terraform.write(gpdbBlock(gpdb) + restoreBlock());
    const plan = await planned(terraform);
    await terraform.close();
    await gpdb.close();
    return kept("gpdb", plan);
  }

  async function tiunimanagerPlan(): Promise<string> {
    const { simulator, workspace, write, close } = await world();
    write(`resource "terraclone_tiunimanager_cluster_clone" "staging" {\n${clusterArguments({ source_cluster_id: `"${simulator.productionId}"`, clone_strategy: '"Snapshot"', db_password: `"${canary}"` })}\n}\n`);
    const plan = await planned(workspace);
    await close();
    return kept("tiunimanager", plan);
  }

  const sectionOf = (stack: string) => markdown.split("\n### ").find((section) => section.startsWith(`\`${stack}\``))!;
  const groupOf = (stack: string, group: string) => sectionOf(stack).split("\n#### ").find((text) => text.startsWith(group))!;

  test("counts what changes, of all stacks and of each", () => {
    expect(markdown).toContain("4 stacks: **1 to destroy, 2 to replace, 5 to create, 4 to change in place**; **4 overwrite their targets**; 2 changed outside of Terraform");
    expect(sectionOf("zstack")).toContain("\n**1 to destroy, 2 to replace, 1 to create, 3 to change in place**; 1 changed outside of Terraform");
    expect(sectionOf("gpdb")).toContain("\n**1 to create**; **1 overwrites its target**.");
  });

  test("tells first what is destroyed and replaced, and why", () => {
    const first = sectionOf("zstack").split("\n#### ")[1]!;

    expect(first).toMatch(/^Destroyed or replaced\n/);
    expect(first).toContain("- **Destroy** `terraclone_zstack_vm_clone.gone`: it is no longer in the configuration\n  - VM `\"gone\"` is expunged.\n");
    expect(first).toContain("- **Replace** `terraclone_zstack_vm_clone.replaced`: forced by `source_uuid`\n");
    expect(first).toMatch(/- `source_uuid`: `"[0-9a-f]{32}"` → `"[0-9a-f]{32}"` \*\*forces replacement\*\*/);
    expect(first).toContain("- **Replace** `terraclone_zstack_vm_clone.tainted`: it is tainted&#58; making it did not come to a good end\n");
  });

  test("names source and target of every clone, and what is overwritten", () => {
    expect(groupOf("zstack", "Cloned")).toMatch(/Clones ZStack VM `"[0-9a-f]{32}"` as `"made"`\./);
    expect(groupOf("tiunimanager", "Cloned")).toMatch(/Clones TiDB cluster `"[^"]+"` as `"staging"` \(`"Snapshot"`\)\./);
    expect(groupOf("gpdb", "Cloned")).toMatch(/Restores AnalyticDB instance `"gp-bp1production0001"` \(backup `"\d+"`\) into `"gp-bp1staging0000001"`\. \*\*Overwrites all its data\*\* of `"gp-bp1staging0000001"`\./);
    expect(groupOf("blueking", "Cloned")).toContain('Copies host properties of host `13` onto host `12`. **Overwrites 1 property** of `12`:\n\n  | property | is now | becomes |\n  | --- | --- | --- |\n  | `bk_host_name` | `"staging-2"` | `"spare-1"` |\n');
    expect(groupOf("blueking", "Cloned")).toContain('onto host `"10.0.0.13"`. **Overwrites properties** of `"10.0.0.13"` (the plan does not tell which: reviewed_changes is not set).');
  });

  test("tells in-place changes by their attributes, and drift apart from them", () => {
    expect(groupOf("zstack", "Changed in place")).toContain('- **Change** `terraclone_zstack_vm_clone.changed`\n  - `description`: `"before | after"` → ``"a `tick`\\nand <b>more</b>"``\n  - `user_tags`: changes (sensitive)\n  - *(known after apply)*: `current_cluster_uuid`');
    expect(groupOf("zstack", "Changed outside of Terraform")).toContain('`name`: `"drifted"` → `"renamed"`');
    expect(groupOf("zstack", "Changed outside of Terraform")).not.toContain("terraclone_zstack_vm_clone.changed");
    expect(groupOf("blueking", "Changed in place")).toContain('| `bk_comment` | `"by \\| hand"` | `"golden image"` |');
    expect(markdown).not.toContain("terraclone_zstack_vm_clone.kept");
  });

  test("tells no secret, in neither format", async () => {
    const json = await review("--format", "json", ...files);

    expect(json.code).toBe(0);
    for (const file of [files[0]!, files[3]!]) expect(readFileSync(file, "utf8")).toContain(canary);
    for (const text of [markdown, json.stdout]) expect(text).not.toContain("canary");
    expect(JSON.parse(json.stdout)).toMatchObject({ outcome: "destroys", counts: { destroy: 1, replace: 2, create: 5, overwrite: 4 }, stacks: [{ name: "zstack" }, { name: "blueking" }, { name: "gpdb", changes: [{ clone: { verb: "restore", overwrites: { what: "all its data" } } }] }, { name: "tiunimanager", outcome: "changes" }] });
  });

  test.each([[0, "destroys", []], [4, "destroys", ["--detailed-exitcode"]]] as const)("exits with %j for what %s when called with %j", async (code, _, flags) => {
    expect((await review(...flags, files[0]!)).code).toBe(code);
  });
});

describe("The review", () => {
  const reviewed = async (plan: unknown, ...flags: string[]) => (await review(...flags, kept("stack", plan))).stdout;

  test("hides what is marked, wherever it is and wherever it is repeated", async () => {
    const secret = { before: { list: [{ key: `${canary}-1` }], map: { a: "x", b: `${canary}-2` }, plain: "a", whole: { [canary]: canary } }, after: { list: [{ key: `${canary}-3` }], map: { a: "y", b: `${canary}-4` }, plain: `it is ${canary}-9!`, encoded: JSON.stringify({ a: "cana\"ry\n" }), whole: null } };
    const marks = { list: [{ key: true }], map: { b: true }, whole: true };
    const changed = change("a_thing.b", ["update"], { ...secret, before_sensitive: marks, after_sensitive: marks });
    const besides = {
      variables: { token: { value: `${canary}-9` }, odd: { value: 'cana"ry\n' } },
      configuration: { root_module: { variables: { token: { sensitive: true, default: canary }, odd: { sensitive: true } }, resources: [{ expressions: { a: { constant_value: canary } } }] } },
      output_changes: { motto: { actions: ["create"], before: null, after: canary, after_sensitive: true }, other: { actions: ["update"], before: canary, after: `${canary}!`, before_sensitive: false, after_sensitive: true } },
      checks: [{ address: { to_display: "check.health" }, status: "fail", instances: [{ problems: [{ message: `It says ${canary}-9.` }] }] }],
      resource_drift: [changed],
    };

    for (const format of ["markdown", "json"]) {
      const text = await reviewed(planOf([changed, change("a_thing.long", ["update"], { before: { text: "" }, after: { text: `${"-".repeat(70)}${canary}-9` } })], besides), "--format", format);

      expect(text).toContain("list[0].key");
      expect(text).toContain("map.a");
      expect(text).toContain("it is (sensitive)!");
      expect(text).not.toContain("cana");
    }
  });

  test("hides numbers too, and the keys under what is marked", async () => {
    const sides = { before: { pin: [4711, 1], map: { "a-key": "x" } }, after: { pin: [4712, 1], map: { "a-key": "y" } }, before_sensitive: { pin: [true], map: true }, after_sensitive: { pin: [true], map: true } };

    const text = await reviewed(planOf([change("a_thing.b", ["delete", "create"], { ...sides, replace_paths: [["map", "a-key"], ["pin", 0]] })]));

    expect(text).toContain("forced by `map`");
    expect(text).toContain("[(sensitive), 1]");
    expect(text).not.toMatch(/471|a-key/);
  });

  test("hides the source and the target of a clone that is marked as a whole", async () => {
    const text = await reviewed(planOf([change("terraclone_zstack_vm_clone.b", ["create"], { after: { source_uuid: canary, name: "tiny" }, after_sensitive: true })]));

    expect(text).toContain("Clones ZStack VM *(sensitive)* as *(sensitive)*.");
    expect(text).not.toMatch(/canary|tiny/);
  });

  test("lets nothing in a value or an address pass for Markdown", async () => {
    const nasty = "`` | <img src=x> @team\r\n### [a](b) \u202e\u0000";
    const plan = planOf([change("a_thing.b[\"`|\"]", ["update"], { before: { "k`|": nasty }, after: { "k`|": null } })], { checks: [{ address: { to_display: "check.health" }, status: "fail", instances: [{ problems: [{ message: "**<b>@team</b>**\n# no" }] }] }] });

    const text = await reviewed(plan);

    expect(text).toContain('- **Change** ``a_thing.b["`|"]``\n  - ``["k`|"]``: ```"`` | <img src=x> @team\\r\\n### [a](b) \\u202e\\u0000"``` → `null`');
    expect(text).toContain("- check.health does not hold. &#42;&#42;&#60;b&#62;&#64;team&#60;/b&#62;&#42;&#42; &#35; no");
  });

  test("cuts long values, and shows where they part", async () => {
    const long = "x".repeat(5_000);

    const text = await reviewed(planOf([change("a_thing.b", ["update"], { before: { one: `${long}1`, two: "short" }, after: { one: `${long}2`, two: long } })]));

    expect(text).toMatch(/`one`: `…x+1"` → `…x+2"`/);
    expect(text).toContain('`two`: `"short"` → `"xxx');
    expect(text.length).toBeLessThan(500);
  });

  describe("of five hundred changes", () => {
    const values = (index: number) => Object.fromEntries(Array.from({ length: 8 }, (_, attribute) => [`attribute_${attribute}`, `${index}`.repeat(30)]));
    const kinds = [["create"], ["update"], ["delete", "create"], ["no-op"], ["delete"]];
    const changes = Array.from({ length: 500 }, (_, index) => change(`a_thing.number_${index}`, kinds[index % 5]!, { before: values(index), after: values(index + 1), replace_paths: [["attribute_1"]] }));
    const files = () => [kept("many", planOf(changes)), kept("few", planOf([change("a_thing.last", ["delete"])]))];

    test.each([60_000, 20_000, 10_000, 1_000])("stays within %i characters, and cuts destroys last", async (limit) => {
      const { stdout, code } = await review("--limit", String(limit), ...files());

      const shown = (verb: string) => stdout.split(`- **${verb}** `).length - 1;
      const [destroyed, others] = [shown("Destroy") + shown("Replace"), shown("Create") + shown("Change")];
      expect(code).toBe(0);
      expect(stdout.length).toBeLessThanOrEqual(limit);
      expect(stdout).toContain("2 stacks: **101 to destroy, 100 to replace, 100 to create, 100 to change in place**.");
      expect(stdout).toContain("### `few`\n\n**1 to destroy**.");
      expect(stdout).toContain(`**${401 - destroyed - others} entries are left out, to stay within ${limit} characters.**`);
      expect(stdout.lastIndexOf("**Destroy** `a_thing.number")).toBeLessThan(stdout.includes("**Replace**") ? stdout.indexOf("**Replace**") : Infinity);
      if (limit >= 20_000) expect(destroyed).toBe(201);
      if (destroyed < 201) expect(others).toBe(0);
    });

    test("says so where not even the counts have room", async () => {
      const names = Array.from({ length: 30 }, (_, index) => `${index}=${files()[1]}`);

      expect(await review("--limit", "1000", ...names)).toEqual({ code: 1, stdout: "", stderr: "The counts of 30 stacks alone take more than the limit: review fewer stacks at a time, or raise --limit.\n" });
    });
  });

  test.each([
    [0, "nothing changes", planOf([change("a_thing.b", ["no-op"])])],
    [0, "something only drifted", planOf([], { resource_drift: [change("a_thing.b", ["update"])] })],
    [3, "something is made", planOf([change("a_thing.b", ["create"])])],
    [3, "an output changes", planOf([], { output_changes: { a: { actions: ["update"], before: 1, after: 2 } } })],
    [4, "something is destroyed", planOf([change("a_thing.b", ["delete"])])],
    [4, "something is overwritten", planOf([change("terraclone_gpdb_instance_clone.b", ["create"])])],
  ])("exits with %i if %s", async (code, _, plan) => {
    expect((await review("--detailed-exitcode", kept("stack", plan))).code).toBe(code);
    expect((await review(kept("stack", plan))).code).toBe(0);
  });

  test("tells when an environment expires", async () => {
    const expiring = kept("expiring", planOf([change("terraform_data.a", ["create"])], { planned_values: { outputs: { environment_lifetime: { sensitive: false, value: { environment: "pr-7", expires_at: "2026-11-28T05:00:00Z" } } } } }));

    const { stdout } = await review(expiring);

    expect(stdout).toContain("**1 to create**. Expires 2026-11-28T05:00:00Z.");
    expect(JSON.parse((await review("--format", "json", expiring)).stdout).stacks[0].expires_at).toBe("2026-11-28T05:00:00Z");
  });

  test("tells what is moved, imported and forgotten, and which stacks do not change", async () => {
    const moved = change("a_thing.b", ["no-op"], {}, { previous_address: "a_thing.a" });
    const plan = planOf([moved, change("a_thing.c", ["no-op"], { importing: { id: "x" } }), change("a_thing.d", ["forget"]), change("data.a_thing.e", ["read"], {}, { mode: "data" })]);

    const { stdout } = await review(`live=${kept("plan", plan)}`, kept("quiet", planOf([])));

    expect(stdout).toContain("### `live`\n\n**1 to import, 1 to move, 1 to forget**.\n\n#### Changed in the state alone\n\n- **Move** `a_thing.b`: it was `a_thing.a`\n- **Import** `a_thing.c`\n- **Forget** `a_thing.d`\n\nNo changes in `quiet`.");
  });

  test("writes what there is of a plan that failed, and fails", async () => {
    const { code, stdout, stderr } = await review(kept("stack", planOf([change("a_thing.b", ["create"])], { errored: true })));

    expect({ code, stderr }).toEqual({ code: 1, stderr: "Planning failed for stack, so that the review is incomplete.\n" });
    expect(stdout).toContain("Planning failed, so that this plan is incomplete and cannot be applied.");
  });

  test("reads standard input", async () => {
    const child = spawn(process.execPath, [terraclone, "review", "live=-"]);
    child.stdin.end(JSON.stringify(planOf([change("a_thing.b", ["create"])])));

    const text = (await child.stdout.toArray()).join("");

    expect(text).toContain("### `live`\n\n**1 to create**.");
  });

  test.each([
    ["broken", `{"secret": ${canary}`, 'FILE is not JSON: it must be what "terraform show -json PLAN" prints of a saved plan.'],
    ["binary", "PK\u0003\u0004", 'FILE is not JSON: it must be what "terraform show -json PLAN" prints of a saved plan.'],
    ["state", { format_version: "1.0", values: { root_module: {} } }, 'FILE is JSON, but not of a plan: it must be what "terraform show -json PLAN" prints of a saved plan.'],
    ["list", [], 'FILE is JSON, but not of a plan: it must be what "terraform show -json PLAN" prints of a saved plan.'],
    ["future", { ...planOf([]), format_version: "2.0" }, 'FILE is a plan in format "2.0", and only 1.x is known: update terraclone.'],
    ["strange", planOf([{ address: "a.b" }]), "FILE is a plan with changes that have no address or no actions, as Terraform writes none."],
  ])("does not take a file that is %s", async (name, content, sentence) => {
    const file = kept(name, content);

    expect(await review(file)).toEqual({ code: 1, stdout: "", stderr: `${sentence.replace("FILE", file)}\n` });
  });

  test("does not find a file that is not there", async () => {
    expect(await review("nowhere.json")).toEqual({ code: 1, stdout: "", stderr: "nowhere.json cannot be read: ENOENT.\n" });
  });

  test.each([
    [[], "review needs a plan: the file that holds what terraform show -json printed, or - for standard input."],
    [["a/plan.json", "b/plan.json"], 'Two stacks are called "plan": give each a name of its own, as NAME=FILE.'],
    [["a=-", "b=-"], "Standard input can be read only once."],
    [["--format", "html", "a"], '--format must be markdown or json, and is "html".'],
    [["--limit", "999", "a"], '--limit must be a whole number of characters from 1000 up, and is "999".'],
  ])("does not understand %j", async (args, sentence) => {
    expect(await review(...args)).toEqual({ code: 2, stdout: "", stderr: `${sentence}\n` });
  });
});
