import { mean, median, total, variance } from './moments';

/** Statistics of the totals of a quiz, in points where nothing else is said. */
export interface QuizStatistics {
  readonly attempts: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly standardDeviation: number | null;
  /** Unbiased; null below three attempts or without spread. */
  readonly skewness: number | null;
  /** Excess, unbiased; null below four attempts or without spread. */
  readonly kurtosis: number | null;
  /** Cronbach's alpha, at most 1; null below two questions, three attempts, or without spread. */
  readonly internalConsistency: number | null;
  /** Share of the standard deviation that is chance; above 1 where alpha is negative. */
  readonly errorRatio: number | null;
  readonly standardError: number | null;
}

/** Statistics of a quiz; `rows[s][p]` is the mark of attempt `s` for question `p`. */
export function quizStatistics(rows: readonly (readonly number[])[]): QuizStatistics {
  const totals = rows.map(total);
  const k2 = variance(totals);
  const standardDeviation = k2 === null ? null : Math.sqrt(k2);
  const internalConsistency = k2 ? consistency(rows, k2) : null;
  const errorRatio = internalConsistency === null ? null : Math.sqrt(1 - internalConsistency);
  return {
    attempts: rows.length,
    mean: mean(totals),
    median: median(totals),
    standardDeviation,
    skewness: k2 ? skewnessOf(totals, k2) : null,
    kurtosis: k2 ? kurtosisOf(totals, k2) : null,
    internalConsistency,
    errorRatio,
    standardError:
      errorRatio === null || standardDeviation === null ? null : errorRatio * standardDeviation,
  };
}

function consistency(rows: readonly (readonly number[])[], k2: number): number | null {
  const questions = rows[0]?.length ?? 0;
  if (questions < 2 || rows.length < 3) return null;
  const variances = Array.from(
    { length: questions },
    (_, place) => variance(rows.map((row) => row[place] ?? 0)) ?? 0,
  );
  return (questions / (questions - 1)) * (1 - total(variances) / k2);
}

function skewnessOf(totals: readonly number[], k2: number): number | null {
  const n = totals.length;
  if (n < 3) return null;
  const k3 = (n ** 2 * moment(totals, 3)) / ((n - 1) * (n - 2));
  return k3 / k2 ** 1.5;
}

function kurtosisOf(totals: readonly number[], k2: number): number | null {
  const n = totals.length;
  if (n < 4) return null;
  const numerator = (n + 1) * moment(totals, 4) - 3 * (n - 1) * moment(totals, 2) ** 2;
  return (n ** 2 * numerator) / ((n - 1) * (n - 2) * (n - 3)) / k2 ** 2;
}

/** Central moment of the whole list (divides by n). */
function moment(values: readonly number[], power: number): number {
  const centre = mean(values) ?? 0;
  return mean(values.map((value) => (value - centre) ** power)) ?? 0;
}
