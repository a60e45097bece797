import { beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentDraft, PracticeRequest } from '@/core/assignments';
import {
  createAssignment,
  listAssignments,
  listAssignmentsFor,
  listDueAssignments,
} from '@/server/assignments';
import {
  readAttempt,
  reviewAttempt,
  saveResponse,
  startAssignment,
  startPractice,
  submitAttempt,
} from '@/server/attempts';
import { db } from '@/server/db';
import { canary, importFixtureBank, rightAnswer } from '@/tests/fixtures/bank';
import {
  afterClosing,
  asShown,
  minutes,
  morning,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

async function oneStudent(name: string, change: Partial<AssignmentDraft> = {}) {
  const classroom = await newClassroom(name, 1);
  const [student] = classroom.students;
  if (!student) throw new Error('no student');
  const assignmentId = await newAssignment(classroom, change);
  const request = { assignmentId, language: 'en' } as const;
  return { ...classroom, student, assignmentId, request };
}

async function save(student: { id: string }, attemptId: string, position: number, now: Date) {
  const input = {
    answer: await asShown(attemptId, position, rightAnswer),
    ...{ sequence: 1, elapsed: 4_000, confirm: true },
  };
  return saveResponse(student, attemptId, position, input, 'en', now);
}

describe('starting', () => {
  it('makes one attempt under 20 parallel calls, and goes on with it afterwards', async () => {
    const { student, request } = await oneStudent('parallel', { maxAttempts: 3 });
    const states = await Promise.all(
      Array.from({ length: 20 }, () => startAssignment(student, request, morning)),
    );
    expect(new Set(states.map((state) => unwrap(state).id)).size).toBe(1);
    expect(await db.attempt.count({ where: { personId: student.id } })).toBe(1);
  });

  it('never makes more attempts than allowed', async () => {
    const { student, request } = await oneStudent('limit', { maxAttempts: 2 });
    const numbers: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const states = await Promise.all(
        Array.from({ length: 5 }, () => startAssignment(student, request, minutes(round))),
      );
      numbers.push(...new Set(states.map((state) => unwrap(state).id)));
      await submitAttempt(student, numbers.at(-1) ?? '', {}, 'en', minutes(round));
    }
    expect(new Set(numbers).size).toBe(2);
    expect(await startAssignment(student, request, minutes(5))).toEqual({
      ok: false,
      code: 'no-attempts-left',
    });
  });

  it('follows the clock of the server', async () => {
    const { student, request } = await oneStudent('clock');
    expect(await startAssignment(student, request, minutes(-1))).toMatchObject({
      code: 'assignment-not-open',
    });
    expect(await startAssignment(student, request, minutes(60))).toMatchObject({
      code: 'assignment-closed',
    });
    expect(unwrap(await startAssignment(student, request, minutes(59))).deadlineAt).toBe(
      minutes(60).toISOString(),
    );
  });

  it('is for students of the class only', async () => {
    const { teacher, request } = await oneStudent('strangers');
    const stranger = await newPerson('assignment stranger');
    for (const person of [stranger, teacher])
      expect(await startAssignment(person, request, morning)).toMatchObject({
        code: 'assignment-not-found',
      });
    const nonsense = { assignmentId: 'nonsense', language: 'en' } as const;
    expect(await startAssignment(stranger, nonsense, morning)).toMatchObject({
      code: 'assignment-not-found',
    });
  });

  it('draws the same number of questions for everybody, seeded by attempt', async () => {
    const { student, classId, teacher } = await oneStudent('draw');
    const modules = await db.studyModule.findMany({ select: { id: true } });
    const moduleIds = modules.map(({ id }) => id);
    const draft = { sections: [{ drawCount: 6, moduleIds }], maxAttempts: 2 };
    const assignmentId = await newAssignment({ teacher, classId }, draft);
    const request = { assignmentId, language: 'zh-CN' } as const;
    const first = unwrap(await startAssignment(student, request, morning));
    expect(first.items).toHaveLength(6);
    await submitAttempt(student, first.id, {}, 'en', morning);
    const second = unwrap(await startAssignment(student, request, morning));
    const seen = new Set(first.items.map(({ question }) => question?.stem));
    expect(second.items.filter(({ question }) => seen.has(question?.stem))).toEqual([]);
    const tooMany = { ...draft, title: 't', opensAt: morning, dueAt: minutes(9), policy: {} };
    const result = await createAssignment(
      teacher,
      classId,
      { ...tooMany, sections: [{ drawCount: 90, moduleIds }] },
      morning,
    );
    expect(result).toEqual({ ok: false, code: 'too-few-questions' });
  });
});

describe('before it is handed in', () => {
  it('shows no feedback even for a confirmed answer', async () => {
    const { student, request } = await oneStudent('deferred');
    const state = unwrap(await startAssignment(student, request, morning));
    const saved = unwrap(await save(student, state.id, 1, minutes(1)));
    expect(saved).toEqual({
      ...{
        deadlineAt: minutes(60).toISOString(),
        graceUntil: null,
        serverTime: minutes(1).toISOString(),
      },
      ...{ answered: false, tries: 0, earned: null },
      savedSequence: 1,
      superseded: false,
      elsewhere: false,
      feedback: null,
    });
    expect(await reviewAttempt(student, state.id, 'en', minutes(1))).toMatchObject({
      code: 'attempt-open',
    });
    expect(
      JSON.stringify(unwrap(await readAttempt(student, state.id, 'en', minutes(1)))),
    ).not.toContain(canary);
  });

  it('cannot be practised with feedback', async () => {
    const { student, request } = await oneStudent('aside');
    unwrap(await startAssignment(student, request, morning));
    const asked: PracticeRequest = {
      type: 'practice',
      language: 'en',
      questionIds: ['fixture-00'],
    };
    expect(await startPractice(student, asked, minutes(1))).toMatchObject({ code: 'no-questions' });
    const other = await newPerson('aside other');
    expect(unwrap(await startPractice(other, asked, minutes(1))).items).toHaveLength(1);
  });
});

describe('after the deadline', () => {
  it('refuses answers, and hands in what was saved at the deadline', async () => {
    const { student, request } = await oneStudent('deadline');
    const state = unwrap(await startAssignment(student, request, morning));
    unwrap(await save(student, state.id, 1, minutes(59)));
    expect(await save(student, state.id, 2, minutes(60))).toEqual({
      ok: false,
      code: 'attempt-closed',
    });
    expect(unwrap(await readAttempt(student, state.id, 'en', minutes(61)))).toMatchObject({
      status: 'submitted',
      submittedAt: minutes(60).toISOString(),
      earned: 1,
      possible: 4,
    });
  });
});

describe('release', () => {
  it('comes with submission, unless the policy says after the due time', async () => {
    const early = await oneStudent('early');
    const state = unwrap(await startAssignment(early.student, early.request, morning));
    await save(early.student, state.id, 1, minutes(1));
    unwrap(await submitAttempt(early.student, state.id, {}, 'en', minutes(2)));
    const review = unwrap(await reviewAttempt(early.student, state.id, 'en', minutes(2)));
    expect(review).toMatchObject({ earned: 1, possible: 4 });
    expect(review.items.map(({ feedback }) => feedback?.grade.earned)).toEqual([1, 0, 0, 0]);
    expect(JSON.stringify(review)).toContain(canary);

    const late = await oneStudent('late', { policy: { review: afterClosing } });
    const kept = unwrap(await startAssignment(late.student, late.request, morning));
    await save(late.student, kept.id, 1, minutes(1));
    const submitted = unwrap(await submitAttempt(late.student, kept.id, {}, 'en', minutes(2)));
    expect(submitted).toMatchObject({ status: 'submitted', earned: null, possible: null });
    expect(submitted.releaseAt).toBe(minutes(60).toISOString());
    expect(JSON.stringify(submitted)).not.toContain(canary);
    const own = async (now: Date) =>
      (await listAssignmentsFor(late.student, now)).find(({ id }) => id === late.assignmentId);
    expect((await own(minutes(59)))?.score).toBeNull();
    expect(await reviewAttempt(late.student, kept.id, 'en', minutes(59))).toMatchObject({
      code: 'review-not-released',
    });
    expect(unwrap(await reviewAttempt(late.student, kept.id, 'en', minutes(60))).earned).toBe(1);
    expect((await own(minutes(60)))?.score).toEqual({ earned: 1, possible: 4 });
  });
});

describe('lists', () => {
  it('tell the student what is due, and the teacher who has handed in', async () => {
    const { student, teacher, classId, assignmentId, request } = await oneStudent('lists');
    const due = async (now: Date) => (await listDueAssignments(student, now)).map(({ id }) => id);
    expect(await due(minutes(-5))).toEqual([]);
    expect(await due(morning)).toEqual([assignmentId]);
    const state = unwrap(await startAssignment(student, request, morning));
    expect(await listDueAssignments(student, morning)).toMatchObject([
      { className: 'lists', teacher: 'lists teacher', questions: 4, openAttemptId: state.id },
    ]);
    unwrap(await submitAttempt(student, state.id, {}, 'en', minutes(1)));
    expect(await due(minutes(2))).toEqual([]);
    expect(unwrap(await listAssignments(teacher, classId, minutes(2)))).toMatchObject([
      { id: assignmentId, handedIn: 1, students: 1, questions: 4, phase: 'open' },
    ]);
    expect(await listAssignments(student, classId, minutes(2))).toMatchObject({
      code: 'class-not-found',
    });
  });
});
