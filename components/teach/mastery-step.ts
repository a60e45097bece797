/** 0 is "not seen", 1 under 50, 2 under 65, 3 under 80, 4 under 90, 5 the rest: the steps of the heat map. */
export type MasteryStep = 0 | 1 | 2 | 3 | 4 | 5;

/** A share from 0 to 1 as the whole percentage that is printed; the step is that of the printed number. */
export function percentOf(share: number): number {
  return Math.round(share * 100);
}

/** The step of a share from 0 to 1, or of null where nothing was answered. */
export function masteryStep(share: number | null): MasteryStep {
  if (share === null) return 0;
  const percent = percentOf(share);
  if (percent < 50) return 1;
  if (percent < 65) return 2;
  if (percent < 80) return 3;
  return percent < 90 ? 4 : 5;
}
