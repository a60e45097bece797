// Prisma's command line on Jiangxue's own database, for looking and for repairs:
//
//   node scripts/prisma.mjs migrate status
//
// Without DATABASE_URL it starts the database of the data folder and stops it afterwards.
import { fileURLToPath } from 'node:url';
import { prepareCluster } from './start/cluster.mjs';
import { chooseDataFolder, prepareDataFolder, readSecrets } from './start/data-folder.mjs';
import { lockDataFolder } from './start/lock.mjs';
import { startPostgres } from './start/postgres.mjs';
import { createDatabase, runPrisma } from './start/prisma.mjs';
import { Failure } from './start/progress.mjs';
import { readSettings } from './start/settings.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {(url: string) => Promise<number>} use */
async function withOwnDatabase(use) {
  const folder = chooseDataFolder(process.env);
  await prepareDataFolder(folder);
  const release = await lockDataFolder(folder, 'scripts/prisma.mjs');
  try {
    const { databasePassword } = await readSecrets(folder);
    const database = await startPostgres(await prepareCluster(folder, databasePassword));
    try {
      await createDatabase(database.url);
      return await use(database.url);
    } finally {
      await database.stop();
    }
  } finally {
    await release();
  }
}

/** @param {string} url */
async function run(url) {
  const { code, output } = await runPrisma(root, process.argv.slice(2), { DATABASE_URL: url });
  process.stdout.write(output);
  return code;
}

try {
  const { databaseUrl } = readSettings(root);
  process.exitCode = await (databaseUrl === undefined ? withOwnDatabase(run) : run(databaseUrl));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`${error.message}\n${error.detail}`);
  process.exitCode = 1;
}
