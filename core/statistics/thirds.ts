import { type Count, sizeOf } from './counts';

export const thirds = ['lower', 'middle', 'upper'] as const;

/** Attempts by their totals: the lowest third, the highest, and what is between. */
export type Third = (typeof thirds)[number];

/** Totals up to `lower` are in the lower third, totals from `upper` on in the upper one. */
export interface ThirdCuts {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Where attempts divide into thirds. Equal totals stay together, in the third in which their middle
 * stands; so a third may hold more or fewer than a third, and where all are equal only the middle holds any.
 */
export function cutThirds(totals: readonly Count[]): ThirdCuts {
  const size = sizeOf(totals);
  const known = new Map<number, number>();
  for (const { value, count } of totals) known.set(value, (known.get(value) ?? 0) + count);
  let [passed, lower, upper] = [0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [value, count] of [...known].sort(([a], [b]) => a - b)) {
    const middle = passed + count / 2;
    if (middle * 3 < size) lower = value;
    else if (middle * 3 > size * 2) upper = Math.min(upper, value);
    passed += count;
  }
  return { lower, upper };
}

/** The third in which a total stands. */
export function thirdOf(total: number, { lower, upper }: ThirdCuts): Third {
  if (total <= lower) return 'lower';
  return total >= upper ? 'upper' : 'middle';
}
