import type { Tag, Vm, VmState, Volume } from "../../systems/zstack/api";
import { isRecord } from "../json";
import type { Answer, Host, Request, Route, System } from "../simulator";
import { type Accounts } from "./accounts";
import { type CloneHabits, actionRoutes, guarded } from "./actions";
import { type Cloud, volumeInventory } from "./cloud";
import { emptyRecycleBin } from "./deletion";
import { Refusal } from "./failure";
import { type Fingerprint, fingerprint } from "./fingerprint";
import { type Job, Jobs } from "./jobs";
import { queryRoutes } from "./subjects";
import { verbs } from "./verbs";

/** What `GET /_sim/state` shows of a ZStack beside counters, faults and journal. */
export interface ZStackState extends Record<string, unknown> {
  vms: Vm[];
  volumes: Volume[];
  tags: Tag[];
  jobs: Job[];
  fingerprint: Fingerprint;
}

/** A simulated ZStack, as the simulator serves it. */
export interface ZStackSystem extends System {
  state(): ZStackState;
}

/** Makes a cloud into a system with routes, state and verbs. */
export function zstackSystem(cloud: Cloud, accounts: Accounts, host: Host, habits: CloneHabits): ZStackSystem {
  const jobs = new Jobs(cloud, accounts, host);
  let scanned = cloud.clock.now();

  /** The management node cleans up every hour; here, when it is next looked at. */
  function cleanUp(): void {
    const hours = Math.floor((cloud.clock.now() - scanned) / hour);
    if (hours < 1) return;
    scanned += hours * hour;
    jobs.sweep(scanned);
    emptyRecycleBin(cloud, scanned);
  }

  const routes = [...accounts.routes(host), ...queryRoutes(cloud, guarded(accounts, host)), ...actionRoutes(cloud, accounts, jobs, habits)];
  return {
    routes: routes.map((route): Route => ({ ...route, handle: (request) => answered(accounts, route, request, cleanUp) })),
    faults: ["fail-job", "hang-job", "expire-session", "partial", "partial-with-vm", "orphan", "destroy-ignored", "purge-job", "reorder"],
    unrouted: ({ path }, methods): Answer =>
      methods.length > 0 ? { status: 405, body: "Method Not Allowed" } : { status: 404, body: `no api mapping to ${path.replace(/^\/zstack/, "")}` },
    state() {
      cleanUp();
      const { vms, volumes, tags } = cloud.tables;
      return {
        vms: [...vms.values()].map((vm) => cloud.inventory(vm)),
        volumes: [...volumes.values()].map(volumeInventory),
        tags: [...tags.values()],
        jobs: [...jobs.table.values()],
        fingerprint: fingerprint(cloud),
      };
    },
    save: (): Saved => ({ zstack: 1, tables: cloud.save(), jobs: [...jobs.table.values()], sessions: [...accounts.sessions.values()] }),
    load(saved) {
      if (!isSaved(saved)) throw new Error("The simulator's state file was not written by a simulated ZStack of this version. Remove it to start afresh.");
      cloud.load(saved.tables);
      settle(cloud);
      for (const job of saved.jobs) jobs.table.set(job.uuid, job);
      for (const session of saved.sessions) accounts.sessions.set(session.uuid, session);
    },
    verbs: verbs(cloud, accounts),
  };
}

function answered(accounts: Accounts, route: Route, request: Request, cleanUp: () => void): Answer | Promise<Answer> {
  cleanUp();
  if (request.fault?.kind === "expire-session") accounts.expire();
  try {
    return route.handle(request);
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.text };
    throw error;
  }
}

/** Work under way at the end of an earlier run is not taken up again: its jobs stay at 202 for ever, as after a crash of a management node (trap 14), and its VMs are as their hosts report them. */
function settle(cloud: Cloud): void {
  for (const vm of cloud.tables.vms.values()) if (passing.includes(vm.state)) cloud.touch(vm, { state: vm.hostUuid === undefined ? "Stopped" : "Running" });
  cloud.tables.snapshots.clear();
}

interface Saved {
  zstack: 1;
  tables: ReturnType<Cloud["save"]>;
  jobs: Job[];
  sessions: { uuid: string; createdAt: number; expiresAt: number }[];
}

const isSaved = (value: unknown): value is Saved => isRecord(value) && value.zstack === 1 && isRecord(value.tables) && Array.isArray(value.jobs) && Array.isArray(value.sessions);

const passing: readonly VmState[] = ["Starting", "Stopping", "Rebooting", "Destroying", "Expunging", "Pausing", "Resuming"];
const hour = 3_600_000;
