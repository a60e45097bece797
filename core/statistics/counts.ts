/** A value, and how often it occurred. */
export interface Count {
  readonly value: number;
  readonly count: number;
}

/** Each value once. */
export function countsOf(values: readonly number[]): Count[] {
  return values.map((value) => ({ value, count: 1 }));
}

/** How many values there are. */
export function sizeOf(counts: readonly Pick<Count, 'count'>[]): number {
  let size = 0;
  for (const { count } of counts) size += count;
  return size;
}

/** Arithmetic mean; null of nothing. */
export function mean(counts: readonly Count[]): number | null {
  let [size, sum] = [0, 0];
  for (const { value, count } of counts) {
    size += count;
    sum += value * count;
  }
  return size === 0 ? null : sum / size;
}

/** Central moment of all values: divides by n. 0 of nothing. */
export function centralMoment(counts: readonly Count[], power: number): number {
  const centre = mean(counts);
  if (centre === null) return 0;
  let [size, sum] = [0, 0];
  for (const { value, count } of counts) {
    size += count;
    sum += count * (value - centre) ** power;
  }
  return sum / size;
}

/** Sample variance: divides by n − 1. Null below two values. */
export function variance(counts: readonly Count[]): number | null {
  const size = sizeOf(counts);
  return size < 2 ? null : (centralMoment(counts, 2) * size) / (size - 1);
}

/**
 * The value below which a share (0 to 1) of the values lies, between two of them by straight line; null
 * of nothing. One half gives the median: the middle value, or the mean of the two middle ones.
 */
export function quantile(counts: readonly Count[], share: number): number | null {
  const sorted = counts.toSorted((a, b) => a.value - b.value);
  const place = share * (sizeOf(sorted) - 1);
  const [below, above] = [valueAt(sorted, Math.floor(place)), valueAt(sorted, Math.ceil(place))];
  if (below === null || above === null) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/** See `quantile`. */
export function median(counts: readonly Count[]): number | null {
  return quantile(counts, 0.5);
}

function valueAt(sorted: readonly Count[], index: number): number | null {
  let passed = 0;
  for (const { value, count } of sorted) {
    passed += count;
    if (index < passed) return value;
  }
  return null;
}
