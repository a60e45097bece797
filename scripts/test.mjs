// Everything that is checked, from a fresh clone, in one command. The last line counts all of it.
//
//   npm test                     all steps
//   npm run check                those that need no database, build or browser
//   npm test -- unit database    the named steps
import { fileURLToPath } from 'node:url';
import { build } from './start/build.mjs';
import { areInstalled, checkNodeVersion, installDependencies } from './start/dependencies.mjs';
import { generateClient } from './start/prisma.mjs';
import { endCommands, Failure, shorten, step } from './start/progress.mjs';
import { runCheck, runTests, runTool } from './test/tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @typedef {import('./test/tools.mjs').Outcome} Outcome */

/** @returns {Promise<Outcome>} */
async function checkTypes() {
  const { code, output } = await runTool(root, 'next', ['typegen']);
  if (code !== 0) return { passed: 0, failed: 1, output };
  return runCheck(root, 'typescript', ['--noEmit', '--project', '.']);
}

/** @returns {Promise<Outcome>} */
async function checkBuild() {
  await build(root);
  return { passed: 1, failed: 0, output: '' };
}

/** @type {{ name: string, title: string, quick: boolean, run: () => Promise<Outcome> }[]} */
const steps = [
  {
    name: 'lint',
    title: 'Format and lint',
    quick: true,
    run: () =>
      runCheck(root, '@biomejs/biome', ['ci', '--colors=off', '--max-diagnostics=50', '.']),
  },
  { name: 'types', title: 'Types', quick: true, run: checkTypes },
  { name: 'dead', title: 'Dead code', quick: true, run: () => runCheck(root, 'knip', []) },
  {
    name: 'unit',
    title: 'Unit, property and architecture tests',
    quick: true,
    run: () => runTests(root, 'unit'),
  },
  {
    name: 'database',
    title: 'Use cases on PostgreSQL',
    quick: false,
    run: () => runTests(root, 'database'),
  },
  { name: 'build', title: 'Build', quick: false, run: checkBuild },
  {
    name: 'e2e',
    title: 'End to end and accessibility in Chromium',
    quick: false,
    run: () => runTests(root, 'e2e'),
  },
];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endCommands();
    process.exit(130);
  });
}

/**
 * Runs a step and prints its line; a step that could not be carried out has failed.
 * @param {(typeof steps)[number]} wanted
 * @returns {Promise<Outcome>}
 */
async function perform({ title, run }) {
  /** @type {Outcome} */
  let outcome = { passed: 0, failed: 1, output: '' };
  try {
    await step(title, async (note) => {
      outcome = await run();
      note(`${outcome.passed} passed, ${outcome.failed} failed`);
      if (outcome.failed > 0) throw new Failure(title, outcome.output);
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    outcome = { ...outcome, output: `${error.message}\n${error.detail}` };
  }
  if (outcome.failed > 0) console.log(`\n${shorten(outcome.output, 400)}\n`);
  return outcome;
}

/** @param {string[]} parameters of the command line */
function chooseSteps(parameters) {
  const names = parameters.filter((name) => !name.startsWith('--'));
  const unknown = names.find((name) => !steps.some((each) => each.name === name));
  if (unknown !== undefined) {
    throw new Failure(
      `No step is called “${unknown}”. There are: ${steps.map((each) => each.name).join(', ')}.`,
    );
  }
  if (names.length > 0) return steps.filter(({ name }) => names.includes(name));
  return parameters.includes('--quick') ? steps.filter(({ quick }) => quick) : steps;
}

let passed = 0;
let failed = 0;
try {
  checkNodeVersion(process.versions.node);
  const chosen = chooseSteps(process.argv.slice(2));
  if (!(await areInstalled(root)))
    await step('Packages installed', () => installDependencies(root));
  await step('Database client', () => generateClient(root));
  let built = true;
  for (const each of chosen) {
    if (each.name === 'e2e' && !built)
      console.log('  ✗            End to end: there is no build to test');
    /** @type {Outcome} */
    const outcome =
      each.name === 'e2e' && !built ? { passed: 0, failed: 1, output: '' } : await perform(each);
    if (each.name === 'build') built = outcome.failed === 0;
    passed += outcome.passed;
    failed += outcome.failed;
  }
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}\n${error.detail}`);
  failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
