import { beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentDraft } from '@/core/assignments';
import { extendAttempt, refreshDeadlines, startAssignment } from '@/server/attempts';
import { db } from '@/server/db';
import { importFixtureBank } from '@/tests/fixtures/bank';
import {
  minutes,
  morning,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

async function started(name: string, policy: AssignmentDraft['policy'], students = 1) {
  const classroom = await newClassroom(name, students);
  const assignmentId = await newAssignment(classroom, { policy });
  const attempts: string[] = [];
  for (const student of classroom.students) {
    const request = { assignmentId, language: 'en' } as const;
    attempts.push(unwrap(await startAssignment(student, request, morning)).id);
  }
  const [attemptId = '', other = ''] = attempts;
  const [student] = classroom.students;
  if (!student) throw new Error('no student');
  return { ...classroom, student, assignmentId, attemptId, other };
}

async function endOf(id: string) {
  const { deadlineAt, graceUntil } = await db.attempt.findUniqueOrThrow({ where: { id } });
  return { deadlineAt, graceUntil };
}

const exception = (assignmentId: string) => ({
  ...{ assignmentId, createdAt: morning, reason: 'a lesson was missed' },
});

describe('extending an attempt', () => {
  it('adds to what is left, each time again, also beyond the closing', async () => {
    const { teacher, attemptId } = await started('extend', { timeLimit: 3_000 });
    expect(await endOf(attemptId)).toEqual({ deadlineAt: minutes(50), graceUntil: null });
    const once = await extendAttempt(teacher, attemptId, 600);
    expect(unwrap(once).deadlineAt).toEqual(minutes(60));
    await Promise.all([1, 2, 3].map(() => extendAttempt(teacher, attemptId, 60)));
    expect((await endOf(attemptId)).deadlineAt).toEqual(minutes(63));
  });

  it('moves the time to hand in as well', async () => {
    const policy = { timeLimit: 600, overtime: 'grace', grace: 120 } as const;
    const { teacher, attemptId } = await started('extend grace', policy);
    expect((await endOf(attemptId)).graceUntil).toEqual(minutes(12));
    unwrap(await extendAttempt(teacher, attemptId, 60));
    expect(await endOf(attemptId)).toEqual({ deadlineAt: minutes(11), graceUntil: minutes(13) });
  });

  it('is for teachers of the class only, while the attempt is open', async () => {
    const { teacher, student, attemptId } = await started('extend who', {});
    const stranger = await newPerson('extending stranger', 'teacher');
    for (const person of [stranger, student])
      expect(await extendAttempt(person, attemptId, 60)).toMatchObject({
        code: 'attempt-not-found',
      });
    for (const nonsense of ['nonsense', '00000000-0000-4000-8000-000000000000'])
      expect(await extendAttempt(teacher, nonsense, 60)).toMatchObject({
        code: 'attempt-not-found',
      });
    for (const seconds of [0, -60, 1.5, 86_401])
      expect(await extendAttempt(teacher, attemptId, seconds)).toMatchObject({
        code: 'extension-wrong',
      });
    await db.attempt.update({ where: { id: attemptId }, data: { status: 'submitted' } });
    expect(await extendAttempt(teacher, attemptId, 60)).toMatchObject({ code: 'attempt-over' });
    expect((await endOf(attemptId)).deadlineAt).toEqual(minutes(60));
  });
});

describe('when times change while attempts are open', () => {
  it('an exception for a student or a group reaches the attempts of these', async () => {
    const { assignmentId, classId, attemptId, other, students } = await started('refresh', {}, 2);
    await db.assignmentException.create({
      data: { ...exception(assignmentId), personId: students[0]?.id ?? '', dueAt: minutes(70) },
    });
    const group = await db.classGroup.create({
      data: { classId, name: 'B', members: { create: { personId: students[1]?.id ?? '' } } },
    });
    await db.assignmentException.create({
      data: { ...exception(assignmentId), groupId: group.id, closesAt: minutes(90) },
    });
    await db.$transaction((tx) => refreshDeadlines(tx, { assignmentId }));
    expect((await endOf(attemptId)).deadlineAt).toEqual(minutes(70));
    expect((await endOf(other)).deadlineAt).toEqual(minutes(90));
  });

  it('an accommodation reaches every open attempt of the person, and only those', async () => {
    const policy = { timeLimit: 1_200 };
    const { student, attemptId, other } = await started('refresh needs', policy, 2);
    await db.accommodation.create({
      data: { personId: student.id, timeFactor: 2, setAt: morning },
    });
    const refresh = () =>
      db.$transaction((tx) => refreshDeadlines(tx, { personIds: [student.id] }));
    await refresh();
    expect((await endOf(attemptId)).deadlineAt).toEqual(minutes(40));
    expect((await endOf(other)).deadlineAt).toEqual(minutes(20));
    await db.accommodation.update({ where: { personId: student.id }, data: { timeFactor: 1 } });
    await refresh();
    expect((await endOf(attemptId)).deadlineAt).toEqual(minutes(40));
    await db.accommodation.update({ where: { personId: student.id }, data: { untimed: true } });
    await refresh();
    expect((await endOf(attemptId)).deadlineAt).toEqual(minutes(60));
  });
});
