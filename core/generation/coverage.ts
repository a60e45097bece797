import type { Library, Passage, Question } from '@/core/content';
import { gatePassages, type Readable } from '@/core/extraction';
import { findContained } from '@/core/text';
import { readingLength } from './tokens';

/** Which questions one passage proves. */
export interface CoveredPassage {
  readonly passageId: string;
  /** See `coverageOf`. */
  readonly clean: boolean;
  /** The first passage of its cluster, itself included. */
  readonly cluster: string;
  readonly questionIds: readonly string[];
}

export interface Coverage {
  readonly passages: readonly CoveredPassage[];
  /** How many passages are clean, and how many of these have a question. */
  readonly clean: number;
  readonly covered: number;
  /** How many clusters have a clean passage, and how many of these have a question. */
  readonly clusters: number;
  readonly coveredClusters: number;
}

/** Two passages say the same where this share of the 8-grams of the shorter stands in the longer. */
const restated = 0.3;
const shortestRun = { en: 8, 'zh-CN': 12 } as const;

/**
 * The questions whose key each passage proves. A passage is clean if, outside its spans of class A,
 * B and C (the first and last are hidden, the second is never asked for), it has a run of at least 12
 * Han characters or 8 English words. A cluster is all passages that restate one another.
 */
export function coverageOf(
  library: Pick<Library, 'documents' | 'passages' | 'corrections'>,
  questions: readonly Pick<Question, 'id' | 'evidence'>[],
): Coverage {
  const readables = gatePassages(library.documents, library.passages, library.corrections);
  const clusters = clusterPassages(library.passages);
  const passages = readables.map((readable): CoveredPassage => {
    const { id } = readable.passage;
    const proves = ({ evidence }: Pick<Question, 'evidence'>): boolean =>
      evidence.some((one) => one.role === 'key' && one.passageId === id);
    return {
      passageId: id,
      clean: isClean(readable),
      cluster: clusters.get(id) ?? id,
      questionIds: questions.filter(proves).map((question) => question.id),
    };
  });
  const clean = passages.filter((passage) => passage.clean);
  const names = new Set(clean.map((passage) => passage.cluster));
  const asked = passages.filter((passage) => passage.questionIds.length > 0);
  const askedNames = new Set(asked.map((passage) => passage.cluster));
  return {
    passages,
    clean: clean.length,
    covered: clean.filter((passage) => passage.questionIds.length > 0).length,
    clusters: names.size,
    coveredClusters: [...names].filter((name) => askedNames.has(name)).length,
  };
}

function isClean({ passage, text, noted }: Readable): boolean {
  const masked = noted.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\uE000'.repeat(end - start) + rest.slice(end),
    text,
  );
  return masked
    .split(/\uE000+/u)
    .some((run) => readingLength(run) >= shortestRun[passage.language]);
}

/** The first passage of the cluster that each passage belongs to: those that restate one another. */
export function clusterPassages(passages: readonly Passage[]): Map<string, string> {
  const first = new Map(passages.map(({ id }) => [id, id]));
  const at = new Map(passages.map(({ id }, index) => [id, index]));
  const rootOf = (id: string): string => {
    const next = first.get(id) ?? id;
    return next === id ? id : rootOf(next);
  };
  const found = findContained(
    passages.map(({ text }) => text),
    restated,
  );
  for (const [one, other] of found) {
    const [a, b] = [passages[one], passages[other]];
    if (!a || !b || a.language !== b.language) continue;
    const [root, leaf] = [rootOf(a.id), rootOf(b.id)].sort(
      (x, y) => (at.get(x) ?? 0) - (at.get(y) ?? 0),
    );
    if (root !== undefined && leaf !== undefined && root !== leaf) first.set(leaf, root);
  }
  return new Map(passages.map(({ id }) => [id, rootOf(id)]));
}
