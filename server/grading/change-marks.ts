import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { AssignmentPolicy } from '@/core/assignments';
import { defaultOrder, type Question, storedAnswer } from '@/core/content';
import { canBeKey, type GradingChange } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import { policyOf } from '../attempts/attempt-record';
import { holdingChanges, readChanges, takeMarks } from '../attempts/changes';
import {
  loadQuestions,
  type QuestionReference,
  questionOfReference,
} from '../attempts/question-bank';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { findTaughtAssignment, type TaughtAssignment } from '../reports/find-assignment';
import { type Database, inTransaction, isRowId } from '../transaction';
import { type ChangeEffect, countEffect, describeEffect } from './effect';
import { planMarks } from './plan';
import type { Subject } from './read-marks';
import { writePlan } from './write-plan';

/** A change of the marks of a question in every attempt. */
export type QuestionChange = Exclude<GradingChange, { type: 'mark' }>;

export type ChangeMarksCode =
  | 'assignment-not-found'
  | 'question-not-found'
  | 'key-incomplete'
  | 'change-not-found'
  | 'reason-missing'
  | 'reason-too-long';

/** The longest reason that is kept, in characters. */
export const longestReason = 1_000;

// Two thousand attempts take seconds; a class never waits that long.
const patienceMs = 120_000;

/**
 * What a change would do to the marks of a question: computed like the change itself, and nothing of it is
 * written. A key comes with the ids that the page of the question shows.
 */
export async function previewChange(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  reference: QuestionReference,
  change: QuestionChange,
  now: Date,
): Promise<Result<ChangeEffect, ChangeMarksCode>> {
  const found = await findQuestion(person, assignmentId, reference, now);
  if (!found.ok) return found;
  const { question, subject, policy } = found.value;
  const stored = storedChange(change, question);
  if (!stored) return failure('key-incomplete');
  const rows = await readChanges(db, assignmentId);
  const changes = holdingChanges([...rows, { ...subject, content: stored, reason: '' }]);
  return success(await describeEffect(await planMarks(db, subject, policy, changes)));
}

/**
 * Changes the marks of a question in every attempt at an assignment, with everything that follows. The same
 * change twice in a row is one change.
 */
export async function applyChange(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  reference: QuestionReference,
  change: QuestionChange,
  reason: string,
  now: Date,
): Promise<Result<{ id: string }, ChangeMarksCode>> {
  const found = await findQuestion(person, assignmentId, reference, now);
  if (!found.ok) return found;
  const { question, subject, policy } = found.value;
  const stored = storedChange(change, question);
  if (!stored) return failure('key-incomplete');
  const written = reason.trim();
  if (written === '') return failure('reason-missing');
  if ([...written].length > longestReason) return failure('reason-too-long');
  return success(await addChange(subject, policy, stored, written, person.id, now));
}

/** Records a change and does it; where it is the one that was made last, nothing. */
export function addChange(
  subject: Subject,
  policy: AssignmentPolicy,
  change: GradingChange,
  reason: string,
  personId: string,
  now: Date,
): Promise<{ id: string }> {
  const { assignmentId, questionId, version, attemptId } = subject;
  return inTransaction(async (tx) => {
    await takeMarks(tx, assignmentId);
    const rows = await readChanges(tx, assignmentId);
    const last = rows.findLast(
      (row) =>
        row.questionId === questionId && row.version === version && row.attemptId === attemptId,
    );
    if (last && isDeepStrictEqual(last.content, change)) return { id: last.id };
    const changes = holdingChanges([...rows, { ...subject, content: change, reason }]);
    const plan = await planMarks(tx, subject, policy, changes);
    const { up, down, same } = countEffect(plan);
    const { id } = await tx.gradingChange.create({
      data: {
        ...{ assignmentId, questionId, version, attemptId, content: change, reason },
        ...{ wentUp: up, wentDown: down, stayed: same, createdById: personId },
        createdAt: await momentAfterAll(tx, assignmentId, now),
      },
      select: { id: true },
    });
    await writePlan(tx, assignmentId, plan, now);
    return { id };
  }, patienceMs);
}

/** Takes a change back, as if it had never been made. Doing it again changes nothing. */
export async function undoChange(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  changeId: string,
  now: Date,
): Promise<Result<null, 'assignment-not-found' | 'change-not-found'>> {
  const found = await findTaughtAssignment(person, assignmentId, now);
  if (!found) return failure('assignment-not-found');
  return inTransaction(async (tx) => {
    await takeMarks(tx, assignmentId);
    const rows = await readChanges(tx, assignmentId);
    const row = rows.find(({ id }) => id === changeId);
    if (!row) {
      if (!isRowId(changeId)) return failure('change-not-found');
      const before = await tx.gradingChange.count({ where: { id: changeId, assignmentId } });
      return before > 0 ? success(null) : failure('change-not-found');
    }
    await tx.gradingChange.update({ where: { id: changeId }, data: { undoneAt: now } });
    const { questionId, version, attemptId } = row;
    const subject = { assignmentId, questionId, version, attemptId };
    const changes = holdingChanges(rows.filter(({ id }) => id !== changeId));
    await writePlan(tx, assignmentId, await planMarks(tx, subject, policyOf(found), changes), now);
    return success(null);
  }, patienceMs);
}

interface FoundQuestion {
  readonly question: Question;
  readonly subject: Subject;
  readonly policy: AssignmentPolicy;
}

async function findQuestion(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  { questionId, version }: QuestionReference,
  now: Date,
): Promise<Result<FoundQuestion, 'assignment-not-found' | 'question-not-found'>> {
  const found = await findTaughtAssignment(person, assignmentId, now);
  if (!found) return failure('assignment-not-found');
  if (!(await isAsked(found, { questionId, version }))) return failure('question-not-found');
  const reference = { questionId, version };
  const question = questionOfReference(reference, await loadQuestions(db, [reference]));
  const subject = { ...reference, assignmentId, attemptId: null };
  return success({ question, subject, policy: policyOf(found) });
}

/** True if the question was chosen for the assignment, or drawn in one of its attempts. */
async function isAsked(
  { id, questions }: TaughtAssignment,
  { questionId, version }: QuestionReference,
): Promise<boolean> {
  if (questions.some((row) => row.questionId === questionId && row.version === version))
    return true;
  if (!Number.isSafeInteger(version)) return false;
  const drawn = await db.attemptItem.findFirst({
    where: { questionId, version, attempt: { assignmentId: id } },
    select: { position: true },
  });
  return drawn !== null;
}

/** A change with stored ids; null where its key is none. */
function storedChange(change: QuestionChange, question: Question): QuestionChange | null {
  if (change.type !== 're-key' && change.type !== 'accept') return change;
  const key = storedAnswer(change.key, defaultOrder(question));
  return canBeKey(question, key) ? { ...change, key } : null;
}

/** Later than every change before it: the order of changes does not depend on whose clock is right. */
async function momentAfterAll(tx: Database, assignmentId: string, now: Date): Promise<Date> {
  const last = await tx.gradingChange.findFirst({
    where: { assignmentId },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  return last && last.createdAt >= now ? new Date(last.createdAt.getTime() + 1) : now;
}
