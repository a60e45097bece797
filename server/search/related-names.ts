import 'server-only';
import type { Concept, Language } from '@/core/content';
import { pairsOf, parseSearch, type SearchQuery, stemWord } from '@/core/text';
import { loadLibrary } from '../library';
import { simplify } from './dictionary';
import type { Words } from './entry';

/**
 * Names of concepts to go on with where nothing was found: those that share a pair of characters or a
 * word with what was typed, then the three spirits and their components.
 */
export async function relatedNames(
  typed: string,
  language: Language,
  count: number,
): Promise<Words[]> {
  const { concepts } = await loadLibrary();
  const parts = partsOf(parseSearch(typed, simplify));
  const near = concepts.filter(({ name }) =>
    partsOf(parseSearch(`${name.en} ${name['zh-CN']}`, simplify)).some((part) =>
      parts.includes(part),
    ),
  );
  const known = concepts.filter(({ kind }) => kind === 'spirit' || kind === 'component');
  const chosen = [...new Set<Concept>([...near, ...known])].slice(0, count);
  return chosen.map(({ name }) => ({ text: name[language], language }));
}

/** Pairs of characters, and words that are long enough to mean something. */
function partsOf(query: SearchQuery): string[] {
  return query.terms.flatMap((term) => {
    if (term.script === 'han') return pairsOf(term.run).filter((pair) => [...pair].length > 1);
    return term.words.filter((word) => word.length > 3).map(stemWord);
  });
}
