import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/generated/client';

declare global {
  var jiangxueDatabase: PrismaClient | undefined;
}

function connect(): PrismaClient {
  // `next build` loads this file without a database: connecting waits for the first query.
  const pool = {
    connectionString: process.env.DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // The adapter sends times without their zone: on a server in another zone they would shift.
    options: '-c timezone=UTC',
  };
  // A server that went away closes idle connections; without a handler that would end the process.
  const adapter = new PrismaPg(pool, {
    onPoolError: (error) => console.warn(`The database closed a connection: ${error.message}`),
  });
  return new PrismaClient({ adapter });
}

/** The one connection pool of the process; it outlives the module reloads of development. */
export const db = globalThis.jiangxueDatabase ?? connect();

if (process.env.NODE_ENV !== 'production') globalThis.jiangxueDatabase = db;
