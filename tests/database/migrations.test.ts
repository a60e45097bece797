import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { db } from '@/server/db';
import { listMigrations, runPrisma } from '../../scripts/start/prisma.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const compare = (schema: string) =>
  runPrisma(root, [
    'migrate',
    'diff',
    '--exit-code',
    '--from-migrations=prisma/migrations',
    `--to-schema=${schema}`,
  ]);

test('the migrations make exactly the database that schema.prisma describes', async () => {
  const { code, output } = await compare('prisma/schema.prisma');
  expect(output).toContain('No difference detected');
  expect(code).toBe(0);
});

test('a column that no migration makes is noticed', async () => {
  const { mkdtemp, readFile, writeFile, rm } = await import('node:fs/promises');
  const folder = await mkdtemp('/tmp/jiangxue-schema-');
  const schema = await readFile(`${root}/prisma/schema.prisma`, 'utf8');
  await writeFile(
    `${folder}/schema.prisma`,
    schema.replace('model Person {', 'model Person {\n  extra String?'),
  );
  const { code, output } = await compare(`${folder}/schema.prisma`);
  await rm(folder, { recursive: true });
  expect(output).toContain('extra');
  expect(code).toBe(2);
});

test('a new test file starts with a migrated and empty database', async () => {
  const rows = await db.$queryRaw<
    { name: string }[]
  >`SELECT migration_name AS name FROM _prisma_migrations`;
  expect(rows.map((row) => row.name).sort()).toEqual((await listMigrations(root)).sort());
  expect(await db.person.count()).toBe(0);
});
