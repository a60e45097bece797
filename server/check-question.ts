import 'server-only';
import { seededRandom, shuffled } from '@/core/assignments';
import {
  defaultOrder,
  type Language,
  type PublicQuestion,
  publicView,
  QuestionSchema,
} from '@/core/content';
import { db } from './db';

/** A question to ask oneself while reading: what a browser may see of it, and how to answer it. */
export interface OpenQuestion {
  readonly questionId: string;
  readonly question: PublicQuestion;
}

const kinds = ['single-choice', 'true-false', 'multiple-choice'];

/**
 * The question for the check after a passage: the easiest that its words prove, single choice first,
 * in `language`. The same until the bank changes; null where the bank has none.
 */
export async function checkQuestionOn(
  passageId: string,
  language: Language,
): Promise<OpenQuestion | null> {
  const rows = await db.question.findMany({
    where: {
      status: 'published',
      ownerId: null,
      languages: { has: language },
      kind: { in: kinds },
      passages: { some: { passageId } },
    },
    orderBy: [{ difficulty: 'asc' }, { id: 'asc' }],
  });
  const [row] = rows.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  if (!row) return null;
  const version = await db.questionVersion.findUnique({
    where: { questionId_version: { questionId: row.id, version: row.currentVersion } },
  });
  if (!version) return null;
  const question = QuestionSchema.parse(version.content);
  const order = shuffled(defaultOrder(question), seededRandom(`check:${row.id}`));
  return { questionId: row.id, question: publicView(question, language, order) };
}
