import 'server-only';
import { type AttemptEnd, attemptEnd } from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import { Prisma } from '@/prisma/generated/client';
import type { SignedInPerson } from '../auth/identity';
import { type Database, inTransaction, isRowId } from '../transaction';
import { policyOf } from './attempt-record';
import {
  type ExceptionRow,
  exceptionsSql,
  type Needs,
  needsSql,
  type TimesRow,
  timesFor,
} from './personal-times';

export type ExtendCode = 'attempt-not-found' | 'attempt-over' | 'extension-wrong';

/** At most so many seconds are added at once. */
const mostSeconds = 86_400;

/**
 * Gives an open attempt at an assignment of a class that the person teaches so many seconds more, on top
 * of its time limit and of the closing. What an open page of the attempt saves next tells it.
 */
export async function extendAttempt(
  teacher: Pick<SignedInPerson, 'id'>,
  attemptId: string,
  seconds: number,
): Promise<Result<{ deadlineAt: Date }, ExtendCode>> {
  if (!isRowId(attemptId)) return failure('attempt-not-found');
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > mostSeconds)
    return failure('extension-wrong');
  return inTransaction(async (tx) => {
    const [found] = await lockAttempts(
      tx,
      Prisma.sql`attempt.id = ${attemptId}::uuid AND EXISTS (
        SELECT FROM class_member AS member WHERE member.class_id = given.class_id
          AND member.person_id = ${teacher.id}::uuid AND member.role = 'teacher')`,
    );
    if (!found) return failure('attempt-not-found');
    if (found.status !== 'open') return failure('attempt-over');
    const extraTime = found.extraTime + seconds;
    await tx.attempt.update({ where: { id: attemptId }, data: { extraTime } });
    const [stored] = await storeEnds(tx, [{ ...found, extraTime }]);
    if (!stored) throw new Error(`attempt ${attemptId} was locked and is gone`);
    return success(stored);
  });
}

/**
 * Works out anew when the open attempts at an assignment, or of some people, end. To be called in the
 * transaction that changes times, exceptions, groups or accommodations. None ends sooner than before.
 */
export async function refreshDeadlines(
  tx: Database,
  scope: { readonly assignmentId: string } | { readonly personIds: readonly string[] },
): Promise<void> {
  const within =
    'assignmentId' in scope
      ? Prisma.sql`attempt.assignment_id = ${scope.assignmentId}::uuid`
      : Prisma.sql`attempt.person_id = ANY (${[...scope.personIds]}::uuid[])`;
  await storeEnds(tx, await lockAttempts(tx, Prisma.sql`attempt.status = 'open' AND ${within}`));
}

interface TimedRow extends TimesRow {
  readonly id: string;
  readonly status: string;
  readonly startedAt: Date;
  readonly extraTime: number;
  readonly policy: unknown;
  readonly exceptions: readonly ExceptionRow[] | null;
  readonly needs: Needs | null;
}

/** Attempts at assignments; until the transaction ends nobody hands them in or extends them. */
function lockAttempts(tx: Database, condition: Prisma.Sql): Promise<TimedRow[]> {
  return tx.$queryRaw<TimedRow[]>`
    SELECT attempt.id, attempt.status::text, attempt.started_at AS "startedAt",
      attempt.extra_time AS "extraTime", given.policy, given.opens_at AS "opensAt",
      given.due_at AS "dueAt", given.closes_at AS "closesAt", given.max_attempts AS "maxAttempts",
      ${Prisma.raw(exceptionsSql('attempt.assignment_id', 'attempt.person_id'))} AS exceptions,
      ${Prisma.raw(needsSql('attempt.person_id'))} AS needs
    FROM attempt JOIN assignment AS given ON given.id = attempt.assignment_id
    WHERE ${condition} ORDER BY attempt.id FOR UPDATE OF attempt`;
}

async function storeEnds(
  tx: Database,
  attempts: readonly TimedRow[],
): Promise<{ deadlineAt: Date }[]> {
  if (attempts.length === 0) return [];
  const ends = attempts.map((attempt): AttemptEnd => {
    const policy = policyOf(attempt);
    const times = timesFor(attempt, policy, attempt.exceptions);
    return attemptEnd(attempt.startedAt, times, policy, attempt.needs, attempt.extraTime);
  });
  return tx.$queryRaw<{ deadlineAt: Date }[]>`
    UPDATE attempt SET deadline_at = greatest(attempt.deadline_at, ended.deadline_at),
      grace_until = greatest(attempt.grace_until, ended.grace_until)
    FROM unnest(${attempts.map(({ id }) => id)}::uuid[],
        ${ends.map(({ deadlineAt }) => deadlineAt)}::timestamptz[],
        ${ends.map(({ graceUntil }) => graceUntil)}::timestamptz[])
      AS ended (id, deadline_at, grace_until)
    WHERE attempt.id = ended.id RETURNING attempt.deadline_at AS "deadlineAt"`;
}
