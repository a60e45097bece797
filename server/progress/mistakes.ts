import 'server-only';
import { restrictFeedback, shownAnswer } from '@/core/assignments';
import {
  type Answer,
  AnswerSchema,
  defaultOrder,
  type Language,
  type PublicQuestion,
  publicView,
} from '@/core/content';
import { type Feedback, feedbackFor } from '@/core/grading';
import { loadQuestions, questionOfReference } from '../attempts/question-bank';
import { db } from '../db';
import { libraryOf } from '../library';
import { simplify } from '../search/dictionary';
import { isShown } from './is-shown';

/** A question of which the last wrong answer was not followed by a right one; all ids as shown. */
export interface Mistake {
  readonly questionId: string;
  readonly conceptIds: readonly string[];
  readonly answeredAt: Date;
  readonly question: PublicQuestion;
  readonly answer: Answer;
  readonly feedback: Feedback;
}

interface WrongRow {
  readonly questionId: string;
  readonly version: number;
  readonly answer: unknown;
  readonly answeredAt: Date;
  /** Reasons and evidence are shown as well. */
  readonly explained: boolean;
}

/**
 * The open mistakes of a person, the latest first; what an assignment still keeps back is not among them, nor
 * what a teacher marked otherwise: the key of the question does not say any more what was right there.
 */
export async function findMistakes(
  personId: string,
  language: Language,
  now: Date,
  most = 100,
): Promise<Mistake[]> {
  const shown = (await findOpen(personId, now)).slice(0, most);
  const questions = await loadQuestions(db, shown);
  const library = await libraryOf(questions.values());
  return shown.flatMap((row) => {
    const question = questionOfReference(row, questions);
    const order = defaultOrder(question);
    const answer = AnswerSchema.parse(row.answer);
    const feedback = restrictFeedback(
      feedbackFor({ question, answer, order, language, library, simplify }),
      { points: true, correctness: true, solution: true, explanation: row.explained },
    );
    if (!feedback) return [];
    return {
      questionId: row.questionId,
      conceptIds: question.concepts,
      answeredAt: row.answeredAt,
      question: publicView(question, language, order),
      answer: shownAnswer(answer, order),
      feedback,
    };
  });
}

/** How many mistakes of a person are open. */
export async function countOpenMistakes(personId: string, now: Date): Promise<number> {
  return (await findOpen(personId, now)).length;
}

function findOpen(personId: string, now: Date): Promise<WrongRow[]> {
  return db.$queryRaw<WrongRow[]>`
    SELECT question_id AS "questionId", version, answer, answered_at AS "answeredAt",
      explained FROM (
      SELECT DISTINCT ON (response.question_id) response.question_id, response.version,
        response.answer, answered_at, response.earned,
        ${isShown('explanation', now)} AS explained
      FROM response JOIN attempt ON attempt.id = attempt_id
      LEFT JOIN assignment ON assignment.id = attempt.assignment_id
      JOIN attempt_item AS item ON item.attempt_id = response.attempt_id
        AND item.position = response.position
      WHERE response.person_id = ${personId}::uuid AND response.answer IS NOT NULL
        AND NOT item.regraded
        AND ${isShown('solution', now)}
      ORDER BY response.question_id, answered_at DESC, response.id DESC
    ) AS last
    WHERE earned < 1 ORDER BY answered_at DESC, question_id`;
}
