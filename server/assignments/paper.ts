import 'server-only';
import { drawQuestions, seededRandom, shownAnswer } from '@/core/assignments';
import {
  type Answer,
  defaultOrder,
  keyAnswer,
  type Language,
  type PublicQuestion,
  publicView,
  type Question,
} from '@/core/content';
import { type Feedback, feedbackFor } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import type { Prisma } from '@/prisma/generated/client';
import { findCandidates } from '../attempts/candidates';
import { loadQuestions, questionOfReference } from '../attempts/question-bank';
import type { SignedInPerson } from '../auth/identity';
import { teaches } from '../classes';
import { db } from '../db';
import { libraryOf } from '../library';
import { isRowId } from '../transaction';

/** A question on paper, with its key. For the teacher of the class only. */
export interface PaperItem {
  readonly question: PublicQuestion;
  readonly points: number;
  /** The answer that earns everything, with the ids that are shown, and what it rests on. */
  readonly key: Answer;
  readonly feedback: Feedback;
}

/** An assignment as it is printed. */
export interface AssignmentPaper {
  readonly id: string;
  readonly title: string;
  readonly classId: string;
  readonly className: string;
  /** True where every student draws questions: this is one such draw, the same at every printing. */
  readonly drawn: boolean;
  readonly items: readonly PaperItem[];
}

type AssignmentRow = Prisma.AssignmentGetPayload<{ include: { class: true; questions: true } }>;

/** The questions of an assignment of a class that the person teaches, with their keys. */
export async function readAssignmentPaper(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  language: Language,
): Promise<Result<AssignmentPaper, 'assignment-not-found'>> {
  const row = isRowId(assignmentId)
    ? await db.assignment.findUnique({
        where: { id: assignmentId },
        include: { class: true, questions: { orderBy: { position: 'asc' } } },
      })
    : null;
  if (!row || !(await teaches(person.id, row.classId))) return failure('assignment-not-found');
  const questions = await questionsOf(row, language);
  const library = await libraryOf(questions.map(({ question }) => question));
  const items = questions.map(({ question, points }): PaperItem => {
    const [order, answer] = [defaultOrder(question), keyAnswer(question)];
    return {
      ...{ question: publicView(question, language, order), points },
      key: shownAnswer(answer, order),
      feedback: feedbackFor({ question, answer, order, language, library }),
    };
  });
  const { id, title, classId, drawCount } = row;
  return success({
    ...{ id, title, classId, items, className: row.class.name },
    drawn: drawCount !== null,
  });
}

async function questionsOf(
  row: AssignmentRow,
  language: Language,
): Promise<readonly { readonly question: Question; readonly points: number }[]> {
  if (row.drawCount === null) {
    const bank = await loadQuestions(db, row.questions);
    return row.questions.map((one) => ({
      question: questionOfReference(one, bank),
      points: one.points,
    }));
  }
  const scope = { moduleIds: row.drawModules };
  const inLanguage = await findCandidates(db, scope, language);
  const candidates =
    inLanguage.length < row.drawCount ? await findCandidates(db, scope, null) : inLanguage;
  const random = seededRandom(`paper:${row.id}`);
  return drawQuestions(candidates, new Set(), row.drawCount, random).map(({ question }) => ({
    question,
    points: 1,
  }));
}
