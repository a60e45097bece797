import { type Count, mean, sizeOf, variance } from './counts';
import { type Figure, figureOf, leastAnswers, numberOf } from './figure';
import { fisherInterval, type Interval, wilsonInterval } from './intervals';
import { correlation, covariance, largestCovariance, type Pair } from './pairs';

/** How often a question earned `mark` of `points` within attempts that earned `total` points. */
export interface MarkCount {
  readonly total: number;
  readonly points: number;
  readonly mark: number;
  readonly answers: number;
}

/** What the marks of one question show. Shares are 0 to 1. */
export interface ItemStatistics {
  readonly answers: number;
  readonly points: number;
  /** Mean share of the points; null before the first answer. */
  readonly facility: number | null;
  readonly facilityInterval: Interval | null;
  /** Sample standard deviation as a share of the points. */
  readonly deviation: Figure;
  /** Correlation of its marks with those of all other questions, −1 to 1: never with a total that holds it. */
  readonly discrimination: Figure;
  readonly discriminationInterval: Interval | null;
  /** Covariance with the rest as a share of the largest that these marks allow, at most 1. Dubious below 0.15. */
  readonly efficiency: Figure;
}

/** Statistics of one question; figures that need many answers say so below `least`. */
export function itemStatistics(
  marks: readonly MarkCount[],
  least: number = leastAnswers,
): ItemStatistics {
  const shares = marks.map(shareOf);
  const answers = sizeOf(shares);
  const facility = mean(shares);
  const rest = againstRest(marks);
  const [shared, largest] = [covariance(rest), largestCovariance(rest)];
  const square = variance(shares);
  const discrimination = figureOf(correlation(rest), answers, least);
  const efficiency = discrimination === 'no-spread' || shared === null || !largest;
  return {
    ...{ answers, facility, discrimination },
    points: Math.max(0, ...marks.map(({ points }) => points)),
    facilityInterval: facility === null ? null : wilsonInterval(facility, answers),
    deviation: figureOf(square === null ? null : Math.sqrt(square), answers, Math.min(2, least)),
    discriminationInterval: intervalOf(discrimination, answers),
    efficiency: figureOf(efficiency ? null : shared / largest, answers, least),
  };
}

/**
 * The share of each question in the spread of totals, 0 to 1; the numbers add up to 1. A question that
 * runs against the total has none. Where attempts had different questions there is none at all.
 */
export function effectiveWeights(
  items: readonly (readonly MarkCount[])[],
  attempts: number,
  least: number = leastAnswers,
): Figure[] {
  if (attempts < least) return items.map(() => 'too-few');
  if (items.some((marks) => answersOf(marks) !== attempts)) return items.map(() => 'drawn');
  const shared = items.map((marks) => {
    const value = covariance(againstTotal(marks)) ?? 0;
    // What is left of two halves that cancel out is rounding, not a direction.
    return Math.abs(value) < 1e-12 ? 0 : value;
  });
  const sum = shared.reduce((so, value) => so + Math.sqrt(Math.max(0, value)), 0);
  return shared.map((value) => {
    if (value < 0) return 'runs-backwards';
    return sum === 0 ? 'no-spread' : Math.sqrt(value) / sum;
  });
}

/** How many answers there are. */
function answersOf(marks: readonly MarkCount[]): number {
  let sum = 0;
  for (const { answers } of marks) sum += answers;
  return sum;
}

/** Marks with the points that the same attempts earned in all other questions. */
export function againstRest(marks: readonly MarkCount[]): Pair[] {
  return marks.map(({ mark, total, answers }) => ({ x: mark, y: total - mark, count: answers }));
}

function againstTotal(marks: readonly MarkCount[]): Pair[] {
  return marks.map(({ mark, total, answers }) => ({ x: mark, y: total, count: answers }));
}

function shareOf({ mark, points, answers }: MarkCount): Count {
  return { value: points === 0 ? 0 : mark / points, count: answers };
}

function intervalOf(discrimination: Figure, answers: number): Interval | null {
  const value = numberOf(discrimination);
  return value === null ? null : fisherInterval(value, answers);
}
