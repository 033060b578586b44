import { terraclone } from "../../../src/provider";
import type { BluekingSimulator } from "../../../src/simulators/blueking";
import { gatewayError } from "../../../src/simulators/blueking/gateway";
import { host } from "../../../src/systems/blueking/host-data";
import { hostPropertyClone } from "../../../src/systems/blueking/host-property-clone";
import { audits, configurationFor, quickBlueking, storedOf, ways, type Way } from "../../support/blueking";
import { manage } from "../../support/core";
import { lookUp } from "../../support/look-up";

let cmdb: BluekingSimulator;
beforeEach(async () => {
  cmdb = await quickBlueking();
});
afterEach(() => cmdb.close());

const world = (way: Way) => ({ provider: terraclone, configuration: configurationFor(cmdb, way) });
const pair = { bkBizId: 2, bkOrgId: 10, bkDstId: 11 } as const;
const count = (operation: string) => cmdb.simulator.counters.operations[operation]?.submitted ?? 0;
const copied = { match: { operation: "clone_host_property" } };

describe.each(ways)("By way of %s", (way) => {
  test.each(["1199997", "1199998", "1306201", "1110001"])("a look that fails with %s is repeated", async (code) => {
    cmdb.simulator.fault({ kind: "refuse", code, times: 2, match: { operation: "get_host_base_info" } });

    expect(await lookUp(host, world(way), { bkHostId: 10 })).toMatchObject({ bkBizId: 2 });
    expect(count("get_host_base_info")).toBe(3);
  });

  test("a look that is refused is not repeated", async () => {
    cmdb.database.denials.push({ action: "view", host: 10 });

    await expect(lookUp(host, world(way), { bkHostId: 10 })).rejects.toThrow(/1199048/);
    expect(count("get_host_base_info")).toBe(1);
  });

  test("a copy that the limiter turns away is asked for again", async () => {
    cmdb.simulator.fault({ kind: "refuse", code: "1199997", times: 2, ...copied });

    await manage(hostPropertyClone, world(way)).apply(pair);

    expect([count("clone_host_property"), audits(cmdb)]).toEqual([3, 1]);
  });

  test("a copy that CMDB refuses leaves nothing, and the corrected apply goes through", async () => {
    const before = storedOf(cmdb, 11);
    const it = manage(hostPropertyClone, world(way));
    cmdb.simulator.fault({ kind: "refuse", code: "1199014", ...copied });

    await expect(it.apply(pair)).rejects.toThrow(/could not be created\.[^]*1199014[^]*nothing is left behind/);
    expect([count("clone_host_property"), it.exists, storedOf(cmdb, 11)]).toEqual([1, false, before]);
    await it.apply(pair);

    expect([audits(cmdb), it.tainted, it.state.overwritten?.["bk_comment"]]).toEqual([1, false, "made by hand"]);
  });

  test.each([["1199020", 1], ["1306000", 1], ["1306201", 3]])(
    "a copy that fails with %s is looked at and asked for again",
    async (code, times) => {
      const it = manage(hostPropertyClone, world(way));
      cmdb.simulator.fault({ kind: "refuse", code, times, ...copied });

      await it.apply(pair);

      expect([count("clone_host_property"), audits(cmdb), it.tainted]).toEqual([times + 1, 1, false]);
      expect(it.state.overwritten).toMatchObject({ bk_comment: "made by hand" });
    },
  );

  test("what answers and is no CMDB is told as such", async () => {
    cmdb.simulator.fault({ kind: "status", status: 200, body: "<html>Welcome</html>", times: 9 });

    await expect(lookUp(host, world(way), { bkHostId: 10 })).rejects.toThrow(
      /could not read host 10: BlueKing CMDB at \S+ gave an answer that is not its own \("<html>Welcome<\/html>"\)\. Check the endpoint\./,
    );
  });
});

test("the gateway's own errors are told with its code, and 429 is waited out", async () => {
  const { body } = gatewayError(429, 1642901, "RATE_LIMIT_RESTRICTION", "API rate limit exceed by stage global strategy");
  cmdb.simulator.fault({ kind: "status", status: 429, body, times: 2, ...copied });
  await manage(hostPropertyClone, world("gateway")).apply(pair);
  const wrong = { blueking: { ...configurationFor(cmdb).blueking, endpoint: `${cmdb.endpoint}/api/bk-cmdb/prod/wrong` } };

  expect([count("clone_host_property"), audits(cmdb)]).toEqual([3, 1]);
  await expect(lookUp(host, { provider: terraclone, configuration: wrong }, { bkHostId: 10 })).rejects.toThrow(/check that the endpoint is the gateway's stage for bk-cmdb.*1640401, HTTP 404/);
});

test("an endpoint may be written with or without what belongs to every installation", async () => {
  const { endpoint } = cmdb;
  const endpoints: [Way, string][] = [["esb", endpoint], ["esb", `${endpoint}/`], ["esb", `${endpoint}/api/c/compapi/`], ["gateway", endpoint], ["gateway", `${endpoint}/api/bk-cmdb/prod`], ["gateway", `${endpoint}/api/bk-cmdb/prod/`]];

  for (const [way, written] of endpoints) {
    const configuration = { blueking: { ...configurationFor(cmdb, way).blueking, endpoint: written } };
    expect(await lookUp(host, { provider: terraclone, configuration }, { bkHostId: 10 })).toMatchObject({ bkBizId: 2 });
  }
});

test.each<[string, object, string]>([
  ["no user", { username: undefined }, "blueking has neither a username nor a token."],
  ["two users", { token: "t" }, "blueking has both a username and a token."],
  ["an endpoint that is no URL", { endpoint: "bk.example" }, "endpoint must be an http or https URL"],
  ["a way that there is not", { transport: "apigw" }, 'transport must be one of "esb", "gateway".'],
  ["no secret", { appSecret: undefined }, "blueking.app_secret is not set."],
])("a configuration with %s is refused", async (_, changes, words) => {
  const configuration = { blueking: { ...configurationFor(cmdb).blueking, ...changes } };

  await expect(lookUp(host, { provider: terraclone, configuration }, { bkHostId: 10 })).rejects.toThrow(words);
  expect(cmdb.simulator.counters.requests).toBe(0);
});

test("a login token does in place of a username", async () => {
  const configuration = { blueking: { ...configurationFor(cmdb).blueking, username: undefined, token: cmdb.token } };

  expect(await lookUp(host, { provider: terraclone, configuration }, { bkHostId: 10 })).toMatchObject({ bkHostId: 10 });
});
