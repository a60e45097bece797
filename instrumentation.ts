import type { IncomingMessage, ServerResponse } from 'node:http';

declare global {
  /**
   * Answers the attempt interface and the page of an attempt; false leaves a request to Next, `passOn` gives it
   * to Next later. scripts/start/web-server.mjs asks it first.
   */
  var jiangxueAttempts:
    | ((request: IncomingMessage, response: ServerResponse, passOn: () => void) => boolean)
    | undefined;
}

/** Next calls this once per server process: a wrong setting ends the start, not the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readEnvironment } = await import('@/server/env');
  readEnvironment();
  const { serveAttempts } = await import('@/app/api/v1/attempts/serve');
  const { servePlayer } = await import('@/app/(focus)/practice/serve-player');
  globalThis.jiangxueAttempts = (request, response, passOn) =>
    serveAttempts(request, response) || servePlayer(request, response, passOn);
  const { startSweeper } = await import('@/server/attempts');
  startSweeper();
}
