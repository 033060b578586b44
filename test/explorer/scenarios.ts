import { measure, type Scenario } from "./explore";
import { stops, type Recovery, type Point, type Schedule, type Stop } from "./schedule";
import type { Declared, Persistence } from "./terraform";

const widget = (config: object, more: Partial<Declared> = {}): Declared => ({ type: "test_lab_widget", config: { source: "golden", label: "fine", timeouts: { create: "90s" }, ...config }, ...more });
const configuration = (...all: readonly Declared[]) => new Map(all.map((declared, n) => [`test_lab_widget.a[${n}]`, declared]));
const web = widget({ name: "web" });
const cbd = { createBeforeDestroy: true } as const;

/** Small worlds. */
export const scenarios: readonly Scenario[] = [
  { name: "one", before: configuration(), wanted: configuration(web) },
  { name: "three different", before: configuration(), wanted: configuration(widget({ name: "a" }), widget({ name: "b" }), widget({ name: "c" })) },
  { name: "three equal", before: configuration(), wanted: configuration(web, web, web) },
  { name: "count raised", before: configuration(web, web), wanted: configuration(web, web, web) },
  { name: "count lowered", before: configuration(web, web, web), wanted: configuration(web, web) },
  { name: "a replacement", before: configuration(web), wanted: configuration(widget({ name: "web", source: "silver" })) },
  { name: "a replacement, created first", before: configuration(widget({ name: "web" }, cbd)), wanted: configuration(widget({ name: "web", source: "silver" }, cbd)) },
  { name: "one, created first", before: configuration(), wanted: configuration(widget({ name: "web" }, cbd)) },
  { name: "one that fails", before: configuration(), wanted: configuration(web), failing: true },
];
const persistences: readonly Persistence[] = ["at once", "at intervals", "at the end", "never"];
const recoveries: readonly Recovery[] = ["nothing", "-target", "-refresh=false", "saved plan", "another folder", "another machine", "an older state", "no state"];

/** Every schedule of a scenario. */
export async function schedulesOf(scenario: Scenario): Promise<Schedule[]> {
  const { calls, writes } = await measure(scenario);
  const points = [
    ...Array.from({ length: calls }, (_, n) => ({ at: "call", number: n + 1 }) as const),
    ...Array.from({ length: writes }, (_, n) => ({ at: "write", number: n + 1 }) as const),
  ].flatMap((point) => (["before", "after"] as const).map((when) => ({ ...point, when })));
  const applies = (stop: Stop, { at, when }: Point) => {
    if (at === "write") return stop.kind === "kill";
    // A system that refuses in its own words has done nothing.
    return !(stop.kind === "error" && ["a refusal", "a refused connection"].includes(stop.error) && when === "after");
  };
  return points.flatMap((point) =>
    stops.filter((stop) => applies(stop, point)).flatMap((stop) => persistences.flatMap((persistence) => recoveries.map((recovery) => ({ persistence, stop, point, recovery })))),
  );
}

