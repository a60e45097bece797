import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compressBuild } from './compress.mjs';
import { fingerprint } from './fingerprint.mjs';
import { Failure, runCommand } from './progress.mjs';

/** Everything that the built pages depend on. */
const sources = [
  'app',
  'components',
  'core',
  'i18n',
  'server',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'package.json',
  'scripts/start/compress.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** @param {string} root */
function locateNext(root) {
  const require = createRequire(join(root, 'package.json'));
  return join(dirname(require.resolve('next/package.json')), 'dist/bin/next');
}

/**
 * Builds the pages for production, unless the last build was of the same sources.
 * @param {string} root
 * @returns {Promise<boolean>} whether it had to build
 */
export async function build(root) {
  const stamp = join(root, '.next/jiangxue-sources');
  const wanted = await fingerprint(root, sources);
  const built = await readFile(stamp, 'utf8').catch(() => '');
  const complete = await readFile(join(root, '.next/BUILD_ID')).catch(() => undefined);
  if (built === wanted && complete !== undefined) return false;
  const { code, output } = await runCommand(process.execPath, [locateNext(root), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new Failure('The pages could not be built.', output);
  await compressBuild(root);
  await writeFile(stamp, wanted);
  return true;
}
