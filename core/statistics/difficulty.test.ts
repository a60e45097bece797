import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateDifficulty, predictionAgreement } from './difficulty';

const level = fc.constantFrom(1, 2, 3);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('difficulty after answers', () => {
  it('is what was predicted before the first answer', () => {
    for (const predicted of [1, 2, 3] as const)
      expect(estimateDifficulty(predicted, null, 0)).toEqual({
        ...{ predicted, estimated: predicted },
        verdict: 'too-few',
      });
  });

  it('says nothing about the prediction below ten answers', () => {
    expect(estimateDifficulty(1, 0, 9).verdict).toBe('too-few');
    expect(estimateDifficulty(1, 0, 10).verdict).toBe('harder');
  });

  it('follows many answers, whatever was predicted', () => {
    expect(estimateDifficulty(3, 0.95, 400)).toMatchObject({ estimated: 1, verdict: 'easier' });
    expect(estimateDifficulty(1, 0.2, 400)).toMatchObject({ estimated: 3, verdict: 'harder' });
    expect(estimateDifficulty(2, 0.65, 400)).toMatchObject({ verdict: 'as-predicted' });
  });

  it('never gets easier when more is missed', () => {
    fc.assert(
      fc.property(level, share, share, fc.nat(1_000), (predicted, one, other, answers) => {
        const [worse, better] = [Math.min(one, other), Math.max(one, other)];
        const at = (facility: number) => estimateDifficulty(predicted, facility, answers).estimated;
        expect(at(worse)).toBeGreaterThanOrEqual(at(better));
      }),
    );
  });
});

describe('agreement of predictions with answers', () => {
  const item = (predicted: 1 | 2 | 3, facility: number, answers = 20) => ({
    ...{ predicted, facility, answers },
  });

  it('is 1 where harder ones are missed more, and −1 where they are missed less', () => {
    const rising = [item(1, 0.9), item(1, 0.9), item(2, 0.7), item(3, 0.4), item(3, 0.4)];
    expect(predictionAgreement(rising)).toBeCloseTo(1, 10);
    const falling = rising.map((one) => ({ ...one, facility: 1 - one.facility }));
    expect(predictionAgreement(falling)).toBeCloseTo(-1, 10);
  });

  it('is the correlation of ranks that share ties', () => {
    // Ranks of levels 1.5 1.5 3.5 3.5 5, of what was missed 1 3 2 5 4.
    const items = [item(1, 0.9), item(1, 0.7), item(2, 0.8), item(2, 0.2), item(3, 0.5)];
    expect(predictionAgreement(items)).toBeCloseTo(5.5 / Math.sqrt(9 * 10), 10);
  });

  it('takes five questions with ten answers each', () => {
    expect(predictionAgreement([item(1, 0.9), item(2, 0.6), item(3, 0.3)])).toBe('too-few');
    const sparse = [1, 2, 3, 1, 2].map((_, index) => item(index < 2 ? 1 : 3, 0.5, 9));
    expect(predictionAgreement(sparse)).toBe('too-few');
  });

  it('is no number where all are predicted alike', () => {
    expect(predictionAgreement([1, 2, 3, 4, 5].map((n) => item(2, n / 10)))).toBe('no-spread');
  });
});
