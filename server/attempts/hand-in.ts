import 'server-only';
import type { Language, Question } from '@/core/content';
import {
  fitsQuestion,
  type GradingChange,
  gradeWithChanges,
  type ItemMark,
  scoreItems,
} from '@/core/grading';
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
import { findChanges, lockMarks } from './changes';
import { loadQuestions, questionOfReference } from './question-bank';
import { type FinalAnswer, momentOf, recordAnswers, worthAlone } from './record-answers';
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
    await lockMarks(tx, attemptId);
    await takeTurns(tx, `learner:${personId}`);
    const claimed = await claim(tx, attemptId, personId, language ?? null, now);
    if (!claimed) return null;
    const submittedAt = claimed.submittedAt ?? now;
    const questions = await loadQuestions(tx, claimed.items);
    const answeredAt = await momentOf(tx, personId, submittedAt);
    const changes = await findChanges(tx, claimed.assignment?.id ?? null);
    const finals = claimed.items
      .filter((item) => item.gradedAt === null)
      .map((item) =>
        gradeItem(item, questionOfReference(item, questions), changes.of(claimed.id, item)),
      );
    const items = claimed.items.map((item) => {
      const final = finals.find(({ position }) => position === item.position);
      const { earned, dropped, full, answered } = final?.mark ?? confirmedMark(item);
      const scored = { points: item.points, earned, dropped, full, answered, certainty: null };
      const gradedAt = earned === null ? null : answeredAt;
      return { item: { ...item, earned, dropped, gradedAt: item.gradedAt ?? gradedAt }, scored };
    });
    const score = scoreItems(
      items.map(({ scored }) => scored),
      false,
    );
    const graded = items.every(({ scored }) => scored.dropped || scored.earned !== null);
    const elapsed = claimed.items.reduce((sum, item) => sum + item.elapsed, 0);
    await tx.$executeRaw`
      WITH graded AS (
        UPDATE attempt_item SET graded_at = CASE WHEN given.earned IS NULL THEN NULL ELSE ${answeredAt}::timestamptz END,
          final = true, earned = given.earned, regraded = given.regraded, dropped = given.dropped
        FROM unnest(${finals.map(({ position }) => position)}::int[],
                    ${finals.map(({ mark }) => mark.earned)}::float8[],
                    ${finals.map(({ mark }) => mark.changed)}::bool[],
                    ${finals.map(({ mark }) => mark.dropped)}::bool[])
          AS given (position, earned, regraded, dropped)
        WHERE attempt_id = ${attemptId}::uuid AND attempt_item.position = given.position
      )
      UPDATE attempt SET earned = ${score.earned}, possible = ${score.possible},
        elapsed = ${elapsed}::int, graded_at = ${graded ? answeredAt : null}::timestamptz
      WHERE id = ${attemptId}::uuid`;
    const { assignment, number } = claimed;
    const occasion = {
      ...{ personId, attemptId, answeredAt },
      assignmentId: assignment?.id ?? null,
      day: plausibleDay(day, submittedAt),
    };
    await recordAnswers(tx, occasion, finals);
    if (assignment && number === 1) await addToTallies(tx, assignment.id, attemptId);
    return { ...claimed, ...score, items: items.map(({ item }) => item) };
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

/** A final answer with its mark. */
interface GradedItem extends FinalAnswer {
  readonly mark: ItemMark;
}

function gradeItem(
  item: ItemRecord,
  question: Question,
  changes: readonly GradingChange[],
): GradedItem {
  const given = item.answer && fitsQuestion(question, item.answer) ? item.answer : null;
  const mark = gradeWithChanges(question, [given], changes, { simplify });
  return {
    position: item.position,
    question,
    answer: mark.answered ? given : null,
    earned: worthAlone(mark, 1),
    elapsed: item.elapsed,
    mark,
  };
}

/** What was confirmed before has its mark, under the changes that held then or were made since. */
function confirmedMark({ earned, dropped, answer }: ItemRecord) {
  return { earned, dropped, full: false, answered: answer !== null };
}
