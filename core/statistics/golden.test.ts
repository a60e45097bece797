import { describe, expect, it } from 'vitest';
import { type Figure, numberOf } from './figure';
import { againstRest, effectiveWeights, itemStatistics, type MarkCount } from './item';
import { covariance } from './pairs';
import { quizStatistics } from './quiz';

// Eight attempts at five questions; question 4 is keyed backwards on purpose. Rows are attempts.
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
const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);
const columns = points.map((most, place) =>
  rows.map(
    (row): MarkCount => ({ total: sum(row), points: most, mark: row[place] ?? 0, answers: 1 }),
  ),
);
const scores = rows.map((row) => ({ earned: sum(row), possible: 10, attempts: 1 }));
const items = columns.map((marks) => itemStatistics(marks, 1));

function near(actual: readonly (Figure | null)[], expected: readonly (number | string)[]): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    const given = actual[index] ?? null;
    if (typeof value === 'string') expect(given).toBe(value);
    else {
      const number = typeof given === 'number' ? given : Number.NaN;
      expect(Math.abs(number - value)).toBeLessThan(1e-6);
    }
  }
}

const percent = (values: readonly (Figure | null)[]) =>
  values.map((value) => (typeof value === 'number' ? value * 100 : value));

describe('the golden example', () => {
  const quiz = quizStatistics(scores, columns, 1);

  it('has the statistics of the quiz', () => {
    near(
      [quiz.mean, quiz.median, quiz.deviation, quiz.skewness, quiz.kurtosis, quiz.standardError],
      [5.375, 5.5, 2.669269563, -0.2957639405, -0.6515235457, 1.8968959607],
    );
    near(percent([quiz.consistency, quiz.errorRatio]), [49.4987468672, 71.0642343137]);
    expect(quiz).toMatchObject({ attempts: 8, possible: 10 });
  });

  it('has facility and deviation of each question', () => {
    near(percent(items.map(({ facility }) => facility)), [62.5, 50, 43.75, 62.5, 55]);
    near(
      percent(items.map(({ deviation }) => deviation)),
      [51.75491695, 53.45224838, 41.72614802, 51.75491695, 33.38091842],
    );
  });

  it('has effective weights, none for the question that runs backwards', () => {
    const weights = effectiveWeights(columns, 8, 1);
    near(percent(weights), [19.08656255, 18.23022227, 23.0318773, 'runs-backwards', 39.65133789]);
    expect(sum(weights.map((weight) => numberOf(weight) ?? 0))).toBeCloseTo(1, 12);
    near(
      columns.map((marks) =>
        covariance(marks.map(({ mark, total }) => ({ x: mark, y: total, count: 1 }))),
      ),
      [1.01785714, 0.92857143, 1.48214286, -0.69642857, 4.39285714],
    );
  });

  it('has discrimination against the rest, not against the total', () => {
    near(
      percent(items.map(({ discrimination }) => discrimination)),
      [62.60990337, 51.03431795, 42.72046006, -62.85872662, 90.7841299],
    );
    near(
      percent(items.map(({ efficiency }) => efficiency)),
      [72.4137931, 60, 47.82608696, -72.97297297, 100],
    );
    expect(againstRest(columns[4] ?? [])[0]).toEqual({ x: 5, y: 4, count: 1 });
  });

  it('says too few instead of figures where eight attempts are not enough', () => {
    const guarded = quizStatistics(scores, columns);
    expect([guarded.skewness, guarded.kurtosis, guarded.consistency]).toEqual(
      Array.from({ length: 3 }, () => 'too-few'),
    );
    expect(guarded.mean).toBe(5.375);
    expect(itemStatistics(columns[0] ?? [])).toMatchObject({
      facility: 0.625,
      discrimination: 'too-few',
      efficiency: 'too-few',
      discriminationInterval: null,
    });
    expect(effectiveWeights(columns, 8)).toEqual(points.map(() => 'too-few'));
  });
});
