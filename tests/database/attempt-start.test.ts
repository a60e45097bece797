import { beforeAll, describe, expect, it } from 'vitest';
import { openReview, type PracticeRequest } from '@/core/assignments';
import { listAssignmentsFor, listDueAssignments } from '@/server/assignments';
import {
  readAttempt,
  reviewAttempt,
  startAssignment,
  startPractice,
  submitAttempt,
} from '@/server/attempts';
import { db } from '@/server/db';
import { importFixtureBank } from '@/tests/fixtures/bank';
import { minutes, morning, newAssignment, unwrap } from '@/tests/fixtures/classroom';
import { shortAnswer } from '@/tests/fixtures/sample-questions';
import { answering, newAttempt, newTask } from '@/tests/fixtures/taking';

beforeAll(importFixtureBank);

const confirm = { confirm: true };

function submit(attempt: { student: { id: string }; state: { id: string } }, now: Date) {
  return submitAttempt(attempt.student, attempt.state.id, {}, 'en', now);
}

describe('words that a person marks', () => {
  const words = (text: string) => ({ kind: 'short-answer', text }) as const;
  const draft = { sections: [{ questionIds: [shortAnswer.id, 'fixture-00'] }] };

  beforeAll(async () => {
    const { id, kind } = shortAnswer;
    await db.question.create({
      data: {
        ...{ id, kind, status: 'published', currentVersion: 1, languages: ['en'] },
        ...{ difficulty: 1, origin: 'fixture' },
        versions: {
          create: {
            version: 1,
            content: JSON.parse(JSON.stringify({ ...shortAnswer, concepts: [] })),
          },
        },
      },
    });
  });

  it('wait, and so does the score; what is accepted does not', async () => {
    const policy = { marking: 'teacher' } as const;
    const attempt = await newAttempt('waiting', { ...draft, policy });
    await attempt.answer(1, words('talent'));
    await attempt.answer(2, 'right');
    const state = unwrap(await submit(attempt, minutes(2)));
    expect(state).toMatchObject({ earned: 1, possible: 2, provisional: true });
    expect(state.items[0]).toMatchObject({ answered: true, earned: null, feedback: null });
    const review = unwrap(await reviewAttempt(attempt.student, attempt.state.id, 'en', minutes(3)));
    expect(review).toMatchObject({
      provisional: true,
      items: [{ waiting: true }, { waiting: false }],
    });
    expect(await db.memory.count({ where: { personId: attempt.student.id } })).toBe(1);
    expect(await db.scoreTally.count({ where: { assignmentId: attempt.assignmentId } })).toBe(0);

    const accepted = await newAttempt('accepted', { ...draft, policy });
    await accepted.answer(1, words('Talent and the quality of workers'));
    expect(unwrap(await submit(accepted, minutes(2)))).toMatchObject({
      ...{ earned: 1, provisional: false },
    });
  });

  it('are final once they are confirmed: nobody can say whether another try is needed', async () => {
    const attempt = await newAttempt('waiting at once', {
      ...draft,
      policy: { feedback: 'immediate', tries: [1], review: openReview, marking: 'teacher' },
    });
    expect(unwrap(await attempt.answer(1, words('talent'), confirm))).toMatchObject({
      ...{ answered: true, earned: null, feedback: null },
    });
    expect(unwrap(await submit(attempt, minutes(2)))).toMatchObject({ provisional: true });
  });
});

describe('times of one’s own', () => {
  it('open, list and limit an assignment by the exceptions of a student and of their groups', async () => {
    const task = await newTask('own times');
    const { assignmentId, classId, student } = task;
    await submit({ student, state: unwrap(await task.start()) }, morning);
    const later = minutes(80);
    expect(await task.start(later)).toMatchObject({ code: 'assignment-closed' });
    expect(await listDueAssignments(student, later)).toEqual([]);
    const group = await db.classGroup.create({
      data: { classId, name: 'A', members: { create: { personId: student.id } } },
    });
    const exception = { assignmentId, createdAt: morning };
    await db.assignmentException.create({
      data: { ...exception, groupId: group.id, dueAt: minutes(90) },
    });
    expect(await task.start(later)).toMatchObject({ code: 'no-attempts-left' });
    await db.assignmentException.create({
      data: { ...exception, personId: student.id, maxAttempts: 2 },
    });
    const [listed] = await listAssignmentsFor(student, later);
    expect(listed).toMatchObject({
      dueAt: minutes(90),
      availability: { phase: 'open', attemptsLeft: 1 },
    });
    const second = unwrap(await task.start(later));
    expect(second.deadlineAt).toBe(minutes(90).toISOString());
    expect((await listDueAssignments(student, later)).map(({ id }) => id)).toEqual([assignmentId]);
  });

  it('follow what stands on the person, which the player is told', async () => {
    const task = await newTask('needs', { policy: { timeLimit: 600 } });
    await db.accommodation.create({
      data: {
        ...{ personId: task.student.id, timeFactor: 1.5, setAt: morning },
        ...{ readAloud: true, largerText: true },
      },
    });
    expect(unwrap(await task.start())).toMatchObject({
      deadlineAt: minutes(15).toISOString(),
      accommodations: { largerText: true, readAloud: true },
    });
  });

  it('tell when more is shown', async () => {
    const attempt = await newAttempt('own closing', {
      policy: { review: { solution: 'after-closing' } },
    });
    await db.assignmentException.create({
      data: {
        ...{ assignmentId: attempt.assignmentId, personId: attempt.student.id },
        ...{ closesAt: minutes(120), createdAt: morning },
      },
    });
    await attempt.answer(1, 'wrong');
    await submit(attempt, minutes(2));
    const at = async (now: Date) =>
      unwrap(await reviewAttempt(attempt.student, attempt.state.id, 'en', now));
    expect(await at(minutes(100))).toMatchObject({ releaseAt: minutes(120).toISOString() });
    expect((await at(minutes(100))).items[0]?.feedback?.rationale).toBe('');
    expect((await at(minutes(120))).items[0]?.feedback?.rationale).not.toBe('');
  });
});

describe('a start', () => {
  it('asks to agree to the statement, once for each attempt, and keeps when', async () => {
    const task = await newTask('honour', { policy: { honour: 'I work alone.' } });
    expect(await task.start()).toMatchObject({ code: 'honour-not-agreed' });
    const agreed = { ...task.request, honoured: true };
    const { id } = unwrap(await startAssignment(task.student, agreed, minutes(1)));
    const { honouredAt } = await db.attempt.findUniqueOrThrow({ where: { id } });
    expect(honouredAt).toEqual(minutes(1));
    expect(unwrap(await task.start(minutes(2))).id).toBe(id);
  });

  it('shuffles options and the questions of each section, the same at every look', async () => {
    const sections = [
      { title: 'A', questionIds: ['fixture-00', 'fixture-04', 'fixture-08', 'fixture-12'] },
      { title: 'B', questionIds: ['fixture-16', 'fixture-20'], points: 2 },
    ];
    const policy = { shuffle: { questions: true, options: true } };
    const orders = new Set<string>();
    for (let turn = 0; turn < 4; turn += 1) {
      const attempt = await newAttempt(`shuffled ${turn}`, { sections, policy });
      const { state } = attempt;
      expect(state.sections).toEqual([
        { position: 1, title: 'A' },
        { position: 2, title: 'B' },
      ]);
      expect(state.items.map(({ section }) => section)).toEqual([1, 1, 1, 1, 2, 2]);
      expect(state.items.map(({ points }) => points)).toEqual([1, 1, 1, 1, 2, 2]);
      const items = await db.attemptItem.findMany({ where: { attemptId: state.id } });
      orders.add(items.map(({ questionId, order }) => `${questionId} ${order}`).join());
      const again = unwrap(await readAttempt(attempt.student, state.id, 'en', minutes(1)));
      expect(again.items.map(({ question }) => question)).toEqual(
        state.items.map(({ question }) => question),
      );
    }
    expect(orders.size).toBeGreaterThan(1);
  });
});

describe('practice without credit', () => {
  const practice = (assignmentId: string): PracticeRequest => ({
    ...{ type: 'practice', assignmentId, language: 'en' },
  });

  it('asks the questions of an assignment once it is closed, and is no attempt at it', async () => {
    const attempt = await newAttempt('no credit', { policy: { review: { solution: 'never' } } });
    const ask = (now: Date) => startPractice(attempt.student, practice(attempt.assignmentId), now);
    await submit(attempt, minutes(2));
    expect(await ask(minutes(59))).toMatchObject({ code: 'practice-not-open' });
    const state = unwrap(await ask(minutes(60)));
    expect(state).toMatchObject({ kind: 'practice', assignmentId: null });
    expect(state.items).toHaveLength(4);
    const answer = answering(attempt.student, state.id);
    expect(unwrap(await answer(1, 'right', confirm, minutes(61))).feedback).not.toBeNull();
    const made = { assignmentId: attempt.assignmentId };
    expect(await db.attempt.count({ where: made })).toBe(1);
  });

  it('is not for strangers, nor where the policy does not allow it', async () => {
    const { assignmentId, student } = await newTask('no practice', { policy: { practice: false } });
    const ask = (person: { id: string }, id = assignmentId) =>
      startPractice(person, practice(id), minutes(99));
    expect(await ask(student)).toMatchObject({ code: 'practice-not-open' });
    const { student: stranger } = await newTask('stranger');
    expect(await ask(stranger)).toMatchObject({ code: 'assignment-not-found' });
    expect(await ask(student, 'x')).toMatchObject({ code: 'assignment-not-found' });
  });

  it('draws from the modules where nothing was chosen and nothing met', async () => {
    const module = await db.studyModule.findFirstOrThrow();
    const { student, classId, teacher } = await newTask('drawn');
    const sections = [{ drawCount: 2, moduleIds: [module.id] }];
    const assignmentId = await newAssignment({ teacher, classId }, { sections });
    const state = unwrap(await startPractice(student, practice(assignmentId), minutes(99)));
    expect(state.items.length).toBeGreaterThan(1);
  });
});
