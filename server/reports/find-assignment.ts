import 'server-only';
import type { Prisma } from '@/prisma/generated/client';
import { endAllExpired } from '../attempts/hand-in';
import type { SignedInPerson } from '../auth/identity';
import { teaches } from '../classes';
import { db } from '../db';
import { isRowId } from '../transaction';

const included = {
  class: true,
  questions: { orderBy: { position: 'asc' } },
  sections: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.AssignmentInclude;

/** An assignment with its class and its chosen questions. */
export type TaughtAssignment = Prisma.AssignmentGetPayload<{ include: typeof included }>;

/**
 * An assignment of a class that the person teaches; null if there is none, or it is another teacher's.
 * Attempts whose time is over are ended first.
 */
export async function findTaughtAssignment(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  now: Date,
): Promise<TaughtAssignment | null> {
  const row = isRowId(assignmentId)
    ? await db.assignment.findUnique({ where: { id: assignmentId }, include: included })
    : null;
  if (!row || !(await teaches(person.id, row.classId))) return null;
  await endAllExpired(assignmentId, now);
  return row;
}
