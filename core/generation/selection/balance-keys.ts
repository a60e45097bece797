import type { QuestionOf } from '@/core/content';
import { compareText } from '../random';
import type { Candidate } from './candidate';

type Single = QuestionOf<'single-choice'>;

/** Chi-square for 2 to 5 options at 20 %: well within what the check of a set allows. */
const critical = [0, 1.64, 3.22, 4.64, 5.99];
const leastQuestions = 8;

/**
 * Changes the place of a few keys, of options in mixed order, so that no place has more keys than
 * chance gives it. The other options keep their order.
 */
export function balanceKeys(chosen: readonly Candidate[]): Candidate[] {
  const moved = new Map<string, Single>();
  for (const options of [3, 4, 5]) {
    const group = chosen.flatMap(({ question, draft }) =>
      question.kind === 'single-choice' && question.options.length === options
        ? [{ question, free: draft.kind === 'single-choice' && draft.arrangement === 'mixed' }]
        : [],
    );
    if (group.length >= leastQuestions)
      for (const one of balanced(group, options)) moved.set(one.id, one);
  }
  return chosen.map((candidate) => {
    const question = moved.get(candidate.question.id);
    return question ? { ...candidate, question } : candidate;
  });
}

function balanced(
  group: readonly { question: Single; free: boolean }[],
  options: number,
): Single[] {
  const places = new Map(group.map(({ question }) => [question.id, placeOf(question)]));
  const movable = group
    .filter(({ free }) => free)
    .map(({ question }) => question)
    .sort((a, b) => compareText(a.id, b.id));
  const moved = new Map<string, Single>();
  while (moved.size < movable.length) {
    const counts = Array.from(
      { length: options },
      (_, place) => [...places.values()].filter((one) => one === place).length,
    );
    if (chiSquare(counts) <= (critical[options - 1] ?? 0)) break;
    const [most, fewest] = [Math.max(...counts), Math.min(...counts)].map((n) => counts.indexOf(n));
    const next = movable.find(({ id }) => !moved.has(id) && places.get(id) === most);
    if (!next || fewest === undefined) break;
    const question = withKeyAt(next, fewest);
    moved.set(next.id, question);
    places.set(next.id, fewest);
  }
  return [...moved.values()];
}

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  return counts.reduce((sum, one) => sum + (one - expected) ** 2 / Math.max(1, expected), 0);
}

function placeOf({ options, key }: Single): number {
  return options.findIndex(({ id }) => id === key);
}

function withKeyAt(question: Single, place: number): Single {
  const key = question.options.filter(({ id }) => id === question.key);
  const others = question.options.filter(({ id }) => id !== question.key);
  return { ...question, options: [...others.slice(0, place), ...key, ...others.slice(place)] };
}
