import { explore } from "./report";
import { scenarios } from "./scenarios";

test.each(scenarios.filter((_, index) => index % 2 === 1))("$name: no schedule doubles, loses or throws away", async (scenario) => {
  expect(await explore(scenario)).toEqual([]);
}, 300_000);
