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

/** Of more entries than this the first in reading order are looked at. */
export const mostCandidates = 2_000;
/** Of these, as many are put in order and can be paged through. */
export const mostRanked = 400;

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
  const lexemes = kinds.map((kind) => lexemeQuery(query, kind, personId));
  const { phrase } = query;
  const readings = query.terms.flatMap(readingsOf);
  const exact = readings.map((words) => `%\n${words}\n%`);
  const leading = readings.map((words) => `%\n${words}%`);
  const within = readings.map((words) => `%${words}%`);
  const required = query.terms.flatMap(requiredRun);
  // The kind is left to the lexemes: asked for by its column, it would be looked up a second time.
  const rows = await db.$queryRaw<Row[]>`
    SELECT best.kind, best.ref, best.content, best.total
    FROM unnest(${lexemes}::text[]) WITH ORDINALITY AS wanted (lexemes, place)
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
      ), ranked AS (
        SELECT *, count(*) OVER () AS total,
          CASE WHEN strpos(names, ${`\n${phrase}\n`}) > 0 OR names LIKE ANY (${exact}::text[]) THEN 0
               WHEN strpos(names, ${`\n${phrase}`}) > 0 OR names LIKE ANY (${leading}::text[]) THEN 1
               WHEN strpos(names, ${phrase}) > 0 OR names LIKE ANY (${within}::text[]) THEN 2
               WHEN strpos(words, ${phrase}) > 0 THEN 3
               WHEN words LIKE ANY (${within}::text[]) THEN 4
               ELSE 5 END AS tier
        FROM candidate ORDER BY tier, position LIMIT ${mostRanked}
      ), page AS (
        SELECT kind, ref, total, tier, position,
          (length(words) - length(replace(words, ${phrase}, '')))::float / length(words) AS density
        FROM ranked ORDER BY tier, density DESC, position OFFSET ${offset} LIMIT ${limit}
      )
      SELECT page.*, search_entry.content FROM page JOIN search_entry USING (kind, ref)
    ) best
    ORDER BY wanted.place, best.tier, best.density DESC, best.position`;
  return rows.map(({ kind, ref, content, total }) => ({
    kind,
    ref,
    content: EntryContentSchema.parse(content),
    total: Number(total),
  }));
}

/** A `tsquery`, as text: all terms, within one kind, of everybody's or the person's own. */
function lexemeQuery(query: SearchQuery, kind: EntryKind, personId: string | null): string {
  const owner = personId === null ? quote('@') : `(${quote('@')} | ${quote(`@${personId}`)})`;
  return [...query.terms.map(termQuery), owner, quote(`#${kind}`)].join(' & ');
}

function termQuery(term: SearchTerm): string {
  const han = hanRuns(term).map((run) => all(pairsOf(run).map(quote)));
  if (term.script === 'han') return han.join();
  const words = term.words.map((word) => quote(stemWord(word)) + (findsLonger(word) ? ':*' : ''));
  return `(${[all(words), ...han].join(' | ')})`;
}

function all(lexemes: readonly string[]): string {
  return `(${lexemes.join(' & ')})`;
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
