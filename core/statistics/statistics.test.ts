import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discrimination,
  discriminativeEfficiency,
  effectiveWeights,
  facility,
  spread,
} from './item';
import { covariance, mean, median, total } from './moments';
import { quizStatistics } from './quiz';

// The golden example of docs on statistics: question 4 is keyed backwards on purpose.
const points = [1, 1, 2, 1, 5];
const rows = [
  [1, 1, 2, 0, 5],
  [1, 1, 1, 1, 4],
  [1, 0, 2, 0, 4],
  [1, 1, 0, 1, 3],
  [0, 1, 1, 0, 3],
  [1, 0, 0, 1, 2],
  [0, 0, 1, 1, 1],
  [0, 0, 0, 1, 0],
];
const totals = rows.map(total);
const columns = points.map((_, place) => rows.map((row) => row[place] ?? 0));
const rest = (marks: readonly number[]) => totals.map((sum, index) => sum - (marks[index] ?? 0));
const percent = (values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? null : value * 100));

function near(actual: readonly (number | null)[], expected: readonly (number | null)[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    const given = actual[index];
    if (value === null) expect(given).toBeNull();
    else expect(Math.abs((given ?? Number.NaN) - value)).toBeLessThan(1e-6);
  }
}

describe('the golden example', () => {
  it('has the statistics of the quiz', () => {
    const quiz = quizStatistics(rows);
    const { standardDeviation, skewness, kurtosis } = quiz;
    near(
      [quiz.mean, quiz.median, standardDeviation, skewness, kurtosis],
      [5.375, 5.5, 2.669269563, -0.2957639405, -0.6515235457],
    );
    near(percent([quiz.internalConsistency, quiz.errorRatio]), [49.4987468672, 71.0642343137]);
    near([quiz.standardError], [1.8968959607]);
  });

  it('has facility and spread of each question', () => {
    near(
      percent(columns.map((marks, place) => facility(marks, points[place] ?? 0))),
      [62.5, 50, 43.75, 62.5, 55],
    );
    near(
      percent(columns.map((marks, place) => spread(marks, points[place] ?? 0))),
      [51.75491695, 53.45224838, 41.72614802, 51.75491695, 33.38091842],
    );
  });

  it('has effective weights, none for the question that runs backwards', () => {
    const weights = percent(effectiveWeights(columns, totals));
    near(weights, [19.08656255, 18.23022227, 23.0318773, null, 39.65133789]);
    expect(total(weights.map((weight) => weight ?? 0))).toBeCloseTo(100, 9);
    near(
      columns.map((marks) => covariance(marks, totals)),
      [1.01785714, 0.92857143, 1.48214286, -0.69642857, 4.39285714],
    );
  });

  it('has discrimination against the rest, not against the total', () => {
    near(
      percent(columns.map((marks) => discrimination(marks, rest(marks)))),
      [62.60990337, 51.03431795, 42.72046006, -62.85872662, 90.7841299],
    );
    near(
      percent(columns.map((marks) => discriminativeEfficiency(marks, rest(marks)))),
      [72.4137931, 60, 47.82608696, -72.97297297, 100],
    );
  });
});

describe('with too little to go by', () => {
  it('says nothing instead of something wrong', () => {
    expect(mean([])).toBeNull();
    expect(median([])).toBeNull();
    expect(facility([], 1)).toBeNull();
    expect(facility([1], 0)).toBeNull();
    expect(spread([1], 1)).toBeNull();
    expect(discrimination([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(discriminativeEfficiency([1, 1], [2, 3])).toBeNull();
    expect(quizStatistics([])).toMatchObject({ attempts: 0, mean: null, skewness: null });
    expect(quizStatistics([[1, 0]])).toMatchObject({ mean: 1, standardDeviation: null });
    expect(() => covariance([1], [1, 2])).toThrow('paired');
  });
});

describe('for any marks', () => {
  const marks = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 99 })),
    {
      minLength: 2,
      maxLength: 40,
    },
  );

  it('discrimination lies between −1 and 1 and does not care about scale', () => {
    fc.assert(
      fc.property(marks, (pairs) => {
        const [xs, ys] = [pairs.map(([x]) => x / 20), pairs.map(([, y]) => y)];
        const index = discrimination(xs, ys);
        if (index === null) return;
        expect(Math.abs(index)).toBeLessThanOrEqual(1 + 1e-12);
        const scaled = discrimination(
          xs.map((x) => x * 7),
          ys.map((y) => y * 3 + 1),
        );
        expect(scaled).toBeCloseTo(index, 9);
      }),
    );
  });

  it('the median does not depend on order and lies among the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        expect(median([...values].reverse())).toBe(middle);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(
          values.length / 2,
        );
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(
          values.length / 2,
        );
      }),
    );
  });
});
