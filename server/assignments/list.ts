import 'server-only';
import { type Availability, availability, scoreOf } from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import type { Prisma } from '@/prisma/generated/client';
import { policyOf, releaseOf } from '../attempts/attempt-record';
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
  readonly phase: Availability['phase'];
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
  readonly availability: Availability;
  readonly attempts: number;
  /** The attempt to go on with, or null. */
  readonly openAttemptId: string | null;
  /** The attempt submitted last, or null. */
  readonly lastAttemptId: string | null;
  /** Of the attempt that counts; null before submission, and until it is released. */
  readonly score: { readonly earned: number; readonly possible: number } | null;
  /** When score and feedback are shown; null is at once. */
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
      phase: availability(row, 0, now).phase,
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
  return rows.map((row) => studentAssignment(row, now));
}

/** Those of `listAssignmentsFor` that can be started or gone on with now. */
export async function listDueAssignments(
  person: Pick<SignedInPerson, 'id'>,
  now: Date,
): Promise<StudentAssignment[]> {
  const all = await listAssignmentsFor(person, now);
  return all.filter(
    ({ openAttemptId, attempts, availability: { phase, refusal } }) =>
      (openAttemptId !== null && phase !== 'closed') || (attempts === 0 && refusal === null),
  );
}

function studentAssignment(row: StudentRow, now: Date): StudentAssignment {
  const policy = policyOf(row);
  const releaseAt = releaseOf(row);
  const open = row.attempts.find(({ status }) => status === 'open');
  const last = row.attempts.findLast(({ status }) => status === 'submitted');
  return {
    ...{ id: row.id, title: row.title, className: row.class.name },
    teacher: row.createdBy.displayName,
    demonstration: row.class.demonstration,
    ...{ opensAt: row.opensAt, dueAt: row.dueAt, closesAt: row.closesAt, releaseAt },
    questions: countAsked(row),
    availability: availability(row, row.attempts.length, now),
    attempts: row.attempts.length,
    openAttemptId: open?.id ?? null,
    lastAttemptId: last?.id ?? null,
    score: releaseAt === null || releaseAt <= now ? scoreOf(row.attempts, policy) : null,
  };
}
