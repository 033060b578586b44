import { unpacked } from "../../src/kit/private-state";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const token = "0123456789abcdef0123456789abcdef";

test("what was kept comes back", () => {
  const record = { token, creation: "c", operation: { job: "j" }, failed: "no room", nothingLeft: true, imported: true };

  expect(unpacked(bytes(record))).toEqual(record);
});

test.each([
  ["nothing", ""],
  ["no JSON", "{"],
  ["null", null],
  ["a list", [token]],
  ["a token that leads elsewhere", { token: "../../x" }],
  ["a token that is too long", { token: `${token}0` }],
  ["a token of another type", { token: { toString: token } }],
  ["an operation that is no record", { operation: null }],
  ["a verdict of another type", { failed: 3, nothingLeft: "yes", imported: 1 }],
  ["plans of another type", { creating: [], unfinished: "x" }],
])("%s is left out", (_, value) => {
  expect(unpacked(bytes(value as string))).toEqual({});
});

test("the records of unfinished objects are checked like the object's own", () => {
  expect(unpacked(bytes({ unfinished: { a: { token: "../x", operation: { job: "j" } }, b: null } }))).toEqual({
    unfinished: { a: { operation: { job: "j" } }, b: {} },
  });
});
