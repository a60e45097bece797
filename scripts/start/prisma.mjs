import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { Failure, runCommand } from './progress.mjs';

/** Any number will do, as long as every launcher takes the same. */
const migrationLock = 7_230_195;

/**
 * Runs Prisma's command line, with our schema engine where the native one was not downloaded.
 * @param {string} root
 * @param {string[]} parameters
 * @param {Record<string, string>} [environment]
 */
export async function runPrisma(root, parameters, environment = {}) {
  const require = createRequire(join(root, 'package.json'));
  const command = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js');
  const engine = await findEngine(root);
  return runCommand(process.execPath, [command, ...parameters], {
    cwd: root,
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', ...engine, ...environment },
  });
}

/**
 * @param {string} root
 * @returns {Promise<Record<string, string>>}
 */
async function findEngine(root) {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY) return {};
  const folder = join(root, 'node_modules/@prisma/engines');
  const files = await readdir(folder).catch(() => []);
  if (files.some((name) => name.startsWith('schema-engine-'))) return {};
  return { PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'scripts/schema-engine.mjs') };
}

/**
 * Writes the database client to prisma/generated, unless it is there for this schema and these packages.
 * @param {string} root
 * @returns {Promise<boolean>} whether it had to be written
 */
export async function generateClient(root) {
  const stamp = join(root, 'prisma/generated/fingerprint');
  const wanted = await fingerprint(root, ['prisma/schema.prisma', 'package-lock.json']);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return false;
  const { code, output } = await runPrisma(root, ['generate']);
  if (code !== 0) throw new Failure('The database client could not be generated.', output);
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, wanted);
  return true;
}

/** @param {string} root */
export async function listMigrations(root) {
  const entries = await readdir(join(root, 'prisma/migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/**
 * Brings a database up to date. Several launchers may do so at once: an advisory lock lets one go first.
 * @param {string} root
 * @param {string} url
 * @returns {Promise<number>} how many migrations were applied
 */
export async function migrate(root, url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const applied = await readApplied(client);
    const known = await listMigrations(root);
    const foreign = applied.find((name) => !known.includes(name));
    if (foreign !== undefined) {
      throw new Failure(
        `The database is newer than this version of Jiangxue: it has the migration ${foreign}. ` +
          'Start the newer version, or restore a backup made with this one. Nothing was changed.',
      );
    }
    const pending = known.filter((name) => !applied.includes(name));
    if (pending.length === 0) return 0;
    await forgetFailures(client);
    await deploy(root, url);
    return pending.length;
  } finally {
    await client.end();
  }
}

/** @param {import('pg').Client} client */
async function readApplied(client) {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (table.rows[0].name === null) return [];
  const { rows } = await client.query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rows.map((row) => String(row.migration_name));
}

/**
 * PostgreSQL carries a migration out whole or not at all, so one that failed can be tried again. Prisma, which also
 * serves databases that leave halves behind, refuses until it is told so.
 * @param {import('pg').Client} client
 */
async function forgetFailures(client) {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (table.rows[0].name === null) return;
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
}

/**
 * @param {string} root
 * @param {string} url
 */
async function deploy(root, url) {
  const { code, output } = await runPrisma(root, ['migrate', 'deploy'], { DATABASE_URL: url });
  if (code === 0) return;
  throw new Failure(
    'The database could not be brought up to date. Nothing was changed; what it said is below, and ' +
      '“Migrations” in docs/operations.md says what to do.',
    output,
  );
}

/**
 * Waits for a server and makes sure that it can hold Jiangxue's database.
 * @param {string} url
 * @param {number} patienceMs how long to go on trying while nobody answers
 */
export async function checkDatabase(url, patienceMs) {
  const { default: pg } = await import('pg');
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      const { rows } = await client.query(
        "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
      );
      refuseUnfit(rows[0].version, rows[0].encoding);
      return;
    } catch (error) {
      if (error instanceof Failure) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      const mayCome =
        error instanceof Error && /ECONNREFUSED|ENOTFOUND|timeout|starting up/.test(`${reason}`);
      if (!mayCome || performance.now() > deadline) {
        throw new Failure(`The database at ${new URL(url).host} does not let us in: ${reason}.`);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/**
 * @param {number} version as in server_version_num
 * @param {string} encoding
 */
function refuseUnfit(version, encoding) {
  if (version < 180_000) {
    throw new Failure(
      `Jiangxue needs PostgreSQL 18 or later; this server is ${Math.floor(version / 10_000)}.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new Failure(`The database's encoding is ${encoding}; Jiangxue needs UTF8.`);
  }
}

/**
 * Makes a database on a server of our own where it is missing.
 * @param {string} url
 */
export async function createDatabase(url) {
  const { default: pg } = await import('pg');
  const name = new URL(url).pathname.slice(1);
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
