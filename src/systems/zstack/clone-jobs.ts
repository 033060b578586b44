import { CreationFailedError, OutOfTime, Refused } from "../../kit";
import type { CloneEntry, CloneResult, Vm } from "./api";
import { sessionExpired } from "./authorization";
import { isThere, type ZStack } from "./client";
import { jobFailed, retryOf, type Calling, type Job } from "./jobs";

/** The job that a clone has come to, and where it stood at the last look. */
export interface CloneJob {
  readonly job: string;
  readonly seen: Job;
}

/** What a clone job that has ended has led to: a VM or what lies of it in the recycle bin, a verdict, or both. */
export interface CloneEnd {
  readonly vm?: Vm | undefined;
  readonly failure?: CreationFailedError;
}

/** What is known of a clone. */
export interface KnownClone {
  /** The UUID of its first job. */
  readonly jobUuid: string;
  /** The UUID of the VM, once it was seen. */
  readonly uuid?: string | undefined;
}

/** A job whose management node died stays on its way for ever; for its end half of the time is waited. */
const shareForEnd = 0.5;

/**
 * The last job of a clone. The first has the token's UUID; each that was rejected for an expired session, before
 * anything was done, is followed by another, whose UUID follows from its own.
 */
export async function lastJob(token: string, client: ZStack, calling: Calling, share?: number): Promise<CloneJob> {
  let last: CloneJob = { job: token, seen: await client.jobs.seen(token, calling, share) };
  for (;;) {
    // The record of a rejected job expires before that of its successor.
    const isForgotten = last.seen.state === "unknown" && last.job === token && client.sessionsExpire;
    if (!isForgotten && !isRejected(last.seen)) return last;
    const job = retryOf(last.job);
    const seen = await client.jobs.seen(job, calling, share);
    if (seen.state === "unknown") return last;
    last = { job, seen };
  }
}

/** Whether a job was rejected before anything was done, for want of a session. */
export const isRejected = (job: Job) => job.state === "failed" && job.error.code === sessionExpired;

/**
 * What a clone job that has ended has led to. ZStack forgets a job only after its end, so that one it does not know is
 * not under way; then only a VM tells. A job that failed may have left one and not say so (trap 5).
 */
export async function endOf(
  { job, seen }: CloneJob,
  known: KnownClone,
  client: ZStack,
  signal: AbortSignal,
): Promise<CloneEnd> {
  const entry = seen.state === "done" ? entryIn(seen.result) : undefined;
  const uuid = entry?.inventory?.uuid ?? known.uuid;
  const found = uuid === undefined ? undefined : await client.findVmOrRemains(uuid, signal);
  const vm = found ?? entry?.inventory ?? (await client.findClone(known.jobUuid, signal));
  const leftovers = vm !== undefined && isThere(vm);
  const error = seen.state === "failed" ? seen.error : entry?.error;
  if (error) {
    const verdict = jobFailed("clone the VM", job, error);
    return { vm, failure: CreationFailedError.from(verdict, { leftovers }) };
  }
  if (leftovers) return { vm };
  if (vm || uuid !== undefined) return { vm, failure: cloneIsGone(vm?.uuid ?? uuid ?? "") };
  return { failure: seen.state === "done" ? clonedNothing(job) : unknownJob(job) };
}

/**
 * The UUID of what is to be removed when a clone is given up, also from the recycle bin; `undefined` where nothing is.
 */
export async function leftOf(known: KnownClone, client: ZStack, calling: Calling): Promise<string | undefined> {
  const { signal } = calling;
  try {
    const { job } = await lastJob(known.jobUuid, client, calling, shareForEnd);
    const seen = await client.jobs.end(job, calling, shareForEnd);
    const { vm } = await endOf({ job, seen }, known, client, signal);
    return vm?.uuid ?? known.uuid;
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    const uuid = known.uuid ?? (await client.findClone(known.jobUuid, signal))?.uuid;
    if (uuid !== undefined) return uuid;
    throw new Refused(
      `ZStack job ${known.jobUuid} has not ended, so that the clone it makes cannot be destroyed yet.`,
      "Apply again once it has. If the management node was restarted meanwhile, the job never ends: " +
        "then remove this resource from the state (terraform state rm).",
    );
  }
}

/** The verdict on a clone that was there, and that ZStack does not list any more. */
export const cloneIsGone = (uuid: string) =>
  new CreationFailedError(`VM ${uuid} was cloned, and is not there any more.`, {
    detail: "It was destroyed before Terraform had finished it.",
    leftovers: false,
  });

const clonedNothing = (job: string) =>
  new CreationFailedError(`ZStack job ${job} ended well, and cloned nothing.`, { leftovers: false });

const unknownJob = (job: string) =>
  new CreationFailedError(`ZStack does not know job ${job}, and there is no VM that came of it.`, {
    detail: "It keeps the record of a job for about three hours.",
    leftovers: false,
  });

/** The one entry of a clone's result. Throws where the result has not ZStack's form, so that it is looked at again. */
function entryIn(result: unknown): CloneEntry | undefined {
  const { inventories } = (result as Partial<CloneResult>).result ?? {};
  if (!Array.isArray(inventories)) throw new Error("The answer about the clone job is none of ZStack's.");
  return inventories[0] as CloneEntry | undefined;
}
