import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startZStack, type RunningZStack, type ZStackOptions } from "../../../src/simulators/zstack";
import { signature, wallClock } from "../../../src/systems/zstack/authorization";
import { condition } from "../../../src/systems/zstack/query";
import { workspaceInProcess, type Workspace } from "../../support/terraform";
import { cloneBlock, clonesBegun, providerBlock } from "../../support/zstack";

const lifecycle = "acceptance/zstack-lifecycle.test.ts";
const faults = "acceptance/zstack-faults.test.ts";
const interrupted = "acceptance/zstack-interrupted.test.ts";
const input = "acceptance/zstack-input.test.ts";
const cloning = "simulators/zstack-clone.test.ts";
const here = "systems/zstack/traps.test.ts";

/** The traps of the fact sheet, in its order: each with the tests that step on it, or why it cannot arise. */
const traps: readonly (readonly [trap: string, ...met: (readonly [file: string, test: string] | string)[]])[] = [
  ["The body's key on the vendor's page is wrong", [cloning, "the key of the action is matched to the letter, before anything else is looked at"], [lifecycle, "a clone is made as it was asked for, and then left alone"]],
  ["It is no synchronous call", [lifecycle, "a clone is made as it was asked for, and then left alone"]],
  ["A job that ended well need not have cloned", [faults, "a job that says well done and cloned nothing"]],
  ["An entry may hold an error and a VM", [faults, "a clone that was made and did not start"]],
  ["A failed job may leave a VM and not say so", [faults, "a failed job that leaves a VM and does not say so"]],
  ["Results come in the order of completion, and errors without a name", "One clone is asked for at a time.", [faults, "results in another order"]],
  ["What is wrong with an asynchronous call is told by its job", [faults, "a failed job"], [faults, "a session that expires before %s"]],
  ["A VM that is not there is an empty list", [lifecycle, "a VM that is not there cannot be imported"], [input, "a source that is not there"]],
  ["A destroyed VM is still told of", [lifecycle, "a VM that somebody else took away (%s) is planned anew"]],
  ["A VM that was only created is gone at once, and cannot be expunged", [lifecycle, "a clone can be made %s, and started later"], [here, "a VM that was only created is destroyed with expunge_on_destroy, too"]],
  ["JustCreate with full leaks", [input, "Created with full"]],
  ["Cloned data volumes survive their VM", [lifecycle, "data volumes that were cloned go with the clone; others stay"]],
  ["A job's record is gone three hours after it began", [faults, "a job whose record was purged is told by what it made"]],
  ["A job may stay on its way for ever", [interrupted, "a clone whose job never ends is given up by destroying it"]],
  ["Looking at jobs keeps no session alive", [here, "a clone that takes longer than a session lives is finished with another"]],
  ["The host in a job's location may be out of reach", "Only our own address and the job's UUID are used; the simulator names another host.", [lifecycle, "a clone is made as it was asked for, and then left alone"]],
  ["Only 503 is JSON, and no answer has a content type", [faults, "a refused request"], [faults, "a gateway's 502 for looks at the job"], [input, "a wrong password"]],
  ["A signed date is compared with the wall clock of the management node, and the query is not signed", [input, "a management node on another zone's clock is served all the same"], [here, "a request is signed by method, date and path, as recorded"]],
  ["Seconds, milliseconds and bytes are mixed", "Neither X-API-Timeout nor apiTimeout nor a session's duration is used; attributes say their units."],
  ["Cards are an array on ZStack Cloud and a JSON string on ZSphere, with a capital in VmNicType", [lifecycle, "cards, placement and system tags are sent as the API wants them"], [here, "ZSphere gets its cards as a JSON string"]],
  ["An empty UUID is a wrong one, an empty description clears", [lifecycle, "name, description, tags and power change in place"], [input, "a uuid with dashes"]],
  ["The strategy's letters count", "It follows from power, which is one of three words.", [input, "an unknown power"]],
  ["Dates have no zone", "They are told as they are, and never parsed."],
  ["Values that hold operators are taken apart in the wrong place, and 1000 rows are all", [input, "a condition that ZStack would misread"], [here, "more VMs than fit on a page are all found"]],
  ["A clone's image is gone by then", "image_uuid is told and never looked up, and its change is none of ours."],
  ["User tags on the clone call are dropped", [cloning, "given system tags override, drop and add; user tags are lost"], [lifecycle, "a clone is made as it was asked for, and then left alone"]],
  ["stopHA is a string", "It is not sent."],
  ["A clone that is asked for twice is made twice", [faults, "a lost answer"], [faults, "two lost answers"]],
  ["A deletion that ended well is no proof", [faults, "a destroy that ZStack reports and does not do is done again, and told if it never is"]],
  ["What only the open source line shows may be otherwise on ZStack Cloud", "The description is set after the clone, whether or not the server wrote one of its own.", [here, "a description that the server made up does not stay"]],
];

test("each trap of the fact sheet is met by a test, or cannot arise", () => {
  const textOf = (file: string) => readFileSync(join(__dirname, "../..", file), "utf8");
  const named = (file: string, name: string) => (file === here ? textOf(file).includes(`test(${JSON.stringify(name)}`) : textOf(file).includes(JSON.stringify(name).slice(1, -1)));
  const missing = traps.flatMap(([trap, ...met]) => met.flatMap((one) => (typeof one === "string" || named(...one) ? [] : [`${trap}: ${one.join(": ")}`])));

  expect(traps).toHaveLength(30);
  expect(traps.every(([, first]) => first !== undefined)).toBe(true);
  expect(missing).toEqual([]);
});

let zstack: RunningZStack;
let terraform: Workspace & { close(): Promise<void> };
const web = (values: Record<string, string> = {}) => cloneBlock("web", { name: '"web-1"', source_uuid: `"${zstack.seeded.golden}"`, expunge_on_destroy: "true", ...values });
async function open(options: ZStackOptions = {}): Promise<void> {
  zstack = await startZStack({ speed: 400, ...options });
  terraform = await workspaceInProcess();
}
afterEach(async () => {
  await terraform?.close();
  await zstack?.close();
});

test("a request is signed by method, date and path, as recorded", () => {
  const date = "Tue, 14 Nov 2017 22:20:57 UTC";

  expect(wallClock(Date.UTC(2017, 10, 14, 22, 20, 57), "UTC")).toBe(date);
  expect(wallClock(Date.UTC(2017, 10, 14, 22, 20, 57), "Asia/Shanghai")).toBe("Wed, 15 Nov 2017 06:20:57 Asia/Shanghai");
  expect(signature("SECRETSECRETSECRETSECRETSECRETSECRETSECR", "PUT", date, "/v1/vm-instances/327b60d6b8cd31489ade6f4830bcec16/actions")).toBe("2ew/DhII6HWYtSo4fjPekL3Fusg=");
});

test("a clone that takes longer than a session lives is finished with another", async () => {
  const hours = 3_600_000;
  await open({ speed: 6_000, timings: { clone: 5 * hours } });
  terraform.write(`provider "terraclone" {\n zstack = { endpoint = "${zstack.endpoint}", account_name = "${zstack.credentials.accountName}", password = "${zstack.credentials.password}" }\n}\n${web()}`);

  await terraform.apply();

  expect(zstack.counters.operations["login"]?.executed).toBe(3);
  expect(clonesBegun(zstack)).toBe(1);
  expect(zstack.vms.named("web-1")).toMatchObject([{ state: "Running" }]);
});

test("a VM that was only created is destroyed with expunge_on_destroy, too", async () => {
  await open();
  const before = zstack.fingerprint();
  terraform.write(providerBlock(zstack) + web({ power: '"Created"' }));
  await terraform.apply();

  await terraform.destroy();

  expect({ ...zstack.fingerprint(), temporaryImages: [] }).toEqual({ ...before, temporaryImages: [] });
});

test("ZSphere gets its cards as a JSON string", async () => {
  await open({ vmNicParamsEncoding: "string" });
  const sphere = providerBlock(zstack).replace("zstack = {", 'zstack = {\n    nic_params_encoding = "string"');
  terraform.write(sphere + web({ nics: `[{ l3_network_uuid = "${zstack.seeded.networkBackup}" }]` }));

  await terraform.apply();

  expect(zstack.vms.named("web-1")).toMatchObject([{ vmNics: [{ l3NetworkUuid: zstack.seeded.networkBackup }] }]);
});

test("a description that the server made up does not stay", async () => {
  await open({ describesClones: true });
  terraform.write(providerBlock(zstack) + web());

  await terraform.apply();

  expect(zstack.vms.named("web-1")[0]?.description ?? "").toBe("");
  expect(await terraform.plan()).toBeUndefined();
});

test("more VMs than fit on a page are all found", async () => {
  await open({ speed: Infinity });
  for (let index = 0; index < 1_203; index++) zstack.seedVm({ name: `many-${index}` });
  terraform.write(`${providerBlock(zstack)}data "terraclone_zstack_vms" "many" { conditions = [{ field = "name", operator = "~=", value = "many-%" }] }
    output "count" { value = length(distinct(data.terraclone_zstack_vms.many.vms[*].uuid)) }`);

  await terraform.apply();

  expect((await terraform.ok("output", "-json", "count")).stdout.trim()).toBe("1203");
});

test("conditions are taken apart as the management node does", () => {
  expect(condition("name", "!?=", "a,b")).toBe("name!?=a,b");
  for (const value of ["a!=b", "a>=b", "a~=b", "a?=b"]) expect(() => condition("name", "=", value)).toThrow("ZStack would misread");
});
