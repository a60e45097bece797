import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createOnce } from './data-folder.mjs';
import { startOf } from './processes.mjs';
import { Failure } from './progress.mjs';

/**
 * Makes sure that one launcher at a time works in a data folder. The lock of a killed one is recognised by its
 * process number and start, and replaced.
 * @param {string} folder
 * @param {string} address what the second launcher tells its reader
 * @returns {Promise<() => Promise<void>>} releases the lock
 */
export async function lockDataFolder(folder, address) {
  const file = join(folder, 'launcher.json');
  const ours = JSON.stringify({ pid: process.pid, start: await startOf(process.pid), address });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await createOnce(file, ours)) return () => rm(file, { force: true });
    await removeStaleLock(folder, file);
  }
  throw new Failure(`The data folder ${folder} is being started from somewhere else. Try again.`);
}

/**
 * @param {string} folder
 * @param {string} file
 */
async function removeStaleLock(folder, file) {
  const found = await readFile(file, 'utf8').catch(() => '');
  const holder = parseLock(found);
  if (holder !== undefined && (await startOf(holder.pid)) === holder.start) {
    throw new Failure(
      `Jiangxue already runs on the data folder ${folder} (process ${holder.pid}, ${holder.address}). ` +
        'Stop it first, or give this one its own folder with JIANGXUE_DATA.',
    );
  }
  // Two launchers may find the same stale lock: only what was judged stale may go.
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => found);
  if (moved !== found) await rename(aside, file);
  else await rm(aside, { force: true });
}

/**
 * @param {string} text
 * @returns {{ pid: number, start: string, address: string } | undefined}
 */
function parseLock(text) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}
