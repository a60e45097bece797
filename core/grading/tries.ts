import { z } from 'zod';

const share = z.number().min(0).max(1);

/** Shares of the points by try, from the first, never rising. */
export const triesSchema = z
  .array(share)
  .min(1)
  .max(5)
  .refine((shares) => shares.every((one, index) => one <= (shares[index - 1] ?? 1)));

/**
 * Share of the points after one more try, which by itself earned `earned`: never less than `before`, what
 * the tries before it were worth. `number` counts from 1; beyond the last share nothing is added.
 */
export function earnedByTries(
  tries: readonly number[],
  before: number | null,
  number: number,
  earned: number,
): number {
  return Math.max(before ?? 0, earned * (tries[number - 1] ?? 0));
}

/** True if an answer that earned `earned` at try `number` can't be bettered any more. */
export function isLastTry(tries: readonly number[], number: number, earned: number): boolean {
  return earned >= 1 || number >= tries.length;
}
