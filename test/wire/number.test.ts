import { encode } from "@msgpack/msgpack";
import fc from "fast-check";
import { Decimal } from "../../src/wire/cty";
import { decodeMsgpack, encodeMsgpack, numberText, parseNumber } from "../../src/wire/value";
import { anyNumber } from "./arbitrary";

describe("A number from Terraform", () => {
  test.each([
    ["a string", encode("0.1"), 0.1],
    ["a string", encode("1.1"), 1.1],
    ["a float64", encode(0.5), 0.5],
    ["a float64", encode(-1234.0625), -1234.0625],
    ["a float64 as a function of Terraform computes it", encode(Math.log(3)), Math.log(3)],
    ["an integer", encode(2 ** 53 - 1), 2 ** 53 - 1],
    ["an int64", encode(2n ** 53n, { useBigInt64: true }), new Decimal("9007199254740992")],
    ["an int64", encode(2n ** 53n + 1n, { useBigInt64: true }), new Decimal("9007199254740993")],
    ["a uint64", encode(2n ** 63n, { useBigInt64: true }), new Decimal("9223372036854775808")],
    ["an int64", encode(-(2n ** 63n), { useBigInt64: true }), new Decimal("-9223372036854775808")],
    ["a string", encode("18446744073709551616"), new Decimal("18446744073709551616")],
    ["a float64", encode(2 ** 64), new Decimal("18446744073709551616")],
    ["a string", encode("1234567890.1234567890123"), new Decimal("1234567890.1234567890123")],
    ["a string", encode("123456789012345678901234567890"), new Decimal("123456789012345678901234567890")],
    ["a string", encode("1e400"), new Decimal("1" + "0".repeat(400))],
    ["a float64", encode(-0), 0],
    ["an int8", encode(-1), -1],
    ["a uint32", encode(2 ** 32 - 1), 2 ** 32 - 1],
  ])("in the form of %s is exact", (_, bytes, number) => {
    expect(decodeMsgpack(bytes, "number")).toEqual(number);
  });

  test("that is not finite is refused", () => {
    expect(() => decodeMsgpack(encode([Infinity]), ["list", "number"])).toThrow("[0]: A number is not finite");
  });
});

describe("A number to Terraform", () => {
  test.each([
    [0, "00"],
    [-1, "ff"],
    [2 ** 32, "cf0000000100000000"],
    [2 ** 53 - 1, "cf001fffffffffffff"],
    [-(2 ** 40), "d3ffffff0000000000"],
    [new Decimal("9223372036854775807"), "cf7fffffffffffffff"],
    [new Decimal("-9223372036854775808"), "d38000000000000000"],
  ])("is an integer of 64 bits where it fits", (number, hex) => {
    expect(Buffer.from(encodeMsgpack(number, "number")).toString("hex")).toBe(hex);
  });

  test.each([
    [0.1, "0.1"],
    [1e-7, "0.0000001"],
    [new Decimal("9223372036854775808"), "9223372036854775808"],
    [1e300, "100000000000000005250476025520442024870446858110815915491585411"],
  ])("is decimal text where it does not", (number, start) => {
    expect(Buffer.from(encodeMsgpack(number, "number")).toString()).toContain(start);
  });
});

describe("The canonical text of a number", () => {
  test.each([
    ["0.10", "0.1"],
    ["-0", "0"],
    ["-0.000", "0"],
    ["+007", "7"],
    ["1.5e3", "1500"],
    ["15e-1", "1.5"],
    ["-12.5E-3", "-0.0125"],
    ["100e-2", "1"],
    ["9007199254740993", "9007199254740993"],
    ["0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"],
  ])("of %s is %s", (text, canonical) => {
    expect(numberText(parseNumber(text))).toBe(canonical);
  });

  test("is read as the number it came from", () => {
    fc.assert(fc.property(anyNumber, (number) => expect(parseNumber(numberText(number))).toEqual(number)));
  });

  test("has no exponent, and no zeros that say nothing", () => {
    fc.assert(fc.property(anyNumber, (number) => expect(numberText(number)).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/)));
  });

  test("is never as long as a bad exponent would make it", () => {
    expect(() => parseNumber("1e1000001")).toThrow("A number has an exponent beyond 1000000.");
    expect(() => parseNumber("1e-9999999999999999999")).toThrow("exponent");
  });

  test.each(["", "abc", "1.", ".5", "1e", "0x10", "Infinity", "NaN", "1 ", "--1"])("is not made of %j", (text) => {
    expect(() => parseNumber(text)).toThrow("A number was expected");
  });
});
