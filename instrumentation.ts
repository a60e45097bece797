import type { IncomingMessage, ServerResponse } from 'node:http';

declare global {
  /** Answers the attempt interface; false leaves a request to Next. scripts/start/web-server.mjs asks it first. */
  var jiangxueAttempts:
    | ((request: IncomingMessage, response: ServerResponse) => boolean)
    | undefined;
}

/** Next calls this once per server process: a wrong setting ends the start, not the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readEnvironment } = await import('@/server/env');
  readEnvironment();
  const { serveAttempts } = await import('@/app/api/v1/attempts/serve');
  globalThis.jiangxueAttempts = serveAttempts;
  const { startSweeper } = await import('@/server/attempts');
  startSweeper();
}
