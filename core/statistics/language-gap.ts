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

interface Stratum {
  readonly english: { right: number; wrong: number };
  readonly chinese: { right: number; wrong: number };
}

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
  const all = { english: sumOf(strata, 'english'), chinese: sumOf(strata, 'chinese') };
  const [english, chinese] = [
    all.english.right + all.english.wrong,
    all.chinese.right + all.chinese.wrong,
  ];
  if (english < least || chinese < least) return 'too-few';
  const terms = strata.map(termsOf).filter((term) => term !== null);
  const [R, S] = [add(terms, 'R'), add(terms, 'S')];
  if (R <= 0 || S <= 0) return 'no-spread';
  const oddsRatio = R / S;
  const delta = -scale * Math.log(oddsRatio);
  const distance = Math.max(0, Math.abs(add(terms, 'excess')) - 0.5);
  const spread = add(terms, 'variance');
  const likely = spread > 0 && distance ** 2 / spread >= critical;
  const error =
    scale *
    Math.sqrt(
      add(terms, 'PR') / (2 * R ** 2) +
        add(terms, 'mixed') / (2 * R * S) +
        add(terms, 'QS') / (2 * S ** 2),
    );
  const size = sizeOfGap(Math.abs(delta), error, likely);
  return {
    answers: { en: english, 'zh-CN': chinese },
    right: { en: all.english.right / english, 'zh-CN': all.chinese.right / chinese },
    ...{ oddsRatio, delta, size },
    harderIn: size === 'A' ? null : delta < 0 ? 'zh-CN' : 'en',
  };
}

function sizeOfGap(distance: number, error: number, likely: boolean): LanguageGap['size'] {
  if (distance < 1 || !likely) return 'A';
  return distance >= 1.5 && (distance - 1) / error > oneSided ? 'C' : 'B';
}

/** What one stratum adds to the sums of Mantel and Haenszel and to the variance of Robins, Breslow and Greenland. */
function termsOf({ english, chinese }: Stratum) {
  const [m, n] = [english.right + english.wrong, chinese.right + chinese.wrong];
  const size = m + n;
  if (m === 0 || n === 0) return null;
  const [right, wrong] = [english.right + chinese.right, english.wrong + chinese.wrong];
  const R = (english.right * chinese.wrong) / size;
  const S = (english.wrong * chinese.right) / size;
  const P = (english.right + chinese.wrong) / size;
  const Q = (english.wrong + chinese.right) / size;
  return {
    ...{ R, S, PR: P * R, QS: Q * S, mixed: P * S + Q * R },
    excess: english.right - (m * right) / size,
    variance: (m * n * right * wrong) / (size ** 2 * (size - 1)),
  };
}

function stratify(marks: readonly LanguageMarkCount[]): Map<number, Stratum> {
  const strata = new Map<number, Stratum>();
  for (const { language, total, mark, points, answers } of marks) {
    if (language === null) continue;
    const stratum = strata.get(total) ?? {
      english: { right: 0, wrong: 0 },
      chinese: { right: 0, wrong: 0 },
    };
    const group = language === 'en' ? stratum.english : stratum.chinese;
    group[mark >= points - 1e-9 ? 'right' : 'wrong'] += answers;
    strata.set(total, stratum);
  }
  return strata;
}

function sumOf(strata: readonly Stratum[], group: keyof Stratum) {
  return {
    right: strata.reduce((sum, stratum) => sum + stratum[group].right, 0),
    wrong: strata.reduce((sum, stratum) => sum + stratum[group].wrong, 0),
  };
}

type Terms = NonNullable<ReturnType<typeof termsOf>>;

function add(terms: readonly Terms[], name: keyof Terms): number {
  return terms.reduce((sum, term) => sum + term[name], 0);
}
