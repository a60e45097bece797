import 'server-only';
import { AnswerSchema, LanguageSchema } from '@/core/content';
import { fitsQuestion, grade } from '@/core/grading';
import { type Database, takeTurns } from '../transaction';
import { countTallies, type TalliedAttempt, type Tallies, type TallyRow } from './count-tallies';
import { loadQuestions, questionOfReference } from './question-bank';

/** Adds an attempt that was just handed in. Attempts at one assignment wait for each other: call it last. */
export async function addToTallies(
  tx: Database,
  assignmentId: string,
  attempt: TalliedAttempt,
): Promise<void> {
  await takeTurns(tx, turnOf(assignmentId));
  await store(tx, assignmentId, countTallies([attempt]));
}

/**
 * Makes the tallies of an assignment anew from what is graded now. To be called in the transaction that
 * changes grades after submission.
 */
export async function rebuildTallies(tx: Database, assignmentId: string): Promise<void> {
  await takeTurns(tx, turnOf(assignmentId));
  const where = { where: { assignmentId } };
  await tx.scoreTally.deleteMany(where);
  await tx.itemTally.deleteMany(where);
  await tx.markTally.deleteMany(where);
  await tx.choiceTally.deleteMany(where);
  await tx.timeTally.deleteMany(where);
  const attempts: TalliedAttempt[] = [];
  for await (const attempt of firstAttempts(tx, assignmentId)) attempts.push(attempt);
  await store(tx, assignmentId, countTallies(attempts));
  await tx.assignment.update({ where: { id: assignmentId }, data: { tallied: true } });
}

const atOnce = 200;

/** The attempts that count, a few at a time. */
async function* firstAttempts(tx: Database, assignmentId: string): AsyncGenerator<TalliedAttempt> {
  for (let after: string | undefined; ; ) {
    const rows = await tx.attempt.findMany({
      where: { assignmentId, status: 'submitted', number: 1, ...(after && { id: { gt: after } }) },
      include: { items: { orderBy: { position: 'asc' } } },
      orderBy: { id: 'asc' },
      take: atOnce,
    });
    const questions = await loadQuestions(
      tx,
      rows.flatMap(({ items }) => items),
    );
    for (const { items, language, earned, possible } of rows) {
      yield {
        language: LanguageSchema.safeParse(language).data ?? null,
        ...{ earned: earned ?? 0, possible: possible ?? 0 },
        items: items.map((item) => {
          const question = questionOfReference(item, questions);
          const { points, elapsed, earned } = item;
          const given = item.answer === null ? null : AnswerSchema.parse(item.answer);
          // As at submission: what is no answer yet counts as none.
          const answer = given && fitsQuestion(question, given) && grade(question, given);
          return { question, points, elapsed, earned: earned ?? 0, answer: answer ? given : null };
        }),
      };
    }
    after = rows.at(-1)?.id;
    if (rows.length < atOnce) return;
  }
}

/** One statement: whoever waits for the turn waits for it and for the commit. */
async function store(tx: Database, assignmentId: string, tallies: Tallies): Promise<void> {
  const { scores, items, marks, choices, times } = tallies;
  await tx.$executeRaw`
    WITH score AS (
      INSERT INTO score_tally AS known (assignment_id, earned, possible, attempts)
      SELECT ${assignmentId}::uuid, * FROM unnest(
        ${numbers(scores, 0)}::float8[], ${numbers(scores, 1)}::float8[], ${numbers(scores, 2)}::int[])
      ON CONFLICT (assignment_id, earned, possible)
        DO UPDATE SET attempts = known.attempts + excluded.attempts
    ), item AS (
      INSERT INTO item_tally AS known (assignment_id, question_id, version, answers, earned, elapsed)
      SELECT ${assignmentId}::uuid, * FROM unnest(
        ${texts(items, 0)}::text[], ${numbers(items, 1)}::int[], ${numbers(items, 2)}::int[],
        ${numbers(items, 3)}::float8[], ${numbers(items, 4)}::int8[])
      ON CONFLICT (assignment_id, question_id, version) DO UPDATE SET
        answers = known.answers + excluded.answers, earned = known.earned + excluded.earned,
        elapsed = known.elapsed + excluded.elapsed
    ), mark AS (
      INSERT INTO mark_tally AS known
        (assignment_id, question_id, version, language, total, points, mark, answers)
      SELECT ${assignmentId}::uuid, * FROM unnest(
        ${texts(marks, 0)}::text[], ${numbers(marks, 1)}::int[], ${texts(marks, 2)}::text[],
        ${numbers(marks, 3)}::float8[], ${numbers(marks, 4)}::float8[], ${numbers(marks, 5)}::float8[],
        ${numbers(marks, 6)}::int[])
      ON CONFLICT (assignment_id, question_id, version, language, total, points, mark)
        DO UPDATE SET answers = known.answers + excluded.answers
    ), choice AS (
      INSERT INTO choice_tally AS known
        (assignment_id, question_id, version, part, choice, total, mark, answers)
      SELECT ${assignmentId}::uuid, * FROM unnest(
        ${texts(choices, 0)}::text[], ${numbers(choices, 1)}::int[], ${texts(choices, 2)}::text[],
        ${texts(choices, 3)}::text[], ${numbers(choices, 4)}::float8[],
        ${numbers(choices, 5)}::float8[], ${numbers(choices, 6)}::int[])
      ON CONFLICT (assignment_id, question_id, version, part, choice, total, mark)
        DO UPDATE SET answers = known.answers + excluded.answers
    )
    INSERT INTO time_tally AS known (assignment_id, question_id, version, seconds, answers)
    SELECT ${assignmentId}::uuid, * FROM unnest(
      ${texts(times, 0)}::text[], ${numbers(times, 1)}::int[], ${numbers(times, 2)}::int[],
      ${numbers(times, 3)}::int[])
    ON CONFLICT (assignment_id, question_id, version, seconds)
      DO UPDATE SET answers = known.answers + excluded.answers`;
}

function numbers(rows: readonly TallyRow[], column: number): number[] {
  return rows.map((row) => Number(row[column]));
}

function texts(rows: readonly TallyRow[], column: number): string[] {
  return rows.map((row) => String(row[column]));
}

function turnOf(assignmentId: string): string {
  return `tallies:${assignmentId}`;
}
