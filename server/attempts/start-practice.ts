import 'server-only';
import { randomUUID } from 'node:crypto';
import {
  type Acquaintance,
  type AttemptState,
  choosePractice,
  type PracticeRequest,
  seededRandom,
} from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import { MemorySchema, recallProbability } from '@/core/scheduling';
import type { Learner } from '../auth/identity';
import { db } from '../db';
import { viewAttempt } from './attempt-view';
import { findCandidates } from './candidates';
import { createAttempt } from './create-attempt';

export type StartPracticeCode = 'no-questions';

/**
 * Starts a practice session with immediate feedback. Questions of a test that the learner has open,
 * or whose feedback is still kept back, are not among them. `seed` fixes the choice.
 */
export async function startPractice(
  learner: Pick<Learner, 'id'>,
  request: PracticeRequest,
  now: Date,
  seed: string = randomUUID(),
): Promise<Result<AttemptState, StartPracticeCode>> {
  const { moduleId, count = 10, language, ...scope } = request;
  const [candidates, withheld, acquaintance] = await Promise.all([
    findCandidates(
      db,
      { ...scope, ...(moduleId && { moduleIds: [moduleId] }), answeredBy: learner.id },
      language,
    ),
    findWithheld(learner.id, now),
    findAcquaintance(learner.id, now),
  ]);
  const open = candidates.filter(({ id }) => !withheld.has(id));
  const size = Math.min(50, Math.max(1, count));
  const chosen = choosePractice(open, acquaintance, size, now, seededRandom(seed));
  if (chosen.length === 0) return failure('no-questions');
  const attempt = await createAttempt(db, {
    personId: learner.id,
    language,
    moduleId: moduleId ?? null,
    feedback: 'immediate',
    seed,
    startedAt: now,
    deadlineAt: null,
    assignment: null,
    questions: chosen.map(({ question }) => ({ question, points: 1 })),
  });
  if (!attempt) throw new Error('practice was not stored');
  return success(await viewAttempt(db, attempt, language, now));
}

async function findWithheld(personId: string, now: Date): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT question_id AS id FROM attempt_item
    JOIN attempt ON attempt.id = attempt_id
    JOIN assignment ON assignment.id = assignment_id
    WHERE person_id = ${personId}::uuid AND coalesce(closes_at, due_at) > ${now}
      AND (status = 'open' OR policy -> 'review' ->> 'solution' NOT IN ('during', 'after-submission'))`;
  return new Set(rows.map(({ id }) => id));
}

async function findAcquaintance(
  personId: string,
  now: Date,
): Promise<ReadonlyMap<string, Acquaintance>> {
  const rows = await db.memory.findMany({ where: { personId } });
  return new Map(
    rows.map(({ questionId, due, card }) => [
      questionId,
      { due, recall: recallProbability(MemorySchema.parse(card), now) },
    ]),
  );
}
