import { decimal, isUnknown, list, map, number, object, oneOf, optional, required, set, string, unknown, where } from "../../src/kit";
import { ctyObject, type TypedObject } from "../../src/kit/codec";
import { missingToCreate, timeoutsAttribute, validate } from "../../src/kit/validation";
import { Decimal } from "../../src/wire/cty";

const port = where(number, (n: number) => n > 0 && n < 65_536, "be from 1 to 65535");
const schema = {
  name: required(where(string, (text: string) => text.length < 5, "have at most 4 characters"), "…"),
  power: optional(oneOf("on", "off"), "…"),
  ports: optional(list(port), "…"),
  named: optional(map(port), "…"),
  nics: optional(where(list(object({ port: optional(port, "…") })), (nics: readonly unknown[]) => nics.length > 0, "have at least one element"), "…"),
  password: optional(where(string, () => false, "be secret"), "…", { sensitive: true }),
  exact: optional(decimal, "…"),
  size: optional(number, "…"),
  tags: optional(set(string), "…"),
};
const problems = (config: TypedObject) => validate(schema, ctyObject(config, schema), undefined);

describe("Rules of types", () => {
  test.each<[string, TypedObject, string, unknown]>([
    ["texts", { name: "abcdef" }, "name must have at most 4 characters.", ["name"]],
    ["choices", { name: "a", power: "dim" }, 'power must be one of "on", "off".', ["power"]],
    ["elements of lists", { name: "a", ports: [1, 0] }, "ports[1] must be from 1 to 65535.", ["ports", 1]],
    ["elements of maps", { name: "a", named: { b: 0 } }, 'named["b"] must be from 1 to 65535.', ["named", { key: "b" }]],
    ["members of nested objects", { name: "a", nics: [{ port: 0 }] }, "nics[0].port must be from 1 to 65535.", ["nics", 0, "port"]],
    ["lists of nested objects", { name: "a", nics: [] }, "nics must have at least one element.", ["nics"]],
  ])("are kept by %s", (_, config, summary, attribute) => {
    expect(problems(config)).toEqual([expect.objectContaining({ severity: "error", summary, attribute })]);
  });

  test("wait for what is not known yet", () => {
    expect(problems({ name: unknown, power: unknown, ports: [unknown], nics: [unknown, { port: unknown }], named: unknown })).toEqual([]);
  });

  test("never show what is sensitive", () => {
    const [problem] = problems({ name: "a", password: "hunter2" });

    expect(problem).toMatchObject({ summary: "password must be secret.", detail: undefined });
  });

  test("refuse a null among elements, where handlers could not bear it", () => {
    const config = { ...ctyObject({ name: "a" }, schema), nics: [null], tags: [null] };

    expect(validate(schema, config, undefined).map(({ summary }) => summary)).toEqual(["nics[0] must not be null.", "tags[0] must not be null."]);
  });

  test("refuse digits that would be lost, except where all are kept", () => {
    const config = { ...ctyObject({ name: "a" }, schema), size: new Decimal("0.12345678901234567890"), exact: new Decimal("12345678901234567890") };

    expect(validate(schema, config, undefined)).toEqual([expect.objectContaining({ summary: "size has more digits than can be kept.", attribute: ["size"] })]);
  });
});

describe("A resource's own rules", () => {
  const hook = function* ({ name, size }: any, problem: any) {
    if (!isUnknown(size) && size === 3) yield problem("size", "Three is too many.");
    if (isUnknown(name)) yield problem("name", "It was unknown.");
  };

  test("come after the types', in the author's words", () => {
    const broken = validate(schema, ctyObject({ name: "abcdef", size: 3 }, schema), hook);
    const kept = validate(schema, ctyObject({ name: unknown, size: 3 }, schema), hook);

    expect(broken.map(({ summary }) => summary)).toEqual(["name must have at most 4 characters."]);
    expect(kept).toEqual([expect.objectContaining({ summary: "Three is too many.", attribute: ["size"] }), expect.objectContaining({ summary: "It was unknown." })]);
  });
});

test("What only a creation needs is demanded by it, and not of what was imported", () => {
  const clone = { sourceUuid: required(string, "…", { fixed: true, unseen: true }), name: required(string, "…") };

  expect(missingToCreate(clone, { source_uuid: null, name: "a" })).toEqual([expect.objectContaining({ summary: "source_uuid is required to create this resource.", attribute: ["source_uuid"] })]);
  expect(missingToCreate(clone, { source_uuid: "s", name: "a" })).toEqual([]);
});

test("Timeouts are durations", () => {
  const timeouts = { timeouts: timeoutsAttribute({ create: "20m" }) };

  expect(validate(timeouts, { timeouts: { create: "soon" } }, undefined)).toEqual([expect.objectContaining({ summary: expect.stringContaining("timeouts.create must be a duration"), attribute: ["timeouts", "create"] })]);
  expect(validate(timeouts, { timeouts: { create: "1h30m" } }, undefined)).toEqual([]);
});
