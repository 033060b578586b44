import type { Fault } from "../../../src/simulators/faults";
import { clonesBegun, clonesIn } from "../../support/zstack";
import { cloneWorld, type CloneWorld } from "./clone-world";

const clone = { operation: "cloneVmInstance" };
let w: CloneWorld;
beforeEach(async () => {
  w = await cloneWorld();
});
afterEach(() => w.zstack.close());

describe("ZStack's verdict that nothing was cloned leaves nothing in the state", () => {
  const verdicts: readonly (readonly [verdict: string, Fault | undefined, RegExp])[] = [
    [
      "an unknown cluster",
      undefined,
      /field\[clusterUuid\], resource\[uuid:0{32}, type:ClusterVO\] not found \(SYS\.1003/,
    ],
    [
      "a quota",
      { kind: "fail-job", code: "ID.1003", details: "quota exceeded", match: clone },
      /quota exceeded \(ID\.1003/,
    ],
    ["an error for the name", { kind: "partial", details: "disk full", match: clone }, /disk full \(SYS\.1006/],
  ];

  test.each(verdicts)("%s, and the corrected apply goes through", async (_, fault, words) => {
    if (fault) w.zstack.fault(fault);

    await expect(w.it.apply(w.wanted(fault ? {} : { clusterUuid: "0".repeat(32) }))).rejects.toThrow(words);

    expect(w.it.exists).toBe(false);
    expect(w.zstack.fingerprint()).toEqual(w.before);
    await w.it.apply(w.wanted());
    expect(clonesIn(w.zstack)).toMatchObject([{ name: "web-1", state: "Running" }]);
  });
});

describe("ZStack's verdict on a clone that left a VM taints the resource, and the VM goes with it", () => {
  test.each<[string, Fault]>([
    ["an entry with an error and a VM", { kind: "partial-with-vm", details: "no memory", match: clone }],
    ["a failed job that does not say so", { kind: "orphan", details: "volume lost", match: clone }],
  ])("%s", async (_, fault) => {
    w.zstack.fault(fault);

    await expect(w.it.apply(w.wanted())).rejects.toThrow(/could not be created\.[^]*Its leftovers are removed/);
    const left = w.it.state.uuid;
    await w.it.apply(w.wanted());

    expect(w.zstack.vms.find(left)).toBeUndefined();
    expect(clonesIn(w.zstack)).toMatchObject([{ uuid: w.it.state.uuid, name: "web-1" }]);
    await w.it.destroy();
    expect(w.zstack.fingerprint()).toEqual(w.before);
  });
});

describe("A job that ZStack does not know", () => {
  test("for a moment after it was accepted is asked for again", async () => {
    const expired = { kind: "status", status: 404, body: "the job has been expired" };
    w.zstack.fault({ ...expired, match: { operation: "apiJob" }, after: 1, times: 4 });

    await w.it.apply(w.wanted());

    expect(clonesBegun(w.zstack)).toBe(1);
    expect(clonesIn(w.zstack)).toMatchObject([{ name: "web-1", state: "Running" }]);
  });

  test("any more is told by the VM that it made", async () => {
    w.zstack.fault({ kind: "purge-job", match: clone });

    await w.it.apply(w.wanted());

    expect(clonesBegun(w.zstack)).toBe(1);
    expect(w.it.state).toMatchObject({ name: "web-1", power: "Running" });
  });

  test("and that made no VM leaves nothing in the state", async () => {
    w.zstack.fault({ kind: "hang-job", match: clone });
    w.zstack.fault({ kind: "purge-job", match: { operation: "apiJob" }, after: 3 });

    await expect(w.it.apply(w.wanted())).rejects.toThrow(
      /ZStack does not know job [0-9a-f]{32}, and there is no VM that came of it/,
    );

    expect(w.it.exists).toBe(false);
    await w.it.apply(w.wanted());
    expect(clonesIn(w.zstack)).toHaveLength(1);
  });
});

describe("What happens to a VM before it is finished", () => {
  test("its power is brought to what was planned", async () => {
    const uuid = await w.applyUnfinished();
    w.zstack.mutate("power", { uuid, state: "Stopped" });

    await w.it.apply();

    expect(w.zstack.vms.find(uuid)).toMatchObject({ name: "web-1", state: "Running" });
    expect(clonesBegun(w.zstack)).toBe(1);
  });

  test("one that was to stay as it was created and was started meanwhile is none the worse", async () => {
    const uuid = await w.applyUnfinished({ power: "Created" });
    w.zstack.mutate("power", { uuid, state: "Running" });

    await w.it.apply();

    expect(w.it.state.uuid).toBe(uuid);
    expect(w.zstack.vms.find(uuid)).toMatchObject({ name: "web-1", state: "Running" });
  });

  test("one that was destroyed is made again", async () => {
    const uuid = await w.applyUnfinished();
    w.zstack.mutate("destroy", { uuid });

    await w.it.apply().catch(() => w.it.apply());

    expect(w.it.state.uuid).not.toBe(uuid);
    expect(w.zstack.vms.find(w.it.state.uuid)).toMatchObject({ name: "web-1", state: "Running" });
  });

  test("data volumes that were attached meanwhile are not taken for its own", async () => {
    const uuid = await w.applyUnfinished({ full: true });
    const [own] = w.it.state.dataVolumeUuids;
    expect(w.it.state.dataVolumeUuids).toHaveLength(1);

    await w.it.apply();

    expect(w.it.state).toMatchObject({ uuid, dataVolumeUuids: [own] });
  });
});
