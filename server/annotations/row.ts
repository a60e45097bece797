import 'server-only';
import { type Annotation, annotationColours, type Library } from '@/core/content';
import { type Anchor, type AnchorText, quotationAt, reanchor } from '@/core/text';
import type { Annotation as Row } from '@/prisma/generated/client';

/** A row as the pages know it. */
export function annotationOf(row: Row): Annotation {
  const { id, documentId, passageId, start, end, quote, prefix, suffix, note } = row;
  return {
    ...{ id, documentId, passageId, start, end, quote, prefix, suffix, note },
    colour: annotationColours.find((colour) => colour === row.colour) ?? annotationColours[0],
    createdAt: row.createdAt.toISOString(),
    detached: row.detachedAt !== null,
  };
}

/** The passages of every document, each with its text. */
export function textsByDocument(
  library: Pick<Library, 'passages'>,
): ReadonlyMap<string, readonly AnchorText[]> {
  const texts = new Map<string, AnchorText[]>();
  for (const { documentId, id, text } of library.passages) {
    const own = texts.get(documentId);
    if (own) own.push({ id, text });
    else texts.set(documentId, [{ id, text }]);
  }
  return texts;
}

/** The columns that say where an annotation stands. */
export type PlaceColumns = Pick<
  Row,
  'passageId' | 'start' | 'end' | 'prefix' | 'suffix' | 'detachedAt'
>;

/**
 * Where the words of an anchor stand among `texts`. Unchanged words take the context that they have
 * now; words that are nowhere keep their last place, detached since `now` or since before.
 */
export function placeColumns(
  anchor: Anchor & { readonly detachedAt: Date | null },
  texts: readonly AnchorText[],
  now: Date,
): PlaceColumns {
  const { passageId, start, quote, prefix, suffix } = anchor;
  const place = reanchor(anchor, texts);
  if (!place) {
    const end = start + quote.length;
    return { passageId, start, end, prefix, suffix, detachedAt: anchor.detachedAt ?? now };
  }
  const text = texts.find(({ id }) => id === place.passageId)?.text ?? '';
  const context = place.exact ? quotationAt(text, place) : anchor;
  return {
    ...{ passageId: place.passageId, start: place.start, end: place.end },
    ...{ prefix: context.prefix, suffix: context.suffix, detachedAt: null },
  };
}
