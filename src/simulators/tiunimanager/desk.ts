import type { ComponentResource } from "../../systems/tiunimanager/api";
import type { Answer, Request } from "../simulator";
import { type Body, bodyOf, count, creation, flag, text, texts } from "./body";
import { type ClusterRow, type Clusters, monitoring } from "./clusters";
import { lateFaults, type Engine, type Flow } from "./engine";
import { Failure, ok } from "./failure";
import { tiupMachines } from "./flows";

/** What the server does with requests for clusters, once they are inside. */
export class Desk {
  constructor(
    private readonly clusters: Clusters,
    private readonly engine: Engine,
  ) {}

  create(request: Request): Answer {
    const body = bodyOf(request.text, request.json, creation);
    const components = componentsOf(body);
    if (text(body, "clusterType") !== "TiDB" || !(text(body, "clusterVersion") in products)) throw new Failure(20103, `${text(body, "clusterType")} ${text(body, "clusterVersion")}`);
    checkTopology(components, count(body, "copies"));
    const row = this.#insert(body, components, { type: text(body, "clusterType"), tags: texts(body, "tags"), copies: count(body, "copies"), parameterGroup: text(body, "parameterGroupID") });
    return this.#begun(this.#start("CreateCluster", row, "Creating", {}, request));
  }

  clone(request: Request): Answer {
    const fields = { ...creation, sourceClusterId: { type: "string" as const, required: true as const, valid: (id: string) => id.length >= 4 && id.length <= 64, rule: "min=4,max=64" }, cloneStrategy: { type: "string" as const, required: true as const } };
    const body = bodyOf(request.text, request.json, fields);
    const source = this.clusters.get(text(body, "sourceClusterId"));
    const strategy = text(body, "cloneStrategy");
    const [version, sourceVersion] = [numbered(text(body, "clusterVersion")), numbered(source.version)];
    if (version === undefined) throw new Failure(10001, "invalid version");
    if (sourceVersion !== undefined && version < sourceVersion) throw new Failure(21301);
    const components = componentsOf(body);
    if (components.length === 0) throw new Failure(10001, "instance resource is empty");
    if (strategy === "CDCSync") {
      if (this.clusters.relations.some(({ slave }) => slave === source.id)) throw new Failure(21304);
      if ((sourceVersion ?? 0) < numbered("v5.2.2")!) throw new Failure(21301);
      if (!source.saved || !source.instances.some(({ type }) => type === "CDC")) throw new Failure(21302);
    }
    const copies = count(body, "copies") > 0 ? count(body, "copies") : source.copies;
    if (nodes(components, "TiKV") < copies) throw new Failure(21303);
    const row = this.#insert(body, components, {
      type: source.type, tags: texts(body, "tags").length > 0 ? texts(body, "tags") : [...source.tags], copies, parameterGroup: text(body, "parameterGroupID") || source.parameterGroup, sourceId: source.id,
    });
    // The row is there already when the source turns out to be busy: an orphan.
    if (request.fault?.kind !== "orphan") this.clusters.lock(source, "BeingCloned");
    return this.#begun(this.#start("CloneCluster", row, "Cloning", { source: source.id, strategy }, request));
  }

  takeOver(request: Request): Answer {
    const needed = { type: "string" as const, required: true as const };
    const body = bodyOf(request.text, request.json, {
      TiUPIp: { ...needed, valid: (ip: string) => /^\d+(\.\d+){3}$/.test(ip), rule: "ip" }, TiUPPort: { type: "number", required: true }, TiUPUserName: needed, TiUPUserPassword: needed,
      TiUPPath: needed, clusterName: { ...creation.clusterName!, required: true }, dbPassword: needed,
    });
    const ip = text(body, "TiUPIp");
    if (!tiupMachines[ip]) throw new Failure(20201, `dial tcp ${ip}:${count(body, "TiUPPort")}: i/o timeout`);
    const name = text(body, "clusterName");
    const row = this.clusters.insert({ id: name, name, type: "", version: "", vendor: "Local", region: "", cpuArchitecture: "", tags: ["takeover"], status: "Running" });
    return this.#begun(this.#start("TakeoverCluster", row, "Takeover", { ip }, request));
  }

  delete(request: Request): Answer {
    const body = bodyOf(request.text, request.json, { autoBackup: { type: "boolean" }, keepHistoryBackupRecords: { type: "boolean" }, force: { type: "boolean" }, clusterID: { type: "string" } });
    const row = this.#found(text(body, "clusterID") || request.parameters.id!);
    this.clusters.lock(row, "Deleting", flag(body, "force"));
    const flow = this.engine.begin("DeleteCluster", row.id, {}, request.fault);
    return ok({ clusterID: row.id, workFlowId: flow.id });
  }

  stop(request: Request): Answer {
    return this.#begun(this.#start("StopCluster", this.#found(request.parameters.id!), "Stopping", {}, request));
  }

  restart(request: Request): Answer {
    return this.#begun(this.#start("RestartCluster", this.#found(request.parameters.id!), "Restarting", {}, request));
  }

  scaleOut(request: Request): Answer {
    const row = this.#found(request.parameters.id!);
    const body = bodyOf(request.text, request.json, {});
    const components = componentsOf({ resourceparameters: body });
    const placed = row.instances.filter(({ type }) => type === "PD").length + nodes(components, "PD");
    if (![1, 3, 5, 7].includes(placed)) throw new Failure(20102, `total number of PD is ${placed}, expected 1, 3, 5 or 7`);
    return this.#begun(this.#start("ScaleOutCluster", row, "ScaleOut", { components }, request));
  }

  scaleIn(request: Request): Answer {
    const row = this.#found(request.parameters.id!);
    const instance = text(bodyOf(request.text, request.json, {}), "instanceId");
    const leaving = row.instances.find(({ id }) => id === instance);
    if (!leaving) throw new Failure(10006, instance);
    const left = row.instances.filter(({ type }) => type === leaving.type).length - 1;
    if (["TiDB", "TiKV", "PD"].includes(leaving.type) && (left < 1 || (leaving.type === "TiKV" && left < row.copies))) throw new Failure(20801, `${leaving.type} ${instance} is still needed`);
    return this.#begun(this.#start("ScaleInCluster", row, "ScaleIn", { instance }, request));
  }

  upgrade(request: Request): Answer {
    const row = this.#found(request.parameters.id!);
    const body = bodyOf(request.text, request.json, { targetVersion: { type: "string", required: true }, upgradeType: { type: "string", required: true } });
    const version = text(body, "targetVersion");
    if ((numbered(version) ?? 0) <= (numbered(row.version) ?? 0)) throw new Failure(10001, `${version} is not above ${row.version}`);
    return this.#begun(this.#start("OnlineInPlaceUpgradeCluster", row, "Upgrading", { version }, request));
  }

  list({ query }: Request): Answer {
    const whole = (name: string) => {
      const value = query.get(name) ?? "0";
      if (!/^\d*$/.test(value)) throw new Failure(10004, `strconv.ParseInt: parsing "${value}": invalid syntax`, 400);
      return Number(value);
    };
    const [page, pageSize] = [whole("page"), whole("pageSize")];
    const asked = (name: string) => query.get(name) || undefined;
    const [id, name, type, status, tag] = [asked("clusterId"), asked("clusterName"), asked("clusterType"), asked("clusterStatus"), asked("clusterTag")];
    // Pasted into the SQL as they are.
    if (/['"]/.test(`${name ?? ""}${tag ?? ""}`)) throw new Failure(10003, "SQL logic error");
    const found = [...this.clusters.rows.values()]
      .filter((row) => (id === undefined || row.id === id) && (name === undefined || row.name.includes(name)) && (type === undefined || row.type === type))
      .filter((row) => (status === undefined || row.status === status) && (tag === undefined || row.tags.includes(tag)))
      .sort((a, b) => b.updatedAt - a.updatedAt);
    const shown = pageSize > 0 ? found.slice((Math.max(page, 1) - 1) * pageSize, Math.max(page, 1) * pageSize) : found;
    return ok({ clusters: shown.map((row) => this.clusters.info(row)) }, { page, pageSize, total: found.length });
  }

  #insert(body: Body, components: readonly ComponentResource[], given: Partial<Omit<ClusterRow, "instances">>): ClusterRow {
    const zone = components[0]?.resource[0]?.zoneCode ?? "";
    return this.clusters.insert({
      name: text(body, "clusterName"), version: text(body, "clusterVersion"), region: text(body, "region"), vendor: text(body, "vendor"), cpuArchitecture: text(body, "cpuArchitecture"),
      tls: flag(body, "tls"), exclusive: flag(body, "exclusive"), ...given, components: [...components, ...monitoring(zone)],
    });
  }

  #start(name: string, row: ClusterRow, maintenance: ClusterRow["maintainStatus"], data: Flow["data"], { fault }: Request): Flow {
    if (fault?.kind === "orphan") throw new Failure(Number(fault.code ?? 10002), "begun and abandoned");
    if (fault?.kind === lateFaults.lateWorkflow) {
      this.engine.later(fault.ms ?? 0, () => {
        this.clusters.lock(this.clusters.get(row.id), maintenance);
        this.engine.begin(name, row.id, data, undefined);
      });
      throw new Failure(9999, "request timeout");
    }
    this.clusters.lock(row, maintenance);
    return this.engine.begin(name, row.id, data, fault);
  }

  #found(id: string): ClusterRow {
    if (id.length < 4) throw new Failure(10001, "Key: 'clusterId' Error:Field validation for 'clusterId' failed on the 'min' tag");
    return this.clusters.get(id);
  }

  #begun = (flow: Flow): Answer => ok({ clusterId: flow.bizId, workFlowId: flow.id });
}

function checkTopology(components: readonly ComponentResource[], copies: number): void {
  if (components.length === 0) throw new Failure(20102, "no instance resource");
  const total = (type: string) => components.filter(({ componentType }) => componentType === type).reduce((sum, { totalNodeCount }) => sum + totalNodeCount, 0);
  for (const type of ["TiDB", "TiKV"]) if (total(type) < 1 || total(type) > 128) throw new Failure(20102, `total number of ${type} is ${total(type)}, expected 1 to 128`);
  if (![1, 3, 5, 7].includes(total("PD"))) throw new Failure(20102, `total number of PD is ${total("PD")}, expected 1, 3, 5 or 7`);
  if (total("TiKV") < copies) throw new Failure(20102, `total number of TiKV is ${total("TiKV")}, less than copies ${copies}`);
}

function componentsOf(body: Body): ComponentResource[] {
  const { instanceresource } = (body.resourceparameters ?? {}) as Record<string, Record<string, unknown>[] | undefined>;
  return (instanceresource ?? []).map((one) => ({
    componentType: text(one, "componentType"), totalNodeCount: count(one, "totalNodeCount"),
    resource: ((one.resource ?? []) as Record<string, unknown>[]).map((node) => ({
      zoneCode: text(node, "zoneCode"), specCode: text(node, "specCode"), diskType: text(node, "diskType"), diskCapacity: count(node, "diskCapacity"), count: count(node, "count"), hostIp: text(node, "hostIp"),
    })),
  }));
}

const nodes = (components: readonly ComponentResource[], type: string) =>
  components.filter(({ componentType }) => componentType === type).flatMap(({ resource }) => resource).reduce((sum, node) => sum + node.count, 0);

function numbered(version: string): number | undefined {
  const parts = /^v(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  return parts && parts.reduce((sum, part) => sum * 1_000 + part, 0);
}

/** What the product table offers for every architecture that it has. */
const products: Readonly<Record<string, true>> = { "v5.2.2": true, "v5.3.0": true, "v5.4.0": true };
