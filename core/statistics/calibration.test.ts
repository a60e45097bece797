import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Certainty, certainties, certaintyMark } from '@/core/grading';
import { type CertaintyCount, calibration, leastForCalibration } from './calibration';

const count = fc
  .record({
    certainty: fc.constantFrom(...certainties),
    answers: fc.nat({ max: 40 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(
    ({ certainty, answers, part }): CertaintyCount => ({
      ...{ certainty, answers, right: Math.floor(part * answers) },
    }),
  );

describe('calibration', () => {
  it('holds what was claimed against what was right', () => {
    const levels = calibration([
      { certainty: 3, answers: 10, right: 6 },
      { certainty: 1, answers: 8, right: 7 },
      { certainty: 2, answers: 20, right: 15 },
    ]);
    expect(levels.map(({ certainty, share, finding }) => [certainty, share, finding])).toEqual([
      [1, 7 / 8, 'more'],
      [2, 3 / 4, 'fits'],
      [3, 6 / 10, 'fewer'],
    ]);
  });

  it('says nothing from a few answers, and has no share without one', () => {
    expect(calibration([]).map(({ share, finding }) => [share, finding])).toEqual([
      ...[1, 2, 3].map(() => [null, 'too-few']),
    ]);
    const few = { certainty: 3, answers: leastForCalibration - 1, right: 0 } as const;
    expect(calibration([few])[2]).toMatchObject({ share: 0, finding: 'too-few' });
  });

  it('claims for each certainty the shares for which it earns most', () => {
    const expected = (share: number, level: Certainty) =>
      share * certaintyMark(1, level) + (1 - share) * certaintyMark(0, level);
    for (const { certainty, claimed } of calibration([])) {
      const middle = (claimed.from + claimed.to) / 2;
      const best = certainties.toSorted((a, b) => expected(middle, b) - expected(middle, a));
      expect(best[0]).toBe(certainty);
    }
    const levels = calibration([]).map(({ claimed }) => claimed);
    expect(levels.map(({ from }) => from).slice(1)).toEqual(levels.map(({ to }) => to).slice(0, 2));
  });

  it('counts every answer once, however they come', () => {
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        const levels = calibration(counts);
        const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);
        expect(levels.map(({ certainty }) => certainty)).toEqual([1, 2, 3]);
        expect(sum(levels.map(({ answers }) => answers))).toBe(
          sum(counts.map((one) => one.answers)),
        );
        expect(sum(levels.map(({ right }) => right))).toBe(sum(counts.map(({ right }) => right)));
        for (const { share } of levels) {
          if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
        }
        expect(calibration(counts.toReversed())).toEqual(levels);
      }),
    );
  });
});
