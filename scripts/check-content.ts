import { buildLibrary, findUnplacedPassages } from '@/core/content';
import { contentErrorSentence } from '@/i18n/content-errors';
import { readContentFiles } from '@/server/content-files';

// npm run check:content: what is wrong in content/, with file and line, and what to do about it.
const built = buildLibrary(await readContentFiles());
if (built.ok) {
  const { documents, passages, corrections, concepts, glossary, modules } = built.value;
  console.log(
    `content/ is sound: ${documents.length} documents, ${passages.length} passages, ` +
      `${corrections.length} corrections, ${concepts.length} concepts, ` +
      `${glossary.length} margin notes, ${modules.length} modules.`,
  );
  const unplaced = findUnplacedPassages(built.value);
  for (const { id } of unplaced) console.log(`Passage ${id} stands in no section of a module.`);
  if (unplaced.length === 0) console.log('Every passage stands in a section of a module.');
} else {
  for (const error of built.errors)
    console.error(`content/${error.path}:${error.line} ${contentErrorSentence(error)}`);
  console.error(`${built.errors.length} errors in content/.`);
  process.exitCode = 1;
}
