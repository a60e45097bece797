import 'server-only';
import { type GradingChange, GradingChangeSchema } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import type { QuestionReference } from '../attempts/question-bank';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { findTaughtAssignment } from '../reports/find-assignment';

/** A change of marks as the teacher's list shows it. */
export interface ListedChange extends QuestionReference {
  readonly id: string;
  readonly change: GradingChange;
  /** Whose answer was marked; null where it holds for everybody. */
  readonly student: { readonly personId: string; readonly displayName: string } | null;
  readonly reason: string;
  /** Who made it; null where the account is gone. */
  readonly by: string | null;
  readonly at: Date;
  /** What it did to scores when it was made. */
  readonly effect: { readonly up: number; readonly down: number; readonly same: number };
  readonly undoneAt: Date | null;
}

/** Every change of marks in an assignment of a class that the person teaches, the latest first. */
export async function listChanges(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  now: Date,
): Promise<Result<ListedChange[], 'assignment-not-found'>> {
  const found = await findTaughtAssignment(person, assignmentId, now);
  if (!found) return failure('assignment-not-found');
  const rows = await db.gradingChange.findMany({
    where: { assignmentId },
    include: {
      createdBy: { select: { displayName: true } },
      attempt: { select: { person: { select: { id: true, displayName: true } } } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return success(
    rows.map((row) => {
      const { id, questionId, version, reason, createdAt, undoneAt, attempt } = row;
      const student = attempt && {
        personId: attempt.person.id,
        displayName: attempt.person.displayName,
      };
      return {
        ...{ id, questionId, version, reason, undoneAt, student },
        change: GradingChangeSchema.parse(row.content),
        ...{ by: row.createdBy?.displayName ?? null, at: createdAt },
        effect: { up: row.wentUp, down: row.wentDown, same: row.stayed },
      };
    }),
  );
}
