import 'server-only';
import { type GradingChange, GradingChangeSchema } from '@/core/grading';
import { type Database, takeTurns } from '../transaction';
import { type QuestionReference, referenceKey } from './question-bank';

/** The changes of marks that hold in an assignment, for whoever grades one of its attempts. */
export interface HoldingChanges {
  /** Those that touch a question of an attempt, the oldest first. */
  of(attemptId: string, reference: QuestionReference): readonly GradingChange[];
}

/** A change of marks, as it is stored. */
interface ChangeRow extends QuestionReference {
  /** Null holds for every attempt. */
  readonly attemptId: string | null;
  readonly content: unknown;
}

/** The changes of marks that were made in an assignment and not undone. Practice has none. */
export async function findChanges(
  tx: Database,
  assignmentId: string | null,
): Promise<HoldingChanges> {
  return holdingChanges(assignmentId === null ? [] : await readChanges(tx, assignmentId));
}

/** The same as rows, the oldest first. */
export function readChanges(
  tx: Database,
  assignmentId: string,
): Promise<(ChangeRow & { readonly id: string; readonly reason: string })[]> {
  return tx.gradingChange.findMany({
    where: { assignmentId, undoneAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, questionId: true, version: true, attemptId: true },
      ...{ content: true, reason: true },
    },
  });
}

/**
 * Lets no marks of the assignment of an attempt be changed until this transaction ends; others may grade at
 * the same time. To be called before the learner's turn is taken: whoever changes marks takes both in this order.
 */
export async function lockMarks(tx: Database, attemptId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(hashtextextended(concat('marks:', assignment_id), 0))
    FROM attempt WHERE id = ${attemptId}::uuid AND assignment_id IS NOT NULL`;
}

/** Waits for all who are grading attempts at an assignment, and keeps others waiting: for who changes marks. */
export function takeMarks(tx: Database, assignmentId: string): Promise<void> {
  return takeTurns(tx, `marks:${assignmentId}`);
}

/** Changes by the questions and attempts that they touch; `rows` with the oldest first. */
export function holdingChanges(rows: readonly ChangeRow[]): HoldingChanges {
  const byQuestion = new Map<string, { attemptId: string | null; change: GradingChange }[]>();
  for (const row of rows) {
    const known = byQuestion.get(referenceKey(row)) ?? [];
    known.push({ attemptId: row.attemptId, change: GradingChangeSchema.parse(row.content) });
    byQuestion.set(referenceKey(row), known);
  }
  return {
    of: (attemptId, reference) =>
      (byQuestion.get(referenceKey(reference)) ?? []).flatMap((row) =>
        row.attemptId === null || row.attemptId === attemptId ? [row.change] : [],
      ),
  };
}
