import { type Caller, nobody, startCaller } from "./zstack-caller";

let caller: Caller;
beforeEach(async () => void (caller = await startCaller()));
afterEach(() => caller.zstack.close());

const fault = async (body: object) => (await caller.call("POST", "/_sim/faults", body)).json;
const clones = () => caller.zstack.counters.operations.cloneVmInstance;
const submitClone = (names: string[], headers?: Record<string, string>) => caller.submit("PUT", `/vm-instances/${caller.zstack.seeded.golden}/actions`, { cloneVmInstance: { names } }, headers);

test("a status answers instead of the system, after some requests and as often as told", async () => {
  const { ids } = await fault([{ match: { operation: "queryVmInstance" }, kind: "status", status: 502, body: "bad gateway", after: 1, times: 2 }]);
  const statuses = [];
  for (let index = 0; index < 5; index += 1) statuses.push((await caller.call("GET", "/vm-instances")).status);

  expect(ids).toEqual(["fault-1"]);
  expect(statuses).toEqual([200, 502, 502, 200, 200]);
  expect((await caller.call("GET", "/_sim/faults")).json.faults).toMatchObject([{ id: "fault-1", seen: 5, met: 2 }]);
  expect((await caller.call("DELETE", "/_sim/faults")).status).toBe(200);
  expect((await caller.call("GET", "/_sim/faults")).json.faults).toEqual([]);
});

test("a status comes with the headers that it was given", async () => {
  const headers = { "Retry-After": "7", "X-Count": 1 };
  await fault({ match: { operation: "queryVmInstance" }, kind: "status", status: 429, headers });

  const answer = await fetch(`${caller.zstack.endpoint}/zstack/v1/vm-instances`);

  const [after, count] = ["retry-after", "x-count"].map((name) => answer.headers.get(name));
  expect([answer.status, after, count]).toEqual([429, "7", null]);
});

test("faults are matched by method and path too, and a request meets one only", async () => {
  await fault([{ match: { method: "delete", path: "/zstack/v1/vm-" }, kind: "status", status: 500 }, { match: { path: "/zstack/v1/(vm|volumes)" }, kind: "status", status: 429 }]);

  expect((await caller.call("DELETE", `/vm-instances/${nobody}`)).status).toBe(500);
  expect((await caller.call("GET", "/volumes")).status).toBe(429);
  expect((await caller.call("GET", "/volumes")).status).toBe(200);
});

test("a fault that makes no sense is refused", async () => {
  expect(await caller.call("POST", "/_sim/faults", { kind: "nonsense" })).toMatchObject({ status: 400, json: { error: expect.stringContaining("drop-before") } });
  expect((await caller.call("POST", "/_sim/faults", { kind: "slow", match: { path: "(" } })).status).toBe(400);
});

test("a dropped request was accepted or not, and the counters tell which", async () => {
  const job = "a".repeat(12) + "4" + "a".repeat(19);
  await fault([{ match: { operation: "cloneVmInstance" }, kind: "drop-before" }, { match: { operation: "cloneVmInstance" }, kind: "drop-after" }]);

  await expect(submitClone(["x"], { "x-job-uuid": job })).rejects.toThrow("fetch failed");
  expect(clones()).toEqual({ submitted: 1, accepted: 0, executed: 0 });
  expect((await caller.poll(job)).status).toBe(404);
  await expect(submitClone(["x"], { "x-job-uuid": job })).rejects.toThrow("fetch failed");
  expect(clones()).toEqual({ submitted: 2, accepted: 1, executed: 1 });
  expect((await caller.poll(job)).status).toBe(202);
  await expect(submitClone(["x"], { "x-job-uuid": job })).rejects.toThrow(`400 Duplicate job uuid[${job}]`);
  expect(clones()).toEqual({ submitted: 3, accepted: 1, executed: 1 });
});

test("a slow answer comes when its time has passed", async () => {
  await fault({ match: { operation: "queryZone" }, kind: "slow", ms: 5_000 });
  let answered = false;
  const reply = caller.call("GET", "/zones").finally(() => (answered = true));
  while (!caller.zstack.journal.some(({ fault: kind }) => kind === "slow")) await new Promise(setImmediate);

  expect(answered).toBe(false);
  await caller.call("POST", "/_sim/advance", { ms: 5_000 });

  expect((await reply).status).toBe(200);
});

test("a job fails with the given error, hangs, or is lost", async () => {
  const match = { operation: "cloneVmInstance" };
  await fault([{ match, kind: "fail-job", code: "SYS.1001", details: "too late" }, { match, kind: "hang-job" }, { match, kind: "hang-job", executed: true }, { match, kind: "purge-job" }]);

  expect(await caller.clone(["failed"])).toMatchObject({ status: 503, json: { error: { code: "SYS.1001", details: "too late" } } });
  expect((await caller.clone(["hung"])).status).toBe(202);
  expect((await caller.clone(["unheard"])).status).toBe(202);
  expect(await caller.clone(["lost"])).toMatchObject({ status: 404, text: "the job has been expired" });

  expect(["failed", "hung", "unheard", "lost"].map((name) => caller.zstack.vms.named(name).length)).toEqual([0, 0, 1, 1]);
  expect(clones()).toEqual({ submitted: 4, accepted: 4, executed: 2 });
});

test("a poll can be told that the job is lost", async () => {
  const job = await submitClone(["x"]);
  await fault({ match: { operation: "apiJob" }, kind: "purge-job" });

  expect((await caller.poll(job)).status).toBe(404);
});

test("sessions die before a request is handled", async () => {
  await fault([{ match: { operation: "queryVmInstance" }, kind: "expire-session" }, { match: { operation: "cloneVmInstance" }, kind: "expire-session" }]);

  expect(await caller.call("GET", "/vm-instances")).toMatchObject({ status: 503, json: { error: { code: "ID.1001" } } });
  await caller.logIn();
  expect(await caller.clone(["x"])).toMatchObject({ status: 503, json: { error: { code: "ID.1001" } } });
  expect(clones()).toEqual({ submitted: 1, accepted: 1, executed: 0 });
});

test("a name fails without a trace, or with a VM left in Created", async () => {
  const match = { operation: "cloneVmInstance" };
  await fault([{ match, kind: "partial", names: ["a"], code: "SYS.1000" }, { match, kind: "partial-with-vm", code: "VM.1001", details: "no memory" }]);

  const partial = await caller.clone(["a", "b"]);
  const withVm = await caller.clone(["c"]);

  expect(partial.json.result.numberOfClonedVm).toBe(1);
  expect(partial.json.result.inventories).toMatchObject([{ error: { code: "SYS.1000" } }, { inventory: { name: "b" } }]);
  expect(partial.json.result.inventories[0].inventory).toBeUndefined();
  expect(caller.zstack.vms.named("a")).toEqual([]);
  expect(withVm).toMatchObject({ status: 200, json: { success: true, result: { numberOfClonedVm: 0, inventories: [{ error: { code: "VM.1001", details: "no memory" }, inventory: { name: "c", state: "Created" } }] } } });
  expect(caller.zstack.vms.named("c")).toMatchObject([{ state: "Created" }]);
});

test("a failed job leaves an orphan", async () => {
  await fault({ match: { operation: "cloneVmInstance" }, kind: "orphan" });

  expect(await caller.clone(["x"])).toMatchObject({ status: 503, json: { error: { code: "VM.1005" } } });
  expect(caller.zstack.vms.named("x")).toHaveLength(1);
});

test("entries can come in reverse", async () => {
  const namesOf = async () => (await caller.clone(["a", "b", "c"])).json.result.inventories.map(({ inventory }: any) => inventory.name);
  const usual = await namesOf();
  await fault({ match: { operation: "cloneVmInstance" }, kind: "reorder" });

  expect(await namesOf()).toEqual(usual.reverse());
});

test("a destroy says OK, and the VM is still there", async () => {
  const { silver } = caller.zstack.seeded;
  await fault({ match: { operation: "destroyVmInstance" }, kind: "destroy-ignored" });

  expect(await caller.done("DELETE", `/vm-instances/${silver}`)).toMatchObject({ status: 200, text: "{}" });
  expect((await caller.vm(silver)).state).toBe("Stopped");
  await caller.done("DELETE", `/vm-instances/${silver}`);
  expect((await caller.vm(silver)).state).toBe("Destroyed");
});
