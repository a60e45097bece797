import 'server-only';
import {
  type AssignmentRequest,
  type AssignmentTimes,
  type AttemptState,
  availability,
  closingMoment,
} from '@/core/assignments';
import type { Language } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import { type ChosenRow, chooseQuestions, type SectionRow } from '../assignments/choose-questions';
import type { Learner } from '../auth/identity';
import { db, pool } from '../db';
import { isRowId } from '../transaction';
import { type AttemptRecord, findAttempt, isExpired, policyOf, releaseOf } from './attempt-record';
import { viewAttempt } from './attempt-view';
import { createAttempt } from './create-attempt';
import { handIn } from './hand-in';
import { noteLanguage } from './note-language';

export type StartAssignmentCode =
  | 'assignment-not-found'
  | 'assignment-not-open'
  | 'assignment-closed'
  | 'no-attempts-left'
  | 'no-questions';

/** An assignment that a person may take, with what the person has made of it. */
interface OwnAssignment extends AssignmentTimes {
  readonly id: string;
  readonly title: string;
  readonly policy: unknown;
  readonly sections: readonly SectionRow[];
  /** Those that a change of the sources has retired are in no new attempt, whoever chose them. */
  readonly questions: readonly ChosenRow[] | null;
  readonly attempts:
    | readonly { readonly id: string; readonly number: number; readonly status: string }[]
    | null;
}

/**
 * Goes on with the open attempt at an assignment, or starts the next one. However many calls come at
 * once, there is one open attempt, and never more attempts than allowed: each has a number, and only
 * who has seen that all before it are handed in can make the next.
 */
export async function startAssignment(
  learner: Pick<Learner, 'id'>,
  { assignmentId, language }: Pick<AssignmentRequest, 'assignmentId' | 'language'>,
  now: Date,
): Promise<Result<AttemptState, StartAssignmentCode>> {
  if (!isRowId(assignmentId)) return failure('assignment-not-found');
  // Whoever loses a race finds what the winner made.
  for (let tries = 0; tries < 20; tries += 1) {
    const assignment = await findAssignment(assignmentId, learner.id);
    if (!assignment) return failure('assignment-not-found');
    const open = assignment.attempts?.find(({ status }) => status === 'open');
    const found = open
      ? success(await findAttempt(db, open.id, learner.id))
      : await startNext(assignment, learner.id, language, now);
    if (!found.ok) return found;
    const attempt = found.value;
    if (attempt && isExpired(attempt, now)) await handIn(attempt.id, learner.id, {}, now);
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
  language: Language,
  now: Date,
): Promise<Result<AttemptRecord | null, StartAssignmentCode>> {
  const made = assignment.attempts ?? [];
  const { refusal } = availability(assignment, made.length, now);
  if (refusal) return failure(refusal);
  const { id, title } = assignment;
  const number = Math.max(0, ...made.map((attempt) => attempt.number)) + 1;
  const seed = `${id}:${personId}:${number}`;
  const { shuffle } = policyOf(assignment);
  const questions = await chooseQuestions(
    { sections: assignment.sections, questions: assignment.questions ?? [] },
    {
      ...{ seed, language, shuffle: shuffle.questions },
      before: made.length > 0 ? await findAsked(id, personId) : new Set<string>(),
    },
  );
  if (questions.length === 0) return failure('no-questions');
  const attempt = await createAttempt(db, {
    ...{ personId, seed, questions, language },
    moduleId: null,
    feedback: 'deferred',
    startedAt: now,
    deadlineAt: closingMoment(assignment),
    assignment: { id, title, number, releaseAt: releaseOf(assignment) },
  });
  return success(attempt);
}

/** The questions of all attempts of a person at an assignment. */
async function findAsked(assignmentId: string, personId: string): Promise<ReadonlySet<string>> {
  const items = await db.attemptItem.findMany({
    where: { attempt: { assignmentId, personId } },
    select: { questionId: true },
  });
  return new Set(items.map(({ questionId }) => questionId));
}

async function findAssignment(id: string, personId: string): Promise<OwnAssignment | null> {
  const { rows } = await pool.query<OwnAssignment>({
    name: 'assignment of a student',
    text: `SELECT own.id, own.title, own.policy, own.max_attempts AS "maxAttempts",
        own.opens_at AS "opensAt", own.due_at AS "dueAt", own.closes_at AS "closesAt", (
          SELECT json_agg(json_build_object('position', part.position, 'title', part.title,
            'drawCount', part.draw_count, 'drawModules', part.draw_modules, 'points', part.points)
            ORDER BY part.position)
          FROM assignment_section AS part WHERE part.assignment_id = own.id
        ) AS sections, (
          SELECT json_agg(json_build_object('questionId', given.question_id, 'version', given.version,
            'section', given.section, 'points', given.points) ORDER BY given.position)
          FROM assignment_question AS given WHERE given.assignment_id = own.id AND NOT EXISTS (
            SELECT FROM question_review WHERE question_review.question_id = given.question_id)
        ) AS questions, (
          SELECT json_agg(json_build_object('id', made.id, 'number', made.number,
            'status', made.status))
          FROM attempt AS made WHERE made.person_id = $2::uuid AND made.assignment_id = own.id
        ) AS attempts
      FROM assignment AS own JOIN class_member AS member ON member.class_id = own.class_id
      WHERE own.id = $1::uuid AND member.person_id = $2::uuid AND member.role = 'student'
        AND own.published_at IS NOT NULL`,
    values: [id, personId],
  });
  return rows[0] ?? null;
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
  for (const attempt of expired) await handIn(attempt.id, attempt.personId, {}, now);
}
