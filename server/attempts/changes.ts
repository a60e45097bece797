import 'server-only';
import { type GradingChange, GradingChangeSchema } from '@/core/grading';
import { type Asker, askerSql, askerValues } from '../auth/asker';
import { type Database, takeTurns } from '../transaction';
import type { Statement } from '../two-messages';
import { type QuestionReference, referenceKey } from './question-bank';

/** A change with the reason that was given for it. */
export type ReasonedChange = GradingChange & { readonly reason: string };

/** The changes of marks that hold in an assignment, for whoever grades one of its attempts. */
export interface HoldingChanges {
  /** Those that touch a question of an attempt, or for null of every attempt, the oldest first. */
  of(attemptId: string | null, reference: QuestionReference): readonly ReasonedChange[];
}

/** A change of marks, as it is stored. */
export interface ChangeRow extends QuestionReference {
  /** Null holds for every attempt. */
  readonly attemptId: string | null;
  readonly content: unknown;
  readonly reason: string;
}

/**
 * A column in SQL that holds `ChangeRow`s, the oldest first: those that hold in an assignment. `assignment` is
 * an expression with its id; null is practice, which has none.
 */
export function changesSql(assignment: string): string {
  return `(
      SELECT json_agg(json_build_object('questionId', question_id, 'version', version,
        'attemptId', attempt_id, 'content', content, 'reason', reason) ORDER BY created_at, made.id)
      FROM grading_change AS made WHERE made.assignment_id = ${assignment} AND undone_at IS NULL
    ) AS changes`;
}

/** The changes of marks that were made in an assignment and not undone, the oldest first. */
export function readChanges(
  tx: Database,
  assignmentId: string,
): Promise<(ChangeRow & { readonly id: string })[]> {
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
 * Takes the turn of whoever grades an attempt, until the transaction ends: no marks of its assignment are
 * changed, though others may grade, and then the learner's own turn, in this order, as whoever changes marks
 * takes them. What depends on what others did before is for the next statement to read. `asker` is whose
 * attempt it must be; nobody who is refused waits.
 */
export function gradingTurn(attemptId: string, asker: Asker, now: Date): Statement {
  const { type, values } = askerValues(asker, now);
  return { name: `turn of a ${type}`, text: turns[type], values: [attemptId, ...values] };
}

const turns = {
  session: turnText('session'),
  guest: turnText('guest'),
  person: turnText('person'),
} as const satisfies Record<Asker['type'], string>;

function turnText(type: Asker['type']): string {
  return `WITH caller AS MATERIALIZED (${askerSql(type, '$2', '$3::timestamptz')}),
    marks AS MATERIALIZED (
      SELECT pg_advisory_xact_lock_shared(hashtextextended(concat('marks:', assignment_id), 0))
      FROM attempt JOIN caller ON caller.id = attempt.person_id
      WHERE attempt.id = $1::uuid AND assignment_id IS NOT NULL
    )
    SELECT pg_advisory_xact_lock(hashtextextended(concat('learner:', caller.id), 0))
    FROM (SELECT count(*) FROM marks) AS held, caller`;
}

/** Waits for all who are grading attempts at an assignment, and keeps others waiting: for who changes marks. */
export function takeMarks(tx: Database, assignmentId: string): Promise<void> {
  return takeTurns(tx, `marks:${assignmentId}`);
}

/** Changes by the questions and attempts that they touch; `rows` with the oldest first. */
export function holdingChanges(rows: readonly ChangeRow[]): HoldingChanges {
  const byQuestion = new Map<string, { attemptId: string | null; change: ReasonedChange }[]>();
  for (const row of rows) {
    const known = byQuestion.get(referenceKey(row)) ?? [];
    known.push({ attemptId: row.attemptId, change: changeOf(row) });
    byQuestion.set(referenceKey(row), known);
  }
  return {
    of: (attemptId, reference) =>
      (byQuestion.get(referenceKey(reference)) ?? []).flatMap((row) =>
        row.attemptId === null || row.attemptId === attemptId ? [row.change] : [],
      ),
  };
}

/** The change in a row. */
export function changeOf({
  content,
  reason,
}: Pick<ChangeRow, 'content' | 'reason'>): ReasonedChange {
  return { ...GradingChangeSchema.parse(content), reason };
}
