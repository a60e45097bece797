import { type Certainty, certainties } from '../grading';

/** How many answers were given with one certainty, and how many of them were right. */
export interface CertaintyCount {
  readonly certainty: Certainty;
  readonly answers: number;
  readonly right: number;
}

/**
 * What the answers of one certainty show. `fits`: as many were right as this certainty claims; `more`: more
 * were right than was claimed; `fewer`: fewer were; `too-few`: below `leastForCalibration` nothing can be said.
 */
export type CalibrationFinding = 'fits' | 'more' | 'fewer' | 'too-few';

/** One bar of a calibration curve. Shares are 0 to 1. */
export interface CalibrationLevel extends CertaintyCount {
  /** Share that was right; null without an answer. */
  readonly share: number | null;
  /** The shares for which this certainty earns more than any other. */
  readonly claimed: { readonly from: number; readonly to: number };
  readonly finding: CalibrationFinding;
}

/** Below this many answers of one certainty the share is chance. */
export const leastForCalibration = 5;

// Where two certainties earn the same: p = 2p − 2(1 − p), and 2p − 2(1 − p) = 3p − 6(1 − p).
const claimed = {
  1: { from: 0, to: 2 / 3 },
  2: { from: 2 / 3, to: 4 / 5 },
  3: { from: 4 / 5, to: 1 },
} as const satisfies Record<Certainty, CalibrationLevel['claimed']>;

/** The calibration curve of answers with certainty: always three levels, the least certain first. */
export function calibration(counts: readonly CertaintyCount[]): CalibrationLevel[] {
  return certainties.map((certainty) => {
    const own = counts.filter((count) => count.certainty === certainty);
    const answers = own.reduce((sum, count) => sum + count.answers, 0);
    const right = own.reduce((sum, count) => sum + count.right, 0);
    const share = answers === 0 ? null : right / answers;
    const finding = findingOf(share, answers, claimed[certainty]);
    return { certainty, answers, right, share, claimed: claimed[certainty], finding };
  });
}

function findingOf(
  share: number | null,
  answers: number,
  { from, to }: CalibrationLevel['claimed'],
): CalibrationFinding {
  if (share === null || answers < leastForCalibration) return 'too-few';
  if (share < from) return 'fewer';
  return share > to ? 'more' : 'fits';
}
