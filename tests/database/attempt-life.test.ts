import { beforeAll, describe, expect, it } from 'vitest';
import { type AttemptState, openReview } from '@/core/assignments';
import { type Answer, QuestionSchema } from '@/core/content';
import { listAssignmentsFor } from '@/server/assignments';
import { extendAttempt, readAttempt, reviewAttempt, submitAttempt } from '@/server/attempts';
import { rebuildDerived } from '@/server/attempts/derived';
import { sweepExpired } from '@/server/attempts/sweep';
import { db } from '@/server/db';
import { findMistakes } from '@/server/progress/mistakes';
import { canary, importFixtureBank } from '@/tests/fixtures/bank';
import { minutes, morning, unwrap } from '@/tests/fixtures/classroom';
import { newAttempt } from '@/tests/fixtures/taking';

beforeAll(importFixtureBank);

const immediate = {
  feedback: 'immediate' as const,
  tries: [1, 0.7, 0.5],
  review: openReview,
};
const confirm = { confirm: true };

function submit(attempt: { student: { id: string }; state: { id: string } }, now: Date) {
  return submitAttempt(attempt.student, attempt.state.id, {}, 'en', now);
}

describe('several tries', () => {
  it('are worth less and less, tell of what was chosen only, and end with the right answer', async () => {
    const attempt = await newAttempt('tries', { policy: immediate });
    const first = unwrap(await attempt.answer(1, 'wrong', confirm));
    expect(first).toMatchObject({ answered: false, tries: 1, earned: 0 });
    expect(first.feedback).toMatchObject({ solution: [], rationale: '', evidence: [] });
    expect(first.feedback?.marks).toEqual([{ id: '1', state: 'incorrect', reason: null }]);
    const second = unwrap(await attempt.answer(1, 'right', confirm, minutes(2)));
    expect(second).toMatchObject({ answered: true, tries: 2, earned: 0.7 });
    expect(second.feedback?.rationale).not.toBe('');
    expect(await attempt.answer(1, 'wrong', confirm)).toMatchObject({ code: 'answer-final' });
  });

  it('never take points away, and are used up', async () => {
    const attempt = await newAttempt('falling', { policy: immediate });
    const item = await db.attemptItem.findUniqueOrThrow({
      where: { attemptId_position: { attemptId: attempt.state.id, position: 2 } },
    });
    const one = String(item.order.indexOf(`right-1-${canary}`) + 1);
    const partly: Answer = { kind: 'multiple-choice', options: [one] };
    expect(unwrap(await attempt.answer(2, partly, confirm))).toMatchObject({ earned: 0.5 });
    expect(unwrap(await attempt.answer(2, 'wrong', confirm))).toMatchObject({
      ...{ earned: 0.5, tries: 2, answered: false },
    });
    expect(unwrap(await attempt.answer(2, partly, confirm))).toMatchObject({
      ...{ earned: 0.5, tries: 3, answered: true },
    });
  });

  it('are not used up by the same answer, sent again or chosen again', async () => {
    const attempt = await newAttempt('again', { policy: immediate });
    for (let time = 0; time < 4; time += 1)
      expect(unwrap(await attempt.answer(1, 'wrong', confirm))).toMatchObject({
        ...{ tries: 1, answered: false },
      });
    expect(await db.response.count({ where: { attemptId: attempt.state.id } })).toBe(1);
  });

  it('tell nothing of an answer that was saved and not confirmed', async () => {
    const attempt = await newAttempt('oracle', { policy: immediate });
    unwrap(await attempt.answer(1, 'wrong', confirm));
    const saved = unwrap(await attempt.answer(1, 'right'));
    expect(saved).toMatchObject({ feedback: null, earned: null, tries: 1, answered: false });
    const state = unwrap(await readAttempt(attempt.student, attempt.state.id, 'en', minutes(2)));
    expect(state.items[0]).toMatchObject({ feedback: null, answered: false, tries: 1 });
    expect(await findMistakes(attempt.student.id, 'en', minutes(2))).toEqual([]);
  });

  it('at submission: a changed answer is the next try, an unchanged one is not', async () => {
    const attempt = await newAttempt('at the end', { policy: immediate });
    await attempt.answer(1, 'wrong', confirm);
    await attempt.answer(1, 'right');
    await attempt.answer(3, 'wrong', confirm);
    await attempt.answer(4, 'right');
    expect(unwrap(await submit(attempt, minutes(3)))).toMatchObject({ earned: 1.7, possible: 4 });
    const made = await db.response.findMany({
      where: { attemptId: attempt.state.id },
      orderBy: [{ position: 'asc' }, { try: 'asc' }],
    });
    expect(made.map((one) => [one.position, one.try, one.earned])).toEqual([
      ...[
        [1, 1, 0],
        [1, 2, 1],
        [2, 1, 0],
        [3, 1, 0],
        [4, 1, 1],
      ],
    ]);
  });

  it('teach the memory by the first of them only, also when it is made anew', async () => {
    const attempt = await newAttempt('memory', { policy: immediate });
    await attempt.answer(1, 'wrong', confirm);
    const where = { where: { personId: attempt.student.id } };
    const [before] = await db.memory.findMany(where);
    await attempt.answer(1, 'right', confirm, minutes(2));
    expect(await db.memory.findMany(where)).toEqual([before]);
    await db.$transaction((tx) => rebuildDerived(tx, attempt.student.id));
    expect(await db.memory.findMany(where)).toEqual([before]);
  });
});

describe('certainty', () => {
  it('makes right answers worth more and wrong ones less; a question without an answer loses nothing', async () => {
    const attempt = await newAttempt('certainty', { policy: { certainty: true } });
    await attempt.answer(1, 'right', { certainty: 3 });
    await attempt.answer(3, 'wrong', { certainty: 2 });
    await attempt.answer(4, null, { certainty: 3 });
    const state = unwrap(await submit(attempt, minutes(3)));
    expect(state).toMatchObject({ earned: 1, possible: 12 });
    expect(state.certainty.map(({ right, wrong }) => [right, wrong])).toEqual([
      ...[
        [1, 0],
        [2, -2],
        [3, -6],
      ],
    ]);
    expect(state.items.map(({ earned }) => earned)).toEqual([3, 0, -2, 0]);
    expect(state.items.map(({ certainty }) => certainty)).toEqual([3, null, 2, 3]);
  });

  it('never makes an attempt worth less than nothing', async () => {
    const attempt = await newAttempt('boasting', { policy: { certainty: true } });
    for (const position of [1, 2, 3, 4]) await attempt.answer(position, 'wrong', { certainty: 3 });
    expect(unwrap(await submit(attempt, minutes(3)))).toMatchObject({ earned: 0, possible: 12 });
  });

  it('is kept with an answer until another is told, and holds once the answer is confirmed', async () => {
    const policy = { ...immediate, tries: [1], certainty: true };
    const attempt = await newAttempt('kept', { policy });
    await attempt.answer(1, 'right', { certainty: 2 });
    await attempt.answer(1, 'wrong');
    expect(unwrap(await attempt.answer(1, 'right', confirm))).toMatchObject({ earned: 2 });
    await attempt.answer(1, 'right', { certainty: 3 });
    const [made] = await db.response.findMany({ where: { attemptId: attempt.state.id } });
    expect(made?.certainty).toBe(2);
    expect(unwrap(await submit(attempt, minutes(3)))).toMatchObject({ earned: 2 });
  });

  it('is not kept where it is not asked', async () => {
    const attempt = await newAttempt('not asked');
    await attempt.answer(1, 'right', { certainty: 3 });
    const state = unwrap(await submit(attempt, minutes(3)));
    expect(state).toMatchObject({
      earned: 1,
      possible: 4,
      items: [{ certainty: null }, {}, {}, {}],
    });
  });
});

describe('going forward only', () => {
  it('closes a question once a later one was opened, and lets the same be sent again', async () => {
    const attempt = await newAttempt('forward', { policy: { navigation: 'forward' } });
    const sent = { sequence: 100_000 };
    unwrap(await attempt.answer(1, 'wrong', sent));
    unwrap(await attempt.answer(2, null));
    expect(await attempt.answer(1, 'right', { sequence: 100_001 })).toMatchObject({
      code: 'question-passed',
    });
    expect(unwrap(await attempt.answer(1, 'wrong', sent))).toMatchObject({ superseded: false });
    unwrap(await attempt.answer(2, 'right'));
    expect(unwrap(await submit(attempt, minutes(3)))).toMatchObject({ earned: 1 });
  });

  it('tells no question before it was opened, and all of them once it is handed in', async () => {
    const attempt = await newAttempt('forward told', { policy: { navigation: 'forward' } });
    const told = (state: AttemptState) => state.items.map(({ question }) => question !== null);
    expect(told(attempt.state)).toEqual([true, false, false, false]);
    unwrap(await attempt.answer(1, 'right'));
    unwrap(await attempt.answer(2, null));
    const { student, state } = attempt;
    const now = unwrap(await readAttempt(student, state.id, 'zh-CN', minutes(2)));
    expect(told(now)).toEqual([true, true, false, false]);
    const rows = await db.attemptItem.findMany({
      where: { attemptId: state.id },
      include: { question: true },
      orderBy: { position: 'asc' },
    });
    const stems = rows.map(({ question }) => QuestionSchema.parse(question.content).stem);
    const text = JSON.stringify(now);
    expect(stems.map((stem) => text.includes(stem['zh-CN'] ?? ''))).toEqual(told(now));
    expect(told(unwrap(await submit(attempt, minutes(3))))).toEqual([true, true, true, true]);
    const free = await newAttempt('both ways', {});
    expect(told(free.state)).toEqual([true, true, true, true]);
  });
});

describe('when time runs out', () => {
  const limit = { timeLimit: 600 };

  it('what is saved is handed in at the deadline', async () => {
    const attempt = await newAttempt('submitted', { policy: limit });
    await attempt.answer(1, 'right');
    expect(await attempt.answer(3, 'right', {}, minutes(10))).toMatchObject({
      code: 'attempt-closed',
    });
    const state = unwrap(await readAttempt(attempt.student, attempt.state.id, 'en', minutes(11)));
    expect(state).toMatchObject({
      ...{ status: 'submitted', submittedAt: minutes(10).toISOString(), earned: 1 },
    });
  });

  it('it can be handed in within the grace as it is, but not changed', async () => {
    const policy = { ...limit, overtime: 'grace', grace: 120 } as const;
    const attempt = await newAttempt('grace', { policy });
    await attempt.answer(1, 'right');
    expect(await attempt.answer(3, 'right', {}, minutes(11))).toMatchObject({
      code: 'time-is-over',
    });
    expect(
      unwrap(await readAttempt(attempt.student, attempt.state.id, 'en', minutes(11))),
    ).toMatchObject({ status: 'open' });
    expect(unwrap(await submit(attempt, minutes(11.9)))).toMatchObject({
      ...{ status: 'submitted', submittedAt: minutes(11.9).toISOString(), earned: 1 },
    });
  });

  it.each([
    ['grace', 12],
    ['abandon', 10],
  ] as const)(
    '%s: after that it is abandoned, has no score, and counts as made',
    async (overtime, end) => {
      const policy = { ...limit, overtime, ...(overtime === 'grace' && { grace: 120 }) };
      const attempt = await newAttempt(`over ${overtime}`, { policy, maxAttempts: 2 });
      await attempt.answer(1, 'right');
      expect(await sweepExpired(minutes(end - 0.01))).toMatchObject({ ended: 0 });
      expect(await sweepExpired(minutes(end))).toMatchObject({ ended: 1 });
      expect(unwrap(await submit(attempt, minutes(end)))).toMatchObject({
        ...{ status: 'abandoned', submittedAt: null, earned: null, possible: null },
      });
      const review = reviewAttempt(attempt.student, attempt.state.id, 'en', minutes(end));
      expect(await review).toMatchObject({ code: 'attempt-abandoned' });
      const [listed] = await listAssignmentsFor(attempt.student, minutes(end));
      expect(listed).toMatchObject({ abandoned: true, score: null, openAttemptId: null });
      expect(listed?.availability.attemptsLeft).toBe(1);
      expect(await db.response.count({ where: { attemptId: attempt.state.id } })).toBe(0);
      expect(unwrap(await attempt.start(minutes(end))).id).not.toBe(attempt.state.id);
      unwrap(
        await submitAttempt(
          attempt.student,
          unwrap(await attempt.start(minutes(end))).id,
          {},
          'en',
          minutes(end),
        ),
      );
      expect(await attempt.start(minutes(end))).toMatchObject({ code: 'no-attempts-left' });
    },
  );

  it('more time reaches the page with the next answer', async () => {
    const attempt = await newAttempt('extended', { policy: limit });
    unwrap(await extendAttempt(attempt.teacher, attempt.state.id, 300));
    expect(unwrap(await attempt.answer(1, 'right', {}, minutes(12)))).toMatchObject({
      ...{ deadlineAt: minutes(15).toISOString(), serverTime: minutes(12).toISOString() },
    });
  });
});

describe('late work', () => {
  it('is worth what is left at the moment of handing in; the questions keep what they earned', async () => {
    const attempt = await newAttempt('late share', {
      closesAt: minutes(180),
      policy: { late: [{ hours: 1, share: 0.5 }] },
    });
    await attempt.answer(1, 'right');
    const state = unwrap(await readAttempt(attempt.student, attempt.state.id, 'en', minutes(70)));
    expect(state).toMatchObject({ lateShare: 0.5, dueAt: minutes(60).toISOString() });
    const late = unwrap(await submit(attempt, minutes(70)));
    expect(late).toMatchObject({ earned: 0.5, possible: 4, lateShare: 0.5 });
    expect(late.items[0]).toMatchObject({ earned: 1 });
    const [score] = await db.scoreTally.findMany({ where: { assignmentId: attempt.assignmentId } });
    expect(score).toMatchObject({ earned: 1, possible: 4 });
  });

  it('is not late for whoever has an exception', async () => {
    const attempt = await newAttempt('excused', {
      closesAt: minutes(180),
      policy: { late: [{ hours: 1, share: 0.5 }] },
    });
    await db.assignmentException.create({
      data: {
        ...{ assignmentId: attempt.assignmentId, personId: attempt.student.id },
        ...{ dueAt: minutes(90), createdAt: morning },
      },
    });
    await attempt.answer(1, 'right');
    expect(unwrap(await submit(attempt, minutes(70)))).toMatchObject({ earned: 1, lateShare: 1 });
  });
});
