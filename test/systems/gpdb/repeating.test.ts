import { Interrupted } from "../../../src/kit/operation";
import type { Fault } from "../../../src/simulators/faults";
import { seeded, startGpdb, type RunningGpdb } from "../../../src/simulators/gpdb";
import { gpdb as system } from "../../../src/systems/gpdb";
import type { AnalyticDb } from "../../../src/systems/gpdb/client";
import { connect, gapsIn, operationOf } from "../../support/client";
import { hastyClock, turn, type VirtualClock } from "../../support/clock";
import { following, restoresBegun } from "../../support/gpdb";

const hour = 3_600_000;
let clock: VirtualClock;
let gpdb: RunningGpdb;
let client: AnalyticDb;

const clientOf = (more: object = {}) =>
  connect(system, { endpoint: gpdb.endpoint, region: "cn-hangzhou", ...gpdb.credentials, ...more }, clock);
beforeEach(async () => {
  clock = hastyClock();
  gpdb = await startGpdb({ clock: following(clock) });
  client = clientOf();
});
afterEach(() => gpdb.close());

const read = { operation: "DescribeDBInstanceAttribute" };
const clone = { operation: "CloneDBInstance" };
const submitted = (operation: string) => gpdb.counters.operations[operation]?.submitted ?? 0;
const status = (code: number, body: unknown = ""): Omit<Fault, "match"> => ({ kind: "status", status: code, body });
const coded = (http: number, Code: string) => status(http, { RequestId: "A-1", Code, Message: "Not now." });
const restore = (signal: AbortSignal) => client.clone(seeded.staging, seeded.production, seeded.backups[2], signal);

describe("A read", () => {
  test.each<[string, Omit<Fault, "match">, times: number]>([
    ["throttling", { kind: "throttle" }, 90],
    ["throttling by another name", { kind: "throttle", code: "Rejected.Throttling" }, 20],
    ["an internal error", coded(500, "InternalError"), 20],
    ["a service that is away", coded(503, "ServiceUnavailable"), 20],
    ["a gateway's page", status(502, "<html>Bad Gateway</html>"), 20],
    ["a limiter", status(429, ""), 20],
    ["half an answer", { kind: "truncated" }, 3],
    ["no answer", { kind: "empty" }, 3],
    ["a lost answer", { kind: "drop-after" }, 3],
  ])("outlasts %s, each attempt with a nonce and a date of its own", async (_, mishap, times) => {
    gpdb.fault({ ...mishap, times, match: read });

    const found = await client.findInstance(seeded.staging, operationOf(clock, hour).signal);

    expect(found).toMatchObject({ DBInstanceStatus: "Running" });
    expect(submitted(read.operation)).toBe(times + 1);
  });

  test.each(["InvalidParameter", "Forbidden.RAM"])("that is refused with %s is not repeated", async (code) => {
    gpdb.fault({ ...coded(403, code), match: read });

    const found = client.findInstance(seeded.staging, operationOf(clock, hour).signal);

    await expect(found).rejects.toThrow(`Not now (${code}, HTTP 403, request A-1).`);
    expect(submitted(read.operation)).toBe(1);
  });

  test("that is throttled until its time is over says so", async () => {
    gpdb.fault({ kind: "throttle", times: 1e6, match: read });
    const begun = clock.now();

    const found = client.findInstance(seeded.staging, operationOf(clock, hour).signal);

    await expect(found).rejects.toThrow(/user flow control \(Throttling\.User, HTTP 400/);
    expect(clock.now() - begun).toBeGreaterThanOrEqual(hour);
  });

  test("waits as long as the service says", async () => {
    gpdb.fault({ ...coded(400, "Throttling.User"), headers: { "Retry-After": "50" }, match: read });

    await client.findInstance(seeded.staging, operationOf(clock, hour).signal);

    expect(gapsIn(gpdb.journal, read.operation)[0]).toBeGreaterThanOrEqual(50_000);
  });
});

describe("A request for a restore", () => {
  test.each<[string, Omit<Fault, "match">]>([
    ["throttling", { kind: "throttle" }],
    ["a limiter", status(429, "")],
  ])("is sent again where it was certainly turned away unread: %s", async (_, mishap) => {
    gpdb.fault({ ...mishap, times: 6, match: clone });

    await restore(operationOf(clock, hour).signal);

    expect([submitted(clone.operation), restoresBegun(gpdb)]).toEqual([7, 1]);
  });

  test.each<[string, Omit<Fault, "match">]>([
    ["an internal error", coded(500, "InternalError")],
    ["a service that is away", coded(503, "ServiceUnavailable")],
    ["a gateway's page", status(502, "<html>Bad Gateway</html>")],
    ["a gateway that gave up", status(504, "")],
    ["somebody else's success", status(200, "<html>Welcome</html>")],
    ["half an answer", { kind: "truncated" }],
    ["a lost answer", { kind: "drop-after" }],
    ["a lost request", { kind: "drop-before" }],
  ])("is sent once where it may have been read: %s", async (_, mishap) => {
    gpdb.fault({ ...mishap, match: clone });

    await expect(restore(operationOf(clock, hour).signal)).rejects.toMatchObject({ name: /ApiError|ConnectionError/ });

    expect(submitted(clone.operation)).toBe(1);
  });

  test("that is throttled without end is given up after two minutes", async () => {
    gpdb.fault({ kind: "throttle", times: 1e6, match: clone });
    const begun = clock.now();

    await expect(restore(operationOf(clock, hour).signal)).rejects.toThrow(/user flow control/);

    expect(clock.now() - begun).toBeGreaterThanOrEqual(120_000);
    expect(clock.now() - begun).toBeLessThan(150_000);
  });

  test("is not sent again after an interrupt, and its answer is waited for", async () => {
    gpdb.fault({ kind: "throttle", times: 1e6, match: clone });
    const throttled = operationOf(clock, hour);
    const given = expect(restore(throttled.signal)).rejects.toThrow(Interrupted);
    while (submitted(clone.operation) === 0) await turn();
    throttled.interrupt(new Interrupted());
    await given;
    const sent = submitted(clone.operation);
    gpdb.clearFaults();
    gpdb.fault({ kind: "slow", ms: 30_000, match: clone });

    const slow = operationOf(clock, hour);
    const answered = restore(slow.signal);
    while (submitted(clone.operation) === sent) await turn();
    slow.interrupt(new Interrupted());

    expect(await answered).toMatch(/^[0-9A-F-]{36}$/);
    expect([submitted(clone.operation) - sent, restoresBegun(gpdb)]).toEqual([1, 1]);
  });
});

describe("A key that all share", () => {
  const role = { assumeRoleArn: "acs:ram::123456789012:role/cloner" };

  test("is asked for during two minutes, and not for ever", async () => {
    gpdb.fault({ ...status(503), times: 1e6, match: { operation: "AssumeRole" } });
    const begun = clock.now();

    const found = clientOf(role).findInstance(seeded.staging, operationOf(clock, hour).signal);

    await expect(found).rejects.toThrow(/Alibaba Cloud STS could not assume the role .* \(HTTP 503\)/);
    expect(clock.now() - begun).toBeGreaterThanOrEqual(120_000);
    expect(clock.now() - begun).toBeLessThan(150_000);
  });

  test("is got once for all, and does not end with the first who waits for it", async () => {
    gpdb.fault({ kind: "slow", ms: 30_000, match: { operation: "AssumeRole" } });
    const shared = clientOf(role);
    const [first, second] = [operationOf(clock, hour), operationOf(clock, hour)];
    const interrupted = expect(shared.findInstance(seeded.staging, first.signal)).rejects.toThrow(Interrupted);
    const found = shared.findInstance(seeded.production, second.signal);
    first.interrupt(new Interrupted());

    await interrupted;
    expect(await found).toMatchObject({ DBInstanceDescription: "production" });
    expect(submitted("AssumeRole")).toBe(1);
  });
});
