import { foldForSearch, type Simplify } from './search-fold';
import { splitFolded } from './search-tokens';

/** Something that must stand in what is found: a run of Chinese characters, or Latin words … */
export type SearchTerm =
  | { readonly script: 'han'; readonly run: string }
  | {
      readonly script: 'latin';
      readonly words: readonly string[];
      /** … or instead of these words one of the Chinese words that are read like them. */
      readonly readings: readonly string[];
    };

/** What somebody looks for. `phrase` is all of it, folded. */
export interface SearchQuery {
  readonly phrase: string;
  readonly terms: readonly SearchTerm[];
  /** True where words that begin like a Latin word count too: `work` finds worker and workshop. */
  readonly longer: boolean;
  /** True where something was left out because there was too much. */
  readonly shortened: boolean;
}

/** In UTF-16 code units; nobody reads the sixteenth word of a search either. */
export const longestQuery = 100;
const mostTerms = 12;

/** Reads what was typed; no terms where it holds neither a letter nor a digit. */
export function parseSearch(typed: string, simplify: Simplify): SearchQuery {
  const phrase = foldForSearch(typed.slice(0, longestQuery), simplify).text;
  const runs = splitFolded(phrase);
  const terms = runs
    .slice(0, mostTerms)
    .map(
      ({ text, han }): SearchTerm =>
        han ? { script: 'han', run: text } : { script: 'latin', words: [text], readings: [] },
    );
  return {
    phrase,
    terms,
    longer: false,
    shortened: typed.length > longestQuery || runs.length > mostTerms,
  };
}

/** What could be pinyin in a query: each stretch of neighbouring Latin words, written as one. */
export function possibleReadings(query: SearchQuery): string[] {
  const found = new Set<string>();
  for (const [from, first] of query.terms.entries()) {
    let joined = '';
    if (first.script !== 'latin') continue;
    for (const term of query.terms.slice(from)) {
      if (term.script !== 'latin') break;
      joined += term.words.join('');
      found.add(joined);
    }
  }
  return [...found].filter((reading) => /^[a-z]{2,48}$/.test(reading));
}

/**
 * The query with Latin words understood as pinyin where `readings` knows Chinese words for them;
 * the longest stretch from the left wins. Example: gong jiang → (gong and jiang) or 工匠
 */
export function withReadings(
  query: SearchQuery,
  readings: ReadonlyMap<string, readonly string[]>,
): SearchQuery {
  const terms: SearchTerm[] = [];
  let at = 0;
  while (at < query.terms.length) {
    const stretch = longestReading(query.terms.slice(at), readings);
    const term = stretch ?? query.terms[at];
    if (term) terms.push(term);
    at += stretch?.words.length ?? 1;
  }
  return { ...query, terms };
}

function longestReading(
  terms: readonly SearchTerm[],
  readings: ReadonlyMap<string, readonly string[]>,
): Extract<SearchTerm, { script: 'latin' }> | null {
  const words: string[] = [];
  let longest: Extract<SearchTerm, { script: 'latin' }> | null = null;
  for (const term of terms) {
    if (term.script !== 'latin') break;
    words.push(...term.words);
    const known = readings.get(words.join(''));
    if (known) longest = { script: 'latin', words: [...words], readings: known };
  }
  return longest;
}

/** The Chinese runs of which one must stand in a text for this term; empty for Latin words alone. */
export function hanRuns(term: SearchTerm): readonly string[] {
  return term.script === 'han' ? [term.run] : term.readings;
}

/** True where a longer word counts for this one; `a` and `1` are always only themselves. */
export function findsLonger(query: Pick<SearchQuery, 'longer'>, word: string): boolean {
  return query.longer && /^[a-z]{3,}$/.test(word);
}
