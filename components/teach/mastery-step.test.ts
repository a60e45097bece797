import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masteryStep, percentOf } from './mastery-step';

describe('masteryStep', () => {
  it('has its borders at 50, 65, 80 and 90 percent', () => {
    expect([0, 0.49, 0.5, 0.64, 0.65, 0.79, 0.8, 0.89, 0.9, 1].map(masteryStep)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
  });

  it('keeps what was never answered apart from zero', () => {
    expect(masteryStep(null)).toBe(0);
    expect(masteryStep(0)).toBe(1);
  });

  it('never colours a cell otherwise than the number printed in it says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(masteryStep(share)).toBe(masteryStep(percentOf(share) / 100));
      }),
    );
  });

  it('never falls while mastery grows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          expect(masteryStep(Math.min(a, b))).toBeLessThanOrEqual(masteryStep(Math.max(a, b)));
        },
      ),
    );
  });
});
