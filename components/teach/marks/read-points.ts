import { readNumber } from '@/core/text';

/** The share that typed points are of `points`, 0 to 1; null where they are no number, too many or too few. */
export function readPoints(typed: string, points: number): number | null {
  const read = readNumber(typed.trim().replace('½', '.5'));
  if (read === null || read.percent) return null;
  const share = read.value / points;
  return share >= 0 && share <= 1 ? share : null;
}
