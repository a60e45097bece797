import 'server-only';
import type { Language, Question } from '@/core/content';
import { fitsQuestion, grade } from '@/core/grading';
import { plausibleDay } from '@/core/progress';
import { simplify } from '../search/dictionary';
import { type Database, inTransaction, takeTurns } from '../transaction';
import {
  type AttemptRecord,
  type AttemptRow,
  attemptColumns,
  type ItemRecord,
  type ItemRow,
  itemColumns,
  recordOf,
} from './attempt-record';
import { loadQuestions, questionOfReference } from './question-bank';
import { type FinalAnswer, momentOf, recordAnswers } from './record-answers';
import { addToTallies } from './tallies';

/** What whoever hands in tells besides; the server alone, at the deadline, tells nothing. */
interface Occasion {
  /** The learner's calendar day, ISO. */
  readonly day?: string | undefined;
  /** In which the attempt was read last. */
  readonly language?: Language;
}

/**
 * Submits an attempt and grades what is saved; whatever has no answer earns nothing. Of any number of
 * calls at the same time one does it and gets the attempt as it is now; the others get null. After the
 * deadline the deadline counts as the moment of it.
 */
export async function handIn(
  attemptId: string,
  personId: string,
  { day, language }: Occasion,
  now: Date,
): Promise<AttemptRecord | null> {
  return inTransaction(async (tx) => {
    await takeTurns(tx, `learner:${personId}`);
    const claimed = await claim(tx, attemptId, personId, language ?? null, now);
    if (!claimed) return null;
    const submittedAt = claimed.submittedAt ?? now;
    const questions = await loadQuestions(tx, claimed.items);
    const answeredAt = await momentOf(tx, personId, submittedAt);
    const finals = claimed.items
      .filter((item) => item.gradedAt === null)
      .map((item) => gradeItem(item, questionOfReference(item, questions)));
    const items = claimed.items.map((item): ItemRecord => {
      const final = finals.find(({ position }) => position === item.position);
      return final ? { ...item, earned: final.earned, gradedAt: answeredAt } : item;
    });
    const score = {
      earned: items.reduce((sum, { points, earned }) => sum + points * (earned ?? 0), 0),
      possible: items.reduce((sum, { points }) => sum + points, 0),
    };
    const elapsed = items.reduce((sum, item) => sum + item.elapsed, 0);
    await tx.$executeRaw`
      WITH graded AS (
        UPDATE attempt_item SET graded_at = ${answeredAt}, earned = given.earned
        FROM unnest(${finals.map(({ position }) => position)}::int[],
                    ${finals.map(({ earned }) => earned)}::float8[]) AS given (position, earned)
        WHERE attempt_id = ${attemptId}::uuid AND attempt_item.position = given.position
      )
      UPDATE attempt SET earned = ${score.earned}, possible = ${score.possible},
        elapsed = ${elapsed}::int WHERE id = ${attemptId}::uuid`;
    const { assignment, number } = claimed;
    const occasion = {
      ...{ personId, attemptId, answeredAt },
      assignmentId: assignment?.id ?? null,
      day: plausibleDay(day, submittedAt),
    };
    await recordAnswers(tx, occasion, finals);
    if (assignment && number === 1) {
      const tallied = items.map((item) => ({
        ...{ points: item.points, answer: item.answer, elapsed: item.elapsed },
        earned: item.earned ?? 0,
        question: questionOfReference(item, questions),
        ...finals.find(({ position }) => position === item.position),
      }));
      const read = { language: claimed.language, ...score, items: tallied };
      await addToTallies(tx, assignment.id, read);
    }
    return { ...claimed, ...score, items };
  });
}

/**
 * Closes an open attempt and gives it with its answers; null if it is not open, or another person's.
 * Answers that are being saved are waited for, and later ones find the attempt closed.
 */
async function claim(
  tx: Database,
  attemptId: string,
  personId: string,
  language: Language | null,
  now: Date,
): Promise<AttemptRecord | null> {
  const rows = await tx.$queryRaw<AttemptRow[]>`
    UPDATE attempt SET status = 'submitted', submitted_at = least(${now}, deadline_at),
      language = CASE WHEN ${language}::text IS NULL OR language = ${language} THEN language END
    WHERE id = ${attemptId}::uuid AND person_id = ${personId}::uuid AND status = 'open'
    RETURNING ${attemptColumns}`;
  const [row] = rows;
  if (!row) return null;
  const items = await tx.$queryRaw<ItemRow[]>`
    SELECT ${itemColumns} FROM attempt_item AS item WHERE item.attempt_id = ${attemptId}::uuid
    ORDER BY item.position FOR UPDATE`;
  return recordOf(row, items);
}

function gradeItem(item: ItemRecord, question: Question): FinalAnswer {
  const given = item.answer && fitsQuestion(question, item.answer) ? item.answer : null;
  const graded = given && grade(question, given, { simplify });
  return {
    position: item.position,
    question,
    answer: graded ? given : null,
    earned: graded?.earned ?? 0,
    elapsed: item.elapsed,
  };
}
