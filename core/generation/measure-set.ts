import type { Language, Library, Question, QuestionKind } from '@/core/content';
import { questionKinds } from '@/core/content';
import { gatePassages } from '@/core/extraction';
import { clusterPassages, coverageOf } from './coverage';
import { isTrivia } from './selection/trivia';
import { areTwins } from './selection/twins';
import { readingLength } from './tokens';

/** What can be measured of a set without reading it. Shares are 0 to 1. */
export interface SetMeasures {
  readonly questions: number;
  readonly kinds: ReadonlyMap<QuestionKind, number>;
  readonly largestKind: number;
  /** Of the kinds, 1 where all ten are equally many. */
  readonly entropy: number;
  /** After a person, a time or a place. */
  readonly trivia: number;
  /** Share of the questions about the passages of one cluster of restatements. */
  readonly largestCluster: number;
  /** Clean passages that have a question. */
  readonly covered: number;
  /** Questions per 1,000 characters of Chinese or words of English that may be asked about; null without any. */
  readonly yields: Readonly<Record<Language, number | null>>;
  /** Pairs with the same key and nearly the same stem. */
  readonly twins: number;
  readonly difficulties: readonly [number, number, number];
  readonly understanding: number;
  readonly applying: number;
}

/** Measures a set against the library it was made from. */
export function measureSet(library: Library, questions: readonly Question[]): SetMeasures {
  const size = Math.max(1, questions.length);
  const share = (fits: (question: Question) => boolean): number =>
    questions.filter(fits).length / size;
  const kinds = new Map(
    questionKinds.map((kind) => [kind, questions.filter((one) => one.kind === kind).length]),
  );
  const parts = [...kinds.values()].map((count) => count / size).filter((part) => part > 0);
  const coverage = coverageOf(library, questions);
  return {
    questions: questions.length,
    kinds,
    largestKind: Math.max(0, ...parts),
    entropy:
      -parts.reduce((sum, part) => sum + part * Math.log(part), 0) / Math.log(questionKinds.length),
    trivia: share(isTrivia),
    largestCluster: largestCluster(library, questions),
    covered: coverage.covered / Math.max(1, coverage.clean),
    yields: {
      en: yieldOf(library, questions, 'en'),
      'zh-CN': yieldOf(library, questions, 'zh-CN'),
    },
    twins: questions.reduce(
      (sum, one, index) =>
        sum + questions.slice(index + 1).filter((other) => areTwins(one, other)).length,
      0,
    ),
    difficulties: [
      share(({ difficulty }) => difficulty === 1),
      share(({ difficulty }) => difficulty === 2),
      share(({ difficulty }) => difficulty === 3),
    ],
    understanding: share(({ level }) => level !== 'remember'),
    applying: share(({ level }) => level === 'apply' || level === 'analyse'),
  };
}

function largestCluster({ passages }: Library, questions: readonly Question[]): number {
  const clusters = clusterPassages(passages);
  const counts = new Map<string, number>();
  for (const { evidence } of questions) {
    const proved = evidence.filter(({ role }) => role === 'key');
    for (const name of new Set(proved.map(({ passageId }) => clusters.get(passageId) ?? passageId)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) / Math.max(1, questions.length);
}

function yieldOf(
  { documents, passages, corrections }: Library,
  questions: readonly Question[],
  language: Language,
): number | null {
  const length = gatePassages(documents, passages, corrections)
    .filter(({ passage }) => passage.language === language)
    .reduce((sum, { text }) => sum + readingLength(text.replace(/\uE000+/gu, ' ')), 0);
  const own = questions.filter(({ evidence }) => evidence[0]?.language === language);
  return length === 0 ? null : (own.length / length) * 1000;
}
