import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earnedByTries, isLastTry, triesSchema } from './tries';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const shares = fc
  .array(share, { minLength: 1, maxLength: 5 })
  .map((all) => all.toSorted((a, b) => b - a));

describe('several tries', () => {
  it('are worth 10, 7, 5 and 2 tenths, the first right one for good', () => {
    const tries = [1, 0.7, 0.5, 0.2];
    expect([1, 2, 3, 4].map((number) => earnedByTries(tries, null, number, 1))).toEqual(tries);
    expect(earnedByTries(tries, 0.5, 2, 0)).toBe(0.5);
    expect(earnedByTries(tries, 0.5, 2, 1)).toBe(0.7);
  });

  it('never take points away, and never give more than the question has', () => {
    fc.assert(
      fc.property(shares, fc.array(share, { maxLength: 7 }), (tries, answers) => {
        let before: number | null = null;
        for (const [index, earned] of answers.entries()) {
          const after: number = earnedByTries(tries, before, index + 1, earned);
          expect(after).toBeGreaterThanOrEqual(before ?? 0);
          expect(after).toBeLessThanOrEqual(1);
          before = after;
        }
      }),
    );
  });

  it('end with a right answer or when they are used up', () => {
    expect(isLastTry([1, 0.5], 1, 0.9)).toBe(false);
    expect(isLastTry([1, 0.5], 1, 1)).toBe(true);
    expect(isLastTry([1, 0.5], 2, 0)).toBe(true);
  });

  it('have shares that never rise', () => {
    expect(triesSchema.safeParse([1, 0.7, 0.7, 0]).success).toBe(true);
    for (const wrong of [[], [0.5, 0.7], [1, 1, 1, 1, 1, 1], [1.2]])
      expect(triesSchema.safeParse(wrong).success).toBe(false);
  });
});
