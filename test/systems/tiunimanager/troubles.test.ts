import type { RunningTiUniManager } from "../../../src/simulators/tiunimanager";
import type { Fault } from "../../../src/simulators/faults";
import type { World } from "../../support/core";
import { asked, expectOne, kindNames, kinds, sleepMinutes, stage, staged, until } from "./kinds";

let simulator: RunningTiUniManager;
let world: World;
beforeEach(async () => ({ simulator, world } = await stage()));
afterEach(() => simulator.close());

const locked = {
  code: 10003,
  message:
    "[10003]cluster not found\tget cluster failed : clusterID = X, err = database is locked\tcause: database is locked",
  data: {},
};
const troubles: Readonly<Record<string, Fault>> = {
  "502 of a gateway": { kind: "status", status: 502, body: "<html>Bad Gateway</html>" },
  "500 of a door": { kind: "status", status: 500, body: "" },
  "9999 of a door": { kind: "status", status: 500, body: { code: 9999, message: "[9999]timeout", data: {} } },
  "403 page": { kind: "status", status: 403, body: "<html>Forbidden</html>" },
  "page with status 200": { kind: "status", status: 200, body: "<html>Log in</html>" },
  "404 page": { kind: "status", status: 404, body: "404 page not found" },
  "404 object of a gateway": { kind: "status", status: 404, body: { code: 10003, message: "no route" } },
  "empty success of a gateway": { kind: "status", status: 200, body: { code: 0, message: "OK", data: {} } },
  "dropped request": { kind: "drop-before" },
  "dropped answer": { kind: "drop-after" },
};
const changing = ["createCluster", "cloneCluster", "takeoverCluster", "stopCluster"];

describe.each(kindNames)("A %s", (name) => {
  const kind = kinds[name];
  const steps = ["login", kind.operation, "listClusters", "getCluster", "listWorkflows", "getWorkflow", "stopCluster"];
  const every = Object.keys(troubles).flatMap((trouble) => steps.map((operation) => [trouble, operation] as const));
  // A log-in is not looked at in so many ways.
  const table = every.filter(
    ([trouble, operation]) =>
      operation !== "login" || ["502 of a gateway", "403 page", "dropped answer"].includes(trouble),
  );

  test.each(table)(
    "that meets a %s at %s ends as one cluster with the next plain apply",
    async (trouble, operation) => {
      const it = staged(simulator, world, kind);
      simulator.fault({ ...troubles[trouble]!, match: { operation }, times: changing.includes(operation) ? 1 : 6 });

      await it.apply(it.written({ power: "Stopped" })).catch(() => undefined);
      simulator.clearFaults();
      await it.apply();

      await expectOne(simulator, it, "Stopped");
    },
  );

  test.each(["getCluster", "listClusters", "getWorkflow"])(
    "goes on while the database is locked at %s",
    async (operation) => {
      const it = staged(simulator, world, kind);
      simulator.fault({ kind: "status", status: 404, body: locked, match: { operation }, after: 5, times: 5 });

      await it.apply(it.written());

      await expectOne(simulator, it);
    },
  );

  test.each(["502 of a gateway", "500 of a door", "9999 of a door", "page with status 200", "dropped answer"])(
    "outlasts ten minutes of a %s while it is created",
    async (trouble) => {
      const it = staged(simulator, world, kind);
      const applied = it.apply(it.written());
      await until(() => it.begun() === 1 && asked(simulator, "getWorkflow") > 1);
      for (const operation of ["getWorkflow", "getCluster"])
        simulator.fault({ ...troubles[trouble]!, match: { operation }, times: Infinity });
      await sleepMinutes(it.clock, 10);
      simulator.clearFaults();

      await applied;

      await expectOne(simulator, it);
    },
  );

  test("whose finishing step fails is neither destroyed nor tainted, and finished by the same apply", async () => {
    const it = staged(simulator, world, kind);
    simulator.fault({
      kind: "fail-node",
      match: { operation: "stopCluster" },
      names: ["clusterStop"],
      details: "[9995]tiup: exit status 1",
    });

    await it.apply(it.written({ power: "Stopped" }));

    await expectOne(simulator, it, "Stopped");
  });

  test("whose finishing step fails for ten minutes is finished by the next", async () => {
    const it = staged(simulator, world, kind);
    const fault = {
      kind: "fail-node",
      match: { operation: "stopCluster" },
      names: ["clusterStop"],
      details: "[9995]tiup: exit status 1",
    };
    simulator.fault({ ...fault, times: 1_000 });

    await expect(it.apply(it.written({ power: "Stopped" }))).rejects.toThrow(
      /is not finished\.[^]*tiup: exit status 1[^]*is kept\. Run terraform apply again/,
    );
    simulator.clearFaults();
    await it.apply();

    await expectOne(simulator, it, "Stopped");
  });

  test("that does not end in its time is gone on with", async () => {
    const it = staged(simulator, world, kind);
    simulator.fault({
      kind: "slow-node",
      match: { operation: kind.operation },
      names: ["applyParameterGroup"],
      ms: 3_600_000,
    });

    await expect(it.apply(it.written({ timeouts: { create: "20m" } }))).rejects.toThrow(
      /is not finished\.[^]*longer timeouts\.create than 20/,
    );
    await it.apply(it.written({ timeouts: { create: "3h" } }));

    await expectOne(simulator, it);
  });

  describe.each(["interrupt", "kill"] as const)("after an %s", (stop) => {
    test.each([1, 2, 3, 4, 5, 6, 7, 9, 14, 28])("at request %i, is gone on with", async (point) => {
      const it = staged(simulator, world, kind);
      const applied = it.apply(it.written({ power: "Stopped" })).catch((error: unknown) => error);
      await until(() => simulator.counters.requests >= point);

      await it[stop]();
      await applied;
      await it.apply();

      await expectOne(simulator, it, "Stopped");
    });
  });
});
