import { getEventListeners, getMaxListeners } from "node:events";
import { run } from "../../src/kit/operation";
import { createLog } from "../../src/wire/log";
import { hastyClock } from "../support/clock";

test("twenty operations at once listen for one interrupt, which Node would otherwise warn of, and none does afterwards", async () => {
  const log = createLog({ level: "off", write: () => undefined, now: () => new Date() });
  const { signal: stop } = new AbortController();
  const surroundings = { clock: hastyClock(), log, stop };
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));

  const runs = Array.from({ length: 20 }, () => run(surroundings, { what: "It", timeout: 24 * 3_600_000 }, undefined, [], () => finished));
  const listening = [getEventListeners(stop, "abort").length, getMaxListeners(stop)];
  finish();
  await Promise.all(runs);

  expect(listening).toEqual([20, Infinity]);
  expect(getEventListeners(stop, "abort")).toEqual([]);
});
