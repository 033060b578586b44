import type { ArmedFault } from "../faults";
import { isRecord, textAt } from "../json";
import type { Answer, Host, Request, Route, System } from "../simulator";
import { type Account, Accounts } from "./accounts";
import { bodyOf, text } from "./body";
import { type ClusterRow, Clusters } from "./clusters";
import { Desk } from "./desk";
import { Engine, type Flow, lateFaults, nodeFaults } from "./engine";
import { Failure, noRoute, ok } from "./failure";
import { definitionsOf, plain } from "./flows";

/** A simulated TiUniManager with its parts in reach. */
export interface TiUniManagerSystem extends System {
  readonly clusters: Clusters;
  readonly engine: Engine;
  readonly accounts: Accounts;
}

/** A pretended TiUniManager, with one cluster in production. */
export function tiuniManagerSystem(host: Host, account: Account): TiUniManagerSystem {
  const accounts = new Accounts(host.clock, account);
  const clusters = new Clusters(host.clock);
  const engine = new Engine(host.clock, definitionsOf(clusters), host.changed);
  const desk = new Desk(clusters, engine);
  const platform = { state: "Running" };
  const production = clusters.insert({ id: productionId, name: "production", region: "Region1", copies: 3, tags: ["prod"], status: "Running", saved: true, parameterGroup: "default-v5.2.2", components: [...plain(["PD", "TiDB", "TiKV"], 3), ...plain(["CDC", "Grafana", "Prometheus", "AlertManger"])] });

  /** A route behind the doors: the system's state first, then who asks. */
  const inside = (method: string, path: string, operation: string, work: (request: Request) => Answer): Route => ({
    method, path: `/api/v1${path.replace(/\/$/, "")}`, operation, latency: 20,
    handle: (request) => slashed(request, path) ?? answering(() => {
      if (platform.state !== "Running") throw new Failure(9897, platform.state);
      const turnedAway = accounts.turnedAway(request);
      if (turnedAway) return turnedAway;
      refuse(request.fault);
      host.count(operation, "accepted");
      const executed = () => {
        const answer = work(request);
        host.count(operation, "executed");
        return answer;
      };
      if (request.fault?.kind !== lateFaults.late) return executed();
      engine.later(request.fault.ms ?? 0, executed);
      throw new Failure(9999, "request timeout");
    }),
  });
  const outside = (method: string, path: string, operation: string, work: (request: Request) => Answer): Route => ({
    method, path: `/api/v1${path}`, operation, latency: 50,
    handle: (request) => slashed(request, path) ?? answering(() => {
      refuse(request.fault);
      return work(request);
    }),
  });
  const flowOf = ({ text: sent, json }: Request) => engine.get(text(bodyOf(sent, json, { workFlowId: { type: "string", required: true } }), "workFlowId"), 40101);

  return {
    clusters, engine, accounts,
    faults: [...nodeFaults, ...Object.values(lateFaults), "refuse", "orphan"],
    routes: [
      outside("POST", "/user/login", "login", (request) => accounts.logIn(request)),
      outside("POST", "/user/logout", "logout", (request) => accounts.logOut(request)),
      outside("POST", "/users/:userId/password", "changePassword", (request) => accounts.changePassword(request)),
      outside("GET", "/system/info", "systemInfo", () => ok({ info: { state: platform.state } })),
      inside("GET", "/clusters/", "listClusters", (request) => desk.list(request)),
      inside("POST", "/clusters/", "createCluster", (request) => desk.create(request)),
      inside("POST", "/clusters/clone", "cloneCluster", (request) => desk.clone(request)),
      inside("POST", "/clusters/takeover", "takeoverCluster", (request) => desk.takeOver(request)),
      inside("GET", "/clusters/:id", "getCluster", ({ parameters }) => ok(clusters.detail(clusters.get(parameters.id!)))),
      inside("DELETE", "/clusters/:id", "deleteCluster", (request) => desk.delete(request)),
      inside("POST", "/clusters/:id/stop", "stopCluster", (request) => desk.stop(request)),
      inside("POST", "/clusters/:id/restart", "restartCluster", (request) => desk.restart(request)),
      inside("POST", "/clusters/:id/scale-out", "scaleOutCluster", (request) => desk.scaleOut(request)),
      inside("POST", "/clusters/:id/scale-in", "scaleInCluster", (request) => desk.scaleIn(request)),
      inside("POST", "/clusters/:id/upgrade", "upgradeCluster", (request) => desk.upgrade(request)),
      inside("GET", "/workflow/", "listWorkflows", (request) => workflows(engine, request)),
      inside("GET", "/workflow/:id", "getWorkflow", ({ parameters }) => ok(engine.detail(engine.get(parameters.id!, 40102)))),
      inside("POST", "/workflow/stop", "stopWorkflow", (request) => paused(flowOf(request), "Stopped")),
      inside("POST", "/workflow/start", "startWorkflow", (request) => paused(flowOf(request), "Processing")),
    ],
    unrouted: noRoute,
    state: () => ({
      platform: platform.state, clusters: [...clusters.rows.values()].map((row) => clusters.info(row)), relations: clusters.relations,
      workflows: [...engine.flows.values()].map((flow) => ({ ...engine.info(flow), node: flow.nodes.at(-1)?.name })),
    }),
    save: () => ({
      account, tokens: [...accounts.tokens], rows: [...clusters.rows.values()], relations: clusters.relations, deleted: [...clusters.deleted], flows: [...engine.flows.values()],
    }),
    load: (saved) => {
      const { account: who, tokens, rows, relations, deleted, flows } = saved as Saved;
      Object.assign(account, who);
      accounts.tokens = new Map(tokens);
      clusters.rows = new Map(rows.map((row) => [row.id, row]));
      clusters.relations = relations;
      clusters.deleted = new Set(deleted);
      engine.flows = new Map(flows.map((flow) => [flow.id, flow]));
      engine.wake();
    },
    verbs: {
      setCluster: ({ clusterId, ...changes }) => clusters.touch(clusters.get(String(clusterId)), changesOf(changes)),
      removeCluster: (input) => clusters.remove(textAt(input, "clusterId") ?? production.id, true),
      removeInstance: (input) => {
        const row = clusters.get(textAt(input, "clusterId") ?? production.id);
        clusters.touch(row, { instances: row.instances.filter((one, index, all) => all.findIndex(({ type }) => type === textAt(input, "type")) !== index) });
      },
      pauseWorkflow: (input) => engine.pause(latest(engine, textAt(input, "clusterId") ?? ""), "Stopped"),
      resumeWorkflow: (input) => engine.pause(latest(engine, textAt(input, "clusterId") ?? ""), "Processing"),
      forgetWorkflows: () => engine.flows.clear(),
      expireTokens: () => accounts.tokens.clear(),
      setAccount: ({ passwordExpired, forbidden }) => void Object.assign(account, { ...(typeof passwordExpired === "boolean" && { passwordExpired }), ...(typeof forbidden === "boolean" && { forbidden }) }),
      setPlatform: (input) => void (platform.state = textAt(input, "state") ?? "Running"),
    },
  };

  function paused(flow: Flow, status: "Stopped" | "Processing"): Answer {
    engine.pause(flow, status);
    return ok({});
  }
}

type Saved = { account: Account; tokens: [string, number][]; rows: ClusterRow[]; relations: Clusters["relations"]; deleted: string[]; flows: Flow[] };

function workflows(engine: Engine, { query }: Request): Answer {
  const asked = (name: string) => query.get(name) || undefined;
  const [bizId, name, status] = [asked("bizId"), asked("flowName"), asked("status")];
  const found = [...engine.flows.values()]
    .filter((flow) => (bizId === undefined || flow.bizId === bizId) && (name === undefined || flow.name.includes(name)) && (status === undefined || flow.status === status))
    .reverse();
  const [page, pageSize] = [Number(query.get("page") ?? 0), Number(query.get("pageSize") ?? 0)];
  const first = (Math.max(page, 1) - 1) * pageSize;
  return ok({ workFlows: (pageSize > 0 ? found.slice(first, first + pageSize) : found).map((flow) => engine.info(flow)) }, { page, pageSize, total: found.length });
}

function latest(engine: Engine, clusterId: string): Flow {
  const flow = [...engine.flows.values()].reverse().find(({ bizId }) => bizId === clusterId);
  if (!flow) throw new Failure(40101, clusterId);
  return flow;
}

function answering(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return error.answer();
    throw error;
  }
}

function refuse(fault: ArmedFault | undefined): void {
  if (fault?.kind === "refuse") throw new Failure(Number(fault.code), fault.details ?? "");
}

/** Collections end in a slash and nothing else does; who gets that wrong is sent to the right place, by path alone. */
function slashed({ method, path, query }: Request, wanted: string): Answer | undefined {
  if (path.endsWith("/") === wanted.endsWith("/")) return undefined;
  const right = `${path.endsWith("/") ? path.slice(0, -1) : `${path}/`}${query.size > 0 ? `?${query}` : ""}`;
  if (method !== "GET") return { status: 307, headers: { location: right } };
  return { status: 301, body: `<a href="${right}">Moved Permanently</a>.\n\n`, headers: { location: right, "content-type": "text/html; charset=utf-8" } };
}

/** What a mutation may change of a row. */
function changesOf(changes: Record<string, unknown>): Record<string, unknown> {
  const known = ["status", "maintainStatus", "version", "tags", "tls", "exclusive", "copies", "vendor", "region"];
  if (!isRecord(changes)) return {};
  return Object.fromEntries(Object.entries(changes).filter(([key]) => known.includes(key)));
}

/** The cluster that is there from the beginning. */
export const productionId = "pRodUct1oN-cLustEr0001";
