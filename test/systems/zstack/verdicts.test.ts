import type { Fault } from "../../../src/simulators/faults";
import type { RunningZStack } from "../../../src/simulators/zstack";
import { zstack as zstackSystem } from "../../../src/systems/zstack";
import { vmClone } from "../../../src/systems/zstack/vm-clone";
import type { VirtualClock } from "../../support/clock";
import { run } from "../../../src/kit/operation";
import { manage, silentLog, type World, type Written } from "../../support/core";
import { clientOf, clonesBegun, clonesIn, zstackWorld } from "../../support/zstack";

type Values = Partial<Written<typeof vmClone.schema>>;
const hour = 3_600_000;
const clone = { operation: "cloneVmInstance" };
const vmCloneSpec = zstackSystem.definition.resources.get("vm_clone")!;
let zstack: RunningZStack;
let clock: VirtualClock;
let world: World;
let it: ReturnType<typeof manage<typeof vmClone.schema>>;
let before: ReturnType<RunningZStack["fingerprint"]>;
const wanted = (values: Values = {}) => ({ name: "web-1", sourceUuid: zstack.seeded.golden, expungeOnDestroy: true, ...values });

beforeEach(async () => {
  ({ zstack, clock, world } = await zstackWorld());
  it = manage(vmClone, world);
  before = zstack.fingerprint();
});
afterEach(() => zstack.close());

const userTags = (uuid: string) =>
  zstack.state().tags.filter(({ resourceUuid, type }) => resourceUuid === uuid && type === "User").map(({ tag }) => tag).sort();

/** Leaves a clone that is there without its name, for want of a gateway. */
async function applyUnfinished(values: Values = {}): Promise<string> {
  zstack.fault({ kind: "status", status: 502, match: { operation: "updateVmInstance" }, times: 100_000 });
  await expect(it.apply(wanted({ timeouts: { create: "10m" }, ...values }))).rejects.toThrow("is not finished.");
  zstack.clearFaults();
  return it.state.uuid;
}

/** Waits until a fault holds a request back. */
async function held(): Promise<void> {
  while (zstack.journal.every(({ fault }) => fault !== "slow")) await new Promise(setImmediate);
}

/** Leaves a clone at a request that is not answered in time. */
async function applyHeldAt(fault: Pick<Fault, "match" | "after">, values: Values = {}): Promise<void> {
  zstack.fault({ ...fault, kind: "slow", ms: 1_000 * hour });
  const applied = expect(it.apply(wanted(values))).rejects.toThrow("is not finished.");
  await held();
  await clock.advance(50 * hour);
  await applied;
}

describe("ZStack's verdict that nothing was cloned leaves nothing in the state", () => {
  const verdicts: readonly (readonly [verdict: string, Fault | undefined, RegExp])[] = [
    ["an unknown cluster", undefined, /field\[clusterUuid\], resource\[uuid:0{32}, type:ClusterVO\] not found \(SYS\.1003/],
    ["a quota", { kind: "fail-job", code: "ID.1003", details: "quota exceeded", match: clone }, /quota exceeded \(ID\.1003/],
    ["an error for the name", { kind: "partial", details: "disk full", match: clone }, /disk full \(SYS\.1006/],
  ];

  test.each(verdicts)("%s, and the corrected apply goes through", async (_, fault, words) => {
    if (fault) zstack.fault(fault);

    await expect(it.apply(wanted(fault ? {} : { clusterUuid: "0".repeat(32) }))).rejects.toThrow(words);

    expect(it.exists).toBe(false);
    expect(zstack.fingerprint()).toEqual(before);
    await it.apply(wanted());
    expect(clonesIn(zstack)).toMatchObject([{ name: "web-1", state: "Running" }]);
  });
});

describe("ZStack's verdict on a clone that left a VM taints the resource, and the VM goes with it", () => {
  test.each<[string, Fault]>([
    ["an entry with an error and a VM", { kind: "partial-with-vm", details: "no memory", match: clone }],
    ["a failed job that does not say so", { kind: "orphan", details: "volume lost", match: clone }],
  ])("%s", async (_, fault) => {
    zstack.fault(fault);

    await expect(it.apply(wanted())).rejects.toThrow(/could not be created\.[^]*Its leftovers are removed/);
    const left = it.state.uuid;
    await it.apply(wanted());

    expect(zstack.vms.find(left)).toBeUndefined();
    expect(clonesIn(zstack)).toMatchObject([{ uuid: it.state.uuid, name: "web-1" }]);
    await it.destroy();
    expect(zstack.fingerprint()).toEqual(before);
  });
});

describe("A job that ZStack does not know", () => {
  test("for a moment after it was accepted is asked for again", async () => {
    const expired = { kind: "status", status: 404, body: "the job has been expired" };
    zstack.fault({ ...expired, match: { operation: "apiJob" }, after: 1, times: 4 });

    await it.apply(wanted());

    expect(clonesBegun(zstack)).toBe(1);
    expect(clonesIn(zstack)).toMatchObject([{ name: "web-1", state: "Running" }]);
  });

  test("any more is told by the VM that it made", async () => {
    zstack.fault({ kind: "purge-job", match: clone });

    await it.apply(wanted());

    expect(clonesBegun(zstack)).toBe(1);
    expect(it.state).toMatchObject({ name: "web-1", power: "Running" });
  });

  test("and that made no VM leaves nothing in the state", async () => {
    zstack.fault({ kind: "hang-job", match: clone });
    zstack.fault({ kind: "purge-job", match: { operation: "apiJob" }, after: 3 });

    await expect(it.apply(wanted())).rejects.toThrow(/ZStack does not know job [0-9a-f]{32}, and there is no VM that came of it/);

    expect(it.exists).toBe(false);
    await it.apply(wanted());
    expect(clonesIn(zstack)).toHaveLength(1);
  });
});

describe("A clone that no state holds is found from another machine", () => {
  const elsewhere = () => manage(vmClone, world);

  test("days after it was finished and renamed, by its mark", async () => {
    const { uuid, jobUuid } = await it.apply(wanted({ userTags: ["team::blue"] }));
    await clock.advance(50 * hour);
    zstack.mutate("rename", { uuid, name: "something else" });
    it = elsewhere();

    const state = await it.apply(wanted({ userTags: ["team::blue"] }));

    expect(state).toMatchObject({ uuid, jobUuid, name: "web-1" });
    expect(it.warnings.join()).toContain(`ZStack job ${jobUuid} (VM ${uuid}) was found.`);
    expect(clonesBegun(zstack)).toBe(1);
  });

  test("days before it was finished, by its name", async () => {
    await applyHeldAt({ match: { operation: "queryUserTag" } });
    const { uuid } = it.state;
    it = elsewhere();

    const state = await it.apply(wanted());

    expect(state).toMatchObject({ uuid, name: "web-1" });
    expect(userTags(uuid)).toEqual([`terraclone::${state.jobUuid}`]);
    expect(clonesBegun(zstack)).toBe(1);
  });

  test("while its job goes on", async () => {
    zstack.fault({ kind: "slow", ms: 1_000 * hour, match: { operation: "apiJob" }, after: 1 });
    const killed = it.apply(wanted());
    await held();
    it.kill();
    await expect(killed).rejects.toThrow("killed");
    it = elsewhere();

    await it.apply(wanted());

    expect(clonesBegun(zstack)).toBe(1);
    expect(clonesIn(zstack)).toMatchObject([{ uuid: it.state.uuid, name: "web-1" }]);
  });

  test.each(["destroy", "expunge"])("unless somebody took it away (%s): then another is made", async (verb) => {
    const { uuid } = await it.apply(wanted());
    zstack.mutate("destroy", { uuid });
    if (verb === "expunge") zstack.mutate("expunge", { uuid });
    await clock.advance(5 * hour);
    it = elsewhere();

    const state = await it.apply(wanted());

    expect(state.uuid).not.toBe(uuid);
    expect(clonesBegun(zstack)).toBe(2);
  });

  test("unless two VMs bear its mark, which is told", async () => {
    const { jobUuid } = await it.apply(wanted());
    const tag = `terraclone::${jobUuid}`;
    zstack.seedVm({ name: "impostor", userTags: [tag] });
    await clock.advance(5 * hour);
    it = elsewhere();

    await expect(it.apply(wanted())).rejects.toThrow(`Take the tag ${tag} from all but the one that terraclone made.`);

    expect(clonesBegun(zstack)).toBe(1);
  });
});

describe("What happens to a VM before it is finished", () => {
  test("its power is brought to what was planned", async () => {
    const uuid = await applyUnfinished();
    zstack.mutate("power", { uuid, state: "Stopped" });

    await it.apply();

    expect(zstack.vms.find(uuid)).toMatchObject({ name: "web-1", state: "Running" });
    expect(clonesBegun(zstack)).toBe(1);
  });

  test("one that was to stay as it was created and was started meanwhile is none the worse", async () => {
    const uuid = await applyUnfinished({ power: "Created" });
    zstack.mutate("power", { uuid, state: "Running" });

    await it.apply();

    expect(it.state.uuid).toBe(uuid);
    expect(zstack.vms.find(uuid)).toMatchObject({ name: "web-1", state: "Running" });
  });

  test("one that was destroyed is made again", async () => {
    const uuid = await applyUnfinished();
    zstack.mutate("destroy", { uuid });

    await it.apply().catch(() => it.apply());

    expect(it.state.uuid).not.toBe(uuid);
    expect(zstack.vms.find(it.state.uuid)).toMatchObject({ name: "web-1", state: "Running" });
  });

  test("data volumes that were attached meanwhile are not taken for its own", async () => {
    const uuid = await applyUnfinished({ full: true });
    const [own] = it.state.dataVolumeUuids;
    expect(it.state.dataVolumeUuids).toHaveLength(1);

    await it.apply();

    expect(it.state).toMatchObject({ uuid, dataVolumeUuids: [own] });
  });
});

describe("An unfinished clone is destroyed with all that belongs to it", () => {
  const unfinished: readonly (readonly [at: string, Pick<Fault, "match" | "after">])[] = [
    ["before its job has ended", { match: { operation: "apiJob" }, after: 2 }],
    ["before it has its mark", { match: { operation: "queryUserTag" } }],
    ["before it has its name", { match: { operation: "updateVmInstance" } }],
  ];

  test.each(unfinished)("%s", async (_, fault) => {
    await applyHeldAt(fault, { full: true });

    await it.destroy();

    expect(zstack.fingerprint()).toEqual(before);
  });

  test("while its job goes on", async () => {
    zstack.fault({ kind: "slow", ms: 1_000 * hour, match: { operation: "apiJob" }, after: 1 });
    const interrupted = it.apply(wanted({ full: true })).catch(() => undefined);
    await held();
    await it.interrupt();
    await interrupted;
    expect(zstack.state().jobs).toMatchObject([{ operation: "cloneVmInstance" }]);
    expect(zstack.state().jobs[0]?.status).toBeUndefined();

    await it.destroy();

    expect(zstack.fingerprint()).toEqual(before);
  });

  test("by what its state alone tells of it", async () => {
    await applyUnfinished({ full: true });
    const { jobUuid } = it.state;
    const deletion = run({ clock, log: silentLog, stop: new AbortController().signal }, { what: "", timeout: hour }, clientOf(zstack, clock), [], (context) =>
      vmCloneSpec.delete({ jobUuid, full: true, expungeOnDestroy: true }, context, undefined) as Promise<void>,
    );

    await deletion;

    expect(zstack.fingerprint()).toEqual(before);
  });
});

describe("The mark of a clone", () => {
  const tagged = (uuid: string, ...tags: string[]) => expect(userTags(uuid)).toEqual([...tags, `terraclone::${it.state.jobUuid}`]);

  test("is not shown, and stays whatever becomes of the user's tags", async () => {
    const { uuid } = await it.apply(wanted({ userTags: ["a", "b"] }));
    tagged(uuid, "a", "b");

    expect((await it.plan(wanted({ userTags: ["a", "b"] }))).action).toBe("no-op");
    await it.apply(wanted({ userTags: [] }));
    tagged(uuid);
    expect((await it.refresh())?.userTags).toEqual([]);
    expect((await it.plan(wanted({ userTags: [] }))).action).toBe("no-op");
    await it.apply(wanted());
    tagged(uuid);
    expect((await it.plan(wanted())).action).toBe("no-op");
  });

  test("is not shown after an import", async () => {
    const { uuid } = await it.apply(wanted({ userTags: ["a"] }));
    const other = manage(vmClone, world);

    await other.import(uuid);
    const { warnings } = await other.plan({ ...wanted({ userTags: ["a"] }) });
    await other.apply();

    expect(warnings).toEqual([]);
    expect(other.state.userTags).toEqual(["a"]);
    tagged(uuid, "a");
  });

  test("cannot be among the user's tags", async () => {
    const tags = [`terraclone::${"0".repeat(32)}`];

    await expect(it.plan(wanted({ userTags: tags }))).rejects.toThrow(/user_tags\[0\] must not have the form of a mark/);
  });
});

describe("A session that ends while the clone is asked for", () => {
  beforeEach(() => {
    const { endpoint, credentials: { accountName, password } } = zstack;
    world = { ...world, configuration: { zstack: { endpoint, accountName, password } } };
    it = manage(vmClone, world);
  });

  test("is followed by another, and the clone is found under the same token", async () => {
    zstack.fault({ kind: "expire-session", match: clone, times: 2 });
    const { uuid, jobUuid } = await it.apply(wanted());
    await clock.advance(5 * hour);
    it = manage(vmClone, world);

    const state = await it.apply(wanted());

    expect(state).toMatchObject({ uuid, jobUuid, name: "web-1" });
    expect(userTags(uuid)).toEqual([`terraclone::${jobUuid}`]);
    expect(clonesBegun(zstack)).toBe(1);
  });

  test("and a kill right after it leaves nothing that is taken for a clone", async () => {
    zstack.fault({ kind: "expire-session", match: clone });
    zstack.fault({ kind: "slow", ms: 1_000 * hour, match: clone });
    const killed = it.apply(wanted());
    await held();
    it.kill();
    await expect(killed).rejects.toThrow("killed");

    await it.apply(wanted());

    expect(clonesBegun(zstack)).toBe(1);
  });
});
