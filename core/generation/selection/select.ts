import type { Library, Question } from '@/core/content';
import { gatePassages } from '@/core/extraction';
import { clusterPassages } from '../coverage';
import { compareText } from '../random';
import { readingLength } from '../tokens';
import { balanceKeys } from './balance-keys';
import { type Candidate, passagesOf, worth } from './candidate';
import { resistGuessing } from './resist-guessing';
import { spreadRestated } from './restated';
import { keepShares, sharesFor } from './shares';
import { spreadOut } from './spread';

/** Questions per 1,000 characters of Chinese and 1,000 words of English that a text bears. */
const density = { en: 26, 'zh-CN': 18 } as const;
const smallestTarget = 6;

/**
 * Chooses the set: the most worthwhile and most different questions, as many as the text bears or as
 * `count` says; half of the statements true, no kind, no cluster of restatements and no sort of trivia
 * above its share, no way to guess better than chance, keys in all places. In the order of the text.
 */
export function selectQuestions(
  library: Library,
  candidates: readonly Candidate[],
  count?: number,
): Question[] {
  const clusters = clusterPassages(library.passages);
  const clusterOf = (id: string): string => clusters.get(id) ?? id;
  const ranked = spreadRestated(candidates);
  const target = Math.min(count ?? Number.POSITIVE_INFINITY, targetFor(library));
  const asked = new Set(ranked.flatMap(passagesOf).map(clusterOf));
  const shares = sharesFor(asked.size, target, ranked);
  const spread = spreadOut(ranked, target, clusterOf, shares);
  const even = resistGuessing(keepShares(spread, worth, clusterOf, shares));
  return inTextOrder(library, balanceKeys(even));
}

function targetFor({ documents, passages, corrections }: Library): number {
  const sum = gatePassages(documents, passages, corrections).reduce(
    (total, { passage, text }) =>
      total + (readingLength(text.replace(/\uE000+/gu, ' ')) / 1000) * density[passage.language],
    0,
  );
  return Math.max(smallestTarget, Math.round(sum));
}

/** The questions of candidates, in the order of the text. */
export function inTextOrder(library: Library, chosen: readonly Candidate[]): Question[] {
  const at = new Map(library.passages.map(({ id }, index) => [id, index]));
  const place = ({ question }: Candidate): readonly [number, number] => {
    const first = question.evidence[0];
    return [at.get(first?.passageId ?? '') ?? 0, first?.start ?? 0];
  };
  return [...chosen]
    .sort((a, b) => {
      const [one, other] = [place(a), place(b)];
      return one[0] - other[0] || one[1] - other[1] || compareText(a.question.id, b.question.id);
    })
    .map(({ question }) => question);
}
