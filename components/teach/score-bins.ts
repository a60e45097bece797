import type { ScoreCount } from '@/core/statistics';

/** How many attempts earned from `from` to `to` points. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly attempts: number;
}

const mostBins = 12;

/**
 * Scores gathered into at most twelve bins of whole points, all equally wide but perhaps the last, from 0
 * to the most that can be earned; empty ones between are kept. A part of a point counts with the point below.
 */
export function binScores(scores: readonly ScoreCount[]): ScoreBin[] {
  const most = Math.ceil(Math.max(0, ...scores.map(({ possible }) => possible)));
  const width = Math.ceil((most + 1) / mostBins);
  const bins = Math.ceil((most + 1) / width);
  return Array.from({ length: bins }, (_, index) => {
    const [from, to] = [index * width, Math.min(most, (index + 1) * width - 1)];
    const own = scores.filter(
      ({ earned }) => Math.floor(earned + 1e-6) >= from && Math.floor(earned + 1e-6) <= to,
    );
    return { from, to, attempts: own.reduce((sum, { attempts }) => sum + attempts, 0) };
  });
}
