import { beforeAll, describe, expect, it } from 'vitest';
import { readAccommodation, setAccommodations, setOwnComforts } from '@/server/accommodations';
import { extendAttempts, handInFor, listExceptions, listRunning } from '@/server/assignments';
import { saveResponse, startAssignment } from '@/server/attempts';
import type { SignedInPerson } from '@/server/auth';
import { readClass } from '@/server/classes';
import { db } from '@/server/db';
import { importFixtureBank, rightAnswer } from '@/tests/fixtures/bank';
import {
  asShown,
  minutes,
  morning,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

const plain = { timeFactor: 1, untimed: false, readAloud: false, largerText: false };

async function timedClass(name: string) {
  const classroom = await newClassroom(name, 2);
  const assignmentId = await newAssignment(classroom, { policy: { timeLimit: 1_200 } });
  const [first, second] = classroom.students;
  if (!first || !second) throw new Error('too few students');
  const start = async (person: SignedInPerson, now: Date) =>
    unwrap(await startAssignment(person, { assignmentId, language: 'en' }, now));
  return { ...classroom, assignmentId, first, second, start };
}

async function deadlineOf(person: SignedInPerson) {
  const where = { personId: person.id, status: 'open' as const };
  return (await db.attempt.findFirstOrThrow({ where })).deadlineAt;
}

describe('accommodations', () => {
  it('are set once for several, hold in every assignment, and are seen by the teacher', async () => {
    const { teacher, classId, assignmentId, first, second, start } = await timedClass('once');
    const ids = [first.id, second.id];
    const needs = { ...plain, timeFactor: 1.5, readAloud: true };
    unwrap(await setAccommodations(teacher, ids, needs, morning));
    expect(await readAccommodation(first)).toEqual(needs);
    expect((await start(first, morning)).deadlineAt).toBe(minutes(30).toISOString());
    const { members } = unwrap(await readClass(teacher, classId));
    expect(members.map(({ accommodation }) => accommodation)).toEqual([needs, needs]);
    const { students } = unwrap(await listExceptions(teacher, assignmentId));
    expect(students).toMatchObject([
      { timeLimit: 1_800, own: true },
      { timeLimit: 1_800, own: true },
    ]);
  });

  it('reach whoever is at work at once, and taking them away shortens nobody', async () => {
    const { teacher, first, start } = await timedClass('running');
    await start(first, morning);
    unwrap(await setAccommodations(teacher, [first.id], { ...plain, timeFactor: 2 }, minutes(1)));
    expect(await deadlineOf(first)).toEqual(minutes(40));
    unwrap(await setAccommodations(teacher, [first.id], plain, minutes(2)));
    expect(await deadlineOf(first)).toEqual(minutes(40));
    expect(await db.accommodation.count({ where: { personId: first.id } })).toBe(0);
    unwrap(await setAccommodations(teacher, [first.id], { ...plain, untimed: true }, minutes(3)));
    expect(await deadlineOf(first)).toEqual(minutes(60));
  });

  it('are for teachers of the person and for the administrator, for nobody else', async () => {
    const { teacher, first, second } = await timedClass('asking');
    const other = await newClassroom('asking elsewhere', 1);
    const needs = { ...plain, largerText: true };
    const set = (asker: SignedInPerson, ids: string[]) =>
      setAccommodations(asker, ids, needs, morning);
    for (const asker of [other.teacher, first, second])
      expect(await set(asker, [first.id])).toMatchObject({ code: 'unknown-person' });
    const foreign = other.students[0]?.id ?? '';
    for (const ids of [[foreign], [first.id, foreign], [teacher.id], ['nonsense']])
      expect(await set(teacher, ids)).toMatchObject({ code: 'unknown-person' });
    expect(await set(teacher, [])).toMatchObject({ code: 'nobody-chosen' });
    expect(await db.accommodation.count({ where: { largerText: true } })).toBe(0);
    const someone = await newPerson('asking administrator');
    unwrap(await set({ ...someone, role: 'administrator' }, [first.id, foreign]));
    expect(await db.accommodation.count({ where: { largerText: true } })).toBe(2);
  });

  it('multiply by a factor of the list only', async () => {
    const { teacher, first } = await timedClass('factors');
    for (const timeFactor of [0, 0.5, 1.1, 10, Number.NaN])
      expect(
        await setAccommodations(teacher, [first.id], { ...plain, timeFactor }, morning),
      ).toMatchObject({ code: 'time-factor-wrong' });
  });

  it('leave comforts to the person, and time to the teacher', async () => {
    const { teacher, first, second } = await timedClass('comforts');
    unwrap(await setAccommodations(teacher, [first.id], { ...plain, timeFactor: 3 }, morning));
    await setOwnComforts(first, { largerText: true, readAloud: false }, minutes(1));
    expect(await readAccommodation(first)).toEqual({ ...plain, timeFactor: 3, largerText: true });
    await setOwnComforts(second, { largerText: false, readAloud: true }, minutes(1));
    expect(await readAccommodation(second)).toEqual({ ...plain, readAloud: true });
    await setOwnComforts(second, { largerText: false, readAloud: false }, minutes(2));
    expect(await db.accommodation.count({ where: { personId: second.id } })).toBe(0);
  });
});

describe('whoever is working now', () => {
  it('is listed with time, answers and the last save, and gets more time together', async () => {
    const { teacher, assignmentId, first, second, start } = await timedClass('now');
    const attempt = await start(first, morning);
    await start(second, minutes(5));
    const answer = await asShown(attempt.id, 1, rightAnswer);
    const input = { answer, sequence: 1, elapsed: 1_000, confirm: false };
    unwrap(await saveResponse(first, attempt.id, 1, input, 'en', minutes(6)));
    const running = unwrap(await listRunning(teacher, assignmentId, minutes(7)));
    expect(running).toMatchObject([
      {
        name: 'now student 1',
        deadlineAt: minutes(20),
        answered: 1,
        total: 4,
        savedAt: minutes(6),
      },
      { name: 'now student 2', deadlineAt: minutes(25), answered: 0, total: 4, savedAt: null },
    ]);
    const ids = running.map(({ id }) => id);
    expect(unwrap(await extendAttempts(teacher, assignmentId, ids, 300))).toEqual({ extended: 2 });
    const later = unwrap(await listRunning(teacher, assignmentId, minutes(8)));
    expect(later.map(({ deadlineAt }) => deadlineAt)).toEqual([minutes(25), minutes(30)]);
  });

  it('is handed in for, once, with what is saved; who has no time left is not among them', async () => {
    const { teacher, assignmentId, first, second, start } = await timedClass('left');
    const attempt = await start(first, morning);
    await start(second, morning);
    const answer = await asShown(attempt.id, 1, rightAnswer);
    const input = { answer, sequence: 1, elapsed: 1_000, confirm: false };
    unwrap(await saveResponse(first, attempt.id, 1, input, 'en', minutes(1)));
    const ids = [attempt.id];
    const hand = () => handInFor(teacher, assignmentId, ids, minutes(2));
    const done = await Promise.all([hand(), hand()]);
    expect(done.map((one) => unwrap(one).handedIn).sort()).toEqual([0, 1]);
    expect(await db.attempt.findUnique({ where: { id: attempt.id } })).toMatchObject({
      ...{ status: 'submitted', earned: 1, submittedAt: minutes(2) },
    });
    expect(unwrap(await listRunning(teacher, assignmentId, minutes(21)))).toEqual([]);
  });

  it('is for teachers of the class only, and only at this assignment', async () => {
    const { teacher, classId, assignmentId, first, start } = await timedClass('whose');
    const other = await newClassroom('whose elsewhere', 1);
    const attempt = await start(first, morning);
    for (const person of [other.teacher, first]) {
      const refused = { code: 'assignment-not-found' };
      const ids = [attempt.id];
      expect(await listRunning(person, assignmentId, morning)).toMatchObject(refused);
      expect(await extendAttempts(person, assignmentId, ids, 60)).toMatchObject(refused);
      expect(await handInFor(person, assignmentId, ids, morning)).toMatchObject(refused);
    }
    const second = await newAssignment({ teacher, classId });
    expect(unwrap(await handInFor(teacher, second, [attempt.id], morning))).toEqual({
      handedIn: 0,
    });
    expect(await extendAttempts(teacher, assignmentId, [attempt.id], -60)).toMatchObject({
      code: 'extension-wrong',
    });
    expect(await extendAttempts(teacher, assignmentId, [], 60)).toMatchObject({
      code: 'nobody-chosen',
    });
  });
});
