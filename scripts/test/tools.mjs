import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '../start/progress.mjs';

/**
 * What a step found: how many checks passed and failed, and what to show when some failed.
 * @typedef {{ passed: number, failed: number, output: string }} Outcome
 */

/**
 * Runs the program of an installed package with the Node that runs us.
 * @param {string} root
 * @param {string} name of the package
 * @param {string[]} parameters
 * @param {Record<string, string>} [environment]
 */
export async function runTool(root, name, parameters, environment = {}) {
  const require = createRequire(join(root, 'package.json'));
  const folder = dirname(findManifest(require, root, name));
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const program = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return runCommand(process.execPath, [join(folder, program), ...parameters], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...environment },
  });
}

/**
 * @param {NodeJS.Require} require
 * @param {string} root
 * @param {string} name
 */
function findManifest(require, root, name) {
  try {
    return require.resolve(`${name}/package.json`);
  } catch {
    return join(root, 'node_modules', name, 'package.json');
  }
}

/**
 * A step that passes or fails as a whole.
 * @param {string} root
 * @param {string} name
 * @param {string[]} parameters
 * @returns {Promise<Outcome>}
 */
export async function runCheck(root, name, parameters) {
  const { code, output } = await runTool(root, name, parameters);
  return code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output };
}

/**
 * Runs one project of the test-suite and counts its tests. A test that was skipped counts as failed:
 * whoever reads the last line shall know what was not tried.
 * @param {string} root
 * @param {string} project
 * @returns {Promise<Outcome>}
 */
export async function runTests(root, project) {
  const folder = await mkdtemp(join(tmpdir(), 'jiangxue-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await runTool(root, 'vitest', [
    'run',
    '--project',
    project,
    ...reporters,
  ]);
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  await rm(folder, { recursive: true, force: true });
  const { numPassedTests: passed = 0, numTotalTests: total = 0 } = report;
  // A file that does not load, or a set-up that fails, has no test to blame.
  const failed = total - passed || (code === 0 && total > 0 ? 0 : 1);
  return { passed, failed, output: failed === 0 ? '' : output };
}
