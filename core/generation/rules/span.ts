import { type Words, wordsAt } from '@/core/extraction';
import type { Context } from '../context';

/** From the first of two runs of words to the end of the second, where little lies between; else null. */
export function spanOf(
  context: Context,
  first: Words,
  second: Words,
  farthest: number,
): Words | null {
  const gap = second.start - first.end;
  if (first.passageId !== second.passageId || gap < 0 || gap > farthest) return null;
  const readable = context.readables.find(({ passage }) => passage.id === first.passageId);
  return readable ? wordsAt(readable, first.start, second.end) : null;
}
