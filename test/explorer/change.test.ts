import { explore } from "./report";
import { scenarios } from "./scenarios";

/** Worlds in which an object is destroyed still end badly in some schedules, which are not judged yet. */
const open: readonly string[] = ["count lowered", "a replacement", "a replacement, created first"];
const own = scenarios.filter((_, index) => index % 2 === 1);

test.each(own.filter(({ name }) => !open.includes(name)))("$name: no schedule doubles, loses or throws away", async (scenario) => {
  expect(await explore(scenario)).toEqual([]);
}, 300_000);

for (const { name } of own.filter((one) => open.includes(one.name))) test.todo(`${name}: no schedule doubles, loses or throws away`);
