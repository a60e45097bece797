import 'server-only';
import {
  type Evidence,
  type Language,
  type Localized,
  type LostProof,
  QuestionSchema,
} from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import { canTeach, type SignedInPerson } from './auth/identity';
import { inBankOf } from './bank/in-bank';
import { type QuestionLine, questionLine } from './bank/question-line';
import { type ChangeRecord, readChange } from './content-import/record-change';
import { db } from './db';
import { libraryFor } from './library';

/** A question that a change of the sources has taken out of new attempts. */
export interface LostQuestion {
  readonly id: string;
  readonly line: QuestionLine;
  readonly reason: LostProof;
  readonly since: Date;
  /** The words that proved its key, as they were. */
  readonly proof: readonly Evidence[];
  /** The documents of the proof. */
  readonly citations: readonly Localized[];
  /** In how many assignments somebody chose it. */
  readonly assignments: number;
}

/** What the sources' last change moved, and the questions that nobody has looked at since. */
export interface SourceChanges {
  readonly last: ChangeRecord | null;
  readonly lost: readonly LostQuestion[];
}

/** Questions that have lost their proof, the latest first. For teachers: quotations tell keys. */
export async function listSourceChanges(
  asker: SignedInPerson,
  language: Language,
): Promise<Result<SourceChanges, 'not-a-teacher'>> {
  if (!canTeach(asker)) return failure('not-a-teacher');
  const [last, library, rows] = await Promise.all([
    readChange(db),
    libraryFor(asker),
    db.questionReview.findMany({
      where: { reviewedAt: null, question: inBankOf(asker.id) },
      include: { question: { include: { versions: { orderBy: { version: 'desc' }, take: 1 } } } },
      orderBy: [{ since: 'desc' }, { questionId: 'asc' }],
    }),
  ]);
  const chosen = await db.assignmentQuestion.groupBy({
    by: ['questionId'],
    where: { questionId: { in: rows.map(({ questionId }) => questionId) } },
    _count: true,
  });
  const lost = rows.flatMap(({ questionId: id, reason, since, question }): LostQuestion[] => {
    const content = question.versions[0]?.content;
    const parsed = QuestionSchema.parse(content);
    const proof = parsed.evidence.filter(({ role }) => role === 'key');
    const documentIds = new Set(proof.map(({ documentId }) => documentId));
    return [
      {
        ...{ id, since, proof },
        line: questionLine(parsed, language),
        reason: reason === 'touches-defect' ? reason : 'words-gone',
        citations: library.documents
          .filter((document) => documentIds.has(document.id))
          .map(({ citation }) => citation),
        assignments: chosen.find(({ questionId }) => questionId === id)?._count ?? 0,
      },
    ];
  });
  return success({ last, lost });
}

/** Takes a question off the list; it stays retired. */
export async function markReviewed(
  asker: SignedInPerson,
  questionId: string,
  now: Date,
): Promise<Result<null, 'not-a-teacher' | 'unknown-question'>> {
  if (!canTeach(asker)) return failure('not-a-teacher');
  const { count } = await db.questionReview.updateMany({
    where: { questionId, question: inBankOf(asker.id) },
    data: { reviewedAt: now },
  });
  return count === 0 ? failure('unknown-question') : success(null);
}
