// The program that serves the built pages: Next's own server, and before it the attempt interface, and the
// scripts and style sheets in the form that the build has compressed best.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { readCompressed, takesBrotli } from './compress.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const [port, hostname = '0.0.0.0'] = [Number(process.argv[2]), process.argv[3]];

const compressed = await readCompressed(root);
const app = next({ dev: false, dir: root, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  // instrumentation.ts puts it there, which Next runs at the first request; until then Next answers.
  if (globalThis.jiangxueAttempts?.(request, response)) return;
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
  handle(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  });
});

server.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port, hostname);

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
