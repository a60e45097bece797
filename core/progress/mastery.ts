/** From this share on a concept counts as secure. */
export const masteryTarget = 0.8;

/** What is known about one learner and one concept. */
export interface Mastery {
  /** Graded answers so far. */
  readonly answers: number;
  /** 0 to 1. */
  readonly value: number;
}

/**
 * Mastery after one more answer that earned a share of 0 to 1. The value starts at 0 and moves towards
 * each result by 1/(answers + 2), later by 0.3: one right answer gives ½, and four in a row are secure.
 */
export function updateMastery(state: Mastery | null, earned: number): Mastery {
  const { answers, value } = state ?? { answers: 0, value: 0 };
  const step = Math.max(0.3, 1 / (answers + 2));
  return { answers: answers + 1, value: value + (earned - value) * step };
}

/** Mean over the concepts that were answered at all; null if none was. */
export function meanMastery(concepts: readonly (Mastery | null)[]): number | null {
  const seen = concepts.filter((mastery) => mastery !== null && mastery.answers > 0);
  if (seen.length === 0) return null;
  return seen.reduce((sum, mastery) => sum + (mastery?.value ?? 0), 0) / seen.length;
}
