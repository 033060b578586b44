import { clonesBegun, clonesIn } from "../../support/zstack";
import { cloneWorld, hour, type CloneWorld } from "./clone-world";

const clone = { operation: "cloneVmInstance" };
let w: CloneWorld;
beforeEach(async () => {
  w = await cloneWorld();
});
afterEach(() => w.zstack.close());

describe("A clone that no state holds is found from another machine", () => {
  test("days after it was finished and renamed, by its mark", async () => {
    const { uuid, jobUuid } = await w.it.apply(w.wanted({ userTags: ["team::blue"] }));
    await w.clock.advance(50 * hour);
    w.zstack.mutate("rename", { uuid, name: "something else" });
    w.it = w.machine();

    const state = await w.it.apply(w.wanted({ userTags: ["team::blue"] }));

    expect(state).toMatchObject({ uuid, jobUuid, name: "web-1" });
    expect(w.it.warnings.join()).toContain(`ZStack job ${jobUuid} (VM ${uuid}) was found.`);
    expect(clonesBegun(w.zstack)).toBe(1);
  });

  test("days before it was finished, by its name", async () => {
    await w.applyHeldAt({ match: { operation: "queryUserTag" } });
    const { uuid } = w.it.state;
    w.it = w.machine();

    const state = await w.it.apply(w.wanted());

    expect(state).toMatchObject({ uuid, name: "web-1" });
    expect(w.userTags(uuid)).toEqual([`terraclone::${state.jobUuid}`]);
    expect(clonesBegun(w.zstack)).toBe(1);
  });

  test("while its job goes on", async () => {
    w.zstack.fault({ kind: "slow", ms: 1_000 * hour, match: { operation: "apiJob" }, after: 1 });
    const killed = w.it.apply(w.wanted());
    await w.held();
    w.it.kill();
    await expect(killed).rejects.toThrow("killed");
    w.it = w.machine();

    await w.it.apply(w.wanted());

    expect(clonesBegun(w.zstack)).toBe(1);
    expect(clonesIn(w.zstack)).toMatchObject([{ uuid: w.it.state.uuid, name: "web-1" }]);
  });

  test.each(["destroy", "expunge"])("unless somebody took it away (%s): then another is made", async (verb) => {
    const { uuid } = await w.it.apply(w.wanted());
    w.zstack.mutate("destroy", { uuid });
    if (verb === "expunge") w.zstack.mutate("expunge", { uuid });
    await w.clock.advance(5 * hour);
    w.it = w.machine();

    const state = await w.it.apply(w.wanted());

    expect(state.uuid).not.toBe(uuid);
    expect(clonesBegun(w.zstack)).toBe(2);
  });

  test("unless two VMs bear its mark, which is told", async () => {
    const { jobUuid } = await w.it.apply(w.wanted());
    const tag = `terraclone::${jobUuid}`;
    w.zstack.seedVm({ name: "impostor", userTags: [tag] });
    await w.clock.advance(5 * hour);
    w.it = w.machine();

    await expect(w.it.apply(w.wanted())).rejects.toThrow(
      `Take the tag ${tag} from all but the one that terraclone created.`,
    );

    expect(clonesBegun(w.zstack)).toBe(1);
  });
});

describe("The mark of a clone", () => {
  const tagged = (uuid: string, ...tags: string[]) =>
    expect(w.userTags(uuid)).toEqual([...tags, `terraclone::${w.it.state.jobUuid}`]);

  test("is not shown, and stays whatever becomes of the user's tags", async () => {
    const { uuid } = await w.it.apply(w.wanted({ userTags: ["a", "b"] }));
    tagged(uuid, "a", "b");

    expect((await w.it.plan(w.wanted({ userTags: ["a", "b"] }))).action).toBe("no-op");
    await w.it.apply(w.wanted({ userTags: [] }));
    tagged(uuid);
    expect((await w.it.refresh())?.userTags).toEqual([]);
    expect((await w.it.plan(w.wanted({ userTags: [] }))).action).toBe("no-op");
    await w.it.apply(w.wanted());
    tagged(uuid);
    expect((await w.it.plan(w.wanted())).action).toBe("no-op");
  });

  test("is not shown after an import", async () => {
    const { uuid } = await w.it.apply(w.wanted({ userTags: ["a"] }));
    const other = w.machine();

    await other.import(uuid);
    const { warnings } = await other.plan(w.wanted({ userTags: ["a"] }));
    await other.apply();

    expect(warnings).toEqual([]);
    expect(other.state.userTags).toEqual(["a"]);
    tagged(uuid, "a");
  });

  test("cannot be among the user's tags", async () => {
    const tags = [`terraclone::${"0".repeat(32)}`];

    await expect(w.it.plan(w.wanted({ userTags: tags }))).rejects.toThrow(
      /user_tags\[0\] must not be one of this provider's own/,
    );
  });
});

describe("A session that ends while the clone is asked for", () => {
  const withAccount = () => {
    const {
      endpoint,
      credentials: { accountName, password },
    } = w.zstack;
    return w.machine({ configuration: { zstack: { endpoint, accountName, password } } });
  };
  beforeEach(() => {
    w.it = withAccount();
  });

  test("is followed by another, and the clone is found under the same token", async () => {
    w.zstack.fault({ kind: "expire-session", match: clone, times: 2 });
    const { uuid, jobUuid } = await w.it.apply(w.wanted());
    await w.clock.advance(5 * hour);
    w.it = withAccount();

    const state = await w.it.apply(w.wanted());

    expect(state).toMatchObject({ uuid, jobUuid, name: "web-1" });
    expect(w.userTags(uuid)).toEqual([`terraclone::${jobUuid}`]);
    expect(clonesBegun(w.zstack)).toBe(1);
  });

  test("and a kill right after it leaves nothing that is taken for a clone", async () => {
    w.zstack.fault({ kind: "expire-session", match: clone });
    w.zstack.fault({ kind: "slow", ms: 1_000 * hour, match: clone });
    const killed = w.it.apply(w.wanted());
    await w.held();
    w.it.kill();
    await expect(killed).rejects.toThrow("killed");

    await w.it.apply(w.wanted());

    expect(clonesBegun(w.zstack)).toBe(1);
  });
});
