import { terraclone } from "../../../src/provider";
import type { BluekingOptions, BluekingSimulator } from "../../../src/simulators/blueking";
import { host as hostRecord, hostAttribute } from "../../../src/simulators/blueking/seed";
import { host, hosts } from "../../../src/systems/blueking/host-data";
import { hostPropertyClone } from "../../../src/systems/blueking/host-property-clone";
import { hostPropertyPreview } from "../../../src/systems/blueking/host-property-preview";
import { wordsOf } from "../../../src/systems/blueking/refusals";
import { audits, configurationFor, quickBlueking, setProperty, storedOf, ways, type Way } from "../../support/blueking";
import { manage, Workspace } from "../../support/core";
import { lookUp } from "../../support/look-up";

// What a naive client of CMDB gets wrong: the thirty traps of its fact sheet, each with its test.
const covered = new Set<number>();
const trap = (number: number, name: string, prove: () => Promise<void>) => {
  covered.add(number);
  test(`${number}. ${name}`, prove);
};

let cmdb: BluekingSimulator;
beforeEach(async () => {
  cmdb = await quickBlueking();
});
afterEach(() => cmdb.close());

const world = (way: Way = "gateway") => ({ provider: terraclone, configuration: configurationFor(cmdb, way) });
const copy = (way: Way = "gateway") => manage(hostPropertyClone, world(way));
const pair = { bkBizId: 2, bkOrgId: 10, bkDstId: 11 } as const;
const sent = (name: string) => cmdb.simulator.journal.filter(({ operation }) => operation === name);
const bodies = (name: string) => sent(name).map(({ body }) => body);
const preview = (way: Way = "gateway") => lookUp(hostPropertyPreview, world(way), pair);
async function restart(options: BluekingOptions): Promise<void> {
  await cmdb.close();
  cmdb = await quickBlueking(options);
}

trap(1, "A refusal under HTTP 200 is a refusal.", async () => {
  for (const way of ways) {
    cmdb.simulator.fault({ kind: "refuse", code: "1199014", details: "duplicate data", match: { operation: "clone_host_property" } });
    await expect(copy(way).apply(pair)).rejects.toThrow(/could not copy the properties of host 10 onto host 11: duplicate data: a unique rule covers it.* \(1199014, HTTP 200/);
  }
  expect(audits(cmdb)).toBe(0);
});

trap(2, "A refusal by a filter bears other keys, and is told with its code all the same.", async () => {
  for (const way of ways) {
    cmdb.simulator.fault({ kind: "refuse", code: "1199998", details: "no server is available", times: 100, match: { operation: "get_host_base_info" } });
    await expect(lookUp(host, world(way), { bkHostId: 10 })).rejects.toThrow(/no server is available \(1199998, HTTP 200/);
    cmdb.simulator.clearFaults();
  }
});

trap(3, "Only one pair of hosts is sent, whichever way they are named.", async () => {
  await copy().apply({ bkBizId: 2, bkOrgIp: "10.0.0.10", bkDstIp: "10.0.0.11" });
  expect(bodies("clone_host_property")).toEqual([{ bk_biz_id: 2, bk_cloud_id: 0, bk_org_id: 10, bk_dst_id: 11 }]);
});

trap(4, "The cloud area is sent with ids too, though nobody set it, and hosts of two areas are refused.", async () => {
  cmdb.database.put(hostRecord(31, 2, "10.0.0.31", {}, 5));
  const made = await copy().apply({ bkBizId: 2, bkOrgId: 30, bkDstId: 31 });
  expect([made.bkCloudId, bodies("clone_host_property")]).toEqual([5, [{ bk_biz_id: 2, bk_cloud_id: 5, bk_org_id: 30, bk_dst_id: 31 }]]);
  await expect(copy().plan({ bkBizId: 2, bkOrgId: 10, bkDstId: 30 })).rejects.toThrow("Host 10 is in cloud area 0, and host 30 in cloud area 5.");
});

trap(5, "A list of addresses, or an IPv6 one, is refused before anything is asked.", async () => {
  for (const bkDstIp of ["10.0.0.11,10.0.0.12", "fe80::1", "10.0.0.256"]) await expect(copy().plan({ bkBizId: 2, bkOrgIp: "10.0.0.10", bkDstIp })).rejects.toThrow("bk_dst_ip must be one IPv4 address.");
  expect(cmdb.simulator.counters.requests).toBe(0);
});

trap(6, "An address that several hosts have is refused, with their ids.", async () => {
  cmdb.database.put(hostRecord(14, 2, "10.0.0.11"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await expect(copy().plan({ bkBizId: 2, bkOrgIp: "10.0.0.10", bkDstIp: "10.0.0.11" })).rejects.toThrow(/2 hosts have the inner IP 10\.0\.0\.11 in cloud area 0\.\n.*bk_dst_id: one of 11, 14\./);
});

trap(7, "A host copied onto itself is refused here, for CMDB takes it for a success.", async () => {
  await expect(copy().plan({ ...pair, bkDstId: 10 })).rejects.toThrow("Host 10 is both the source and the destination.");
  expect(sent("clone_host_property")).toEqual([]);
});

trap(8, "What is copied follows from editable and the unique rules, not from isonly.", async () => {
  setProperty(cmdb, 10, "bk_host_outerip", "1.2.3.4");
  setProperty(cmdb, 10, "bk_host_outerip_v6", "fe80::1");
  const { changes } = await preview();
  expect([changes["bk_host_outerip"], changes["bk_host_outerip_v6"]]).toEqual([undefined, { destination: undefined, source: "fe80::1" }]);
});

trap(9, "Custom properties, those of a business, and custom unique rules count.", async () => {
  cmdb.database.attributes.push(hostAttribute(201, "rack"), hostAttribute(202, "ours", { bk_biz_id: 2 }), hostAttribute(203, "theirs", { bk_biz_id: 3 }), hostAttribute(204, "badge"));
  cmdb.database.uniqueRules.push({ id: 9, ispre: false, properties: ["badge"] });
  for (const property of ["rack", "ours", "theirs", "badge"]) setProperty(cmdb, 10, property, "new");
  const made = await copy().apply({ ...pair, reviewedChanges: (await preview()).changes });
  expect(storedOf(cmdb, 11)).toMatchObject({ rack: "new", ours: "new" });
  expect(["theirs", "badge"].filter((property) => property in storedOf(cmdb, 11) || property in made.copied)).toEqual([]);
});

trap(9, "Without the unique rules the copy is told as best it can be, and what it left alone is told too.", async () => {
  cmdb.database.attributes.push(hostAttribute(204, "badge"));
  cmdb.database.uniqueRules.push({ id: 9, ispre: false, properties: ["badge"] });
  setProperty(cmdb, 10, "badge", "new");
  const it = copy("esb");
  const { exact, warnings } = await preview("esb");
  const made = await it.apply(pair);
  expect([exact, warnings.join()]).toEqual([false, expect.stringContaining("foretold as best it can be")]);
  expect(it.warnings.join()).toMatch(/The copy left badge of the destination alone\./);
  expect(["badge" in made.copied, made.leftAlone]).toEqual([false, ["badge"]]);
  expect((await it.plan({ ...pair, mode: "follow" })).action).toBe("update");
  await it.apply();
  setProperty(cmdb, 10, "badge", "newest");
  expect((await it.plan()).action).toBe("no-op");
});

trap(9, "A shipped rule that was deleted lets more be copied than was foretold: it is told, kept, and put back.", async () => {
  cmdb.database.uniqueRules = cmdb.database.uniqueRules.filter(({ id }) => id !== 2);
  setProperty(cmdb, 10, "bk_host_outerip", "1.2.3.4");
  setProperty(cmdb, 11, "bk_host_outerip", "5.6.7.8");
  const it = copy("esb");
  await it.apply({ ...pair, onDestroy: "restore" });
  expect(it.warnings.join()).toMatch(/overwrote more of the destination than was foretold\.\nbk_host_outerip: "5\.6\.7\.8" -> "1\.2\.3\.4"/);
  await it.destroy();
  expect(storedOf(cmdb, 11)).toMatchObject({ bk_host_outerip: "5.6.7.8" });
});

trap(9, "A system property, which the model hides, is told after the copy, kept, and put back.", async () => {
  cmdb.database.attributes.push(hostAttribute(205, "hidden", { bk_issystem: true }));
  setProperty(cmdb, 10, "hidden", "new");
  setProperty(cmdb, 11, "hidden", "old");
  const it = copy();
  await it.apply({ ...pair, onDestroy: "restore" });
  expect(it.warnings.join()).toMatch(/hidden: "old" -> "new"\.\n\nIt is a system property/);
  await it.destroy();
  expect(storedOf(cmdb, 11)).toMatchObject({ hidden: "old" });
});

trap(10, "Serial number, name and MAC address are in the plan's list like everything else.", async () => {
  const it = copy();
  await it.plan(pair);
  for (const property of ["bk_sn", "bk_host_name", "bk_mac", "bk_cpu"]) expect(it.warnings.join()).toMatch(new RegExp(`^${property}: `, "m"));
});

trap(11, "Modules stay as they are, as on every server that takes ids.", async () => {
  const before = cmdb.database.getHost(11).modules;
  await copy().apply(pair);
  expect(cmdb.database.getHost(11).modules).toEqual(before);
});

trap(12, "Empty values of the source are copied, and what was never stored is not.", async () => {
  const { changes } = await preview();
  await copy().apply({ ...pair, reviewedChanges: changes });
  expect(changes["bk_bak_operator"]).toEqual({ destination: "carol", source: "" });
  expect(storedOf(cmdb, 11)).toMatchObject({ bk_bak_operator: null, bk_sla: "2" });
});

trap(13, "A value that the model refuses by now is named in the plan, by its id.", async () => {
  setProperty(cmdb, 10, "bk_sla", "9");
  setProperty(cmdb, 10, "bk_cpu", 0);
  await expect(copy().plan(pair)).rejects.toThrow(/Host 10 has values that its model refuses.*\nbk_sla is "9", and must be one of 1, 2, 3\.\nbk_cpu is "0", and must be from 1 to 1000000\./);
});

trap(14, "A source that must not be seen is told as such, without a permission object.", async () => {
  cmdb.database.denials.push({ action: "view", host: 10 });
  for (const way of ways) await expect(copy(way).plan(pair)).rejects.toThrow(/could not read host 10: .*admin needs view right on the host/);
});

trap(15, "Nothing is decided by a message's words.", async () => {
  expect([wordsOf(1199048, "校验资源权限失败", undefined, "admin"), wordsOf(1199011, "'%s' the parameter is invalid", undefined, undefined)]).toEqual([expect.stringContaining("admin needs view right"), "'%s' the parameter is invalid"]);
  cmdb.database.denials.push({ action: "view", host: 10 });
  await expect(lookUp(host, world(), { bkHostId: 10 })).rejects.toThrow("(1199048");
});

trap(16, "A host that gave its address away is not taken for the one that has it now.", async () => {
  await restart({ speed: 1 });
  setProperty(cmdb, 11, "bk_host_innerip", "10.0.0.99");
  await expect(copy().plan({ bkBizId: 2, bkOrgIp: "10.0.0.10", bkDstIp: "10.0.0.11" })).rejects.toThrow("Host 11 does not have the inner IP 10.0.0.11 any more.");
});

trap(16, "A copy is read back where it was written: a list that lags behind makes no drift.", async () => {
  await restart({ speed: 1 });
  const it = copy();
  await it.apply(pair);
  expect((await it.plan(pair)).action).toBe("no-op");
  expect(cmdb.database.lagging.find(({ id }) => id === 11)?.stored["bk_comment"]).toBe("made by hand");
});

trap(17, "Values have types of their own, and properties of other businesses are left out.", async () => {
  cmdb.database.attributes.push(hostAttribute(203, "theirs", { bk_biz_id: 3 }));
  const found = await lookUp(host, world(), { bkHostId: 10 });
  const { copied } = await preview();
  expect(found.properties).toMatchObject({ bk_cpu: "16", bk_host_name: "gold-1", theirs: undefined });
  expect("theirs" in copied).toBe(false);
});

trap(18, "Pages have 500 rows, and all are read.", async () => {
  cmdb.database.load({ ...cmdb.database.save(), hosts: Array.from({ length: 1_203 }, (_, index) => hostRecord(1_000 + index, 7, null)) });
  const found = await lookUp(hosts, world("esb"), { bkBizId: 7, fields: ["bk_host_name"] });
  expect(new Set(found.hosts.map(({ bkHostId }) => bkHostId)).size).toBe(1_203);
  expect(bodies("list_biz_hosts")).toMatchObject([0, 500, 1_000].map((start) => ({ page: { start, limit: 500, sort: "bk_host_id" } })));
});

trap(19, "No operator is offered that the server refuses, and no empty list of rules is sent.", async () => {
  await expect(lookUp(hosts, world(), { bkBizId: 2, conditions: [{ field: "bk_cpu", operator: "between" as "equal", value: "1" }] })).rejects.toThrow(/operator must be one of/);
  const all = await lookUp(hosts, world(), { bkBizId: 2, conditions: [] });
  const big = await lookUp(hosts, world("esb"), { bkBizId: 2, conditions: [{ field: "bk_cpu", operator: "greater", value: "8" }] });
  const some = await lookUp(hosts, world(), { bkBizId: 2, condition: "OR", conditions: [{ field: "bk_host_id", operator: "in", values: ["10", "12"] }, { field: "bk_host_innerip", value: "10.0.0.13" }] });
  expect([all, big, some].map((found) => found.hosts.map(({ bkHostId }) => bkHostId))).toEqual([[10, 11, 12, 13, 30], [10], [10, 12, 13]]);
});

trap(20, "The look at the model holds no stray keys.", async () => {
  for (const way of ways) await preview(way);
  expect(bodies("search_object_attribute")).toEqual([{ bk_obj_id: "host", bk_biz_id: 2 }, { bk_obj_id: "host", bk_biz_id: 2 }]);
});

trap(21, "Values are put back by the one call whose form is the same both ways.", async () => {
  for (const way of ways) {
    const before = storedOf(cmdb, 11);
    const it = copy(way);
    await it.apply({ ...pair, onDestroy: "restore" });
    await it.destroy();
    expect(storedOf(cmdb, 11)).toEqual({ ...before, bk_state: null });
  }
  expect([sent("update_host").length, sent("batch_update_host").length]).toEqual([0, 2]);
});

trap(22, "What CMDB drops without a word is found by looking again.", async () => {
  const it = copy();
  await it.apply({ ...pair, onDestroy: "restore" });
  setProperty(cmdb, 11, "bk_comment", "touched");
  cmdb.database.attributes = cmdb.database.attributes.map((one) => (one.bk_property_id === "bk_comment" ? { ...one, editable: false } : one));
  await expect(it.apply()).rejects.toThrow("BlueKing took the change of host 11 for done, and left bk_comment as it was.");
  setProperty(cmdb, 11, "bk_comment", "golden image");
  await it.destroy();
  expect(it.warnings.join()).toMatch(/BlueKing did not put back bk_comment of host 11\./);
});

trap(23, "Each way has its own methods.", async () => {
  for (const way of ways) {
    const it = copy(way);
    await it.apply({ ...pair, onDestroy: "restore" });
    await it.destroy();
  }
  expect(sent("clone_host_property").map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /api/c/compapi/v2/cc/clone_host_property/", "PUT /api/bk-cmdb/prod/api/v3/hosts/property/clone"]);
});

trap(24, "Credentials go in a header, and wrong ones are told with what to check.", async () => {
  for (const way of ways) {
    const configuration = { blueking: { ...configurationFor(cmdb, way).blueking, appSecret: "a-wrong-secret" } };
    const failed = lookUp(host, { ...world(), configuration }, { bkHostId: 10 });
    await expect(failed).rejects.toThrow(/check app_code, app_secret, and username or token \((1306000, HTTP 200|1640001, HTTP 400)/);
    await expect(failed).rejects.not.toThrow(/a-wrong-secret/);
  }
  const configuration = { blueking: { ...configurationFor(cmdb).blueking, credentialsIn: "body" } };
  await expect(lookUp(host, { ...world(), configuration }, { bkHostId: 10 })).rejects.toThrow("The gateway takes no credentials in the body.");
  expect(JSON.stringify(bodies("get_host_base_info"))).not.toMatch(/bk_app/);
});

trap(24, "An ESB of before the header gets them in the body.", async () => {
  await restart({ oldEsb: true });
  const configuration = { blueking: { ...configurationFor(cmdb, "esb").blueking, credentialsIn: "body" } };
  expect(await lookUp(host, { ...world(), configuration }, { bkHostId: 10 })).toMatchObject({ bkBizId: 2 });
});

trap(25, "A copy whose answer is lost is looked at before it is asked for again.", async () => {
  for (const way of ways) {
    cmdb.database.load({ ...cmdb.database.save(), hosts: [hostRecord(10, 2, "10.0.0.10", { bk_comment: "new" }), hostRecord(11, 2, "10.0.0.11", {})], audit: [] });
    cmdb.simulator.fault({ kind: "lose", match: { operation: "clone_host_property" } });
    await copy(way).apply(pair);
    expect(audits(cmdb)).toBe(1);
    cmdb.simulator.clearFaults();
  }
});

trap(25, "A copy that was lost on its way is asked for again.", async () => {
  for (const kind of ["drop-before", "drop-after"]) {
    cmdb.database.load({ ...cmdb.database.save(), hosts: [hostRecord(10, 2, "10.0.0.10", { bk_comment: "new" }), hostRecord(11, 2, "10.0.0.11", {})], audit: [] });
    cmdb.simulator.fault({ kind, match: { operation: "clone_host_property" } });
    await copy().apply(pair);
    expect([storedOf(cmdb, 11)["bk_comment"], audits(cmdb)]).toEqual(["new", 1]);
  }
});

trap(26, "Values are compared as CMDB keeps them: trimmed, empty or null, lists with commas, IPv6 spelt out.", async () => {
  const [one, other] = [{ operator: "a, b", bk_comment: " x ", bk_sn: "", bk_host_outerip_v6: "fe80::1", bk_sla: "1" }, { operator: "a,b", bk_comment: "x", bk_sn: null, bk_host_outerip_v6: "fe80:0000:0000:0000:0000:0000:0000:0001", bk_sla: "1" }];
  cmdb.database.load({ ...cmdb.database.save(), hosts: [hostRecord(10, 2, "10.0.0.10", one), hostRecord(11, 2, "10.0.0.11", other)] });
  const { changes } = await preview();
  await copy().apply(pair);
  expect([changes, audits(cmdb)]).toEqual([{}, 0]);
});

trap(27, "A missing right is told in words, from paths of ids without names.", async () => {
  cmdb.database.denials.push({ action: "edit", host: 11 });
  for (const way of ways) await expect(copy(way).apply(pair)).rejects.toThrow(/no permissions: admin needs edit right on host 11 in business 2/);
  expect(audits(cmdb)).toBe(0);
});

trap(28, "The request's id is told, wherever it is found.", async () => {
  cmdb.database.denials.push({ action: "edit", host: 11 });
  for (const way of ways) await expect(copy(way).apply(pair)).rejects.toThrow(/\(9900403, HTTP 200, request [0-9a-f-]{32,36}\)/);
});

trap(29, "Copies onto one destination do not overlap.", async () => {
  const terraform = new Workspace(world());
  const copies = [10, 12, 13].map((bkOrgId) => ({ it: terraform.manage(hostPropertyClone), bkOrgId }));
  await Promise.all(copies.map(({ it, bkOrgId }) => it.apply({ bkBizId: 2, bkOrgId, bkDstId: 11 })));
  const begun = cmdb.simulator.journal.flatMap(({ operation }, index) => (operation === "clone_host_property" ? [index] : []));
  expect(begun).toHaveLength(3);
  for (const [index, next] of begun.slice(1).entries()) expect(sent("get_host_base_info").length > 0 && cmdb.simulator.journal.slice(begun[index]! + 1, next).some(({ operation }) => operation === "get_host_base_info")).toBe(true);
});

trap(30, "The legacy route is never taken.", async () => {
  const it = copy("esb");
  await it.apply({ ...pair, onDestroy: "restore" });
  await it.destroy();
  expect(cmdb.simulator.journal.filter(({ path }) => !path.startsWith("/api/c/compapi/v2/cc/"))).toEqual([]);
});

test("All thirty traps have a test.", () => {
  expect([...covered]).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});
