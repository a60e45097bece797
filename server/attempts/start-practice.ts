import 'server-only';
import { randomUUID } from 'node:crypto';
import {
  type Acquaintance,
  type AttemptState,
  choosePractice,
  closingMoment,
  type PracticeRequest,
  seededRandom,
} from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import { MemorySchema, recallProbability } from '@/core/scheduling';
import { Prisma } from '@/prisma/generated/client';
import type { Learner } from '../auth/identity';
import { db } from '../db';
import { isRowId } from '../transaction';
import { policyOf } from './attempt-record';
import { viewAttempt } from './attempt-view';
import { findCandidates, type Scope } from './candidates';
import { createAttempt } from './create-attempt';
import { findAsked, findOwnAssignment } from './own-assignment';
import { closingSql, timesFor } from './personal-times';

export type StartPracticeCode = 'no-questions' | 'assignment-not-found' | 'practice-not-open';

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
  const { language, moduleId } = request;
  const asked = await scopeOf(learner.id, request, now);
  if (!asked.ok) return asked;
  const { scope, count } = asked.value;
  const [candidates, withheld, acquaintance, needs] = await Promise.all([
    findCandidates(db, { ...scope, answeredBy: learner.id }, language),
    findWithheld(learner.id, now),
    findAcquaintance(learner.id, now),
    db.accommodation.findUnique({ where: { personId: learner.id } }),
  ]);
  const open = candidates.filter(({ id }) => !withheld.has(id));
  const size = Math.min(50, Math.max(1, count));
  const chosen = choosePractice(open, acquaintance, size, now, seededRandom(seed));
  if (chosen.length === 0) return failure('no-questions');
  const attempt = await createAttempt({
    personId: learner.id,
    language,
    moduleId: moduleId ?? null,
    feedback: 'immediate',
    seed,
    startedAt: now,
    end: null,
    needs,
    assignment: null,
    questions: chosen.map(({ question }) => ({ question, points: 1 })),
  });
  if (!attempt) throw new Error('practice was not stored');
  return success(await viewAttempt(db, attempt, language, now));
}

/** What may be asked, and how many of it. */
async function scopeOf(
  personId: string,
  request: PracticeRequest,
  now: Date,
): Promise<Result<{ scope: Scope; count: number }, StartPracticeCode>> {
  const { moduleId, assignmentId, count, language: _, type: __, ...rest } = request;
  const scope = { ...rest, ...(moduleId && { moduleIds: [moduleId] }) };
  if (assignmentId === undefined) return success({ scope, count: count ?? 10 });
  const given = await findPractisable(assignmentId, personId, now);
  if (!given.ok) return given;
  const { ids, moduleIds } = given.value;
  const own = ids.length > 0 ? { questionIds: ids, given: ids } : { moduleIds };
  return success({ scope: { ...scope, ...own }, count: count ?? Math.max(10, ids.length) });
}

/**
 * The questions of an assignment that is closed for the person and may be practised without credit: those
 * that the person met and those that were chosen; where it only draws, the modules that it draws from.
 */
async function findPractisable(
  assignmentId: string,
  personId: string,
  now: Date,
): Promise<Result<{ ids: string[]; moduleIds: string[] }, StartPracticeCode>> {
  const own = isRowId(assignmentId) ? await findOwnAssignment(assignmentId, personId) : null;
  if (!own) return failure('assignment-not-found');
  const policy = policyOf(own);
  const closing = closingMoment(timesFor(own, policy, own.exceptions));
  const isOpen = own.attempts?.some(({ status }) => status === 'open') ?? false;
  if (!policy.practice || isOpen || now < closing) return failure('practice-not-open');
  const met = await findAsked(assignmentId, personId);
  const chosen = (own.questions ?? []).map(({ questionId }) => questionId);
  const moduleIds = own.sections.flatMap(({ drawModules }) => drawModules);
  return success({ ids: [...new Set([...met, ...chosen])], moduleIds });
}

const closing = Prisma.raw(closingSql('assignment', 'attempt.person_id'));

async function findWithheld(personId: string, now: Date): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT question_id AS id FROM attempt_item
    JOIN attempt ON attempt.id = attempt_id
    JOIN assignment ON assignment.id = assignment_id
    WHERE attempt.person_id = ${personId}::uuid AND (status = 'open' OR ${closing} > ${now}
      AND policy -> 'review' ->> 'solution' NOT IN ('during', 'after-submission')
      OR policy -> 'review' ->> 'solution' = 'never' AND policy ->> 'practice' = 'false')`;
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
