import 'server-only';
import { randomInt } from 'node:crypto';
import { failure, type Result, success } from '@/core/result';
import { type Accommodation, pickNeeds } from './accommodations/needs';
import { canTeach, type SignedInPerson } from './auth/identity';
import { withinLimit } from './auth/limits';
import { cleanDisplayName } from './auth/names';
import { db } from './db';
import { type Database, isRowId, isTaken } from './transaction';

/** A class as lists show it. */
export interface ClassCard {
  readonly id: string;
  readonly name: string;
  readonly joinCode: string;
  readonly demonstration: boolean;
  readonly students: number;
  readonly assignments: number;
  readonly createdAt: Date;
}

/** Somebody in a class. */
export interface Member {
  readonly personId: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly joinedAt: Date;
  readonly demonstration: boolean;
  /** Null where nothing is set. */
  readonly accommodation: Accommodation | null;
}

/** A class as its teacher sees it; students by name. */
export interface ClassView extends ClassCard {
  readonly members: readonly Member[];
}

/** A class as its students, and people about to join, see it. */
export interface ClassGlimpse {
  readonly id: string;
  readonly name: string;
  readonly teachers: readonly string[];
  readonly demonstration: boolean;
  /** True if the asker is in it. */
  readonly joined: boolean;
}

export type ClassCode =
  | 'not-a-teacher'
  | 'class-not-found'
  | 'class-name-missing'
  | 'member-not-found'
  | 'join-code-unknown'
  | 'already-teaching'
  | 'too-many-attempts';

// No 0 O 1 I L U: they are mistaken for others, or make words.
const codeLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight characters without look-alikes, from a cryptographic source. */
export function newJoinCode(): string {
  return Array.from({ length: 8 }, () => codeLetters.charAt(randomInt(codeLetters.length))).join(
    '',
  );
}

/** A code as somebody typed it: case, spaces, hyphens and width don't matter. */
export function normalizeJoinCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** Makes a class whose teacher is the person. */
export async function createClass(
  person: SignedInPerson,
  input: { readonly name: string },
  now: Date,
): Promise<Result<{ id: string; joinCode: string }, ClassCode>> {
  if (!canTeach(person)) return failure('not-a-teacher');
  const name = cleanDisplayName(input.name);
  if (name === '') return failure('class-name-missing');
  const members = { create: { personId: person.id, role: 'teacher', joinedAt: now } } as const;
  for (;;) {
    const joinCode = newJoinCode();
    try {
      const { id } = await db.class.create({
        data: { name, joinCode, members, createdAt: now, demonstration: person.demonstration },
      });
      return success({ id, joinCode });
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

/** The classes that a person teaches, newest first. */
export async function listTaughtClasses(person: Pick<SignedInPerson, 'id'>): Promise<ClassCard[]> {
  const rows = await db.class.findMany({
    where: { members: { some: { personId: person.id, role: 'teacher' } }, archivedAt: null },
    include: counted,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(cardOf);
}

/** A class that the person teaches, with its students. */
export async function readClass(
  person: Pick<SignedInPerson, 'id'>,
  classId: string,
): Promise<Result<ClassView, 'class-not-found'>> {
  if (!(await teaches(person.id, classId))) return failure('class-not-found');
  const row = await db.class.findUnique({ where: { id: classId }, include: counted });
  if (!row) return failure('class-not-found');
  const members = await db.classMember.findMany({
    where: { classId, role: 'student' },
    include: { person: { include: { accommodation: true } } },
  });
  const listed = members.map((member) => ({
    personId: member.personId,
    displayName: member.person.displayName,
    signInName: member.person.signInName ?? '',
    joinedAt: member.joinedAt,
    demonstration: member.person.demonstration,
    accommodation: member.person.accommodation && pickNeeds(member.person.accommodation),
  }));
  const byName = new Intl.Collator('zh-CN-u-co-pinyin');
  return success({
    ...cardOf(row),
    members: listed.sort((a, b) => byName.compare(a.displayName, b.displayName)),
  });
}

/** Takes a student out of a class. Answers stay the student's; joining again brings them back. */
export async function removeMember(
  person: Pick<SignedInPerson, 'id'>,
  classId: string,
  memberId: string,
): Promise<Result<null, ClassCode>> {
  if (!(await teaches(person.id, classId))) return failure('class-not-found');
  if (!isRowId(memberId)) return failure('member-not-found');
  const { count } = await db.classMember.deleteMany({
    where: { classId, personId: memberId, role: 'student' },
  });
  return count === 0 ? failure('member-not-found') : success(null);
}

/** The class behind a join code, before joining. Guessing is limited per person. */
export async function findClassByCode(
  person: Pick<SignedInPerson, 'id'>,
  typed: string,
): Promise<Result<ClassGlimpse, 'join-code-unknown' | 'too-many-attempts'>> {
  if (!(await withinLimit('join-person', person.id))) return failure('too-many-attempts');
  const row = await db.class.findFirst({
    where: { joinCode: normalizeJoinCode(typed), archivedAt: null },
    include: withTeachers(person.id),
  });
  return row ? success(glimpseOf(row)) : failure('join-code-unknown');
}

/** Joins the class behind a code as a student; doing it again changes nothing. */
export async function joinClass(
  person: Pick<SignedInPerson, 'id'>,
  typed: string,
  now: Date,
): Promise<Result<ClassGlimpse, 'join-code-unknown' | 'already-teaching' | 'too-many-attempts'>> {
  const found = await findClassByCode(person, typed);
  if (!found.ok) return found;
  const key = { personId: person.id, classId: found.value.id };
  const member = await db.classMember.upsert({
    where: { personId_classId: key },
    create: { ...key, role: 'student', joinedAt: now },
    update: {},
  });
  if (member.role === 'teacher') return failure('already-teaching');
  return success({ ...found.value, joined: true });
}

/** The classes that a person has joined as a student, by name. */
export async function listJoinedClasses(
  person: Pick<SignedInPerson, 'id'>,
): Promise<ClassGlimpse[]> {
  const rows = await db.class.findMany({
    where: { members: { some: { personId: person.id, role: 'student' } }, archivedAt: null },
    include: withTeachers(person.id),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(glimpseOf);
}

/** True if the person teaches the class. Every use case of a teacher asks this first. */
export async function teaches(
  personId: string,
  classId: string,
  tx: Database = db,
): Promise<boolean> {
  if (!isRowId(classId)) return false;
  const member = await tx.classMember.findUnique({
    where: { personId_classId: { personId, classId }, role: 'teacher' },
  });
  return member !== null;
}

const counted = {
  _count: { select: { members: { where: { role: 'student' } }, assignments: true } },
} as const;

function cardOf(
  row: Omit<ClassCard, 'students' | 'assignments'> & {
    readonly _count: { readonly members: number; readonly assignments: number };
  },
): ClassCard {
  const { id, name, joinCode, demonstration, createdAt, _count } = row;
  const { members: students, assignments } = _count;
  return { id, name, joinCode, demonstration, createdAt, students, assignments };
}

function withTeachers(personId: string) {
  return {
    members: {
      where: { OR: [{ role: 'teacher' as const }, { personId }] },
      include: { person: { select: { id: true, displayName: true } } },
    },
  };
}

function glimpseOf(row: {
  readonly id: string;
  readonly name: string;
  readonly demonstration: boolean;
  readonly members: readonly {
    readonly role: 'student' | 'teacher';
    readonly person: { readonly displayName: string };
  }[];
}): ClassGlimpse {
  const { id, name, demonstration, members } = row;
  const teachers = members.flatMap(({ role, person }) =>
    role === 'teacher' ? [person.displayName] : [],
  );
  return {
    id,
    name,
    demonstration,
    teachers,
    joined: members.some(({ role }) => role === 'student'),
  };
}
