import { play } from "./explore";
import { scenarios, schedulesOf } from "./scenarios";
import { wordsOf } from "./schedule";

test.each(scenarios)("$name", async (scenario) => {
  const began = performance.now();
  const all = await schedulesOf(scenario);
  const share = Number(process.env["EXPLORER_SHARE"] ?? 20);
  const some = all.filter((_, index) => index % share === 0);
  const wrong: string[] = [];
  for (const schedule of some) {
    const verdict = await play(scenario, schedule);
    if (verdict !== undefined) wrong.push(`${wordsOf(schedule)}: ${verdict}`);
    if (wrong.length >= 5) break;
  }
  console.log(`${scenario.name}: ${all.length} schedules, ${some.length} played in ${Math.round(performance.now() - began)} ms, ${wrong.length} wrong\n${wrong.join("\n")}`);
  expect(wrong).toEqual([]);
}, 120_000);
