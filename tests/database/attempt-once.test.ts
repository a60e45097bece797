import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReview } from '@/core/assignments';
import {
  extendAttempt,
  readAttempt,
  refreshDeadlines,
  saveAtOnce,
  startAssignment,
  submitAttempt,
} from '@/server/attempts';
import { sweepExpired } from '@/server/attempts/sweep';
import { db } from '@/server/db';
import { readEnvironment } from '@/server/env';
import { importFixtureBank, rightAnswer } from '@/tests/fixtures/bank';
import { asShown, minutes, morning, unwrap } from '@/tests/fixtures/classroom';
import { newAttempt, newTask } from '@/tests/fixtures/taking';

beforeAll(importFixtureBank);

const { NEXTAUTH_SECRET: secret } = readEnvironment();

const times = <Value>(count: number, act: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

describe('exactly once', () => {
  it('50 submissions at the same time give one grade, one record and one tally', async () => {
    const { student, state, assignmentId, answer } = await newAttempt('fifty', {
      policy: { certainty: true },
    });
    await answer(1, 'right', { certainty: 2 });
    const replies = await times(50, () => submitAttempt(student, state.id, {}, 'en', minutes(2)));
    for (const reply of replies)
      expect(unwrap(reply)).toMatchObject({ status: 'submitted', earned: 2, possible: 12 });
    expect(await db.response.count({ where: { attemptId: state.id } })).toBe(4);
    const scores = await db.scoreTally.findMany({ where: { assignmentId } });
    expect(scores.map(({ attempts }) => attempts)).toEqual([1]);
  });

  it('20 confirmations of the same answer at the same time are one try', async () => {
    const { state, answer } = await newAttempt('one try', {
      policy: { feedback: 'immediate', tries: [1, 0.5], review: openReview },
    });
    const replies = await times(20, () => answer(1, 'wrong', { confirm: true }));
    for (const reply of replies)
      if (reply.ok) expect(reply.value).toMatchObject({ tries: 1, answered: false });
    expect(replies.some(({ ok }) => ok)).toBe(true);
    const made = await db.response.findMany({ where: { attemptId: state.id } });
    expect(made.map((one) => one.try)).toEqual([1]);
  });

  it('parallel starts never make more attempts than an exception allows', async () => {
    const { student, request, assignmentId } = await newTask('limits', { maxAttempts: 1 });
    await db.assignmentException.create({
      data: { assignmentId, personId: student.id, maxAttempts: 3, createdAt: morning },
    });
    for (let round = 0; round < 4; round += 1) {
      const starts = await times(10, () => startAssignment(student, request, minutes(round)));
      const ids = new Set(starts.map((start) => (start.ok ? start.value.id : start.code)));
      expect(ids.size).toBe(1);
      const [id = ''] = ids;
      if (round === 3) expect(id).toBe('no-attempts-left');
      else await times(5, () => submitAttempt(student, id, {}, 'en', minutes(round)));
    }
    expect(await db.attempt.count({ where: { assignmentId } })).toBe(3);
  });
});

describe('at the deadline', () => {
  const limit = { policy: { timeLimit: 600, overtime: 'abandon' } } as const;

  it('a submission in time and the sweeper end the attempt once, as it was handed in', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { student, state, answer } = await newAttempt(`race ${turn}`, limit);
      await answer(1, 'right');
      await Promise.all([
        sweepExpired(minutes(10)),
        submitAttempt(student, state.id, {}, 'en', minutes(9.999)),
      ]);
      const { status, earned } = await db.attempt.findUniqueOrThrow({ where: { id: state.id } });
      // Whoever was first: never a score for an abandoned one, nor a submission without.
      expect([
        ['submitted', 1],
        ['abandoned', null],
      ]).toContainEqual([status, earned]);
    }
  });

  it('an extension is never lost: the attempt goes on, or it had ended before', async () => {
    let survived = 0;
    for (let turn = 0; turn < 6; turn += 1) {
      const { teacher, student, state, answer } = await newAttempt(`extension ${turn}`, limit);
      await answer(1, 'right');
      const [extended] = await Promise.all([
        extendAttempt(teacher, state.id, 600),
        sweepExpired(minutes(10)),
        readAttempt(student, state.id, 'en', minutes(10)),
      ]);
      const { status } = await db.attempt.findUniqueOrThrow({ where: { id: state.id } });
      expect(status).toBe(extended.ok ? 'open' : 'abandoned');
      if (!extended.ok) continue;
      survived += 1;
      expect(await answer(3, 'right', {}, minutes(19))).toMatchObject({ ok: true });
      expect(unwrap(await submitAttempt(student, state.id, {}, 'en', minutes(19)))).toMatchObject({
        earned: 2,
      });
    }
    expect(survived).toBeGreaterThan(0);
  });

  it('times that change for many while they hand in neither stop nor undo it', async () => {
    const { student, state, assignmentId } = await newAttempt('refreshing', {
      policy: { timeLimit: 600 },
    });
    await Promise.all([
      ...Array.from({ length: 5 }, () =>
        db.$transaction((tx) => refreshDeadlines(tx, { assignmentId })),
      ),
      submitAttempt(student, state.id, {}, 'en', minutes(5)),
    ]);
    const attempt = await db.attempt.findUniqueOrThrow({ where: { id: state.id } });
    expect(attempt).toMatchObject({ status: 'submitted', submittedAt: minutes(5) });
  });

  it('an answer that arrives while it is handed in is graded or refused, never kept beside the grade', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const { student, state } = await newAttempt(`answer ${turn}`);
      const input = {
        answer: await asShown(state.id, 1, rightAnswer),
        ...{ sequence: 1, elapsed: 1_000, confirm: false },
      };
      const sessionToken = await encode({ token: { sid: student.sessionId }, secret });
      const [saved] = await Promise.all([
        saveAtOnce({ sessionToken, guestSecret: null }, state.id, 1, input, minutes(1)),
        submitAttempt(student, state.id, {}, 'en', minutes(1)),
      ]);
      const item = await db.attemptItem.findUniqueOrThrow({
        where: { attemptId_position: { attemptId: state.id, position: 1 } },
      });
      expect([saved !== null, item.answer !== null, item.earned]).toEqual(
        saved ? [true, true, 1] : [false, false, 0],
      );
    }
  });
});

describe('the clock of a client', () => {
  it('decides nothing: what it sends as its day or its time changes neither deadline nor lateness', async () => {
    const { student, state, answer } = await newAttempt('clock', {
      closesAt: minutes(180),
      policy: { late: [{ hours: 2, share: 0.5 }] },
    });
    const day = { day: '2031-01-01', elapsed: 86_400_000 };
    expect(unwrap(await answer(1, 'right', day, minutes(70)))).toMatchObject({
      ...{ deadlineAt: minutes(180).toISOString(), serverTime: minutes(70).toISOString() },
    });
    const handed = await submitAttempt(student, state.id, { day: '1999-01-01' }, 'en', minutes(70));
    expect(unwrap(handed)).toMatchObject({
      ...{ lateShare: 0.5, submittedAt: minutes(70).toISOString() },
    });
    const [made] = await db.response.findMany({ where: { attemptId: state.id, position: 1 } });
    expect(made).toMatchObject({ day: '2026-11-20', answeredAt: minutes(70) });
  });
});
