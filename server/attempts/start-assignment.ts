import 'server-only';
import {
  type AssignmentRequest,
  type AttemptState,
  availability,
  closingMoment,
  drawQuestions,
  seededRandom,
} from '@/core/assignments';
import type { Language } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import type { Prisma } from '@/prisma/generated/client';
import type { Learner } from '../auth/identity';
import { db } from '../db';
import { type Database, inTransaction, isRowId, takeTurns } from '../transaction';
import { type AttemptRecord, findAttempt } from './attempt-record';
import { viewAttempt } from './attempt-view';
import { findCandidates } from './candidates';
import { createAttempt, type NewAttempt } from './create-attempt';
import { handIn } from './hand-in';
import { noteLanguage } from './note-language';
import { loadQuestions, questionOfReference } from './question-bank';

export type StartAssignmentCode =
  | 'assignment-not-found'
  | 'assignment-not-open'
  | 'assignment-closed'
  | 'no-attempts-left'
  | 'no-questions';

type AssignmentRow = Prisma.AssignmentGetPayload<{ include: { questions: true } }>;

/**
 * Goes on with the open attempt at an assignment, or starts the next one. However many calls come at
 * once, there is one open attempt, and never more attempts than allowed.
 */
export async function startAssignment(
  learner: Pick<Learner, 'id'>,
  { assignmentId, language }: Pick<AssignmentRequest, 'assignmentId' | 'language'>,
  now: Date,
): Promise<Result<AttemptState, StartAssignmentCode>> {
  const assignment = isRowId(assignmentId) && (await findAssignment(assignmentId, learner.id));
  if (!assignment) return failure('assignment-not-found');
  await handInExpired(assignmentId, learner.id, now);
  const started = await inTransaction(async (tx) => {
    await takeTurns(tx, `assignment:${assignmentId}:${learner.id}`);
    return resumeOrStart(tx, assignment, learner.id, language, now);
  });
  if (!started.ok) return started;
  await noteLanguage(started.value, language);
  return success(await viewAttempt(db, started.value, language, now));
}

async function resumeOrStart(
  tx: Database,
  assignment: AssignmentRow,
  personId: string,
  language: Language,
  now: Date,
): Promise<Result<AttemptRecord, StartAssignmentCode>> {
  const made = await tx.attempt.findMany({
    where: { personId, assignmentId: assignment.id },
    select: { id: true, number: true, status: true, items: { select: { questionId: true } } },
  });
  const open = made.find(({ status }) => status === 'open');
  const resumed = open && (await findAttempt(tx, open.id, personId));
  if (resumed) return success(resumed);
  const { refusal } = availability(assignment, made.length, now);
  if (refusal) return failure(refusal);
  const number = Math.max(0, ...made.map((attempt) => attempt.number)) + 1;
  const seed = `${assignment.id}:${personId}:${number}`;
  const before = made.flatMap(({ items }) => items.map(({ questionId }) => questionId));
  const questions = await chooseQuestions(tx, assignment, before, language, seed);
  if (questions.length === 0) return failure('no-questions');
  const attempt = await createAttempt(tx, {
    ...{ personId, seed, questions, language },
    moduleId: null,
    feedback: 'deferred',
    startedAt: now,
    deadlineAt: closingMoment(assignment),
    assignment: { id: assignment.id, number },
  });
  return success(attempt);
}

async function chooseQuestions(
  tx: Database,
  assignment: AssignmentRow,
  before: readonly string[],
  language: Language,
  seed: string,
): Promise<NewAttempt['questions']> {
  if (assignment.drawCount === null) {
    const bank = await loadQuestions(tx, assignment.questions);
    const unproved = await findUnproved(tx, assignment.questions);
    const proved = assignment.questions.filter(({ questionId }) => !unproved.has(questionId));
    return proved.map((row) => ({
      question: questionOfReference(row, bank),
      points: row.points,
    }));
  }
  const scope = { moduleIds: assignment.drawModules };
  const inLanguage = await findCandidates(tx, scope, language);
  const candidates =
    inLanguage.length < assignment.drawCount ? await findCandidates(tx, scope, null) : inLanguage;
  const random = seededRandom(seed);
  const drawn = drawQuestions(candidates, new Set(before), assignment.drawCount, random);
  return drawn.map(({ question }) => ({ question, points: 1 }));
}

/** Questions that a change of the sources has retired are in no new attempt, whoever chose them. */
async function findUnproved(
  tx: Database,
  questions: AssignmentRow['questions'],
): Promise<ReadonlySet<string>> {
  const ids = questions.map(({ questionId }) => questionId);
  const rows = await tx.questionReview.findMany({ where: { questionId: { in: ids } } });
  return new Set(rows.map(({ questionId }) => questionId));
}

function findAssignment(id: string, personId: string): Promise<AssignmentRow | null> {
  return db.assignment.findFirst({
    where: { id, class: { members: { some: { personId, role: 'student' } } } },
    include: { questions: { orderBy: { position: 'asc' } } },
  });
}

/** Submits the attempts at an assignment whose time is over: those of one learner, or of all. */
export async function handInExpired(
  assignmentId: string,
  personId: string | null,
  now: Date,
): Promise<void> {
  const expired = await db.attempt.findMany({
    where: {
      assignmentId,
      status: 'open',
      deadlineAt: { lte: now },
      ...(personId !== null && { personId }),
    },
    select: { id: true, personId: true },
  });
  for (const attempt of expired) await handIn(attempt.id, attempt.personId, undefined, now);
}
