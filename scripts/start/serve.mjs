import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { waitUntil } from './processes.mjs';
import { Failure } from './progress.mjs';

/**
 * Refuses a port that somebody else listens on, in a sentence. The server of a launcher that was
 * killed a moment ago may need a little longer to let go.
 * @param {number} port
 * @param {string} host
 */
export async function checkPort(port, host) {
  let reason = '';
  const free = await waitUntil(async () => {
    reason = await tryPort(port, host);
    return reason === '' || reason === 'EACCES' || reason === 'EADDRNOTAVAIL';
  }, 3_000);
  if (free && reason === '') return;
  if (reason === 'EACCES') {
    throw new Failure(
      `Port ${port} is reserved for the system. Choose another: PORT=3000 npm start`,
    );
  }
  if (reason === 'EADDRNOTAVAIL') throw new Failure(`This machine has no address ${host} (HOST).`);
  throw new Failure(
    `Port ${port} is taken by another program. Choose another: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
  );
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string>} the system's code for why not, or an empty string
 */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => resolve('')));
  });
}

/**
 * @typedef {object} RunningServer
 * @property {Promise<void>} ended resolves when the process has gone, for whatever reason
 * @property {() => Promise<void>} stop lets requests that are under way finish, for ten seconds at most
 */

/**
 * The parameters of Node that start the web server; those of the server itself follow. With so many mebibytes
 * at most the collector tidies up sooner: a class that opens a quiz at once then fits in 600 MB, where a
 * machine with much memory would let the heap grow as long as there is some.
 */
export const webServer = [
  '--max-old-space-size=1024',
  fileURLToPath(new URL('web-server.mjs', import.meta.url)),
];

/**
 * Starts the web server and waits until it answers.
 * @param {string} root
 * @param {{ port: number, host: string }} place
 * @param {Record<string, string>} environment
 * @returns {Promise<RunningServer>}
 */
export async function serve(root, { port, host }, environment) {
  const leash = new URL('leash.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', leash, ...webServer, String(port), host], {
    cwd: root,
    // Ctrl-C in a terminal reaches the whole process group; the launcher ends things in their order.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  let running = true;
  let ready = false;
  const ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('exit', resolve);
  }).then(() => {
    running = false;
  });
  child.stdout?.on('data', (text) => {
    if (ready) process.stdout.write(text);
  });
  await waitUntil(async () => !running || (await answers(port, host)), 60_000);
  ready = true;
  if (!running) throw new Failure('The web server ended while it was starting.');
  const stop = async () => {
    if (running) child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  };
  return { ended, stop };
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function answers(port, host) {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return new Promise((resolve) => {
    // Without an agent the connection closes at once; a kept one would hold up the server's end.
    const options = { host: name, port, path: '/api/health', agent: false, timeout: 5_000 };
    const request = get(options, (response) => {
      response.resume();
      resolve(true);
    });
    request.on('error', () => resolve(false));
    request.on('timeout', () => request.destroy());
  });
}
