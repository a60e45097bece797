import { foldText } from './normalize';

/**
 * Share of the n-grams of `part` that also stand in `whole`, 0 to 1, on folded text (no case, white
 * space or punctuation). A part shorter than `n` counts as one gram; an empty one gives 0.
 * Not symmetric: ask both ways to find a passage that restates another in fewer words.
 */
export function containment(part: string, whole: string, n = 8): number {
  const grams = gramsOf(foldText(part), n);
  if (grams.size === 0) return 0;
  const size = [...grams][0]?.length ?? n;
  const others = gramsOf(foldText(whole), size);
  let shared = 0;
  for (const gram of grams) if (others.has(gram)) shared++;
  return shared / grams.size;
}

function gramsOf(text: string, n: number): Set<string> {
  if (text === '') return new Set();
  if (text.length <= n) return new Set([text]);
  return new Set(Array.from({ length: text.length - n + 1 }, (_, at) => text.slice(at, at + n)));
}
