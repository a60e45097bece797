import { type Count, centralMoment, mean, median, sizeOf, variance } from './counts';
import { type Figure, leastAnswers, numberOf } from './figure';
import type { MarkCount } from './item';

/** How many attempts earned `earned` of `possible` points. */
export interface ScoreCount {
  readonly earned: number;
  readonly possible: number;
  readonly attempts: number;
}

/** Statistics of the totals of a quiz, in points where nothing else is said. */
export interface QuizStatistics {
  readonly attempts: number;
  /** The most that an attempt could earn. */
  readonly possible: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly deviation: Figure;
  /** Unbiased; it takes three attempts at least. */
  readonly skewness: Figure;
  /** Excess, unbiased; it takes four attempts at least. */
  readonly kurtosis: Figure;
  /** Coefficient of internal consistency (Cronbach's alpha), at most 1. */
  readonly consistency: Figure;
  /** Share of the standard deviation that is chance; above 1 where alpha is negative. */
  readonly errorRatio: Figure;
  readonly standardError: Figure;
}

/** Statistics of a quiz from its totals and, for what depends on them, from the marks of its questions. */
export function quizStatistics(
  scores: readonly ScoreCount[],
  items: readonly (readonly MarkCount[])[],
  least: number = leastAnswers,
): QuizStatistics {
  const totals = scores.map(({ earned, attempts }) => ({ value: earned, count: attempts }));
  const attempts = sizeOf(totals);
  const square = variance(totals);
  const known = (needed: number, calculate: (square: number) => Figure): Figure => {
    if (attempts < Math.max(needed, least) || square === null) return 'too-few';
    return square < 1e-18 ? 'no-spread' : calculate(square);
  };
  const deviation = attempts < 2 || square === null ? 'too-few' : Math.sqrt(square);
  const consistency = known(3, (k2) => consistencyOf(items, attempts, k2));
  const alpha = numberOf(consistency);
  const errorRatio = alpha === null ? consistency : Math.sqrt(1 - alpha);
  const [ratio, spread] = [numberOf(errorRatio), numberOf(deviation)];
  return {
    ...{ attempts, deviation, consistency, errorRatio },
    possible: Math.max(0, ...scores.map(({ possible }) => possible)),
    mean: mean(totals),
    median: median(totals),
    skewness: known(3, (k2) => skewnessOf(totals, k2)),
    kurtosis: known(4, (k2) => kurtosisOf(totals, k2)),
    standardError: ratio === null || spread === null ? errorRatio : ratio * spread,
  };
}

function consistencyOf(
  items: readonly (readonly MarkCount[])[],
  attempts: number,
  k2: number,
): Figure {
  const columns = items.map((marks) =>
    marks.map(({ mark, answers }): Count => ({ value: mark, count: answers })),
  );
  if (columns.length < 2) return 'one-question';
  if (columns.some((column) => sizeOf(column) !== attempts)) return 'drawn';
  const sum = columns.reduce((so, column) => so + (variance(column) ?? 0), 0);
  return (columns.length / (columns.length - 1)) * (1 - sum / k2);
}

function skewnessOf(totals: readonly Count[], k2: number): number {
  const n = sizeOf(totals);
  const k3 = (n ** 2 * centralMoment(totals, 3)) / ((n - 1) * (n - 2));
  return k3 / k2 ** 1.5;
}

function kurtosisOf(totals: readonly Count[], k2: number): number {
  const n = sizeOf(totals);
  const [m2, m4] = [centralMoment(totals, 2), centralMoment(totals, 4)];
  const k4 = (n ** 2 * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2)) / ((n - 1) * (n - 2) * (n - 3));
  return k4 / k2 ** 2;
}
