import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

// Every test file has its own database, a copy of the migrated template, before it loads server/db.
const address = new URL(inject('templateUrl'));
const template = address.pathname.slice(1);
const name = `test_${randomUUID().replaceAll('-', '')}`;

async function onServer(statement: string): Promise<void> {
  const maintenance = new URL(address);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  await client.query(statement);
  await client.end();
}

await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
address.pathname = `/${name}`;
process.env.DATABASE_URL = address.href;
process.env.NEXTAUTH_SECRET = randomBytes(48).toString('base64url');

afterAll(async () => {
  await globalThis.jiangxueDatabase?.$disconnect();
  globalThis.jiangxueDatabase = undefined;
  await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});
