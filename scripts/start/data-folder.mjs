import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Failure } from './progress.mjs';

/**
 * Where the database and the secrets live: JIANGXUE_DATA, else the system's usual place for such data.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string} an absolute path
 */
export function chooseDataFolder(environment) {
  if (environment.JIANGXUE_DATA) return resolve(environment.JIANGXUE_DATA);
  // The database gives up root's rights, and nobody else may enter root's home.
  if (process.getuid?.() === 0) return '/var/lib/jiangxue';
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/jiangxue');
  if (process.platform === 'win32') {
    return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'jiangxue');
  }
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local/share'), 'jiangxue');
}

/**
 * Makes the folder if need be. Others may pass through it (as root, the database's user must) but not list it.
 * @param {string} folder
 */
export async function prepareDataFolder(folder) {
  try {
    await mkdir(folder, { recursive: true });
    const { mode, uid } = await stat(folder);
    if (process.getuid?.() === uid && (mode & 0o777) !== 0o711) await chmod(folder, 0o711);
    await writeFile(join(folder, '.writable'), '');
  } catch (error) {
    throw new Failure(
      `The data folder ${folder} cannot be written (${codeOf(error)}). ` +
        'Name another one with JIANGXUE_DATA.',
    );
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

/**
 * Looks for the first folder on the way that a user may not enter.
 * @param {string} path
 * @param {{ uid: number, gid: number }} user
 * @returns {Promise<string | undefined>} undefined when the user gets through
 */
export async function findClosedFolder(path, { uid, gid }) {
  /** @type {string[]} */
  const parents = [];
  for (let folder = path; !parents.includes(folder); folder = dirname(folder)) parents.push(folder);
  for (const folder of parents.reverse()) {
    const about = await stat(folder);
    const shift = about.uid === uid ? 6 : about.gid === gid ? 3 : 0;
    if ((about.mode & (1 << shift)) === 0) return folder;
  }
  return;
}

/**
 * Makes a file that only its owner can read, whole or not at all, and never over an existing one.
 * @param {string} file
 * @param {string} text
 * @returns {Promise<boolean>} false when the file was there already
 */
export async function createOnce(file, text) {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * The secrets of this installation, made the first time: 48 random bytes each, readable by their owner only.
 * @param {string} folder
 * @returns {Promise<{ authSecret: string, databasePassword: string }>}
 */
export async function readSecrets(folder) {
  const file = join(folder, 'secrets.json');
  const made = {
    authSecret: randomBytes(48).toString('base64url'),
    databasePassword: randomBytes(48).toString('base64url'),
  };
  await createOnce(file, `${JSON.stringify(made, null, 2)}\n`);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Failure(`The secrets in ${file} cannot be read (${codeOf(error)}).`);
  }
}
