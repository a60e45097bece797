import { type Figure, figureOf, leastAnswers } from './figure';
import { correlation } from './pairs';

/** 1 easy, 2 medium, 3 hard. */
export type DifficultyLevel = 1 | 2 | 3;

/** Mean share of the points that a question of each level is expected to earn. */
const expected = { 1: 0.85, 2: 0.65, 3: 0.45 } as const satisfies Record<DifficultyLevel, number>;

/** How many answers the prediction is worth. */
const weight = 10;

/** What was said of a question before anybody answered it, against the answers. */
export interface DifficultyEstimate {
  readonly predicted: DifficultyLevel;
  /** From prediction and answers together: the more answers, the less the prediction counts. */
  readonly estimated: DifficultyLevel;
  /** What the answers say of the prediction; `too-few` below `leastAnswers`. */
  readonly verdict: 'as-predicted' | 'easier' | 'harder' | 'too-few';
}

/** Difficulty after `answers` answers that earned `facility` (0 to 1; null before the first one) of the points. */
export function estimateDifficulty(
  predicted: DifficultyLevel,
  facility: number | null,
  answers: number,
): DifficultyEstimate {
  const share = (weight * expected[predicted] + answers * (facility ?? 0)) / (weight + answers);
  const estimated = levelOf(share);
  if (facility === null || answers < leastAnswers)
    return { predicted, estimated, verdict: 'too-few' };
  const verdict =
    estimated === predicted ? 'as-predicted' : estimated < predicted ? 'easier' : 'harder';
  return { predicted, estimated, verdict };
}

/** Half way between two expectations the easier level ends. */
function levelOf(share: number): DifficultyLevel {
  if (share >= (expected[1] + expected[2]) / 2) return 1;
  return share >= (expected[2] + expected[3]) / 2 ? 2 : 3;
}

/** A question with what was predicted and what was seen. */
export interface PredictedItem {
  readonly predicted: DifficultyLevel;
  readonly facility: number | null;
  readonly answers: number;
}

/** So many questions it takes to say whether predictions agree with answers. */
const leastQuestions = 5;

/**
 * Spearman's rank correlation of predicted difficulty and the share of the points that was missed, −1 to 1, over
 * the questions with enough answers; `too-few` below five of them.
 */
export function predictionAgreement(items: readonly PredictedItem[]): Figure {
  const known = items.flatMap(({ predicted, facility, answers }) =>
    facility === null || answers < leastAnswers ? [] : [{ predicted, missed: 1 - facility }],
  );
  const predicted = ranks(known.map((item) => item.predicted));
  const missed = ranks(known.map((item) => item.missed));
  const pairs = predicted.map((x, index) => ({ x, y: missed[index] ?? 0, count: 1 }));
  return figureOf(correlation(pairs), known.length, leastQuestions);
}

/** Ranks from 1; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}
