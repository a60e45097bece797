import 'server-only';
import { db } from '../db';

/** How many answers to an assignment wait for a person to mark them. */
export function countWaiting(assignmentId: string): Promise<number> {
  return db.attemptItem.count({
    where: {
      // An attempt that has all its marks is not looked into.
      attempt: { assignmentId, status: 'submitted', gradedAt: null },
      ...{ earned: null, dropped: false },
    },
  });
}
