import 'server-only';
import type { AttemptReview, AttemptState } from '@/core/assignments';
import type { Language } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import type { Learner } from '../auth/identity';
import { db } from '../db';
import { isRowId } from '../transaction';
import { type AttemptRecord, findAttempt, isExpired, isReleased } from './attempt-record';
import { viewAttempt, viewReview } from './attempt-view';
import { handIn } from './hand-in';
import { noteLanguage } from './note-language';

export type ReadCode = 'attempt-not-found';

/** The whole state of an attempt, to go on with it on any device. One that ran out of time is submitted first. */
export async function readAttempt(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
  language: Language,
  now: Date,
): Promise<Result<AttemptState, ReadCode>> {
  const attempt = await findCurrent(learner, attemptId, now);
  if (!attempt) return failure('attempt-not-found');
  await noteLanguage(attempt, language);
  return success(await viewAttempt(db, attempt, language, now));
}

/** Submits an attempt: graded once, however often this is called. `day` is the learner's, ISO. */
export async function submitAttempt(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
  { day }: { readonly day?: string | undefined },
  language: Language,
  now: Date,
): Promise<Result<AttemptState, ReadCode>> {
  if (!isRowId(attemptId)) return failure('attempt-not-found');
  const submitted = await handIn(attemptId, learner.id, { day, language }, now);
  if (!submitted) return readAttempt(learner, attemptId, language, now);
  return success(await viewAttempt(db, submitted, language, now));
}

export type ReviewCode = ReadCode | 'attempt-open' | 'review-not-released';

/** Questions, answers and feedback. Practice shows what was answered at any time, an assignment once released. */
export async function reviewAttempt(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
  language: Language,
  now: Date,
): Promise<Result<AttemptReview, ReviewCode>> {
  const attempt = await findCurrent(learner, attemptId, now);
  if (!attempt) return failure('attempt-not-found');
  if (attempt.feedback === 'deferred') {
    if (attempt.status === 'open') return failure('attempt-open');
    if (!isReleased(attempt, now)) return failure('review-not-released');
  }
  return success(await viewReview(db, attempt, language));
}

/** The attempt of a learner, submitted if its time is over. */
export async function findCurrent(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
  now: Date,
): Promise<AttemptRecord | null> {
  const attempt = await findAttempt(db, attemptId, learner.id);
  if (!attempt || !isExpired(attempt, now)) return attempt;
  const submitted = await handIn(attempt.id, learner.id, {}, now);
  return submitted ?? findAttempt(db, attemptId, learner.id);
}
