import { type Caller, nobody, startCaller } from "./zstack-caller";

let caller: Caller;
beforeEach(async () => void (caller = await startCaller()));
afterEach(() => caller.zstack.close());

const named = (name: string) => caller.zstack.vms.named(name)[0];
const cloneOf = (uuid: string, action: Record<string, unknown>) => caller.submit("PUT", `/vm-instances/${uuid}/actions`, { cloneVmInstance: action });

test("a clone is accepted, appears half way, and ends running", async () => {
  const accepted = await caller.call("PUT", `/vm-instances/${caller.zstack.seeded.golden}/actions`, { cloneVmInstance: { names: ["web-1"] } });
  const job = accepted.json.location.split("/").pop();

  expect(accepted).toMatchObject({ status: 202, contentType: null, json: { location: `http://10.0.0.2:8080/zstack/v1/api-jobs/${job}`, apiTimeout: 129_600_000 } });
  expect(await caller.poll(job)).toMatchObject({ status: 202, text: "{}" });
  caller.advance(21_000);
  expect(named("web-1")?.state).toBe("Created");
  caller.advance(6_000);
  expect(named("web-1")?.state).toBe("Starting");
  caller.advance(13_000);

  const { status, json } = await caller.poll(job);
  expect(status).toBe(200);
  expect(json).toMatchObject({ success: true, result: { numberOfClonedVm: 1, inventories: [{ inventory: { name: "web-1", state: "Running", cpuNum: 2, hostUuid: expect.any(String) } }] } });
  expect(json.result.inventories[0].error).toBeUndefined();
});

test("a clone has addresses, a root volume, a description and system tags of its own, and an image that is gone", async () => {
  const { json } = await caller.clone(["web-1"], { description: "ours" });
  const { inventory: vm } = json.result.inventories[0];
  const golden = await caller.vm(caller.zstack.seeded.golden);

  expect(vm.description).toBe(`cloned from vm[uuid:${golden.uuid}]`);
  expect(vm.vmNics).toHaveLength(1);
  expect(vm.vmNics[0]).toMatchObject({ l3NetworkUuid: caller.zstack.seeded.networkApp, deviceId: 0, usedIps: [{ ip: vm.vmNics[0].ip }] });
  expect(vm.vmNics[0].ip).not.toBe(golden.vmNics[0].ip);
  expect(vm.vmNics[0].mac).not.toBe(golden.vmNics[0].mac);
  expect(vm.allVolumes).toMatchObject([{ uuid: vm.rootVolumeUuid, type: "Root", name: "ROOT-for-web-1", status: "Ready", deviceId: 0 }]);
  expect((await caller.call("GET", `/images/${vm.imageUuid}`)).json.inventories).toEqual([]);
  expect(vm.createDate).toMatch(/^[A-Z][a-z]{2} \d{1,2}, \d{4} \d{1,2}:\d\d:\d\d [AP]M$/);
  expect(caller.zstack.fingerprint()).toMatchObject({ snapshots: [], temporaryImages: [] });
  expect((await caller.call("GET", `/system-tags?q=resourceUuid=${vm.uuid}`)).json.inventories).toMatchObject([{ tag: "hostname::golden", type: "System", inherent: false }]);
});

test("given system tags override, drop and add; user tags are lost", async () => {
  caller.zstack.mutate("tag", { uuid: caller.zstack.seeded.golden, type: "System", tag: "bootMode::Legacy" });
  const { json } = await caller.act(caller.zstack.seeded.golden, {
    cloneVmInstance: { names: ["web-1"] }, systemTags: ["hostname::web-1", "-bootMode::Legacy", "volume::fastCreate", "affinityGroupUuid::x"], userTags: ["ours"],
  });
  const { uuid } = json.result.inventories[0].inventory;

  const tags = caller.zstack.state().tags.filter(({ resourceUuid }) => resourceUuid === uuid);

  expect(tags.map(({ type, tag }) => `${type} ${tag}`).sort()).toEqual(["System affinityGroupUuid::x", "System hostname::web-1"]);
});

test("a full clone copies data volumes, which takes longer", async () => {
  const job = await cloneOf(caller.zstack.seeded.golden, { names: ["web-1"], full: true });
  caller.advance(45_000);
  expect((await caller.poll(job)).status).toBe(202);
  caller.advance(15_000);

  const { json } = await caller.poll(job);

  expect(json.result.inventories[0].inventory.allVolumes).toMatchObject([{ type: "Root" }, { type: "Data", name: "golden-data-1-clone", deviceId: 1 }]);
});

test("JustCreate leaves a VM Created and keeps the image; CreateStopped starts and stops it", async () => {
  const created = (await caller.clone(["a"], { strategy: "JustCreate" })).json.result.inventories[0].inventory;
  const stopped = (await caller.clone(["b"], { strategy: "CreateStopped" })).json.result.inventories[0].inventory;

  expect(created.state).toBe("Created");
  expect(created.hostUuid).toBeUndefined();
  expect(caller.zstack.fingerprint().temporaryImages).toHaveLength(1);
  expect(stopped.state).toBe("Stopped");
  expect(stopped.hostUuid).toBeUndefined();
  expect(stopped.lastHostUuid).toEqual(expect.any(String));
});

test("JustCreate with data volumes fails and leaves an orphan", async () => {
  const { status, json } = await caller.clone(["web-1"], { strategy: "JustCreate", full: true });

  expect(status).toBe(503);
  expect(json.error).toMatchObject({ code: "VM.1005", cause: { code: "VM.1010" } });
  expect(named("web-1")?.state).toBe("Created");
  expect(caller.zstack.fingerprint().temporaryImages).toEqual([]);
});

test("several names end in the order of completion", async () => {
  const { json } = await caller.clone(["web-1", "web-2", "web-3", "db", "cache"]);
  const names = json.result.inventories.map(({ inventory }: any) => inventory.name);

  expect(json.result.numberOfClonedVm).toBe(5);
  expect([...names].sort()).toEqual(["cache", "db", "web-1", "web-2", "web-3"]);
  expect(names).not.toEqual(["web-1", "web-2", "web-3", "db", "cache"]);
});

test("nic parameters are an array of objects; a taken address fails only its name", async () => {
  const nic = { l3NetworkUuid: caller.zstack.seeded.networkBackup, ip: "172.30.0.77", driverType: "e1000", VmNicType: "VNIC" };
  const first = await caller.clone(["web-1"], { vmNicParams: [nic] });
  const second = await caller.clone(["web-2"], { vmNicParams: [nic] });
  const encoded = await caller.call("PUT", `/vm-instances/${caller.zstack.seeded.golden}/actions`, { cloneVmInstance: { names: ["c"], vmNicParams: JSON.stringify([nic]) } });
  const twice = await caller.clone(["web-3"], { vmNicParams: [nic, nic] });

  expect(first.json.result.inventories[0].inventory).toMatchObject({ defaultL3NetworkUuid: nic.l3NetworkUuid, vmNics: [{ ip: "172.30.0.77", netmask: "255.255.192.0", driverType: "e1000" }] });
  expect(second.json.result).toMatchObject({ numberOfClonedVm: 0, inventories: [{ error: { code: "SYS.1006" } }] });
  expect(second.json.result.inventories[0].inventory).toBeUndefined();
  expect(encoded.status).toBe(500);
  expect(twice.json.error).toMatchObject({ code: "SYS.1007", details: "duplicate nic params" });
});

test("wrong arguments are the job's to tell, whatever the session", async () => {
  caller.session = nobody;
  const error = async (more: Record<string, unknown>, uuid = caller.zstack.seeded.golden) => {
    const { status, json } = await caller.poll(await cloneOf(uuid, { names: ["x"], ...more }));
    return [status, json.error.code, json.error.details];
  };
  const validator = "org.zstack.header.message.ApiMessageParamValidator";

  expect(await error({ names: undefined })).toEqual([503, "SYS.1007", `field[names] of message[${validator}] is mandatory, can not be null`]);
  expect(await error({ names: [] })).toEqual([503, "SYS.1007", "field[names] must be a nonempty list"]);
  expect(await error({ strategy: "justcreate" })).toEqual([503, "SYS.1007", `valid value for field[strategy] of message[${validator}] are [InstantStart, JustCreate, CreateStopped], but justcreate found`]);
  expect(await error({ clusterUuid: "" })).toEqual([503, "SYS.1003", "invalid field[clusterUuid], resource[uuid:, type:ClusterVO] not found"]);
  expect(await error({}, nobody)).toEqual([503, "SYS.1003", `invalid field[vmInstanceUuid], resource[uuid:${nobody}, type:VmInstanceVO] not found`]);
  expect(await error({})).toEqual([503, "ID.1001", "Session expired"]);
});

test("a source in the wrong state, and a host in another cluster, fail the job", async () => {
  caller.zstack.mutate("power", { uuid: caller.zstack.seeded.golden, state: "Unknown" });
  const wrong = await caller.clone(["x"]);
  const { seeded } = caller.zstack;
  const misplaced = await caller.act(seeded.silver, { cloneVmInstance: { names: ["x"], clusterUuid: seeded.clusterA, hostUuid: seeded.host3 } });

  expect(wrong.json.error).toMatchObject({ code: "SYS.1006", cause: { code: "VM.1010", details: expect.stringMatching(/state\[Unknown\].*CloneVmInstanceMsg.*\[Running, Stopped, Paused\]/) } });
  expect(misplaced.json.error.code).toBe("HOST_ALLOCATION.1000");
  expect(caller.zstack.vms.named("x")).toEqual([]);
});

test("the key of the action is matched to the letter, before anything else is looked at", async () => {
  const path = `/vm-instances/${caller.zstack.seeded.golden}/actions`;
  caller.session = nobody;

  const wrong = await caller.call("PUT", path, { clonevminstance: { names: ["x"] } });
  const empty = await caller.call("PUT", path);
  const malformed = await caller.call("PUT", path, "{");
  const mistyped = await caller.call("PUT", path, { cloneVmInstance: { names: ["x"], full: "yes" } });

  expect(wrong).toMatchObject({ status: 400, text: `the body doesn't contain action mapping to the URL[/v1${path}]`, contentType: null });
  expect(empty).toMatchObject({ status: 500, text: "" });
  expect(malformed.status).toBe(500);
  expect(mistyped.status).toBe(400);
});

test("with no time to pass, a thousand clones are made at once", async () => {
  const fast = await startCaller({ timings: "instant" });
  for (let index = 0; index < 100; index += 1) {
    const names = Array.from({ length: 10 }, (_, at) => `vm-${index}-${at}`);
    const { json } = await fast.poll(await fast.submit("PUT", `/vm-instances/${fast.zstack.seeded.golden}/actions`, { cloneVmInstance: { names } }));
    expect(json.result.numberOfClonedVm).toBe(10);
  }

  const { json } = await fast.call("GET", "/vm-instances?count=true");

  expect(json).toEqual({ total: 1003 });
  expect((await fast.call("GET", "/vm-instances?replyWithCount=true")).json).toMatchObject({ total: 1003, inventories: { length: 1000 } });
  expect(fast.zstack.journal.length).toBeLessThanOrEqual(500);
  await fast.zstack.close();
});
