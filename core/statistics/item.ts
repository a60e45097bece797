import { covariance, mean, variance } from './moments';

/** Below this many learners discrimination says more about chance than about the question. */
export const leastForDiscrimination = 10;

/** Mean share of the points, 0 to 1; null without answers or without points. */
export function facility(marks: readonly number[], points: number): number | null {
  const average = mean(marks);
  return average === null || points === 0 ? null : average / points;
}

/** Sample standard deviation as a share of the points; null below two answers. */
export function spread(marks: readonly number[], points: number): number | null {
  const deviation = variance(marks);
  return deviation === null || points === 0 ? null : Math.sqrt(deviation) / points;
}

/**
 * How well a question tells learners apart, −1 to 1: the correlation of its marks with the marks of
 * the same learners in all other questions. Never with a total that includes the question itself.
 * Null where either does not vary.
 */
export function discrimination(marks: readonly number[], rest: readonly number[]): number | null {
  const [shared, own, others] = [covariance(marks, rest), variance(marks), variance(rest)];
  if (shared === null || !own || !others) return null;
  return shared / Math.sqrt(own * others);
}

/**
 * Covariance with the rest as a share of the largest that these marks allow, at most 1;
 * null where that is 0. Below 0.15 a question is dubious.
 */
export function discriminativeEfficiency(
  marks: readonly number[],
  rest: readonly number[],
): number | null {
  const largest = covariance(ascending(marks), ascending(rest));
  const actual = covariance(marks, rest);
  return actual === null || !largest ? null : actual / largest;
}

/**
 * The share of each question in the spread of totals; the shares add up to 1. Null where a question
 * runs against the total, and everywhere if none runs with it. `columns[p][s]` are the marks of
 * learner `s` for question `p`.
 */
export function effectiveWeights(
  columns: readonly (readonly number[])[],
  totals: readonly number[],
): (number | null)[] {
  const shared = columns.map((marks) => covariance(marks, totals));
  const roots = shared.map((value) => (value === null || value < 0 ? null : Math.sqrt(value)));
  const sum = roots.reduce<number>((so, root) => so + (root ?? 0), 0);
  return roots.map((root) => (root === null || sum === 0 ? null : root / sum));
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
