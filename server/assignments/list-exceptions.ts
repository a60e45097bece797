import 'server-only';
import { type PersonalTimes, personalTimes } from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import { policyOf } from '../attempts/attempt-record';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { type Group, listGroups } from '../groups';
import type { ExceptionTerms } from './exceptions';
import { findTaught } from './find-taught';

/** An exception with whom it is for. */
export interface ListedException extends ExceptionTerms {
  readonly id: string;
  readonly personId: string | null;
  readonly groupId: string | null;
  /** Of the student or the group. */
  readonly name: string;
}

/** The times of one student, after exceptions and accommodations. */
export interface StudentTimes extends PersonalTimes {
  readonly personId: string;
  readonly name: string;
  /** Seconds; null is no limit. */
  readonly timeLimit: number | null;
  /** False where they are those of everybody. */
  readonly own: boolean;
}

/** Who gets what on an assignment. */
export interface ExceptionOverview {
  readonly exceptions: readonly ListedException[];
  readonly groups: readonly Group[];
  /** Every student of the class by name. */
  readonly students: readonly StudentTimes[];
  /** What holds for everybody else. */
  readonly base: PersonalTimes;
}

/** The exceptions of an assignment of a class that the person teaches, and what they come to. */
export async function listExceptions(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
): Promise<Result<ExceptionOverview, 'assignment-not-found'>> {
  const row = await findTaught(person, assignmentId);
  if (!row) return failure('assignment-not-found');
  const [groups, members, rows] = await Promise.all([
    listGroups(person, row.classId),
    db.classMember.findMany({
      where: { classId: row.classId, role: 'student' },
      select: { person: { select: { id: true, displayName: true, accommodation: true } } },
    }),
    db.assignmentException.findMany({
      where: { assignmentId: row.id },
      include: {
        person: { select: { displayName: true } },
        group: { select: { name: true } },
      },
    }),
  ]);
  if (!groups.ok) return failure('assignment-not-found');
  const policy = policyOf(row);
  const base = personalTimes(row, policy, []);
  const byName = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
  const sorted = <Named extends { readonly name: string }>(list: Named[]) =>
    list.sort((a, b) => byName.compare(a.name, b.name));
  const students = members.map(({ person: { id, displayName, accommodation } }): StudentTimes => {
    const inGroups = groups.value.filter(({ memberIds }) => memberIds.includes(id));
    const held = rows.filter(
      ({ personId, groupId }) => personId === id || inGroups.some((group) => group.id === groupId),
    );
    const times = personalTimes(row, policy, held);
    const factor = accommodation?.untimed ? null : (accommodation?.timeFactor ?? 1);
    const limit = factor === null || times.timeLimit === null ? null : times.timeLimit * factor;
    return {
      ...times,
      ...{ personId: id, name: displayName, timeLimit: limit },
      own: held.length > 0 || limit !== base.timeLimit,
    };
  });
  const exceptions = rows.map(({ person: whose, group, ...one }): ListedException => {
    const { id, personId, groupId, opensAt, dueAt, closesAt } = one;
    return {
      ...{ id, personId, groupId, opensAt, dueAt, closesAt },
      ...{ maxAttempts: one.maxAttempts, timeLimit: one.timeLimit, reason: one.reason },
      name: whose?.displayName ?? group?.name ?? '',
    };
  });
  return success({
    ...{ base, groups: groups.value },
    exceptions: sorted(exceptions),
    students: sorted(students),
  });
}
