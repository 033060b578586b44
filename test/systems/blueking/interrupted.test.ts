import { terraclone } from "../../../src/provider";
import type { BluekingSimulator } from "../../../src/simulators/blueking";
import { hostPropertyClone } from "../../../src/systems/blueking/host-property-clone";
import { hostPropertyPreview } from "../../../src/systems/blueking/host-property-preview";
import { audits, configurationFor, quickBlueking, setProperty, storedOf } from "../../support/blueking";
import { manage } from "../../support/core";
import { lookUp } from "../../support/look-up";
import { until } from "../../support/terraform";

let cmdb: BluekingSimulator;
beforeEach(async () => {
  cmdb = await quickBlueking();
});
afterEach(() => cmdb.close());

const pair = { bkBizId: 2, bkOrgId: 10, bkDstId: 11 } as const;
const world = () => ({ provider: terraclone, configuration: configurationFor(cmdb) });
const copy = () => manage(hostPropertyClone, world());
type Copy = ReturnType<typeof copy>;

/** A CMDB of its own for each cut, so that nothing of a killed run's reaches the next. */
async function anew(saved: ReturnType<BluekingSimulator["database"]["save"]>): Promise<void> {
  await cmdb.close();
  cmdb = await quickBlueking();
  cmdb.database.load({ ...saved, audit: [] });
}

const ends = {
  "kill -9": (it: Copy) => it.kill(),
  "an interrupt": (it: Copy) => it.interrupt(),
};

/** Runs a command, and cuts it short at its n-th request; false where it had fewer. */
async function cutShort(it: Copy, n: number, end: keyof typeof ends, command: () => Promise<unknown>): Promise<boolean> {
  cmdb.simulator.fault({ kind: "slow", ms: 1e12, after: n });
  let over = false;
  const ended = command().then(() => "ended" as const, (error: unknown) => error as Error).finally(() => (over = true));
  const hung = until(() => over || cmdb.simulator.journal.some(({ fault }) => fault === "slow")).then(() => "hung" as const);
  const first = await Promise.race([ended, hung]);
  if (first === "hung") {
    await ends[end](it);
    await ended;
  }
  cmdb.simulator.clearFaults();
  if (first instanceof Error) throw first;
  return first === "hung";
}

/** Every property of the destination, empty ones left out. */
const values = () => Object.fromEntries(Object.entries(storedOf(cmdb, 11)).filter(([, value]) => value !== null && value !== ""));

describe.each(Object.keys(ends) as (keyof typeof ends)[])("%s at every call", (end) => {
  test("of a copy leaves the values as before or as after, and the next apply ends well", async () => {
    const fresh = cmdb.database.save();
    const before = values();
    await copy().apply(pair);
    const after = values();
    let cuts = 0;

    for (; ; cuts++) {
      await anew(fresh);
      const it = copy();
      const { changes } = await lookUp(hostPropertyPreview, world(), pair);
      const cut = await cutShort(it, cuts, end, () => it.apply({ ...pair, onDestroy: "restore", reviewedChanges: changes }));
      expect([before, after]).toContainEqual(values());
      if (!cut) break;

      const { changes: again } = await lookUp(hostPropertyPreview, world(), pair);
      await it.apply({ ...pair, onDestroy: "restore", reviewedChanges: again });
      expect([values(), audits(cmdb), it.tainted]).toEqual([after, 1, false]);
      expect(it.state.overwritten).toMatchObject({ bk_comment: "made by hand", operator: "bob" });
      expect((await it.plan()).action).toBe("no-op");
      await it.destroy();
      expect(values()).toEqual(before);
    }

    expect(cuts).toBeGreaterThan(15);
  });

  test.each(["once", "follow"] as const)("of a change (%s) leaves the values as before or as after, and the next apply ends well", async (mode) => {
    await copy().apply(pair);
    const fresh = cmdb.database.save();
    let cuts = 0;

    for (; ; cuts++) {
      await anew(fresh);
      const it = copy();
      await it.apply({ ...pair, mode });
      setProperty(cmdb, mode === "once" ? 11 : 10, "bk_comment", "touched");
      setProperty(cmdb, mode === "once" ? 11 : 10, "bk_cpu", 99);
      const before = values();
      const after = { ...before, bk_comment: mode === "once" ? "golden image" : "touched", bk_cpu: mode === "once" ? 16 : 99 };
      const cut = await cutShort(it, cuts, end, () => it.apply());
      expect([before, after]).toContainEqual(values());
      if (!cut) break;

      await it.apply();
      expect([values(), audits(cmdb)]).toEqual([after, 1]);
      expect((await it.plan()).action).toBe("no-op");
    }

    expect(cuts).toBeGreaterThan(3);
  });

  test("of putting back leaves the values as before or as after, and the next destroy ends well", async () => {
    const fresh = cmdb.database.save();
    const original = values();
    let cuts = 0;

    for (; ; cuts++) {
      await anew(fresh);
      const it = copy();
      await it.apply({ ...pair, onDestroy: "restore" });
      const copied = values();
      const cut = await cutShort(it, cuts, end, () => it.destroy());
      expect([copied, original]).toContainEqual(values());
      if (!cut) break;

      if (it.exists) await it.destroy();
      expect([values(), audits(cmdb)]).toEqual([original, 2]);
    }

    expect(cuts).toBeGreaterThan(3);
  });
});
