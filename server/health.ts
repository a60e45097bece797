import 'server-only';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { db } from '@/server/db';

export interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly database: {
    readonly status: 'ok' | 'unreachable';
    /** How long the database took to answer; null while it does not. */
    readonly latencyMs: number | null;
  };
  readonly migrations: {
    readonly status: 'ok' | 'pending' | 'unknown';
    /** How many of this version's migrations the database has; null while it does not answer. */
    readonly applied: number | null;
    readonly pending: number | null;
  };
}

const unavailable: Health = {
  status: 'unavailable',
  database: { status: 'unreachable', latencyMs: null },
  migrations: { status: 'unknown', applied: null, pending: null },
};

/** Asks the database, and gives up after `limitMs` milliseconds: a probe must never hang. */
export async function checkHealth(limitMs = 1_500): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve(unavailable), limitMs);
  });
  const answer = askDatabase().catch(() => unavailable);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function askDatabase(): Promise<Health> {
  const began = performance.now();
  const found = await readApplied();
  const latencyMs = Math.round((performance.now() - began) * 10) / 10;
  const wanted = await listMigrations();
  const pending = wanted.filter((name) => !found.has(name)).length;
  return {
    status: pending === 0 ? 'ok' : 'unavailable',
    database: { status: 'ok', latencyMs },
    migrations: {
      status: pending === 0 ? 'ok' : 'pending',
      applied: wanted.length - pending,
      pending,
    },
  };
}

async function readApplied(): Promise<ReadonlySet<string>> {
  const [table] = await db.$queryRaw<{ exists: boolean }[]>`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`;
  if (!table?.exists) return new Set();
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map((row) => row.name));
}

async function listMigrations(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), 'prisma/migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
