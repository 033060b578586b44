import { isUnknown, nothingLeft, type Observed } from "../../kit";
import type { Vm } from "./api";
import { isThere } from "./client";
import { endOf, lastJob, leftOf } from "./clone-jobs";
import { endedJob, finish, submit, type Cloning } from "./cloning";
import { zstack } from "./system";
import { isOn, observeInventory } from "./vm";
import { schema } from "./vm-clone-schema";

/** A VM cloned from another. */
export const vmClone = zstack.resource("vm_clone", {
  doc:
    "A virtual machine cloned from another one. ZStack makes one clone per resource, as a job that may take from " +
    "seconds to hours. The clone keeps a user tag `terraclone::…` with the UUID of its job, by which an interrupted " +
    "apply finds it again from any machine. `user_tags` does not show this tag and does not remove it. To find a clone " +
    "by it, use `terraclone_zstack_vms` with a condition on `__userTag__`.",
  schema,
  identity: "uuid",
  timeouts: { create: "3h", update: "20m", delete: "20m" },

  *validate({ power, full, primaryStorageUuidForDataVolume, dataVolumeSystemTags }, problem) {
    if (power === "Created" && full === true)
      yield problem(
        "power",
        'power = "Created" does not go with full = true.',
        'ZStack attaches cloned data volumes only to a VM that was started. Use "Stopped" for a clone that is off.',
      );
    const needsFull = { primaryStorageUuidForDataVolume, dataVolumeSystemTags };
    for (const [attribute, value] of Object.entries(needsFull))
      if (value !== undefined && !isUnknown(value) && full !== true && !isUnknown(full))
        yield problem(
          attribute as keyof typeof needsFull,
          "Data volumes are cloned only with full = true.",
          "Set full = true, or leave this out.",
        );
  },

  async review({ next: { sourceUuid, power }, prior }, problem, { client, signal }) {
    if (prior)
      return prior.state !== "Created" && prior.state !== undefined && power === "Created" && prior.power !== "Created"
        ? [
            problem(
              "power",
              'A VM that was started cannot become "Created" again.',
              'Use "Stopped", or replace the clone (terraform apply -replace=…).',
            ),
          ]
        : [];
    if (isUnknown(sourceUuid) || sourceUuid === undefined) return [];
    const source = await client.findSource(sourceUuid, signal);
    if (!source)
      return [
        problem(
          "sourceUuid",
          `There is no VM ${sourceUuid} to clone.`,
          "It may be destroyed, or belong to another account.",
        ),
      ];
    if (!["Running", "Stopped", "Paused"].includes(source.state))
      return [
        {
          ...problem(
            "sourceUuid",
            `VM ${sourceUuid} is ${source.state}, and can only be cloned while it is Running, Stopped or Paused.`,
          ),
          severity: "warning",
        },
      ];
    return [];
  },

  async start(plan, { client, signal, token }) {
    await submit(plan, token, token, client, signal);
    return { jobUuid: token } as Cloning;
  },

  async adopt(_plan, { client, signal, waitFor, token }) {
    const { job, seen } = await lastJob(token, client, { signal, waitFor });
    if (seen.state === "running") {
      const vm = await client.findClone(token, signal);
      // A job whose management node died goes on for ever, also once its VM was given up.
      return vm && !isThere(vm) ? nothingLeft : { jobUuid: token, uuid: vm?.uuid };
    }
    const { vm } = await endOf({ job, seen }, { jobUuid: token }, client, signal);
    if (vm && isThere(vm) && (await client.findVm(vm.uuid, signal))) return { jobUuid: token, uuid: vm.uuid };
    return vm || seen.state !== "unknown" ? nothingLeft : undefined;
  },

  about: ({ jobUuid, uuid: made }) => `ZStack job ${jobUuid}${made === undefined ? "" : ` (VM ${made})`}`,

  async settle(operation, plan, context) {
    const { jobUuid } = operation;
    const { client, signal, remember } = context;
    const { vm, failure } = await endOf(await endedJob(jobUuid, plan, context), operation, client, signal);
    if (vm && isThere(vm)) await remember({ uuid: vm.uuid });
    if (failure) throw failure;
    if (!vm) throw new Error(`Nothing is known of what ZStack job ${jobUuid} cloned.`);
    const dataVolumeUuids = plan.full ? (operation.dataVolumeUuids ?? dataVolumes(vm)) : [];
    if (plan.full) await remember({ dataVolumeUuids });
    return observe(await finish(vm.uuid, jobUuid, plan, context), { jobUuid, dataVolumeUuids }, plan.userTags);
  },

  async read({ uuid, userTags, ...known }, { client, signal }) {
    const vm = await client.findVm(uuid, signal);
    if (!vm) return undefined;
    const tags = userTags && (await client.userTags(uuid, signal)).map(({ tag }) => tag);
    return observe(vm, { jobUuid: known.jobUuid, dataVolumeUuids: known.dataVolumeUuids ?? [] }, tags);
  },

  async update({ plan, prior, changed }, context) {
    const { client, signal } = context;
    if (changed("name", "description"))
      await client.updateVm(prior.uuid, { name: plan.name, description: plan.description ?? "" }, context);
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

const dataVolumes = (vm: Vm | undefined) =>
  (vm?.allVolumes ?? []).filter(({ type }) => type === "Data").map(({ uuid }) => uuid);

/** A VM as its clone resource shows it. */
const observe = (
  vm: Vm,
  own: { readonly jobUuid: string | undefined; readonly dataVolumeUuids: readonly string[] },
  userTags: readonly string[] | undefined,
): Observed<typeof schema> => ({
  uuid: vm.uuid,
  name: vm.name,
  description: vm.description || undefined,
  // A VM whose host is lost for the moment is not off.
  power:
    vm.state === "Created"
      ? "Created"
      : isOn(vm.state) || ["Unknown", "NoState"].includes(vm.state)
        ? "Running"
        : "Stopped",
  userTags,
  jobUuid: own.jobUuid,
  dataVolumeUuids: own.dataVolumeUuids,
  ...observeInventory(vm),
});
