// npm run content: brings the database in line with content/ and shows what moved, as every start does.
// Without DATABASE_URL it starts the database of the data folder and stops it afterwards.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDatabase } from './start/own-database.mjs';
import { generateClient, migrate } from './start/prisma.mjs';
import { Failure, runCommand } from './start/progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string} url */
async function importContent(url) {
  await generateClient(root);
  await migrate(root, url);
  const program = join(root, 'scripts', 'import-content.ts');
  const flags = ['--conditions=react-server', '--import', 'tsx'];
  const { code, output } = await runCommand(process.execPath, [...flags, program], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
  });
  process.stdout.write(output);
  return code;
}

try {
  process.exitCode = await withDatabase(root, 'npm run content', importContent);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`${error.message}\n${error.detail}`);
  process.exitCode = 1;
}
