import { beforeAll, describe, expect, it } from 'vitest';
import { type AttemptState, AttemptStateSchema } from '@/core/assignments';
import {
  readAttempt,
  reviewAttempt,
  saveResponse,
  startAssignment,
  startPractice,
  submitAttempt,
} from '@/server/attempts';
import { createGuest } from '@/server/auth/guests';
import { db } from '@/server/db';
import { canary, importFixtureBank, rightAnswer, wrongAnswer } from '@/tests/fixtures/bank';
import {
  asShown,
  minutes,
  morning,
  newAssignment,
  newClassroom,
  newPerson,
  unwrap,
} from '@/tests/fixtures/classroom';

const practice = { type: 'practice', language: 'en' } as const;

beforeAll(importFixtureBank);

async function learner() {
  return (await createGuest(morning)).learner;
}

async function send(
  person: { id: string },
  attempt: AttemptState,
  position: number,
  answer: Parameters<typeof asShown>[2],
  change: Partial<Parameters<typeof saveResponse>[3]> = {},
  now = minutes(1),
) {
  const input = {
    answer: await asShown(attempt.id, position, answer),
    sequence: 1,
    elapsed: 5_000,
    confirm: false,
    day: '2026-11-20',
    ...change,
  };
  return saveResponse(person, attempt.id, position, input, 'en', now);
}

describe('practice', () => {
  it('has ten questions and no key in them', async () => {
    const person = await learner();
    const state = unwrap(await startPractice(person, practice, morning));
    expect(AttemptStateSchema.parse(state).items).toHaveLength(10);
    expect(state).toMatchObject({ kind: 'practice', status: 'open', feedback: 'immediate' });
    expect(JSON.stringify(state)).not.toContain(canary);
  });

  it('is chosen by its seed', async () => {
    const person = await learner();
    const stems = async (seed: string) =>
      unwrap(await startPractice(person, practice, morning, seed)).items.map(
        ({ question }) => question?.stem,
      );
    expect(await stems('a')).toEqual(await stems('a'));
    expect(await stems('a')).not.toEqual(await stems('b'));
  });

  it('over something that nobody asks about is refused', async () => {
    const scope = { ...practice, conceptIds: ['no-such-concept'] };
    expect(await startPractice(await learner(), scope, morning)).toEqual({
      ok: false,
      code: 'no-questions',
    });
  });

  it('shows feedback for a confirmed answer, once and for all', async () => {
    const person = await learner();
    const state = unwrap(await startPractice(person, practice, morning));
    const saved = unwrap(await send(person, state, 1, wrongAnswer));
    expect(saved).toEqual({
      ...{ deadlineAt: null, graceUntil: null, serverTime: minutes(1).toISOString() },
      ...{ answered: false, tries: 0, earned: null },
      savedSequence: 1,
      superseded: false,
      elsewhere: false,
      feedback: null,
    });
    expect(
      JSON.stringify(unwrap(await readAttempt(person, state.id, 'en', minutes(1)))),
    ).not.toContain(canary);
    const confirmed = unwrap(
      await send(person, state, 1, rightAnswer, { sequence: 2, confirm: true }),
    );
    expect(confirmed.feedback?.grade).toMatchObject({ earned: 1, verdict: 'correct' });
    expect(JSON.stringify(confirmed)).toContain(`${canary} rationale en`);
    const again = unwrap(await send(person, state, 1, rightAnswer, { sequence: 2, confirm: true }));
    expect(again).toEqual(confirmed);
    expect(await send(person, state, 1, wrongAnswer, { sequence: 3, confirm: true })).toEqual({
      ok: false,
      code: 'answer-final',
    });
    expect(await db.response.count({ where: { attemptId: state.id } })).toBe(1);
    const current = unwrap(await readAttempt(person, state.id, 'zh-CN', minutes(2)));
    expect(current.items[0]?.feedback?.rationale).toBe(`${canary} rationale zh`);
    expect(current.items.slice(1).every(({ feedback }) => feedback === null)).toBe(true);
  });

  it('is graded once, however many confirm at the same time', async () => {
    const person = await learner();
    const state = unwrap(await startPractice(person, practice, morning));
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => send(person, state, 3, rightAnswer, { confirm: true })),
    );
    for (const reply of replies) expect(unwrap(reply).feedback?.grade.earned).toBe(1);
    expect(await db.response.count({ where: { attemptId: state.id } })).toBe(1);
    expect(await db.dayActivity.findMany({ where: { personId: person.id } })).toMatchObject([
      { day: '2026-11-20', answers: 1, earned: 1, elapsed: 5_000 },
    ]);
  });

  it('cannot confirm nothing, nor an answer to another kind of question', async () => {
    const person = await learner();
    const state = unwrap(await startPractice(person, { ...practice, kinds: ['cloze'] }, morning));
    const nothing = { answer: { kind: 'cloze' as const, blanks: {} }, confirm: true };
    expect(await send(person, state, 1, rightAnswer, nothing)).toMatchObject({
      code: 'nothing-answered',
    });
    const other = { answer: { kind: 'true-false' as const, value: true } };
    expect(await send(person, state, 1, rightAnswer, other)).toMatchObject({
      code: 'answer-does-not-fit',
    });
    expect(
      await saveResponse(
        person,
        state.id,
        99,
        { ...other, sequence: 1, elapsed: 0, confirm: false },
        'en',
        morning,
      ),
    ).toMatchObject({
      code: 'question-not-found',
    });
  });

  it('comes back to what is due, and to what was wrong first', async () => {
    const person = await learner();
    const state = unwrap(await startPractice(person, { ...practice, count: 5 }, morning));
    for (const { position } of state.items)
      unwrap(
        await send(person, state, position, position === 2 ? wrongAnswer : rightAnswer, {
          confirm: true,
        }),
      );
    const tomorrow = minutes(26 * 60);
    const next = unwrap(await startPractice(person, { ...practice, count: 1 }, tomorrow));
    expect(next.items[0]?.question?.stem).toBe(state.items[1]?.question?.stem);
    const fresh = unwrap(await startPractice(person, { ...practice, count: 10 }, minutes(5)));
    const before = new Set(state.items.map(({ question }) => question?.stem));
    expect(fresh.items.filter(({ question }) => before.has(question?.stem))).toEqual([]);
  });
});

describe('answers of one question', () => {
  it('are ordered by the client: of 60 in any order the highest sequence holds', async () => {
    const person = await learner();
    const state = unwrap(await startPractice(person, practice, morning));
    const sequences = Array.from({ length: 60 }, (_, index) => ((index * 37) % 60) + 1);
    const replies = await Promise.all(
      sequences.map((sequence) =>
        send(person, state, 1, sequence === 60 ? rightAnswer : wrongAnswer, { sequence }),
      ),
    );
    for (const [index, reply] of replies.entries())
      expect(unwrap(reply).savedSequence).toBeGreaterThanOrEqual(sequences[index] ?? 0);
    const item = unwrap(await readAttempt(person, state.id, 'en', minutes(1))).items[0];
    expect(item).toMatchObject({
      sequence: 60,
      answered: false,
      answer: await asShown(state.id, 1, rightAnswer),
    });
  });

  it('can be taken back and flagged', async () => {
    const person = await learner();
    const state = unwrap(await startPractice(person, practice, morning));
    unwrap(await send(person, state, 1, rightAnswer, { flagged: true }));
    unwrap(await send(person, state, 1, rightAnswer, { sequence: 2, answer: null }));
    const item = unwrap(await readAttempt(person, state.id, 'en', minutes(1))).items[0];
    expect(item).toMatchObject({ sequence: 2, answer: null, flagged: true });
  });
});

describe('submission', () => {
  it('grades once under 50 parallel calls; what was not answered earns nothing', async () => {
    const classroom = await newClassroom('fifty', 1);
    const [student] = classroom.students;
    if (!student) throw new Error('no student');
    const assignmentId = await newAssignment(classroom);
    const state = unwrap(await startAssignment(student, { assignmentId, language: 'en' }, morning));
    unwrap(await send(student, state, 1, rightAnswer));
    unwrap(await send(student, state, 2, rightAnswer));
    unwrap(await send(student, state, 3, wrongAnswer));
    const states = await Promise.all(
      Array.from({ length: 50 }, () =>
        submitAttempt(student, state.id, { day: '2026-11-20' }, 'en', minutes(5)),
      ),
    );
    for (const reply of states)
      expect(unwrap(reply)).toMatchObject({ status: 'submitted', earned: 2, possible: 4 });
    expect(await db.response.count({ where: { attemptId: state.id } })).toBe(4);
    expect(await db.memory.count({ where: { personId: student.id } })).toBe(3);
    const tallies = await db.itemTally.findMany({
      where: { assignmentId },
      orderBy: { questionId: 'asc' },
    });
    expect(tallies.map(({ answers, earned }) => [answers, earned])).toEqual([
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 0],
    ]);
    const chosen = await db.choiceTally.findMany({
      where: { assignmentId, questionId: 'fixture-02' },
    });
    expect(chosen).toMatchObject([{ part: '', choice: 'true', total: 2, mark: 0, answers: 1 }]);
  });

  it('loses no acknowledged answer to a race with saving', async () => {
    for (let round = 0; round < 8; round += 1) {
      const person = await learner();
      const state = unwrap(await startPractice(person, practice, morning));
      unwrap(await send(person, state, 1, wrongAnswer));
      const [saved] = await Promise.all([
        send(person, state, 1, rightAnswer, { sequence: 2 }),
        submitAttempt(person, state.id, {}, 'en', minutes(2)),
      ]);
      const { items } = unwrap(await readAttempt(person, state.id, 'en', minutes(3)));
      expect(items[0]?.feedback?.grade.earned).toBe(saved.ok ? 1 : 0);
      if (!saved.ok) expect(saved.code).toMatch(/attempt-(closed|submitted)/);
    }
  });

  it('refuses answers that come later, and keeps what was saved', async () => {
    const person = await learner();
    const state = unwrap(await startPractice(person, practice, morning));
    unwrap(await send(person, state, 1, rightAnswer));
    unwrap(await submitAttempt(person, state.id, {}, 'en', minutes(2)));
    expect(await send(person, state, 1, wrongAnswer, { sequence: 9 })).toEqual({
      ok: false,
      code: 'attempt-submitted',
    });
    const { items, earned } = unwrap(await readAttempt(person, state.id, 'en', minutes(3)));
    expect(items[0]?.answer).toEqual(await asShown(state.id, 1, rightAnswer));
    expect(earned).toBe(1);
  });
});

describe('another person', () => {
  it('finds no attempt', async () => {
    const [person, stranger] = [await learner(), await newPerson('stranger')];
    const state = unwrap(await startPractice(person, practice, morning));
    const absent = { ok: false, code: 'attempt-not-found' };
    expect(await readAttempt(stranger, state.id, 'en', morning)).toEqual(absent);
    expect(await reviewAttempt(stranger, state.id, 'en', morning)).toEqual(absent);
    expect(await submitAttempt(stranger, state.id, {}, 'en', morning)).toEqual(absent);
    expect(await send(stranger, state, 1, rightAnswer)).toEqual(absent);
    expect(await readAttempt(person, 'not-an-id', 'en', morning)).toEqual(absent);
    expect(unwrap(await readAttempt(person, state.id, 'en', morning)).status).toBe('open');
  });
});
