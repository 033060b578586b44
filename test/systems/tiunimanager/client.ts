import { Http, waitFor, type Clock } from "../../../src/kit";
import type { RunningTiUniManager } from "../../../src/simulators/tiunimanager";
import type { CreateCluster } from "../../../src/systems/tiunimanager/api";
import { TiUniManager } from "../../../src/systems/tiunimanager/client";
import { genuine, passing, refusal } from "../../../src/systems/tiunimanager/refusals";
import { Session } from "../../../src/systems/tiunimanager/session";
import type { Calling } from "../../../src/systems/tiunimanager/workflows";
import { createLog } from "../../../src/wire/log";
import { pacedBy } from "../../support/tiunimanager";

/** A client of a simulated TiUniManager, and what an operation of two hours hands it. */
export function clientOf({ clock: simulated, endpoint, credentials }: RunningTiUniManager): { readonly client: TiUniManager; readonly calling: Calling; readonly notes: string[] } {
  const clock: Clock = pacedBy(simulated);
  const log = createLog({ level: "off", write: () => undefined, now: () => new Date() });
  const http = new Http({ system: "TiUniManager", endpoint, clock, log, refusal, passing, genuine });
  const { signal } = new AbortController();
  const notes: string[] = [];
  const patience = { clock, deadline: clock.now() + 2 * 3_600_000, signal, note: (line: string) => void notes.push(line) };
  return {
    client: new TiUniManager(http, new Session(http, clock, credentials), clock),
    calling: { signal, waitFor: (wait) => waitFor(wait, patience), note: patience.note, warn: () => undefined },
    notes,
  };
}

/** What a small cluster asks for. */
export const small = (changes: Partial<CreateCluster> = {}): CreateCluster => ({
  clusterName: "staging", clusterType: "TiDB", clusterVersion: "v5.2.2", cpuArchitecture: "X86_64", region: "Region1", dbPassword: "top-secret-1", copies: 1,
  resourceParameters: {
    instanceResource: ["TiDB", "TiKV", "PD"].map((componentType) => ({
      componentType, totalNodeCount: 1, resource: [{ zoneCode: "Zone1_1", specCode: "4C8G", diskType: "SATA", diskCapacity: 0, count: 1 }],
    })),
  },
  ...changes,
});

/** A tag as creations bear it. */
export const mark = `terraclone-${"0".repeat(32)}`;
