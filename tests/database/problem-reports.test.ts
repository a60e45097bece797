import { beforeAll, describe, expect, it } from 'vitest';
import { startPractice } from '@/server/attempts';
import { createGuest } from '@/server/auth/guests';
import { db } from '@/server/db';
import {
  countProblems,
  listProblems,
  longestNote,
  reportProblem,
  resolveProblem,
} from '@/server/problem-reports';
import { canary, importFixtureBank } from '@/tests/fixtures/bank';
import { minutes, morning, newPerson, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

/** A guest in practice over ten questions. */
async function practising() {
  const { learner } = await createGuest(morning);
  const practice = { type: 'practice', language: 'en' } as const;
  const { id } = unwrap(await startPractice(learner, practice, morning));
  return { learner, place: (position: number) => ({ attemptId: id, position }) };
}

const teacher = newPerson('reads reports', 'teacher');

async function list() {
  return unwrap(await listProblems(await teacher, 0, 'en')).problems;
}

describe('a report on a question', () => {
  it('reaches the teachers with the question, its key and its evidence', async () => {
    const { learner, place } = await practising();
    unwrap(
      await reportProblem(learner, place(1), '  The year is not in the passage. ', minutes(1)),
    );
    const found = (await list()).find(({ note }) => note === 'The year is not in the passage.');
    expect(found).toMatchObject({ role: 'guest', current: true, createdAt: minutes(1) });
    expect(found?.feedback.evidence.length).toBeGreaterThan(0);
    expect(found?.feedback.grade.verdict).toBe('correct');
    expect(found?.feedback.rationale).toContain(canary);
    expect(JSON.stringify(found?.question)).not.toContain(canary);
  });

  it('takes the place of the open one on the same question, also when both are sent at once', async () => {
    const { learner, place } = await practising();
    const send = (note: string) => reportProblem(learner, place(2), note, minutes(2));
    await Promise.all([send('one'), send('two'), send('three')]);
    unwrap(await send('four'));
    const own = await db.problemReport.findMany({ where: { personId: learner.id } });
    expect(own.map(({ note }) => note)).toEqual(['four']);
    unwrap(await reportProblem(learner, place(3), 'another question', minutes(2)));
    expect(await db.problemReport.count({ where: { personId: learner.id } })).toBe(2);
  });

  it('is a new one after the last was resolved, and the resolved one leaves the list', async () => {
    const { learner, place } = await practising();
    unwrap(await reportProblem(learner, place(1), 'first of two', minutes(3)));
    const before = await countProblems(await teacher);
    const [first] = (await list()).filter(({ note }) => note === 'first of two');
    unwrap(await resolveProblem(await teacher, first?.id ?? '', minutes(4)));
    expect(await countProblems(await teacher)).toBe(before - 1);
    unwrap(await resolveProblem(await teacher, first?.id ?? '', minutes(9)));
    unwrap(await reportProblem(learner, place(1), 'second of two', minutes(5)));
    const own = await db.problemReport.findMany({
      where: { personId: learner.id },
      orderBy: { createdAt: 'asc' },
    });
    expect(own).toMatchObject([
      { note: 'first of two', resolvedAt: minutes(4) },
      { note: 'second of two', resolvedAt: null },
    ]);
  });

  it('needs words, and not more than there is room for', async () => {
    const { learner, place } = await practising();
    const send = (note: string) => reportProblem(learner, place(1), note, morning);
    expect(await send(' \n ')).toEqual({ ok: false, code: 'note-missing' });
    expect(await send('字'.repeat(longestNote + 1))).toEqual({ ok: false, code: 'note-too-long' });
    expect((await send('😀'.repeat(longestNote))).ok).toBe(true);
  });

  it('is about a question that one was shown: not of another person, not beyond the last', async () => {
    const [own, other] = [await practising(), await practising()];
    expect(await reportProblem(own.learner, other.place(1), 'not mine', morning)).toEqual({
      ok: false,
      code: 'attempt-not-found',
    });
    for (const position of [0, 11, Number.NaN])
      expect(await reportProblem(own.learner, own.place(position), 'none', morning)).toEqual({
        ok: false,
        code: 'question-not-found',
      });
  });

  it('is counted: nobody floods the teachers', async () => {
    const { learner, place } = await practising();
    const codes = [];
    for (let sent = 0; sent < 31; sent += 1) {
      const done = await reportProblem(learner, place(1 + (sent % 10)), `note ${sent}`, morning);
      codes.push(done.ok ? 'sent' : done.code);
    }
    expect(codes.filter((code) => code === 'sent')).toHaveLength(30);
    expect(codes.at(-1)).toBe('too-many-reports');
    expect(await db.problemReport.count({ where: { personId: learner.id } })).toBe(10);
  });
});

describe('the list of reports', () => {
  it('is closed to students and guests, and shows them no number', async () => {
    const student = await newPerson('would like to see keys');
    const { learner } = await practising();
    for (const asker of [student, learner]) {
      expect(await listProblems(asker, 0, 'en')).toEqual({ ok: false, code: 'not-a-teacher' });
      expect(await countProblems(asker)).toBe(0);
      expect(await resolveProblem(asker, 'none', morning)).toEqual({
        ok: false,
        code: 'not-a-teacher',
      });
    }
  });

  it('knows no report that is not there', async () => {
    for (const id of ['none', '01a1f8ad-cf24-76c2-9385-d15159d8c371'])
      expect(await resolveProblem(await teacher, id, morning)).toEqual({
        ok: false,
        code: 'report-not-found',
      });
  });
});
