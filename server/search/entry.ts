import 'server-only';
import { z } from 'zod';
import {
  type Concept,
  documentTypes,
  LanguageSchema,
  LocalizedSchema,
  questionKinds,
} from '@/core/content';
import { foldForSearch, searchTokens } from '@/core/text';
import type { Database } from '../transaction';
import { simplify } from './dictionary';

/** What can be found, in the order in which a page lists it. */
export const entryKinds = ['concept', 'passage', 'document', 'module', 'question', 'note'] as const;

export type EntryKind = (typeof entryKinds)[number];

const conceptKinds = [
  'spirit',
  'component',
  'body',
  'person',
  'event',
  'place',
  'document',
  'term',
] as const satisfies readonly Concept['kind'][];

const subkinds = [...conceptKinds, ...documentTypes, ...questionKinds] as const;

const WordsSchema = z.object({ text: z.string(), language: LanguageSchema });

/** Words with their language. */
export type Words = z.infer<typeof WordsSchema>;

export const EntryContentSchema = z.object({
  /** What it is called, the best name in each language first, then further names. */
  names: z.array(WordsSchema),
  /** What it says. The same in two languages, or one after the other. */
  texts: z.array(WordsSchema),
  /** Where it stands: the passage itself, or the first evidence of a concept. */
  place: z
    .object({
      documentId: z.string(),
      passageId: z.string(),
      number: z.number().int(),
      start: z.number().int(),
      end: z.number().int(),
    })
    .nullable(),
  /** How its document is cited. */
  source: LocalizedSchema.nullable(),
  /** The kind of a concept, of a document or of a question. */
  subkind: z.enum(subkinds).nullable(),
  /** Chinese name of the spirit that a concept is or belongs to. */
  spirit: z.string().nullable(),
});

/** What a result shows. Never a key, a reason or a rationale: a browser may get all of it. */
export type EntryContent = z.infer<typeof EntryContentSchema>;

/** Something to be found. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** Id of what is found, unique within its kind. */
  readonly ref: string;
  /** Whose it is: nobody else finds it. Null is everybody's: the library, which `indexContent` puts in place. */
  readonly personId: string | null;
  /** Reading order within the kind. */
  readonly position: number;
  readonly content: EntryContent;
}

/** Puts entries into the index, in place of those with the same kind and ref. */
export async function indexEntries(tx: Database, entries: readonly SearchEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += 500) {
    const rows = JSON.stringify(entries.slice(from, from + 500).map(rowOf));
    await tx.$executeRaw`
      INSERT INTO search_entry (kind, ref, person_id, position, content, names, words, tokens)
      SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS entry (
        kind text, ref text, person_id uuid, position int, content jsonb,
        names text, words text, tokens text[])
      ON CONFLICT (kind, ref) DO UPDATE SET
        person_id = excluded.person_id, position = excluded.position, content = excluded.content,
        names = excluded.names, words = excluded.words, tokens = excluded.tokens`;
  }
}

/** Takes entries out of the index; those that are not there are passed over. */
export async function removeEntries(
  tx: Database,
  kind: EntryKind,
  refs: readonly string[],
): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { kind, ref: { in: [...refs] } } });
}

function rowOf(entry: SearchEntry) {
  const { kind, ref, personId, position } = entry;
  const storable = (words: Words) => ({ ...words, text: storableText(words.text) });
  const content = {
    ...entry.content,
    names: entry.content.names.map(storable),
    texts: entry.content.texts.map(storable),
  };
  const names = content.names.map(({ text }) => foldForSearch(text, simplify).text);
  const texts = content.texts.map(({ text }) => foldForSearch(text, simplify).text);
  const all = [...content.names, ...content.texts].map(({ text }) => text).join('\n');
  return {
    ...{ kind, ref, person_id: personId, position, content },
    names: `\n${names.join('\n')}\n`,
    words: `\n${[...names, ...texts].join('\n')}\n`,
    tokens: searchTokens(all, simplify),
  };
}

/** The text with what no JSON column takes replaced, one for one: half a surrogate pair, and the character zero. */
function storableText(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\u0000', ' ');
}
