import { type Words, wordsAt } from '@/core/extraction';
import { splitSentences } from '@/core/text';
import type { Context } from '../../context';
import { chanceOf } from '../../random';

const mostSentences = 7;

/** Consecutive sentences of a passage with the words among them; none where something is hidden. */
export function windowAround(context: Context, words: Words): Words[] {
  const readable = context.readables.find(({ passage }) => passage.id === words.passageId);
  if (!readable || readable.noted.length > 0) return [];
  const all = splitSentences(readable.text).map(({ start, end }) => wordsAt(readable, start, end));
  const at = all.findIndex(({ start, end }) => start <= words.start && words.end <= end);
  const before = Math.floor(chanceOf(context.seed, words.text, 'window') * mostSentences);
  const from = Math.max(0, Math.min(at - before, all.length - mostSentences));
  const window = all.slice(from, from + mostSentences);
  return window.some(({ text }) => text.length < 4 || /\uE000/u.test(text)) ? [] : window;
}
