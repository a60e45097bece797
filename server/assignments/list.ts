import 'server-only';
import {
  type Availability,
  availability,
  clockPhase,
  closingMoment,
  lateShare,
  scoreOf,
  shownAt,
  waitsForClosing,
} from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import type { Prisma } from '@/prisma/generated/client';
import { policyOf } from '../attempts/attempt-record';
import { exceptionsFor, timesFor } from '../attempts/personal-times';
import type { SignedInPerson } from '../auth/identity';
import { teaches } from '../classes';
import { db } from '../db';
import { countAsked } from './choose-questions';

/** An assignment as the teacher's lists show it. */
export interface AssignmentCard {
  readonly id: string;
  readonly classId: string;
  readonly title: string;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date | null;
  /** `draft`: the class does not see it. */
  readonly phase: Availability['phase'] | 'draft';
  /** How many are asked in one attempt. */
  readonly questions: number;
  /** Students of the class who have handed in, and how many there are. */
  readonly handedIn: number;
  readonly students: number;
}

/** An assignment as its student sees it. */
export interface StudentAssignment {
  readonly id: string;
  readonly title: string;
  readonly className: string;
  /** Who gave it. */
  readonly teacher: string;
  readonly demonstration: boolean;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly closesAt: Date | null;
  readonly questions: number;
  /** By the times that hold for the student, as above. */
  readonly availability: Availability;
  /** Share of the points that is left of work that is handed in now, 0 to 1. */
  readonly lateShare: number;
  readonly attempts: number;
  /** The attempt to go on with or to hand in, or null. */
  readonly openAttemptId: string | null;
  /** The attempt submitted last, or null. */
  readonly lastAttemptId: string | null;
  /** The attempt made last was not handed in in time, and has no score. */
  readonly abandoned: boolean;
  /** Of the attempt that counts; null before submission, and until it is released. */
  readonly score: { readonly earned: number; readonly possible: number } | null;
  /** Closed, and its questions may be practised without credit. */
  readonly practisable: boolean;
  /** When more is shown than after submission; null if everything is shown by then. */
  readonly releaseAt: Date | null;
}

/** The assignments of a class that the person teaches, the latest due first. */
export async function listAssignments(
  person: Pick<SignedInPerson, 'id'>,
  classId: string,
  now: Date,
): Promise<Result<AssignmentCard[], 'class-not-found'>> {
  if (!(await teaches(person.id, classId))) return failure('class-not-found');
  const members = { classId, role: 'student' as const };
  const students = await db.classMember.findMany({ where: members, select: { personId: true } });
  const ids = students.map(({ personId }) => personId);
  const rows = await db.assignment.findMany({
    where: { classId },
    include: {
      sections: { select: { position: true, drawCount: true } },
      questions: { select: { section: true } },
      attempts: {
        where: { status: 'submitted', personId: { in: ids } },
        distinct: ['personId'],
        select: { personId: true },
      },
    },
    orderBy: [{ dueAt: 'desc' }, { id: 'asc' }],
  });
  return success(
    rows.map(({ attempts, ...row }) => ({
      ...{ id: row.id, classId, title: row.title },
      ...{ opensAt: row.opensAt, dueAt: row.dueAt, closesAt: row.closesAt },
      phase: row.publishedAt === null ? 'draft' : availability(row, 0, now).phase,
      questions: countAsked(row),
      handedIn: attempts.length,
      students: ids.length,
    })),
  );
}

const forStudent = (personId: string) =>
  ({
    class: true,
    createdBy: { select: { displayName: true } },
    sections: { select: { position: true, drawCount: true } },
    questions: { select: { section: true } },
    attempts: { where: { personId }, orderBy: { number: 'asc' } },
    exceptions: exceptionsFor(personId),
  }) as const satisfies Prisma.AssignmentInclude;

type StudentRow = Prisma.AssignmentGetPayload<{ include: ReturnType<typeof forStudent> }>;

/** Every assignment of the classes that a person has joined, the next one due first. */
export async function listAssignmentsFor(
  person: Pick<SignedInPerson, 'id'>,
  now: Date,
): Promise<StudentAssignment[]> {
  const rows = await db.assignment.findMany({
    where: {
      publishedAt: { not: null },
      class: { archivedAt: null, members: { some: { personId: person.id, role: 'student' } } },
    },
    include: forStudent(person.id),
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return rows
    .map((row) => studentAssignment(row, now))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** Those of `listAssignmentsFor` that can be started or gone on with now. */
export async function listDueAssignments(
  person: Pick<SignedInPerson, 'id'>,
  now: Date,
): Promise<StudentAssignment[]> {
  const all = await listAssignmentsFor(person, now);
  return all.filter(
    ({ openAttemptId, attempts, availability: { refusal } }) =>
      openAttemptId !== null || (attempts === 0 && refusal === null),
  );
}

function studentAssignment(row: StudentRow, now: Date): StudentAssignment {
  const policy = policyOf(row);
  const times = timesFor(row, policy, row.exceptions);
  const closing = closingMoment(times);
  const shown = shownAt(policy.review, now < closing ? 'submitted' : 'closed');
  const open = row.attempts.find(
    (attempt) => attempt.status === 'open' && clockPhase(attempt, now) !== 'over',
  );
  const last = row.attempts.findLast(({ status }) => status === 'submitted');
  return {
    ...{ id: row.id, title: row.title, className: row.class.name },
    teacher: row.createdBy.displayName,
    demonstration: row.class.demonstration,
    ...{ opensAt: times.opensAt, dueAt: times.dueAt, closesAt: times.closesAt },
    releaseAt: waitsForClosing(policy.review) ? closing : null,
    questions: countAsked(row),
    availability: availability(times, row.attempts.length, now),
    lateShare: lateShare(policy, times.dueAt, now),
    attempts: row.attempts.length,
    openAttemptId: open?.id ?? null,
    lastAttemptId: last?.id ?? null,
    abandoned: row.attempts.at(-1)?.status === 'abandoned',
    practisable: policy.practice && !open && now >= closing,
    score: shown.points ? scoreOf(row.attempts, policy) : null,
  };
}
