import { ApiError, ConnectionError, OutOfTime } from "../../../src/kit";
import { Interrupted } from "../../../src/kit/operation";
import type { Fault } from "../../../src/simulators/faults";
import { startZStack, type RunningZStack } from "../../../src/simulators/zstack";
import { zstack as system } from "../../../src/systems/zstack";
import type { ZStack } from "../../../src/systems/zstack/client";
import { leftOf } from "../../../src/systems/zstack/clone-jobs";
import { newUuid } from "../../../src/systems/zstack/jobs";
import { suffixOf } from "../../../src/systems/zstack/marks";
import { connect, gapsIn, operationOf } from "../../support/client";
import { hastyClock, turn, type VirtualClock } from "../../support/clock";
import { following } from "../../support/gpdb";

const hour = 3_600_000;
let clock: VirtualClock;
let zstack: RunningZStack;
let client: ZStack;
let golden: string;

beforeEach(async () => {
  clock = hastyClock();
  zstack = await startZStack({ clock: following(clock) });
  const { accessKeyId, accessKeySecret } = zstack.credentials;
  client = connect(system, { endpoint: zstack.endpoint, accessKeyId, accessKeySecret }, clock);
  golden = zstack.seeded.golden;
});
afterEach(() => zstack.close());

const page = "<html>Welcome</html>";
const html = (status: number): Omit<Fault, "match"> => ({ kind: "status", status, body: page });
const count = (operation: string) => zstack.counters.operations[operation];
const byAccount = () => {
  const { accountName, password } = zstack.credentials;
  return connect(system, { endpoint: zstack.endpoint, accountName, password }, clock);
};

/** What may befall a request before it gets through; each is harmless as often as it is told here. */
const mishaps: [string, Omit<Fault, "match">][] = [
  ["lost requests", { kind: "drop-before", times: 3 }],
  ["a lost answer", { kind: "drop-after" }],
  ["a gateway's pages", { ...html(502), times: 12 }],
  ["a bare 503", { kind: "status", status: 503, body: "", times: 12 }],
  ["too many requests", { kind: "status", status: 429, body: "Rate limit exceeded", times: 12 }],
  ["somebody else's success", { ...html(200), times: 3 }],
];

describe("A change is made, and made once, in spite of", () => {
  test.each(mishaps)("%s: a clone", async (_, mishap) => {
    zstack.fault({ ...mishap, match: { operation: "cloneVmInstance" } });
    const calling = operationOf(clock, 3 * hour);
    const job = newUuid();

    await client.submitClone(golden, { names: ["web"], strategy: "CreateStopped" }, [], job, calling.signal);
    const ended = await client.jobs.end(job, calling);

    expect(ended.state).toBe("done");
    expect(count("cloneVmInstance")).toMatchObject({ accepted: 1, executed: 1 });
    expect(zstack.vms.named("web")).toHaveLength(1);
  });

  test.each(mishaps)("%s: a rename, a tag and a deletion", async (_, mishap) => {
    for (const operation of ["updateVmInstance", "createUserTag", "destroyVmInstance"])
      zstack.fault({ ...mishap, match: { operation } });
    const calling = operationOf(clock, hour);

    await client.updateVm(golden, { name: "renamed" }, calling);
    await client.setUserTags(golden, ["kept"], calling);
    const renamed = zstack.vms.find(golden)?.name;
    await client.destroyVm(golden, calling);

    expect(renamed).toBe("renamed");
    expect(zstack.vms.find(golden)?.state).toBe("Destroyed");
    for (const operation of ["updateVmInstance", "createUserTag", "destroyVmInstance"])
      expect([operation, count(operation)?.executed]).toEqual([operation, 1]);
  });

  test("an outage longer than a signature is good for", async () => {
    zstack.fault({ ...html(503), times: 120, match: { operation: "updateVmInstance" } });

    await client.updateVm(golden, { name: "renamed" }, operationOf(clock, 3 * hour));

    expect(zstack.journal.filter(({ status }) => status === 403)).toEqual([]);
    expect(count("updateVmInstance")?.executed).toBe(1);
  });
});

test("a request whose answer was lost may have been accepted, whatever comes of it later", async () => {
  zstack.fault({ kind: "drop-after", match: { operation: "cloneVmInstance" } });
  zstack.fault({ kind: "status", status: 403, body: "no", times: 9, match: { operation: "cloneVmInstance" } });

  const submitted = client.submitClone(golden, { names: ["web"] }, [], newUuid(), operationOf(clock, hour).signal);

  await expect(submitted).rejects.toMatchObject({ name: "ApiError", status: 403, maybeAccepted: true });
});

describe("A look at a job", () => {
  test.each<[string, Omit<Fault, "match">]>([
    ["a gateway's 404", html(404)],
    ["an empty 404", { kind: "status", status: 404, body: "" }],
    ["words around the 404's", { kind: "status", status: 404, body: "<p>the job has been expired</p>" }],
    ["a page with status 200", html(200)],
    ["nothing with status 200", { kind: "status", status: 200, body: "" }],
    ["a page with status 202", html(202)],
    ["nothing with status 202", { kind: "status", status: 202, body: "" }],
    ["a 401", html(401)],
    ["a 403", html(403)],
    ["a 500", html(500)],
    ["a bare 503", html(503)],
    ["half an answer", { kind: "status", status: 200, body: '{"result":' }],
    ["silence", { kind: "drop-before" }],
  ])("that is answered with %s is trouble, and not the job's end", async (_, mishap) => {
    zstack.fault({ ...mishap, times: 9, match: { operation: "apiJob" } });
    const job = newUuid();
    const calling = operationOf(clock, hour);
    await client.submitClone(golden, { names: ["web"] }, [], job, calling.signal);

    expect(await client.jobs.end(job, calling)).toMatchObject({ state: "done" });
    expect(count("apiJob")?.submitted).toBeGreaterThan(9);
  });

  test.each(["the job has been expired", " the job has been expired\n"])(
    "that is answered %j tells that there is none",
    async (body) => {
      zstack.fault({ kind: "status", status: 404, body, match: { operation: "apiJob" } });

      expect(await client.jobs.look(newUuid(), operationOf(clock, hour).signal)).toEqual({ state: "unknown" });
    },
  );

  test("waits as long as the server says", async () => {
    const headers = { "Retry-After": "50" };
    zstack.fault({ kind: "status", status: 429, headers, times: 2, match: { operation: "apiJob" } });
    const calling = operationOf(clock, hour);
    const job = newUuid();
    await client.submitClone(golden, { names: ["web"] }, [], job, calling.signal);

    await client.jobs.end(job, calling);

    const [first, second] = gapsIn(zstack.journal, "apiJob");
    expect(Math.min(first!, second!)).toBeGreaterThanOrEqual(50_000);
  });

  test("that never succeeds ends with the time that the job was given, and with what was last answered", async () => {
    zstack.fault({ ...html(502), times: 1e6, match: { operation: "apiJob" } });
    const begun = clock.now();

    const ended = client.jobs.end(newUuid(), operationOf(clock, hour));

    await expect(ended).rejects.toThrow(OutOfTime);
    await expect(ended).rejects.toThrow(
      /it was unreachable \(\d+×\)\. ZStack could not look at job \w+: <html>Welcome<\/html> \(HTTP 502\)\./,
    );
    expect(clock.now() - begun).toBeLessThan(1.1 * hour);
  });

  test("that never succeeds leaves the other half of the time to find the VM that the job made", async () => {
    zstack.fault({ kind: "hang-job", executed: true, match: { operation: "cloneVmInstance" } });
    const calling = operationOf(clock, hour);
    const job = newUuid();
    await client.submitClone(golden, { names: [`web${suffixOf(job)}`] }, [], job, calling.signal);
    zstack.fault({ ...html(502), times: 1e6, match: { operation: "apiJob" } });

    expect(await leftOf({ jobUuid: job }, client, calling)).toBe(zstack.vms.named(`web${suffixOf(job)}`)[0]?.uuid);
  });

  test("is over at once when Terraform is interrupted", async () => {
    zstack.fault({ ...html(502), times: 1e6, match: { operation: "apiJob" } });
    const calling = operationOf(clock, hour);
    const ended = expect(client.jobs.end(newUuid(), calling)).rejects.toThrow(Interrupted);
    while (!count("apiJob")?.submitted) await turn();

    calling.interrupt(new Interrupted());

    await ended;
  });
});

describe("What several wait for", () => {
  test.each<[string, () => ZStack]>([
    ["login", byAccount],
    ["queryVmInstance", () => client],
  ])("(%s) is repeated for two minutes, and not for ever", async (operation, clientOf) => {
    zstack.fault({ ...html(503), times: 1e6, match: { operation } });
    const begun = clock.now();

    const found = clientOf().findVm(golden, operationOf(clock, hour).signal);

    await expect(found).rejects.toMatchObject({ name: "ApiError", status: 503 });
    expect(clock.now() - begun).toBeGreaterThanOrEqual(120_000);
    expect(clock.now() - begun).toBeLessThan(150_000);
  });

  test.each<[string, () => ZStack]>([
    ["login", byAccount],
    ["queryVmInstance", () => client],
  ])("(%s) does not end with the first of them", async (operation, clientOf) => {
    zstack.fault({ kind: "slow", ms: 30_000, match: { operation } });
    const shared = clientOf();
    const [first, second] = [operationOf(clock, hour), operationOf(clock, hour)];
    const interrupted = expect(shared.findVm(golden, first.signal)).rejects.toThrow(Interrupted);
    const found = shared.findVm(golden, second.signal);
    first.interrupt(new Interrupted());

    await interrupted;
    expect(await found).toMatchObject({ uuid: golden });
    expect(count(operation)?.submitted).toBe(1);
  });

  test("fails anew for who comes later", async () => {
    zstack.fault({ kind: "status", status: 500, body: "no", match: { operation: "login" } });
    const shared = byAccount();

    await expect(shared.findVm(golden, operationOf(clock, hour).signal)).rejects.toThrow(ApiError);
    expect(await shared.findVm(golden, operationOf(clock, hour).signal)).toMatchObject({ uuid: golden });
  });
});

test("an endpoint that is somebody else's is told within seconds", async () => {
  zstack.fault({ ...html(200), times: 1e6 });
  const begun = clock.now();

  await expect(client.findVm(golden, operationOf(clock, hour).signal)).rejects.toThrow(ConnectionError);
  expect(clock.now() - begun).toBeLessThan(6_000);
});
