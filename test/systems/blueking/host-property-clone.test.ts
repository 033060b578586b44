import { unknown } from "../../../src/kit";
import { terraclone } from "../../../src/provider";
import type { BluekingSimulator } from "../../../src/simulators/blueking";
import { hostPropertyClone } from "../../../src/systems/blueking/host-property-clone";
import { audits, configurationFor, quickBlueking, setProperty, storedOf, ways, type Way } from "../../support/blueking";
import { manage } from "../../support/core";

let cmdb: BluekingSimulator;
beforeEach(async () => {
  cmdb = await quickBlueking();
});
afterEach(() => cmdb.close());

const copy = (way: Way = "gateway") => manage(hostPropertyClone, { provider: terraclone, configuration: configurationFor(cmdb, way) });
const byIds = { bkBizId: 2, bkOrgId: 10, bkDstId: 11 } as const;
const byIps = { bkBizId: 2, bkOrgIp: "10.0.0.10", bkDstIp: "10.0.0.11" } as const;

describe.each(ways)("By way of %s, a plan is refused", (way) => {
  test.each([
    ["that names the hosts both ways", { ...byIds, ...byIps }, "The hosts are named both by ids and by IPs."],
    ["that names one host each way", { bkBizId: 2, bkOrgId: 10, bkDstIp: "10.0.0.11" }, "The hosts are named both by ids and by IPs."],
    ["that names only one host", { bkBizId: 2, bkOrgId: 10 }, "Only one of the two hosts is named."],
    ["that names no host", { bkBizId: 2 }, "The hosts are not named."],
    ["that names one host twice by its id", { ...byIds, bkDstId: 10 }, "Host 10 is both the source and the destination."],
    ["that names one host twice by its IP", { ...byIps, bkDstIp: "10.0.0.10" }, "The host at 10.0.0.10 is both the source and the destination."],
    ["with a host that is not there", { ...byIds, bkDstId: 99 }, "There is no host 99.\nIt is the destination."],
    ["with an address that no host has", { ...byIps, bkOrgIp: "10.9.9.9" }, "There is no host with the inner IP 10.9.9.9 in cloud area 0."],
    ["with a host outside the business", { ...byIds, bkDstId: 20 }, "Host 20, the destination, is not in business 2.\nIt is in business 3."],
    ["with hosts outside the business", { ...byIds, bkBizId: 3 }, "Host 10, the source, is not in business 3.\nIt is in business 2."],
    ["with a host in another cloud area", { ...byIds, bkDstId: 30 }, "Host 10 is in cloud area 0, and host 30 in cloud area 5."],
    ["with both hosts in another cloud area", { ...byIds, bkCloudId: 5 }, "Host 10 and host 11 are in cloud area 0, not 5.\nSet bk_cloud_id = 0, or leave it out."],
    ["that sets what is only found out", { ...byIds, pendingChanges: { bk_sn: { source: "a" } } }, "pending_changes is not to be set."],
  ])("%s", async (_, config, words) => {
    await expect(copy(way).plan(config)).rejects.toThrow(words);

    expect(audits(cmdb)).toBe(0);
  });
});

test("A plan whose hosts are only known at apply asks nothing, and is checked then", async () => {
  const it = copy();

  const { action, after } = await it.plan({ bkBizId: 2, bkOrgId: unknown, bkDstId: 11 });
  await expect(it.apply({ bkBizId: 2, bkOrgId: unknown, bkDstId: 11 }, { ...byIds, bkOrgId: 20 })).rejects.toThrow("Host 20, the source, is not in business 2.");
  await it.apply({ bkBizId: 2, bkOrgId: unknown, bkDstId: 11 }, byIds);

  expect([action, after.bkOrgId]).toEqual(["create", unknown]);
  expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "golden image" });
});

test("A copy that would change nothing is not asked for", async () => {
  const [one, two] = [copy(), copy("esb")];

  await one.apply(byIds);
  const second = await two.apply(byIds);

  // What the first copy overwrote, the second one cannot know.
  expect(second.overwritten).toBeUndefined();
  expect(audits(cmdb)).toBe(1);
});

test("A host that is gone is planned anew, and the plan says that it is not there", async () => {
  const it = copy();
  await it.apply(byIds);

  cmdb.database.remove(11);

  expect(await it.refresh()).toBeUndefined();
  await expect(it.plan(byIds)).rejects.toThrow("There is no host 11.");
});

test("A source that is gone matters only to a copy that follows it, and is told", async () => {
  const [once, follow] = [copy(), copy()];
  await once.apply(byIds);
  await follow.apply({ ...byIds, bkDstId: 12, mode: "follow" });

  cmdb.database.remove(10);
  setProperty(cmdb, 11, "bk_comment", "touched");

  await once.apply();
  expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "golden image" });
  expect((await follow.plan()).action).toBe("no-op");
  expect(follow.warnings.join()).toMatch(/Host 12 follows host 10, which is gone\./);
  await once.destroy();
  await follow.destroy();
});

test("A change of the mode copies nothing, and what then differs shows in the plan after it", async () => {
  const it = copy();
  await it.apply(byIds);
  setProperty(cmdb, 10, "bk_comment", "newer");

  await it.apply({ ...byIds, mode: "follow" });
  const warned = it.warnings.join();
  const before = audits(cmdb);
  const { action, after } = await it.plan();
  await it.apply();

  expect(warned).toMatch(/Host 11 follows host 10 from now on\./);
  expect([before, action, after.pendingChanges]).toEqual([1, "update", {}]);
  expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "newer" });
  expect((await it.plan()).action).toBe("no-op");
});

test("A change of what destroying means touches nothing, not even what drifts in that moment", async () => {
  const it = copy();
  await it.apply(byIds);

  const planned = await it.plan({ ...byIds, onDestroy: "restore" });
  await it.apply({ ...byIds, onDestroy: "restore" });

  expect([planned.action, planned.after.overwritten]).toEqual(["update", it.state.overwritten]);
  expect(audits(cmdb)).toBe(1);
});

test("An import takes what differs for drift, and cannot put back what it does not know", async () => {
  const it = copy();
  await it.import("2/10/11");
  await it.apply({ ...byIps, onDestroy: "restore" });
  const mended = storedOf(cmdb, 11);
  const { bkOrgIp, overwritten } = it.state;
  await it.destroy();

  expect(mended).toMatchObject({ bk_comment: "golden image", bk_sla: "2" });
  expect([bkOrgIp, overwritten]).toMatchObject(["10.0.0.10", { bk_comment: "made by hand" }]);
  expect(storedOf(cmdb, 11)).toMatchObject({ bk_comment: "made by hand" });
});

test("An import of a copy that stands, destroyed right away, puts nothing back and says so", async () => {
  await copy().apply(byIds);
  const it = copy();

  await it.import("2/10/11");
  await it.apply({ ...byIds, onDestroy: "restore" });
  const before = storedOf(cmdb, 11);
  await it.destroy();

  expect(it.warnings.join()).toMatch(/Nothing is put back on host 11\./);
  expect(storedOf(cmdb, 11)).toEqual(before);
});

test.each(["2/10", "2/10/x", "2//11", "nonsense"])('"%s" is no import id', async (id) => {
  await expect(copy().import(id)).rejects.toThrow(/is no import id of terraclone_blueking_host_property_clone.*BK_BIZ_ID\/BK_ORG_ID\/BK_DST_ID/s);
});
