// One command from a fresh clone to the running product. Until the packages are installed only Node's own
// modules may be imported here, which is why `pg` is imported late in start/prisma.mjs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './start/build.mjs';
import { prepareCluster } from './start/cluster.mjs';
import { importOnce } from './start/content.mjs';
import { chooseDataFolder, prepareDataFolder, readSecrets } from './start/data-folder.mjs';
import { areInstalled, checkNodeVersion, installDependencies } from './start/dependencies.mjs';
import { keepRunning } from './start/keep-running.mjs';
import { lockDataFolder } from './start/lock.mjs';
import { startPostgres } from './start/postgres.mjs';
import { checkDatabase, createDatabase, generateClient, migrate } from './start/prisma.mjs';
import { endCommands, Failure, runCommand, shorten, step } from './start/progress.mjs';
import { checkPort, serve } from './start/serve.mjs';
import { readSettings } from './start/settings.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** What has to be undone at the end, in the reverse order of its making. @type {(() => Promise<void>)[]} */
const undo = [];
let ending = false;

/** @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  endCommands();
  for (const action of undo.reverse()) await action();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!ending) console.log('\n  Stopping: first the web server, then the database.');
    void end(0);
  });
}

// npm passes a signal on to the shell between us, which ends without telling us.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && void end(0), 500);
  watch.unref();
}

/** @param {string[]} parameters of the command line */
async function start(parameters) {
  const began = performance.now();
  checkNodeVersion(process.versions.node);
  const settings = readSettings(root);
  const folder = chooseDataFolder(process.env);
  console.log('Jiangxue 匠学');
  await prepareDataFolder(folder);
  if (!settings.databaseUrl) undo.push(await lockDataFolder(folder, settings.address));
  await checkPort(settings.port, settings.host);
  if (!(await areInstalled(root)))
    await step('Packages installed', () => installDependencies(root));
  const secrets = await readSecrets(folder);
  const databaseUrl =
    settings.databaseUrl ?? (await startOwnDatabase(folder, secrets.databasePassword));
  if (settings.databaseUrl)
    await step('Database reached', () => checkDatabase(databaseUrl, 30_000));
  await step('Database up to date', async (note) => {
    await generateClient(root);
    const applied = await migrate(root, databaseUrl);
    note(applied === 1 ? '1 migration applied' : `${applied} migrations applied`);
  });
  const environment = {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: settings.authSecret ?? secrets.authSecret,
    // Without a fixed address next-auth trusts the one that the browser used.
    ...(process.env.NEXTAUTH_URL ? {} : { AUTH_TRUST_HOST: 'true' }),
  };
  const runImport = () => runScript('Content imported', 'import-content.ts', environment);
  if (!(await importOnce(root, databaseUrl, runImport))) {
    await step('Content imported', async (note) => note('as before'));
  }
  if (parameters.includes('--demo')) await runScript('Demonstration class', 'demo.ts', environment);
  await step('Pages built', async (note) => {
    if (!(await build(root))) note('as before');
  });
  const startServer = () => serve(root, settings, environment);
  const server = await step('Web server', startServer);
  undo.push(keepRunning('The web server', server, startServer));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `\n  Ready after ${seconds} s: ${settings.address}\n  Data: ${folder}   Stop: Ctrl-C\n`,
  );
}

/**
 * @param {string} folder
 * @param {string} password
 */
async function startOwnDatabase(folder, password) {
  const { cluster, database } = await step('Database started', async () => {
    const cluster = await prepareCluster(folder, password);
    const database = await startPostgres(cluster);
    return { cluster, database };
  });
  const again = () => startPostgres(cluster, { port: database.port });
  undo.push(keepRunning('The database', database, again));
  await checkDatabase(database.url.replace(/\/[^/]*$/, '/postgres'), 0);
  await createDatabase(database.url);
  return database.url;
}

/**
 * Runs one of our TypeScript programs, and shows what it printed below its step.
 * @param {string} name
 * @param {string} file in scripts/
 * @param {Record<string, string>} environment
 */
async function runScript(name, file, environment) {
  const path = join(root, 'scripts', file);
  if (!existsSync(path)) throw new Failure(`scripts/${file} is missing from this checkout.`);
  const printed = await step(name, async () => {
    const flags = ['--conditions=react-server', '--import', 'tsx'];
    const { code, output } = await runCommand(process.execPath, [...flags, path], {
      cwd: root,
      env: { ...process.env, ...environment },
    });
    if (code !== 0) throw new Failure(`${name}: this did not succeed.`, output);
    return output.trim();
  });
  if (printed) console.log(printed.replace(/^/gm, '             '));
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  if (ending) await new Promise(() => undefined);
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}`);
  if (error.detail) console.error(shorten(error.detail));
  await end(1);
}
