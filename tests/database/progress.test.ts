import { beforeAll, describe, expect, it } from 'vitest';
import { saveResponse, startPractice } from '@/server/attempts';
import { createGuest } from '@/server/auth/guests';
import { findMistakes, progressOf } from '@/server/progress';
import { canary, importFixtureBank, rightAnswer, wrongAnswer } from '@/tests/fixtures/bank';
import { asShown, minutes, morning, newPerson, unwrap } from '@/tests/fixtures/classroom';

beforeAll(importFixtureBank);

const day = 24 * 60;

/** Answers the question with this id in a practice of its own. */
async function answer(
  person: { id: string },
  id: string,
  right: boolean,
  at: number,
  today: string,
) {
  const request = { type: 'practice' as const, language: 'en' as const, questionIds: [id] };
  const state = unwrap(await startPractice(person, request, minutes(at)));
  const input = {
    answer: await asShown(state.id, 1, right ? rightAnswer : wrongAnswer),
    ...{ sequence: 1, elapsed: 3_000, confirm: true, day: today },
  };
  unwrap(await saveResponse(person, state.id, 1, input, 'en', minutes(at)));
}

describe('progress', () => {
  it('of somebody who has answered nothing is empty, not wrong', async () => {
    const { learner } = await createGuest(morning);
    const progress = await progressOf(learner.id, morning, '2026-11-20');
    expect(progress).toMatchObject({ due: 0, streak: 0, answers: 0, month: [], openMistakes: 0 });
    expect(progress.today).toEqual({ answers: 0, earned: null });
    expect(progress.spirits.map(({ components }) => components.length)).toEqual([6, 4, 4]);
    expect(progress.spirits.every(({ mastery }) => mastery === null)).toBe(true);
  });

  it('shows mastery, days in a row and what comes back', async () => {
    const { learner } = await createGuest(morning);
    await answer(learner, 'fixture-00', true, -2 * day, '2026-11-18');
    await answer(learner, 'fixture-00', true, -day, '2026-11-19');
    await answer(learner, 'fixture-01', false, 0, '2026-11-20');
    const progress = await progressOf(learner.id, minutes(1), '2026-11-20');
    const [first, second] = progress.spirits[0]?.components ?? [];
    expect(first).toMatchObject({ answers: 2 });
    expect(first?.mastery).toBeCloseTo(2 / 3, 12);
    expect(second).toMatchObject({ answers: 1, mastery: 0 });
    expect(progress.spirits[0]?.mastery).toBeCloseTo(1 / 3, 12);
    expect(progress).toMatchObject({ streak: 3, answers: 3, openMistakes: 1, due: 0 });
    expect(progress.today).toEqual({ answers: 1, earned: 0 });
    expect(progress.month.map((entry) => entry.day)).toEqual([
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
    ]);
    const tomorrow = await progressOf(learner.id, minutes(day), '2026-11-21');
    expect(tomorrow).toMatchObject({ streak: 3, due: 1, today: { answers: 0, earned: null } });
  });
});

describe('a mistake', () => {
  it('stays open until the question is answered right, and comes with its source', async () => {
    const { learner } = await createGuest(morning);
    await answer(learner, 'fixture-01', false, 0, '2026-11-20');
    await answer(learner, 'fixture-02', false, 1, '2026-11-20');
    const mistakes = await findMistakes(learner.id, 'zh-CN', minutes(2));
    expect(mistakes.map(({ questionId }) => questionId)).toEqual(['fixture-02', 'fixture-01']);
    expect(mistakes[1]?.feedback).toMatchObject({
      rationale: `${canary} rationale zh`,
      grade: { earned: 0 },
    });
    expect(mistakes[1]?.answer).toEqual({ kind: 'multiple-choice', options: ['1', '3'] });
    await answer(learner, 'fixture-01', true, 3, '2026-11-20');
    const left = await findMistakes(learner.id, 'en', minutes(4));
    expect(left.map(({ questionId }) => questionId)).toEqual(['fixture-02']);
    const other = await newPerson('without mistakes');
    expect(await findMistakes(other.id, 'en', minutes(4))).toEqual([]);
  });
});
