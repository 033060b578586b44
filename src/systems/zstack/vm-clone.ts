import { computed, isUnknown, list, maybe, number, bool, object, oneOf, optional, required, set, nothingLeft, string, where, type Json, type Observed, type Plan } from "../../kit";
import type { CloneStrategy, Vm, VmNicParam } from "./api";
import { sessionExpired } from "./authorization";
import { madeBy, type ZStack } from "./client";
import { retryOf } from "./jobs";
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
  userTags: optional(set(string), "Free tags on the clone, these and no others. Unless set they are left alone."),
  expungeOnDestroy: optional(bool, "Whether destroying takes the clone out of the recycle bin too, where it would otherwise stay for days.", { default: false, unseen: true }),

  uuid: computed(string, "UUID of the clone.", { stable: true }),
  jobUuid: computed(maybe(string), "UUID of the job that made the clone; none after an import.", { stable: true }),
  dataVolumeUuids: computed(list(string), "UUIDs of the data volumes that were cloned with it.", { stable: true }),
  ...inventory,
};

/** The record of a clone on its way. */
interface Cloning {
  readonly [name: string]: Json;
  readonly jobUuid: string;
  readonly uuid?: string | undefined;
}

const strategies = { Running: "InstantStart", Stopped: "CreateStopped", Created: "JustCreate" } as const satisfies Record<string, CloneStrategy>;

/** A VM cloned from another. */
export const vmClone = zstack.resource("vm_clone", {
  doc: "A virtual machine cloned from another one. ZStack makes one clone per resource, as a job that may take from seconds to hours.",
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
    await submit(plan, token, client, signal);
    return { jobUuid: token } as Cloning;
  },

  async adopt(_plan, { client, signal, waitFor, token }) {
    for (let jobUuid = token; ; jobUuid = retryOf(jobUuid)) {
      const job = await client.jobs.seen(jobUuid, { signal, waitFor });
      if (job.state === "failed" && job.error.code === sessionExpired) continue;
      const vm = await client.vmOfJob(jobUuid, signal);
      if (vm || job.state === "running") return { jobUuid, uuid: vm?.uuid };
      if (job.state === "unknown") return jobUuid === token ? undefined : { jobUuid };
      if (job.state !== "done") return nothingLeft;
      const finished = madeBy(job.result);
      return finished !== undefined && (await client.findVm(finished, signal)) ? { jobUuid, uuid: finished } : nothingLeft;
    }
  },

  about: ({ jobUuid, uuid: made }) => `ZStack job ${jobUuid}${made === undefined ? "" : ` (VM ${made})`}`,

  async settle(operation, plan, context) {
    const { client, signal, remember } = context;
    let { jobUuid } = operation;
    let cloned = await client.cloned(jobUuid, context);
    if (cloned.sessionExpired) {
      // Rejected before anything was done; the same job UUID would be taken for a duplicate.
      jobUuid = retryOf(jobUuid);
      await remember({ jobUuid });
      client.jobs.renew();
      await submit(plan, jobUuid, client, signal);
      cloned = await client.cloned(jobUuid, context);
    }
    const made = cloned.uuid ?? operation.uuid;
    if (made !== undefined) await remember({ uuid: made });
    if (cloned.failure) throw cloned.failure;
    if (made === undefined) throw new Error(`ZStack job ${jobUuid} ended well, and tells of no VM.`);
    const vm = await client.reached(made, [plan.power], context);
    if (plan.userTags) await client.setUserTags(made, plan.userTags, context);
    await client.updateVm(made, { name: plan.name, description: plan.description ?? "" }, context);
    const own = { jobUuid, dataVolumeUuids: plan.full ? dataVolumes(vm) : [] };
    return observe((await client.findVm(made, signal)) ?? vm, own, plan.userTags);
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

  async delete({ uuid, jobUuid, full, dataVolumeUuids, expungeOnDestroy = false }, context, unsettled) {
    const { client, signal } = context;
    const job = unsettled?.jobUuid ?? jobUuid;
    const doomed = uuid ?? unsettled?.uuid ?? (job === undefined ? undefined : await client.remainsOf(job, context));
    if (doomed === undefined) return;
    // What a clone that never got ready had by way of volumes is not in its state.
    const volumes = dataVolumeUuids ?? (full ? dataVolumes(await client.findVm(doomed, signal)) : []);
    await client.destroyVm(doomed, context);
    if (expungeOnDestroy) await client.expungeVm(doomed, context);
    for (const volume of volumes) await client.deleteVolume(volume, doomed, expungeOnDestroy, context);
  },
});

/** Asks ZStack for the clone, under a name by which it is found again until it is ready. */
function submit(plan: Plan<typeof schema>, job: string, client: ZStack, signal: AbortSignal): Promise<void> {
  const { clusterUuid, hostUuid, primaryStorageUuidForRootVolume, primaryStorageUuidForDataVolume } = plan;
  const tags = { rootVolumeSystemTags: plan.rootVolumeSystemTags?.slice(), dataVolumeSystemTags: plan.dataVolumeSystemTags?.slice() };
  const clone = { clusterUuid, hostUuid, primaryStorageUuidForRootVolume, primaryStorageUuidForDataVolume, ...tags };
  return client.submitClone(
    plan.sourceUuid,
    { names: [`${plan.name}.terraclone-${job}`], strategy: strategies[plan.power], full: plan.full, ...given(clone), ...(plan.nics && { vmNicParams: plan.nics.map(nicParam) }) },
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
