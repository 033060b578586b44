import { rmSync } from "node:fs";
import { terraclone } from "../../../src/provider";
import type { BluekingSimulator } from "../../../src/simulators/blueking";
import type { Fault } from "../../../src/simulators/faults";
import { hostPropertyClone } from "../../../src/systems/blueking/host-property-clone";
import { audits, configurationFor, quickBlueking, setProperty, storedOf, type Way } from "../../support/blueking";
import { manage } from "../../support/core";

let cmdb: BluekingSimulator;
let fresh: ReturnType<BluekingSimulator["database"]["save"]>;
beforeEach(async () => {
  cmdb = await quickBlueking({ speed: Infinity });
  fresh = cmdb.database.save();
});
afterEach(() => cmdb.close());

const pair = { bkBizId: 2, bkOrgId: 10, bkDstId: 11, onDestroy: "restore" } as const;
const original = { bk_comment: "made by hand", operator: "bob", bk_sn: "SN-11" };
const clone = { operation: "clone_host_property" };
const copy = (way: Way = "gateway") =>
  manage(hostPropertyClone, { provider: terraclone, configuration: configurationFor(cmdb, way) });
const anew = (): void => {
  cmdb.simulator.clearFaults();
  (cmdb.simulator.journal as unknown[]).length = 0;
  cmdb.database.load({ ...fresh, audit: [] });
};
const broken = (fault: Fault) => cmdb.simulator.fault(fault);
const page = (status: number): Fault => ({ kind: "status", status, body: "<html><title>A page</title></html>" });

test("a refusal after a copy whose answer was lost keeps what it overwrote, until it can be put back", async () => {
  const before = storedOf(cmdb, 11);
  await copy().apply(pair);
  const requests = cmdb.simulator.journal.findIndex(({ operation }) => operation === clone.operation) + 1;
  anew();
  const it = copy();
  broken({ kind: "lose", match: clone });
  broken({ ...page(502), after: requests, times: 1e6 });
  await expect(it.apply({ ...pair, timeouts: { create: "1m" } })).rejects.toThrow("is not finished.");
  expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "golden image" });
  cmdb.simulator.clearFaults();
  setProperty(cmdb, 10, "bk_comment", "newer");
  setProperty(cmdb, 11, "bk_sn", "theirs");
  cmdb.database.denials.push({ action: "edit", host: 11 });

  const refused = it.apply({ ...pair, timeouts: { create: "20m" } });
  await expect(refused).rejects.toThrow(/is not finished\.[^]*needs edit right on host 11/);
  cmdb.database.denials = [];
  await it.apply(pair);
  const { overwritten } = it.state;
  await it.destroy();

  expect(overwritten).toMatchObject({ ...original, bk_sn: "theirs" });
  expect(storedOf(cmdb, 11)).toEqual({ ...before, bk_sn: "theirs", bk_state: null });
});

/** The state, which a remote backend never wrote; some time later. */
async function lose(it: ReturnType<typeof copy>): Promise<void> {
  it.stored = undefined;
  await it.clock.sleep(1_000, new AbortController().signal);
}

describe("What a copy overwrote", () => {
  test("is known from the journal where the state was never written", async () => {
    const it = copy();
    await it.apply(pair);
    const { overwritten } = it.state;

    await lose(it);
    await it.apply(pair);

    expect([it.state.overwritten, audits(cmdb)]).toEqual([overwritten, 1]);
    expect(overwritten).toMatchObject(original);
  });

  test("beyond the preview is known from the journal too, and what was left alone is not asked for again", async () => {
    cmdb.database.uniqueRules = cmdb.database.uniqueRules.filter(({ id }) => id !== 2);
    cmdb.database.uniqueRules.push({ id: 9, ispre: false, properties: ["bk_sn"] });
    setProperty(cmdb, 10, "bk_host_outerip", "1.2.3.4");
    setProperty(cmdb, 11, "bk_host_outerip", "5.6.7.8");
    const it = copy("esb");
    await it.apply(pair);

    await lose(it);
    await it.apply(pair);

    expect(it.state).toMatchObject({ overwritten: { bk_host_outerip: "5.6.7.8" }, leftAlone: ["bk_sn"] });
    expect(audits(cmdb)).toBe(1);
  });

  test("is not known where state and journal are lost, and destroying says so", async () => {
    const it = copy();
    await it.apply(pair);
    await lose(it);
    rmSync(it.journalDirectory, { recursive: true });

    await it.apply(pair);
    const { overwritten } = it.state;
    await it.destroy();

    expect(overwritten).toBeUndefined();
    expect(it.warnings.join()).toMatch(/Nothing is put back on host 11\.[^]*a run whose records are lost/);
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "golden image" });
  });
});
