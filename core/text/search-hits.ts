import { foldForSearch, type Simplify } from './search-fold';
import { findsLonger, hanRuns, type SearchQuery } from './search-query';
import { splitFolded, stemWord } from './search-tokens';
import { findAll, mergeSpans, type Span } from './spans';

/** Where a text holds what is looked for: spans of the text itself, in order, none touching the next. */
export function findHits(text: string, query: SearchQuery, simplify: Simplify): Span[] {
  const folded = foldForSearch(text, simplify);
  const runs = splitFolded(folded.text).filter((run) => !run.han);
  const hits = query.terms.flatMap((term) => {
    const han = hanRuns(term).flatMap((run) => findAll(folded.text, run));
    if (term.script === 'han') return han;
    return [
      ...han,
      ...term.words.flatMap((word) =>
        runs.filter((run) => isWord(run.text, word, findsLonger(query, word))),
      ),
    ];
  });
  return mergeSpans(
    hits.map((hit) => ({
      start: folded.sources[hit.start]?.start ?? 0,
      end: folded.sources[hit.end - 1]?.end ?? 0,
    })),
  );
}

function isWord(candidate: string, wanted: string, longer: boolean): boolean {
  const stem = stemWord(wanted);
  const found = stemWord(candidate);
  return found === stem || (longer && found.startsWith(stem));
}
