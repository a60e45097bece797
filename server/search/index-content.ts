import 'server-only';
import { type Library, type Question, QuestionSchema } from '@/core/content';
import type { Database } from '../transaction';
import { contentEntries } from './content-entries';
import { indexEntries } from './entry';
import { storeReadings } from './readings';

/** Goes up when entries or tokens are made in another way, so that the next start makes them afresh. */
const indexVersion = 2;

/** The row of Setting that says what the index was made from. */
const indexKey = 'search-fingerprint';

/**
 * Brings the index in line with a library and the published questions of the same database.
 * `fingerprint` stands for their content: nothing is done where the index was made from it.
 */
export async function indexContent(
  tx: Database,
  library: Library,
  fingerprint: string,
): Promise<void> {
  const value = `${indexVersion} ${fingerprint}`;
  const last = await tx.setting.findUnique({ where: { key: indexKey } });
  if (last?.value === value) return;
  await tx.searchEntry.deleteMany({ where: { personId: null } });
  await indexEntries(tx, contentEntries(library, await readQuestions(tx)));
  await storeReadings(tx, library);
  await tx.setting.upsert({
    where: { key: indexKey },
    create: { key: indexKey, value },
    update: { value },
  });
}

async function readQuestions(tx: Database): Promise<Question[]> {
  const rows = await tx.$queryRaw<{ content: unknown }[]>`
    SELECT v.content FROM question q
    JOIN question_version v ON v.question_id = q.id AND v.version = q.current_version
    WHERE q.status = 'published' AND q.owner_id IS NULL ORDER BY q.id`;
  return rows.map(({ content }) => QuestionSchema.parse(content));
}
