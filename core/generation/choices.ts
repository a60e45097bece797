import type { Evidence, Localized } from '@/core/content';
import { quote, type Words } from '@/core/extraction';
import type { Choice, Distractor } from './draft';
import { type Names, wordingOf } from './names';

/** Words of a source as a choice. */
export function choose(names: Names, words: Words): Choice {
  return { wording: wordingOf(names, words), words };
}

/** Words of a source that are no answer here, and why. */
export function rejectChoice(
  names: Names,
  words: Words,
  distance: Distractor['distance'],
  reason: Localized,
): Distractor {
  return { ...choose(names, words), distance, reason };
}

/** Evidence in the order given, without what another quotation of the same role already covers. */
export function proofs(keys: readonly Words[], contrasts: readonly Words[]): Evidence[] {
  const evidence = keys.map((words) => quote(words, 'key'));
  for (const words of contrasts) evidence.push(quote(words, 'contrast'));
  return evidence.filter(
    (one, index) =>
      !evidence.some(
        (other, at) =>
          at !== index &&
          other.passageId === one.passageId &&
          other.start <= one.start &&
          one.end <= other.end &&
          (other.role === 'key' || one.role === 'contrast') &&
          (at < index || other.end - other.start > one.end - one.start),
      ),
  );
}

/** The first of every text, in order. */
export function distinct<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = textOf(item);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
