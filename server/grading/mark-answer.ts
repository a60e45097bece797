import 'server-only';
import { failure, type Result, success } from '@/core/result';
import { policyOf } from '../attempts/attempt-record';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { findTaughtAssignment } from '../reports/find-assignment';
import { isRowId } from '../transaction';
import { addChange, longestReason } from './change-marks';

export type MarkAnswerCode =
  | 'attempt-not-found'
  | 'question-not-found'
  | 'not-handed-in'
  | 'mark-invalid'
  | 'reason-missing'
  | 'reason-too-long';

/**
 * Gives a share of the points (0 to 1) to one answer of an attempt that was handed in. Where it had a mark
 * before, a reason is needed; an answer that waited for its mark needs none.
 */
export async function markAnswer(
  person: Pick<SignedInPerson, 'id'>,
  attemptId: string,
  position: number,
  share: number,
  reason: string,
  now: Date,
): Promise<Result<{ id: string }, MarkAnswerCode>> {
  const attempt = isRowId(attemptId)
    ? await db.attempt.findUnique({
        where: { id: attemptId },
        select: { assignmentId: true, status: true },
      })
    : null;
  const assignment =
    attempt?.assignmentId && (await findTaughtAssignment(person, attempt.assignmentId, now));
  if (!attempt || !assignment) return failure('attempt-not-found');
  if (attempt.status !== 'submitted') return failure('not-handed-in');
  const item = Number.isSafeInteger(position)
    ? await db.attemptItem.findUnique({
        where: { attemptId_position: { attemptId, position } },
        select: { questionId: true, version: true, earned: true },
      })
    : null;
  if (!item) return failure('question-not-found');
  if (!(share >= 0 && share <= 1)) return failure('mark-invalid');
  const written = reason.trim();
  if (written === '' && item.earned !== null) return failure('reason-missing');
  if ([...written].length > longestReason) return failure('reason-too-long');
  const { questionId, version } = item;
  const subject = { assignmentId: assignment.id, questionId, version, attemptId };
  const change = { type: 'mark', earned: share } as const;
  return success(await addChange(subject, policyOf(assignment), change, written, person.id, now));
}
