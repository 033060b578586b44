import { CreationFailedError, type Context, type OperationContext } from "../../kit";
import { isUncertain } from "./calls";
import { refuseInvalid, refuseUnreviewed, verified } from "./checks";
import type { BlueKing, Properties } from "./client";
import { compare, holds, isEmpty, moved, type Changes } from "./comparison";
import type { Pair } from "./pair";
import {
  beforeCopying,
  changesOf,
  lacksOnlyWhatWasLeft,
  madeOf,
  recordedAgain,
  recordedAs,
  stillCopied,
  type Copied,
  type Copying,
} from "./record";
import { CopyRefusedError, refusalFrom } from "./copy-refused";

type Operation = OperationContext<BlueKing, Copying>;

const attempts = 3;
/** In milliseconds; the server gives a transaction ten seconds. */
const pauses = [1_000, 4_000];

/**
 * Makes a copy that is on record, once: it is looked at before it is asked for, and again wherever nobody can tell what
 * came of it. Hosts that moved meanwhile are copied only as far as was reviewed.
 */
export async function carryOut(record: Copying, reviewed: Changes | undefined, context: Operation): Promise<Copied> {
  let current = record;
  const remember = async (learnt: Partial<Copying>): Promise<Copying> => {
    await context.remember(learnt);
    return (current = { ...current, ...learnt });
  };
  try {
    return await carriedOut(record, reviewed, context, remember);
  } catch (error) {
    if (!(error instanceof CopyRefusedError)) throw error;
    return outcomeOf(current, error, context);
  }
}

type Remember = (learnt: Partial<Copying>) => Promise<Copying>;

async function carriedOut(
  record: Copying,
  reviewed: Changes | undefined,
  { client, signal, warn }: Operation,
  remember: Remember,
): Promise<Copied> {
  let current = record;
  const now = await compare(record, client, signal);
  // An earlier run may have got this far: then the source is free to move on.
  if (holds(now.destination, madeOf(record).copied)) return madeOf(record);
  if (record.answered && !now.exact && lacksOnlyWhatWasLeft(record, now.destination)) {
    const then = { ...now, destination: beforeCopying(record, now.destination) };
    return verified(madeOf(record), then, now.destination, warn);
  }
  if (moved(changesOf(record), now).length > 0) {
    if (reviewed) refuseUnreviewed(reviewed, now, record.bkDstId);
    current = await remember(recordedAgain(record, now));
  }
  if (isEmpty(now.changes)) return madeOf(current);
  refuseInvalid(now, current.bkOrgId);
  await cloneOnce(current, changesOf(current), client, signal);
  await remember({ answered: true });
  const made = verified(madeOf(current), now, await destinationOf(current, client, signal), warn);
  // A state that is lost is filled again from the record.
  await remember(recordedAs(made));
  return made;
}

/** A refusal came last, and yet an earlier request may have been carried out: only the destination can tell. */
async function outcomeOf(record: Copying, refusal: CopyRefusedError, { client, signal }: Context<BlueKing>) {
  const destination = await client.findProperties(record.bkDstId, signal);
  if (destination && holds(destination, madeOf(record).copied)) return madeOf(record);
  // It holds values of the copy: what they took the place of must stay on record.
  if (destination && !isEmpty(stillCopied(record, destination))) throw refusal;
  throw CreationFailedError.from(refusal, { leftovers: false });
}

/** Asks for the copy until CMDB says that it is made, or it is seen to be. */
export async function cloneOnce(pair: Pair, reviewed: Changes, client: BlueKing, signal: AbortSignal): Promise<void> {
  const { bkBizId, bkCloudId, bkOrgId, bkDstId } = pair;
  const body = { bk_biz_id: bkBizId, bk_cloud_id: bkCloudId, bk_org_id: bkOrgId, bk_dst_id: bkDstId };
  for (let attempt = 0; ; attempt++) {
    try {
      return await client.clone(body, signal);
    } catch (error) {
      if (!isUncertain(error) || attempt + 1 === attempts) throw refusalFrom(error);
      await client.calls.pause(pauses[attempt] ?? 0, signal);
      const now = await compare(pair, client, signal);
      if (holds(now.destination, now.copied)) return;
      refuseUnreviewed(reviewed, now, bkDstId);
    }
  }
}

/** The destination right after a copy onto it. */
export async function destinationOf({ bkDstId }: Pair, client: BlueKing, signal: AbortSignal): Promise<Properties> {
  const found = await client.findProperties(bkDstId, signal);
  if (!found) throw new CopyRefusedError(`Host ${bkDstId} is gone right after the copy onto it.`);
  return found;
}
