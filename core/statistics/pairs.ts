import { type Count, mean, sizeOf, variance } from './counts';

/** Two values of one attempt, and how often they occurred together. */
export interface Pair {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** Sample covariance: divides by n − 1. Null below two pairs. */
export function covariance(pairs: readonly Pair[]): number | null {
  const [meanX, meanY, size] = [mean(firsts(pairs)), mean(seconds(pairs)), sizeOf(pairs)];
  if (meanX === null || meanY === null || size < 2) return null;
  const sum = pairs.reduce((so, { x, y, count }) => so + count * (x - meanX) * (y - meanY), 0);
  return sum / (size - 1);
}

/** Pearson's correlation, −1 to 1. Null where either does not vary. */
export function correlation(pairs: readonly Pair[]): number | null {
  const shared = covariance(pairs);
  const [own, others] = [spreadOf(firsts(pairs)), spreadOf(seconds(pairs))];
  if (shared === null || !own || !others) return null;
  return Math.max(-1, Math.min(1, shared / (own * others)));
}

/** The largest covariance that these values allow: the lowest x with the lowest y, and so on. */
export function largestCovariance(pairs: readonly Pair[]): number | null {
  const xs = firsts(pairs).sort((a, b) => a.value - b.value);
  const ys = seconds(pairs).sort((a, b) => a.value - b.value);
  const paired: Pair[] = [];
  let [i, j, usedX, usedY] = [0, 0, 0, 0];
  for (;;) {
    const [x, y] = [xs[i], ys[j]];
    if (!x || !y) return covariance(paired);
    const count = Math.min(x.count - usedX, y.count - usedY);
    paired.push({ x: x.value, y: y.value, count });
    [usedX, usedY] = [usedX + count, usedY + count];
    if (usedX === x.count) [i, usedX] = [i + 1, 0];
    if (usedY === y.count) [j, usedY] = [j + 1, 0];
  }
}

function firsts(pairs: readonly Pair[]): Count[] {
  return pairs.map(({ x, count }) => ({ value: x, count }));
}

function seconds(pairs: readonly Pair[]): Count[] {
  return pairs.map(({ y, count }) => ({ value: y, count }));
}

/** Standard deviation; 0 where what is left is the noise of binary fractions. */
function spreadOf(counts: readonly Count[]): number | null {
  const square = variance(counts);
  if (square === null) return null;
  const largest = counts.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  const spread = Math.sqrt(square);
  return spread <= 1e-9 * largest ? 0 : spread;
}
