import { milliseconds, spoken } from "../../src/kit";

test.each([
  ["90s", 90_000],
  ["10m", 600_000],
  ["1h30m", 5_400_000],
  ["1.5h", 5_400_000],
  ["250ms", 250],
  ["0s", 0],
])("The duration %s is %i ms", (text, expected) => {
  expect(milliseconds(text)).toBe(expected);
});

test.each(["", "10", "m", "10 m", "-5m", "ten minutes", "5m!", "1d", "1e3s"])('"%s" is no duration', (text) => {
  expect(milliseconds(text)).toBeUndefined();
});

test.each([
  [0, "0s"],
  [499, "0s"],
  [125_000, "2m 5s"],
  [3_600_000, "1h"],
  [5_400_000, "1h 30m"],
])("%i ms are spoken as %s", (duration, expected) => {
  expect(spoken(duration)).toBe(expected);
});
