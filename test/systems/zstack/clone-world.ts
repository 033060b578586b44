import type { Fault } from "../../../src/simulators/faults";
import type { ZStackOptions } from "../../../src/simulators/zstack";
import { vmClone } from "../../../src/systems/zstack/vm-clone";
import { manage, type World, type Written } from "../../support/core";
import { zstackWorld } from "../../support/zstack";

type Values = Partial<Written<typeof vmClone.schema>>;
/** In milliseconds. */
export const hour = 3_600_000;

/** A simulated ZStack, and a clone in a working directory; another machine is another `it`. */
export async function cloneWorld(options: ZStackOptions = {}) {
  const { zstack, clock, world } = await zstackWorld(options);
  const machine = (settings: Partial<World> = {}) => manage(vmClone, { ...world, ...settings });
  const wanted = (values: Values = {}) => ({
    name: "web-1",
    sourceUuid: zstack.seeded.golden,
    expungeOnDestroy: true,
    ...values,
  });
  const w = {
    zstack,
    clock,
    machine,
    wanted,
    it: machine(),
    before: zstack.fingerprint(),
    userTags: (uuid: string) =>
      zstack
        .state()
        .tags.filter(({ resourceUuid, type }) => resourceUuid === uuid && type === "User")
        .map(({ tag }) => tag)
        .sort(),
    /** Waits until a fault holds a request back. */
    async held(): Promise<void> {
      while (zstack.journal.every(({ fault }) => fault !== "slow")) await new Promise(setImmediate);
    },
    /** Leaves a clone at a request that is not answered in time. */
    async applyHeldAt(fault: Pick<Fault, "match" | "after">, values: Values = {}): Promise<void> {
      zstack.fault({ ...fault, kind: "slow", ms: 1_000 * hour });
      const applied = expect(w.it.apply(wanted(values))).rejects.toThrow("is not finished.");
      await w.held();
      await clock.advance(50 * hour);
      await applied;
    },
    /** Leaves a clone that is there without its name, for want of a gateway. */
    async applyUnfinished(values: Values = {}): Promise<string> {
      zstack.fault({ kind: "status", status: 502, match: { operation: "updateVmInstance" }, times: 100_000 });
      const applied = w.it.apply(wanted({ timeouts: { create: "10m" }, ...values }));
      await expect(applied).rejects.toThrow("is not finished.");
      zstack.clearFaults();
      return w.it.state.uuid;
    },
  };
  return w;
}

export type CloneWorld = Awaited<ReturnType<typeof cloneWorld>>;
