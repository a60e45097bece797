// Prisma's command line on Jiangxue's own database, for looking and for repairs:
//
//   node scripts/prisma.mjs migrate status
//
// Without DATABASE_URL it starts the database of the data folder and stops it afterwards.
import { fileURLToPath } from 'node:url';
import { withDatabase } from './start/own-database.mjs';
import { runPrisma } from './start/prisma.mjs';
import { Failure } from './start/progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string} url */
async function run(url) {
  const { code, output } = await runPrisma(root, process.argv.slice(2), { DATABASE_URL: url });
  process.stdout.write(output);
  return code;
}

try {
  process.exitCode = await withDatabase(root, 'scripts/prisma.mjs', run);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`${error.message}\n${error.detail}`);
  process.exitCode = 1;
}
