import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../scripts/start/postgres.mjs';
import { root } from '../sources';

/** The built product, started by its own launcher on a port and a data folder of its own. */
export interface Product {
  readonly url: string;
  readonly dataFolder: string;
  /** What the launcher has printed so far. */
  output(): string;
  /** Ends the launcher as a person would (`SIGTERM`), or as a crash would (`SIGKILL`), and waits for it. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts it again on the same port and data folder. */
  start(): Promise<void>;
  /** Stops the launcher for a while (`SIGSTOP`), so that it does not bring back what has ended. */
  hold(): void;
  /** Lets it go on. */
  release(): void;
  /** The process number of its database server. */
  databaseProcess(): Promise<number>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** Starts the product and waits until it serves; `parameters` go to the launcher (`--demo`). */
export async function startProduct(parameters: readonly string[] = []): Promise<Product> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jiangxue-e2e-'));
  const port = await findFreePort();
  let launcher: ChildProcess | undefined;
  let output = '';

  const start = async (): Promise<void> => {
    output = '';
    const child = spawn(process.execPath, ['scripts/start.mjs', ...parameters], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...{ PORT: String(port), HOST: '127.0.0.1', JIANGXUE_DATA: dataFolder },
        // Nothing of the machine's own settings, nor of a file .env.
        ...{ DATABASE_URL: '', NEXTAUTH_SECRET: '', NEXTAUTH_URL: '', NODE_OPTIONS: '' },
        ...{ NODE_ENV: 'production', npm_lifecycle_event: undefined },
      },
    });
    launcher = child;
    await new Promise<void>((resolve, reject) => {
      const hear = (text: Buffer): void => {
        output += text.toString();
        if (output.includes('Ready after')) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', () => reject(new Error(`The product did not start.\n${output}`)));
    });
  };

  const end = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    const child = launcher;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    dataFolder,
    output: () => output,
    end,
    start,
    hold: () => void launcher?.kill('SIGSTOP'),
    release: () => void launcher?.kill('SIGCONT'),
    databaseProcess: async () => {
      const text = await readFile(join(dataFolder, 'postgres/postmaster.pid'), 'utf8');
      return Number(text.split('\n')[0]);
    },
    remove: async () => {
      launcher?.kill('SIGCONT');
      await end();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
