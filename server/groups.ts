import 'server-only';
import { failure, type Result, success } from '@/core/result';
import { refreshDeadlines } from './attempts';
import type { SignedInPerson } from './auth/identity';
import { cleanDisplayName } from './auth/names';
import { teaches } from './classes';
import { db } from './db';
import { type Database, inTransaction, isRowId, isTaken } from './transaction';

/** A group of a class. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** Its members who are students of the class now. */
  readonly memberIds: readonly string[];
  /** On how many assignments it has an exception. */
  readonly exceptions: number;
}

export type GroupCode =
  | 'class-not-found'
  | 'group-not-found'
  | 'group-name-missing'
  | 'group-name-taken'
  | 'member-not-found';

/** The groups of a class that the person teaches, by name. */
export async function listGroups(
  person: Pick<SignedInPerson, 'id'>,
  classId: string,
): Promise<Result<Group[], 'class-not-found'>> {
  if (!(await teaches(person.id, classId))) return failure('class-not-found');
  const rows = await db.classGroup.findMany({
    where: { classId },
    include: {
      members: {
        where: { person: { memberships: { some: { classId, role: 'student' } } } },
        select: { personId: true },
      },
      _count: { select: { exceptions: true } },
    },
  });
  const byName = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
  return success(
    rows
      .map(({ id, name, members, _count }) => ({
        ...{ id, name, exceptions: _count.exceptions },
        memberIds: members.map(({ personId }) => personId),
      }))
      .sort((a, b) => byName.compare(a.name, b.name)),
  );
}

/** What a group is to be called, and who is to be in it. */
export interface GroupInput {
  readonly name: string;
  readonly memberIds: readonly string[];
}

/** Makes a group, or changes the one with this id: its name and its members. */
export async function saveGroup(
  person: Pick<SignedInPerson, 'id'>,
  classId: string,
  groupId: string | null,
  { name, memberIds }: GroupInput,
): Promise<Result<{ id: string }, GroupCode>> {
  if (!(await teaches(person.id, classId))) return failure('class-not-found');
  const called = cleanDisplayName(name);
  if (called === '') return failure('group-name-missing');
  const ids = [...new Set(memberIds)];
  if (!(await areStudents(db, classId, ids))) return failure('member-not-found');
  const create = ids.map((personId) => ({ personId }));
  try {
    return await inTransaction(async (tx) => {
      if (groupId === null) {
        const data = { classId, name: called, members: { create } };
        return success({ id: (await tx.classGroup.create({ data })).id });
      }
      if (!(await findGroup(tx, classId, groupId))) return failure('group-not-found');
      const data = { name: called, members: { deleteMany: {}, create } };
      await tx.classGroup.update({ where: { id: groupId }, data });
      await refreshDeadlines(tx, { personIds: ids });
      return success({ id: groupId });
    });
  } catch (error) {
    if (isTaken(error)) return failure('group-name-taken');
    throw error;
  }
}

/** Removes a group and its exceptions; its members stay in the class, and nobody at work loses time. */
export async function removeGroup(
  person: Pick<SignedInPerson, 'id'>,
  classId: string,
  groupId: string,
): Promise<Result<null, 'class-not-found' | 'group-not-found'>> {
  if (!(await teaches(person.id, classId))) return failure('class-not-found');
  if (!(await findGroup(db, classId, groupId))) return failure('group-not-found');
  await db.classGroup.delete({ where: { id: groupId } });
  return success(null);
}

/** True if all of them are students of the class. */
export async function areStudents(
  tx: Database,
  classId: string,
  personIds: readonly string[],
): Promise<boolean> {
  if (!personIds.every(isRowId)) return false;
  const where = { classId, role: 'student' as const, personId: { in: [...personIds] } };
  return (await tx.classMember.count({ where })) === new Set(personIds).size;
}

async function findGroup(tx: Database, classId: string, groupId: string): Promise<boolean> {
  if (!isRowId(groupId)) return false;
  return (await tx.classGroup.count({ where: { id: groupId, classId } })) > 0;
}
