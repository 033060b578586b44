import { startBlueking, type BluekingSimulator } from "../../src/simulators/blueking";
import { host, hostAttribute } from "../../src/simulators/blueking/seed";
import { virtualClock, type VirtualClock } from "../../src/simulators/clock";

let cmdb: BluekingSimulator;
let clock: VirtualClock;
beforeEach(async () => {
  clock = virtualClock();
  cmdb = await startBlueking({ clock });
});
afterEach(() => cmdb.close());

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, any>;
}

async function send(url: string, method: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(url, { method, headers, ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, any> };
}

const identity = () => ({ bk_app_code: cmdb.credentials["appCode"], bk_app_secret: cmdb.credentials["appSecret"], bk_username: cmdb.credentials["username"] });
const header = (credentials: object = identity(), language = "en") => ({ "X-Bkapi-Authorization": JSON.stringify(credentials), "Blueking-Language": language });
const esb = (name: string, body: unknown, headers = header() as Record<string, string>, method = "POST") => send(`${cmdb.endpoint}/api/c/compapi/v2/cc/${name}/`, method, body, headers);
const gateway = (method: string, path: string, body: unknown, headers = header() as Record<string, string>) => send(`${cmdb.gatewayEndpoint}/api/v3${path}`, method, body, headers);
const clone = async (body: unknown) => (await esb("clone_host_property", body)).body;

describe("A copy is checked in the server's order", () => {
  const ids = { bk_org_id: 10, bk_dst_id: 11 };
  const ips = { bk_org_ip: "10.0.0.10", bk_dst_ip: "10.0.0.11" };
  const mixed = "'%s' the parameter is invalid or does not exist";

  test.each<[string, object, number, string]>([
    ["a text for a number", { bk_biz_id: "2", ...ids }, 1199000, "JSON parse failed"],
    ["no business", ids, 1199009, "'bk_biz_id' the parameter must be a number"],
    ["a cloud area below 0", { bk_biz_id: 2, bk_cloud_id: -1, ...ids }, 1199009, "'bk_cloud_id' the parameter must be a number"],
    ["ids and IPs", { bk_biz_id: 2, ...ids, ...ips }, 1199011, mixed],
    ["neither", { bk_biz_id: 2 }, 1199011, mixed],
    ["one IP", { bk_biz_id: 2, bk_org_ip: "10.0.0.10" }, 1199011, mixed],
    ["an id below 0", { bk_biz_id: 2, bk_org_id: -1, bk_dst_id: 11 }, 1199011, mixed],
    ["one id", { bk_biz_id: 2, bk_org_id: 10 }, 1199011, mixed],
    ["one host twice, in no business, and not there", { bk_biz_id: 99, bk_org_id: 999, bk_dst_id: 999 }, 0, "success"],
    ["one address twice", { bk_biz_id: 99, bk_org_ip: "1.1.1.1", bk_dst_ip: "1.1.1.1" }, 0, "success"],
    ["ids in another area, which is 0 unless told", { bk_biz_id: 2, bk_org_id: 30, bk_dst_id: 10 }, 1199006, "src or dst id is not exists"],
    ["addresses that nobody has", { bk_biz_id: 2, bk_org_ip: "10.0.0.10", bk_dst_ip: "9.9.9.9" }, 1199006, "invalid org or dst data"],
    ["a list of addresses", { bk_biz_id: 2, bk_org_ip: "10.0.0.10", bk_dst_ip: "10.0.0.11,10.0.0.12" }, 1199006, "invalid org or dst data"],
    ["a source outside the business, told first", { bk_biz_id: 7, ...ids }, 1110024, "Failed to get service for host '%!s(int64=10)'"],
    ["a destination outside the business", { bk_biz_id: 2, bk_org_id: 10, bk_dst_id: 20 }, 1110024, "Failed to get service for host '%!s(int64=20)'"],
  ])("%s", async (_, body, code, message) => {
    expect(await clone(body)).toMatchObject({ code, message, result: code === 0, data: null });

    expect(cmdb.database.audit).toEqual([]);
  });

  test("rights before the business, view before edit, and only the second with what to apply for", async () => {
    cmdb.database.denials = [{ action: "edit", host: 11 }];
    const edit = await clone({ bk_biz_id: 7, ...ids });
    cmdb.database.denials.push({ action: "view", host: 10 });
    const view = await clone({ bk_biz_id: 7, ...ids });

    expect(edit).toMatchObject({ code: 9900403, permission: { actions: [{ id: "edit_biz_host", related_resource_types: [{ instances: [[{ type: "biz", id: "7" }, { type: "host", id: "11" }]] }] }] } });
    expect(view).toMatchObject({ code: 1199048, permission: null });
  });

  test("one value that its attribute refuses by now refuses all, told by the attribute's display name", async () => {
    cmdb.database.attributes = cmdb.database.attributes.map((one) => (one.bk_property_id === "bk_cpu" ? { ...one, option: { min: 1, max: 4 } } : one));

    expect(await clone({ bk_biz_id: 2, ...ids })).toMatchObject({ code: 1199011, message: "''CPU logical cores' the parameter is invalid or does not exist' the parameter is invalid or does not exist" });
    expect(cmdb.database.getHost(11).stored["bk_comment"]).toBe("made by hand");
  });

  test("an empty text is no null to an enum", async () => {
    cmdb.database.put(host(40, 2, "10.0.0.40", { bk_sla: "" }));
    cmdb.database.put(host(41, 2, "10.0.0.41", { bk_sla: null, bk_comment: "" }));

    expect((await clone({ bk_biz_id: 2, bk_org_id: 40, bk_dst_id: 12 }))["code"]).toBe(1199011);
    expect((await clone({ bk_biz_id: 2, bk_org_id: 41, bk_dst_id: 12 }))["code"]).toBe(0);
  });
});

test("a copy takes what is editable, in no unique rule, seen by the business and stored; and leaves a record", async () => {
  cmdb.database.attributes.push(hostAttribute(201, "ours", { bk_biz_id: 2 }), hostAttribute(202, "theirs", { bk_biz_id: 3 }), hostAttribute(203, "badge"), hostAttribute(204, "table", { type: "innertable" }), hostAttribute(205, "hidden", { bk_issystem: true }));
  cmdb.database.uniqueRules.push({ id: 9, ispre: false, properties: ["badge", "bk_cloud_id"] });
  const custom = { ours: "1", theirs: "1", badge: "1", table: "1", hidden: "1", bk_host_outerip: "1.1.1.1", bk_host_outerip_v6: "fe80::1", bk_comment: " trimmed ", bk_asset_id: "A", operator: "a,,b," };
  cmdb.database.put(host(40, 2, "10.0.0.40", custom));

  await clone({ bk_biz_id: 2, bk_org_id: 40, bk_dst_id: 13 });

  const { stored } = cmdb.database.getHost(13);
  expect(stored).toMatchObject({ ours: "1", hidden: "1", bk_host_outerip_v6: "fe80:0000:0000:0000:0000:0000:0000:0001", bk_comment: "trimmed", operator: "a,b", bk_host_name: "spare-1", bk_updated_by: "admin" });
  expect(["theirs", "badge", "table", "bk_host_outerip", "bk_asset_id"].filter((property) => property in stored)).toEqual([]);
  expect(cmdb.database.audit).toMatchObject([{ host: 13, action: "update", user: "admin" }]);
});

test("lists lag two seconds behind, and a host's page does not", async () => {
  await clone({ bk_biz_id: 2, bk_org_id: 10, bk_dst_id: 11 });
  const listed = async () => (await esb("list_biz_hosts", { bk_biz_id: 2, page: { start: 0, limit: 10 }, host_property_filter: { condition: "AND", rules: [{ field: "bk_host_id", operator: "equal", value: 11 }] } })).body["data"].info[0].bk_comment as string;
  const page = (await esb("get_host_base_info", { bk_host_id: 11 })).body["data"] as { bk_property_id: string; bk_property_value: unknown }[];

  const soon = await listed();
  clock.advance(2_000);

  expect([soon, await listed()]).toEqual(["made by hand", "golden image"]);
  expect(page.find(({ bk_property_id }) => bk_property_id === "bk_comment")?.bk_property_value).toBe("golden image");
  expect(page.some(({ bk_property_id }) => bk_property_id === "bk_host_id")).toBe(false);
});

describe("ESB", () => {
  test("answers refusals with 200 and a request id, in the caller's language", async () => {
    const english = await esb("get_host_base_info", { bk_host_id: 99 });
    const chinese = await esb("get_host_base_info", { bk_host_id: 99 }, header(identity(), "zh-cn"));

    expect(english).toMatchObject({ status: 200, body: { result: false, code: 1110008, message: "host 99 does not exist", data: null, request_id: expect.stringMatching(/^[0-9a-f]{32}$/) } });
    expect(chinese.body["message"]).toBe("主机99不存在");
  });

  test("takes credentials in the header or in the body, and tells wrong ones as 1306000", async () => {
    const inBody = await esb("get_host_base_info", { bk_host_id: 10, ...identity() }, {});
    const byToken = await esb("get_host_base_info", { bk_host_id: 10 }, header({ ...identity(), bk_username: undefined, bk_token: cmdb.token }));
    const wrong = await esb("get_host_base_info", { bk_host_id: 10, ...identity() }, header({ ...identity(), bk_app_secret: "wrong" }));
    const none = await esb("get_host_base_info", { bk_host_id: 10 }, {});
    const noJson = await esb("get_host_base_info", { bk_host_id: 10 }, { "X-Bkapi-Authorization": "nonsense" });

    expect([inBody, byToken, wrong, none, noJson].map(({ status, body }) => [status, body["code"]])).toEqual([[200, 0], [200, 0], [200, 1306000], [200, 1306000], [200, 1306406]]);
  });

  test("knows no PUT, no other component and no way to the unique rules", async () => {
    const replies = [await esb("clone_host_property", {}, header(), "PUT"), await esb("search_object_unique", {}), await esb("nonsense", {})];

    for (const { status, body } of replies) expect([status, "code" in body, body["result"]]).toEqual([404, false, false]);
  });

  test("takes update_host's properties under data", async () => {
    await esb("update_host", { bk_host_id: "11", data: { bk_comment: "x", bk_asset_id: "dropped", nonsense: 1 } });

    expect(cmdb.database.audit.map(({ after }) => after)).toEqual([{ bk_comment: "x" }]);
  });
});

describe("The gateway", () => {
  test("has a method and an address for each, and tells its own errors in its own form", async () => {
    const cloned = await gateway("PUT", "/hosts/property/clone", { bk_biz_id: 2, bk_org_id: 10, bk_dst_id: 11 });
    const posted = await gateway("POST", "/hosts/property/clone", {});
    const inBody = await gateway("PUT", "/hosts/property/clone", identity(), {});
    const nobody = await gateway("PUT", "/hosts/property/clone", {}, header({ ...identity(), bk_username: undefined }));

    expect(cloned).toMatchObject({ status: 200, body: { result: true, code: 0, data: null } });
    expect("request_id" in cloned.body).toBe(false);
    expect(cloned.headers.get("x-bkapi-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(posted).toMatchObject({ status: 404, body: { code: 1640401, code_name: "API_NOT_FOUND", result: false, data: null } });
    expect(inBody).toMatchObject({ status: 400, body: { code: 1640001 } });
    expect(nobody).toMatchObject({ status: 200, body: { result: false, bk_error_code: 1199998, bk_error_msg: "user is not set" } });
  });

  test("takes ESB's form of update_host for a success that changes nothing", async () => {
    const wrapped = await gateway("PUT", "/hosts/batch", { bk_host_id: "11", data: { bk_comment: "x" } });
    const flat = await gateway("PUT", "/hosts/batch", { bk_host_id: "11", bk_comment: "y" });

    expect([wrapped.body["code"], flat.body["code"], cmdb.database.audit.map(({ after }) => after)]).toEqual([0, 0, [{ bk_comment: "y" }]]);
  });

  test("tells the unique rules by the ids of attributes, to an app that may see them", async () => {
    const { body } = await gateway("POST", "/find/objectunique/object/host", {});
    const attributes = (await gateway("POST", "/find/objectattr", { bk_obj_id: "host" })).body["data"] as { id: number; bk_property_id: string }[];

    const rules = (body["data"] as { keys: { key_id: number }[] }[]).map(({ keys }) => keys.map(({ key_id }) => attributes.find(({ id }) => id === key_id)?.bk_property_id));
    expect(rules).toEqual([["bk_cloud_id", "bk_host_innerip"], ["bk_host_outerip"], ["bk_cloud_inst_id", "bk_cloud_vendor"], ["bk_host_innerip_v6", "bk_cloud_id"], ["bk_agent_id"]]);
    await cmdb.close();
    cmdb = await startBlueking({ uniqueRulesGranted: false });
    expect(await gateway("POST", "/find/objectunique/object/host", {})).toMatchObject({ status: 403, body: { code: 1640301 } });
  });
});

test.each<[object, number]>([
  [{ page: { start: 0, limit: 0 } }, 1199006],
  [{ page: { start: 0, limit: 1_001 } }, 1199006],
  [{ page: { start: 0, limit: 10 }, host_property_filter: { condition: "AND", rules: [] } }, 1199006],
  [{ page: { start: 0, limit: 10 }, host_property_filter: { condition: "AND", rules: [{ field: "bk_cpu", operator: "between", value: [1, 2] }] } }, 1199006],
  [{ page: { start: 0, limit: 10 }, host_property_filter: { condition: "OR", rules: [{ field: "bk_host_innerip", operator: "in", value: ["10.0.0.10", 5] }] } }, 1199006],
  [{ page: { start: 0, limit: 10 } }, 0],
])("a list with %j is answered with %i", async (body, code) => {
  expect((await esb("list_hosts_without_biz", body)).body["code"]).toBe(code);
});

test("a stray key in the look at a model becomes a condition, and system attributes are hidden", async () => {
  const plain = (await esb("search_object_attribute", { bk_obj_id: "host" })).body["data"] as { bk_property_id: string }[];
  const stray = (await esb("search_object_attribute", { bk_obj_id: "host", fields: ["id"] })).body["data"] as unknown[];

  expect([plain.length > 30, plain.some(({ bk_property_id }) => bk_property_id === "bk_cloud_host_identifier"), stray]).toEqual([true, false, []]);
});

test("a batch of changes is one transaction", async () => {
  const { body } = await esb("batch_update_host", { update: [{ bk_host_id: 11, properties: { bk_comment: "x" } }, { bk_host_id: 12, properties: { bk_cpu: -1 } }] });

  expect([body["code"], cmdb.database.getHost(11).stored["bk_comment"], cmdb.database.audit]).toEqual([1199011, "made by hand", []]);
});

test("what is done behind Terraform's back is done by verbs, and what there is can be seen", async () => {
  const mutate = (body: object) => send(`${cmdb.endpoint}/_sim/mutate`, "POST", body);
  await mutate({ verb: "set-property", host: 11, bk_property_id: "bk_comment", value: "x" });
  await mutate({ verb: "unset-property", host: 11, bk_property_id: "bk_sn" });
  await mutate({ verb: "move-host", host: 12, business: 3 });
  await mutate({ verb: "deny", action: "view", host: 10 });
  const odd = await mutate({ verb: "set-property", host: 99, bk_property_id: "a" });

  const { body } = await send(`${cmdb.endpoint}/_sim/state`, "GET", undefined);
  const [, eleven, twelve] = body["hosts"].sort((a: { id: number }, b: { id: number }) => a.id - b.id);
  expect([eleven.stored.bk_comment, "bk_sn" in eleven.stored, twelve.business, body["denials"], odd.status]).toEqual(["x", false, 3, [{ action: "view", host: 10 }], 400]);
});
