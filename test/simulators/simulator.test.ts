import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { request as secureRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runningClock, virtualClock } from "../../src/simulators/clock";
import { startZStack } from "../../src/simulators/zstack";
import { selfSigned } from "../../src/wire/certificate";
import { startCaller } from "./zstack-caller";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "simulator-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("a virtual clock runs its timers in the order they are due, and those they start", () => {
  const clock = virtualClock(0);
  const rung: string[] = [];
  clock.after(20, () => rung.push(`second at ${clock.now()}`));
  clock.after(10, () => {
    rung.push(`first at ${clock.now()}`);
    clock.after(5, () => rung.push(`inner at ${clock.now()}`));
  });
  clock.after(12, () => rung.push("never"))();

  clock.advance(19);
  expect(rung).toEqual(["first at 10", "inner at 15"]);
  clock.advance(1);
  expect(rung.at(-1)).toBe("second at 20");
});

test("a running clock goes faster than the real one, and must go forwards", async () => {
  const clock = runningClock(1_000_000);
  const start = clock.now();
  await new Promise<void>((resume) => clock.after(1_000_000, resume));

  expect(clock.now() - start).toBeGreaterThanOrEqual(1_000_000);
  expect(() => runningClock(0)).toThrow("must be above 0");
  clock.close();
});

test("the state survives in a file that only its owner can read; jobs under way hang for ever", async () => {
  const stateFile = join(folder, "state.json");
  const first = await startCaller({ stateFile });
  await first.clone(["kept"]);
  const hung = await first.submit("PUT", `/vm-instances/${first.zstack.seeded.golden}/actions`, { rebootVmInstance: {} });
  const before = first.zstack.fingerprint();
  await first.zstack.close();

  const second = await startCaller({ stateFile });
  second.advance(600_000);

  expect(statSync(stateFile).mode & 0o777).toBe(0o600);
  expect(second.zstack.vms.named("kept")).toHaveLength(1);
  expect(second.zstack.vms.find(first.zstack.seeded.golden)?.state).toBe("Running");
  expect(second.zstack.fingerprint().volumes).toEqual(before.volumes);
  expect((await second.poll(hung)).status).toBe(202);
  const ips = (await second.clone(["fresh"])) && second.zstack.vms.all().map(({ vmNics }) => vmNics[0]?.ip);
  expect(new Set(ips).size).toBe(ips.length);
  await second.zstack.close();
});

test("a state file that is none is said to be so", async () => {
  const stateFile = join(folder, "state.json");
  writeFileSync(stateFile, "{");
  await expect(startZStack({ stateFile })).rejects.toThrow("is not JSON");
  writeFileSync(stateFile, "{}");
  await expect(startZStack({ stateFile })).rejects.toThrow("was not written by a simulated ZStack");
});

test("closing ends at once, also with a connection kept alive", async () => {
  const zstack = await startZStack({ clock: virtualClock() });
  const agent = new Agent({ keepAlive: true });
  await new Promise((resolve) => get(`${zstack.endpoint}/_sim/state`, { agent }, (response) => response.resume().on("end", resolve)));

  await zstack.close();

  await expect(fetch(zstack.endpoint)).rejects.toThrow();
  agent.destroy();
});

test("two simulators cannot share a port, and only the loopback interface is served", async () => {
  const zstack = await startZStack({ clock: virtualClock() });

  expect(zstack.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await expect(startZStack({ port: Number(new URL(zstack.endpoint).port) })).rejects.toThrow("EADDRINUSE");
  await zstack.close();
});

test("what is shown has counters, jobs and a journal, and no secrets", async () => {
  const caller = await startCaller();
  await caller.clone(["x"]);
  const { session } = caller;
  await caller.call("GET", `/accounts/sessions/${session}/valid`);

  const { text, json } = await caller.call("GET", "/_sim/state");

  expect(json.counters.operations).toMatchObject({ login: { submitted: 1, accepted: 1, executed: 1 }, cloneVmInstance: { submitted: 1, accepted: 1, executed: 1 }, apiJob: { submitted: 1 } });
  expect(json.counters.routes["PUT /zstack/v1/vm-instances/:uuid/actions"]).toBe(1);
  expect(json.jobs).toMatchObject([{ operation: "cloneVmInstance", status: 200 }]);
  expect(json.journal).toContainEqual(expect.objectContaining({ operation: "login", status: 200, body: { logInByAccount: { accountName: "admin", password: "***" } } }));
  expect(text).not.toContain(session);
  await caller.zstack.close();
});

test("things change behind Terraform's back", async () => {
  const caller = await startCaller();
  const mutate = async (body: object) => caller.call("POST", "/_sim/mutate", body);
  const { golden, silver } = caller.zstack.seeded;

  const seeded = (await mutate({ verb: "seed", name: "iron", state: "Stopped", dataVolumes: 2 })).json.result;
  await mutate({ verb: "rename", uuid: golden, name: "gilded" });
  await mutate({ verb: "power", uuid: golden, state: "Stopped" });
  await mutate({ verb: "destroy", uuid: silver });
  await mutate({ verb: "expunge", uuid: seeded.uuid });

  expect(seeded).toMatchObject({ name: "iron", state: "Stopped", allVolumes: { length: 3 } });
  expect(await caller.vm(golden)).toMatchObject({ name: "gilded", state: "Stopped" });
  expect((await caller.vm(silver)).state).toBe("Destroyed");
  expect(await caller.vm(seeded.uuid)).toBeUndefined();
  expect(await mutate({ verb: "sing" })).toMatchObject({ status: 400, json: { error: expect.stringContaining("rename") } });
  await caller.zstack.close();
});

test("a running simulator takes its time, and a clock that runs by itself cannot be advanced", async () => {
  const zstack = await startZStack({ speed: Infinity });
  const reply = await fetch(`${zstack.endpoint}/_sim/advance`, { method: "POST", body: JSON.stringify({ ms: 1 }) });

  expect(reply.status).toBe(409);
  await zstack.close();
});

test("a certificate of one's own is served", async () => {
  const { key, certificate } = selfSigned("127.0.0.1");
  const zstack = await startZStack({ clock: virtualClock(), tls: { key, cert: certificate } });
  const status = await new Promise((resolve, reject) => secureRequest(`${zstack.endpoint}/_sim/state`, { ca: certificate, checkServerIdentity: () => undefined, agent: false }, (response) => resolve(response.resume().statusCode)).on("error", reject).end());

  expect(zstack.endpoint).toMatch(/^https:/);
  expect(status).toBe(200);
  await expect(fetch(`${zstack.endpoint}/_sim/state`)).rejects.toThrow();
  await zstack.close();
});

/** Made for this test with openssl; it guards nothing. */
