import 'server-only';
import { type ReviewPart, restrictFeedback, shownAnswer } from '@/core/assignments';
import {
  type Answer,
  AnswerSchema,
  defaultOrder,
  type Language,
  type PublicQuestion,
  publicView,
} from '@/core/content';
import { type Feedback, feedbackFor } from '@/core/grading';
import { Prisma } from '@/prisma/generated/client';
import { closingSql } from '../attempts/personal-times';
import { loadQuestions, questionOfReference } from '../attempts/question-bank';
import { db } from '../db';
import { libraryOf } from '../library';
import { simplify } from '../search/dictionary';

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

/** The open mistakes of a person, the latest first; what an assignment still keeps back is not among them. */
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

const closing = Prisma.raw(closingSql('assignment', 'response.person_id'));

/** True in SQL where a part of a final answer is shown: `shownTo` for each response. */
function isShown(part: ReviewPart, now: Date): Prisma.Sql {
  return Prisma.sql`(assignment.id IS NULL OR CASE policy -> 'review' ->> ${part}
    WHEN 'during' THEN attempt.status <> 'open' OR EXISTS (
      SELECT FROM attempt_item AS item WHERE item.attempt_id = response.attempt_id
        AND item.position = response.position AND item.final)
    WHEN 'after-submission' THEN attempt.status <> 'open'
    WHEN 'after-closing' THEN attempt.status <> 'open' AND ${closing} <= ${now}
    ELSE false END)`;
}

function findOpen(personId: string, now: Date): Promise<WrongRow[]> {
  return db.$queryRaw<WrongRow[]>`
    SELECT question_id AS "questionId", version, answer, answered_at AS "answeredAt",
      explained FROM (
      SELECT DISTINCT ON (question_id) question_id, version, answer, answered_at, response.earned,
        ${isShown('explanation', now)} AS explained
      FROM response JOIN attempt ON attempt.id = attempt_id
      LEFT JOIN assignment ON assignment.id = attempt.assignment_id
      WHERE response.person_id = ${personId}::uuid AND answer IS NOT NULL
        AND ${isShown('solution', now)}
      ORDER BY question_id, answered_at DESC, response.id DESC
    ) AS last
    WHERE earned < 1 ORDER BY answered_at DESC, question_id`;
}
