import { computed, decimal, list, map, number, object, optional, required, string, system } from "../../src/kit";
import { provider } from "../../src/kit/provider";
import { workspaceInProcess, type Workspace } from "../support/terraform";

const stored = new Map<string, { exact: string; plain: number | undefined; many: readonly string[]; named: { readonly [key: string]: string } }>();
const lab = system({ name: "lab", doc: "A laboratory.", config: { site: optional(string, "Where.") }, connect: () => undefined, site: () => "here" });
lab.resource("sample", {
  doc: "A sample, which is all numbers.",
  identity: "id",
  schema: {
    exact: required(decimal, "Any number."),
    plain: optional(number, "A number that a double holds."),
    many: optional(list(decimal), "More of them.", { default: [] }),
    named: optional(map(decimal), "And more.", { default: {} }),
    nested: optional(list(object({ weight: required(decimal, "One inside.") })), "Inside.", { unseen: true }),
    id: computed(string, "Its id.", { stable: true }),
  },
  async start({ exact, plain, many, named }, { token }) {
    stored.set(token, { exact, plain, many, named });
    return { id: token };
  },
  adopt: async (_plan, { token }) => (stored.has(token) ? { id: token } : undefined),
  settle: async ({ id }) => ({ id, ...stored.get(id)! }),
  read: async ({ id }) => (stored.has(id) ? { id, ...stored.get(id)! } : undefined),
  async update({ plan: { exact, plain, many, named }, prior: { id } }) {
    stored.set(id, { exact, plain, many, named });
    return { id, exact, plain, many, named };
  },
  delete: async ({ id }) => void stored.delete(id ?? ""),
});

let terraform: Workspace & { close(): Promise<void> };
beforeEach(async () => {
  stored.clear();
  terraform = await workspaceInProcess({ provider: provider("terraclone", [lab]) });
});
afterEach(() => terraform.close());

const difficult = ["0.1", "1.1", "9223372036854775807", "9223372036854775808", "18446744073709551616", "-9223372036854775809", "1234567890.1234567890123", "123456789012345678901234567890", "0.000000000000000000001", `1${"0".repeat(400)}`];

test.each(difficult)("%s goes through plan, apply, state and refresh unchanged", async (digits) => {
  terraform.write(`
    provider "terraclone" { lab = { site = "x" } }
    resource "terraclone_lab_sample" "one" {
      exact  = ${digits}
      many   = [${digits}, -1, 0.5]
      named  = { "a" = ${digits} }
      nested = [{ weight = ${digits} }]
    }
    output "text" { value = format("%s", terraclone_lab_sample.one.exact) }`);

  await terraform.apply();
  const before = await terraform.state();
  const refreshed = await terraform.apply("-refresh-only");
  const again = await terraform.plan();

  expect([...stored.values()][0]).toMatchObject({ exact: digits, many: [digits, "-1", "0.5"], named: { a: digits } });
  expect(refreshed.output).toContain("found no differences");
  expect(await terraform.state()).toEqual(before);
  expect(again).toBeUndefined();
  expect(terraform.file("terraform.tfstate")).toMatch(digits.length > 100 ? /"exact": 1(0{400}|e\+400)/ : `"exact": ${digits}`);
});

test("1e400, written with an exponent, is the same number", async () => {
  terraform.write('provider "terraclone" { lab = { site = "x" } }\nresource "terraclone_lab_sample" "one" { exact = 1e400 }');

  await terraform.apply();

  expect([...stored.values()][0]?.exact).toBe(`1${"0".repeat(400)}`);
  expect(await terraform.plan()).toBeUndefined();
});

test("a number that would lose digits where a double is kept is refused, and named", async () => {
  terraform.write('provider "terraclone" { lab = { site = "x" } }\nresource "terraclone_lab_sample" "one" {\n exact = 1\n plain = 9223372036854775809\n}');

  const { code, output } = await terraform.run("plan");

  expect(code).toBe(1);
  expect(output).toContain("plain has more digits than can be kept.");
});
