import { ConnectionError, Refused, retryPolicy, type Http, type Request } from "../../kit";
import type { CloneVmInstance, CreateTag, Inventories, Tag, UpdateVmInstance, Vm, VmActions, VmState, Volume } from "./api";
import { AccountSession, type Authorization } from "./authorization";
import { Jobs, type Calling } from "./jobs";
import { LookUps } from "./look-ups";
import { isMark, isProvisional, markOf, suffixOf } from "./marks";
import { condition } from "./query";

const page = 500;
/** In milliseconds. */
const moment = 5_000;
/** States that pass by themselves. */
const passingStates: readonly VmState[] = ["Starting", "Stopping", "Rebooting", "Destroying", "Migrating", "Pausing", "Resuming", "VolumeMigrating", "VolumeRecovering", "Registering"];
const destroyed: readonly VmState[] = ["Destroyed", "Expunging"];
const destroyAttempts = 3;

/** ZStack's VMs, as its management node offers them. */
export class ZStack {
  readonly jobs: Jobs;
  /** Whether a request may be rejected by its job, because its session has expired meanwhile. */
  readonly sessionsExpire: boolean;
  private readonly sources = new Map<string, Promise<Vm | undefined>>();
  private readonly lookUps = new LookUps((uuids) => this.read(uuids));

  constructor(
    http: Http,
    authorization: Authorization,
    private readonly nicParams: "array" | "string",
  ) {
    this.jobs = new Jobs(http, authorization);
    this.sessionsExpire = authorization instanceof AccountSession;
  }

  /** A destroyed VM lingers in the recycle bin; here it is gone. */
  async findVm(uuid: string, signal: AbortSignal): Promise<Vm | undefined> {
    const vm = await this.findVmOrRemains(uuid, signal);
    return vm && isThere(vm) ? vm : undefined;
  }

  /** A VM, or what lies of it in the recycle bin. */
  findVmOrRemains(uuid: string, signal: AbortSignal): Promise<Vm | undefined> {
    return this.lookUps.find(uuid, signal);
  }

  /** A VM to clone. A plan of many clones asks again and again: one look serves all within a moment. */
  findSource(uuid: string, signal: AbortSignal): Promise<Vm | undefined> {
    const look = this.sources.get(uuid) ?? this.findVm(uuid, signal);
    this.sources.set(uuid, look);
    setTimeout(() => this.sources.delete(uuid), moment).unref();
    return look;
  }

  /** Every VM that meets all conditions, less what lies in the recycle bin. */
  async vms(conditions: readonly string[], signal: AbortSignal, limit = Infinity): Promise<Vm[]> {
    const found = await this.all<Vm>("/v1/vm-instances", "list VMs", conditions, signal, limit);
    return found.filter(isThere);
  }

  /** Asks for a clone, under a job UUID of our choice. */
  async submitClone(sourceUuid: string, { vmNicParams, ...clone }: CloneVmInstance, systemTags: readonly string[], job: string, signal: AbortSignal): Promise<void> {
    const encoded = this.nicParams === "string" && vmNicParams ? JSON.stringify(vmNicParams) : vmNicParams;
    const body = { cloneVmInstance: { ...clone, ...(encoded && { vmNicParams: encoded }) }, ...(systemTags.length > 0 && { systemTags }) };
    await this.jobs.submit({ operation: `clone VM ${sourceUuid}`, method: "PUT", path: actions(sourceUuid), body }, job, signal);
  }

  /**
   * The VM that was cloned under a token, or what lies of it in the recycle bin: known by its name until it is ready,
   * and by its mark for good. What a query answers is checked, since what is found may be destroyed.
   */
  async findClone(token: string, signal: AbortSignal): Promise<Vm | undefined> {
    const sought = (q: string) => this.all<Vm>("/v1/vm-instances", `look for the clone of job ${token}`, [q], signal);
    const mark = markOf(token);
    const named = await sought(condition("name", "~=", `%${suffixOf(token)}`));
    let found = named.filter((vm) => isProvisional(vm, token));
    if (found.length === 0) found = await this.bearing(mark, await sought(condition("__userTag__", "=", mark)), signal);
    const there = found.filter(isThere);
    if (there.length > 1)
      throw new Refused(
        `${there.length} VMs can be the clone of job ${token}: ${there.map(({ uuid }) => uuid).join(", ")}.`,
        `Take the tag ${mark} from all but the one that terraclone created.`,
      );
    return there[0] ?? found[0];
  }

  async updateVm(uuid: string, updateVmInstance: UpdateVmInstance, calling: Calling): Promise<void> {
    await this.act(uuid, `update VM ${uuid}`, { updateVmInstance }, calling);
  }

  /** Brings a VM on or off, from whatever state it is in. */
  async bring(uuid: string, power: "Running" | "Stopped", calling: Calling): Promise<Vm> {
    const vm = await this.atRest(uuid, calling);
    if (vm.state === power) return vm;
    if (power === "Running") await this.act(uuid, `start VM ${uuid}`, vm.state === "Paused" ? { resumeVmInstance: {} } : { startVmInstance: {} }, calling);
    else {
      // A VM that was only created cannot be stopped.
      if (vm.state === "Created") await this.bring(uuid, "Running", calling);
      await this.act(uuid, `stop VM ${uuid}`, { stopVmInstance: { type: "grace" } }, calling);
    }
    return this.reached(uuid, [power], calling);
  }

  /** Waits until a VM is in one of these states. */
  reached(uuid: string, target: readonly VmState[], { signal, waitFor }: Calling): Promise<Vm> {
    return waitFor({
      what: `VM ${uuid}`,
      probe: () => this.findVm(uuid, signal),
      state: ({ state }) => state,
      pending: [...passingStates, "Created"],
      target,
    });
  }

  /** Waits until a VM stays as it is. */
  atRest(uuid: string, calling: Calling): Promise<Vm> {
    return this.reached(uuid, ["Created", "Running", "Stopped", "Paused", "Error", "NoState", "Unknown", "Crashed"], calling);
  }

  /** Destroys a VM, if there is one. A job that ended well is no proof: a deletion can fail unseen. */
  async destroyVm(uuid: string, calling: Calling): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const before = await this.findVm(uuid, calling.signal);
      if (!before) return;
      if (before.state !== "Destroying") await this.jobs.change({ operation: `destroy VM ${uuid}`, method: "DELETE", path: `/v1/vm-instances/${uuid}`, query: [["deleteMode", "Permissive"]] }, calling);
      const left = await this.findVm(uuid, calling.signal);
      if (!left) return;
      if (attempt === destroyAttempts) throw new Refused(`ZStack says that it destroyed VM ${uuid}, and the VM is still ${left.state}.`, "Its management node's log tells why. Apply again once that is mended.");
    }
  }

  /** Takes a destroyed VM out of the recycle bin for good; one that was only created never gets there. */
  async expungeVm(uuid: string, calling: Calling): Promise<void> {
    const remains = await this.findVmOrRemains(uuid, calling.signal);
    if (remains?.state === "Destroyed") await this.act(uuid, `expunge VM ${uuid}`, { expungeVmInstance: {} }, calling);
  }

  /** Deletes a data volume that belonged to a VM, unless somebody else uses it by now. */
  async deleteVolume(uuid: string, formerVm: string, expunge: boolean, calling: Calling): Promise<void> {
    const path = `/v1/volumes/${uuid}`;
    const find = async () => (await this.query<Volume>(path, `read volume ${uuid}`, [], calling)).inventories[0];
    const volume = await find();
    const elsewhere = volume?.vmInstanceUuid !== undefined && volume.vmInstanceUuid !== formerVm;
    if (!volume || elsewhere) return;
    if (volume.status !== "Deleted") await this.jobs.change({ operation: `delete volume ${uuid}`, method: "DELETE", path, query: [["deleteMode", "Permissive"]] }, calling);
    if (expunge && (await find())?.status === "Deleted")
      await this.jobs.change({ operation: `expunge volume ${uuid}`, method: "PUT", path: `${path}/actions`, body: { expungeDataVolume: {} } }, calling);
  }

  /** The user tags of a VM, less our mark. */
  async userTags(vm: string, signal: AbortSignal): Promise<Tag[]> {
    return (await this.allUserTags(vm, signal)).filter(({ tag }) => !isMark(tag));
  }

  /** Gives a VM these user tags and no others; its mark stays. */
  async setUserTags(vm: string, tags: readonly string[], calling: Calling): Promise<void> {
    const present = await this.userTags(vm, calling.signal);
    for (const { uuid, tag } of present.filter(({ tag }) => !tags.includes(tag)))
      await this.jobs.change({ operation: `remove tag "${tag}" from VM ${vm}`, method: "DELETE", path: `/v1/tags/${uuid}` }, calling);
    const missing = tags.filter((tag) => !present.some((one) => one.tag === tag));
    for (const tag of missing) await this.addUserTag(vm, tag, calling);
  }

  /** Marks a VM as the clone that was asked for under a token, so that it can be found at any time. */
  async mark(vm: string, token: string, calling: Calling): Promise<void> {
    const mark = markOf(token);
    const present = await this.allUserTags(vm, calling.signal);
    if (!present.some(({ tag }) => tag === mark)) await this.addUserTag(vm, mark, calling);
  }

  private allUserTags(vm: string, signal: AbortSignal): Promise<Tag[]> {
    return this.all<Tag>("/v1/user-tags", `read the tags of VM ${vm}`, [condition("resourceUuid", "=", vm)], signal);
  }

  private async addUserTag(vm: string, tag: string, calling: Calling): Promise<void> {
    const body: CreateTag = { params: { resourceType: "VmInstanceVO", resourceUuid: vm, tag } };
    const operation = `tag VM ${vm} with "${tag}"`;
    await this.jobs.change({ operation, method: "POST", path: "/v1/user-tags", body }, calling);
  }

  /** Those of some VMs that have this user tag. */
  private async bearing(mark: string, vms: readonly Vm[], signal: AbortSignal): Promise<Vm[]> {
    const tags = await Promise.all(vms.map(({ uuid }) => this.allUserTags(uuid, signal)));
    return vms.filter((_, index) => tags[index]?.some(({ tag }) => tag === mark));
  }

  private async read(uuids: readonly string[]): Promise<Vm[]> {
    const operation = uuids.length === 1 ? `read VM ${uuids[0]}` : `read ${uuids.length} VMs`;
    const query = [["q", condition("uuid", "?=", uuids.join(","))]] as const;
    // Several wait for it, and none of their signals may end it.
    const shared = { repeatForMs: retryPolicy.boundMs, signal: new AbortController().signal };
    const { inventories } = await this.query<Vm>("/v1/vm-instances", operation, query, shared);
    return inventories;
  }

  private act(uuid: string, operation: string, body: Partial<VmActions>, calling: Calling): Promise<unknown> {
    return this.jobs.change({ operation, method: "PUT", path: actions(uuid), body }, calling);
  }

  private async all<Row extends { uuid: string }>(path: string, operation: string, conditions: readonly string[], signal: AbortSignal, limit = Infinity): Promise<Row[]> {
    const rows: Row[] = [];
    for (;;) {
      const size = Math.min(page, limit - rows.length);
      // Without an order two pages may overlap.
      const query = [...conditions.map((q) => ["q", q] as const), ["sort", "+uuid"], ["start", `${rows.length}`], ["limit", `${size}`]] as const;
      const { inventories } = await this.query<Row>(path, operation, query, { signal });
      rows.push(...inventories);
      if (inventories.length < size || rows.length >= limit) return rows;
    }
  }

  private async query<Row>(
    path: string,
    operation: string,
    query: NonNullable<Request["query"]>,
    { signal, repeatForMs = Infinity }: Pick<Request, "repeatForMs" | "signal">,
  ): Promise<Inventories<Row>> {
    const { text } = await this.jobs.call({ operation, method: "GET", path, query, repeatForMs, signal });
    return inventoriesIn<Row>(text) ?? notFromZStack(operation, text);
  }
}

/** Only ZStack's own empty list says that something is not there; the page of a gateway says nothing. */
function inventoriesIn<Row>(text: string): Inventories<Row> | undefined {
  try {
    const answer = JSON.parse(text) as Partial<Inventories<Row>> | null;
    return Array.isArray(answer?.inventories) ? (answer as Inventories<Row>) : undefined;
  } catch {
    return undefined;
  }
}

function notFromZStack(operation: string, text: string): never {
  const words = text.slice(0, 200).trim();
  throw new ConnectionError(`terraclone could not ${operation}: something before ZStack answered: ${words}`, false);
}

/** Whether a VM is more than what lies of it in the recycle bin. */
export const isThere = ({ state }: Vm) => !destroyed.includes(state);

const actions = (uuid: string) => `/v1/vm-instances/${uuid}/actions`;
