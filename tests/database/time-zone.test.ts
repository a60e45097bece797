import pg from 'pg';
import { expect, it } from 'vitest';

it('stores moments as they are on a server that lives in another time zone', async () => {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(
    `ALTER DATABASE ${client.escapeIdentifier(url.pathname.slice(1))} SET timezone = 'Asia/Shanghai'`,
  );
  const { db } = await import('@/server/db');
  const moment = new Date('2026-11-20T08:00:00.123Z');
  const person = await db.person.create({ data: { createdAt: moment } });
  await db.$executeRaw`UPDATE person SET disabled_at = ${moment}`;
  const stored = await client.query(
    'SELECT extract(epoch from created_at)::float8 AS made, extract(epoch from disabled_at)::float8 AS ended FROM person',
  );
  await client.end();
  expect(person.createdAt).toEqual(moment);
  const seconds = moment.getTime() / 1000;
  expect(stored.rows).toEqual([{ made: seconds, ended: seconds }]);
});
