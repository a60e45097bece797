import 'server-only';
import { fitsQuestion, grade } from '@/core/grading';
import { plausibleDay } from '@/core/progress';
import { simplify } from '../search/dictionary';
import { inTransaction, takeTurns } from '../transaction';
import { findAttempt } from './attempt-record';
import { loadQuestions, questionOfReference } from './question-bank';
import { type FinalAnswer, momentOf, recordAnswers } from './record-answers';
import { addToTallies } from './tallies';

/**
 * Submits an attempt and grades what is saved; whatever has no answer earns nothing. Of any number of
 * calls at the same time one does it. After the deadline the deadline counts as the moment of it.
 */
export async function handIn(
  attemptId: string,
  personId: string,
  day: string | undefined,
  now: Date,
): Promise<void> {
  await inTransaction(async (tx) => {
    await takeTurns(tx, `learner:${personId}`);
    const claimed = await tx.$queryRaw<{ submitted_at: Date }[]>`
      UPDATE attempt SET status = 'submitted', submitted_at = least(${now}, deadline_at)
      WHERE id = ${attemptId}::uuid AND person_id = ${personId}::uuid AND status = 'open'
      RETURNING submitted_at`;
    const submittedAt = claimed[0]?.submitted_at;
    if (!submittedAt) return;
    // Waits for answers that are being saved, and makes later ones find the question closed.
    await tx.$queryRaw`
      SELECT position FROM attempt_item WHERE attempt_id = ${attemptId}::uuid
      ORDER BY position FOR UPDATE`;
    const attempt = await findAttempt(tx, attemptId, personId);
    if (!attempt) throw new Error(`attempt ${attemptId} is gone while it is being submitted`);
    const questions = await loadQuestions(tx, attempt.items);
    const open = attempt.items.filter((item) => item.gradedAt === null);
    const finals = open.map((item): FinalAnswer => {
      const question = questionOfReference(item, questions);
      const given = item.answer && fitsQuestion(question, item.answer) ? item.answer : null;
      const graded = given && grade(question, given, { simplify });
      const answer = graded ? given : null;
      return {
        position: item.position,
        question,
        answer,
        earned: graded?.earned ?? 0,
        elapsed: item.elapsed,
      };
    });
    const answeredAt = await momentOf(tx, personId, submittedAt);
    await tx.$executeRaw`
      UPDATE attempt_item SET graded_at = ${answeredAt}, earned = given.earned
      FROM unnest(${finals.map(({ position }) => position)}::int[],
                  ${finals.map(({ earned }) => earned)}::float8[]) AS given (position, earned)
      WHERE attempt_id = ${attemptId}::uuid AND attempt_item.position = given.position`;
    const occasion = {
      ...{ personId, attemptId, answeredAt },
      assignmentId: attempt.assignment?.id ?? null,
      day: plausibleDay(day, submittedAt),
    };
    await recordAnswers(tx, occasion, finals);
    const graded = attempt.items.map((item) => ({
      ...{ points: item.points, answer: item.answer, elapsed: item.elapsed },
      earned: item.earned ?? 0,
      question: questionOfReference(item, questions),
      ...finals.find(({ position }) => position === item.position),
    }));
    const score = {
      earned: graded.reduce((sum, { points, earned }) => sum + points * earned, 0),
      possible: graded.reduce((sum, { points }) => sum + points, 0),
    };
    const elapsed = graded.reduce((sum, item) => sum + item.elapsed, 0);
    await tx.attempt.update({ where: { id: attemptId }, data: { ...score, elapsed } });
    if (attempt.assignment === null || attempt.number !== 1) return;
    const tallied = { language: attempt.language, ...score, items: graded };
    await addToTallies(tx, attempt.assignment.id, tallied);
  });
}
