import type { Choice, OfferedChoice } from './choices';
import { mean, variance } from './counts';
import { type Figure, figureOf, leastAnswers, numberOf } from './figure';
import { fisherInterval, type Interval } from './intervals';
import type { MarkCount } from './item';
import { type Third, type ThirdCuts, thirdOf, thirds } from './thirds';

/** How often something was chosen, in all and by thirds, and what those earned elsewhere. */
export interface ChoiceCount extends Choice {
  readonly answers: number;
  readonly thirds: Readonly<Record<Third, number>>;
  /** Sum of the points that they earned in all other questions. */
  readonly rest: number;
}

/** Who chose something. Shares are 0 to 1 of all that were asked, also of those who left it open. */
export interface OptionStatistics extends OfferedChoice {
  readonly answers: number;
  readonly share: number;
  readonly byThird: Readonly<Record<Third, Figure>>;
  /** Correlation of choosing it with the points in all other questions: above 0 where strong learners do. */
  readonly pull: Figure;
  readonly pullInterval: Interval | null;
}

/**
 * Statistics of everything that a question offers, then of what else was answered (numbers), the most
 * frequent first. `marks` are those of the whole question: they tell how many were asked.
 */
export function optionStatistics(
  offered: readonly OfferedChoice[],
  chosen: readonly ChoiceCount[],
  marks: readonly MarkCount[],
  cuts: ThirdCuts,
  least: number = leastAnswers,
): OptionStatistics[] {
  const known = new Map(chosen.map((count) => [keyOf(count), count]));
  const listed = new Set(offered.map(keyOf));
  const others = chosen
    .filter((count) => !listed.has(keyOf(count)))
    .sort((a, b) => b.answers - a.answers || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ part, choice }) => ({ part, choice, right: false }));
  const asked = askedByThird(marks, cuts);
  const size = asked.lower + asked.middle + asked.upper;
  const rest = marks.map(({ mark, total, answers }) => ({ value: total - mark, count: answers }));
  const [meanRest, spread] = [mean(rest) ?? 0, Math.sqrt(variance(rest) ?? 0)];
  return [...offered, ...others].map((option) => {
    const count = known.get(keyOf(option)) ?? nobody(option);
    const pull = figureOf(pullOf(count, size, meanRest, spread), size, least);
    const value = numberOf(pull);
    return {
      ...option,
      answers: count.answers,
      share: size === 0 ? 0 : count.answers / size,
      byThird: sharesOf(count, asked, size < least),
      pull,
      pullInterval: value === null ? null : fisherInterval(value, size),
    };
  });
}

/** Pearson's correlation of a yes or no with the rest, from sums alone. */
function pullOf(count: ChoiceCount, size: number, mean: number, spread: number): number | null {
  const [yes, no] = [count.answers, size - count.answers];
  if (yes <= 0 || no <= 0 || spread <= 1e-9 * Math.max(1, mean)) return null;
  const shared = (count.rest - yes * mean) / (size - 1);
  const own = Math.sqrt((yes * no) / (size * (size - 1)));
  return Math.max(-1, Math.min(1, shared / (own * spread)));
}

function askedByThird(marks: readonly MarkCount[], cuts: ThirdCuts): Record<Third, number> {
  const asked = { lower: 0, middle: 0, upper: 0 };
  for (const { total, answers } of marks) asked[thirdOf(total, cuts)] += answers;
  return asked;
}

function sharesOf(
  count: ChoiceCount,
  asked: Readonly<Record<Third, number>>,
  few: boolean,
): Record<Third, Figure> {
  const share = (third: Third): Figure => {
    if (few) return 'too-few';
    return asked[third] === 0 ? 'no-spread' : count.thirds[third] / asked[third];
  };
  const [lower, middle, upper] = thirds.map(share);
  return { lower: lower ?? 'too-few', middle: middle ?? 'too-few', upper: upper ?? 'too-few' };
}

function nobody({ part, choice }: Choice): ChoiceCount {
  return { part, choice, answers: 0, thirds: { lower: 0, middle: 0, upper: 0 }, rest: 0 };
}

function keyOf({ part, choice }: Choice): string {
  return JSON.stringify([part, choice]);
}
