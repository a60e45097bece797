import 'server-only';
import { db } from '../db';

/** How many answers to an assignment wait for a person to mark them. */
export function countWaiting(assignmentId: string): Promise<number> {
  return db.attemptItem.count({
    where: { attempt: { assignmentId, status: 'submitted' }, earned: null, dropped: false },
  });
}
