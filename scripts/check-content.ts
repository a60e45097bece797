import { parseArgs } from 'node:util';
import { buildLibrary, type Library } from '@/core/content';
import { contentErrorSentence } from '@/i18n/content-errors';
import { readContentFiles } from '@/server/content-files';
import { isPassageFile, printPassageFile, writePassageFile } from './check-content/passage-file';
import { reportCoverage } from './check-content/report-coverage';

// npm run check:content: what is wrong in content/, with file and line, and what to do about it.
// With --write it names new passages in passages.yaml; with --ids it lists the questions of each passage.
const options = {
  write: { type: 'boolean', default: false },
  ids: { type: 'boolean', default: false },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options, args: process.argv.slice(2) });
  const built = buildLibrary(await readContentFiles());
  if (!built.ok) {
    for (const error of built.errors)
      console.error(`content/${error.path}:${error.line} ${contentErrorSentence(error)}`);
    console.error(`${built.errors.length} errors in content/.`);
    return 1;
  }
  const library = built.value;
  if (!(await passagesAreNamed(library, values.write))) return 1;
  console.log(summary(library));
  return reportCoverage(library, values.ids) ? 0 : 1;
}

async function passagesAreNamed(library: Library, write: boolean): Promise<boolean> {
  const text = await printPassageFile(library);
  if (await isPassageFile(text)) return true;
  if (write) {
    await writePassageFile(text);
    console.log('content/passages.yaml has been written.');
  } else {
    console.error(
      'content/passages.yaml:1 Passages were added, taken out or reworded since it was written. ' +
        'Run npm run check:content -- --write, and look at what it changes.',
    );
  }
  return write;
}

function summary({ documents, passages, corrections, concepts, ...rest }: Library): string {
  const relations = concepts.reduce((sum, concept) => sum + concept.relations.length, 0);
  return (
    `content/ is sound: ${documents.length} documents, ${passages.length} passages, ` +
    `${corrections.length} corrections, ${concepts.length} concepts with ${relations} relations, ` +
    `${rest.glossary.length} margin notes, ${rest.modules.length} modules.`
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TypeError) || !('code' in error)) throw error;
  console.error(`${error.message} Known options: --write, --ids.`);
  process.exitCode = 2;
}
