import 'server-only';
import type { Library } from '@/core/content';
import { detectLanguage } from '@/core/text';
import type { Annotation as Row } from '@/prisma/generated/client';
import { indexEntries, removeEntries, type SearchEntry } from '../search/entry';
import type { Database } from '../transaction';

/** Lets the search find what people wrote; highlights without a note are found as the passages they are in. */
export async function indexNotes(
  tx: Database,
  rows: readonly Row[],
  library: Library,
): Promise<void> {
  const silent = rows.filter(({ note }) => note === '');
  if (silent.length > 0) {
    await removeEntries(
      tx,
      'note',
      silent.map(({ id }) => id),
    );
  }
  const written = rows.filter(({ note }) => note !== '');
  if (written.length > 0) {
    await indexEntries(
      tx,
      written.map((row) => entryOf(row, library)),
    );
  }
}

function entryOf(row: Row, library: Library): SearchEntry {
  const { id, personId, documentId, passageId, start, end, note, quote } = row;
  const document = library.documents.find((one) => one.id === documentId);
  const position = library.passages.findIndex((one) => one.id === passageId);
  const passage = library.passages[position];
  const attached = row.detachedAt === null && passage !== undefined;
  return {
    ...{ kind: 'note', ref: id, personId },
    position: passage ? position : library.passages.length,
    content: {
      names: [],
      texts: [
        { text: note, language: detectLanguage(note) ?? 'en' },
        { text: quote, language: detectLanguage(quote) ?? 'en' },
      ],
      place: attached ? { documentId, passageId, number: passage.number, start, end } : null,
      source: document?.citation ?? null,
      ...{ subkind: null, spirit: null },
    },
  };
}
