/** Two values of one attempt, and how often they occurred together. */
export interface Pair {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** Sample covariance: divides by n − 1. Null below two pairs. */
export function covariance(pairs: readonly Pair[]): number | null {
  const { size, x, y } = meansOf(pairs);
  if (size < 2) return null;
  let sum = 0;
  for (const pair of pairs) sum += pair.count * (pair.x - x) * (pair.y - y);
  return sum / (size - 1);
}

/** Pearson's correlation, −1 to 1. Null where either does not vary. */
export function correlation(pairs: readonly Pair[]): number | null {
  const { size, x, y } = meansOf(pairs);
  if (size < 2) return null;
  const [own, others] = [newSpread(), newSpread()];
  let shared = 0;
  for (const pair of pairs) {
    shared += pair.count * (pair.x - x) * (pair.y - y);
    widen(own, pair.x, x, pair.count);
    widen(others, pair.y, y, pair.count);
  }
  const spread = spreadOf(own, size) * spreadOf(others, size);
  return spread === 0 ? null : Math.max(-1, Math.min(1, shared / (size - 1) / spread));
}

/** The largest covariance that these values allow: the lowest x with the lowest y, and so on. */
export function largestCovariance(pairs: readonly Pair[]): number | null {
  const means = meansOf(pairs);
  if (means.size < 2) return null;
  const byX = pairs.toSorted((a, b) => a.x - b.x);
  const byY = pairs.toSorted((a, b) => a.y - b.y);
  let [i, j, usedX, usedY, sum] = [0, 0, 0, 0, 0];
  for (;;) {
    const [low, high] = [byX[i], byY[j]];
    if (!low || !high) return sum / (means.size - 1);
    const count = Math.min(low.count - usedX, high.count - usedY);
    sum += count * (low.x - means.x) * (high.y - means.y);
    usedX += count;
    usedY += count;
    if (usedX === low.count) [i, usedX] = [i + 1, 0];
    if (usedY === high.count) [j, usedY] = [j + 1, 0];
  }
}

/** How many pairs there are, and the mean of either value; 0 of nothing. */
function meansOf(pairs: readonly Pair[]): { size: number; x: number; y: number } {
  let [size, x, y] = [0, 0, 0];
  for (const pair of pairs) {
    size += pair.count;
    x += pair.count * pair.x;
    y += pair.count * pair.y;
  }
  return size === 0 ? { size, x, y } : { size, x: x / size, y: y / size };
}

interface Spread {
  squares: number;
  largest: number;
}

function newSpread(): Spread {
  return { squares: 0, largest: 0 };
}

function widen(spread: Spread, value: number, mean: number, count: number): void {
  spread.squares += count * (value - mean) ** 2;
  spread.largest = Math.max(spread.largest, Math.abs(value));
}

/** Standard deviation; 0 where what is left is the noise of binary fractions. */
function spreadOf({ squares, largest }: Spread, size: number): number {
  const spread = Math.sqrt(squares / (size - 1));
  return spread <= 1e-9 * largest ? 0 : spread;
}
