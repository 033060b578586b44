import { OutOfTime } from "../../../src/kit";
import { Interrupted } from "../../../src/kit/operation";
import type { Fault } from "../../../src/simulators/faults";
import { startTiUniManager, type RunningTiUniManager } from "../../../src/simulators/tiunimanager";
import { tiunimanager as system } from "../../../src/systems/tiunimanager";
import type { TiUniManager } from "../../../src/systems/tiunimanager/client";
import { connect, gapsIn, operationOf } from "../../support/client";
import { hastyClock, turn, type VirtualClock } from "../../support/clock";
import { following } from "../../support/gpdb";
import { mark, small } from "./client";

const hour = 3_600_000;
let clock: VirtualClock;
let simulator: RunningTiUniManager;
let client: TiUniManager;

beforeEach(async () => {
  clock = hastyClock();
  simulator = await startTiUniManager({ clock: following(clock) });
  client = connect(system, { endpoint: simulator.endpoint, ...simulator.credentials }, clock);
});
afterEach(() => simulator.close());

const page = "<html>Welcome</html>";
const answer = (status: number, body: unknown): Omit<Fault, "match"> => ({ kind: "status", status, body });
const refusal = (status: number, code: number) => answer(status, { code, message: `[${code}]`, data: {} });
const submitted = (operation: string) => simulator.counters.operations[operation]?.submitted ?? 0;

/** A creation under way, followed to its end. */
async function createAndFollow(calling: ReturnType<typeof operationOf>): Promise<void> {
  const { workFlowId = "" } = await client.creations.create(small(), mark, calling);
  await client.workflows.end(workFlowId, "create it", calling);
}

describe("A look at a workflow", () => {
  test.each<[string, Omit<Fault, "match">]>([
    ["a page with status 200", answer(200, page)],
    ["nothing with status 200", answer(200, "")],
    ["JSON that is not in the envelope", answer(200, { status: "ok" })],
    ["a page with status 401", answer(401, page)],
    ["a page with status 403", answer(403, page)],
    ["a page with status 404", answer(404, page)],
    ["the router's 404", answer(404, "404 page not found")],
    ["a page with status 302", answer(302, page)],
    ["a gateway's 502", answer(502, page)],
    ["the empty 500 of a door", answer(500, "")],
    ["a door that lost its core", refusal(500, 9999)],
    ["a server that is starting", refusal(500, 9897)],
    ["silence", { kind: "drop-before" }],
  ])("that is answered with %s is trouble, and not the workflow's end", async (_, mishap) => {
    simulator.fault({ ...mishap, times: 9, match: { operation: "getWorkflow" } });

    await createAndFollow(operationOf(clock, 2 * hour));

    expect(simulator.clusters.named("staging")).toMatchObject([{ status: "Running", maintainStatus: "" }]);
    expect(submitted("getWorkflow")).toBeGreaterThan(9);
  });

  test("that is refused is asked for again, and then told in the server's words", async () => {
    simulator.fault({ ...refusal(403, 70650), times: 3, match: { operation: "getWorkflow" } });
    await createAndFollow(operationOf(clock, 2 * hour));

    simulator.fault({ ...refusal(403, 70650), times: 9, match: { operation: "getWorkflow" } });
    const before = submitted("getWorkflow");
    const refused = client.workflows.end("any", "create it", operationOf(clock, 2 * hour));

    await expect(refused).rejects.toThrow(/role lacks this permission.*\(70650, HTTP 403\)/);
    expect(submitted("getWorkflow") - before).toBe(4);
  });

  test("waits as long as the server says", async () => {
    const headers = { "Retry-After": "50" };
    simulator.fault({ ...answer(429, ""), headers, times: 2, match: { operation: "getWorkflow" } });

    await createAndFollow(operationOf(clock, 2 * hour));

    const [first, second] = gapsIn(simulator.journal, "getWorkflow");
    expect(Math.min(first!, second!)).toBeGreaterThanOrEqual(50_000);
  });

  test("that never succeeds ends with the time that there was, and with what was last answered", async () => {
    simulator.fault({ ...answer(502, page), times: 1e6, match: { operation: "getWorkflow" } });

    const ended = createAndFollow(operationOf(clock, hour));

    await expect(ended).rejects.toThrow(OutOfTime);
    await expect(ended).rejects.toThrow(
      /it was unreachable \(\d+×\)\. TiUniManager could not look at workflow \S+: <html>Welcome<\/html> \(HTTP 502\)\./,
    );
  });

  test("is over at once when Terraform is interrupted", async () => {
    simulator.fault({ ...answer(502, page), times: 1e6, match: { operation: "getWorkflow" } });
    const calling = operationOf(clock, hour);
    const ended = expect(createAndFollow(calling)).rejects.toThrow(Interrupted);
    while (submitted("getWorkflow") === 0) await turn();

    calling.interrupt(new Interrupted());

    await ended;
  });
});

describe("A read", () => {
  test.each<[string, Omit<Fault, "match">]>([
    ["a core that is away", answer(500, "")],
    ["a core that was lost", refusal(500, 9999)],
    ["a gateway's page", answer(503, page)],
  ])("outlasts %s", async (_, mishap) => {
    simulator.fault({ ...mishap, times: 30, match: { operation: "getCluster" } });

    expect(await client.idle(simulator.productionId, operationOf(clock, hour))).toMatchObject({
      info: { status: "Running" },
    });
    expect(submitted("getCluster")).toBe(31);
  });

  test("of a server that says what is wrong is not repeated", async () => {
    simulator.fault({ ...refusal(500, 10002), match: { operation: "getCluster" } });

    const found = client.findCluster(simulator.productionId, operationOf(clock, hour).signal);

    await expect(found).rejects.toThrow("(10002, HTTP 500)");
    expect(submitted("getCluster")).toBe(1);
  });

  test("gets a new token where the old one runs out while it is repeated", async () => {
    simulator.fault({ ...answer(503, page), times: 30, match: { operation: "getCluster" } });
    const found = client.findCluster(simulator.productionId, operationOf(clock, hour).signal);
    while (submitted("getCluster") < 10) await turn();
    simulator.mutate("expireTokens");

    expect(await found).toMatchObject({ info: { status: "Running" } });
    expect(submitted("login")).toBe(2);
  });
});

describe("A creation", () => {
  test.each<[string, Omit<Fault, "match">]>([
    ["somebody else's success", answer(200, page)],
    ["a gateway's page", answer(504, page)],
    ["too many requests", answer(429, "")],
    ["a door that lost its core", refusal(500, 9999)],
  ])("is never asked for again by itself: %s", async (_, mishap) => {
    simulator.fault({ ...mishap, match: { operation: "createCluster" } });

    await expect(client.creations.create(small(), mark, operationOf(clock, hour))).rejects.toThrow(
      /create cluster staging/,
    );

    expect(submitted("createCluster")).toBe(1);
  });

  test("that something else answered may have begun", async () => {
    simulator.fault({ ...answer(200, page), match: { operation: "createCluster" } });

    const created = client.creations.create(small(), mark, operationOf(clock, hour));

    await expect(created).rejects.toMatchObject({ name: "ConnectionError", maybeAccepted: true });
    expect(submitted("listClusters")).toBeGreaterThanOrEqual(1);
  });
});

describe("The login that all share", () => {
  test.each<[string, Omit<Fault, "match">]>([
    ["a gateway's page", answer(503, page)],
    ["a core that is away", refusal(500, 9999)],
  ])("is repeated for two minutes, and not for ever: %s", async (_, mishap) => {
    simulator.fault({ ...mishap, times: 1e6, match: { operation: "login" } });
    const begun = clock.now();

    const found = client.findCluster(simulator.productionId, operationOf(clock, hour).signal);

    await expect(found).rejects.toThrow(/could not log in as admin/);
    expect(clock.now() - begun).toBeGreaterThanOrEqual(120_000);
    expect(clock.now() - begun).toBeLessThan(150_000);
  });

  test("does not end with the first who waits for it", async () => {
    simulator.fault({ kind: "slow", ms: 30_000, match: { operation: "login" } });
    const [first, second] = [operationOf(clock, hour), operationOf(clock, hour)];
    const interrupted = expect(client.findCluster(simulator.productionId, first.signal)).rejects.toThrow(Interrupted);
    const found = client.findCluster(simulator.productionId, second.signal);
    first.interrupt(new Interrupted());

    await interrupted;
    expect(await found).toMatchObject({ info: { status: "Running" } });
    expect(submitted("login")).toBe(1);
  });
});
