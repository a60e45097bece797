import { fingerprint } from './fingerprint.mjs';

/** Everything that decides what an import leaves in the database. */
const sources = [
  'content',
  'core',
  'server',
  'scripts/import-content.ts',
  'prisma/migrations',
  'package-lock.json',
];

const key = 'imported sources';

/**
 * Runs the import, unless this database has had it with the same content and the same program.
 * @param {string} root
 * @param {string} url of the database, which keeps the fingerprint: a restored backup is judged by its own
 * @param {() => Promise<void>} runImport
 * @returns {Promise<boolean>} whether it had to run
 */
export async function importOnce(root, url, runImport) {
  const wanted = JSON.stringify(await fingerprint(root, sources));
  const { default: pg } = await import('pg');
  const read = 'SELECT 1 FROM setting WHERE key = $1 AND value = $2::jsonb';
  const write =
    'INSERT INTO setting (key, value) VALUES ($1, $2::jsonb) ON CONFLICT (key) DO UPDATE SET value = excluded.value';
  /** @param {string} statement */
  const ask = async (statement) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rowCount } = await client.query(statement, [key, wanted]);
    await client.end();
    return rowCount ?? 0;
  };
  if ((await ask(read)) > 0) return false;
  await runImport();
  await ask(write);
  return true;
}
