import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../content';
import { type LanguageMarkCount, languageGap } from './language-gap';

type Cell = readonly [total: number, language: Language, right: number, wrong: number];

const marksOf = (cells: readonly Cell[]): LanguageMarkCount[] =>
  cells.flatMap(([total, language, right, wrong]) => [
    { total, language, points: 1, mark: 1, answers: right },
    { total, language, points: 1, mark: 0, answers: wrong },
  ]);

const gapOf = (cells: readonly Cell[]) => {
  const gap = languageGap(marksOf(cells));
  if (typeof gap === 'string') throw new Error(gap);
  return gap;
};

const strata = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 30 }),
  ),
  { minLength: 5, maxLength: 8 },
);

describe('the gap between languages', () => {
  it('has the odds ratio of the definition', () => {
    fc.assert(
      fc.property(strata, (tables) => {
        const cells = tables.flatMap(([a, b, c, d], total): Cell[] => [
          [total, 'en', a, b],
          [total, 'zh-CN', c, d],
        ]);
        const sum = (term: (a: number, b: number, c: number, d: number) => number) =>
          tables.reduce((so, [a, b, c, d]) => so + term(a, b, c, d) / (a + b + c + d), 0);
        const ratio = sum((a, _b, _c, d) => a * d) / sum((_a, b, c) => b * c);
        const gap = gapOf(cells);
        expect(gap.oddsRatio).toBeCloseTo(ratio, 9);
        expect(gap.delta).toBeCloseTo(-2.35 * Math.log(ratio), 9);
        expect(gap.harderIn === null).toBe(gap.size === 'A');
      }),
    );
  });

  it('turns round with the languages', () => {
    fc.assert(
      fc.property(strata, (tables) => {
        const cells = (first: Language, second: Language) =>
          tables.flatMap(([a, b, c, d], total): Cell[] => [
            [total, first, a, b],
            [total, second, c, d],
          ]);
        const [there, back] = [gapOf(cells('en', 'zh-CN')), gapOf(cells('zh-CN', 'en'))];
        expect(back.delta).toBeCloseTo(-there.delta, 9);
        expect(back.size).toBe(there.size);
      }),
    );
  });

  it('is negligible where learners of equal scores do equally well, however many there are', () => {
    const cells = [20, 40, 60].flatMap((right, total): Cell[] => [
      [total, 'en', right, 80 - right],
      [total, 'zh-CN', right / 2, 40 - right / 2],
    ]);
    expect(gapOf(cells)).toMatchObject({ size: 'A', harderIn: null });
    expect(gapOf(cells).delta).toBeCloseTo(0, 12);
  });

  it('is large where the same learners miss it far more often in one language', () => {
    const cells = [0, 1, 2].flatMap((total): Cell[] => [
      [total, 'en', 80, 20],
      [total, 'zh-CN', 40, 60],
    ]);
    const gap = gapOf(cells);
    expect(gap).toMatchObject({ size: 'C', harderIn: 'zh-CN', answers: { en: 300, 'zh-CN': 300 } });
    // Odds of 4 against 2 to 3.
    expect(gap.oddsRatio).toBeCloseTo(6, 9);
    expect(gap.right.en).toBeCloseTo(0.8, 12);
  });

  it('does not call large what a few answers show', () => {
    const few: Cell[] = [
      [0, 'en', 7, 4],
      [0, 'zh-CN', 4, 7],
    ];
    expect(gapOf(few)).toMatchObject({ size: 'A', harderIn: null });
  });

  it('compares learners of equal scores, not all learners', () => {
    // Those who read Chinese are weaker here; at each score the two do alike.
    const cells: Cell[] = [
      [1, 'en', 10, 40],
      [1, 'zh-CN', 40, 160],
      [5, 'en', 160, 40],
      [5, 'zh-CN', 40, 10],
    ];
    const gap = gapOf(cells);
    expect(gap.right.en).toBeGreaterThan(gap.right['zh-CN'] + 0.3);
    expect(gap.size).toBe('A');
  });

  it('tells why there is none', () => {
    const nine: Cell[] = [
      [0, 'en', 5, 4],
      [0, 'zh-CN', 50, 40],
    ];
    expect(languageGap(marksOf(nine))).toBe('too-few');
    const all: Cell[] = [
      [0, 'en', 50, 0],
      [0, 'zh-CN', 50, 0],
    ];
    expect(languageGap(marksOf(all))).toBe('no-spread');
    const unknown = marksOf(nine).map((mark) => ({ ...mark, language: null }));
    expect(languageGap(unknown)).toBe('too-few');
  });
});
