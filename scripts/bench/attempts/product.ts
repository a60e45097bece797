import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import { readEnvironment } from '@/server/env';
import { root } from '@/tests/sources';
import { build } from '../../start/build.mjs';
import { findFreePort } from '../../start/postgres.mjs';
import { webServer } from '../../start/serve.mjs';

/** A server in a process of its own. */
export interface RunningProgram {
  readonly port: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Fills the empty database of the bench and builds the product. */
export async function prepareProduct(): Promise<void> {
  const imported = await importContent(db, await readContentFiles(), new Date());
  if (!imported.ok) throw new Error('content/ has errors: npm run check:content names them');
  await build(root);
}

/** The built product as it is served, with the empty route that is there only for a bench. */
export function serveProduct(): Promise<RunningProgram> {
  return run(webServer, { JIANGXUE_BENCH: '1', AUTH_TRUST_HOST: 'true' });
}

/** A TypeScript program that listens on the port which is its first parameter. */
export function serveScript(file: string): Promise<RunningProgram> {
  return run(['--conditions=react-server', '--import', 'tsx', file]);
}

async function run(
  parameters: readonly string[],
  environment: Record<string, string> = {},
): Promise<RunningProgram> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [...parameters, String(port), '127.0.0.1'], {
    cwd: join(root),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...readEnvironment(), ...environment, NODE_ENV: 'production' },
  });
  await waitUntilListening(child, port);
  return {
    port,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

async function waitUntilListening(child: ChildProcess, port: number): Promise<void> {
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  for (let tries = 0; tries < 600 && !ended; tries += 1) {
    const reply = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    await reply?.text();
    if (reply) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('A server did not start.');
}
