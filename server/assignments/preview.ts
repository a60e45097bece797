import 'server-only';
import {
  type AssignmentPolicy,
  type Availability,
  attemptEnd,
  availability,
  clockPhase,
  closingMoment,
  hasTerms,
  lateShare,
  type PersonalTimes,
} from '@/core/assignments';
import { mostPoints } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import { policyOf } from '../attempts/attempt-record';
import { findOwnAssignment } from '../attempts/own-assignment';
import { type Needs, timesFor } from '../attempts/personal-times';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { isRowId } from '../transaction';
import type { AssignmentContent, SectionRow } from './choose-questions';

/** A part of an assignment before its start. */
export interface SectionPreview {
  readonly title: string;
  readonly questions: number;
  /** Null where the questions that are drawn differ in points. */
  readonly points: number | null;
}

/** What a student can know of an assignment before an attempt at it. */
export interface AssignmentPreview {
  readonly id: string;
  readonly title: string;
  readonly className: string;
  readonly teacher: string;
  readonly policy: AssignmentPolicy;
  /** As they hold for the student. */
  readonly times: PersonalTimes;
  /** Seconds, with what stands on the student; null is no limit. */
  readonly timeLimit: number | null;
  /** When an attempt that begins now would end. */
  readonly endsAt: Date;
  readonly closing: Date;
  readonly needs: Needs | null;
  readonly availability: Availability;
  readonly attempts: number;
  /** The attempt to go on with, or null. */
  readonly openAttemptId: string | null;
  /** Share of the points of work that is handed in now. */
  readonly lateShare: number;
  readonly sections: readonly SectionPreview[];
  /** There is something to read before the start. */
  readonly hasTerms: boolean;
}

/** An assignment of a class that the person has joined, as it holds for them at `now`. */
export async function previewAssignment(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  now: Date,
): Promise<Result<AssignmentPreview, 'assignment-not-found'>> {
  if (!isRowId(assignmentId)) return failure('assignment-not-found');
  const [own, given] = await Promise.all([
    findOwnAssignment(assignmentId, person.id),
    db.assignment.findUnique({
      where: { id: assignmentId },
      select: {
        class: { select: { name: true } },
        createdBy: { select: { displayName: true } },
        attempts: { where: { personId: person.id, status: 'open' } },
      },
    }),
  ]);
  if (!own || !given) return failure('assignment-not-found');
  const policy = policyOf(own);
  const times = timesFor(own, policy, own.exceptions);
  const made = own.attempts?.length ?? 0;
  const open = given.attempts.find((attempt) => clockPhase(attempt, now) !== 'over');
  const { needs } = own;
  const timeLimit =
    times.timeLimit === null || needs?.untimed ? null : times.timeLimit * (needs?.timeFactor ?? 1);
  return success({
    ...{ id: own.id, title: own.title, policy, times, timeLimit, needs },
    ...{ className: given.class.name, teacher: given.createdBy.displayName },
    endsAt: attemptEnd(now, times, policy, needs).deadlineAt,
    closing: closingMoment(times),
    availability: availability(times, made, now),
    attempts: made,
    openAttemptId: open?.id ?? null,
    lateShare: lateShare(policy, times.dueAt, now),
    sections: own.sections.map((section) =>
      sectionOf(section, own.questions ?? [], policy.certainty),
    ),
    hasTerms: hasTerms(policy, timeLimit),
  });
}

function sectionOf(
  { position, title, drawCount, points }: SectionRow,
  chosen: AssignmentContent['questions'],
  byCertainty: boolean,
): SectionPreview {
  const each = chosen.filter(({ section }) => section === position).map((row) => row.points);
  const most = (sum: number) => mostPoints({ points: sum }, byCertainty);
  const [first = points] = each;
  if (drawCount === null) {
    const all = each.reduce((sum, one) => sum + one, 0);
    return { title, questions: each.length, points: most(all) };
  }
  const same = each.every((one) => one === first);
  return { title, questions: drawCount, points: same ? most(drawCount * first) : null };
}
