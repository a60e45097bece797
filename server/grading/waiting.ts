import 'server-only';
import {
  AnswerSchema,
  type Language,
  type PublicQuestion,
  publicView,
  type QuestionOf,
} from '@/core/content';
import { type Feedback, feedbackFor } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import {
  loadQuestions,
  type QuestionReference,
  questionOfReference,
} from '../attempts/question-bank';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { libraryOf } from '../library';
import { findTaughtAssignment } from '../reports/find-assignment';
import { simplify } from '../search/dictionary';

/** An answer that waits for a person to mark it. */
export interface WaitingAnswer extends QuestionReference {
  readonly attemptId: string;
  readonly position: number;
  readonly personId: string;
  readonly displayName: string;
  readonly points: number;
}

/** The answer to mark, with what it is measured by. */
export interface AnswerToMark extends WaitingAnswer {
  readonly question: PublicQuestion;
  /** As it was written. */
  readonly text: string;
  /** Every answer that is accepted as a whole, in both languages. */
  readonly accepted: readonly { readonly text: string; readonly language: Language }[];
  readonly feedback: Feedback;
}

/** All answers that wait, and the one that is to be marked next. */
export interface WaitingList {
  readonly assignment: { readonly id: string; readonly title: string; readonly className: string };
  /** Question by question, then by the time of handing in: equal answers are met together. */
  readonly waiting: readonly WaitingAnswer[];
  readonly next: AnswerToMark | null;
}

/**
 * The answers to an assignment of a class that the person teaches that wait for a mark. `after` names the one
 * that was passed over: the next is the one behind it, at the end the first again.
 */
export async function listWaiting(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  language: Language,
  now: Date,
  after: { readonly attemptId: string; readonly position: number } | null = null,
): Promise<Result<WaitingList, 'assignment-not-found'>> {
  const found = await findTaughtAssignment(person, assignmentId, now);
  if (!found) return failure('assignment-not-found');
  const waiting = await findWaiting(assignmentId);
  const passed = waiting.findIndex(
    ({ attemptId, position }) => attemptId === after?.attemptId && position === after.position,
  );
  const next = waiting[passed + 1] ?? waiting[0];
  return success({
    assignment: { id: found.id, title: found.title, className: found.class.name },
    waiting,
    next: next ? await describe(next, language) : null,
  });
}

function findWaiting(assignmentId: string): Promise<WaitingAnswer[]> {
  return db.$queryRaw<WaitingAnswer[]>`
    SELECT item.attempt_id AS "attemptId", item.position, item.question_id AS "questionId",
      item.version, item.points, person.id AS "personId", person.display_name AS "displayName"
    FROM attempt JOIN attempt_item AS item ON item.attempt_id = attempt.id
    JOIN person ON person.id = attempt.person_id
    WHERE attempt.assignment_id = ${assignmentId}::uuid AND attempt.status = 'submitted'
      AND item.earned IS NULL AND NOT item.dropped
    ORDER BY item.question_id, item.version, lower(item.answer ->> 'text'), attempt.submitted_at, attempt.id`;
}

async function describe(waiting: WaitingAnswer, language: Language): Promise<AnswerToMark | null> {
  const { attemptId, position } = waiting;
  const item = await db.attemptItem.findUnique({
    where: { attemptId_position: { attemptId, position } },
    select: { answer: true, order: true },
  });
  const questions = await loadQuestions(db, [waiting]);
  const question = questionOfReference(waiting, questions);
  const answer = AnswerSchema.safeParse(item?.answer).data;
  if (!item || answer?.kind !== 'short-answer' || question.kind !== 'short-answer') return null;
  const { order } = item;
  const library = await libraryOf(questions.values());
  return {
    ...waiting,
    question: publicView(question, language, order),
    text: answer.text,
    accepted: acceptedOf(question),
    feedback: feedbackFor({ question, answer, order, language, library, simplify }),
  };
}

function acceptedOf({ accepted }: QuestionOf<'short-answer'>): AnswerToMark['accepted'] {
  const { en = [], 'zh-CN': zh = [] } = accepted;
  return [
    ...en.map((text) => ({ text, language: 'en' as const })),
    ...zh.map((text) => ({ text, language: 'zh-CN' as const })),
  ];
}
