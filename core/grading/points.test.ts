import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Certainty,
  certainties,
  certaintyMark,
  mostPoints,
  pointsOf,
  type ScoredItem,
  scoreItems,
} from './points';

const share = fc.double({ min: 0, max: 1, noNaN: true });

const item: fc.Arbitrary<ScoredItem> = fc.record({
  points: fc.integer({ min: 1, max: 10 }),
  earned: fc.option(share, { nil: null }),
  answered: fc.boolean(),
  certainty: fc.option(fc.constantFrom(...certainties), { nil: null }),
  dropped: fc.boolean(),
  full: fc.boolean(),
});

const one: ScoredItem = { points: 2, earned: 1, answered: true, certainty: 3, dropped: false };

describe('certainty', () => {
  it.each([
    [1, 1, 0],
    [2, 2, -2],
    [3, 3, -6],
  ] satisfies [Certainty, number, number][])(
    'of %i earns %i where it is right and %i where it is wrong',
    (level, right, wrong) => {
      expect(certaintyMark(1, level)).toBe(right);
      expect(certaintyMark(0, level)).toBe(wrong);
    },
  );

  it('that is not said is taken for a guess', () => {
    expect(certaintyMark(1, null)).toBe(1);
    expect(certaintyMark(0, null)).toBe(0);
  });

  it('pays best for whoever says what is true of them', () => {
    const expected = (known: number, level: Certainty) =>
      known * certaintyMark(1, level) + (1 - known) * certaintyMark(0, level);
    const best = (known: number) =>
      certainties.toSorted((a, b) => expected(known, b) - expected(known, a))[0];
    expect([0.3, 0.6, 0.72, 0.9].map(best)).toEqual([1, 1, 2, 3]);
  });

  it('is no boast where nothing was answered, and changes nothing of full credit', () => {
    expect(pointsOf({ ...one, earned: 0 }, true)).toBe(-12);
    expect(pointsOf({ ...one, earned: 0, answered: false }, true)).toBe(0);
    expect(pointsOf({ ...one, answered: false, certainty: null, full: true }, true)).toBe(6);
  });
});

describe('the score of an attempt', () => {
  it('is never below nothing, nor above what is possible', () => {
    fc.assert(
      fc.property(fc.array(item), fc.boolean(), share, (items, byCertainty, late) => {
        const { earned, possible } = scoreItems(items, byCertainty, late);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(possible + 1e-9);
      }),
    );
  });

  it('is the sum of its questions, of which one without a mark has earned nothing yet', () => {
    const items = [one, { ...one, earned: 0.5 }, { ...one, earned: null }];
    expect(scoreItems(items, false)).toEqual({ earned: 3, possible: 6 });
    expect(pointsOf({ ...one, earned: null }, true)).toBeNull();
  });

  it('has less to earn once a question is dropped, and nothing of what that earned', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.boolean(), (items, byCertainty) => {
        const before = items.map((one) => ({ ...one, dropped: false }));
        const [first, ...rest] = before;
        if (!first) return;
        const after = scoreItems([{ ...first, dropped: true }, ...rest], byCertainty);
        expect(after).toEqual(scoreItems(rest, byCertainty));
        expect(after.possible).toBe(
          scoreItems(before, byCertainty).possible - mostPoints(first, byCertainty),
        );
      }),
    );
  });

  it('is what lateness leaves of it; what was possible stays', () => {
    expect(scoreItems([one, one], false, 0.9)).toEqual({ earned: 3.6, possible: 4 });
  });

  it('may lose by certainty in one question what another earned, but no more', () => {
    const wrong = { ...one, earned: 0 };
    expect(scoreItems([one, one, wrong], true)).toEqual({ earned: 0, possible: 18 });
    expect(scoreItems([wrong, wrong], true)).toEqual({ earned: 0, possible: 12 });
  });
});
