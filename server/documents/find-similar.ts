import 'server-only';
import type { Language, Question } from '@/core/content';
import { containment } from '@/core/text';
import type { Draft } from '@/prisma/generated/client';
import { type QuestionLine, questionLine } from '../bank/question-line';
import { db } from '../db';
import { currentQuestions } from './queue';

/** From this share of common pieces on, two questions ask nearly the same. */
const nearly = 0.6;

/** The waiting draft after this one that is most like it: of the same words, or proved by the same. */
export async function findSimilar(
  uploadId: string,
  { questionId, passageId }: Pick<Draft, 'questionId' | 'passageId'>,
  question: Question,
  language: Language,
): Promise<{ id: string; line: QuestionLine } | null> {
  const rows = await db.draft.findMany({
    where: { uploadId, passageId, state: 'waiting', questionId: { not: questionId } },
    include: { question: true },
    orderBy: [{ position: 'asc' }, { questionId: 'asc' }],
    take: 60,
  });
  const questions = await currentQuestions(rows.map((row) => row.question));
  const scored = [...questions].map(([id, other]) => ({
    ...{ id, other },
    score: Math.max(likeness(question, other, language), sharedProof(question, other)),
  }));
  const [best] = scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  if (!best || best.score < nearly) return null;
  return { id: best.id, line: questionLine(best.other, language) };
}

function likeness(one: Question, other: Question, language: Language): number {
  const [a, b] = [questionLine(one, language).text, questionLine(other, language).text];
  return Math.min(containment(a, b, 4), containment(b, a, 4));
}

/** Share of the shorter proof that the other covers. */
function sharedProof(one: Question, other: Question): number {
  const shares = one.evidence.flatMap((a) =>
    other.evidence.map((b) => {
      if (a.role !== 'key' || b.role !== 'key' || a.passageId !== b.passageId) return 0;
      const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      return common <= 0 ? 0 : common / Math.min(a.end - a.start, b.end - b.start);
    }),
  );
  return one.kind === other.kind ? Math.max(0, ...shares) : Math.max(0, ...shares) * 0.75;
}
