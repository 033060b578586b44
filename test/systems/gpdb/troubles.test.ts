import type { Fault } from "../../../src/simulators/faults";
import { seeded, type RunningGpdb } from "../../../src/simulators/gpdb";
import { instanceClone } from "../../../src/systems/gpdb/instance-clone";
import { manage } from "../../support/core";
import { gpdbWorld, restoresBegun } from "../../support/gpdb";

let gpdb: RunningGpdb | undefined;
afterEach(() => gpdb?.close());

const wanted = {
  dbInstanceId: seeded.staging,
  srcDbInstanceName: seeded.production,
  backupId: seeded.backups[2],
  allowOverwrite: true,
  statusLag: "2m",
};
const clone = { operation: "CloneDBInstance" };
const inDoubt = `Whether ${seeded.staging} was restored cannot be determined.`;
const page = (status: number): Fault => ({ kind: "status", status, body: "<html><title>A page</title></html>" });
const refusal = (status: number, Code: string): Fault => ({
  kind: "status",
  status,
  body: { RequestId: "A-1", Code, Message: "No." },
});

/** A world of its own for each try, so that nothing of one reaches the next. */
async function anew() {
  await gpdb?.close();
  const made = await gpdbWorld({ timing: { lag: 30_000, duration: 5 * 60_000 } });
  gpdb = made.gpdb;
  const begun = () => restoresBegun(made.gpdb);
  const restored = () => made.gpdb.instances.get(seeded.staging)!.restored.map(({ backupId }) => backupId);
  return { it: manage(instanceClone, made.world), simulated: made.gpdb, clock: made.clock, begun, restored };
}
const isMet = ({ journal }: RunningGpdb) => journal.some(({ fault }) => fault !== undefined);

const troubles: Record<string, Fault> = {
  "a page with 500": page(500),
  "a page with 502": page(502),
  "a page with 403": page(403),
  "a page with 404": page(404),
  "a page with 200": page(200),
  "a missing right": refusal(403, "Forbidden.RAM"),
  "an internal error": refusal(500, "InternalError"),
  "an answer that is cut short": { kind: "truncated" },
  "a request that is lost": { kind: "drop-before" },
  "an answer that is lost": { kind: "drop-after" },
};
const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 12];

describe.each(Object.entries(troubles))("%s", (_, trouble) => {
  test("at each request for a moment leaves one restore after a plain apply", async () => {
    for (const n of steps) {
      const { it, simulated, begun, restored } = await anew();
      simulated.fault({ ...trouble, after: n });
      await it.apply(wanted).catch(() => undefined);
      await it.apply(wanted);

      expect([n, begun(), restored(), it.tainted]).toEqual([n, 1, [seeded.backups[2]], false]);
      expect(isMet(simulated)).toBe(true);
    }
  }, 120_000);

  test("from each request on, for as long as there is time, never leads to a second restore unasked", async () => {
    for (const n of steps) {
      const { it, simulated, begun } = await anew();
      simulated.fault({ ...trouble, after: n, times: 1e6 });
      await it.apply({ ...wanted, timeouts: { create: "30m" } }).catch(() => undefined);
      simulated.clearFaults();
      const before = begun();
      const end = await it.apply(wanted).then(() => "restored", String);

      // What was taken is followed; what nobody can tell is left to the user; what was not begun is begun.
      expect([n, begun()]).toEqual([n, end.includes(inDoubt) ? before : 1]);
      expect(end === "restored" || end.includes(inDoubt)).toBe(true);
    }
  }, 120_000);
});

describe.each(["kill", "interrupt"] as const)("%s", (end) => {
  test("at each request leaves one restore after a plain apply, or the decision to the user", async () => {
    for (const n of steps) {
      const { it, simulated, begun, restored } = await anew();
      simulated.fault({ kind: "slow", ms: 1e12, after: n });
      const cut = it.apply(wanted).then(() => "ended", String);
      while (!isMet(simulated)) await new Promise((resolve) => setTimeout(resolve, 1));
      const [hung] = simulated.journal.filter(({ fault }) => fault === "slow");
      await it[end]();
      await cut;
      simulated.clearFaults();
      const again = await it.apply(wanted).then(() => "restored", String);

      const isTold = hung?.operation !== clone.operation;
      expect([n, isTold ? again : again.includes(inDoubt)]).toEqual([n, isTold ? "restored" : true]);
      expect([begun(), restored()]).toEqual(isTold ? [1, [seeded.backups[2]]] : [0, []]);
    }
  }, 120_000);
});

test.each(["Forbidden.RAM", "InvalidParameter", "OperationDenied.DBInstanceStatus"])(
  "a restore that is refused by the code %s is not begun, and leaves nothing",
  async (code) => {
    const { it, simulated, begun } = await anew();
    simulated.fault({ ...refusal(403, code), match: clone });

    await expect(it.apply(wanted)).rejects.toThrow(code);
    expect([it.exists, begun()]).toEqual([false, 0]);
    await it.apply(wanted);

    expect([begun(), it.warnings.join().includes("earlier run")]).toEqual([1, false]);
  },
);

test.each<[string, (it: Awaited<ReturnType<typeof anew>>["it"]) => Promise<void>]>([
  ["terraform state rm", async (it) => void (it.stored = undefined)],
  ["terraform destroy", (it) => it.destroy()],
])("after %s an apply restores again", async (_, forget) => {
  const { it, begun, restored } = await anew();
  await it.apply(wanted);
  await it.plan();

  await forget(it);
  await it.apply(wanted);

  expect([begun(), restored().length]).toEqual([2, 2]);
});
