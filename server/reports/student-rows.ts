import 'server-only';
import { type AssignmentPolicy, countingAttempt } from '@/core/assignments';
import type { CertaintyCount } from '@/core/statistics';

/** A student of the class and the attempt that counts. Times are milliseconds. */
export interface StudentRow {
  readonly personId: string;
  readonly displayName: string;
  readonly demonstration: boolean;
  /** `abandoned`: time ran out before any attempt was handed in. */
  readonly status: 'missing' | 'open' | 'abandoned' | 'handed-in';
  /** How many attempts were made. */
  readonly attempts: number;
  /** The attempt that counts, or null. */
  readonly attemptId: string | null;
  readonly earned: number | null;
  readonly possible: number | null;
  /** Time on the questions of that attempt. */
  readonly time: number | null;
  readonly submittedAt: Date | null;
  /** Handed in after it was due for this student. */
  readonly late: boolean;
  /** Share of the points that lateness left; already in what was earned. */
  readonly lateShare: number;
  /** Answers of that attempt that wait for a mark. */
  readonly waiting: number;
  /** First answers of that attempt with certainty; empty where it was not asked. */
  readonly certainty: readonly CertaintyCount[];
}

/** An attempt of a student. */
export interface StudentAttempt {
  readonly id: string;
  readonly personId: string;
  readonly number: number;
  readonly status: 'open' | 'submitted' | 'abandoned';
  readonly earned: number | null;
  readonly possible: number | null;
  readonly submittedAt: Date | null;
  /** Milliseconds on its questions; null while it is open. */
  readonly elapsed: number | null;
  /** Where an exception says another time than the assignment. */
  readonly dueAt: Date | null;
  readonly lateShare: number;
  readonly waiting: number;
  readonly certainty: readonly CertaintyCount[];
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
      status: counting ? 'handed-in' : statusOf(own),
      attempts: own.length,
      attemptId: counting?.id ?? null,
      earned: counting?.earned ?? null,
      possible: counting?.possible ?? null,
      time: counting?.elapsed ?? null,
      submittedAt,
      late: submittedAt !== null && submittedAt > dueAt && submittedAt > (counting?.dueAt ?? dueAt),
      lateShare: counting?.lateShare ?? 1,
      waiting: counting?.waiting ?? 0,
      certainty: counting?.certainty ?? [],
    };
  });
}

/** Of a student who has handed in nothing. */
function statusOf(attempts: readonly StudentAttempt[]): StudentRow['status'] {
  if (attempts.some(({ status }) => status === 'open')) return 'open';
  return attempts.length > 0 ? 'abandoned' : 'missing';
}
