import {
  bool, computed, isUnknown, list, maybe, nothingLeft, number, object, oneOf, optional, required, set, string, where, WrongTurn,
  type Json, type Observed, type OperationContext, type Plan,
} from "../../kit";
import type { CloneStrategy, Vm, VmNicParam } from "./api";
import { isThere, type ZStack } from "./client";
import { cloneIsGone, endOf, isRejected, lastJob, leftOf, type CloneJob, type KnownClone } from "./clone-jobs";
import { retryOf } from "./jobs";
import { isMark, provisionalName } from "./marks";
import { zstack } from "./system";
import { inventory, isOn, observeInventory, uuid } from "./vm";

const bandwidth = where(number, (bits: number) => Number.isInteger(bits) && bits >= 8_192 && bits <= 32_212_254_720, "be a whole number of bits per second from 8192 to 32212254720");

const nic = {
  l3NetworkUuid: required(uuid, "UUID of the L3 network."),
  mac: optional(where(string, (text: string) => /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(text), "be a MAC address"), "MAC address; ZStack makes one up unless set."),
  ip: optional(string, "IPv4 address; the network assigns one unless set."),
  netmask: optional(string, "Netmask of that address."),
  gateway: optional(string, "Gateway of that address."),
  ip6: optional(string, "IPv6 address."),
  prefix6: optional(number, "Prefix length of that address."),
  gateway6: optional(string, "Gateway of that address."),
  metaData: optional(string, "Free data of the card."),
  driverType: optional(string, "Driver, such as `virtio`."),
  vmNicType: optional(string, "Type of the card, such as `VNIC` or `SRIOV`."),
  state: optional(oneOf("enable", "disable"), "Whether the card is connected; `enable` unless set."),
  outboundBandwidth: optional(bandwidth, "Limit for outgoing traffic, in bits per second."),
  inboundBandwidth: optional(bandwidth, "Limit for incoming traffic, in bits per second."),
  multiQueueNum: optional(where(number, (count: number) => Number.isInteger(count) && count >= 1 && count <= 256, "be a whole number from 1 to 256"), "Number of queues."),
  isDefaultNic: optional(bool, "Whether this is the VM's default card."),
  sgUuids: optional(list(uuid), "UUIDs of security groups."),
};

const placed = { fixed: true, unseen: true } as const;
const name = where(string, (text: string) => text.trim() !== "" && text === text.trim() && text.length <= 200, "have 1 to 200 characters, the first and last no spaces");

const schema = {
  sourceUuid: required(uuid, "UUID of the VM to clone. It must be `Running`, `Stopped` or `Paused`.", placed),
  name: required(name, "Name of the clone. Until the clone is ready ZStack shows it with a suffix, by which it is found again after an interruption."),
  description: optional(where(string, (text: string) => text.length <= 2_048 && text !== "", "have 1 to 2048 characters"), "Free text shown beside the name."),
  power: optional(oneOf("Running", "Stopped", "Created"), "Whether the clone is kept on (`Running`) or off (`Stopped`), or was never started (`Created`: no host is allocated until somebody starts it).", { default: "Running" }),
  full: optional(bool, "Whether to clone the attached data volumes too. They are deleted with the clone.", { default: false, ...placed }),
  clusterUuid: optional(uuid, "Cluster to place the clone in. Where it is later: `current_cluster_uuid`.", placed),
  hostUuid: optional(uuid, "Host to start the clone on. Where it is later: `current_host_uuid`.", placed),
  primaryStorageUuidForRootVolume: optional(uuid, "Primary storage for the root volume.", placed),
  primaryStorageUuidForDataVolume: optional(uuid, "Primary storage for data volumes, the source volumes' own unless set. Only with `full`.", placed),
  rootVolumeSystemTags: optional(list(string), "System tags of the root volume, such as `volumeProvisioningStrategy::ThinProvisioning`.", placed),
  dataVolumeSystemTags: optional(list(string), "System tags of the data volumes.", placed),
  nics: optional(list(object(nic)), "Network cards (`vmNicParams`), instead of copies of the source's.", placed),
  systemTags: optional(list(string), "System tags of the clone, such as `affinityGroupUuid::…` or `volume::fastCreate`.", placed),
  userTags: optional(
    set(where(string, (tag: string) => !isMark(tag), "not have the form of a mark of this provider, terraclone:: and 32 hex digits")),
    "Free tags on the clone, these and no others. Unless set they are left alone. The mark of the clone is not among them, and stays.",
  ),
  expungeOnDestroy: optional(bool, "Whether destroying takes the clone out of the recycle bin too, where it would otherwise stay for days.", { default: false, unseen: true }),

  uuid: computed(string, "UUID of the clone.", { stable: true }),
  jobUuid: computed(maybe(string), "UUID of the job by which the clone was asked for, also in its tag `terraclone::…`; none after an import.", { stable: true }),
  dataVolumeUuids: computed(list(string), "UUIDs of the data volumes that were cloned with it.", { stable: true }),
  ...inventory,
};

/** The record of a clone on its way. */
interface Cloning extends KnownClone {
  readonly [name: string]: Json;
  /** Those that came with the clone, and not later. Only of a full one. */
  readonly dataVolumeUuids?: readonly string[] | undefined;
}

/** How often a clone is asked for under another session before it is left to the next attempt. */
const mostSessions = 3;

const strategies = { Running: "InstantStart", Stopped: "CreateStopped", Created: "JustCreate" } as const satisfies Record<string, CloneStrategy>;

/** A VM cloned from another. */
export const vmClone = zstack.resource("vm_clone", {
  doc:
    "A virtual machine cloned from another one. ZStack makes one clone per resource, as a job that may take from seconds to hours. " +
    "The clone keeps a user tag `terraclone::…` with the UUID of its job, by which an interrupted apply finds it again from any " +
    "machine. `user_tags` does not show it; `terraclone_zstack_vms` finds it with a condition on `__userTag__`.",
  schema,
  identity: "uuid",
  timeouts: { create: "3h", update: "20m", delete: "20m" },

  *validate({ power, full, primaryStorageUuidForDataVolume, dataVolumeSystemTags }, problem) {
    if (power === "Created" && full === true) yield problem("power", 'power = "Created" does not go with full = true.', "ZStack attaches cloned data volumes only to a VM that was started. Use \"Stopped\" for a clone that is off.");
    const needsFull = { primaryStorageUuidForDataVolume, dataVolumeSystemTags };
    for (const [attribute, value] of Object.entries(needsFull))
      if (value !== undefined && !isUnknown(value) && full !== true && !isUnknown(full)) yield problem(attribute as keyof typeof needsFull, "Data volumes are cloned only with full = true.", "Set full = true, or leave this out.");
  },

  async review({ next: { sourceUuid, power }, prior }, problem, { client, signal }) {
    if (prior) return prior.state !== "Created" && prior.state !== undefined && power === "Created" && prior.power !== "Created" ? [problem("power", 'A VM that was started cannot become "Created" again.', 'Use "Stopped", or replace the clone (terraform apply -replace=…).')] : [];
    if (isUnknown(sourceUuid) || sourceUuid === undefined) return [];
    const source = await client.findSource(sourceUuid, signal);
    if (!source) return [problem("sourceUuid", `There is no VM ${sourceUuid} to clone.`, "It may be destroyed, or belong to another account.")];
    if (!["Running", "Stopped", "Paused"].includes(source.state))
      return [{ ...problem("sourceUuid", `VM ${sourceUuid} is ${source.state}, and can only be cloned while it is Running, Stopped or Paused.`), severity: "warning" }];
    return [];
  },

  async start(plan, { client, signal, token }) {
    await submit(plan, token, token, client, signal);
    return { jobUuid: token } as Cloning;
  },

  async adopt(_plan, { client, signal, waitFor, token }) {
    const { job, seen } = await lastJob(token, client, { signal, waitFor });
    if (seen.state === "running") return { jobUuid: token, uuid: (await client.findClone(token, signal))?.uuid };
    const { vm } = await endOf({ job, seen }, { jobUuid: token }, client, signal);
    if (vm && isThere(vm) && (await client.findVm(vm.uuid, signal))) return { jobUuid: token, uuid: vm.uuid };
    return vm || seen.state !== "unknown" ? nothingLeft : undefined;
  },

  about: ({ jobUuid, uuid: made }) => `ZStack job ${jobUuid}${made === undefined ? "" : ` (VM ${made})`}`,

  async settle(operation, plan, context) {
    const { jobUuid } = operation;
    const job = await endedJob(jobUuid, plan, context);
    const { vm, failure } = await endOf(job, operation, context.client, context.signal);
    if (vm && isThere(vm)) await context.remember({ uuid: vm.uuid, ...(plan.full && !operation.dataVolumeUuids && { dataVolumeUuids: dataVolumes(vm) }) });
    if (failure) throw failure;
    if (!vm) throw new Error(`ZStack job ${jobUuid} ended well, and tells of no VM.`);
    const finished = await finish(vm.uuid, jobUuid, plan, context);
    const own = { jobUuid, dataVolumeUuids: plan.full ? (operation.dataVolumeUuids ?? dataVolumes(vm)) : [] };
    return observe(finished, own, plan.userTags);
  },

  async read({ uuid, userTags, ...known }, { client, signal }) {
    const vm = await client.findVm(uuid, signal);
    if (!vm) return undefined;
    const tags = userTags && (await client.userTags(uuid, signal)).map(({ tag }) => tag);
    return observe(vm, { jobUuid: known.jobUuid, dataVolumeUuids: known.dataVolumeUuids ?? [] }, tags);
  },

  async update({ plan, prior, changed }, context) {
    const { client, signal } = context;
    if (changed("name", "description")) await client.updateVm(prior.uuid, { name: plan.name, description: plan.description ?? "" }, context);
    if (changed("userTags") && plan.userTags) await client.setUserTags(prior.uuid, plan.userTags, context);
    if (changed("power") && plan.power !== "Created") await client.bring(prior.uuid, plan.power, context);
    const vm = await client.findVm(prior.uuid, signal);
    if (!vm) throw new Error(`VM ${prior.uuid} is not there any more.`);
    return observe(vm, prior, plan.userTags);
  },

  async delete({ uuid: id, jobUuid: job, state, full, dataVolumeUuids, expungeOnDestroy = false }, context, unsettled) {
    const { client, signal } = context;
    const { jobUuid = job, uuid = id } = unsettled ?? {};
    // A job that is still under way would add to what is destroyed.
    const isFinished = unsettled === undefined && state !== undefined;
    const doomed = isFinished || jobUuid === undefined ? uuid : await leftOf({ jobUuid, uuid }, client, context);
    if (doomed === undefined) return;
    // What a clone that never got ready had by way of volumes is not in its state.
    const volumes = dataVolumeUuids ?? (full ? dataVolumes(await client.findVm(doomed, signal)) : []);
    await client.destroyVm(doomed, context);
    if (expungeOnDestroy) await client.expungeVm(doomed, context);
    for (const volume of volumes) await client.deleteVolume(volume, doomed, expungeOnDestroy, context);
  },
});

/** Waits for the end of the clone's job; one that was rejected for want of a session is followed by another. */
async function endedJob(token: string, plan: Plan<typeof schema>, context: OperationContext<ZStack, Cloning>): Promise<CloneJob> {
  const { client, signal } = context;
  for (let attempt = 1; ; attempt++) {
    const { job } = await lastJob(token, client, context);
    const seen = await client.jobs.end(job, context);
    if (!isRejected(seen)) return { job, seen };
    if (attempt === mostSessions) throw new Error("ZStack rejects one session after the other.");
    client.jobs.renew();
    // Under the same job UUID it would be taken for a duplicate.
    await submit(plan, token, retryOf(job), client, signal);
  }
}

/**
 * What is left to do once the clone is there. Each step looks before it acts, since an earlier run may have done it, and
 * none of them is ever a reason to give the clone up.
 */
async function finish(uuid: string, token: string, plan: Plan<typeof schema>, context: OperationContext<ZStack, Cloning>): Promise<Vm> {
  const { client, signal } = context;
  try {
    await client.atRest(uuid, context);
    // Before the name loses its suffix: until then that is the only way to find the VM.
    await client.mark(uuid, token, context);
    // Whoever started a VM that was to be left as it was created wanted it so.
    const vm = plan.power === "Created" ? await client.atRest(uuid, context) : await client.bring(uuid, plan.power, context);
    if (plan.userTags) await client.setUserTags(uuid, plan.userTags, context);
    const { name, description = "" } = plan;
    if (vm.name !== name || (vm.description ?? "") !== description) await client.updateVm(uuid, { name, description }, context);
    return (await client.findVm(uuid, signal)) ?? vm;
  } catch (error) {
    if (!(error instanceof WrongTurn)) throw error;
    if (await client.findVm(uuid, signal)) throw new Error(error.message, { cause: error });
    throw cloneIsGone(uuid);
  }
}

/** Asks ZStack for the clone, under a name by which it is found again until it is ready. */
function submit(plan: Plan<typeof schema>, token: string, job: string, client: ZStack, signal: AbortSignal): Promise<void> {
  const { clusterUuid, hostUuid, primaryStorageUuidForRootVolume, primaryStorageUuidForDataVolume } = plan;
  const tags = { rootVolumeSystemTags: plan.rootVolumeSystemTags?.slice(), dataVolumeSystemTags: plan.dataVolumeSystemTags?.slice() };
  const clone = { clusterUuid, hostUuid, primaryStorageUuidForRootVolume, primaryStorageUuidForDataVolume, ...tags };
  return client.submitClone(
    plan.sourceUuid,
    {
      names: [provisionalName(plan.name, token)],
      strategy: strategies[plan.power],
      full: plan.full,
      ...given(clone),
      ...(plan.nics && { vmNicParams: plan.nics.map(nicParam) }),
    },
    plan.systemTags ?? [],
    job,
    signal,
  );
}

/** ZStack takes an empty value for a wrong one, so what is not set is not sent. */
const given = <T extends object>(values: T) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

/** The API spells this one field with a capital. */
const nicParam = ({ vmNicType, sgUuids, ...rest }: NonNullable<Plan<typeof schema>["nics"]>[number]): VmNicParam => ({
  ...given(rest),
  l3NetworkUuid: rest.l3NetworkUuid,
  ...(vmNicType !== undefined && { VmNicType: vmNicType }),
  ...(sgUuids && { sgUuids: [...sgUuids] }),
});

const dataVolumes = (vm: Vm | undefined) => (vm?.allVolumes ?? []).filter(({ type }) => type === "Data").map(({ uuid }) => uuid);

/** A VM as its clone resource shows it. */
const observe = (vm: Vm, own: { readonly jobUuid: string | undefined; readonly dataVolumeUuids: readonly string[] }, userTags: readonly string[] | undefined): Observed<typeof schema> => ({
  uuid: vm.uuid,
  name: vm.name,
  description: vm.description || undefined,
  // A VM whose host is lost for the moment is not off.
  power: vm.state === "Created" ? "Created" : isOn(vm.state) || ["Unknown", "NoState"].includes(vm.state) ? "Running" : "Stopped",
  userTags,
  jobUuid: own.jobUuid,
  dataVolumeUuids: own.dataVolumeUuids,
  ...observeInventory(vm),
});
