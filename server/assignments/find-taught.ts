import 'server-only';
import type { Prisma } from '@/prisma/generated/client';
import type { SignedInPerson } from '../auth/identity';
import { teaches } from '../classes';
import { db } from '../db';
import { type Database, isRowId } from '../transaction';

const included = {
  class: { select: { id: true, name: true, demonstration: true } },
  questions: { orderBy: { position: 'asc' } },
  sections: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.AssignmentInclude;

/** An assignment with what it asks. */
export type TaughtRow = Prisma.AssignmentGetPayload<{ include: typeof included }>;

/** An assignment of a class that the person teaches; null if there is none, or it is another teacher's. */
export async function findTaught(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  tx: Database = db,
): Promise<TaughtRow | null> {
  const row = isRowId(assignmentId)
    ? await tx.assignment.findUnique({ where: { id: assignmentId }, include: included })
    : null;
  return row && (await teaches(person.id, row.classId, tx)) ? row : null;
}

/**
 * Holds an assignment until the transaction ends: whoever is about to start it waits, and whoever has
 * started it can be counted.
 */
export async function holdAssignment(tx: Database, assignmentId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM assignment WHERE id = ${assignmentId}::uuid FOR UPDATE`;
}
