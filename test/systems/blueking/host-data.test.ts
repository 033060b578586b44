import { terraclone } from "../../../src/provider";
import type { BluekingSimulator } from "../../../src/simulators/blueking";
import { host as hostRecord } from "../../../src/simulators/blueking/seed";
import { host, hosts } from "../../../src/systems/blueking/host-data";
import { configurationFor, quickBlueking, ways } from "../../support/blueking";
import { lookUp } from "../../support/look-up";

let cmdb: BluekingSimulator;
beforeEach(async () => {
  cmdb = await quickBlueking();
});
afterEach(() => cmdb.close());

describe.each(ways)("By way of %s", (way) => {
  const world = () => ({ provider: terraclone, configuration: configurationFor(cmdb, way) });

  test.each([[{ bkHostId: 10 }], [{ bkHostInnerip: "10.0.0.10" }], [{ bkHostInnerip: "10.0.0.10", bkCloudId: 0 }]])("a host is found by %j", async (config) => {
    const found = await lookUp(host, world(), config);

    expect(found).toMatchObject({ bkHostId: 10, bkHostInnerip: "10.0.0.10", bkCloudId: 0, bkBizId: 2, bkSetIds: [20], bkModuleIds: [200] });
    expect(found.properties).toMatchObject({ bk_host_name: "gold-1", bk_cpu: "16", bk_bak_operator: "", bk_sla: undefined });
  });

  test("a host of another cloud area is found by its address only where that is said", async () => {
    expect(await lookUp(host, world(), { bkHostInnerip: "10.0.0.30", bkCloudId: 5 })).toMatchObject({ bkHostId: 30 });
    await expect(lookUp(host, world(), { bkHostInnerip: "10.0.0.30" })).rejects.toThrow("There is no host with the inner IP 10.0.0.30 in cloud area 0.");
  });

  test.each<[object, string]>([
    [{}, "Neither bk_host_id nor bk_host_innerip is set."],
    [{ bkHostId: 10, bkHostInnerip: "10.0.0.10" }, "Both bk_host_id and bk_host_innerip are set."],
    [{ bkHostId: 99 }, "There is no host 99."],
    [{ bkHostId: 10, bkCloudId: 5 }, "Host 10 is in cloud area 0, not 5."],
    [{ bkHostId: 0 }, "bk_host_id must be a whole number above 0."],
  ])("a look-up by %j is refused", async (config, words) => {
    await expect(lookUp(host, world(), config)).rejects.toThrow(words);
  });

  test("an address that two hosts have is refused, with their ids", async () => {
    cmdb.database.load({ ...cmdb.database.save(), hosts: [hostRecord(10, 2, "10.0.0.10"), hostRecord(11, 2, "10.0.0.10,10.0.0.11")] });

    await expect(lookUp(host, world(), { bkHostInnerip: "10.0.0.10" })).rejects.toThrow(/2 hosts have the inner IP 10\.0\.0\.10.*one of them: 10, 11\./s);
  });

  test.each<[string, object, number[]]>([
    ["all", {}, [10, 11, 12, 13, 30]],
    ["equal", { conditions: [{ field: "bk_cpu", value: "8" }] }, [11, 12]],
    ["all conditions", { conditions: [{ field: "bk_cpu", operator: "less", value: "16" }, { field: "bk_host_name", operator: "ends_with", value: "-2" }] }, [12]],
    ["any condition", { condition: "OR", conditions: [{ field: "bk_cpu", value: "16" }, { field: "bk_cloud_id", value: "5" }] }, [10, 30]],
    ["a stored key", { conditions: [{ field: "bk_sla", operator: "exist" }] }, [11]],
    ["one of several", { conditions: [{ field: "bk_host_innerip", operator: "in", values: ["10.0.0.11", "10.0.0.13"] }] }, [11, 13]],
  ])("hosts are found by %s", async (_, config, ids) => {
    const found = await lookUp(hosts, world(), { bkBizId: 2, ...config });

    expect(found.hosts.map(({ bkHostId }) => bkHostId)).toEqual(ids);
  });

  test("only the fields asked for are told, and where each host is", async () => {
    const found = await lookUp(hosts, world(), { bkBizId: 2, fields: ["bk_cpu"], conditions: [{ field: "bk_host_id", value: "10" }] });

    expect(found.hosts).toEqual([{ bkHostId: 10, bkHostInnerip: "10.0.0.10", bkCloudId: 0, properties: { bk_cpu: "16" } }]);
  });

  test.each<[object, string]>([
    [{ operator: "in", value: "1" }, "The operator in takes values, and is given value."],
    [{ operator: "equal", values: ["1"] }, "The operator equal takes value, and is given values."],
    [{ operator: "exist", value: "1" }, "The operator exist takes neither value nor values, and is given value."],
    [{}, "The operator equal takes value, and is given neither value nor values."],
  ])("a condition with %j is refused", async (condition, words) => {
    await expect(lookUp(hosts, world(), { bkBizId: 2, conditions: [{ field: "bk_cpu", ...condition }] })).rejects.toThrow(words);
  });
});
