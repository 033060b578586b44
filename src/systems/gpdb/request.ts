import { ApiError, OutOfTime, type StartContext } from "../../kit";
import type { AnalyticDb } from "./client";
import type { Restore } from "./restore";
import { isAmbiguous } from "./rpc";
import { isPage } from "./watch";

type Wanted = Pick<Restore, "dbInstanceId" | "srcDbInstanceName" | "backupId">;

/**
 * Asks for a restore, once it is announced; waits while the service still has an order of this instance in hand. Throws
 * where the service refused by a code of its own, which is before anything was begun.
 */
export async function requested(wanted: Wanted, context: StartContext<AnalyticDb>): Promise<Restore> {
  const { client, signal, announce, note } = context;
  let inTheWay: unknown;
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    const restore: Restore = { ...wanted, askedAt: client.clock.now() };
    announce(restore);
    try {
      const { dbInstanceId, srcDbInstanceName, backupId } = wanted;
      return { ...restore, requestId: await client.clone(dbInstanceId, srcDbInstanceName, backupId, signal) };
    } catch (error) {
      if (isAmbiguous(error) || isPage(error)) {
        return { ...restore, lostAt: client.clock.now(), lostTo: (error as Error).message };
      }
      // A later run must not take what was refused for what it cannot tell.
      announce(null);
      // When the time is up, the reason is what it was spent on.
      if (error instanceof OutOfTime && inTheWay !== undefined) throw inTheWay;
      if (!isOrderProcessing(error)) throw error;
      inTheWay = error;
      note(`Instance ${wanted.dbInstanceId} has an order in progress: ${(error as Error).message}`);
      await client.clock.sleep(pause, signal).catch((reason: unknown) => {
        throw reason instanceof OutOfTime ? error : reason;
      });
    }
  }
}

/** The instance is still being created or changed. The vendor's own provider repeats requests for this code too. */
const isOrderProcessing = (error: unknown) =>
  error instanceof ApiError && error.code === "OperationDenied.OrderProcessing";

/** In milliseconds. */
const firstPause = 5_000;
const longestPause = 30_000;
