import { createHmac, randomUUID } from "node:crypto";
import { virtualClock } from "../../src/simulators/clock";
import { seeded, startGpdb, type GpdbOptions, type RunningGpdb } from "../../src/simulators/gpdb";
import { signedHeaders } from "../../src/systems/gpdb/signature";

const clock = virtualClock();
let gpdb: RunningGpdb;

async function begun(options: GpdbOptions = {}): Promise<void> {
  gpdb = await startGpdb({ clock, timing: { lag: 30_000, duration: 600_000 }, ...options });
}
beforeEach(() => begun());
afterEach(() => gpdb.close());

interface Told {
  readonly status: number;
  readonly body: any;
}
type Parameters = Readonly<Record<string, string>>;
const own = () => ({ accessKeyId: gpdb.credentials["accessKeyId"]!, accessKeySecret: gpdb.credentials["accessKeySecret"]! });

/** A call signed by ACS3, in the query or in a form. */
async function call(action: string, parameters: Parameters, { key = own(), nonce = randomUUID() as string, at = clock.now(), change = (headers: Record<string, string>) => headers } = {}): Promise<Told> {
  const { host } = new URL(gpdb.endpoint);
  const headers = signedHeaders({ host, action, version: "2016-05-03", query: Object.entries(parameters) }, key, nonce, at);
  const { host: _, ...sent } = change(headers);
  const response = await fetch(`${gpdb.endpoint}/?${new URLSearchParams(parameters).toString().replaceAll("+", "%20")}`, { method: "POST", headers: sent });
  return { status: response.status, body: await response.json() };
}

/** A call signed as the vendor's older clients and its Terraform provider sign: by HMAC-SHA1 over query and form together. */
async function oldCall(action: string, parameters: Parameters, { method = "POST", secret = own().accessKeySecret, token = undefined as string | undefined, id = own().accessKeyId } = {}): Promise<Told> {
  const encode = (text: string) => encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const common = { Action: action, Version: "2016-05-03", Format: "json", Timestamp: new Date(clock.now()).toISOString().replace(/\.\d+/, ""), SignatureNonce: randomUUID(), SignatureMethod: "HMAC-SHA1", SignatureVersion: "1.0", AccessKeyId: id, ...(token && { SecurityToken: token }) };
  const sorted = Object.entries({ ...common, ...parameters }).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  const Signature = createHmac("sha1", `${secret}&`).update(`${method}&%2F&${encode(sorted)}`).digest("base64");
  const query = new URLSearchParams({ ...common, Signature, ...(method === "GET" && parameters) });
  const response = await fetch(`${gpdb.endpoint}/?${query}`, { method, ...(method === "POST" && { body: new URLSearchParams(parameters) }) });
  return { status: response.status, body: await response.json() };
}

const clone = { DBInstanceId: seeded.staging, SrcDbInstanceName: seeded.production, BackupId: seeded.backups[2] };
const statusOf = async () => (await call("DescribeDBInstanceAttribute", { DBInstanceId: seeded.staging })).body.Items.DBInstanceAttribute[0].DBInstanceStatus as string;

test("a clone is accepted with a request id and nothing else, shows after a while, and ends as Running", async () => {
  const accepted = await call("CloneDBInstance", clone);
  const seen = [await statusOf()];
  clock.advance(31_000);
  seen.push(await statusOf());
  clock.advance(601_000);
  seen.push(await statusOf());

  expect(accepted).toEqual({ status: 200, body: { RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/) } });
  expect(seen).toEqual(["Running", "Restoring", "Running"]);
  expect(gpdb.instances.get(seeded.staging)?.restored).toEqual([{ source: seeded.production, backupId: seeded.backups[2] }]);
});

describe("The older signature is understood", () => {
  test.each(["GET", "POST"])("with %s, from query and form merged", async (method) => {
    const { status, body } = await oldCall("DescribeDBInstances", { RegionId: "cn-hangzhou", DBInstanceDescription: "staging", "DBInstanceStatuses.1": "running" }, { method });

    expect(status).toBe(200);
    expect(body.Items.DBInstance).toMatchObject([{ DBInstanceId: seeded.staging }]);
  });

  test("and a wrong one refused", async () => {
    expect(await oldCall("DescribeDBInstances", { RegionId: "cn-hangzhou" }, { secret: "wrong" })).toMatchObject({ status: 400, body: { Code: "SignatureDoesNotMatch", Message: expect.stringContaining("server string to sign is:POST&%2F&") } });
  });
});

describe("A request is refused, in the service's form,", () => {
  const describe = { DBInstanceId: seeded.staging };
  test.each<[string, () => Promise<Told>, number, string]>([
    ["with a wrong secret", () => call("DescribeDBInstanceAttribute", describe, { key: { ...own(), accessKeySecret: "wrong" } }), 400, "SignatureDoesNotMatch"],
    ["with an unknown key", () => call("DescribeDBInstanceAttribute", describe, { key: { ...own(), accessKeyId: "LTAIunknown" } }), 404, "InvalidAccessKeyId.NotFound"],
    ["with what was changed after signing", () => call("DescribeDBInstanceAttribute", describe, { change: (headers) => ({ ...headers, "x-acs-action": "DeleteDBInstance" }) }), 400, "SignatureDoesNotMatch"],
    ["from another time", () => call("DescribeDBInstanceAttribute", describe, { at: clock.now() - 16 * 60_000 }), 400, "InvalidTimeStamp.Expired"],
    ["without a signature", () => call("DescribeDBInstanceAttribute", describe, { change: ({ authorization: _, ...rest }) => rest }), 400, "MissingAuthorization"],
    ["for an action in the wrong case", () => call("cloneDBInstance", clone), 404, "InvalidApi.NotFound"],
    ["without a parameter", () => call("CloneDBInstance", { ...clone, BackupId: "" }), 400, "MissingBackupId"],
    ["for an unknown instance", () => call("CloneDBInstance", { ...clone, DBInstanceId: "gp-missing" }), 404, "InvalidDBInstanceId.NotFound"],
    ["for a stopped instance", () => call("CloneDBInstance", { ...clone, DBInstanceId: seeded.paused }), 403, "OperationDenied.DBInstanceStatus"],
    ["for a physical backup", () => call("CloneDBInstance", { ...clone, BackupId: seeded.physicalBackup }), 400, "InvalidParameter.Clone"],
    ["with another page size than 30, 50 or 100", () => call("DescribeDBInstances", { RegionId: "cn-hangzhou", PageSize: "20" }), 400, "InvalidParameter"],
    ["with a status filter in the response's word", () => call("DescribeDataBackups", { DBInstanceId: seeded.production, BackupStatus: "Failure" }), 400, "InvalidParameter"],
  ])("%s", async (_, request, status, code) => {
    expect(await request()).toEqual({ status, body: { RequestId: expect.any(String), HostId: expect.stringContaining("127.0.0.1"), Code: code, Message: expect.any(String), Recommend: expect.stringContaining(code) } });
  });

  test("with a nonce that was used before", async () => {
    const nonce = randomUUID();
    await call("DescribeDBInstanceAttribute", describe, { nonce });

    expect(await call("DescribeDBInstanceAttribute", describe, { nonce })).toMatchObject({ status: 400, body: { Code: "SignatureNonceUsed" } });
  });

  test("without TLS, where the service is strict about it", async () => {
    await gpdb.close();
    await begun({ httpsOnly: true });

    expect(await call("CloneDBInstance", clone)).toMatchObject({ status: 404, body: { Code: "InvalidProtocol.NeedSsl" } });
    expect(await statusOf()).toBe("Running");
  });

  test("while the instance is restored into", async () => {
    await call("CloneDBInstance", clone);

    expect(await call("CloneDBInstance", clone)).toMatchObject({ status: 403, body: { Code: "OperationDenied.DBInstanceStatus" } });
  });
});

test("the shapes differ from call to call, as the service's do", async () => {
  const one = await call("DescribeDBInstanceAttribute", { DBInstanceId: seeded.production });
  const list = await call("DescribeDBInstances", { RegionId: "cn-hangzhou", DBInstanceIds: seeded.production });
  const mixedCase = await call("DescribeDBInstances", { RegionId: "cn-hangzhou", DBInstanceStatuses: "Running" });
  const backups = await call("DescribeDataBackups", { DBInstanceId: seeded.production, BackupStatus: "Failed" });

  expect(one.body.Items.DBInstanceAttribute[0]).toMatchObject({ SegNodeNum: 4, StorageSize: 200, CreationTime: expect.any(String), Port: "5432" });
  expect(list.body.Items.DBInstance[0]).toMatchObject({ SegNodeNum: "4", StorageSize: "200", CreateTime: expect.any(String) });
  expect(list.body.Items.DBInstance[0]).not.toHaveProperty("CreationTime");
  expect(mixedCase.body.Items.DBInstance).toEqual([]);
  expect(backups.body.Items).toMatchObject([{ BackupStatus: "Failure", DBInstanceId: `${seeded.production}-master`, BackupSetId: seeded.failedBackup }]);
});

test("time, faults and changes are in the hands of whoever tests", async () => {
  const post = async (path: string, body: object) => (await fetch(`${gpdb.endpoint}/_sim/${path}`, { method: "POST", body: JSON.stringify(body) })).json() as Promise<any>;
  await post("faults", { kind: "throttle", match: { operation: "CloneDBInstance" }, code: "Throttling.Api" });
  await post("mutate", { verb: "set-status", id: seeded.review, status: "STOPPED" });
  await post("mutate", { verb: "add-backup", id: seeded.production, backupId: "7" });

  const throttled = await call("CloneDBInstance", clone);
  const state = (await (await fetch(`${gpdb.endpoint}/_sim/state`)).json()) as any;

  expect(throttled).toMatchObject({ status: 400, body: { Code: "Throttling.Api" } });
  expect(state.instances.find((row: any) => row.DBInstanceId === seeded.review).DBInstanceStatus).toBe("STOPPED");
  expect(state.backups.at(-1)).toMatchObject({ BackupSetId: "7", BackupMethod: "Snapshot" });
  expect(state.counters.operations.CloneDBInstance).toEqual({ submitted: 1, accepted: 0, executed: 0 });
  expect(JSON.stringify(state)).not.toContain(own().accessKeySecret);
});
