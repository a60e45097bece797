import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ExceptionTargets,
  type ExceptionTerms,
  listExceptions,
  removeException,
  saveExceptions,
} from '@/server/assignments';
import { startAssignment } from '@/server/attempts';
import type { SignedInPerson } from '@/server/auth';
import { db } from '@/server/db';
import { listGroups, removeGroup, saveGroup } from '@/server/groups';
import { importFixtureBank } from '@/tests/fixtures/bank';
import { minutes, morning, newAssignment, newClassroom, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

const nothing: ExceptionTerms = {
  ...{ opensAt: null, dueAt: null, closesAt: null, maxAttempts: null, timeLimit: null },
  reason: '',
};

const nobody: ExceptionTargets = { personIds: [], groupIds: [] };

/** A class of three with an assignment of 20 minutes within an hour. */
async function threeStudents(name: string) {
  const classroom = await newClassroom(name, 3);
  const assignmentId = await newAssignment(classroom, { policy: { timeLimit: 1_200 } });
  const [first, second, third] = classroom.students;
  if (!first || !second || !third) throw new Error('too few students');
  const give = (targets: Partial<ExceptionTargets>, terms: Partial<ExceptionTerms>) =>
    saveExceptions(
      classroom.teacher,
      assignmentId,
      { ...nobody, ...targets },
      { ...nothing, ...terms },
      morning,
    );
  const timesOf = async (person: SignedInPerson) =>
    unwrap(await listExceptions(classroom.teacher, assignmentId)).students.find(
      ({ personId }) => personId === person.id,
    );
  const start = (person: SignedInPerson, now: Date) =>
    startAssignment(person, { assignmentId, language: 'en' }, now);
  return { ...classroom, assignmentId, first, second, third, give, timesOf, start };
}

async function deadlineOf(person: SignedInPerson, assignmentId: string) {
  const where = { personId: person.id, assignmentId, status: 'open' as const };
  return (await db.attempt.findFirstOrThrow({ where })).deadlineAt;
}

describe('an exception', () => {
  it('is given to several at once, listed, and replaces the one before', async () => {
    const { teacher, assignmentId, first, second, third, give, timesOf } =
      await threeStudents('bulk');
    const both = { personIds: [first.id, second.id, first.id] };
    unwrap(await give(both, { dueAt: minutes(90), reason: ' ill ' }));
    unwrap(await give({ personIds: [second.id] }, { timeLimit: 2_400 }));
    const { exceptions, base } = unwrap(await listExceptions(teacher, assignmentId));
    expect(exceptions).toMatchObject([
      { name: 'bulk student 1', dueAt: minutes(90), timeLimit: null, reason: 'ill' },
      { name: 'bulk student 2', dueAt: null, timeLimit: 2_400 },
    ]);
    expect(base).toMatchObject({ dueAt: minutes(60), timeLimit: 1_200, maxAttempts: 1 });
    expect(await timesOf(first)).toMatchObject({ dueAt: minutes(90), timeLimit: 1_200, own: true });
    expect(await timesOf(third)).toMatchObject({ dueAt: minutes(60), own: false });
  });

  it('lets in who would be too late, and gives another attempt', async () => {
    const { first, second, give, start } = await threeStudents('late comer');
    unwrap(await give({ personIds: [first.id] }, { dueAt: minutes(90), maxAttempts: 2 }));
    expect(unwrap(await start(first, minutes(70))).deadlineAt).toBe(minutes(90).toISOString());
    expect(await start(second, minutes(70))).toMatchObject({ code: 'assignment-closed' });
  });

  it('of several the most generous counts, each field by itself, in groups and alone', async () => {
    const { teacher, classId, first, second, give, timesOf } = await threeStudents('generous');
    const group = { name: 'Evening', memberIds: [first.id, second.id] };
    const { id } = unwrap(await saveGroup(teacher, classId, null, group));
    unwrap(await give({ groupIds: [id] }, { dueAt: minutes(120), timeLimit: 1_800 }));
    unwrap(await give({ personIds: [first.id] }, { dueAt: minutes(80), timeLimit: 3_000 }));
    expect(await timesOf(first)).toMatchObject({ dueAt: minutes(120), timeLimit: 3_000 });
    expect(await timesOf(second)).toMatchObject({ dueAt: minutes(120), timeLimit: 1_800 });
  });

  it('reaches whoever is at work, and taking it back shortens nobody', async () => {
    const { teacher, assignmentId, first, second, give, start } = await threeStudents('at work');
    for (const person of [first, second]) unwrap(await start(person, minutes(1)));
    unwrap(await give({ personIds: [first.id] }, { timeLimit: 2_400 }));
    expect(await deadlineOf(first, assignmentId)).toEqual(minutes(41));
    expect(await deadlineOf(second, assignmentId)).toEqual(minutes(21));
    const [exception] = unwrap(await listExceptions(teacher, assignmentId)).exceptions;
    unwrap(await removeException(teacher, assignmentId, exception?.id ?? ''));
    expect(await deadlineOf(first, assignmentId)).toEqual(minutes(41));
    expect(unwrap(await listExceptions(teacher, assignmentId)).exceptions).toEqual([]);
  });

  it('is refused where it says nothing, gives nothing or contradicts itself', async () => {
    const { first, give } = await threeStudents('refused');
    const targets = { personIds: [first.id] };
    const codes: [Partial<ExceptionTerms>, string][] = [
      [{}, 'exception-empty'],
      [{ reason: 'because' }, 'exception-empty'],
      [{ dueAt: minutes(30) }, 'exception-gives-nothing'],
      [{ timeLimit: 600 }, 'exception-gives-nothing'],
      [{ opensAt: minutes(70) }, 'due-before-open'],
      [{ dueAt: minutes(90), closesAt: minutes(80) }, 'close-before-due'],
      [{ maxAttempts: 0 }, 'attempts-wrong'],
      [{ maxAttempts: Number.NaN }, 'attempts-wrong'],
      [{ timeLimit: 30 }, 'time-limit-wrong'],
      [{ maxAttempts: 2, reason: '因'.repeat(501) }, 'exception-reason-too-long'],
    ];
    for (const [terms, code] of codes) expect(await give(targets, terms)).toMatchObject({ code });
    expect(await give({}, { maxAttempts: 2 })).toMatchObject({ code: 'nobody-chosen' });
    expect(await db.assignmentException.count({ where: { personId: first.id } })).toBe(0);
  });

  it('is for teachers of the class, and for its own students and groups', async () => {
    const { teacher, assignmentId, first, give } = await threeStudents('owners');
    const other = await newClassroom('owners elsewhere', 1);
    const stranger = other.students[0]?.id ?? '';
    const terms = { ...nothing, maxAttempts: 2 };
    for (const person of [other.teacher, first]) {
      const targets = { ...nobody, personIds: [first.id] };
      const refused = { code: 'assignment-not-found' };
      expect(await saveExceptions(person, assignmentId, targets, terms, morning)).toMatchObject(
        refused,
      );
      expect(await listExceptions(person, assignmentId)).toMatchObject(refused);
      expect(await removeException(person, assignmentId, assignmentId)).toMatchObject(refused);
    }
    const foreign = { name: 'Foreign', memberIds: [] };
    const { id } = unwrap(await saveGroup(other.teacher, other.classId, null, foreign));
    for (const personIds of [[stranger], [first.id, stranger], [teacher.id], ['nonsense']])
      expect(await give({ personIds }, terms)).toMatchObject({ code: 'member-not-found' });
    for (const groupIds of [[id], ['nonsense']])
      expect(await give({ groupIds }, terms)).toMatchObject({ code: 'group-not-found' });
    unwrap(await give({ personIds: [first.id] }, terms));
    const [exception] = unwrap(await listExceptions(teacher, assignmentId)).exceptions;
    const elsewhere = await newAssignment(other);
    expect(await removeException(other.teacher, elsewhere, exception?.id ?? '')).toMatchObject({
      code: 'exception-not-found',
    });
  });
});

describe('a group', () => {
  it('is made, renamed, filled and removed by a teacher of its class', async () => {
    const { teacher, classId, assignmentId, first, second, give, timesOf } =
      await threeStudents('grouping');
    const made = await saveGroup(teacher, classId, null, { name: ' One ', memberIds: [first.id] });
    const { id } = unwrap(made);
    unwrap(await give({ groupIds: [id] }, { dueAt: minutes(90) }));
    unwrap(await saveGroup(teacher, classId, id, { name: 'Two', memberIds: [second.id] }));
    expect(unwrap(await listGroups(teacher, classId))).toEqual([
      { id, name: 'Two', memberIds: [second.id], exceptions: 1 },
    ]);
    expect(await timesOf(first)).toMatchObject({ own: false });
    expect(await timesOf(second)).toMatchObject({ dueAt: minutes(90), own: true });
    unwrap(await removeGroup(teacher, classId, id));
    expect(unwrap(await listExceptions(teacher, assignmentId)).exceptions).toEqual([]);
  });

  it('gives its newest member the time of its exceptions at once', async () => {
    const { teacher, classId, assignmentId, first, give, start } = await threeStudents('joining');
    const { id } = unwrap(await saveGroup(teacher, classId, null, { name: 'G', memberIds: [] }));
    unwrap(await give({ groupIds: [id] }, { timeLimit: 2_400 }));
    unwrap(await start(first, morning));
    expect(await deadlineOf(first, assignmentId)).toEqual(minutes(20));
    unwrap(await saveGroup(teacher, classId, id, { name: 'G', memberIds: [first.id] }));
    expect(await deadlineOf(first, assignmentId)).toEqual(minutes(40));
  });

  it('has a name of its own, members of its class and no other owner', async () => {
    const { teacher, classId, first } = await threeStudents('naming');
    const other = await newClassroom('naming elsewhere', 1);
    const save = (id: string | null, name: string, memberIds: string[] = []) =>
      saveGroup(teacher, classId, id, { name, memberIds });
    const { id } = unwrap(await save(null, 'One'));
    expect(await save(null, '  ')).toMatchObject({ code: 'group-name-missing' });
    expect(await save(null, 'One')).toMatchObject({ code: 'group-name-taken' });
    expect(await save(null, 'Two', [other.students[0]?.id ?? ''])).toMatchObject({
      code: 'member-not-found',
    });
    for (const person of [other.teacher, first]) {
      const refused = { code: 'class-not-found' };
      const input = { name: 'Three', memberIds: [] };
      expect(await saveGroup(person, classId, id, input)).toMatchObject(refused);
      expect(await removeGroup(person, classId, id)).toMatchObject(refused);
      expect(await listGroups(person, classId)).toMatchObject(refused);
    }
    const mine = { name: 'Mine', memberIds: [] };
    for (const unknown of [id, 'nonsense'])
      expect(await saveGroup(other.teacher, other.classId, unknown, mine)).toMatchObject({
        code: 'group-not-found',
      });
  });
});
