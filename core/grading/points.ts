import { z } from 'zod';

export const certainties = [1, 2, 3] as const;

export const CertaintySchema = z.literal(certainties);

/** How sure a learner is: 1 a guess, 2 fairly sure, 3 certain. */
export type Certainty = z.infer<typeof CertaintySchema>;

const right = { 1: 1, 2: 2, 3: 3 } as const satisfies Record<Certainty, number>;
const wrong = { 1: 0, 2: -2, 3: -6 } as const satisfies Record<Certainty, number>;

/** What a question with certainty is worth at most, as a multiple of its points. */
const mostForCertainty = 3;

/**
 * Mark of an answer by its certainty (Moodle): 1, 2, 3 times what it earned (0 to 1), or 0, −2, −6 where it
 * earned nothing. Whoever says nothing is taken to guess.
 */
export function certaintyMark(earned: number, certainty: Certainty | null): number {
  const level = certainty ?? 1;
  return earned > 0 ? earned * right[level] : wrong[level];
}

/** A question of an attempt, reduced to what a score needs. */
export interface ScoredItem {
  readonly points: number;
  /** Share, 0 to 1; null while it has no mark. */
  readonly earned: number | null;
  /** False where nothing was answered: then certainty is no boast. */
  readonly answered: boolean;
  readonly certainty: Certainty | null;
  readonly dropped: boolean;
  /** A teacher gave everybody all the points: then certainty changes nothing. */
  readonly full?: boolean;
}

/** Points of one question, below 0 where certainty was misplaced; null while it has no mark. */
export function pointsOf(item: ScoredItem, byCertainty: boolean): number | null {
  if (item.earned === null) return null;
  if (!byCertainty) return item.points * item.earned;
  if (item.full) return mostPoints(item, byCertainty);
  return item.points * certaintyMark(item.earned, item.answered ? item.certainty : null);
}

/** What a question can earn. */
export function mostPoints({ points }: Pick<ScoredItem, 'points'>, byCertainty: boolean): number {
  return byCertainty ? points * mostForCertainty : points;
}

/**
 * Points of an attempt: the sum over the questions that were not dropped, never below 0, times the share
 * that is left for late work. What has no mark yet counts nothing.
 */
export function scoreItems(
  items: readonly ScoredItem[],
  byCertainty: boolean,
  lateShare = 1,
): { earned: number; possible: number } {
  const kept = items.filter(({ dropped }) => !dropped);
  const earned = kept.reduce((sum, item) => sum + (pointsOf(item, byCertainty) ?? 0), 0);
  return {
    earned: Math.max(0, earned) * lateShare,
    possible: kept.reduce((sum, item) => sum + mostPoints(item, byCertainty), 0),
  };
}
