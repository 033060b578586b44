import { Interrupted } from "../../../src/kit/operation";
import { startBlueking, type BluekingSimulator } from "../../../src/simulators/blueking";
import { gatewayError } from "../../../src/simulators/blueking/gateway";
import type { Fault } from "../../../src/simulators/faults";
import { blueking as system } from "../../../src/systems/blueking";
import { configurationFor, ways, type Way } from "../../support/blueking";
import { connect, gapsIn, operationOf } from "../../support/client";
import { hastyClock, turn, type VirtualClock } from "../../support/clock";
import { following } from "../../support/gpdb";

const hour = 3_600_000;
let clock: VirtualClock;
let cmdb: BluekingSimulator;
beforeEach(async () => {
  clock = hastyClock();
  cmdb = await startBlueking({ clock: following(clock) });
});
afterEach(() => cmdb.close());

const client = (way: Way) => connect(system, configurationFor(cmdb, way).blueking, clock);
const submitted = (operation: string) => cmdb.simulator.counters.operations[operation]?.submitted ?? 0;
const read = { operation: "get_host_base_info" };
const copy = { operation: "clone_host_property" };
const pair = { bk_biz_id: 2, bk_cloud_id: 0, bk_org_id: 10, bk_dst_id: 11 };
const refuse = (code: string): Omit<Fault, "match"> => ({ kind: "refuse", code });
const status = (code: number, body: unknown = ""): Omit<Fault, "match"> => ({ kind: "status", status: code, body });
const busy = gatewayError(429, 1642904, "CONCURRENCY_LIMIT_RESTRICTION", "Concurrency limit").body;
const timedOut = gatewayError(504, 1650401, "REQUEST_BACKEND_TIMEOUT", "Request backend timeout").body;

describe.each(ways)("By way of %s", (way) => {
  test.each<[string, Omit<Fault, "match">]>([
    ["the limiter", refuse("1199997")],
    ["a proxy without a server", refuse("1199998")],
    ["a database that is away", refuse("1199020")],
    ["the gateway's limiter", status(429, busy)],
    ["the gateway's own time-out", status(504, timedOut)],
    ["a page with status 502", status(502, "<html>Bad Gateway</html>")],
    ["a bare 503", status(503)],
  ])("a read outlasts %s, as long as there is time", async (_, mishap) => {
    cmdb.simulator.fault({ ...mishap, times: 30, match: read });

    const found = await client(way).findProperties(10, operationOf(clock, hour).signal);

    expect(found?.get("bk_comment")).toBe("golden image");
    expect(submitted(read.operation)).toBe(31);
  });

  test.each<[string, Omit<Fault, "match">, RegExp]>([
    ["in CMDB's words", refuse("1199998"), /proxy request failed.* \(1199998, HTTP 200/],
    ["by a page", status(502, "<html>Bad Gateway</html>"), /<html>Bad Gateway<\/html> \(HTTP 502\)/],
  ])("a read that is turned away until its time is over says how: %s", async (_, mishap, words) => {
    cmdb.simulator.fault({ ...mishap, times: 1e6, match: read });
    const begun = clock.now();

    await expect(client(way).findProperties(10, operationOf(clock, hour).signal)).rejects.toThrow(words);

    expect(clock.now() - begun).toBeGreaterThanOrEqual(hour);
  });

  test.each<[string, Omit<Fault, "match">]>([
    ["a proxy without a server", refuse("1199998")],
    ["ESB's time-out", refuse("1306201")],
    ["a transaction that did not end", refuse("1199066")],
    ["a work that was done, and nobody told", { kind: "lose" }],
    ["the gateway's own time-out", status(504, timedOut)],
    ["a page with status 502", status(502, "<html>Bad Gateway</html>")],
    ["a bare 503", status(503)],
    ["a page with status 200", status(200, "<html>Welcome</html>")],
    ["a lost answer", { kind: "drop-after" }],
    ["a lost request", { kind: "drop-before" }],
  ])("a write is sent once where it may have been read: %s", async (_, mishap) => {
    cmdb.simulator.fault({ ...mishap, match: copy });

    await expect(client(way).clone(pair, operationOf(clock, hour).signal)).rejects.toThrow(/copy the properties/);

    expect(submitted(copy.operation)).toBe(1);
  });

  test.each<[string, Omit<Fault, "match">]>([
    ["the limiter", refuse("1199997")],
    ["the gateway's limiter", status(429, busy)],
  ])("a write is sent again where it was certainly turned away unread: %s", async (_, mishap) => {
    cmdb.simulator.fault({ ...mishap, times: 12, match: copy });

    await client(way).clone(pair, operationOf(clock, hour).signal);

    expect([submitted(copy.operation), cmdb.database.audit.length]).toEqual([13, 1]);
  });
});

test("the server's word on when to come again is heeded, and an interrupt ends the waiting", async () => {
  const headers = { "Retry-After": "50" };
  cmdb.simulator.fault({ ...status(429, busy), headers, match: copy });
  await client("gateway").clone(pair, operationOf(clock, hour).signal);
  expect(gapsIn(cmdb.simulator.journal, copy.operation)[0]).toBeGreaterThanOrEqual(50_000);

  cmdb.simulator.fault({ ...status(429, busy), headers: { "Retry-After": "3000" }, match: copy });
  const calling = operationOf(clock, hour);
  const interrupted = expect(client("gateway").clone(pair, calling.signal)).rejects.toThrow(Interrupted);
  while (submitted(copy.operation) < 3) await turn();
  calling.interrupt(new Interrupted());
  await interrupted;
  expect(submitted(copy.operation)).toBe(3);
});
