import { type Words, wordsAt } from '@/core/extraction';
import { splitSentences } from '@/core/text';
import type { Context } from '../../context';
import { nearestSentences } from '../nearest-sentences';

/** Consecutive sentences of a passage nearest to the words among them; none where something is hidden. */
export function windowAround(context: Context, words: Words): Words[] {
  const readable = context.readables.find(({ passage }) => passage.id === words.passageId);
  if (!readable || readable.noted.length > 0) return [];
  const all = splitSentences(readable.text).map(({ start, end }) => wordsAt(readable, start, end));
  const touched = all.flatMap(({ start, end }, at) =>
    start < words.end && words.start < end ? [at] : [],
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return [];
  const window = nearestSentences(all, first, last, words.text, () => true);
  return window.some(({ text }) => text.length < 4 || /\uE000/u.test(text)) ? [] : window;
}
