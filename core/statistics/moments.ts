/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : total(values) / values.length;
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Sample variance (divides by n − 1); null below two values. */
export function variance(values: readonly number[]): number | null {
  return covariance(values, values);
}

/** Sample covariance of two lists of one length (divides by n − 1); null below two pairs. */
export function covariance(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length !== ys.length) throw new Error(`${xs.length} values paired with ${ys.length}`);
  const [meanX, meanY] = [mean(xs), mean(ys)];
  if (meanX === null || meanY === null || xs.length < 2) return null;
  const products = xs.map((x, index) => (x - meanX) * ((ys[index] ?? meanY) - meanY));
  return total(products) / (xs.length - 1);
}

/** Sum; 0 of nothing. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
