import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { promisify } from 'node:util';

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Tells a process from a later one with the same number.
 * @param {number} pid
 * @returns {Promise<string>} when it started, in the system's own terms; empty where there is no such process, or only its remains
 */
export async function startOf(pid) {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The name in parentheses may hold anything; after it come the state and, as the 20th, the start.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    const ended = fields[0] === 'Z' || fields[0] === 'X';
    return ended ? '' : (fields[19] ?? '');
  }
  if (process.platform === 'win32') return isAlive(pid) ? 'running' : '';
  const ps = promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
  return (await ps.catch(() => ({ stdout: '' }))).stdout.trim();
}

/**
 * @param {string} pid
 * @param {string} place
 */
async function isServerIn(pid, place) {
  const [cwd, name] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => ''),
    readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''),
  ]);
  return cwd === place && name.trim() === 'postgres';
}

/**
 * The database processes that work in a folder, even those whose server was killed.
 * @param {string} folder
 * @param {number | undefined} recorded the process number that the server left there
 * @returns {Promise<number[]>}
 */
export async function findDatabaseProcesses(folder, recorded) {
  if (process.platform === 'linux') {
    const place = await realpath(folder);
    const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const working = await Promise.all(numbers.map((pid) => isServerIn(pid, place)));
    return numbers.filter((_, index) => working[index]).map(Number);
  }
  if (recorded === undefined || !isAlive(recorded)) return [];
  if (process.platform === 'win32') return [recorded];
  const ps = promisify(execFile)('ps', ['-o', 'comm=', '-p', String(recorded)]);
  const { stdout } = await ps.catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') ? [recorded] : [];
}

/**
 * Waits until a condition holds.
 * @param {() => boolean | Promise<boolean>} holds
 * @param {number} milliseconds at most
 * @returns {Promise<boolean>} whether it came to hold
 */
export async function waitUntil(holds, milliseconds) {
  const deadline = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
