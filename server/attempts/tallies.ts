import 'server-only';
import { AnswerSchema, LanguageSchema } from '@/core/content';
import { Prisma } from '@/prisma/generated/client';
import { type Database, takeTurns } from '../transaction';
import type { Statement } from '../two-messages';
import { countTallies, type TalliedAttempt, type Tallies, type TallyRow } from './count-tallies';
import { loadQuestions, type QuestionReference, questionOfReference } from './question-bank';

/**
 * Adds an attempt that now has its last mark; one that waits for a mark adds nothing. Attempts at one
 * assignment wait for each other: call it last.
 */
export async function addToTallies(
  tx: Database,
  assignmentId: string,
  attemptId: string,
): Promise<void> {
  const attempts = await readAttempts(tx, Prisma.sql`attempt.id = ${attemptId}::uuid`);
  await store(tx, assignmentId, countTallies(attempts));
}

/**
 * Makes the tallies of an assignment anew from what is graded now. To be called in the transaction that
 * changes grades after submission.
 */
export async function rebuildTallies(tx: Database, assignmentId: string): Promise<void> {
  await takeTurns(tx, turnOf(assignmentId));
  await tx.$executeRaw`
    WITH scores AS (DELETE FROM score_tally WHERE assignment_id = ${assignmentId}::uuid),
      items AS (DELETE FROM item_tally WHERE assignment_id = ${assignmentId}::uuid),
      marks AS (DELETE FROM mark_tally WHERE assignment_id = ${assignmentId}::uuid),
      choices AS (DELETE FROM choice_tally WHERE assignment_id = ${assignmentId}::uuid),
      times AS (DELETE FROM time_tally WHERE assignment_id = ${assignmentId}::uuid)
    UPDATE assignment SET tallied = true WHERE id = ${assignmentId}::uuid`;
  const ofAssignment = Prisma.sql`attempt.assignment_id = ${assignmentId}::uuid AND number = 1`;
  await store(tx, assignmentId, countTallies(await readAttempts(tx, ofAssignment)));
}

interface TalliedRow extends QuestionReference {
  readonly attemptId: string;
  readonly language: string | null;
  readonly points: number;
  readonly elapsed: number;
  readonly answer: unknown;
  readonly earned: number | null;
}

/**
 * Attempts that have all their marks. What counts of a question is the first answer and what it is worth
 * by itself: certainty, later tries and lateness would measure something else than the question does.
 */
async function readAttempts(tx: Database, which: Prisma.Sql): Promise<TalliedAttempt[]> {
  const rows = await tx.$queryRaw<TalliedRow[]>`
    SELECT attempt.id AS "attemptId", attempt.language, item.question_id AS "questionId", item.version,
      item.points, item.elapsed, first.answer, first.earned
    FROM attempt JOIN attempt_item AS item ON item.attempt_id = attempt.id
    JOIN response AS first ON first.attempt_id = attempt.id AND first.position = item.position
      AND first.try = 1
    WHERE ${which} AND attempt.status = 'submitted' AND NOT item.dropped
    ORDER BY attempt.id, item.position`;
  const questions = await loadQuestions(tx, rows);
  const attempts = new Map<string, TalliedRow[]>();
  for (const row of rows) {
    const known = attempts.get(row.attemptId);
    if (known) known.push(row);
    else attempts.set(row.attemptId, [row]);
  }
  return [...attempts.values()].flatMap((own) => {
    if (own.some(({ earned }) => earned === null)) return [];
    const items = own.map((row) => ({
      ...{ points: row.points, elapsed: row.elapsed, earned: row.earned ?? 0 },
      question: questionOfReference(row, questions),
      answer: row.answer === null ? null : AnswerSchema.parse(row.answer),
    }));
    return [{ language: LanguageSchema.safeParse(own[0]?.language).data ?? null, items }];
  });
}

async function store(tx: Database, assignmentId: string, tallies: Tallies): Promise<void> {
  const { text, values } = addTallies(assignmentId, tallies);
  await tx.$executeRawUnsafe(text, ...values);
}

/**
 * Adds to the tallies of an assignment. It takes their turn as well: whoever waits for it waits for this and
 * for the commit, so let it be the last of its transaction.
 */
export function addTallies(
  assignmentId: string,
  { scores, items, marks, choices, times }: Tallies,
): Statement {
  const columns = [
    ...[numbers(scores, 0), numbers(scores, 1), numbers(scores, 2)],
    ...[texts(items, 0), ...[1, 2, 3, 4].map((column) => numbers(items, column))],
    ...[texts(marks, 0), numbers(marks, 1), texts(marks, 2)],
    ...[3, 4, 5, 6].map((column) => numbers(marks, column)),
    ...[texts(choices, 0), numbers(choices, 1), texts(choices, 2), texts(choices, 3)],
    ...[4, 5, 6].map((column) => numbers(choices, column)),
    ...[texts(times, 0), ...[1, 2, 3].map((column) => numbers(times, column))],
  ];
  return {
    name: 'add to tallies',
    text: addText,
    values: [assignmentId, turnOf(assignmentId), ...columns],
  };
}

const addText = `
  WITH turn AS MATERIALIZED (
    SELECT pg_advisory_xact_lock(hashtextextended($2::text, 0))
  ), score AS (
    INSERT INTO score_tally AS known (assignment_id, earned, possible, attempts)
    SELECT $1::uuid, given.* FROM turn, unnest($3::float8[], $4::float8[], $5::int[]) AS given
    ON CONFLICT (assignment_id, earned, possible)
      DO UPDATE SET attempts = known.attempts + excluded.attempts
  ), item AS (
    INSERT INTO item_tally AS known (assignment_id, question_id, version, answers, earned, elapsed)
    SELECT $1::uuid, given.* FROM turn,
      unnest($6::text[], $7::int[], $8::int[], $9::float8[], $10::int8[]) AS given
    ON CONFLICT (assignment_id, question_id, version) DO UPDATE SET
      answers = known.answers + excluded.answers, earned = known.earned + excluded.earned,
      elapsed = known.elapsed + excluded.elapsed
  ), mark AS (
    INSERT INTO mark_tally AS known
      (assignment_id, question_id, version, language, total, points, mark, answers)
    SELECT $1::uuid, given.* FROM turn, unnest($11::text[], $12::int[], $13::text[], $14::float8[],
      $15::float8[], $16::float8[], $17::int[]) AS given
    ON CONFLICT (assignment_id, question_id, version, language, total, points, mark)
      DO UPDATE SET answers = known.answers + excluded.answers
  ), choice AS (
    INSERT INTO choice_tally AS known
      (assignment_id, question_id, version, part, choice, total, mark, answers)
    SELECT $1::uuid, given.* FROM turn, unnest($18::text[], $19::int[], $20::text[], $21::text[],
      $22::float8[], $23::float8[], $24::int[]) AS given
    ON CONFLICT (assignment_id, question_id, version, part, choice, total, mark)
      DO UPDATE SET answers = known.answers + excluded.answers
  )
  INSERT INTO time_tally AS known (assignment_id, question_id, version, seconds, answers)
  SELECT $1::uuid, given.* FROM turn, unnest($25::text[], $26::int[], $27::int[], $28::int[]) AS given
  ON CONFLICT (assignment_id, question_id, version, seconds)
    DO UPDATE SET answers = known.answers + excluded.answers`;

function numbers(rows: readonly TallyRow[], column: number): number[] {
  return rows.map((row) => Number(row[column]));
}

function texts(rows: readonly TallyRow[], column: number): string[] {
  return rows.map((row) => String(row[column]));
}

function turnOf(assignmentId: string): string {
  return `tallies:${assignmentId}`;
}
