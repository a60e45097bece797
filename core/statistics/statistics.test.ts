import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf, mean, median, quantile, variance } from './counts';
import { numberOf } from './figure';
import { effectiveWeights, itemStatistics, type MarkCount } from './item';
import { quizStatistics, type ScoreCount } from './quiz';
import { cutThirds, thirdOf, thirds } from './thirds';

// The definitions as a textbook has them, over lists of attempts: what counts of equal ones must agree with.
const average = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const product = (xs: readonly number[], ys: readonly number[]) => {
  const [mx, my] = [average(xs), average(ys)];
  return (
    xs.reduce((sum, x, index) => sum + (x - mx) * ((ys[index] ?? 0) - my), 0) / (xs.length - 1)
  );
};
const pearson = (xs: readonly number[], ys: readonly number[]) =>
  product(xs, ys) / Math.sqrt(product(xs, xs) * product(ys, ys));
const ascending = (xs: readonly number[]) => xs.toSorted((a, b) => a - b);

/** Attempts at 2 to 5 questions of 3 points each. */
const attempts = fc.integer({ min: 2, max: 5 }).chain((questions) =>
  fc.array(
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: questions, maxLength: questions }),
    {
      minLength: 4,
      maxLength: 30,
    },
  ),
);

const totalOf = (row: readonly number[]) => row.reduce((sum, mark) => sum + mark, 0);
const columnOf = (rows: readonly (readonly number[])[], place: number) =>
  rows.map((row) => row[place] ?? 0);

/** Equal ones counted together, in any order. */
function countMarks(rows: readonly (readonly number[])[], place: number): MarkCount[] {
  const counts = new Map<string, MarkCount>();
  for (const row of rows) {
    const [total, mark] = [totalOf(row), row[place] ?? 0];
    const before = counts.get(`${total} ${mark}`);
    counts.set(`${total} ${mark}`, { total, mark, points: 3, answers: (before?.answers ?? 0) + 1 });
  }
  return [...counts.values()].reverse();
}

function countScores(rows: readonly (readonly number[])[]): ScoreCount[] {
  const totals = rows.map(totalOf);
  return [...new Set(totals)].map((earned) => ({
    earned,
    possible: 3 * (rows[0]?.length ?? 0),
    attempts: totals.filter((total) => total === earned).length,
  }));
}

const same = (given: unknown, expected: number) => {
  if (Number.isFinite(expected)) expect(given).toBeCloseTo(expected, 9);
  else expect(given).toBe('no-spread');
};

describe('statistics of counts agree with the definitions over lists', () => {
  it('for a question', () => {
    fc.assert(
      fc.property(attempts, (rows) => {
        for (const place of rows[0]?.keys() ?? []) {
          const item = itemStatistics(countMarks(rows, place), 1);
          const marks = columnOf(rows, place);
          const rest = rows.map((row) => totalOf(row) - (row[place] ?? 0));
          expect(item.answers).toBe(rows.length);
          same(item.facility, average(marks) / 3);
          same(item.deviation, Math.sqrt(product(marks, marks)) / 3);
          same(item.discrimination, pearson(marks, rest));
          const largest = product(ascending(marks), ascending(rest));
          const flat = product(marks, marks) === 0 || product(rest, rest) === 0;
          same(item.efficiency, flat ? Number.NaN : product(marks, rest) / largest);
          expect(Math.abs(numberOf(item.discrimination) ?? 0)).toBeLessThanOrEqual(1);
          expect(numberOf(item.efficiency) ?? 0).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it('for a quiz', () => {
    fc.assert(
      fc.property(attempts, (rows) => {
        const columns = [...(rows[0]?.keys() ?? [])].map((place) => countMarks(rows, place));
        const quiz = quizStatistics(countScores(rows), columns, 1);
        const totals = rows.map(totalOf);
        const [n, k2] = [rows.length, product(totals, totals)];
        const power = (exponent: number) =>
          average(totals.map((total) => (total - average(totals)) ** exponent));
        same(quiz.mean, average(totals));
        same(quiz.deviation, Math.sqrt(k2));
        const nothing = k2 === 0 ? Number.NaN : 1;
        const k3 = (n ** 2 * power(3)) / ((n - 1) * (n - 2));
        same(quiz.skewness, (k3 / k2 ** 1.5) * nothing);
        const k4 =
          (n ** 2 * ((n + 1) * power(4) - 3 * (n - 1) * power(2) ** 2)) /
          ((n - 1) * (n - 2) * (n - 3));
        same(quiz.kurtosis, (k4 / k2 ** 2) * nothing);
        const p = columns.length;
        const variances = columns.map((_, place) =>
          product(columnOf(rows, place), columnOf(rows, place)),
        );
        const alpha = (p / (p - 1)) * (1 - variances.reduce((sum, value) => sum + value, 0) / k2);
        same(quiz.consistency, alpha * nothing);
        same(quiz.standardError, Math.sqrt(1 - alpha) * Math.sqrt(k2) * nothing);
      }),
    );
  });

  it('for the weights of questions, which add up to 1', () => {
    fc.assert(
      fc.property(attempts, (rows) => {
        const columns = [...(rows[0]?.keys() ?? [])].map((place) => countMarks(rows, place));
        const weights = effectiveWeights(columns, rows.length, 1);
        const totals = rows.map(totalOf);
        const shared = columns.map((_, place) => product(columnOf(rows, place), totals));
        const known = weights.map(numberOf).filter((weight) => weight !== null);
        if (known.length > 0)
          expect(known.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        for (const [place, weight] of weights.entries()) {
          if (weight === 'runs-backwards') expect(shared[place]).toBeLessThan(0);
        }
      }),
    );
  });

  it('for middle values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 }), (values) => {
        const sorted = ascending(values);
        const [low, high] = [
          sorted[Math.ceil(sorted.length / 2) - 1] ?? 0,
          sorted[Math.floor(sorted.length / 2)] ?? 0,
        ];
        expect(median(countsOf(values))).toBe((low + high) / 2);
        expect(quantile(countsOf(values), 0)).toBe(sorted[0]);
        expect(quantile(countsOf(values), 1)).toBe(sorted.at(-1));
      }),
    );
  });
});

describe('thirds', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 });

  it('keep equal totals together and rise with them', () => {
    fc.assert(
      fc.property(totals, (values) => {
        const cuts = cutThirds(countsOf(values));
        const places = ascending(values).map((value) => thirds.indexOf(thirdOf(value, cuts)));
        expect(places).toEqual(ascending(places));
      }),
    );
  });

  it('do not depend on how equal totals are counted, and mirror when totals do', () => {
    fc.assert(
      fc.property(totals, (values) => {
        const cuts = cutThirds(countsOf(values));
        const grouped = [...new Set(values)].map((value) => ({
          value,
          count: values.filter((other) => other === value).length,
        }));
        const whole = cutThirds(grouped);
        const mirrored = cutThirds(grouped.map(({ value, count }) => ({ value: -value, count })));
        for (const value of values) {
          const third = thirdOf(value, whole);
          expect(thirds.indexOf(thirdOf(-value, mirrored))).toBe(2 - thirds.indexOf(third));
          expect(thirdOf(value, cuts)).toBe(third);
        }
      }),
    );
  });

  it('are thirds where all totals differ', () => {
    const values = Array.from({ length: 30 }, (_, index) => index);
    const cuts = cutThirds(countsOf(values));
    expect(thirds.map((third) => values.filter((v) => thirdOf(v, cuts) === third).length)).toEqual([
      10, 10, 10,
    ]);
  });

  it('have only a middle where all totals are equal', () => {
    expect(thirdOf(4, cutThirds([{ value: 4, count: 9 }]))).toBe('middle');
  });
});

describe('with too little to go by', () => {
  it('says nothing, or why, instead of something wrong', () => {
    expect([mean([]), median([]), variance(countsOf([1]))]).toEqual([null, null, null]);
    expect(itemStatistics([])).toMatchObject({ answers: 0, facility: null, deviation: 'too-few' });
    const alike = [{ total: 3, points: 1, mark: 1, answers: 12 }];
    expect(itemStatistics(alike)).toMatchObject({
      facility: 1,
      deviation: 0,
      discrimination: 'no-spread',
      efficiency: 'no-spread',
    });
    expect(quizStatistics([], [])).toMatchObject({ attempts: 0, mean: null, skewness: 'too-few' });
    const equal = [{ earned: 3, possible: 3, attempts: 12 }];
    expect(quizStatistics(equal, [alike, alike])).toMatchObject({
      skewness: 'no-spread',
      consistency: 'no-spread',
      standardError: 'no-spread',
    });
  });

  it('tells why a quiz has no consistency', () => {
    const scores = [0, 1, 2].map((earned) => ({ earned, possible: 2, attempts: 5 }));
    const asked = [0, 1, 2].map((total) => ({ total, points: 2, mark: total, answers: 5 }));
    expect(quizStatistics(scores, [asked]).consistency).toBe('one-question');
    expect(quizStatistics(scores, [asked, asked.slice(1)]).consistency).toBe('drawn');
    expect(effectiveWeights([asked, asked.slice(1)], 15)).toEqual(['drawn', 'drawn']);
  });
});
