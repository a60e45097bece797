/**
 * Why there is no number. `too-few`: below `leastAnswers`; `no-spread`: everybody has the same;
 * `runs-backwards`: it falls where the total rises; `drawn`: attempts have different questions;
 * `one-question`: it takes two.
 */
export type MissingReason = 'too-few' | 'no-spread' | 'runs-backwards' | 'drawn' | 'one-question';

/** A number, or the reason why there is none. */
export type Figure = number | MissingReason;

/** Below this many answers a figure says more about chance than about the question. */
export const leastAnswers = 10;

/** The number of a figure, or null. */
export function numberOf(figure: Figure): number | null {
  return typeof figure === 'number' ? figure : null;
}

/** A figure from `size` answers: `too-few` below `least`, `no-spread` where nothing can be calculated. */
export function figureOf(value: number | null, size: number, least: number = leastAnswers): Figure {
  if (size < least) return 'too-few';
  return value ?? 'no-spread';
}
