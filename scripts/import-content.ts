import { contentErrorSentence } from '@/i18n/content-errors';
import { readContentFiles } from '@/server/content-files';
import { importContent } from '@/server/content-import';
import { db } from '@/server/db';
import { describeChange } from './check-content/describe-change';

/** Brings the database in line with content/; prints what changed. Part of `npm start`. */
async function main(): Promise<number> {
  const result = await importContent(db, await readContentFiles(), new Date());
  if (!result.ok) {
    for (const error of result.errors)
      console.error(`content/${error.path}:${error.line} ${contentErrorSentence(error)}`);
    console.error(`Nothing was imported: ${result.errors.length} errors in content/.`);
    return 1;
  }
  const { changed, documents, passages, modules, questions, change, proof } = result.value;
  const asked = questions.created + questions.revised + questions.unchanged;
  console.log(
    `${documents} documents, ${passages} passages, ${modules} modules, ${asked} questions` +
      (changed
        ? ` (${questions.created} new, ${questions.revised} revised, ${questions.retired} retired)`
        : ', as before'),
  );
  for (const line of describeChange(change, proof)) console.log(line);
  return 0;
}

try {
  process.exitCode = await main();
} finally {
  await db.$disconnect();
}
