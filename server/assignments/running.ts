import 'server-only';
import { failure, type Result, success } from '@/core/result';
import { extendAttempt } from '../attempts';
import { endAllExpired, handIn } from '../attempts/hand-in';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { findTaught } from './find-taught';

/** Somebody who is working at an assignment now. */
export interface RunningAttempt {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  /** Seconds that were added. */
  readonly extraTime: number;
  /** How many questions have an answer, and how many there are. */
  readonly answered: number;
  readonly total: number;
  /** When an answer was saved last; null before the first. */
  readonly savedAt: Date | null;
}

export type RunningCode = 'assignment-not-found' | 'nobody-chosen' | 'extension-wrong';

/** Who is working at an assignment of a class that the person teaches; who has least time left comes first. */
export async function listRunning(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  now: Date,
): Promise<Result<RunningAttempt[], 'assignment-not-found'>> {
  const row = await findTaught(person, assignmentId);
  if (!row) return failure('assignment-not-found');
  await endAllExpired(row.id, now);
  const attempts = await db.attempt.findMany({
    where: {
      ...{ assignmentId: row.id, status: 'open' },
      person: { memberships: { some: { classId: row.classId, role: 'student' } } },
    },
    include: {
      person: { select: { displayName: true } },
      items: { select: { answer: true, savedAt: true } },
    },
    orderBy: [{ deadlineAt: 'asc' }, { startedAt: 'asc' }],
  });
  return success(
    attempts.map(({ id, personId, number, startedAt, deadlineAt, extraTime, ...attempt }) => ({
      ...{ id, personId, number, startedAt, deadlineAt, extraTime },
      name: attempt.person.displayName,
      answered: attempt.items.filter(({ answer }) => answer !== null).length,
      total: attempt.items.length,
      savedAt: latest(attempt.items.flatMap(({ savedAt }) => savedAt ?? [])),
    })),
  );
}

/** Gives each of these open attempts so many seconds more; one that has ended in the meantime is passed over. */
export async function extendAttempts(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  attemptIds: readonly string[],
  seconds: number,
): Promise<Result<{ extended: number }, RunningCode>> {
  const chosen = await ownAttempts(person, assignmentId, attemptIds);
  if (!chosen.ok) return chosen;
  let extended = 0;
  for (const { id } of chosen.value) {
    const done = await extendAttempt(person, id, seconds);
    if (done.ok) extended += 1;
    else if (done.code === 'extension-wrong') return failure(done.code);
  }
  return success({ extended });
}

/** Hands in for students who left: what they saved is graded as if they had done it themselves. */
export async function handInFor(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  attemptIds: readonly string[],
  now: Date,
): Promise<Result<{ handedIn: number }, RunningCode>> {
  const chosen = await ownAttempts(person, assignmentId, attemptIds);
  if (!chosen.ok) return chosen;
  let handedIn = 0;
  for (const { id, personId } of chosen.value)
    if (await handIn(id, { type: 'person', id: personId }, {}, now)) handedIn += 1;
  return success({ handedIn });
}

/** Those of the attempts that are open and at this assignment. */
async function ownAttempts(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  attemptIds: readonly string[],
): Promise<Result<{ id: string; personId: string }[], 'assignment-not-found' | 'nobody-chosen'>> {
  const row = await findTaught(person, assignmentId);
  if (!row) return failure('assignment-not-found');
  if (attemptIds.length === 0) return failure('nobody-chosen');
  const open = await db.attempt.findMany({
    where: { assignmentId: row.id, status: 'open' },
    select: { id: true, personId: true },
  });
  return success(open.filter(({ id }) => attemptIds.includes(id)));
}

function latest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, one) => (last && last > one ? last : one), null);
}
