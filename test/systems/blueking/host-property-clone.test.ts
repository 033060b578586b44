import { terraclone } from "../../../src/provider";
import type { BluekingSimulator } from "../../../src/simulators/blueking";
import { hostPropertyClone } from "../../../src/systems/blueking/host-property-clone";
import { audits, configurationFor, quickBlueking, setProperty, storedOf, ways } from "../../support/blueking";
import { manage } from "../../support/core";

let cmdb: BluekingSimulator;
beforeEach(async () => {
  cmdb = await quickBlueking();
});
afterEach(() => cmdb.close());

const copy = (way: (typeof ways)[number] = "gateway") => manage(hostPropertyClone, { provider: terraclone, configuration: configurationFor(cmdb, way) });
const byIds = { bkBizId: 2, bkOrgId: 10, bkDstId: 11 } as const;
const byIps = { bkBizId: 2, bkOrgIp: "10.0.0.10", bkDstIp: "10.0.0.11" } as const;

describe.each(ways)("A copy by way of %s", (way) => {
  test.each([["ids", byIds], ["IPs", byIps]])("by %s writes what the source has, and is then left alone", async (_, config) => {
    const it = copy(way);

    const made = await it.apply(config);
    const after = audits(cmdb);

    expect(made).toMatchObject({ bkOrgId: 10, bkDstId: 11, bkCloudId: 0, mode: "once", pendingChanges: {}, overwritten: { bk_comment: "made by hand", operator: "bob" } });
    expect(storedOf(cmdb, 11)).toMatchObject({ bk_host_name: "gold-1", bk_comment: "golden image", bk_bak_operator: null, bk_sla: "2", bk_host_innerip: "10.0.0.11" });
    expect((await it.plan(config)).action).toBe("no-op");
    await it.apply(config);
    expect(audits(cmdb)).toBe(after);
  });
});
