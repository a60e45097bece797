import { afterEach, expect, test, vi } from 'vitest';
import { db } from '@/server/db';
import { readEnvironment } from '@/server/env';
import { checkHealth } from '@/server/health';

// Milliseconds. These tests are about the answer, not about how busy the machine is.
const patient = 20_000;

afterEach(() => vi.restoreAllMocks());

test('health is ok while the database answers and has every migration', async () => {
  const health = await checkHealth(patient);
  expect(health).toEqual({
    status: 'ok',
    database: { status: 'ok', latencyMs: expect.any(Number) },
    migrations: { status: 'ok', applied: expect.any(Number), pending: 0 },
  });
  expect(health.migrations.applied).toBeGreaterThan(0);
});

test('health is not ok while a migration is missing', async () => {
  const [last] = await db.$queryRaw<{ id: string }[]>`
    UPDATE _prisma_migrations SET finished_at = NULL
    WHERE id = (SELECT id FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1) RETURNING id`;
  const health = await checkHealth(patient);
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = now() WHERE id = ${last?.id}`;
  expect(health).toMatchObject({
    status: 'unavailable',
    database: { status: 'ok' },
    migrations: { status: 'pending', pending: 1 },
  });
});

const away = {
  status: 'unavailable',
  database: { status: 'unreachable', latencyMs: null },
  migrations: { status: 'unknown', applied: null, pending: null },
};

test('health has the same shape while the database refuses', async () => {
  vi.spyOn(db, '$queryRaw').mockRejectedValue(new Error('connection refused'));
  expect(await checkHealth()).toEqual(away);
});

test('health gives up in time on a database that does not answer', async () => {
  await db.$queryRaw`SELECT 1`;
  const lock = db.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`LOCK TABLE _prisma_migrations IN ACCESS EXCLUSIVE MODE`;
      const began = performance.now();
      const health = await checkHealth(200);
      return { health, tookMs: performance.now() - began };
    },
    { timeout: 10_000 },
  );
  const { health, tookMs } = await lock;
  expect(health).toEqual(away);
  expect(tookMs).toBeLessThan(9_000);
});

test('settings that are missing or wrong are named, and never shown', () => {
  const wrong = { NODE_ENV: 'test', DATABASE_URL: 'mysql://root:hunter2@db/x' } as const;
  expect(() => readEnvironment(wrong)).toThrow(/DATABASE_URL, NEXTAUTH_SECRET/);
  expect(() => readEnvironment(wrong)).not.toThrow(/hunter2/);
});
