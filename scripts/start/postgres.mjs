import { spawn } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { account } from './cluster.mjs';
import { findDatabaseProcesses, waitUntil } from './processes.mjs';
import { Failure } from './progress.mjs';

/**
 * @typedef {object} RunningDatabase
 * @property {string} url
 * @property {number} port on 127.0.0.1
 * @property {Promise<void>} ended resolves when the server has gone, for whatever reason
 * @property {() => Promise<void>} stop ends it in order: running statements are broken off, nothing is lost
 * @property {() => void} kill ends it as a crash would
 * @property {() => boolean} isRunning
 */

/** @returns {Promise<number>} a port of 127.0.0.1 that nobody uses at this moment */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Ends a server that a killed launcher left behind, and removes the pid file of one that was itself killed.
 * @param {string} data
 * @returns {Promise<boolean>} whether a server was still running
 */
async function clearLeftovers(data) {
  const file = join(data, 'postmaster.pid');
  const recorded =
    Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]) || undefined;
  const running = await findDatabaseProcesses(data, recorded);
  const server = running.find((pid) => pid === recorded);
  if (server !== undefined) process.kill(server, 'SIGINT');
  const gone = await waitUntil(
    async () => (await findDatabaseProcesses(data, recorded)).length === 0,
    30_000,
  );
  if (!gone) {
    throw new Failure(
      `A database server still works in ${data} (process ${running.join(', ')}) and does not end. ` +
        'End it, then start again.',
    );
  }
  await rm(file, { force: true });
  return server !== undefined;
}

/**
 * Starts PostgreSQL on 127.0.0.1 and waits until it answers. Recovery after a crash can take its time.
 * @param {import('./cluster.mjs').Cluster} cluster
 * @param {{ port?: number | undefined, settings?: string[] }} [options] `port`: the same one again after a crash,
 *   else a free one is chosen; `settings`: `name=value`, on top of ours
 * @returns {Promise<RunningDatabase>}
 */
export async function startPostgres(cluster, options = {}) {
  const { data, log, programs, user, password } = cluster;
  await clearLeftovers(data);
  const port = options.port ?? (await findFreePort());
  const output = await open(log, 'a', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
  ];
  const child = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...user,
      cwd: data,
      // Ctrl-C in a terminal reaches the whole process group; the web server has to end first.
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    },
  );
  await output.close();
  let running = true;
  const ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('exit', resolve);
  }).then(() => {
    running = false;
  });
  await waitUntil(async () => !running || (await isReady(data, child.pid)), 300_000);
  if (!running) {
    throw new Failure(
      `The database did not start. Its messages are in ${log}.`,
      await lastLines(log),
    );
  }
  const stop = async () => {
    if (running) child.kill('SIGINT');
    const timer = setTimeout(() => child.kill('SIGQUIT'), 30_000);
    await ended;
    clearTimeout(timer);
  };
  const url = `postgresql://${account}:${password}@127.0.0.1:${port}/${account}`;
  const kill = () => void child.kill('SIGKILL');
  return { url, port, ended, stop, kill, isRunning: () => running };
}

/**
 * @param {string} data
 * @param {number | undefined} pid
 */
async function isReady(data, pid) {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** @param {string} file */
async function lastLines(file) {
  return (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(-8).join('\n');
}
