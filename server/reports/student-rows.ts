import 'server-only';
import { type AssignmentPolicy, countingAttempt } from '@/core/assignments';

/** A student of the class and the attempt that counts. Times are milliseconds. */
export interface StudentRow {
  readonly personId: string;
  readonly displayName: string;
  readonly demonstration: boolean;
  readonly status: 'missing' | 'open' | 'handed-in';
  /** How many attempts were made. */
  readonly attempts: number;
  /** The attempt that counts, or null. */
  readonly attemptId: string | null;
  readonly earned: number | null;
  readonly possible: number | null;
  /** Time on the questions of that attempt. */
  readonly time: number | null;
  readonly submittedAt: Date | null;
  /** Handed in after it was due. */
  readonly late: boolean;
}

/** An attempt of a student. */
export interface StudentAttempt {
  readonly id: string;
  readonly personId: string;
  readonly number: number;
  readonly status: 'open' | 'submitted';
  readonly earned: number | null;
  readonly possible: number | null;
  readonly submittedAt: Date | null;
  /** Milliseconds on its questions; null while it is open. */
  readonly elapsed: number | null;
}

/** One row per student, in the order given. */
export function studentRows(
  students: readonly Pick<StudentRow, 'personId' | 'displayName' | 'demonstration'>[],
  attempts: readonly StudentAttempt[],
  policy: AssignmentPolicy,
  dueAt: Date,
): StudentRow[] {
  const byPerson = new Map<string, StudentAttempt[]>();
  for (const attempt of attempts) {
    const known = byPerson.get(attempt.personId);
    if (known) known.push(attempt);
    else byPerson.set(attempt.personId, [attempt]);
  }
  return students.map((student) => {
    const own = byPerson.get(student.personId) ?? [];
    const counting = countingAttempt(own, policy);
    const submittedAt = counting?.submittedAt ?? null;
    return {
      personId: student.personId,
      displayName: student.displayName,
      demonstration: student.demonstration,
      status: counting ? 'handed-in' : own.length > 0 ? 'open' : 'missing',
      attempts: own.length,
      attemptId: counting?.id ?? null,
      earned: counting?.earned ?? null,
      possible: counting?.possible ?? null,
      time: counting?.elapsed ?? null,
      submittedAt,
      late: submittedAt !== null && submittedAt > dueAt,
    };
  });
}
