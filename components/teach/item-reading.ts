/** What the figures of a question suggest; `report.reading` has a sentence for each. */
export type ItemReading = 'reversed' | 'weak' | 'easy' | 'hard';

interface ItemFigures {
  /** Mean share of the points, 0 to 1; null before the first answer. */
  readonly correct: number | null;
  /** Item–rest correlation, −1 to 1; null while too few answered. */
  readonly discrimination: number | null;
}

const easyFrom = 0.9;
const hardBelow = 0.3;
const telling = 0.15;
// Closer to zero it may well be chance.
const against = -0.05;

/** A plain reading of facility and discrimination, or null where they give no cause. */
export function readItem({ correct, discrimination }: ItemFigures): ItemReading | null {
  if (correct === null || discrimination === null) return null;
  if (discrimination <= against) return 'reversed';
  if (discrimination >= telling) return null;
  if (correct >= easyFrom) return 'easy';
  return correct < hardBelow ? 'hard' : 'weak';
}

/** Two decimals with a real minus sign. Example: `-0.107` → `−0.11`; never `−0.00`. */
export function printDiscrimination(value: number): string {
  const text = value.toFixed(2);
  return Number(text) === 0 ? '0.00' : text.replace('-', '−');
}
