import { OutOfTime, Refused, retryPolicy, type Http, type Request } from "../../kit";
import type { CloneResult, CloneVmInstance, Inventories, Tag, UpdateVmInstance, Vm, VmActions, VmState, Volume } from "./api";
import { sessionExpired, type Authorization } from "./authorization";
import { Jobs, jobFailed, type Calling } from "./jobs";
import { LookUps } from "./look-ups";
import { condition } from "./query";

/** What came of a clone job: a VM, a failure, or both. */
export interface Cloned {
  readonly uuid?: string;
  readonly failure?: Error;
  /** The job was rejected before anything was done. */
  readonly sessionExpired?: true;
}

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
  private readonly sources = new Map<string, Promise<Vm | undefined>>();
  private readonly lookUps = new LookUps((uuids) => this.read(uuids));

  constructor(
    http: Http,
    authorization: Authorization,
    private readonly nicParams: "array" | "string",
  ) {
    this.jobs = new Jobs(http, authorization);
  }

  /** A destroyed VM lingers in the recycle bin; here it is gone. */
  async findVm(uuid: string, signal: AbortSignal): Promise<Vm | undefined> {
    const vm = await this.findVmOrRemains(uuid, signal);
    return vm && !destroyed.includes(vm.state) ? vm : undefined;
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
    return found.filter(({ state }) => !destroyed.includes(state));
  }

  /** Asks for a clone, under a job UUID of our choice. */
  async submitClone(sourceUuid: string, { vmNicParams, ...clone }: CloneVmInstance, systemTags: readonly string[], job: string, signal: AbortSignal): Promise<void> {
    const encoded = this.nicParams === "string" && vmNicParams ? JSON.stringify(vmNicParams) : vmNicParams;
    const body = { cloneVmInstance: { ...clone, ...(encoded && { vmNicParams: encoded }) }, ...(systemTags.length > 0 && { systemTags }) };
    await this.jobs.submit({ operation: `clone VM ${sourceUuid}`, method: "PUT", path: actions(sourceUuid), body }, job, signal);
  }

  /** What came of a clone job with one name, once it has ended. A failed job may leave a VM behind and not say so. */
  async cloned(job: string, calling: Calling): Promise<Cloned> {
    const ended = await this.jobs.end(job, calling);
    if (ended.state === "done") {
      const [entry] = (ended.result as CloneResult).result.inventories;
      const failure = entry?.error && jobFailed("clone the VM", job, entry.error);
      if (entry?.inventory) return { uuid: entry.inventory.uuid, ...(failure && { failure }) };
      return { failure: failure ?? new Refused(`ZStack job ${job} ended well, and cloned nothing.`) };
    }
    if (ended.state === "failed" && ended.error.code === sessionExpired) return { sessionExpired: true };
    const left = await this.vmOfJob(job, calling.signal);
    if (ended.state === "failed") return { ...(left && { uuid: left.uuid }), failure: jobFailed("clone the VM", job, ended.error) };
    if (left) return { uuid: left.uuid };
    return { failure: new Refused(`ZStack does not know job ${job} any more, and there is no VM that came of it.`, "It keeps a job's record for about three hours.") };
  }

  /**
   * The VM to remove when a clone is given up. A job whose management node died stays on its way for ever, so that for
   * its end half of the time is waited.
   */
  async remainsOf(job: string, calling: Calling): Promise<string | undefined> {
    try {
      await this.jobs.end(job, calling, 0.5);
    } catch (error) {
      const vm = error instanceof OutOfTime ? await this.vmOfJob(job, calling.signal) : undefined;
      if (vm) return vm.uuid;
      if (!(error instanceof OutOfTime)) throw error;
      throw new Refused(`ZStack job ${job} has not ended, so that the clone it makes cannot be destroyed yet.`, "Apply again once it has. If the management node was restarted meanwhile, the job never ends: then remove this resource from the state (terraform state rm).");
    }
    return (await this.cloned(job, calling)).uuid;
  }

  /** The VM that a clone job has made so far, known by the name it bears until it is ready. */
  async vmOfJob(job: string, signal: AbortSignal): Promise<Vm | undefined> {
    const [vm] = await this.vms([condition("name", "~=", `%${job}`)], signal, 1);
    return vm;
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
  private atRest(uuid: string, calling: Calling): Promise<Vm> {
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

  /** The free tags that users put on a VM. */
  userTags(vm: string, signal: AbortSignal): Promise<Tag[]> {
    return this.all<Tag>("/v1/user-tags", `read the tags of VM ${vm}`, [condition("resourceUuid", "=", vm)], signal);
  }

  /** Gives a VM these free tags and no others. */
  async setUserTags(vm: string, tags: readonly string[], calling: Calling): Promise<void> {
    const present = await this.userTags(vm, calling.signal);
    for (const { uuid, tag } of present.filter(({ tag }) => !tags.includes(tag)))
      await this.jobs.change({ operation: `remove tag "${tag}" from VM ${vm}`, method: "DELETE", path: `/v1/tags/${uuid}` }, calling);
    for (const tag of tags.filter((tag) => !present.some((one) => one.tag === tag)))
      await this.jobs.change({ operation: `tag VM ${vm} with "${tag}"`, method: "POST", path: "/v1/user-tags", body: { params: { resourceType: "VmInstanceVO", resourceUuid: vm, tag } } }, calling);
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
    return JSON.parse(text) as Inventories<Row>;
  }
}

const actions = (uuid: string) => `/v1/vm-instances/${uuid}/actions`;

/** The VM that a clone job's result tells of. */
export const madeBy = (result: unknown) => (result as CloneResult).result.inventories[0]?.inventory?.uuid;
