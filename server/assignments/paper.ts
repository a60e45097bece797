import 'server-only';
import { shownAnswer } from '@/core/assignments';
import {
  type Answer,
  defaultOrder,
  keyAnswer,
  type Language,
  type PublicQuestion,
  publicView,
} from '@/core/content';
import { type Feedback, feedbackFor } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import type { SignedInPerson } from '../auth/identity';
import { teaches } from '../classes';
import { db } from '../db';
import { libraryOf } from '../library';
import { isRowId } from '../transaction';
import { chooseQuestions } from './choose-questions';

/** A question on paper, with its key. For the teacher of the class only. */
export interface PaperItem {
  readonly question: PublicQuestion;
  /** The name of its section; empty where there is only one. */
  readonly section: string;
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

/** The questions of an assignment of a class that the person teaches, with their keys. */
export async function readAssignmentPaper(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  language: Language,
): Promise<Result<AssignmentPaper, 'assignment-not-found'>> {
  const row = isRowId(assignmentId)
    ? await db.assignment.findUnique({
        where: { id: assignmentId },
        include: {
          class: true,
          questions: { orderBy: { position: 'asc' } },
          sections: { orderBy: { position: 'asc' } },
        },
      })
    : null;
  if (!row || !(await teaches(person.id, row.classId))) return failure('assignment-not-found');
  const questions = await chooseQuestions(row, {
    ...{ seed: `paper:${row.id}`, language, before: new Set<string>(), shuffle: false },
  });
  const library = await libraryOf(questions.map(({ question }) => question));
  const names = new Map(row.sections.map(({ position, title }) => [position, title]));
  const items = questions.map(({ question, section, points }): PaperItem => {
    const [order, answer] = [defaultOrder(question), keyAnswer(question)];
    return {
      ...{ question: publicView(question, language, order), points },
      section: names.get(section) ?? '',
      key: shownAnswer(answer, order),
      feedback: feedbackFor({ question, answer, order, language, library }),
    };
  });
  const { id, title, classId, sections } = row;
  return success({
    ...{ id, title, classId, items, className: row.class.name },
    drawn: sections.some(({ drawCount }) => drawCount !== null),
  });
}
