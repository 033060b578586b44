import fc from "fast-check";
import { decimal, list, map, number, object, optional, required, set, string, unknown } from "../../src/kit";
import { ctyObject, typedObject } from "../../src/kit/codec";
import { objectType } from "../../src/kit/schema";
import { Decimal, Unknown } from "../../src/wire/cty";
import { decodeMsgpack, encodeMsgpack } from "../../src/wire/value";
import { anyConfig, anySchema } from "./arbitrary";

const schema = {
  l3NetworkUuid: required(string, "…"),
  vlans: optional(list(number), "…"),
  tags: optional(map(string), "…"),
  nics: optional(set(object({ ip6Address: optional(string, "…") })), "…"),
  amount: optional(decimal, "…"),
};

describe("The author's words", () => {
  test("become Terraform's, and null where nothing is said", () => {
    const object = ctyObject({ l3NetworkUuid: "n", nics: [{ ip6Address: "::1" }, unknown], tags: { ["__proto__x"]: "a" } }, schema);

    expect(object).toEqual({ l3_network_uuid: "n", vlans: null, tags: { __proto__x: "a" }, nics: [{ ip6_address: "::1" }, new Unknown()], amount: null });
  });

  test("come back the same through MessagePack, for any schema and configuration", () => {
    fc.assert(
      fc.property(anySchema.chain((attributes) => fc.tuple(fc.constant(attributes), anyConfig(attributes, "unknowns"))), ([attributes, config]) => {
        const sent = ctyObject(config, attributes);
        const type = objectType(attributes);

        const received = decodeMsgpack(encodeMsgpack(sent, type), type) as typeof sent;

        expect(ctyObject(typedObject(received, attributes), attributes)).toEqual(sent);
      }),
    );
  });

  test("hold numbers exactly where they are asked for as texts", () => {
    const typed = typedObject(ctyObject({ l3NetworkUuid: "n", amount: "123456789012345678901.5" }, schema), schema);

    expect(typed["amount"]).toBe("123456789012345678901.5");
  });
});

test("A number that JavaScript cannot hold is refused where it stands, not rounded", () => {
  const object = { l3_network_uuid: "n", vlans: [1, new Decimal("12345678901234567890")] };

  expect(() => typedObject(object, schema)).toThrow(expect.objectContaining({ message: "This number has more digits than the system can hold.", attribute: ["vlans", 1] }));
});

test("A map's key may be any text", () => {
  const tags = Object.fromEntries([["__proto__", "a"], ["constructor", "b"]]);

  const typed = typedObject(ctyObject({ l3NetworkUuid: "n", tags }, schema), schema);

  expect(Object.entries(typed["tags"] as object)).toEqual([["__proto__", "a"], ["constructor", "b"]]);
});
