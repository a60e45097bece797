import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binScores } from './score-bins';

const scores = fc.integer({ min: 0, max: 120 }).chain((possible) =>
  fc.array(
    fc.record({
      earned: fc.double({ min: 0, max: possible, noNaN: true }),
      possible: fc.constant(possible),
      attempts: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1 },
  ),
);

describe('binScores', () => {
  it('puts every attempt into one of at most twelve bins that follow one another', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const bins = binScores(given);
        expect(bins.length).toBeLessThanOrEqual(12);
        expect(bins.reduce((sum, bin) => sum + bin.attempts, 0)).toBe(
          given.reduce((sum, score) => sum + score.attempts, 0),
        );
        expect(bins[0]?.from).toBe(0);
        expect(bins.at(-1)?.to).toBe(given[0]?.possible);
        for (const [index, bin] of bins.entries())
          expect(bins[index + 1]?.from ?? bin.to + 1).toBe(bin.to + 1);
      }),
    );
  });

  it('has a bin for every point of a short quiz', () => {
    const bins = binScores([
      { earned: 2.5, possible: 4, attempts: 3 },
      { earned: 4, possible: 4, attempts: 1 },
    ]);
    expect(bins.map(({ from, to, attempts }) => [from, to, attempts])).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [2, 2, 3],
      [3, 3, 0],
      [4, 4, 1],
    ]);
  });
});
