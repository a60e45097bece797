import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, runCommand } from './progress.mjs';

/**
 * Refuses a Node that the packages do not run on.
 * @param {string} version as in `process.versions.node`
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 20) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return;
  throw new Failure(
    `Jiangxue needs Node.js 20.20 or later (or 22.12 or later); this is ${version}. ` +
      'Install a newer one from nodejs.org and run the command again.',
  );
}

/**
 * @param {string} file a lock file of npm; one that is missing lists nothing
 * @returns {Promise<Map<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>>}
 */
async function readLock(file) {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { packages = {} } = JSON.parse(text);
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

/**
 * Says whether `node_modules` holds what package-lock.json asks for; packages for other systems may be absent.
 * @param {string} root
 */
export async function areInstalled(root) {
  const wanted = await readLock(join(root, 'package-lock.json'));
  const present = await readLock(join(root, 'node_modules', '.package-lock.json'));
  if (present.size === 0) return false;
  for (const [path, { version, optional, devOptional }] of wanted) {
    const found = present.get(path);
    if (found === undefined ? !optional && !devOptional : found.version !== version) return false;
  }
  return [...present.keys()].every((path) => wanted.has(path));
}

/**
 * Installs the packages of package-lock.json exactly, with those that the build and the tests need.
 * @param {string} root
 */
export async function installDependencies(root) {
  const windows = process.platform === 'win32';
  const { code, output } = await runCommand(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'],
    { cwd: root, shell: windows },
  );
  if (code !== 0) {
    throw new Failure('The packages could not be installed: is the npm registry in reach?', output);
  }
}
