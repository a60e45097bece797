import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherInterval, wilsonInterval } from './intervals';
import type { MarkCount } from './item';
import { type ChoiceCount, optionStatistics } from './options';
import { correlation } from './pairs';
import { cutThirds, type Third, thirdOf } from './thirds';

const offered = [
  { part: '', choice: 'a', right: true },
  { part: '', choice: 'b', right: false },
  { part: '', choice: 'c', right: false },
];

/** Learners with the points that they earned elsewhere and what they chose; `a` is worth a point. */
const learners = fc.array(
  fc.record({
    rest: fc.integer({ min: 0, max: 9 }),
    choice: fc.constantFrom('a', 'b', null),
  }),
  { minLength: 10, maxLength: 60 },
);

interface Learner {
  readonly rest: number;
  readonly choice: string | null;
}

const markOf = ({ choice }: Learner) => (choice === 'a' ? 1 : 0);
const totalOf = (learner: Learner) => learner.rest + markOf(learner);
const cutsOf = (group: readonly Learner[]) =>
  cutThirds(group.map((learner) => ({ value: totalOf(learner), count: 1 })));
const marksOf = (group: readonly Learner[]): MarkCount[] =>
  group.map((learner) => ({
    total: totalOf(learner),
    points: 1,
    mark: markOf(learner),
    answers: 1,
  }));

function countChoices(group: readonly Learner[]): ChoiceCount[] {
  const cuts = cutsOf(group);
  const inThird = (third: Third, own: readonly Learner[]) =>
    own.filter((learner) => thirdOf(totalOf(learner), cuts) === third).length;
  return ['a', 'b'].map((choice) => {
    const own = group.filter((learner) => learner.choice === choice);
    return {
      ...{ part: '', choice, answers: own.length },
      thirds: {
        lower: inThird('lower', own),
        middle: inThird('middle', own),
        upper: inThird('upper', own),
      },
      rest: own.reduce((sum, { rest }) => sum + rest, 0),
    };
  });
}

const analyse = (group: readonly Learner[]) =>
  optionStatistics(offered, countChoices(group), marksOf(group), cutsOf(group));

describe('the analysis of options', () => {
  it('has the correlation of each choice with the points earned elsewhere', () => {
    fc.assert(
      fc.property(learners, (group) => {
        for (const option of analyse(group)) {
          const pairs = group.map(({ choice, rest }) => ({
            x: choice === option.choice ? 1 : 0,
            y: rest,
            count: 1,
          }));
          const direct = correlation(pairs);
          if (direct === null) expect(option.pull).toBe('no-spread');
          else expect(option.pull).toBeCloseTo(direct, 9);
        }
      }),
    );
  });

  it('has shares of all that were asked, in all and in each third', () => {
    fc.assert(
      fc.property(learners, (group) => {
        const cuts = cutsOf(group);
        for (const { choice, share, byThird } of analyse(group)) {
          const took = group.filter((learner) => learner.choice === choice);
          expect(share).toBeCloseTo(took.length / group.length, 12);
          const strong = group.filter((learner) => thirdOf(totalOf(learner), cuts) === 'upper');
          const chose = strong.filter((learner) => learner.choice === choice);
          if (strong.length === 0) expect(byThird.upper).toBe('no-spread');
          else expect(byThird.upper).toBeCloseTo(chose.length / strong.length, 12);
        }
      }),
    );
  });

  it('lists what nobody chose, and after it what was not offered, the most frequent first', () => {
    const group = [
      ...Array.from({ length: 9 }, (_, rest) => ({ rest, choice: 'a' })),
      { rest: 3, choice: 'b' },
    ];
    const typed = (choice: string, answers: number): ChoiceCount => ({
      ...{ part: '', choice, answers, rest: 0 },
      thirds: { lower: answers, middle: 0, upper: 0 },
    });
    const chosen = [...countChoices(group), typed('17', 1), typed('5', 2)];
    const options = optionStatistics(offered, chosen, marksOf(group), cutsOf(group));
    expect(options.map(({ choice, answers }) => [choice, answers])).toEqual([
      ['a', 9],
      ['b', 1],
      ['c', 0],
      ['5', 2],
      ['17', 1],
    ]);
  });

  it('says nothing by thirds below ten answers', () => {
    const few = Array.from({ length: 9 }, (_, rest) => ({ rest, choice: 'a' }));
    expect(analyse(few)[0]).toMatchObject({
      answers: 9,
      share: 1,
      byThird: { lower: 'too-few', upper: 'too-few' },
      pull: 'too-few',
      pullInterval: null,
    });
  });
});

describe('intervals', () => {
  it('hold the share, stay within 0 and 1, and narrow with more answers', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (share, size) => {
          const [narrow, wide] = [wilsonInterval(share, size * 4), wilsonInterval(share, size)];
          expect(wide?.low).toBeLessThanOrEqual(share + 1e-12);
          expect(wide?.high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(wide?.low).toBeGreaterThanOrEqual(0);
          expect(wide?.high).toBeLessThanOrEqual(1);
          const width = (interval: typeof wide) =>
            interval ? interval.high - interval.low : Number.NaN;
          expect(width(narrow)).toBeLessThan(width(wide));
        },
      ),
    );
  });

  it('are those of the tables', () => {
    // Wilson for 8 of 10 and for 0 of 10; Fisher for 0.5 of 28 pairs.
    const [eight, none] = [wilsonInterval(0.8, 10), wilsonInterval(0, 10)];
    expect([eight?.low, eight?.high].map((x) => x?.toFixed(4))).toEqual(['0.4902', '0.9433']);
    expect([none?.low, none?.high].map((x) => x?.toFixed(4))).toEqual(['0.0000', '0.2775']);
    const half = fisherInterval(0.5, 28);
    expect([half?.low, half?.high].map((x) => x?.toFixed(4))).toEqual(['0.1560', '0.7358']);
    expect(fisherInterval(1, 12)).toEqual({ low: 1, high: 1 });
    expect([fisherInterval(0.5, 3), wilsonInterval(0.5, 0)]).toEqual([null, null]);
  });
});
