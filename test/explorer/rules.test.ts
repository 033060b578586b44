import { CreationFailedError } from "../../src/kit";
import { Disposal } from "../../src/kit/disposal";
import { Journal } from "../../src/kit/journal";
import { Sights } from "../../src/kit/sight";
import { play, type Scenario } from "./explore";
import type { LabWorld } from "./lab-world";
import { scenarios, schedulesOf } from "./scenarios";
import { wordsOf, type Schedule } from "./schedule";

afterEach(() => jest.restoreAllMocks());

/** The first schedule that ends badly, of every so many. */
async function firstFound(name: string, counts: (schedule: Schedule) => boolean, alter?: (world: LabWorld) => void): Promise<string | undefined> {
  const scenario = scenarios.find((one: Scenario) => one.name === name)!;
  for (const schedule of (await schedulesOf(scenario)).filter(counts)) {
    const verdict = await play(scenario, schedule, alter);
    if (verdict !== undefined) return `${wordsOf(schedule)}: ${verdict}`;
  }
  return undefined;
}

const spec = ({ provider }: LabWorld) => provider.resources.get("test_lab_widget")!.spec as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;

/** Alters a handler of the resource. */
const altering = (handler: string, change: (run: () => Promise<unknown>, args: readonly unknown[]) => Promise<unknown>) => (world: LabWorld) => {
  const real = spec(world)[handler]!;
  spec(world)[handler] = (...args) => change(() => real(...args), args);
};

test("without rule 1, where an answer counts as stored, it finds a doubled clone", async () => {
  const { isBusy } = Journal.prototype;
  jest.spyOn(Journal.prototype, "isBusy").mockImplementation(function (this: Journal, token) {
    return isBusy.call(this, token) || this.entry(token)?.answered !== undefined;
  });

  const found = await firstFound("one", ({ stop, persistence, recovery }) => stop.kind === "kill" && persistence === "at the end" && recovery === "nothing");

  expect(found).toMatch(/^state at the end; kill .*: doubled/);
});

test("without rule 2, where any trouble is a failure, it finds a clone that was thrown away", async () => {
  const alter = altering("settle", (run) => run().catch((error: unknown) => Promise.reject(CreationFailedError.from(error, { leftovers: true }))));

  const found = await firstFound("one", ({ stop, persistence, recovery }) => stop.kind === "error" && persistence === "at once" && recovery === "nothing", alter);

  expect(found).toMatch(/: thrown away/);
});

test("without rule 3, where what is unfinished is replaced, it finds a clone that was thrown away", async () => {
  jest.spyOn(Disposal.prototype, "fateOf").mockImplementation((_resource, _prior, record) => ({ keep: false, record }));

  const found = await firstFound("one", ({ stop, persistence, recovery }) => stop.kind === "error" && persistence === "at once" && recovery === "nothing");

  expect(found).toMatch(/: (thrown away|doubled|lost)/);
});

test("without rule 4, where what is found is taken without a whole look at the state, it finds a clone in two resources", async () => {
  const { current } = Sights.prototype;
  jest.spyOn(Sights.prototype, "current").mockImplementation(function (this: Sights) {
    return { ...current.call(this), exactSince: Infinity, before: new Set() };
  });

  const found = await firstFound("three equal", ({ stop, persistence, recovery }) => stop.kind === "kill" && persistence === "at once" && recovery === "-target");

  expect(found).toMatch(/: (doubled|lost|stuck)/);
});

test("without rule 5, where a refused creation is kept, it finds a resource that is nothing", async () => {
  const alter = altering("start", (run, [, context]) => run().catch(() => ({ job: `job-${(context as { token: string }).token}` })));

  const found = await firstFound("one", ({ stop, recovery }) => stop.kind === "error" && stop.error === "a refusal" && recovery === "nothing", alter);

  expect(found).toMatch(/: kept/);
});
