import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { ResponseRequest, SavedResponse } from '@/core/assignments';
import { type Answer, type Language, type Question, storedAnswer } from '@/core/content';
import { fitsQuestion, type Grade, grade } from '@/core/grading';
import { plausibleDay } from '@/core/progress';
import { failure, type Result, success } from '@/core/result';
import type { Learner } from '../auth/identity';
import { db } from '../db';
import { libraryOf } from '../library';
import { simplify } from '../search/dictionary';
import { inTransaction, takeTurns } from '../transaction';
import { type AttemptRecord, findAttempt, type ItemRecord, isReleased } from './attempt-record';
import { feedbackOf } from './attempt-view';
import { loadQuestions, questionOfReference } from './question-bank';
import { findCurrent } from './read-attempt';
import { momentOf, recordAnswers } from './record-answers';

export type SaveCode =
  | 'attempt-not-found'
  | 'question-not-found'
  | 'answer-does-not-fit'
  | 'nothing-answered'
  | 'answer-final'
  | 'attempt-submitted'
  | 'attempt-closed';

/**
 * Saves an answer, or makes it final. Sending the same again changes nothing and gives the same reply;
 * an answer that comes after a later one is dropped, and the reply tells the later sequence.
 */
export async function saveResponse(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
  position: number,
  input: ResponseRequest,
  language: Language,
  now: Date,
): Promise<Result<SavedResponse, SaveCode>> {
  const attempt = await findAttempt(db, attemptId, learner.id);
  if (!attempt) return failure('attempt-not-found');
  const item = attempt.items.find((candidate) => candidate.position === position);
  if (!item) return failure('question-not-found');
  const question = questionOfReference(item, await loadQuestions(db, [item]));
  if (input.answer && !fitsQuestion(question, input.answer)) return failure('answer-does-not-fit');
  const answer = input.answer && storedAnswer(input.answer, item.order);
  const graded = answer && grade(question, answer, { simplify });
  const final = input.confirm && attempt.feedback === 'immediate';
  if (final && graded === null) return failure('nothing-answered');
  const stored =
    final && answer && graded
      ? await confirmAnswer(attempt, item, question, answer, graded, input, now)
      : await storeAnswer(attempt, item, answer, input, now);
  if (!stored) return explain(learner, attempt, position, answer, input, language, now);
  const feedback = final
    ? feedbackOf({ answer, order: item.order }, question, language, await libraryOf([question]))
    : null;
  const elsewhere = isOpenElsewhere(attempt, input, now);
  return success({ savedSequence: input.sequence, superseded: false, elsewhere, feedback });
}

async function storeAnswer(
  attempt: AttemptRecord,
  item: ItemRecord,
  answer: Answer | null,
  input: ResponseRequest,
  now: Date,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE attempt_item SET answer = ${answer && JSON.stringify(answer)}::jsonb,
      sequence = ${input.sequence}, elapsed = greatest(elapsed, ${input.elapsed}), saved_at = ${now},
      saved_by = ${input.page ?? null},
      flagged = coalesce(${input.flagged ?? null}::boolean, flagged)
    WHERE attempt_id = ${attempt.id}::uuid AND position = ${item.position}
      AND sequence < ${input.sequence} AND graded_at IS NULL
      AND EXISTS (SELECT FROM attempt WHERE id = ${attempt.id}::uuid AND status = 'open'
                  AND (deadline_at IS NULL OR deadline_at > ${now}))`;
  return count === 1;
}

async function confirmAnswer(
  attempt: AttemptRecord,
  item: ItemRecord,
  question: Question,
  answer: Answer,
  { earned }: Grade,
  input: ResponseRequest,
  now: Date,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    await takeTurns(tx, `learner:${attempt.personId}`);
    const answeredAt = await momentOf(tx, attempt.personId, now);
    const closed = await tx.$queryRaw<{ elapsed: number }[]>`
      UPDATE attempt_item SET answer = ${JSON.stringify(answer)}::jsonb, sequence = ${input.sequence},
        elapsed = greatest(elapsed, ${input.elapsed}),
        saved_at = ${now}, saved_by = ${input.page ?? null}, flagged = coalesce(${input.flagged ?? null}::boolean, flagged),
        graded_at = ${answeredAt}, earned = ${earned}
      WHERE attempt_id = ${attempt.id}::uuid AND position = ${item.position}
        AND sequence <= ${input.sequence} AND graded_at IS NULL
        AND EXISTS (SELECT FROM attempt WHERE id = ${attempt.id}::uuid AND status = 'open'
                    AND (deadline_at IS NULL OR deadline_at > ${now}))
      RETURNING elapsed`;
    const elapsed = closed[0]?.elapsed;
    if (elapsed === undefined) return false;
    const occasion = {
      ...{ personId: attempt.personId, attemptId: attempt.id, answeredAt },
      assignmentId: attempt.assignment?.id ?? null,
      day: plausibleDay(input.day, now),
    };
    await recordAnswers(tx, occasion, [
      { position: item.position, question, answer, earned, elapsed },
    ]);
    return true;
  });
}

/** Why nothing was stored, and what is stored instead. */
async function explain(
  learner: Pick<Learner, 'id'>,
  before: AttemptRecord,
  position: number,
  answer: Answer | null,
  input: ResponseRequest,
  language: Language,
  now: Date,
): Promise<Result<SavedResponse, SaveCode>> {
  const attempt = await findCurrent(learner, before.id, now);
  const item = attempt?.items.find((candidate) => candidate.position === position);
  if (!attempt || !item) return failure('attempt-not-found');
  const same = isDeepStrictEqual(item.answer, answer);
  const shown =
    item.gradedAt !== null && (attempt.feedback === 'immediate' || isReleased(attempt, now));
  if (attempt.status === 'submitted' && !(same && shown)) {
    return failure(before.status === 'open' ? 'attempt-closed' : 'attempt-submitted');
  }
  if (item.gradedAt !== null && !same) return failure('answer-final');
  if (item.gradedAt !== null && input.flagged !== undefined && attempt.status === 'open') {
    await db.attemptItem.updateMany({
      where: { attemptId: attempt.id, position },
      data: { flagged: input.flagged },
    });
  }
  const questions = await loadQuestions(db, [item]);
  const feedback = shown
    ? feedbackOf(
        item,
        questionOfReference(item, questions),
        language,
        await libraryOf(questions.values()),
      )
    : null;
  return success({
    savedSequence: item.sequence,
    superseded: !same,
    elsewhere: isOpenElsewhere(attempt, input, now),
    feedback,
  });
}

/** True if another page has saved in the attempt within the last two minutes. */
function isOpenElsewhere(
  { items }: AttemptRecord,
  { page }: Pick<ResponseRequest, 'page'>,
  now: Date,
): boolean {
  if (page === undefined) return false;
  const since = now.getTime() - 120_000;
  return items.some(
    ({ savedBy, savedAt }) =>
      savedBy !== null && savedBy !== page && savedAt !== null && savedAt.getTime() > since,
  );
}
