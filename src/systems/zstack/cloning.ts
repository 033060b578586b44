import { WrongTurn, type Json, type OperationContext } from "../../kit";
import type { CloneStrategy, Vm, VmNicParam } from "./api";
import type { ZStack } from "./client";
import { cloneIsGone, isRejected, lastJob, type CloneJob, type KnownClone } from "./clone-jobs";
import { retryOf } from "./jobs";
import { provisionalName } from "./marks";
import type { PlannedClone } from "./vm-clone-schema";

/** The record of a clone on its way. */
export interface Cloning extends KnownClone {
  readonly [name: string]: Json;
  /** Those that came with the clone, and not later. Only of a full one. */
  readonly dataVolumeUuids?: readonly string[] | undefined;
}

type Context = OperationContext<ZStack, Cloning>;

/** How often a clone is asked for under another session before it is left to the next attempt. */
const mostSessions = 3;

const strategies = {
  Running: "InstantStart",
  Stopped: "CreateStopped",
  Created: "JustCreate",
} as const satisfies Record<string, CloneStrategy>;

/** Asks ZStack for the clone, under a name by which it is found again until it is ready. */
export function submit(
  plan: PlannedClone,
  token: string,
  job: string,
  client: ZStack,
  signal: AbortSignal,
): Promise<void> {
  const { clusterUuid, hostUuid, primaryStorageUuidForRootVolume, primaryStorageUuidForDataVolume } = plan;
  const tags = {
    rootVolumeSystemTags: plan.rootVolumeSystemTags?.slice(),
    dataVolumeSystemTags: plan.dataVolumeSystemTags?.slice(),
  };
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

/** Waits for the end of the clone's job; one that was rejected for want of a session is followed by another. */
export async function endedJob(token: string, plan: PlannedClone, context: Context): Promise<CloneJob> {
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
 * What is left to do once the clone is there. Each step looks before it acts, since an earlier run may have done it,
 * and none of them is ever a reason to give the clone up.
 */
export async function finish(uuid: string, token: string, plan: PlannedClone, context: Context): Promise<Vm> {
  const { client, signal } = context;
  const { name, description = "", power, userTags } = plan;
  try {
    await client.atRest(uuid, context);
    // Before the name loses its suffix: until then that is the only way to find the VM.
    await client.mark(uuid, token, context);
    // Whoever started a VM that was to be left as it was created wanted it so.
    const vm = await (power === "Created" ? client.atRest(uuid, context) : client.bring(uuid, power, context));
    if (userTags) await client.setUserTags(uuid, userTags, context);
    const isNamed = vm.name === name && (vm.description ?? "") === description;
    if (!isNamed) await client.updateVm(uuid, { name, description }, context);
    return (await client.findVm(uuid, signal)) ?? vm;
  } catch (error) {
    if (!(error instanceof WrongTurn)) throw error;
    if (await client.findVm(uuid, signal)) throw new Error(error.message, { cause: error });
    throw cloneIsGone(uuid);
  }
}

/** ZStack takes an empty value for a wrong one, so what is not set is not sent. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** The API spells this one field with a capital. */
const nicParam = ({ vmNicType, sgUuids, ...rest }: NonNullable<PlannedClone["nics"]>[number]): VmNicParam => ({
  ...given(rest),
  l3NetworkUuid: rest.l3NetworkUuid,
  ...(vmNicType !== undefined && { VmNicType: vmNicType }),
  ...(sgUuids && { sgUuids: [...sgUuids] }),
});
