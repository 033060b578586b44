import { type Caller, nobody, startCaller } from "./zstack-caller";

let caller: Caller;
beforeEach(async () => void (caller = await startCaller()));
afterEach(() => caller.zstack.close());

const destroy = (uuid: string, query = "") => caller.done("DELETE", `/vm-instances/${uuid}${query}`);
const expunge = (uuid: string) => caller.act(uuid, { expungeVmInstance: {} });

test("jobs are told without authentication, kept three hours from creation, and unknown ones are bare text", async () => {
  const job = await caller.submit("PUT", `/vm-instances/${caller.zstack.seeded.golden}/actions`, { rebootVmInstance: {} });
  const bare = (method = "GET") => fetch(`${caller.zstack.endpoint}/zstack/v1/api-jobs/${job}`, { method });

  expect(await (await bare()).text()).toBe("{}");
  expect((await bare("PUT")).status).toBe(405);
  caller.advance(10_800_000 - 1);
  expect((await bare()).status).toBe(200);
  caller.advance(1);
  expect([(await bare()).status, await (await bare()).text()]).toEqual([404, "the job has been expired"]);
});

test("a job's uuid may be chosen once, and has 32 characters", async () => {
  const start = (uuid: string) => caller.call("PUT", `/vm-instances/${caller.zstack.seeded.golden}/actions`, { startVmInstance: {} }, { "x-job-uuid": uuid, "x-api-timeout": "60" });

  expect((await start(nobody)).json).toEqual({ location: `http://10.0.0.2:8080/zstack/v1/api-jobs/${nobody}`, apiTimeout: 60_000 });
  expect(await start(nobody)).toMatchObject({ status: 400, text: `Duplicate job uuid[${nobody}]` });
  expect((await start("short")).status).toBe(400);
});

test("an unknown VM is an empty list to a query, nothing to a DELETE, and not found to an action; other paths are 404", async () => {
  expect(await caller.call("GET", `/vm-instances/${nobody}?q=ignored`)).toMatchObject({ status: 200, json: { inventories: [] }, contentType: null });
  expect(await destroy(nobody)).toMatchObject({ status: 200, text: "{}" });
  expect(await destroy("not-a-uuid")).toMatchObject({ status: 503, json: { error: { code: "SYS.1003", details: "invalid value[not-a-uuid] of field [uuid]" } } });
  expect(await caller.act(nobody, { startVmInstance: {} })).toMatchObject({ status: 503, json: { error: { code: "SYS.1003" } } });
  expect(await caller.call("GET", "/vm-instance")).toMatchObject({ status: 404, text: "no api mapping to /v1/vm-instance" });
});

test("a VM is stopped, started, paused, resumed and rebooted", async () => {
  const { golden } = caller.zstack.seeded;
  const to = async (action: Record<string, unknown>) => (await caller.act(golden, action)).json.inventory;

  const stopped = await to({ stopVmInstance: { type: "cold" } });
  expect([stopped.state, stopped.hostUuid, stopped.lastHostUuid]).toEqual(["Stopped", undefined, caller.zstack.seeded.host1]);
  expect(await to({ stopVmInstance: {} })).toMatchObject({ state: "Stopped" });
  expect(await to({ startVmInstance: { hostUuid: caller.zstack.seeded.host3 } })).toMatchObject({ state: "Running", hostUuid: caller.zstack.seeded.host3, clusterUuid: caller.zstack.seeded.clusterB });
  expect(await to({ pauseVmInstance: {} })).toMatchObject({ state: "Paused" });
  expect(await to({ resumeVmInstance: {} })).toMatchObject({ state: "Running" });
  expect(await to({ rebootVmInstance: {} })).toMatchObject({ state: "Running" });
});

test("wrong states are refused by the job in the operation's own words", async () => {
  const { bronze, silver, golden } = caller.zstack.seeded;
  const codes = async (uuid: string, action: Record<string, unknown>) => {
    const { status, json } = await caller.act(uuid, action);
    return [status, json.error.code, json.error.cause?.code];
  };

  expect(await codes(bronze, { startVmInstance: {} })).toEqual([503, "VM.1001", "VM.1010"]);
  expect(await codes(silver, { rebootVmInstance: {} })).toEqual([503, "VM.1003", "VM.1010"]);
  expect(await codes(golden, { recoverVmInstance: {} })).toEqual([503, "SYS.1006", "VM.1010"]);
  expect(await codes(golden, { expungeVmInstance: {} })).toEqual([503, "SYS.1006", "VM.1010"]);
  expect(await codes(golden, { stopVmInstance: { type: "Cold" } })).toEqual([503, "SYS.1007", undefined]);
});

test("work on one VM waits for the work before it", async () => {
  const { golden } = caller.zstack.seeded;
  const stop = await caller.submit("PUT", `/vm-instances/${golden}/actions`, { stopVmInstance: {} });
  const start = await caller.submit("PUT", `/vm-instances/${golden}/actions`, { startVmInstance: {} });

  caller.advance(10_000);
  expect([(await caller.poll(stop)).status, (await caller.poll(start)).status, (await caller.vm(golden)).state]).toEqual([200, 202, "Starting"]);
  caller.advance(15_000);
  expect((await caller.poll(start)).status).toBe(200);
});

test("a VM is renamed and described in any state, and resized when stopped", async () => {
  const { bronze, silver, golden, offeringLarge } = caller.zstack.seeded;

  expect((await caller.act(bronze, { updateVmInstance: { name: "tin", description: "soft" } })).json.inventory).toMatchObject({ name: "tin", description: "soft" });
  expect((await caller.act(bronze, { updateVmInstance: { description: "" } })).json.inventory).toMatchObject({ name: "tin", description: "" });
  expect((await caller.act(silver, { updateVmInstance: { cpuNum: 4, memorySize: 2 ** 33 } })).json.inventory).toMatchObject({ cpuNum: 4, memorySize: 2 ** 33 });
  expect((await caller.act(golden, { updateVmInstance: { cpuNum: 4 } })).json.error.code).toBe("SYS.1007");
  expect((await caller.act(golden, { updateVmInstance: { name: "" } })).json.error.code).toBe("SYS.1007");
  expect((await caller.call("PUT", `/vm-instances/${silver}/actions`, { updateVmInstance: { cpuNum: 1.5 } })).status).toBe(400);
  expect((await caller.act(silver, { changeInstanceOffering: { instanceOfferingUuid: offeringLarge } })).json.inventory).toMatchObject({ cpuNum: 8, instanceOfferingUuid: offeringLarge });
});

test("a destroyed VM stays in the recycle bin without addresses, and its data volumes live on", async () => {
  const { golden } = caller.zstack.seeded;
  const [, data] = (await caller.vm(golden)).allVolumes;
  await destroy(golden, "?deleteMode=Enforcing");

  const vm = await caller.vm(golden);
  expect(vm).toMatchObject({ state: "Destroyed", allVolumes: [{ type: "Root" }], vmNics: [{ usedIps: [] }] });
  expect([vm.vmNics[0].ip, vm.vmNics[0].gateway, vm.vmNics[0].netmask, vm.hostUuid]).toEqual([undefined, undefined, undefined, undefined]);
  const left = (await caller.call("GET", `/volumes?q=uuid=${data.uuid}`)).json.inventories[0];
  expect([left.vmInstanceUuid, left.lastVmInstanceUuid, left.status]).toEqual([undefined, golden, "Ready"]);
  expect(await destroy(golden)).toMatchObject({ status: 200, text: "{}" });
  expect(caller.zstack.fingerprint().recycleBin).toEqual([`vm ${golden} golden`]);
});

test("a destroyed VM is recovered, or expunged by hand or after seven days", async () => {
  const { golden, silver, bronze } = caller.zstack.seeded;
  for (const uuid of [golden, silver, bronze]) await destroy(uuid);

  expect((await caller.act(golden, { recoverVmInstance: {} })).json.inventory.state).toBe("Stopped");
  expect((await caller.act(golden, { startVmInstance: {} })).json.inventory.vmNics[0].ip).toEqual(expect.any(String));
  expect(await expunge(silver)).toMatchObject({ status: 200, text: "{}" });
  expect(await caller.vm(silver)).toBeUndefined();
  caller.advance(604_800_000 + 3_600_000);
  await caller.logIn();
  expect(await caller.vm(bronze)).toBeUndefined();
  expect((await caller.vm(golden)).state).toBe("Running");
});

test("a VM that was only created is gone at once, and cannot be expunged", async () => {
  const { uuid } = (await caller.clone(["x"], { strategy: "JustCreate" })).json.result.inventories[0].inventory;

  expect(await destroy(uuid)).toMatchObject({ status: 200, text: "{}" });
  expect(await caller.vm(uuid)).toBeUndefined();
  expect((await expunge(uuid)).json.error.code).toBe("SYS.1003");
});

test("after clone, destroy and expunge the cloud is as it was", async () => {
  const before = caller.zstack.fingerprint();
  const { uuid, allVolumes } = (await caller.clone(["x"], { full: true })).json.result.inventories[0].inventory;
  await destroy(uuid);
  await expunge(uuid);

  await caller.done("DELETE", `/volumes/${allVolumes[1].uuid}?deleteMode=Permissive`);
  expect((await caller.call("GET", `/volumes/${allVolumes[1].uuid}`)).json.inventories).toMatchObject([{ status: "Deleted" }]);
  expect(await caller.done("PUT", `/volumes/${allVolumes[1].uuid}/actions`, { expungeDataVolume: {} })).toMatchObject({ status: 200, text: "{}" });

  expect(caller.zstack.fingerprint()).toEqual(before);
});

test("tags are made, changed, found and taken away", async () => {
  const { silver } = caller.zstack.seeded;
  const params = { resourceType: "VmInstanceVO", resourceUuid: silver, tag: "team::blue" };
  const user = (await caller.done("POST", "/user-tags", { params })).json.inventory;
  const system = (await caller.done("POST", "/system-tags", { params })).json.inventory;

  expect(user).toMatchObject({ type: "User", resourceUuid: silver, tag: "team::blue" });
  expect((await caller.done("PUT", `/system-tags/${system.uuid}/actions`, { updateSystemTag: { tag: "team::red" } })).json.inventory.tag).toBe("team::red");
  expect((await caller.call("GET", `/system-tags?q=resourceUuid=${silver}`)).json.inventories).toMatchObject([{ tag: "team::red" }]);
  expect((await caller.call("GET", "/vm-instances?q=__userTag__=team::blue&fields=uuid")).json.inventories).toEqual([{ uuid: silver }]);
  await caller.done("DELETE", `/tags/${user.uuid}`);
  expect((await caller.call("GET", "/user-tags")).json.inventories).toEqual([]);
  expect((await caller.done("POST", "/user-tags", { params: { ...params, resourceUuid: nobody } })).json.error.code).toBe("SYS.1003");
});

test("a user tag leads to its VM, also in the recycle bin, and goes when the VM is expunged", async () => {
  const { silver } = caller.zstack.seeded;
  const params = { resourceType: "VmInstanceVO", resourceUuid: silver, tag: "terraclone::0a" };
  const tagged = async () => (await caller.call("GET", "/vm-instances?q=__userTag__=terraclone::0a&fields=uuid,state")).json.inventories;
  await caller.done("POST", "/user-tags", { params });

  await caller.done("DELETE", `/vm-instances/${silver}`);
  expect(await tagged()).toEqual([{ uuid: silver, state: "Destroyed" }]);
  await caller.act(silver, { expungeVmInstance: {} });

  expect(await tagged()).toEqual([]);
  expect((await caller.call("GET", "/user-tags")).json.inventories).toEqual([]);
});
