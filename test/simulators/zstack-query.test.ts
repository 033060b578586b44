import { type Caller, startCaller } from "./zstack-caller";

let caller: Caller;
beforeAll(async () => void (caller = await startCaller()));
afterAll(() => caller.zstack.close());

const ask = (query: string) => caller.call("GET", `/vm-instances?${query}`);
const names = async (query: string) => (await ask(query)).json.inventories.map(({ name }: any) => name);

test.each([
  ["q=name=golden", ["golden"]],
  ["q=name!=golden", ["silver", "bronze"]],
  ["q=name~=%25er", ["silver"]],
  ["q=name~=b_onze", ["bronze"]],
  ["q=name!~=%25er", ["golden", "bronze"]],
  ["q=name?=silver,bronze", ["silver", "bronze"]],
  ["q=name!?=silver,bronze", ["golden"]],
  ["q=cpuNum>=2&q=state=Stopped", ["silver"]],
  ["q=cpuNum>2", []],
  ["q=hostUuid%20is%20null", ["silver"]],
  ["q=description%20not%20null", ["golden"]],
  ["q=vmNics.ip=172.20.0.11", ["silver"]],
  ["q=host.managementIp=10.0.0.11", ["golden", "bronze"]],
  ["q=allVolumes.type=Data", ["golden"]],
  ["q=__systemTag__=hostname::golden", ["golden"]],
  ["sort=-name", ["silver", "golden", "bronze"]],
  ["sort=%2Bname&limit=1&start=1", ["golden"]],
])("%s finds %j", async (query, found) => {
  expect(await names(query)).toEqual(found);
});

test("a value with an operator in it is split in the wrong place", async () => {
  caller.zstack.seedVm({ name: "a>=b" });

  expect((await ask("q=name=a>=b")).json.error.code).toBe("SYS.1007");
});

test("counts, rows with a total, and single fields", async () => {
  expect((await ask("count=true&q=state=Stopped")).json).toEqual({ total: 1 });
  expect((await ask("replyWithCount=true&limit=1")).json).toMatchObject({ total: caller.zstack.vms.all().length, inventories: { length: 1 } });
  expect((await ask("fields=name,state&q=name=golden")).json).toEqual({ inventories: [{ name: "golden", state: "Running" }], schema: { "inventories[0]": "org.zstack.header.vm.VmInstanceInventory" } });
});

test("what cannot be read is turned away in bare text", async () => {
  for (const query of ["q=name", "limit=x", "start=1.5", "sort=+name"]) expect(await ask(query)).toMatchObject({ status: 400, contentType: null, json: undefined });
});

test("everything else in the cloud can be asked too", async () => {
  const counts: Record<string, number> = {};
  for (const path of ["zones", "clusters", "hosts", "primary-storage", "l3-networks", "instance-offerings", "images", "volume-snapshots"])
    counts[path] = (await caller.call("GET", `/${path}?count=true`)).json.total;

  expect(counts).toEqual({ zones: 1, clusters: 2, hosts: 3, "primary-storage": 2, "l3-networks": 2, "instance-offerings": 2, images: 1, "volume-snapshots": 0 });
});
