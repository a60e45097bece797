import 'server-only';
import { Prisma } from '@/prisma/generated/client';
import type { QuestionReference } from '../attempts/question-bank';
import type { Database } from '../transaction';

/** What is graded anew: one question in all attempts, or in one. */
export interface Subject extends QuestionReference {
  readonly assignmentId: string;
  readonly attemptId: string | null;
}

/** A question of an attempt with its answers, and their marks as they are stored. */
export interface AnsweredItem {
  readonly attemptId: string;
  readonly personId: string;
  readonly position: number;
  /** The answer can't change any more. */
  readonly final: boolean;
  readonly earned: number | null;
  readonly dropped: boolean;
  readonly regraded: boolean;
  /** By try, in stored ids; null where nothing was answered. */
  readonly answers: readonly unknown[];
  /** By try: what each is worth by itself. */
  readonly worth: readonly (number | null)[];
}

/** An attempt that was handed in, with what its score is made of. */
export interface ScoredAttemptRow {
  readonly attemptId: string;
  readonly personId: string;
  readonly number: number;
  readonly lateShare: number;
  readonly earned: number;
  readonly possible: number;
  readonly items: readonly (QuestionReference & {
    readonly position: number;
    readonly points: number;
    readonly earned: number | null;
    readonly dropped: boolean;
    readonly certainty: number | null;
    readonly answered: boolean;
  })[];
}

/** One question in the attempts at an assignment, wherever an answer to it is recorded. */
export function readAnswered(tx: Database, subject: Subject): Promise<AnsweredItem[]> {
  return tx.$queryRaw<AnsweredItem[]>`
    SELECT item.attempt_id AS "attemptId", attempt.person_id AS "personId", item.position,
      item.final OR attempt.status = 'submitted' AS final,
      item.earned, item.dropped, item.regraded,
      json_agg(response.answer ORDER BY response.try) AS answers,
      json_agg(response.earned ORDER BY response.try) AS worth
    FROM attempt JOIN attempt_item AS item ON item.attempt_id = attempt.id
    JOIN response ON response.attempt_id = item.attempt_id AND response.position = item.position
    WHERE attempt.assignment_id = ${subject.assignmentId}::uuid AND ${sameQuestion(subject)}
    GROUP BY item.attempt_id, attempt.person_id, item.position, attempt.status`;
}

/** The attempts at an assignment that were handed in and hold a question. */
export async function readScored(tx: Database, subject: Subject): Promise<ScoredAttemptRow[]> {
  const rows = await tx.$queryRaw<(Omit<ScoredAttemptRow, 'items'> & { items: ItemCell[] })[]>`
    SELECT attempt.id AS "attemptId", attempt.person_id AS "personId", attempt.number,
      attempt.late_share AS "lateShare", coalesce(attempt.earned, 0) AS earned,
      coalesce(attempt.possible, 0) AS possible,
      json_agg(json_build_array(one.position, one.question_id, one.version, one.points, one.earned,
        one.dropped, one.certainty, first.answer IS NOT NULL) ORDER BY one.position) AS items
    FROM attempt JOIN attempt_item AS one ON one.attempt_id = attempt.id
    LEFT JOIN response AS first ON first.attempt_id = attempt.id AND first.position = one.position
      AND first.try = 1
    WHERE attempt.assignment_id = ${subject.assignmentId}::uuid AND attempt.status = 'submitted'
      AND EXISTS (SELECT FROM attempt_item AS item
                  WHERE item.attempt_id = attempt.id AND ${sameQuestion(subject)})
    GROUP BY attempt.id`;
  return rows.map(({ items, ...attempt }) => ({
    ...attempt,
    items: items.map(
      ([position, questionId, version, points, earned, dropped, certainty, answered]) => ({
        ...{ position, questionId, version, points, earned, dropped, certainty, answered },
      }),
    ),
  }));
}

/** Lists instead of objects: at 20 questions a piece their names would be most of what is read. */
type ItemCell = [
  position: number,
  questionId: string,
  version: number,
  points: number,
  earned: number | null,
  dropped: boolean,
  certainty: number | null,
  answered: boolean,
];

function sameQuestion({ questionId, version, attemptId }: Subject): Prisma.Sql {
  const own = attemptId === null ? Prisma.empty : Prisma.sql`AND attempt.id = ${attemptId}::uuid`;
  return Prisma.sql`item.question_id = ${questionId} AND item.version = ${version} ${own}`;
}
