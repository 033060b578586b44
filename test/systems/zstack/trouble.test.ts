import type { Fault } from "../../../src/simulators/faults";
import type { RunningZStack } from "../../../src/simulators/zstack";
import { vmClone } from "../../../src/systems/zstack/vm-clone";
import type { VirtualClock } from "../../support/clock";
import { manage } from "../../support/core";
import { until } from "../../support/terraform";
import { clonesBegun, clonesIn, zstackWorld } from "../../support/zstack";

let zstack: RunningZStack;
let clock: VirtualClock;
let it: ReturnType<typeof manage<typeof vmClone.schema>>;
const wanted = () => ({
  name: "web-1",
  sourceUuid: zstack.seeded.golden,
  userTags: ["team::blue"],
  description: "front end",
  timeouts: { create: "10m" },
});

beforeEach(async () => {
  const { world, ...made } = await zstackWorld();
  ({ zstack, clock } = made);
  it = manage(vmClone, world);
});
afterEach(() => zstack.close());

/** One clone was begun and finished, the state holds it, nothing was destroyed, and nothing is left to do. */
async function expectOneClone(): Promise<void> {
  const { uuid, jobUuid } = it.state;
  const tags = zstack.state().tags.filter(({ resourceUuid, type }) => resourceUuid === uuid && type === "User");
  expect(clonesIn(zstack)).toMatchObject([{ uuid, name: "web-1", state: "Running", description: "front end" }]);
  expect(tags.map(({ tag }) => tag).sort()).toEqual(["team::blue", `terraclone::${jobUuid}`]);
  expect(it.state).toMatchObject({ name: "web-1", power: "Running", userTags: ["team::blue"] });
  expect(clonesBegun(zstack)).toBe(1);
  expect(zstack.counters.operations["destroyVmInstance"]).toBeUndefined();
  expect((await it.plan(wanted())).action).toBe("no-op");
}

/** Where a creation can be struck; `after` lets the requests of earlier steps pass. */
const steps: readonly (readonly [step: string, Pick<Fault, "match" | "after">])[] = [
  ["looking whether it was begun", { match: { operation: "apiJob" } }],
  ["looking for a VM of an earlier run", { match: { operation: "queryVmInstance" }, after: 1 }],
  ["asking for it", { match: { operation: "cloneVmInstance" } }],
  ["waiting for its job", { match: { operation: "apiJob" }, after: 1 }],
  ["reading the VM", { match: { operation: "queryVmInstance" }, after: 3 }],
  ["waiting for the VM to rest", { match: { operation: "queryVmInstance" }, after: 4 }],
  ["reading its tags", { match: { operation: "queryUserTag" } }],
  ["marking it", { match: { operation: "createUserTag" } }],
  ["tagging it", { match: { operation: "createUserTag" }, after: 1 }],
  ["renaming it", { match: { operation: "updateVmInstance" } }],
  ["reading it once more", { match: { operation: "queryVmInstance" }, after: 6 }],
];

const page = "<html><body>The service is not available.</body></html>";
const troubles: readonly (readonly [trouble: string, Fault])[] = [
  ["a gateway's 502", { kind: "status", status: 502, body: page }],
  ["a bare 500", { kind: "status", status: 500, body: "" }],
  ["a 403", { kind: "status", status: 403, body: "Forbidden" }],
  ["a gateway's 404", { kind: "status", status: 404, body: page }],
  ["a gateway's 200", { kind: "status", status: 200, body: page }],
  ["a 503 of another's in JSON", { kind: "status", status: 503, body: { message: "no healthy upstream" } }],
  ["a lost request", { kind: "drop-before" }],
  ["a lost answer", { kind: "drop-after" }],
];
const failedJobs = ["marking it", "tagging it", "renaming it"].map((step): [string, string, Fault] => [
  step,
  "a failed job",
  { kind: "fail-job", details: "the database is locked" },
]);
const table = [
  ...steps.flatMap(([step]) => troubles.map(([trouble, fault]): [string, string, Fault] => [step, trouble, fault])),
  ...failedJobs,
];
const at = (step: string) => steps.find(([name]) => name === step)![1];

describe("Whatever strikes a creation, the next plain apply ends with the one clone that was begun", () => {
  const passing = table.filter(([, trouble]) =>
    ["a 403", "a gateway's 200", "a lost answer", "a failed job"].includes(trouble),
  );
  test.each(passing)("%s: %s, three times", async (step, _, fault) => {
    zstack.fault({ ...at(step), ...fault, times: 3 });

    // A plan and a request that begins nothing are not tried again.
    for (let round = 1; round <= 3; round++) await it.apply(wanted()).catch(() => undefined);
    const before = it.exists ? it.state.uuid : undefined;
    await it.apply(wanted());

    expect(it.state.uuid).toBe(before ?? it.state.uuid);
    await expectOneClone();
  });

  test.each(table)("%s: %s, until somebody puts an end to it", async (step, _, fault) => {
    zstack.fault({ ...at(step), ...fault, times: 100_000 });

    await it.apply(wanted()).catch(() => undefined);
    const before = it.exists ? it.state.uuid : undefined;
    zstack.clearFaults();
    await it.apply(wanted());

    expect(it.state.uuid).toBe(before ?? it.state.uuid);
    await expectOneClone();
  });
});

describe("A creation that is cut short while it waits for an answer is resumed", () => {
  const ends: readonly (readonly [end: string, cut: () => unknown])[] = [
    ["kill", () => it.kill()],
    ["interrupt", () => it.interrupt()],
    ["timeout", () => clock.advance(3_600_000)],
  ];
  const cuts = steps.flatMap(([step]) => ends.map(([end, cut]) => [step, end, cut] as const));

  test.each(cuts)("%s: %s", async (step, _, cut) => {
    zstack.fault({ ...at(step), kind: "slow", ms: 7_200_000 });
    const applied = it.apply(wanted()).catch(() => undefined);
    await until(() => zstack.journal.some(({ fault }) => fault === "slow"));

    await cut();
    await applied;
    await it.apply(wanted());
    // What was held back arrives after all.
    await clock.advance(7_200_000);

    await expectOneClone();
  });
});
