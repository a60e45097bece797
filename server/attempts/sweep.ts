import 'server-only';
import { db, pool } from '../db';
import { endExpired, expiredAt } from './hand-in';

/** Any number will do, as long as every instance takes the same. */
const sweepLock = 7_230_196;

/** What one sweep did. */
export interface Sweep {
  /** Attempts that were handed in, or abandoned where the policy says so. */
  readonly ended: number;
  /** Attempts that could not be; the next sweep tries again. */
  readonly failed: number;
}

/**
 * Ends every attempt whose time is over, from what is saved, whoever reads them or not. Null if
 * another instance is doing it at this moment. The lock belongs to a connection: an instance that
 * dies, or loses the database, holds nobody up.
 */
export async function sweepExpired(now: Date): Promise<Sweep | null> {
  const holder = await pool.connect();
  let broken: Error | undefined;
  // Without a listener, losing the connection in the midst of a sweep would end the process.
  const onError = (error: Error) => {
    broken = error;
  };
  holder.on('error', onError);
  try {
    const { rows } = await holder.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS held',
      [sweepLock],
    );
    if (!rows[0]?.held) return null;
    try {
      return await endAll(now, () => holder.query('SELECT 1'));
    } finally {
      await holder.query('SELECT pg_advisory_unlock($1)', [sweepLock]);
    }
  } catch (error) {
    broken ??= error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    holder.off('error', onError);
    // A connection whose state is not known keeps no lock: it is closed.
    holder.release(broken);
  }
}

/** `checkLock` throws when the lock went with its connection: then nobody should go on. */
async function endAll(now: Date, checkLock: () => Promise<unknown>): Promise<Sweep> {
  const expired = await db.attempt.findMany({
    where: expiredAt(now),
    orderBy: { deadlineAt: 'asc' },
    select: { id: true, personId: true },
  });
  let [ended, failed] = [0, 0];
  for (const { id, personId } of expired) {
    try {
      if (await endExpired(id, personId, now)) ended += 1;
    } catch (error) {
      // One that fails must not keep the others waiting.
      console.error(`Attempt ${id} could not be ended after its deadline:`, error);
      failed += 1;
      await checkLock();
    }
  }
  return { ended, failed };
}

const pauseMs = 5_000;

/**
 * Sweeps every five seconds for as long as the process lives. Without the database it says so once
 * and goes on trying. Gives the function that ends it.
 */
export function startSweeper(): () => void {
  let reachable = true;
  let timer: NodeJS.Timeout;
  const sweep = async () => {
    try {
      await sweepExpired(new Date());
      reachable = true;
    } catch (error) {
      if (reachable) console.warn('Attempts whose time is over wait for the database:', error);
      reachable = false;
    }
    if (!ended) plan();
  };
  let ended = false;
  const plan = () => {
    timer = setTimeout(sweep, pauseMs);
    // The process may end without waiting for it.
    timer.unref();
  };
  plan();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
