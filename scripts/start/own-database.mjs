import { prepareCluster } from './cluster.mjs';
import { chooseDataFolder, prepareDataFolder, readSecrets } from './data-folder.mjs';
import { lockDataFolder } from './lock.mjs';
import { startPostgres } from './postgres.mjs';
import { createDatabase } from './prisma.mjs';
import { readSettings } from './settings.mjs';

/**
 * Uses the database of DATABASE_URL, or else that of the data folder, which is started before and stopped after.
 * @template Outcome
 * @param {string} root
 * @param {string} name of the program, told to a launcher that finds the data folder in use
 * @param {(url: string) => Promise<Outcome>} use
 * @returns {Promise<Outcome>}
 */
export async function withDatabase(root, name, use) {
  const { databaseUrl } = readSettings(root);
  if (databaseUrl !== undefined) return use(databaseUrl);
  const folder = chooseDataFolder(process.env);
  await prepareDataFolder(folder);
  const release = await lockDataFolder(folder, name);
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
