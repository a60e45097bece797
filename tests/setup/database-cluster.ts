import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareCluster } from '../../scripts/start/cluster.mjs';
import { prepareDataFolder, readSecrets } from '../../scripts/start/data-folder.mjs';
import { startPostgres } from '../../scripts/start/postgres.mjs';
import { createDatabase, generateClient, migrate } from '../../scripts/start/prisma.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a migrated, empty database that nobody connects to: test files get copies of it. */
    templateUrl: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a real PostgreSQL for this test run, with a migrated template database; gives the function that ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jiangxue-test-'));
  await prepareDataFolder(folder);
  const { databasePassword } = await readSecrets(folder);
  await generateClient(root);
  const cluster = await prepareCluster(folder, databasePassword);
  // Nothing in this database outlives the run.
  const database = await startPostgres(cluster, {
    settings: ['fsync=off', 'full_page_writes=off'],
  });
  await createDatabase(database.url);
  await migrate(root, database.url);
  await markAsTemplate(database.url);
  project.provide('templateUrl', database.url);
  return async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function markAsTemplate(url: string): Promise<void> {
  const maintenance = new URL(url);
  const name = maintenance.pathname.slice(1);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} IS_TEMPLATE true`);
  await client.end();
}
