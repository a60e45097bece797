// The program that serves the built pages: Next's own server, and before it the attempt interface, and the
// scripts and style sheets in the form that the build has compressed best.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { readCompressed, takesBrotli } from './compress.mjs';
import { takingTurns } from './page-turns.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const [port, hostname = '0.0.0.0'] = [Number(process.argv[2]), process.argv[3]];

const compressed = await readCompressed(root);
const app = next({ dev: false, dir: root, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();
// More at once are no faster: rendering is the work of one processor.
const pages = takingTurns(16, 2_000);

/**
 * Lets Next answer; pages take turns.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(request, response) {
  const render = () =>
    handle(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  if (request.method === 'GET' && request.headers.accept?.includes('text/html')) {
    pages(
      () =>
        new Promise((resolve) => {
          response.once('close', resolve);
          // Whoever has left in the meantime is not waited for.
          if (request.socket.destroyed) resolve();
          else void render();
        }),
    );
  } else void render();
}

const server = createServer((request, response) => {
  // instrumentation.ts puts it there, which Next runs at the first request; until then Next answers.
  if (globalThis.jiangxueAttempts?.(request, response, () => answer(request, response))) return;
  const file = request.method === 'GET' ? compressed.get(request.url ?? '') : undefined;
  if (file && takesBrotli(request.headers['accept-encoding'])) {
    response.writeHead(200, {
      'content-type': file.type,
      'content-encoding': 'br',
      'content-length': file.body.length,
      // The name of a file changes with what is in it.
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    response.end(file.body);
    return;
  }
  answer(request, response);
});

// A process that is busy for five seconds would take the next request of a browser for silence.
server.keepAliveTimeout = 75_000;
server.headersTimeout = 80_000;
server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
// As many may knock at once as a system lets wait; the usual 511 turn the rest of a class away.
server.listen({ port, host: hostname, backlog: 4096 });

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    server.close(() => void app.close().finally(() => process.exit(0)));
    // Browsers keep their connections: what is being answered is answered, within five seconds.
    setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => server.closeAllConnections(), 5_000);
  });
}
