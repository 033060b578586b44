import { terraclone } from "../../../src/provider";
import type { BluekingSimulator } from "../../../src/simulators/blueking";
import type { Fault } from "../../../src/simulators/faults";
import { hostPropertyClone } from "../../../src/systems/blueking/host-property-clone";
import { audits, configurationFor, quickBlueking, storedOf, ways, type Way } from "../../support/blueking";
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

const troubles: Record<string, Fault> = {
  "a page with 500": page(500),
  "a page with 502": page(502),
  "a page with 403": page(403),
  "a page with 404": page(404),
  "a page with 200": page(200),
  "a missing right": { kind: "refuse", code: "9900403" },
  "trouble behind the scenes": { kind: "refuse", code: "1199998" },
  "a request that is lost": { kind: "drop-before" },
  "an answer that is lost": { kind: "drop-after" },
  "a time-out of an answer": { kind: "lose" },
};

describe.each(Object.entries(troubles))("%s", (_, trouble) => {
  test.each<[string, number]>([
    ["for a moment", 1],
    ["for as long as there is time", 1e6],
  ])(
    "at each request, %s, leaves one copy after a plain apply, with what it overwrote",
    async (_, times) => {
      for (let n = 0; ; n += times === 1 ? 1 : 3) {
        anew();
        const it = copy();
        broken({ ...trouble, after: n, times });
        await it.apply({ ...pair, timeouts: { create: "2m" } }).catch(() => undefined);
        const isMet = cmdb.simulator.journal.some(({ fault }) => fault !== undefined);
        cmdb.simulator.clearFaults();
        await it.apply(pair);

        expect([n, audits(cmdb), it.tainted, it.state.overwritten]).toMatchObject([n, 1, false, original]);
        if (!isMet) break;
      }
    },
    120_000,
  );
});

describe.each(ways)("By way of %s", (way) => {
  test.each<[string, () => void, () => void, RegExp]>([
    [
      "a right that is missing",
      () => void cmdb.database.denials.push({ action: "edit", host: 11 }),
      () => (cmdb.database.denials = []),
      /needs edit right on host 11/,
    ],
    [
      "a value that a rule refuses",
      () => void broken({ kind: "refuse", code: "1199014", match: clone }),
      () => cmdb.simulator.clearFaults(),
      /1199014/,
    ],
    [
      "a source that is gone by then",
      () => void broken({ kind: "refuse", code: "1110008", match: clone }),
      () => cmdb.simulator.clearFaults(),
      /1110008/,
    ],
  ])("%s ends the copy and leaves nothing in the state", async (_, spoil, correct, words) => {
    const before = storedOf(cmdb, 11);
    const it = copy(way);
    spoil();

    await expect(it.apply(pair)).rejects.toThrow(words);
    expect([it.exists, storedOf(cmdb, 11)]).toEqual([false, before]);
    correct();
    await it.apply(pair);

    expect([audits(cmdb), it.state.overwritten]).toMatchObject([1, original]);
  });
});
