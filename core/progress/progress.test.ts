import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, monthOf, plausibleDay, shiftDay, streakOf } from './days';
import { addAnswers, emptyLearnerState, type GradedAnswer } from './learner-state';
import { masteryTarget, meanMastery, updateMastery } from './mastery';

describe('mastery', () => {
  const masteryAfter = (results: readonly number[]) =>
    results.reduce<ReturnType<typeof updateMastery> | null>(updateMastery, null);

  it('is secure after four right answers, not after three', () => {
    expect(masteryAfter([1])?.value).toBe(0.5);
    expect(masteryAfter([1, 1, 1])?.value).toBeLessThan(masteryTarget);
    expect(masteryAfter([1, 1, 1, 1])?.value).toBeGreaterThanOrEqual(masteryTarget);
  });

  it('stays between 0 and 1, counts answers, and moves towards each result', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), share, (results, next) => {
        const before = masteryAfter(results);
        const state = updateMastery(before, next);
        expect(state.answers).toBe(results.length + 1);
        expect(state.value).toBeGreaterThanOrEqual(0);
        expect(state.value).toBeLessThanOrEqual(1);
        const distance = (value: number) => Math.abs(value - next);
        expect(distance(state.value)).toBeLessThanOrEqual(distance(before?.value ?? 0));
      }),
    );
  });

  it('has a mean over what was seen only', () => {
    expect(meanMastery([null, null])).toBeNull();
    expect(meanMastery([null, { answers: 1, value: 0.5 }, { answers: 2, value: 1 }])).toBe(0.75);
  });
});

describe('days', () => {
  it('cross months and leap years', () => {
    expect(shiftDay('2026-02-28', 1)).toBe('2026-03-01');
    expect(shiftDay('2028-02-28', 1)).toBe('2028-02-29');
    expect(shiftDay('2026-01-01', -1)).toBe('2025-12-31');
    expect(monthOf('2026-02-10')).toHaveLength(28);
    expect(monthOf('2026-12-31').at(-1)).toBe('2026-12-31');
  });

  it('in a row count up to today, or to yesterday while today is still to come', () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-16'];
    expect(streakOf(days, '2026-11-20')).toBe(2);
    expect(streakOf([...days, '2026-11-20'], '2026-11-20')).toBe(3);
    expect(streakOf(days, '2026-11-21')).toBe(0);
    expect(streakOf([], '2026-11-21')).toBe(0);
  });

  it('are believed only if they can be today somewhere', () => {
    const now = new Date('2026-11-20T23:30:00Z');
    expect(plausibleDay('2026-11-21', now)).toBe('2026-11-21');
    expect(plausibleDay('2026-11-19', now)).toBe('2026-11-19');
    expect(plausibleDay('2026-11-22', now)).toBe('2026-11-20');
    expect(plausibleDay('nonsense', now)).toBe('2026-11-20');
    expect(plausibleDay(undefined, now)).toBe(isoDay(now));
  });
});

describe('the state of a learner', () => {
  const start = Date.parse('2026-11-20T08:00:00Z');
  const answers = fc.array(
    fc.record({
      questionId: fc.constantFrom('q1', 'q2', 'q3'),
      conceptIds: fc.subarray(['c1', 'c2']),
      answered: fc.boolean(),
      earned: fc.constantFrom(0, 1 / 3, 0.5, 1),
      elapsed: fc.integer({ min: 0, max: 60_000 }),
      day: fc.constantFrom('2026-11-20', '2026-11-21'),
    }),
    { maxLength: 20 },
  );
  const timed = (list: readonly Omit<GradedAnswer, 'answeredAt'>[]): GradedAnswer[] =>
    list.map((answer, index) => ({ ...answer, answeredAt: new Date(start + index * 3_600_000) }));

  it('is the same whether answers are added at once or one by one', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const all = timed(list);
        const stepwise = emptyLearnerState();
        for (const answer of all) addAnswers(stepwise, [answer]);
        expect(stepwise).toEqual(addAnswers(emptyLearnerState(), all));
      }),
    );
  });

  it('does not learn from questions that were handed in empty', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const silent = timed(list).map((answer) => ({ ...answer, answered: false }));
        expect(addAnswers(emptyLearnerState(), silent)).toEqual(emptyLearnerState());
      }),
    );
  });
});
