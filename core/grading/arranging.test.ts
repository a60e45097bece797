import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyKeyXxyy, matchKeyXyz, orderKeyAbcde } from '@/tests/fixtures/sample-questions';
import { grade } from './grade-answer';
import { slipsOf } from './slips';

describe('order', () => {
  const items = (word: string) => ({ kind: 'order' as const, items: [...word] });
  const earned = (word: string) => grade(orderKeyAbcde, items(word))?.earned;

  it.each([
    ['abcde', 1],
    ['bacde', 0.75],
    ['bcdea', 0.75],
    ['eabcd', 0.75],
    ['badce', 0.5],
    ['edcba', 0],
    ['a', 0],
    ['ab', 0.25],
    ['acbzz', 0.25],
  ])('%s earns %d', (word, share) => {
    expect(earned(word)).toBe(share);
  });

  it('names the items that are out of order, and no more of them than need to move', () => {
    expect(slipsOf(orderKeyAbcde, items('bcdea'))).toEqual(['a']);
    expect(slipsOf(orderKeyAbcde, items('abcde'))).toEqual([]);
    expect(slipsOf(orderKeyAbcde, items('edcba'))).toHaveLength(4);
  });

  it('earns a quarter more, or nothing more, by putting one item where it belongs', () => {
    const permutation = fc.shuffledSubarray([...'abcde'], { minLength: 5 });
    fc.assert(
      fc.property(permutation, fc.constantFrom(...'abcde'), (word, moved) => {
        const before = earned(word.join('')) ?? 0;
        const others = word.filter((item) => item !== moved);
        const best = Math.max(
          ...others.concat('').map((_, at) => earned(others.toSpliced(at, 0, moved).join('')) ?? 0),
        );
        expect([before, before + 0.25]).toContain(best);
      }),
    );
  });
});

describe('match', () => {
  const pairs = (given: Record<string, string>) => ({ kind: 'match' as const, pairs: given });

  it('gives each pair its share, whatever else is open or wrong', () => {
    expect(grade(matchKeyXyz, pairs({ 1: 'x' }))).toMatchObject({ found: 1, expected: 3 });
    expect(grade(matchKeyXyz, pairs({ 1: 'x', 2: 'z', 3: 'y' }))?.earned).toBeCloseTo(1 / 3, 12);
    expect(grade(matchKeyXyz, pairs({ 1: 'e' }))?.earned).toBe(0);
    expect(grade(matchKeyXyz, pairs({ 9: 'x' }))).toBeNull();
  });

  it('names what was matched wrongly', () => {
    expect(slipsOf(matchKeyXyz, pairs({ 1: 'x', 2: 'e', 9: 'y' }))).toEqual(['e']);
  });
});

describe('classify', () => {
  const cards = (given: Record<string, string>) => ({ kind: 'classify' as const, cards: given });

  it('gives each card its share, and names those in a wrong bin', () => {
    const given = cards({ a: 'x', b: 'y', c: 'y' });
    expect(grade(classifyKeyXxyy, given)).toMatchObject({ earned: 0.5, found: 2, expected: 4 });
    expect(slipsOf(classifyKeyXxyy, given)).toEqual(['b']);
  });
});
