import type { Fault } from "../../../src/simulators/faults";
import { run } from "../../../src/kit/operation";
import { zstack as system } from "../../../src/systems/zstack";
import { silentLog } from "../../support/core";
import { clientOf } from "../../support/zstack";
import { cloneWorld, hour, type CloneWorld } from "./clone-world";

const vmClone = system.definition.resources.get("vm_clone")!;
let w: CloneWorld;
beforeEach(async () => {
  w = await cloneWorld();
});
afterEach(() => w.zstack.close());

describe("An unfinished clone is destroyed with all that belongs to it", () => {
  const unfinished: readonly (readonly [at: string, Pick<Fault, "match" | "after">])[] = [
    ["before its job has ended", { match: { operation: "apiJob" }, after: 2 }],
    ["before it has its mark", { match: { operation: "queryUserTag" } }],
    ["before it has its name", { match: { operation: "updateVmInstance" } }],
  ];

  test.each(unfinished)("%s", async (_, fault) => {
    await w.applyHeldAt(fault, { full: true });

    await w.it.destroy();

    expect(w.zstack.fingerprint()).toEqual(w.before);
  });

  test("while its job goes on", async () => {
    w.zstack.fault({ kind: "slow", ms: 1_000 * hour, match: { operation: "apiJob" }, after: 1 });
    const interrupted = w.it.apply(w.wanted({ full: true })).catch(() => undefined);
    await w.held();
    await w.it.interrupt();
    await interrupted;
    expect(w.zstack.state().jobs).toMatchObject([{ operation: "cloneVmInstance" }]);
    expect(w.zstack.state().jobs[0]?.status).toBeUndefined();

    await w.it.destroy();

    expect(w.zstack.fingerprint()).toEqual(w.before);
  });

  test("by what its state alone tells of it", async () => {
    await w.applyUnfinished({ full: true });
    const { jobUuid } = w.it.state;
    const deletion = run(
      { clock: w.clock, log: silentLog, stop: new AbortController().signal },
      { what: "", timeout: hour },
      clientOf(w.zstack, w.clock),
      [],
      (context) => vmClone.delete({ jobUuid, full: true, expungeOnDestroy: true }, context, undefined) as Promise<void>,
    );

    await deletion;

    expect(w.zstack.fingerprint()).toEqual(w.before);
  });
});
