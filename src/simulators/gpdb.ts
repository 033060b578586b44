import { randomUUID } from "node:crypto";
import type { DataBackup, DBInstanceAttribute, ErrorBody, LockMode } from "../systems/gpdb/api";
import { actionsOn } from "./gpdb/actions";
import { Estate, usualTiming, type InstanceRow, type Timing } from "./gpdb/estate";
import { Failure } from "./gpdb/failure";
import { Keys, parametersOf } from "./gpdb/keys";
import { assumeRole, assumeRoleWithOidc, metadataRoutes } from "./gpdb/roles";
import { addBackup, addInstance, seedEstate, seeded } from "./gpdb/seed";
import { textAt } from "./json";
import { startSimulator, type Answer, type Request, type RunningSimulator, type Simulator, type SimulatorOptions } from "./simulator";

export { oidcToken } from "./gpdb/roles";
export { seeded } from "./gpdb/seed";

export interface GpdbOptions extends SimulatorOptions {
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  /** The role of the ECS instance that the metadata server stands beside. */
  readonly ecsRole?: string;
  /** How long the metadata server's and the credentials URI's keys last, in seconds. */
  readonly roleSeconds?: number;
  readonly timing?: Partial<Timing>;
  /** Refuses CloneDBInstance without TLS, as the service does. */
  readonly httpsOnly?: boolean;
}

/** A simulated AnalyticDB for PostgreSQL, with STS and a metadata server at the same address. */
export interface RunningGpdb extends RunningSimulator, Pick<Simulator, "fault" | "clearFaults" | "counters" | "journal" | "clock"> {
  readonly instances: ReadonlyMap<string, InstanceRow>;
  readonly keys: Keys;
  addInstance(row: Partial<DBInstanceAttribute> & { DBInstanceId: string }): void;
  addBackup(instance: string, row: Partial<DataBackup> & { BackupSetId: string }): void;
  removeInstance(id: string): void;
  setStatus(id: string, status: string, lockMode?: LockMode): void;
}

/** Serves AnalyticDB for PostgreSQL on the loopback interface; `speed` makes its minutes shorter. */
export async function startGpdb(options: GpdbOptions = {}): Promise<RunningGpdb> {
  const { accessKeyId = "LTAI5tSimulated0000000001", accessKeySecret = "simulatedSecretOfThirtyCharsXX", ecsRole = "terraclone", roleSeconds = 3_600 } = options;
  let estate!: Estate;
  let keys!: Keys;
  const simulator = await startSimulator(options, ({ clock, count, changed }) => {
    estate = new Estate(clock, { ...usualTiming, speed: options.clock ? undefined : options.speed, ...options.timing }, changed);
    keys = new Keys(clock, { accessKeyId, accessKeySecret });
    seedEstate(estate);
    const actions = actionsOn(estate);

    function act(request: Request): object {
      const parameters = parametersOf(request);
      const name = String(request.headers["x-acs-action"] ?? parameters.Action ?? "");
      const version = String(request.headers["x-acs-version"] ?? parameters.Version ?? "");
      if (name === "AssumeRoleWithOIDC" && version === stsVersion) return assumeRoleWithOidc(keys, parameters);
      keys.admit(request, parameters);
      if (name === "AssumeRole" && version === stsVersion) return assumeRole(keys, parameters);
      const action = actions.get(name);
      if (!action || version !== gpdbVersion) throw new Failure(404, "InvalidApi.NotFound", `Specified api is not found, please check your url and method. (${name} of ${version})`);
      if (name === "CloneDBInstance" && options.httpsOnly && !options.tls) throw new Failure(404, "InvalidProtocol.NeedSsl", "Your request is denied as lack of ssl protect.");
      if (request.fault?.kind === "throttle") throw new Failure(400, request.fault.code ?? "Throttling.User", "Request was denied due to user flow control.");
      const done = action(parameters, request.fault);
      count(request.operation, "executed");
      return done;
    }

    async function handle(request: Request): Promise<Answer> {
      const requestId = randomUUID().toUpperCase();
      try {
        if (request.fault?.kind === "code-in-success") throw new Failure(200, request.fault.code ?? "OperationDenied", request.fault.details ?? "The operation is not permitted.");
        const body = act(request);
        count(request.operation, "accepted");
        if (request.fault?.kind === "late") await new Promise<void>((resume) => clock.after(request.fault?.ms ?? 0, resume));
        return broken(request, { status: 200, headers, body: { RequestId: requestId, ...body } });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return { status: error.status, headers, body: { RequestId: requestId, HostId: request.headers.host ?? "", Code: error.code, Message: error.message, Recommend: `https://api.alibabacloud.com/troubleshoot?q=${error.code}` } satisfies ErrorBody };
      }
    }

    const operation = ({ headers: sent, query }: Pick<Request, "headers" | "query">) => String(sent["x-acs-action"] ?? query.get("Action") ?? "unknown");
    return {
      routes: [...["GET", "POST"].map((method) => ({ method, path: "/", operation, latency, handle })), ...metadataRoutes(keys, ecsRole, roleSeconds)],
      faults: ["throttle", "code-in-success", "late", "truncated", "empty", "no-items", "restore-fails", "restore-hangs", "restore-unseen"],
      unrouted: () => ({ status: 404, body: "Not Found" }),
      state: () => ({ instances: [...estate.instances.values()], backups: estate.backups }),
      save: () => estate.save(),
      load: (saved) => estate.load(saved),
      verbs: {
        "set-status": (input) => setStatus(needed(input, "id"), needed(input, "status"), textAt(input, "lockMode") as LockMode | undefined),
        "remove-instance": (input) => estate.instances.delete(needed(input, "id")),
        "add-instance": (input) => addInstance(estate, { ...(input["instance"] as object), DBInstanceId: needed(input, "id") }),
        "add-backup": (input) => addBackup(estate, needed(input, "id"), { ...(input["backup"] as object), BackupSetId: needed(input, "backupId") }),
        "expire-tokens": () => keys.expire(),
      },
    };
  });

  function setStatus(id: string, status: string, lockMode?: LockMode): void {
    const row = estate.instances.get(id);
    if (!row) throw new TypeError(`There is no instance ${id}.`);
    estate.set(row, status, lockMode);
  }

  return {
    name: "gpdb",
    endpoint: simulator.endpoint,
    credentials: { region: seeded.region, accessKeyId, accessKeySecret },
    instances: estate.instances,
    keys,
    addInstance: (row) => void addInstance(estate, row),
    addBackup: (instance, row) => void addBackup(estate, instance, row),
    removeInstance: (id) => void estate.instances.delete(id),
    setStatus,
    fault: simulator.fault,
    clearFaults: simulator.clearFaults,
    counters: simulator.counters,
    journal: simulator.journal,
    clock: simulator.clock,
    close: () => simulator.close(),
  };
}

/** An answer that is lost in part on its way. */
function broken({ fault }: Request, answer: Answer): Answer {
  if (fault?.kind === "truncated") return { ...answer, body: JSON.stringify(answer.body).slice(0, -5) };
  return fault?.kind === "empty" ? { ...answer, body: "" } : answer;
}

function needed(input: Record<string, unknown>, key: string): string {
  const text = textAt(input, key);
  if (text === undefined) throw new TypeError(`The body needs a text "${key}".`);
  return text;
}

const headers = { "content-type": "application/json;charset=utf-8" };
const latency = 120;
const gpdbVersion = "2016-05-03";
const stsVersion = "2015-04-01";
