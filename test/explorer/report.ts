import { play, type Scenario } from "./explore";
import { schedulesOf } from "./scenarios";
import { wordsOf } from "./schedule";

/** How much of all schedules is played: of each so many one. `EXPLORER_SHARE=1` plays all. */
const shareOf = ({ wanted }: Scenario) => Number(process.env["EXPLORER_SHARE"] ?? (wanted.size > 2 ? 36 : 6));

/** Plays the schedules of a scenario, prints the figures, and answers those that end badly. */
export async function explore(scenario: Scenario): Promise<readonly string[]> {
  const began = performance.now();
  const all = await schedulesOf(scenario);
  const share = shareOf(scenario);
  const played = all.filter((_, index) => index % share === 0);
  const wrong: string[] = [];
  for (const schedule of played) {
    const verdict = await play(scenario, schedule);
    if (verdict !== undefined) wrong.push(`${wordsOf(schedule)}: ${verdict}`);
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  process.stdout.write(`${scenario.name}: ${played.length} of ${all.length} schedules in ${seconds} s, ${wrong.length} ended badly\n`);
  return wrong;
}
