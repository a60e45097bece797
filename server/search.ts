import 'server-only';
import type { Language } from '@/core/content';
import { parseSearch, possibleReadings, type SearchQuery, withReadings } from '@/core/text';
import type { Learner } from './auth/identity';
import { canTeach } from './auth/identity';
import { db } from './db';
import { simplify } from './search/dictionary';
import { type EntryKind, entryKinds, type Words } from './search/entry';
import {
  type FoundEntry,
  findEntries,
  mostCandidates,
  mostRanked,
  type Search,
} from './search/find';
import { type SearchHit, showHit } from './search/hit';
import { findBeginnings, findReadings } from './search/readings';

export { type EntryKind, entryKinds, indexEntries, removeEntries } from './search/entry';
export type { SearchHit } from './search/hit';
export { relatedNames } from './search/related-names';

/** What was found of one kind. */
export interface SearchGroup {
  readonly kind: EntryKind;
  /** How many there are; `more` says that there are more than that. */
  readonly total: number;
  readonly more: boolean;
  readonly hits: readonly SearchHit[];
  /** How many pages of this kind can be turned to. */
  readonly pages: number;
}

export interface SearchResults {
  /** False where the typed text holds neither a letter nor a digit. */
  readonly searchable: boolean;
  /** True where what was typed is too long and only its beginning was looked for. */
  readonly shortened: boolean;
  /** Chinese words that Latin letters were also taken for. */
  readonly readings: readonly string[];
  /** Groups with at least one hit, in the order of `entryKinds`; only the wanted one where a kind is wanted. */
  readonly groups: readonly SearchGroup[];
  /** How much there is of every kind, whichever is wanted. */
  readonly totals: readonly Pick<SearchGroup, 'kind' | 'total' | 'more'>[];
}

/** How many of each kind stand on the page that shows all kinds. */
const overview: Record<EntryKind, number> = {
  concept: 5,
  passage: 8,
  document: 3,
  module: 3,
  question: 4,
  note: 4,
};
/** How many stand on a page of one kind. */
export const pageLength = 20;

type Asker = Pick<Learner, 'id' | 'role'> | null;

interface Wanted {
  readonly typed: string;
  /** Null looks through all kinds. */
  readonly kind: EntryKind | null;
  /** From 1; only with a kind. */
  readonly page: number;
  readonly language: Language;
}

/**
 * Looks through everything that this person may see: texts, concepts and modules are everybody's,
 * questions those of teachers, and of learners who have answered them, notes their owner's.
 */
export async function searchLibrary(person: Asker, wanted: Wanted): Promise<SearchResults> {
  const typed = parseSearch(wanted.typed, simplify);
  const read = withReadings(typed, await findReadings(db, possibleReadings(typed)));
  const results = await searchFor(person, read, wanted);
  if (results.totals.length > 0) return results;
  // Nothing is called so: then what begins so. Asked for at once, it would cost every search several times as much.
  return searchFor(person, { ...read, longer: true }, wanted);
}

async function searchFor(
  person: Asker,
  query: SearchQuery,
  wanted: Wanted,
): Promise<SearchResults> {
  const search = { ...reach(person), query, namesOnly: false };
  const { kind, language } = wanted;
  const offset = (wanted.page - 1) * pageLength;
  const [page, first] = await Promise.all([
    kind && findEntries(db, { ...search, kinds: [kind], offset, limit: pageLength }),
    findEntries(db, {
      ...search,
      kinds: entryKinds,
      offset: 0,
      limit: kind ? 1 : Math.max(...Object.values(overview)),
    }),
  ]);
  return {
    searchable: query.terms.length > 0,
    shortened: query.shortened,
    readings: query.terms.flatMap((term) => (term.script === 'latin' ? term.readings : [])),
    groups: groupByKind(page ?? first.filter(onOverview()), query, language),
    totals: totalsOf(first),
  };
}

/** Lets as many of each kind through as the overview has room for. */
function onOverview(): (entry: FoundEntry) => boolean {
  const seen = new Map<EntryKind, number>();
  return ({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= overview[kind];
  };
}

function totalsOf(found: readonly FoundEntry[]): SearchResults['totals'] {
  return entryKinds.flatMap((kind) => {
    const total = found.find((entry) => entry.kind === kind)?.total;
    return total === undefined ? [] : [{ kind, total, more: total >= mostCandidates }];
  });
}

function groupByKind(
  found: readonly FoundEntry[],
  query: SearchQuery,
  language: Language,
): SearchGroup[] {
  return entryKinds.flatMap((kind): SearchGroup[] => {
    const own = found.filter((entry) => entry.kind === kind);
    const total = own[0]?.total ?? 0;
    if (total === 0) return [];
    return [
      {
        ...{ kind, total, more: total >= mostCandidates },
        hits: own.map((entry) => showHit(entry, query, language)),
        pages: Math.ceil(Math.min(total, mostRanked) / pageLength),
      },
    ];
  });
}

/** A name that begins like, or holds, what has been typed so far. */
export interface Suggestion extends Words {
  readonly kind: EntryKind;
}

/** Names of concepts, documents and modules for what has been typed so far; pinyin may be unfinished. */
export async function suggestNames(
  person: Asker,
  typed: string,
  language: Language,
): Promise<Suggestion[]> {
  const parsed = parseSearch(typed, simplify);
  const possible = possibleReadings(parsed);
  const exact = await findReadings(db, possible);
  const whole = possible.filter((reading) => reading === parsed.phrase.replaceAll(' ', ''));
  const readings = exact.size > 0 ? exact : await findBeginnings(db, whole);
  const query = { ...withReadings(parsed, readings), longer: true };
  const found = await findEntries(db, {
    ...reach(person),
    query,
    kinds: ['concept', 'document', 'module'],
    namesOnly: true,
    offset: 0,
    limit: 5,
  });
  return found.slice(0, 8).flatMap((entry): Suggestion[] => {
    const { kind, name, otherNames } = showHit(entry, query, language);
    const names = name ? [name, ...otherNames] : otherNames;
    const shown = names.find(({ hits }) => hits.length > 0) ?? names[0];
    return shown ? [{ kind, text: shown.text, language: shown.language }] : [];
  });
}

function reach(person: Asker): Pick<Search, 'personId' | 'everyQuestion'> {
  return {
    personId: person?.id ?? null,
    everyQuestion: person !== null && canTeach(person),
  };
}
