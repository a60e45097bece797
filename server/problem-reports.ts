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
import type { Role } from '@/prisma/generated/client';
import { findAttempt } from './attempts/attempt-record';
import { loadQuestions, questionOfReference } from './attempts/question-bank';
import { canTeach, type Learner } from './auth/identity';
import { withinLimit } from './auth/limits';
import { inBankOf } from './bank/in-bank';
import { db } from './db';
import { libraryOf } from './library';
import { inTransaction, isRowId, takeTurns } from './transaction';

export type ReportProblemCode =
  | 'attempt-not-found'
  | 'question-not-found'
  | 'note-missing'
  | 'note-too-long'
  | 'too-many-reports';

export type ProblemCode = 'not-a-teacher' | 'report-not-found';

/** How many characters a note may have. */
export const longestNote = 1_000;

/** How many reports one page of the list holds. */
export const problemsPerPage = 20;

/**
 * Keeps what a learner finds wrong with a question of an attempt of theirs. A person has one open
 * report on a question: another note takes the place of the first while that one is open.
 */
export async function reportProblem(
  learner: Pick<Learner, 'id'>,
  place: { readonly attemptId: string; readonly position: number },
  typed: string,
  now: Date,
): Promise<Result<null, ReportProblemCode>> {
  const note = typed.trim();
  if (note === '') return failure('note-missing');
  if ([...note].length > longestNote) return failure('note-too-long');
  const attempt = await findAttempt(place.attemptId, learner.id);
  if (!attempt) return failure('attempt-not-found');
  const item = attempt.items.find(({ position }) => position === place.position);
  if (!item) return failure('question-not-found');
  if (!(await withinLimit('report-person', learner.id))) return failure('too-many-reports');
  const { questionId, version } = item;
  await inTransaction(async (tx) => {
    await takeTurns(tx, `learner:${learner.id}`);
    const where = { personId: learner.id, questionId, resolvedAt: null };
    const data = { version, note, createdAt: now };
    const { count } = await tx.problemReport.updateMany({ where, data });
    if (count === 0)
      await tx.problemReport.create({ data: { ...data, personId: learner.id, questionId } });
  });
  return success(null);
}

/** An open report: what was written, and the question with its key and everything that proves it. */
export interface Problem {
  readonly id: string;
  readonly note: string;
  readonly createdAt: Date;
  /** Of whoever wrote it; names are nobody's business here. */
  readonly role: Role;
  readonly questionId: string;
  /** The version that was shown then is the one that is asked now. */
  readonly current: boolean;
  readonly question: PublicQuestion;
  /** The key, with the ids that are shown. */
  readonly answer: Answer;
  readonly feedback: Feedback;
}

/** Open reports, the oldest first; `problemsPerPage` of them from `offset` on. For teachers: they show keys. */
export async function listProblems(
  asker: Pick<Learner, 'id' | 'role'>,
  offset: number,
  language: Language,
): Promise<Result<{ total: number; problems: Problem[] }, 'not-a-teacher'>> {
  if (!canTeach(asker)) return failure('not-a-teacher');
  const where = openTo(asker);
  const [total, rows] = await Promise.all([
    db.problemReport.count({ where }),
    db.problemReport.findMany({
      where,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip: offset,
      take: problemsPerPage,
      include: {
        person: { select: { role: true } },
        question: { select: { question: { select: { currentVersion: true, status: true } } } },
      },
    }),
  ]);
  const questions = await loadQuestions(db, rows);
  const library = await libraryOf(questions.values());
  const problems = rows.map((row): Problem => {
    const { id, note, createdAt, questionId, version } = row;
    const question = questionOfReference(row, questions);
    const [order, answer] = [defaultOrder(question), keyAnswer(question)];
    const { currentVersion, status } = row.question.question;
    return {
      ...{ id, note, createdAt, questionId, role: row.person.role },
      current: status === 'published' && currentVersion === version,
      question: publicView(question, language, order),
      answer: shownAnswer(answer, order),
      feedback: feedbackFor({ question, answer, order, language, library }),
    };
  });
  return success({ total, problems });
}

/** Open reports on what is in the asker's bank: another teacher's own questions are their business. */
function openTo(asker: Pick<Learner, 'id'>) {
  return { resolvedAt: null, question: { question: inBankOf(asker.id) } };
}

/** How many reports are open; none for who may not see them. */
export async function countProblems(asker: Pick<Learner, 'id' | 'role'>): Promise<number> {
  return canTeach(asker) ? db.problemReport.count({ where: openTo(asker) }) : 0;
}

/** Closes a report; one that is closed already stays as it was. */
export async function resolveProblem(
  asker: Pick<Learner, 'id' | 'role'>,
  id: string,
  now: Date,
): Promise<Result<null, ProblemCode>> {
  if (!canTeach(asker)) return failure('not-a-teacher');
  if (!isRowId(id)) return failure('report-not-found');
  const { count } = await db.problemReport.updateMany({
    where: { ...openTo(asker), id },
    data: { resolvedAt: now },
  });
  const { question } = openTo(asker);
  const known = count === 1 || (await db.problemReport.findFirst({ where: { id, question } }));
  return known ? success(null) : failure('report-not-found');
}
