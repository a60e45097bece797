import 'server-only';
import { type Question, QuestionSchema } from '@/core/content';
import type { Database } from '../transaction';

/** One immutable version of a question. */
export interface QuestionReference {
  readonly questionId: string;
  readonly version: number;
}

// A version never changes, so that what was parsed once stays right; the oldest make room.
const parsed = new Map<string, Question>();
const mostKept = 5_000;

/** The key under which `loadQuestions` gives a version. */
export function referenceKey({ questionId, version }: QuestionReference): string {
  return `${questionId}@${version}`;
}

/** Questions with their keys, by `referenceKey`. Throws if one is not in the bank. */
export async function loadQuestions(
  tx: Database,
  references: readonly QuestionReference[],
): Promise<ReadonlyMap<string, Question>> {
  const missing = references.filter((reference) => !parsed.has(referenceKey(reference)));
  if (missing.length > 0) {
    const rows = await tx.$queryRaw<{ question_id: string; version: number; content: unknown }[]>`
      SELECT question_id, version, content FROM question_version
      JOIN unnest(${missing.map(({ questionId }) => questionId)}::text[],
                  ${missing.map(({ version }) => version)}::int[]) AS wanted (id, number)
        ON question_id = wanted.id AND version = wanted.number`;
    for (const row of rows) {
      const key = referenceKey({ questionId: row.question_id, version: row.version });
      parsed.set(key, QuestionSchema.parse(row.content));
    }
  }
  const found = new Map<string, Question>();
  for (const reference of references)
    found.set(referenceKey(reference), questionOfReference(reference, parsed));
  for (const key of parsed.keys()) {
    if (parsed.size <= mostKept) break;
    parsed.delete(key);
  }
  return found;
}

/** The question of a reference within what was loaded. Throws if it is not there. */
export function questionOfReference(
  reference: QuestionReference,
  questions: ReadonlyMap<string, Question>,
): Question {
  const question = questions.get(referenceKey(reference));
  if (!question) throw new Error(`no question ${referenceKey(reference)} in the bank`);
  return question;
}
