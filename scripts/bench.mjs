// Measures one thing: `npm run bench -- search` runs scripts/bench/search.ts against a PostgreSQL of its own,
// which is migrated, empty, and gone afterwards. Figures, not tests: nothing here passes or fails.

import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareCluster } from './start/cluster.mjs';
import { prepareDataFolder, readSecrets } from './start/data-folder.mjs';
import { startPostgres } from './start/postgres.mjs';
import { createDatabase, generateClient, migrate } from './start/prisma.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @returns {Promise<string[]>} */
async function listBenches() {
  const files = await readdir(join(root, 'scripts/bench'));
  return files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
}

/**
 * @param {string} name
 * @param {string[]} parameters for the bench
 * @returns {Promise<number>} its exit code
 */
async function runBench(name, parameters) {
  const folder = await mkdtemp(join(tmpdir(), 'jiangxue-bench-'));
  /** @type {(() => Promise<void>)[]} */
  const undo = [() => rm(folder, { recursive: true, force: true })];
  try {
    await prepareDataFolder(folder);
    const { databasePassword, authSecret } = await readSecrets(folder);
    await generateClient(root);
    const database = await startPostgres(await prepareCluster(folder, databasePassword));
    undo.push(database.stop);
    await createDatabase(database.url);
    await migrate(root, database.url);
    const flags = ['--conditions=react-server', '--import', 'tsx'];
    const child = spawn(
      process.execPath,
      [...flags, join(root, 'scripts/bench', `${name}.ts`), ...parameters],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, DATABASE_URL: database.url, NEXTAUTH_SECRET: authSecret },
      },
    );
    // Ctrl-C reaches the bench too; the database ends after it.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill());
    return await new Promise((resolve) => {
      child.on('error', () => resolve(1));
      child.on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    for (const action of undo.reverse()) await action();
  }
}

const [name, ...parameters] = process.argv.slice(2);
const benches = await listBenches();
if (name === undefined || !benches.includes(name)) {
  console.error(`Say what to measure: npm run bench -- <name>, one of ${benches.join(', ')}.`);
  process.exitCode = 1;
} else process.exitCode = await runBench(name, parameters);
