import { ApiError, type StartContext } from "../../kit";
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
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    const restore: Restore = { ...wanted, askedAt: client.clock.now() };
    announce(restore);
    try {
      return { ...restore, requestId: await client.clone(wanted.dbInstanceId, wanted.srcDbInstanceName, wanted.backupId, signal) };
    } catch (error) {
      if (isAmbiguous(error) || isPage(error)) {
        return { ...restore, lostAt: client.clock.now(), lostTo: error instanceof Error ? error.message : String(error) };
      }
      // A later run must not take what was refused for what it cannot tell.
      announce(null);
      if (!isOrderProcessing(error) || signal.aborted) throw error;
      note(`Instance ${wanted.dbInstanceId} has an order in progress: ${(error as Error).message}`);
      await client.clock.sleep(pause, signal).catch(() => Promise.reject(error as Error));
    }
  }
}

/** The instance is still being created or changed. The vendor's own provider repeats requests for this code too. */
const isOrderProcessing = (error: unknown) => error instanceof ApiError && error.code === "OperationDenied.OrderProcessing";

/** In milliseconds. */
const firstPause = 5_000;
const longestPause = 30_000;
