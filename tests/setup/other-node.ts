import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../sources';

const run = promisify(execFile);

/** Of each running major the other one that is asked. */
const others: Readonly<Record<string, string>> = { '20': '22.23.5', '22': '24.22.3' };

/**
 * A Node of another major version than the one that runs: `OTHER_NODE`, else one that the npm registry has
 * as a package, kept in `node_modules/.cache`. Throws where there is neither.
 */
export async function otherNode(): Promise<string> {
  const named = process.env.OTHER_NODE;
  if (named) return named;
  const [running = ''] = process.versions.node.split('.');
  const version = others[running] ?? '22.23.5';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = join(root, 'node_modules', '.cache', 'other-node', version);
  const program = join(folder, 'node_modules', name, 'bin', system === 'win' ? 'node.exe' : 'node');
  const there = await access(program).then(
    () => true,
    () => false,
  );
  if (there) return program;
  await mkdir(folder, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  await run('npm', ['install', ...options, `${name}@${version}`], {
    shell: system === 'win',
    timeout: 180_000,
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Name a second Node with OTHER_NODE; ${name} was not to be had: ${reason}`);
  });
  return program;
}
