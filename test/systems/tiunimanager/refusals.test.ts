import { startTiUniManager, type RunningTiUniManager } from "../../../src/simulators/tiunimanager";
import { refusal } from "../../../src/systems/tiunimanager/refusals";
import { clientOf, mark, small } from "./client";

let simulator: RunningTiUniManager;
beforeEach(async () => (simulator = await startTiUniManager({ speed: 6_000 })));
afterEach(() => simulator.close());

/** Every code that a resource can meet, with words of what to do about it. */
const codes: readonly (readonly [code: number, status: number, advice: RegExp])[] = [
  [-1, 500, /panicked.*apply again/], [9897, 500, /starting or being upgraded/], [9992, 500, /log tells more/], [9993, 400, /other task has ended/], [9994, 500, /log tells more/], [9995, 500, /log tells why/],
  [9996, 500, /Apply again/], [9997, 500, /log tells more/], [10000, 500, /log tells why/], [10001, 400, /Change the argument/], [10002, 500, /database refused/], [10003, 404, /Refresh the state/],
  [10004, 500, /report it/], [10005, 500, /report it/], [10006, 404, /Apply again/], [10007, 500, /Start it/], [20101, 400, /another cluster_name/], [20102, 400, /Change components/],
  [20103, 400, /cluster_version that TiUniManager offers/], [20104, 500, /resource of the cluster is missing/], [20105, 400, /administrator/], [20110, 500, /tiup_path/], [20201, 500, /tiup_ip/],
  [20114, 409, /maintain_status is empty/], [20600, 500, /backup storage/], [20604, 500, /backup storage/], [20610, 400, /backup storage/], [20801, 500, /keep at least one/], [20802, 409, /placement rules/], [20803, 409, /TiFlash replicas/],
  [21000, 404, /relation/], [21301, 200, /Raise cluster_version/], [21302, 200, /Add a component CDC/], [21303, 200, /Add TiKV nodes/], [21304, 200, /Clone its master/], [30107, 400, /Add hosts/], [30102, 200, /hosts/], [30124, 200, /hosts/],
  [40100, 500, /workflow engine/], [40101, 500, /Apply again/], [40102, 500, /Apply again/], [40103, 500, /ended, or is unknown/], [40104, 404, /cannot do this/], [40105, 500, /workflow engine/], [40107, 500, /workflow engine/],
  [70600, 401, /username and password/], [70602, 401, /Apply again/], [70615, 400, /Change it \(POST/], [70650, 403, /administrator grant/], [90001, 200, /log tells more, under this code/],
];

test.each(codes)("code %i with HTTP %i names the operation, itself and what to do", async (code, status, advice) => {
  const { client, calling } = clientOf(simulator);
  simulator.fault({ kind: "refuse", match: { operation: "createCluster" }, code: `${code}`, details: "some detail", times: 9 });

  const refused = client.creations.create(small(), mark, calling);

  await expect(refused).rejects.toThrow(/^TiUniManager could not create cluster staging: /);
  await expect(refused).rejects.toThrow(advice);
  await expect(refused).rejects.toThrow(`(${code}, HTTP ${status})`);
  await expect(refused).rejects.toThrow("some detail");
  expect(simulator.clusters.all()).toHaveLength(1);
});

test("a wrong password is told as such, and never asked for again and again", async () => {
  const { client, calling } = clientOf({ ...simulator, credentials: { username: "admin", password: "wrong-1" } });

  await expect(client.creations.create(small(), mark, calling)).rejects.toThrow(/could not log in as admin: .*username and password.* \(70603, HTTP 400\)/);
});

test("an answer that is not TiUniManager's is told as such", async () => {
  const { client, calling } = clientOf({ ...simulator, endpoint: `${simulator.endpoint}/elsewhere` });

  await expect(client.findCluster("whatever", calling.signal)).rejects.toThrow(/could not log in as admin: 404 page not found \(HTTP 404\)/);
});

test("a 401 with two JSON texts in one body is read, and leaks nothing", async () => {
  const answer = await fetch(`${simulator.endpoint}/api/v1/clusters/`, { headers: { Authorization: "Basic secret-credential" } });
  const text = await answer.text();

  expect(answer.status).toBe(401);
  expect(() => JSON.parse(text)).toThrow();
  const read = refusal({ status: 401, headers: {}, text });
  expect(read).toMatchObject({ code: "70600" });
  expect(read?.words).not.toContain("secret-credential");
});

test("a token that the server has forgotten is replaced, by one login for all who ask", async () => {
  const { client, calling } = clientOf(simulator);
  await client.findCluster(simulator.productionId, calling.signal);
  simulator.mutate("expireTokens");

  await Promise.all(Array.from({ length: 10 }, () => client.findCluster(simulator.productionId, calling.signal)));

  expect(simulator.counters.operations["login"]?.submitted).toBe(2);
});
