import 'server-only';
import type { AttemptReview, AttemptState } from '@/core/assignments';
import type { Language, Library } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import { type Credentials, readCallerKey } from '../auth/credentials';
import type { Learner } from '../auth/identity';
import { findSession } from '../auth/sessions';
import { db } from '../db';
import { libraryOf } from '../library';
import { isRowId } from '../transaction';
import { findLayout } from './attempt-layout';
import { type AttemptRecord, findAttempt, isExpired, shownTo } from './attempt-record';
import { viewAttempt, viewReview } from './attempt-view';
import { endExpired, handIn } from './hand-in';
import { noteLanguage } from './note-language';
import { loadQuestions } from './question-bank';

export type ReadCode = 'attempt-not-found';

/** The whole state of an attempt, to go on with it on any device. One that ran out of time is ended first. */
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

/**
 * Submits an attempt: graded once, however often this is called. One that came too late is as its policy
 * says, and the state tells. `day` is the learner's, ISO.
 */
export async function submitAttempt(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
  { day }: { readonly day?: string | undefined },
  language: Language,
  now: Date,
): Promise<Result<AttemptState, ReadCode>> {
  if (!isRowId(attemptId)) return failure('attempt-not-found');
  const asker = { type: 'person', id: learner.id } as const;
  const ended = await handIn(attemptId, asker, { day, language }, now);
  if (!ended) return readAttempt(learner, attemptId, language, now);
  return success(await viewAttempt(db, ended.attempt, language, now));
}

/**
 * The same for whoever these credentials belong to, in two round trips where nothing speaks against it. Null, and
 * nothing was changed, wherever there is something to explain: then `submitAttempt` does.
 */
export async function submitAtOnce(
  credentials: Credentials,
  attemptId: string,
  { day }: { readonly day?: string | undefined },
  language: Language,
  now: Date,
): Promise<AttemptState | null> {
  const caller = await readCallerKey(credentials);
  if (!caller || !isRowId(attemptId)) return null;
  const [ended, library] = await Promise.all([
    handIn(attemptId, caller, { day, language }, now),
    findLibrary(attemptId),
  ]);
  if (!ended) return null;
  if (ended.stale && caller.type === 'session') await findSession(caller.id, now);
  return viewAttempt(db, ended.attempt, language, now, library);
}

/** The library that proves the questions of an attempt, whoever's it is: to be told to nobody before that was asked. */
async function findLibrary(attemptId: string): Promise<Library | null> {
  const layout = await findLayout(attemptId);
  if (!layout) return null;
  const questions = await loadQuestions(db, [...layout.items.values()]);
  return libraryOf(questions.values());
}

export type ReviewCode = ReadCode | 'attempt-open' | 'attempt-abandoned' | 'review-not-released';

/**
 * Questions, answers and as much of the feedback as the policy shows now. Where feedback is immediate an
 * open attempt shows what is final in it.
 */
export async function reviewAttempt(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
  language: Language,
  now: Date,
): Promise<Result<AttemptReview, ReviewCode>> {
  const attempt = await findCurrent(learner, attemptId, now);
  return attempt ? review(attempt, language, now) : failure('attempt-not-found');
}

/** An attempt that is over, and its review as far as it is released. */
export interface AttemptResult {
  /** Without its questions. */
  readonly attempt: AttemptState;
  readonly review: AttemptReview | null;
}

/** What the page after an attempt shows: the attempt is read, and its feedback made, once for both. */
export async function readResult(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
  language: Language,
  now: Date,
): Promise<Result<AttemptResult, ReadCode>> {
  const attempt = await findCurrent(learner, attemptId, now);
  if (!attempt) return failure('attempt-not-found');
  const reviewed = await review(attempt, language, now);
  return success({
    attempt: await viewAttempt(db, { ...attempt, items: [] }, language, now),
    review: reviewed.ok ? reviewed.value : null,
  });
}

async function review(
  attempt: AttemptRecord,
  language: Language,
  now: Date,
): Promise<Result<AttemptReview, Exclude<ReviewCode, ReadCode>>> {
  if (attempt.status === 'abandoned') return failure('attempt-abandoned');
  if (attempt.feedback === 'deferred' && attempt.status === 'open') return failure('attempt-open');
  const shown = shownTo(attempt, now);
  if (!shown.points && !shown.correctness) return failure('review-not-released');
  return success(await viewReview(db, attempt, shown, language));
}

/** The attempt of a learner, ended if its time is over. */
export async function findCurrent(
  learner: Pick<Learner, 'id'>,
  attemptId: string,
  now: Date,
): Promise<AttemptRecord | null> {
  const attempt = await findAttempt(attemptId, learner.id);
  if (!attempt || !isExpired(attempt, now)) return attempt;
  const ended = await endExpired(attempt.id, learner.id, now);
  return ended ?? findAttempt(attemptId, learner.id);
}
