import type { QuestionKind } from '@/core/content';
import type { Candidate } from './candidate';
import { passagesOf } from './candidate';
import { isTrivia } from './trivia';

/** What a set may have at most, as shares of its questions. */
export interface Shares {
  readonly kind: number;
  /** Of one rule: one shape of question. */
  readonly rule: number;
  readonly trivia: number;
  readonly cluster: number;
  /** What a question loses for being of a kind that the text gives in plenty. */
  readonly plenty: ReadonlyMap<QuestionKind, number>;
}

/** Shares of difficulties 1 to 3 that a set should have, and of questions that only ask to remember. */
export const wantedDifficulty = [0.3, 0.5, 0.2] as const;
export const wantedRecall = 0.54;

/** A kind with a larger share loses questions even where a passage is left without any. */
const largestKind = 0.35;
/** Below this many questions a share says nothing. */
const leastQuestions = 12;

/** A text is rich where so many kinds have candidates for so large a part of the set. */
const richKinds = 8;
const partOfKind = 0.03;
/** What a kind loses that all candidates are of, against one that hardly any is of. */
const plentyWeight = 1;

/**
 * The shares for a set of about `target` questions on so many clusters of passages. A short text has few
 * passages, and most texts few kinds of facts: each of them has a larger part of the questions.
 */
export function sharesFor(
  clusters: number,
  target: number,
  candidates: readonly Candidate[],
): Shares {
  const kinds = new Map<QuestionKind, number>();
  for (const { question } of candidates)
    kinds.set(question.kind, (kinds.get(question.kind) ?? 0) + 1);
  const common = [...kinds.values()].filter((count) => count >= Math.max(2, target * partOfKind));
  const isRich = common.length >= richKinds;
  return {
    kind: isRich ? 0.28 : 0.34,
    rule: isRich ? 0.08 : 0.16,
    trivia: 0.38,
    cluster: Math.max(0.148, 2 / Math.max(1, clusters)),
    plenty: isRich
      ? new Map()
      : new Map(
          [...kinds].map(([kind, count]) => [kind, (plentyWeight * count) / candidates.length]),
        ),
  };
}

/** How many of everything there are. */
interface Tally {
  readonly size: number;
  readonly kinds: ReadonlyMap<QuestionKind, number>;
  readonly trivia: number;
  readonly clusters: ReadonlyMap<string, number>;
  readonly passages: ReadonlyMap<string, number>;
}

function tallyOf(chosen: readonly Candidate[], clusterOf: ClusterOf): Tally {
  const kinds = new Map<QuestionKind, number>();
  const [clusters, passages] = [new Map<string, number>(), new Map<string, number>()];
  let trivia = 0;
  for (const candidate of chosen) {
    const { question } = candidate;
    kinds.set(question.kind, (kinds.get(question.kind) ?? 0) + 1);
    if (isTrivia(question)) trivia += 1;
    for (const name of clustersOf(candidate, clusterOf))
      clusters.set(name, (clusters.get(name) ?? 0) + 1);
    for (const id of passagesOf(candidate)) passages.set(id, (passages.get(id) ?? 0) + 1);
  }
  return { size: chosen.length, kinds, trivia, clusters, passages };
}

export type ClusterOf = (passageId: string) => string;

function clustersOf(candidate: Candidate, clusterOf: ClusterOf): string[] {
  return [...new Set(passagesOf(candidate).map(clusterOf))];
}

/**
 * Leaves out the least worthwhile of what has too large a share, one at a time, but rather what other
 * questions about the same passage can stand in for.
 */
export function keepShares(
  chosen: readonly Candidate[],
  worthOf: (candidate: Candidate) => number,
  clusterOf: ClusterOf,
  shares: Shares,
): Candidate[] {
  let left = [...chosen];
  for (;;) {
    const tally = tallyOf(left, clusterOf);
    if (tally.size < leastQuestions) return left;
    const tooMany = left.filter((one) => isExcess(one, tally, clusterOf, shares));
    const spare = tooMany.filter((one) =>
      passagesOf(one).every((id) => (tally.passages.get(id) ?? 0) > 1),
    );
    const tooLarge = left.filter(
      ({ question }) => (tally.kinds.get(question.kind) ?? 0) > tally.size * largestKind,
    );
    const [worst] = (spare.length > 0 ? spare : tooLarge).sort((a, b) => worthOf(a) - worthOf(b));
    if (!worst) return left;
    left = left.filter((one) => one !== worst);
  }
}

function isExcess(
  candidate: Candidate,
  { size, kinds, trivia, clusters }: Tally,
  clusterOf: ClusterOf,
  shares: Shares,
): boolean {
  const { question } = candidate;
  const over = (count: number, share: number): boolean => count > Math.max(1, size * share);
  if (over(kinds.get(question.kind) ?? 0, shares.kind)) return true;
  if (isTrivia(question) && over(trivia, shares.trivia)) return true;
  return clustersOf(candidate, clusterOf).some((name) =>
    over(clusters.get(name) ?? 0, shares.cluster),
  );
}
