/** Where the true value lies, with 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of 97.5 %. */
const z = 1.959963984540054;

/**
 * Wilson's interval for a share (0 to 1) of `size` answers; null of none. Exact in kind for right and
 * wrong; for parts of points it is wider than it need be, since no values from 0 to 1 spread more than those two.
 */
export function wilsonInterval(share: number, size: number): Interval | null {
  if (size === 0) return null;
  const scale = 1 + z ** 2 / size;
  const centre = (share + z ** 2 / (2 * size)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2));
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** The interval of a correlation (−1 to 1) of `size` pairs, by Fisher's transformation; null below four. */
export function fisherInterval(correlation: number, size: number): Interval | null {
  if (size < 4) return null;
  const [centre, reach] = [Math.atanh(correlation), z / Math.sqrt(size - 3)];
  return { low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) };
}
