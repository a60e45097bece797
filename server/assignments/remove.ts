import 'server-only';
import { failure, type Result, success } from '@/core/result';
import { rebuildDerived } from '../attempts/derived';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { type Database, inTransaction, takeTurns } from '../transaction';
import { findTaught, holdAssignment } from './find-taught';

/** What goes with an assignment when it is deleted. */
export interface Loss {
  /** Students who began it, members of the class or not. */
  readonly students: number;
  readonly attempts: number;
  readonly answers: number;
}

/** What `removeAssignment` would take away. */
export async function countLoss(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
): Promise<Result<Loss, 'assignment-not-found'>> {
  const row = await findTaught(person, assignmentId);
  if (!row) return failure('assignment-not-found');
  const [people, attempts, answers] = await Promise.all([
    learnersOf(db, row.id),
    db.attempt.count({ where: { assignmentId: row.id } }),
    db.attemptItem.count({ where: { attempt: { assignmentId: row.id }, sequence: { gt: 0 } } }),
  ]);
  return success({ students: people.length, attempts, answers });
}

/**
 * Deletes an assignment with its attempts, answers, marks and exceptions. What its students know is then
 * derived from the answers that they have left.
 */
export async function removeAssignment(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
): Promise<Result<{ classId: string }, 'assignment-not-found'>> {
  return inTransaction(async (tx) => {
    const row = await findTaught(person, assignmentId, tx);
    if (!row) return failure('assignment-not-found');
    // In this order: so do all who hand in and who change marks.
    await takeTurns(tx, `marks:${row.id}`);
    const before = await learnersOf(tx, row.id);
    for (const id of before) await takeTurns(tx, `learner:${id}`);
    await holdAssignment(tx, row.id);
    const learners = await learnersOf(tx, row.id);
    await tx.assignment.delete({ where: { id: row.id } });
    for (const id of learners) await rebuildDerived(tx, id);
    return success({ classId: row.classId });
  });
}

async function learnersOf(tx: Database, assignmentId: string): Promise<string[]> {
  const rows = await tx.attempt.findMany({
    where: { assignmentId },
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}
