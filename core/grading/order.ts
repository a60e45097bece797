import type { AnswerOf, QuestionOf } from '../content';
import { type Grade, gradeParts } from './grade';

/**
 * (L − 1) / (n − 1) for n items of which L at most stand in the right order among each other, whatever
 * stands between them: one item in a wrong place costs one share, and the reverse order earns nothing.
 * Null while nothing is ordered.
 */
export function gradeOrder(question: QuestionOf<'order'>, answer: AnswerOf<'order'>): Grade | null {
  const total = question.key.length;
  const inOrder = itemsInOrder(question, answer).size;
  if (inOrder === 0) return null;
  const found = inOrder > 1 ? inOrder : 0;
  return gradeParts((inOrder - 1) / (total - 1), found, total);
}

/**
 * The items of a longest common subsequence of answer and key; of several equally long, the one that
 * keeps the earlier items of the answer. Unknown and repeated items are left out.
 */
export function itemsInOrder(
  question: QuestionOf<'order'>,
  answer: AnswerOf<'order'>,
): ReadonlySet<string> {
  const given = [...new Set(answer.items)].filter((id) => question.key.includes(id));
  // Longest run of ascending places that begins with each item, from the last item backwards.
  const runs: string[][] = [];
  for (const [index, id] of [...given.entries()].reverse()) {
    const place = question.key.indexOf(id);
    let rest: readonly string[] = [];
    for (const later of runs.slice(index + 1)) {
      const [next] = later;
      const ascends = next !== undefined && question.key.indexOf(next) > place;
      if (ascends && later.length > rest.length) rest = later;
    }
    runs[index] = [id, ...rest];
  }
  const longest = runs.reduce<readonly string[]>(
    (best, run) => (run.length > best.length ? run : best),
    [],
  );
  return new Set(longest);
}
