import 'server-only';
import {
  type AssignmentRequest,
  type AttemptState,
  attemptEnd,
  availability,
} from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import { chooseQuestions } from '../assignments/choose-questions';
import type { Learner } from '../auth/identity';
import { db } from '../db';
import { isRowId } from '../transaction';
import { type AttemptRecord, findAttempt, isExpired, policyOf } from './attempt-record';
import { viewAttempt } from './attempt-view';
import { createAttempt } from './create-attempt';
import { endExpired } from './hand-in';
import { noteLanguage } from './note-language';
import { findAsked, findOwnAssignment, type OwnAssignment } from './own-assignment';
import { timesFor } from './personal-times';

export type StartAssignmentCode =
  | 'assignment-not-found'
  | 'assignment-not-open'
  | 'assignment-closed'
  | 'no-attempts-left'
  | 'honour-not-agreed'
  | 'no-questions';

type Asked = Pick<AssignmentRequest, 'assignmentId' | 'language' | 'honoured'>;

/**
 * Goes on with the open attempt at an assignment, or starts the next one. However many calls come at
 * once, there is one open attempt, and never more attempts than allowed: each has a number, and only
 * who has seen that all before it are handed in can make the next.
 */
export async function startAssignment(
  learner: Pick<Learner, 'id'>,
  asked: Asked,
  now: Date,
): Promise<Result<AttemptState, StartAssignmentCode>> {
  const { assignmentId, language } = asked;
  if (!isRowId(assignmentId)) return failure('assignment-not-found');
  // Whoever loses a race finds what the winner made.
  for (let tries = 0; tries < 20; tries += 1) {
    const assignment = await findOwnAssignment(assignmentId, learner.id);
    if (!assignment) return failure('assignment-not-found');
    const open = assignment.attempts?.find(({ status }) => status === 'open');
    const found = open
      ? success(await findAttempt(open.id, learner.id))
      : await startNext(assignment, learner.id, asked, now);
    if (!found.ok) return found;
    const attempt = found.value;
    if (attempt && isExpired(attempt, now)) await endExpired(attempt.id, learner.id, now);
    else if (attempt) {
      await noteLanguage(attempt, language);
      return success(await viewAttempt(db, attempt, language, now));
    }
  }
  throw new Error(`assignment ${assignmentId} is started over and over by ${learner.id}`);
}

/** The next attempt; null if another call has made it in the meantime. */
async function startNext(
  assignment: OwnAssignment,
  personId: string,
  { language, honoured }: Pick<Asked, 'language' | 'honoured'>,
  now: Date,
): Promise<Result<AttemptRecord | null, StartAssignmentCode>> {
  const { id, title, needs } = assignment;
  const made = assignment.attempts ?? [];
  const policy = policyOf(assignment);
  const times = timesFor(assignment, policy, assignment.exceptions);
  const { refusal } = availability(times, made.length, now);
  if (refusal) return failure(refusal);
  if (policy.honour !== null && !honoured) return failure('honour-not-agreed');
  const number = Math.max(0, ...made.map((attempt) => attempt.number)) + 1;
  const seed = `${id}:${personId}:${number}`;
  const questions = await chooseQuestions(
    { sections: assignment.sections, questions: assignment.questions ?? [] },
    {
      ...{ seed, language, shuffle: policy.shuffle.questions },
      before: made.length > 0 ? await findAsked(id, personId) : new Set<string>(),
    },
  );
  if (questions.length === 0) return failure('no-questions');
  const attempt = await createAttempt({
    ...{ personId, needs, seed, questions, language, feedback: policy.feedback },
    moduleId: null,
    startedAt: now,
    end: attemptEnd(now, times, policy, needs),
    assignment: {
      ...{ id, title, policy, times, number, sections: assignment.sections },
      honouredAt: policy.honour === null ? null : now,
    },
  });
  return success(attempt);
}
