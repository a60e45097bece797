import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { clockPhase, type ResponseRequest, type SavedResponse } from '@/core/assignments';
import { type Answer, type Language, storedAnswer } from '@/core/content';
import { fitsQuestion } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import { Prisma } from '@/prisma/generated/client';
import type { Learner } from '../auth/identity';
import { db } from '../db';
import { libraryOf } from '../library';
import { type AttemptRecord, findAttempt, type ItemRecord, shownTo } from './attempt-record';
import { clockOf, itemFeedback, standingOf } from './attempt-view';
import { confirmAnswer } from './confirm-answer';
import { isAnswer } from './mark-answers';
import { loadQuestions, questionOfReference } from './question-bank';
import { findCurrent } from './read-attempt';
import { keptCertainty, notPassed } from './save-statement';

export type SaveCode =
  | 'attempt-not-found'
  | 'question-not-found'
  | 'answer-does-not-fit'
  | 'nothing-answered'
  | 'answer-final'
  | 'question-passed'
  | 'time-is-over'
  | 'attempt-submitted'
  | 'attempt-closed'
  | 'attempt-abandoned';

/**
 * Saves an answer, or makes a try of it. Sending the same again changes nothing and gives the same reply;
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
  const attempt = await findAttempt(attemptId, learner.id);
  if (!attempt) return failure('attempt-not-found');
  const item = attempt.items.find((candidate) => candidate.position === position);
  if (!item) return failure('question-not-found');
  const question = questionOfReference(item, await loadQuestions(db, [item]));
  if (input.answer && !fitsQuestion(question, input.answer)) return failure('answer-does-not-fit');
  const answer = input.answer && storedAnswer(input.answer, item.order);
  const confirm = input.confirm && attempt.feedback === 'immediate';
  if (confirm && !(answer && isAnswer(question, answer))) return failure('nothing-answered');
  const stored =
    confirm && answer
      ? await confirmAnswer(attempt, position, question, answer, input, now)
      : await storeAnswer(attempt, item, answer, input, now);
  if (!stored) return explain(learner, attempt, position, answer, input, language, now);
  const reply = { savedSequence: Math.max(stored.sequence, input.sequence), superseded: false };
  return success({ ...reply, ...(await tell(attempt, stored, confirm, input, language, now)) });
}

/** The question with the answer in it; null where it can't be saved. */
async function storeAnswer(
  attempt: AttemptRecord,
  item: ItemRecord,
  answer: Answer | null,
  input: ResponseRequest,
  now: Date,
): Promise<ItemRecord | null> {
  const certainty = Prisma.sql`${input.certainty ?? null}::int`;
  const kept = keptCertainty('told.certainty');
  const count = await db.$executeRaw`
    UPDATE attempt_item AS item SET answer = ${answer && JSON.stringify(answer)}::jsonb,
      sequence = ${input.sequence}, elapsed = greatest(item.elapsed, ${input.elapsed}),
      saved_at = ${now}, saved_by = ${input.page ?? null},
      flagged = coalesce(${input.flagged ?? null}::boolean, item.flagged),
      certainty = ${Prisma.raw(kept)}
    FROM attempt LEFT JOIN assignment AS given ON given.id = attempt.assignment_id,
      (SELECT ${certainty} AS certainty) AS told
    WHERE item.attempt_id = ${attempt.id}::uuid AND item.position = ${item.position}
      AND item.sequence < ${input.sequence} AND NOT item.final
      AND attempt.id = ${attempt.id}::uuid AND attempt.status = 'open'
      AND (attempt.deadline_at IS NULL OR attempt.deadline_at > ${now})
      AND ${Prisma.raw(notPassed)}`;
  return count === 1 ? { ...item, sequence: input.sequence } : null;
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
  if (attempt.status === 'abandoned') return failure('attempt-abandoned');
  const shown = item.gradedAt !== null && shownTo(attempt, now).correctness;
  if (attempt.status === 'submitted' && !(same && shown))
    return failure(before.status === 'open' ? 'attempt-closed' : 'attempt-submitted');
  if (item.final && !same) return failure('answer-final');
  if (!same && !item.final && item.sequence < input.sequence)
    return failure(clockPhase(attempt, now) === 'running' ? 'question-passed' : 'time-is-over');
  if (item.final && input.flagged !== undefined && attempt.status === 'open') {
    await db.attemptItem.updateMany({
      where: { attemptId: attempt.id, position },
      data: { flagged: input.flagged },
    });
  }
  const reply = { savedSequence: item.sequence, superseded: !same };
  return success({ ...reply, ...(await tell(attempt, item, true, input, language, now)) });
}

/** What the reply says besides what is stored; points and feedback where the answer was confirmed. */
async function tell(
  attempt: AttemptRecord,
  item: ItemRecord,
  confirmed: boolean,
  input: ResponseRequest,
  language: Language,
  now: Date,
) {
  const shown = shownTo(attempt, now);
  const [questions, { tries, earned }] = [
    await loadQuestions(db, [item]),
    standingOf(attempt, item, shown),
  ];
  const question = questionOfReference(item, questions);
  const library = confirmed ? await libraryOf(questions.values()) : null;
  return {
    elsewhere: isOpenElsewhere(attempt, input, now),
    ...clockOf(attempt, now),
    ...{ answered: item.final, tries, earned: confirmed ? earned : null },
    feedback: library && itemFeedback(attempt, item, question, shown, language, library),
  };
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
