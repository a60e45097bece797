import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/prisma/generated/client';

declare global {
  var jiangxuePool: pg.Pool | undefined;
  var jiangxueDatabase: PrismaClient | undefined;
}

function openPool(): pg.Pool {
  // `next build` loads this file without a database: connecting waits for the first query.
  const opened = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // What one connection is asked before its last reply goes out at once, instead of waiting in the program.
    pipeline: true,
    // The adapter sends times without their zone: on a server in another zone they would shift.
    options: '-c timezone=UTC',
  });
  // A server that went away closes idle connections; without a handler that would end the process.
  opened.on('error', (error) => console.warn(`The database closed a connection: ${error.message}`));
  return opened;
}

/**
 * The connections of the process, for the few statements that must cost one round trip and no more
 * (docs/decisions/005-answers-in-one-statement.md). Everything else asks `db`, which shares them.
 */
export const pool = globalThis.jiangxuePool ?? openPool();

/** The one database client of the process; Next loads this file once for each of its layers. */
export const db =
  globalThis.jiangxueDatabase ??
  new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });

globalThis.jiangxuePool = pool;
globalThis.jiangxueDatabase = db;
