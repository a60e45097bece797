import 'server-only';
import {
  findsLonger,
  hanRuns,
  pairsOf,
  type SearchQuery,
  type SearchTerm,
  stemWord,
} from '@/core/text';
import type { Database } from '../transaction';
import { type EntryContent, EntryContentSchema, type EntryKind } from './entry';

/** Of more entries than this in one of `scans` the first in reading order are looked at. */
export const mostCandidates = 1_000;
/** Of these, as many are put in order and can be paged through. */
export const mostRanked = 200;

/** What is looked up together: kinds of which there are few share one look into the index. */
const scans: readonly (readonly EntryKind[])[] = [
  ['concept', 'document', 'module'],
  ['passage'],
  ['question', 'note'],
];

/** Who looks, what for, and how much is wanted of each kind. */
export interface Search {
  readonly query: SearchQuery;
  readonly kinds: readonly EntryKind[];
  readonly personId: string | null;
  /** True lets questions through that the person has not answered. */
  readonly everyQuestion: boolean;
  /** True finds only what is called so. */
  readonly namesOnly: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface FoundEntry {
  readonly kind: EntryKind;
  readonly ref: string;
  readonly content: EntryContent;
  /** Of its kind, up to `mostCandidates`. */
  readonly total: number;
}

interface Row {
  readonly kind: EntryKind;
  readonly ref: string;
  readonly content: unknown;
  readonly total: bigint;
}

/**
 * The entries of every kind that hold all terms: first what is called so, then what holds the words
 * side by side, the denser first, then reading order. A person's own entries reach nobody else.
 */
export async function findEntries(db: Database, search: Search): Promise<FoundEntry[]> {
  const { query, kinds, personId, everyQuestion, namesOnly, offset, limit } = search;
  if (query.terms.length === 0) return [];
  const lexemes = scans
    .map((scan) => scan.filter((kind) => kinds.includes(kind)))
    .filter((scan) => scan.length > 0)
    .map((scan) => lexemeQuery(query, scan, personId));
  const { phrase } = query;
  const readings = query.terms.flatMap(readingsOf);
  const exact = readings.map((words) => `%\n${words}\n%`);
  const leading = readings.map((words) => `%\n${words}%`);
  const within = readings.map((words) => `%${words}%`);
  const required = query.terms.flatMap(requiredRun);
  // The kind is left to the lexemes: asked for by its column, it would be looked up a second time.
  const rows = await db.$queryRaw<Row[]>`
    SELECT best.kind, best.ref, best.content, best.total
    FROM unnest(${lexemes}::text[]) AS wanted (lexemes)
    CROSS JOIN LATERAL (
      WITH candidate AS MATERIALIZED (
        SELECT kind, ref, position, names, words FROM search_entry
        WHERE lexemes @@ wanted.lexemes::tsquery
          AND (person_id IS NULL OR person_id = ${personId}::uuid)
          AND words LIKE ALL (${required}::text[])
          AND (NOT ${namesOnly} OR strpos(names, ${phrase}) > 0 OR names LIKE ANY (${within}::text[]))
          AND (kind <> 'question' OR ${everyQuestion} OR ref IN (
            SELECT question_id FROM memory WHERE person_id = ${personId}::uuid))
        LIMIT ${mostCandidates}
      ), tiered AS (
        SELECT *, count(*) OVER (PARTITION BY kind) AS total,
          CASE WHEN strpos(names, ${`\n${phrase}\n`}) > 0 OR names LIKE ANY (${exact}::text[]) THEN 0
               WHEN strpos(names, ${`\n${phrase}`}) > 0 OR names LIKE ANY (${leading}::text[]) THEN 1
               WHEN strpos(names, ${phrase}) > 0 OR names LIKE ANY (${within}::text[]) THEN 2
               WHEN strpos(words, ${phrase}) > 0 THEN 3
               WHEN words LIKE ANY (${within}::text[]) THEN 4
               ELSE 5 END AS tier
        FROM candidate
      ), ranked AS (
        SELECT *, row_number() OVER (PARTITION BY kind ORDER BY tier, position) AS place FROM tiered
      ), dense AS (
        SELECT *,
          (length(words) - length(replace(words, ${phrase}, '')))::float / length(words) AS density
        FROM ranked WHERE place <= ${mostRanked}
      ), page AS (
        SELECT kind, ref, total,
          row_number() OVER (PARTITION BY kind ORDER BY tier, density DESC, position) AS rank
        FROM dense
      )
      SELECT page.*, search_entry.content FROM page JOIN search_entry USING (kind, ref)
      WHERE rank > ${offset} AND rank <= ${offset + limit}
    ) best
    ORDER BY best.kind, best.rank`;
  return rows.map(({ kind, ref, content, total }) => ({
    kind,
    ref,
    content: EntryContentSchema.parse(content),
    total: Number(total),
  }));
}

/** A `tsquery`, as text: all terms, within some kinds, of everybody's or the person's own. */
function lexemeQuery(
  query: SearchQuery,
  kinds: readonly EntryKind[],
  personId: string | null,
): string {
  const owners = personId === null ? ['@'] : ['@', `@${personId}`];
  const terms = query.terms.map((term) => termQuery(term, query));
  return [...terms, any(owners), any(kinds.map((kind) => `#${kind}`))].join(' & ');
}

function termQuery(term: SearchTerm, query: SearchQuery): string {
  const han = hanRuns(term).map((run) => all(pairsOf(run).map(quote)));
  if (term.script === 'han') return han.join();
  const words = term.words.map(
    (word) => quote(stemWord(word)) + (findsLonger(query, word) ? ':*' : ''),
  );
  return `(${[all(words), ...han].join(' | ')})`;
}

function all(lexemes: readonly string[]): string {
  return `(${lexemes.join(' & ')})`;
}

function any(lexemes: readonly string[]): string {
  return `(${lexemes.map(quote).join(' | ')})`;
}

function quote(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}

function readingsOf(term: SearchTerm): readonly string[] {
  return term.script === 'latin' ? term.readings : [];
}

/** A Chinese run whose pairs could stand apart; two characters are one pair. */
function requiredRun(term: SearchTerm): string[] {
  return term.script === 'han' && [...term.run].length > 2 ? [`%${term.run}%`] : [];
}
