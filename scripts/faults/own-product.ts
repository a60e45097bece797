import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '@/tests/sources';
import { prepareCluster } from '../start/cluster.mjs';
import { prepareDataFolder, readSecrets } from '../start/data-folder.mjs';
import { findFreePort, startPostgres } from '../start/postgres.mjs';
import { createDatabase, generateClient, migrate } from '../start/prisma.mjs';
import { webServer } from '../start/serve.mjs';
import type { Victim } from './run';

/** The built product on a PostgreSQL of its own, with every process in our hands; `remove` ends both. */
export async function startOwnProduct(): Promise<
  Victim & {
    readonly environment: Record<string, string>;
    readonly serve: () => Promise<void>;
    readonly remove: () => Promise<void>;
  }
> {
  const folder = await mkdtemp(join(tmpdir(), 'jiangxue-faults-'));
  await prepareDataFolder(folder);
  const { databasePassword, authSecret } = await readSecrets(folder);
  await generateClient(root);
  const cluster = await prepareCluster(folder, databasePassword);
  // As it is served: what is committed is on the disk.
  let database = await startPostgres(cluster);
  await createDatabase(database.url);
  await migrate(root, database.url);
  const environment = { DATABASE_URL: database.url, NEXTAUTH_SECRET: authSecret };
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  let web: { kill: () => void; ended: Promise<void>; running: boolean } | null = null;

  const serve = async () => {
    const child = spawn(process.execPath, [...webServer, String(port), '127.0.0.1'], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, ...environment, AUTH_TRUST_HOST: 'true', NODE_ENV: 'production' },
    });
    const started = {
      kill: () => void child.kill('SIGKILL'),
      ended: Promise.resolve(),
      running: true,
    };
    started.ended = new Promise<void>((resolve) => {
      child.once('exit', () => {
        started.running = false;
        resolve();
      });
    });
    web = started;
    await waitForHealth(url);
  };

  return {
    url,
    environment,
    serve,
    killApplication: async () => {
      web?.kill();
      await web?.ended;
    },
    killDatabase: async () => {
      database.kill();
      await database.ended;
    },
    recover: async () => {
      if (!database.isRunning()) database = await startPostgres(cluster, { port: database.port });
      if (!web?.running) await serve();
      await waitForHealth(url);
    },
    remove: async () => {
      web?.kill();
      await web?.ended;
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function waitForHealth(url: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const reply = await fetch(`${url}/api/health`).catch(() => null);
    await reply?.text();
    if (reply?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The product does not come back.');
}
