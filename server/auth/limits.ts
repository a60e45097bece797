import 'server-only';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

// Behind no trusted proxy all callers share one address: then only a flood is stopped by it.
const kinds = {
  'sign-in-account': { points: 10, duration: 15 * 60 },
  'sign-in-address': { points: 100, duration: 15 * 60 },
  'sign-in-direct': { points: 2_000, duration: 15 * 60 },
  'sign-up-address': { points: 200, duration: 60 * 60 },
  'sign-up-direct': { points: 2_000, duration: 60 * 60 },
  'join-person': { points: 20, duration: 10 * 60 },
  'password-person': { points: 10, duration: 15 * 60 },
  'report-person': { points: 30, duration: 60 * 60 },
  // A school behind one address has many new visitors within a lesson; a program has more.
  'guest-address': { points: 600, duration: 60 * 60 },
  'guest-direct': { points: 6_000, duration: 60 * 60 },
} as const;

/** What is counted. */
export type LimitKind = keyof typeof kinds;

const limiters = new Map<LimitKind, RateLimiterPostgres>();
let pool: pg.Pool | null = null;

function limiter(kind: LimitKind): RateLimiterPostgres {
  const known = limiters.get(kind);
  if (known) return known;
  pool ??= newPool();
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: kind,
    ...kinds[kind],
  });
  limiters.set(kind, made);
  return made;
}

function newPool(): pg.Pool {
  const made = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 5_000,
    allowExitOnIdle: true,
  });
  made.on('error', (error) => console.warn(`The database closed a connection: ${error.message}`));
  return made;
}

/** Counts one use; false if that is one too many. Names and addresses are stored as hashes. */
export async function withinLimit(kind: LimitKind, subject: string): Promise<boolean> {
  try {
    await limiter(kind).consume(hashed(subject));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

/** Takes one use back, for what turned out to be no guess. */
export async function giveBack(kind: LimitKind, subject: string): Promise<void> {
  await limiter(kind).reward(hashed(subject));
}

/** Forgets what was counted. */
export async function forgetUses(kind: LimitKind, subject: string): Promise<void> {
  await limiter(kind).delete(hashed(subject));
}

function hashed(subject: string): string {
  return createHash('sha256').update(subject).digest('hex').slice(0, 32);
}
