import { play, type Scenario } from "./explore";
import { scenarios, schedulesOf } from "./scenarios";
import { wordsOf } from "./schedule";
test("debug", async () => {
  const [name, words] = process.env["SCHEDULE"]!.split("|");
  const scenario = scenarios.find((one: Scenario) => one.name === name)!;
  const schedule = (await schedulesOf(scenario)).find((one) => wordsOf(one) === words)!;
  console.log(await play(scenario, schedule, (line) => process.stderr.write(`${line}\n`)));
}, 100000);
