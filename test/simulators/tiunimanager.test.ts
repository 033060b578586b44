import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { virtualClock, type VirtualClock } from "../../src/simulators/clock";
import { startTiUniManager, type RunningTiUniManager } from "../../src/simulators/tiunimanager";

let clock: VirtualClock;
let simulator: RunningTiUniManager;
let token: string;
beforeEach(async () => {
  clock = virtualClock();
  simulator = await startTiUniManager({ clock });
  ({ token } = (await call("POST", "/user/login", { userName: "admin", userPassword: "terraclone-2022" })).json.data);
});
afterEach(() => simulator.close());

const minute = 60_000;
const pd = { componentType: "PD", totalNodeCount: 1, resource: [{ zoneCode: "Region1,Zone1_1", specCode: "4C8G", diskType: "SATA", diskCapacity: 0, count: 1 }] };
const instanceResource = [pd, { ...pd, componentType: "TiDB" }, { ...pd, componentType: "TiKV" }];
const creation = { clusterName: "fresh", clusterType: "TiDB", clusterVersion: "v5.2.2", cpuArchitecture: "X86_64", region: "Region1", dbPassword: "top-secret-1", copies: 1, resourceParameters: { instanceResource } };

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = { Authorization: `Bearer ${token}` }) {
  const answer = await fetch(`${simulator.endpoint}/api/v1${path}`, { method, headers, redirect: "manual", ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }) });
  const text = await answer.text();
  let json: any;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: answer.status, text, json, location: answer.headers.get("location") };
}
const state = async (id: string) => {
  const { info } = (await call("GET", `/clusters/${id}`)).json.data;
  return [info.status, info.maintainStatus];
};

test("a creation runs its fifteen nodes, one a tick, and is Running long before its end", async () => {
  const begun = (await call("POST", "/clusters/", creation)).json.data;
  expect(Object.keys(begun).sort()).toEqual(["clusterId", "workFlowId"]);
  const flow = async () => (await call("GET", `/workflow/${begun.workFlowId}`)).json.data;

  expect(await state(begun.clusterId)).toEqual(["Initializing", "Creating"]);
  expect((await flow()).nodeNames).toHaveLength(15);
  clock.advance(5_000);
  expect((await flow()).nodes).toHaveLength(1);
  clock.advance(4 * minute);
  expect(await state(begun.clusterId)).toEqual(["Running", "Creating"]);
  expect((await call("GET", `/clusters/${begun.clusterId}`)).json.data.topology).toBeNull();
  clock.advance(10 * minute);
  expect(await state(begun.clusterId)).toEqual(["Running", ""]);
  expect((await flow()).info.status).toBe("Finished");
  expect((await call("GET", `/clusters/${begun.clusterId}`)).json.data.topology).toHaveLength(6);
});

test("a failed node shows a while before its workflow has failed, and its clean-up does not show", async () => {
  simulator.fault({ kind: "fail-node", match: { operation: "createCluster" }, names: ["prepareResource"], details: "[30124]\tno host" });
  const { clusterId, workFlowId } = (await call("POST", "/clusters/", creation)).json.data;
  const flow = async () => (await call("GET", `/workflow/${workFlowId}`)).json.data;

  clock.advance(5_000);
  expect([(await flow()).info.status, (await flow()).nodes[0].status, await state(clusterId)]).toEqual(["Processing", "Error", ["Initializing", "Creating"]]);
  clock.advance(5_000);
  expect([(await flow()).info.status, await state(clusterId)]).toEqual(["Processing", ["Failure", ""]]);
  clock.advance(5_000);
  expect([(await flow()).info.status, (await flow()).nodes.length]).toEqual(["Error", 1]);
});

test("a clone locks its source, and one of a busy source leaves an orphan that holds the name", async () => {
  const clone = (clusterName: string, changes = {}) => call("POST", "/clusters/clone", { ...creation, clusterName, copies: 1, sourceClusterId: simulator.productionId, cloneStrategy: "cdcsync", ...changes });

  const first = (await clone("first")).json.data;
  expect(await state(simulator.productionId)).toEqual(["Running", "BeingCloned"]);
  const second = await clone("second");
  expect([second.status, second.json.code]).toEqual([409, 20114]);
  expect(simulator.clusters.named("second")).toMatchObject([{ status: "Initializing", maintainStatus: "" }]);
  expect((await clone("second")).json.code).toBe(20101);

  clock.advance(30 * minute);
  expect([await state(first.clusterId), await state(simulator.productionId)]).toEqual([["Running", ""], ["Running", ""]]);
  // The strategy in the wrong case was taken for a Snapshot.
  expect(simulator.clusters.find(first.clusterId)?.relations.masters).toEqual([]);
});

test("preconditions of a clone fail with HTTP 200, and only CDCSync makes a relation", async () => {
  const plain = simulator.seedCluster({ name: "without-cdc" });
  const clone = (changes: object) => call("POST", "/clusters/clone", { ...creation, clusterName: "copy", sourceClusterId: simulator.productionId, cloneStrategy: "CDCSync", ...changes });

  const older = await clone({ clusterVersion: "v5.1.0" });
  const noCdc = await clone({ sourceClusterId: plain });
  const few = await clone({ copies: 2 });
  expect([older, noCdc, few].map(({ status, json }) => [status, json.code])).toEqual([[200, 21301], [200, 21302], [200, 21303]]);

  const { clusterId } = (await clone({})).json.data;
  clock.advance(30 * minute);
  expect(simulator.clusters.find(clusterId)?.relations.masters).toEqual([simulator.productionId]);
  expect((await clone({ clusterName: "chained", sourceClusterId: clusterId })).json.code).toBe(21304);
});

test("force deletes a clone on its way, and leaves its source locked for good", async () => {
  const { clusterId } = (await call("POST", "/clusters/clone", { ...creation, copies: 1, sourceClusterId: simulator.productionId, cloneStrategy: "Snapshot" })).json.data;

  expect((await call("DELETE", `/clusters/${clusterId}`, {})).json.code).toBe(20114);
  expect((await call("DELETE", `/clusters/${clusterId}`, { FORCE: true })).json.data).toMatchObject({ clusterID: clusterId });
  clock.advance(60 * minute);

  expect((await call("GET", `/clusters/${clusterId}`)).json.code).toBe(10003);
  expect(await state(simulator.productionId)).toEqual(["Running", "BeingCloned"]);
});

test("deletion demands a body, whose clusterID outranks the path", async () => {
  const other = simulator.seedCluster({ name: "other-one" });

  expect((await call("DELETE", `/clusters/${simulator.productionId}`)).json).toMatchObject({ code: 10004 });
  await call("DELETE", `/clusters/${simulator.productionId}`, { clusterID: other });
  clock.advance(minute);

  expect(simulator.clusters.all().map(({ clusterName }) => clusterName)).toEqual(["production"]);
});

test("stop stops what is off once more, and restart starts it", async () => {
  const stop = () => call("POST", `/clusters/${simulator.productionId}/stop`);
  await stop();
  expect((await stop()).json.code).toBe(20114);
  clock.advance(minute);
  expect(await state(simulator.productionId)).toEqual(["Stopped", ""]);
  expect((await stop()).status).toBe(200);
  clock.advance(minute);

  await call("POST", `/clusters/${simulator.productionId}/restart`);
  clock.advance(minute);
  expect(await state(simulator.productionId)).toEqual(["Running", ""]);
});

test("the doors answer as the server's do", async () => {
  const anonymous = await call("GET", "/clusters/", undefined, {});
  expect([anonymous.status, anonymous.text.startsWith('"authorization token empty"{')]).toEqual([401, true]);
  expect(await call("GET", "/clusters?page=2")).toMatchObject({ status: 301, location: "/api/v1/clusters/?page=2" });
  expect(await call("POST", "/clusters", creation)).toMatchObject({ status: 307, location: "/api/v1/clusters/" });
  expect(await call("PATCH", "/clusters/")).toMatchObject({ status: 404, text: "404 page not found" });
  expect(await call("GET", "/workflow/unknown")).toMatchObject({ status: 500, json: { code: 40102 } });
  expect(await call("GET", "/clusters/unknown")).toMatchObject({ status: 404, json: { code: 10003 } });
  expect((await call("GET", "/clusters/?clusterName=o'clock")).json.code).toBe(10003);
  expect((await call("GET", "/clusters/?page=two")).json.code).toBe(10004);
  expect((await call("POST", "/clusters/", { ...creation, clusterName: "abc" })).json.code).toBe(10001);
  expect((await call("POST", "/clusters/", { ...creation, clusterVersion: "v9.9.9" })).json.code).toBe(20103);
  expect((await call("POST", "/clusters/", { ...creation, tls: "yes" })).json.code).toBe(10004);
});

test("a token lives four hours, a logout does not end it, and an expired password opens nothing", async () => {
  await call("POST", "/user/logout");
  clock.advance(4 * 60 * minute - 1);
  expect((await call("GET", "/clusters/")).status).toBe(200);
  clock.advance(1);
  expect((await call("GET", "/clusters/")).json.code).toBe(70602);

  ({ token } = (await call("POST", "/user/login", { userName: "admin", userPassword: "terraclone-2022" })).json.data);
  simulator.mutate("setAccount", { passwordExpired: true });
  expect((await call("GET", "/clusters/")).json.code).toBe(70615);
  await call("POST", "/users/seedUser-tiunimanager01/password", { password: "another-1" });
  expect((await call("GET", "/clusters/")).status).toBe(200);
  simulator.mutate("setPlatform", { state: "Upgrading" });
  expect((await call("GET", "/clusters/", undefined, {})).json.code).toBe(9897);
});

test("what was going on goes on after a restart with a state file", async () => {
  const stateFile = join(tmpdir(), `tiunimanager-${process.pid}.json`);
  await simulator.close();
  simulator = await startTiUniManager({ clock, stateFile });
  ({ token } = (await call("POST", "/user/login", { userName: "admin", userPassword: "terraclone-2022" })).json.data);
  const { clusterId } = (await call("POST", "/clusters/", creation)).json.data;
  clock.advance(minute);
  await simulator.close();

  clock = virtualClock(clock.now());
  simulator = await startTiUniManager({ clock, stateFile });
  clock.advance(20 * minute);

  expect(await state(clusterId)).toEqual(["Running", ""]);
  rmSync(stateFile);
});
