import { encode, ExtData } from "@msgpack/msgpack";
import fc from "fast-check";
import { Decimal, Dynamic, Unknown, unknown, type CtyObject, type CtyType } from "../../src/wire/cty";
import {
  decodeJson,
  decodeMsgpack,
  encodeJson,
  encodeMsgpack,
  equal,
  isWhollyKnown,
  parseJson,
} from "../../src/wire/value";
import { anyTyped } from "./arbitrary";

describe("A value", () => {
  test("comes back from MessagePack as it went, of whatever type and however unknown", () => {
    fc.assert(
      fc.property(anyTyped("unknowns"), ([type, value]) => {
        const back = decodeMsgpack(encodeMsgpack(value, type), type);

        expect(back).toEqual(value);
        expect(equal(back, value, type)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("comes back from JSON as it went, of whatever type", () => {
    fc.assert(
      fc.property(anyTyped("known"), ([type, value]) => {
        const back = decodeJson(encodeJson(value, type), type);

        expect(back).toEqual(value);
        expect(isWhollyKnown(back)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("has map keys and attributes named like the inner parts of JavaScript objects", () => {
    const type: CtyType = JSON.parse('["object",{"__proto__":["map","string"],"constructor":"string"}]');
    const value = parseJson('{"__proto__":{"__proto__":"a","toString":"b"},"constructor":"c"}');

    const back = decodeMsgpack(encodeMsgpack(value, type), type) as CtyObject;

    expect(Object.keys(back).sort()).toEqual(["__proto__", "constructor"]);
    expect(encodeJson(back, type)).toBe('{"__proto__":{"__proto__":"a","toString":"b"},"constructor":"c"}');
  });

  test("carries every attribute of its type, null where it has none", () => {
    const type: CtyType = ["object", { a: "string", b: "number" }];

    expect(encodeMsgpack({ a: "x" }, type)).toEqual(encode({ a: "x", b: null }));
    expect(decodeMsgpack(encode({ a: "x" }), type)).toEqual({ a: "x", b: null });
  });

  test("is sent in the normal form that Terraform gives it on arrival", () => {
    const decomposed = "e\u0301";

    expect(encodeMsgpack({ [decomposed]: decomposed }, ["map", "string"])).toEqual(encode({ "\u00e9": "\u00e9" }));
    expect(encodeMsgpack("a\ud800", "string")).toEqual(encode("a\ufffd"));
    expect(equal(decomposed, "\u00e9", "string")).toBe(true);
  });

  test("may be nested deeply where its type is dynamic", () => {
    let value = new Dynamic("string", "deep");
    for (let level = 0; level < 150; level++) value = new Dynamic(["list", "dynamic"], [value]);

    expect(decodeMsgpack(encodeMsgpack(value, "dynamic"), "dynamic")).toEqual(value);
    expect(decodeJson(encodeJson(value, "dynamic"), "dynamic")).toEqual(value);
  });
});

describe("A value of type dynamic", () => {
  test("carries its type as bytes beside it", () => {
    expect(encodeMsgpack(new Dynamic("string", "x"), "dynamic")).toEqual(encode([Buffer.from('"string"'), "x"]));
    expect(encodeJson(new Dynamic("string", "x"), "dynamic")).toBe('{"value":"x","type":"string"}');
  });

  test("may be null or unknown with and without a type", () => {
    const values = [null, unknown, new Dynamic("string", null), new Dynamic("string", unknown)];

    expect(values.map((value) => decodeMsgpack(encodeMsgpack(value, "dynamic"), "dynamic"))).toEqual(values);
    expect(equal(null, new Dynamic("string", null), "dynamic")).toBe(false);
  });
});

describe("An unknown value", () => {
  test("is three bytes", () => {
    expect(Buffer.from(encodeMsgpack(unknown, "string")).toString("hex")).toBe("d40000");
  });

  test("comes with what is known of it", () => {
    // "pre-${terraform_data.x.id}", as Terraform 1.11 sends it: extension 12 with { 1: false, 2: "pre-" }.
    const bytes = Buffer.from("c7090c8201c202a47072652d", "hex");

    const value = decodeMsgpack(bytes, "string");

    expect(value).toEqual(new Unknown({ nullable: false, prefix: "pre-" }));
    expect(Buffer.from(encodeMsgpack(value, "string"))).toEqual(bytes);
  });

  test("comes with the bounds of a number or a length", () => {
    const number = new Unknown({ numberAtLeast: [0.5, true], numberAtMost: [new Decimal("18446744073709551616"), false] });
    const list = new Unknown({ lengthAtLeast: 1, lengthAtMost: 300 });

    expect(decodeMsgpack(encodeMsgpack(number, "number"), "number")).toEqual(number);
    expect(decodeMsgpack(encodeMsgpack(list, ["list", "string"]), ["list", "string"])).toEqual(list);
  });

  test("loses what its type or Terraform's size limit does not allow to be known", () => {
    expect(Buffer.from(encodeMsgpack(new Unknown({ prefix: "x" }), "number")).toString("hex")).toBe("d40000");
    expect(Buffer.from(encodeMsgpack(new Unknown({ prefix: "x".repeat(2000) }), "string")).toString("hex")).toBe("d40000");
    expect(Buffer.from(encodeMsgpack(new Unknown({ nullable: false }), "dynamic")).toString("hex")).toBe("d40000");
  });

  test("is understood in any extension, malformed ones too", () => {
    fc.assert(
      fc.property(fc.integer({ min: -128, max: 127 }), fc.uint8Array({ maxLength: 40 }), (code, payload) => {
        expect(decodeMsgpack(encode([new ExtData(code, payload)]), ["list", "string"])).toEqual([expect.any(Unknown)]);
      }),
    );
  });

  test("cannot be written as JSON", () => {
    expect(() => encodeJson({ a: [unknown] }, ["object", { a: ["list", "string"] }])).toThrow("a[0]: expected a known value, got an unknown value.");
  });

  test("makes what holds it not wholly known", () => {
    expect(isWhollyKnown({ a: [new Dynamic("string", unknown)] })).toBe(false);
    expect(isWhollyKnown({ a: [new Dynamic("string", "x"), new Decimal("0.1"), null] })).toBe(true);
  });
});

describe("Two values are equal", () => {
  const set: CtyType = ["set", ["object", { a: "number" }]];

  test("when their sets have the same elements in any order, once or twice", () => {
    expect(equal([{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }, { a: 2 }], set)).toBe(true);
    expect(equal([{ a: 1 }], [{ a: 2 }], set)).toBe(false);
    expect(equal(["a", "b"], ["b", "a"], ["list", "string"])).toBe(false);
  });

  test("when what is unknown of one is unknown of the other, whatever is known of it", () => {
    expect(equal([unknown], [new Unknown({ prefix: "x" })], ["list", "string"])).toBe(true);
    expect(equal([unknown], ["?"], ["list", "string"])).toBe(false);
    expect(equal([{ a: unknown }, { a: unknown }], [{ a: unknown }], set)).toBe(false);
    expect(equal(["?", "?"], ["?"], ["set", "string"])).toBe(true);
  });
});

describe("An error", () => {
  const type: CtyType = ["object", { nics: ["list", ["object", { mac: "string" }]], tags: ["map", "number"] }];

  test.each([
    [{ nics: [{ mac: 42 }] }, "nics[0].mac: expected string, got a number."],
    [{ nics: { mac: "secret" } }, "nics: expected list, got an object."],
    [{ nics: [{ ip: "secret" }] }, "nics[0].ip: the type has no attribute of this name."],
    [{ tags: { "a b": "secret" } }, 'tags["a b"]: expected a finite number, got a string.'],
    ["secret", "The value: expected object, got a string."],
  ])("names the path of what cannot be encoded, never the value", (value, message) => {
    expect(() => encodeMsgpack(value, type)).toThrow(message);
    expect(() => encodeJson(value, type)).toThrow(message);
  });

  test.each([
    [{ nics: [{ mac: 42 }] }, "nics[0].mac: expected string, got a number."],
    [{ nics: "secret" }, "nics: expected list, got a string."],
    [{ nics: [{ ip: "secret" }] }, "nics[0].ip: the type has no attribute of this name."],
    [{ tags: { a: true } }, 'tags["a"]: expected number, got a boolean.'],
    [{ tags: { a: "secret" } }, 'tags["a"]: A number was expected, but the text is not one.'],
  ])("names the path of what cannot be decoded, never the value", (value, message) => {
    expect(() => decodeMsgpack(encode(value), type)).toThrow(message);
    expect(() => decodeJson(JSON.stringify(value), type)).toThrow(message);
  });

  test("tells where JSON is malformed without quoting it", () => {
    for (const text of ['{"password":"secret', '["secret" "b"]', '{"secret":tru}', "[01]", "[1.]", '"a\nsecret"', "[1,]", "", "[".repeat(2000)]) {
      expect(() => parseJson(text)).toThrow(/^The JSON is malformed: expected [^s]+? at position \d+\.$|levels|a string/);
      expect(() => parseJson(text)).not.toThrow(/secret/);
    }
  });
});

describe("Parsed JSON", () => {
  test("is what JSON.parse makes of it, where that is exact", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const ours = JSON.stringify(parseJson(text), (_, value) => (value instanceof Decimal ? Number(value.text) : value));

        expect(JSON.parse(ours)).toEqual(JSON.parse(JSON.stringify(JSON.parse(text))));
      }),
    );
  });

  test("keeps numbers that a double would round", () => {
    expect(parseJson('[123456789012345678901234567890, 1234567890.1234567890123, 1e400, 0.10, -0, 5e-1]')).toEqual([
      new Decimal("123456789012345678901234567890"),
      new Decimal("1234567890.1234567890123"),
      new Decimal("1" + "0".repeat(400)),
      0.1,
      0,
      0.5,
    ]);
  });
});
