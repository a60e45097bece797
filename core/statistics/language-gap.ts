import type { Language } from '../content';
import { leastAnswers, type MissingReason } from './figure';
import type { MarkCount } from './item';

/** Marks of those who answered in one language; null where that is not known. */
export interface LanguageMarkCount extends MarkCount {
  readonly language: Language | null;
}

/** How a question works for learners of equal scores who read it in English and in Chinese. */
export interface LanguageGap {
  readonly answers: Readonly<Record<Language, number>>;
  /** Share of answers that earned all points, 0 to 1. */
  readonly right: Readonly<Record<Language, number>>;
  /** Odds of a right answer in English over those in Chinese, at equal scores (Mantel–Haenszel). */
  readonly oddsRatio: number;
  /** The same on the scale of ETS: −2.35 times its logarithm. Below 0 it is harder in Chinese. */
  readonly delta: number;
  /** By the rules of ETS. A: negligible; B: moderate; C: large. */
  readonly size: 'A' | 'B' | 'C';
  /** Null where the difference is negligible. */
  readonly harderIn: Language | null;
}

/** Answers of equal scores: right and wrong in English, right and wrong in Chinese. */
type Stratum = [a: number, b: number, c: number, d: number];

const scale = 2.35;
/** χ² with one degree of freedom, 5 %. */
const critical = 3.841458820694124;
/** Standard normal quantile of 95 %. */
const oneSided = 1.6448536269514722;

/**
 * Differential functioning between the two languages. Learners are compared with those who earned the
 * same total; right is what earned all points. `too-few` below `least` answers in either language.
 */
export function languageGap(
  marks: readonly LanguageMarkCount[],
  least: number = leastAnswers,
): LanguageGap | MissingReason {
  const strata = [...stratify(marks).values()];
  const [a, b, c, d] = sumOf(strata);
  if (a + b < least || c + d < least) return 'too-few';
  const { R, S, PR, QS, mixed, excess, variance } = addUp(strata);
  if (R <= 0 || S <= 0) return 'no-spread';
  const oddsRatio = R / S;
  const delta = -scale * Math.log(oddsRatio);
  const distance = Math.max(0, Math.abs(excess) - 0.5);
  const likely = variance > 0 && distance ** 2 / variance >= critical;
  const error = scale * Math.sqrt(PR / (2 * R ** 2) + mixed / (2 * R * S) + QS / (2 * S ** 2));
  const size = sizeOfGap(Math.abs(delta), error, likely);
  return {
    answers: { en: a + b, 'zh-CN': c + d },
    right: { en: a / (a + b), 'zh-CN': c / (c + d) },
    ...{ oddsRatio, delta, size },
    harderIn: size === 'A' ? null : delta < 0 ? 'zh-CN' : 'en',
  };
}

function sizeOfGap(distance: number, error: number, likely: boolean): LanguageGap['size'] {
  if (distance < 1 || !likely) return 'A';
  return distance >= 1.5 && (distance - 1) / error > oneSided ? 'C' : 'B';
}

/** The sums of Mantel and Haenszel, and those for the variance of Robins, Breslow and Greenland. */
function addUp(strata: readonly Stratum[]) {
  const sums = { R: 0, S: 0, PR: 0, QS: 0, mixed: 0, excess: 0, variance: 0 };
  for (const [a, b, c, d] of strata) {
    const [english, chinese, size] = [a + b, c + d, a + b + c + d];
    if (english === 0 || chinese === 0) continue;
    const [R, S] = [(a * d) / size, (b * c) / size];
    const [P, Q] = [(a + d) / size, (b + c) / size];
    sums.R += R;
    sums.S += S;
    sums.PR += P * R;
    sums.QS += Q * S;
    sums.mixed += P * S + Q * R;
    sums.excess += a - (english * (a + c)) / size;
    sums.variance += (english * chinese * (a + c) * (b + d)) / (size ** 2 * (size - 1));
  }
  return sums;
}

function stratify(marks: readonly LanguageMarkCount[]): Map<number, Stratum> {
  const strata = new Map<number, Stratum>();
  for (const { language, total, mark, points, answers } of marks) {
    if (language === null) continue;
    const stratum = strata.get(total) ?? newStratum();
    const right = mark >= points - 1e-9;
    if (language === 'en') stratum[right ? 0 : 1] += answers;
    else stratum[right ? 2 : 3] += answers;
    strata.set(total, stratum);
  }
  return strata;
}

function sumOf(strata: readonly Stratum[]): Stratum {
  const sum = newStratum();
  for (const [a, b, c, d] of strata) {
    sum[0] += a;
    sum[1] += b;
    sum[2] += c;
    sum[3] += d;
  }
  return sum;
}

function newStratum(): Stratum {
  return [0, 0, 0, 0];
}
