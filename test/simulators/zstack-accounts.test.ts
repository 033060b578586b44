import { createHash, createHmac } from "node:crypto";
import { virtualClock } from "../../src/simulators/clock";
import { signatureOf } from "../../src/simulators/zstack/accounts";
import { type Caller, nobody, startCaller } from "./zstack-caller";

let caller: Caller;
beforeEach(async () => void (caller = await startCaller({ clock: virtualClock(Date.UTC(2017, 10, 14, 22, 20, 57)) })));
afterEach(() => caller.zstack.close());

const hash = (password: string) => createHash("sha512").update(password).digest("hex");
const signed = (method: string, path: string, date: string, { accessKeyId, accessKeySecret } = caller.zstack.credentials) => ({
  date, authorization: `ZStack ${accessKeyId}:${createHmac("sha1", accessKeySecret).update(`${method}\n${date}\n/v1${path}`).digest("base64")}`,
});

test("each of the logins gives a session, and a wrong password does not", async () => {
  const password = hash("password");
  const replies = [
    await caller.call("PUT", "/accounts/login", { logInByAccount: { accountName: "admin", password } }),
    await caller.call("PUT", "/accounts/users/login", { logInByUser: { accountName: "admin", userName: "operator", password } }),
    await caller.call("PUT", "/login", { logIn: { username: "admin", password, loginType: "account" } }),
  ];
  const wrong = await caller.call("PUT", "/accounts/login", { logInByAccount: { accountName: "admin", password: hash("wrong") } });
  const incomplete = await caller.call("PUT", "/login", { login: {} });

  for (const reply of replies) expect(reply).toMatchObject({ status: 200, contentType: null, json: { inventory: { uuid: expect.stringMatching(/^[0-9a-f]{32}$/), accountUuid: "36c27e8ff05c4780bf6d2fa65700f22e", expiredDate: "Nov 15, 2017 12:20:57 AM" } } });
  expect(wrong).toMatchObject({ status: 503, json: { error: { code: "ID.1000", details: "wrong account name or password" } } });
  expect(incomplete).toMatchObject({ status: 503, json: { error: { code: "SYS.1007" } } });
});

test("a session slides with each call but not with polls, and ends after two hours", async () => {
  const job = await caller.submit("DELETE", `/vm-instances/${nobody}`);
  const valid = async () => (await caller.call("GET", `/accounts/sessions/${caller.session}/valid`)).json.valid;

  caller.advance(7_000_000);
  await caller.call("GET", "/zones");
  caller.advance(7_000_000);
  expect(await valid()).toBe(true);
  await caller.poll(job);
  caller.advance(200_000);

  expect(await valid()).toBe(false);
  expect(await caller.call("GET", "/zones")).toMatchObject({ status: 503, json: { error: { code: "ID.1001", details: "Session expired" } } });
});

test("a session is renewed by a job, and ends with a logout that always succeeds", async () => {
  const renewed = await caller.submit("PUT", `/accounts/sessions/${caller.session}/renew`, { renewSession: { duration: 86_400 } });
  caller.advance(80_000_000);

  expect((await caller.poll(renewed)).status).toBe(404);
  expect((await caller.call("GET", "/zones")).status).toBe(200);
  expect(await caller.call("DELETE", `/accounts/sessions/${caller.session}`)).toMatchObject({ status: 200, text: "{}" });
  expect(await caller.call("DELETE", `/accounts/sessions/${nobody}`)).toMatchObject({ status: 200 });
  expect((await caller.call("GET", "/zones")).status).toBe(503);
});

test("a call without a proper header is turned away in bare text", async () => {
  const without = await fetch(`${caller.zstack.endpoint}/zstack/v1/zones`);

  expect([without.status, await without.text(), without.headers.get("content-type")]).toEqual([400, "missing header 'Authorization'", null]);
  expect(await caller.call("GET", "/zones", undefined, { authorization: "Bearer x" })).toMatchObject({ status: 400, text: "Authorization type must be 'OAuth'" });
  expect(await caller.call("GET", "/zones", undefined, { authorization: "ZStack x" })).toMatchObject({ status: 400, text: "accessKey format is 'ZStack AccessKeyId:Signature'" });
});

test("the recorded signature is the right one", () => {
  const path = "/v1/vm-instances/327b60d6b8cd31489ade6f4830bcec16/actions";

  expect(signatureOf("SECRETSECRETSECRETSECRETSECRETSECRETSECR", "PUT", "Tue, 14 Nov 2017 22:20:57 UTC", path)).toBe("2ew/DhII6HWYtSo4fjPekL3Fusg=");
  expect(signatureOf("SECRETSECRETSECRETSECRETSECRETSECRETSECR", "PUT", "Tue, 14 Nov 2017 22:20:57 UTC", `/zstack${path}`)).toBe("2ew/DhII6HWYtSo4fjPekL3Fusg=");
});

test("a key signs method, date and path, not the query", async () => {
  const date = "Tue, 14 Nov 2017 22:20:57 UTC";
  const get = (headers: Record<string, string>) => caller.call("GET", "/vm-instances?q=name=golden", undefined, headers);

  expect((await get(signed("GET", "/vm-instances", date))).json.inventories).toHaveLength(1);
  expect(await get(signed("PUT", "/vm-instances", date))).toMatchObject({ status: 403, text: "wrong accessKey signature" });
  expect(await get(signed("GET", "/vm-instances", date, { ...caller.zstack.credentials, accessKeyId: "OTHERACCESSKEY" }))).toMatchObject({ status: 403, text: "access key id: OTHERACCESSKEY does not existed or disabled" });
  expect(await get(signed("GET", "/vm-instances", "2017-11-14"))).toMatchObject({ status: 400 });
  expect(await get(signed("GET", "/vm-instances", "Tue, 14 Nov 2017 22:00:00 UTC"))).toMatchObject({ status: 403, text: "requestTimeTooSkewed" });
});

test("the digits of the date are compared with the wall clock of the management node, whatever zone they name", async () => {
  await caller.zstack.close();
  caller = await startCaller({ clock: virtualClock(Date.UTC(2017, 10, 14, 22, 20, 57)), managementZone: "Asia/Shanghai" });
  const get = (date: string) => caller.call("GET", "/vm-instances", undefined, signed("GET", "/vm-instances", date));

  expect(await get("Tue, 14 Nov 2017 22:20:57 UTC")).toMatchObject({ status: 403, text: "requestTimeTooSkewed" });
  expect((await get("Wed, 15 Nov 2017 06:20:57 CST")).status).toBe(200);
  expect((await get("Wed, 15 Nov 2017 06:20:57 UTC")).status).toBe(200);
  expect((await caller.vm(caller.zstack.seeded.golden)).createDate).toBe("Nov 15, 2017 6:20:57 AM");
});
