import { type AnnotationColour, annotationColours } from '@/core/content';

/** Which notes are wanted; null does not restrict. */
export interface NotesQuery {
  readonly documentId: string | null;
  readonly colour: AnnotationColour | null;
}

/** Reads `document` and `colour` from the query; nonsense is left out. */
export function readNotesQuery(
  query: Readonly<Record<string, string | string[] | undefined>>,
): NotesQuery {
  const { document, colour } = query;
  const id = typeof document === 'string' && /^[\w.-]{1,100}$/.test(document) ? document : null;
  return {
    documentId: id,
    colour: annotationColours.find((one) => one === colour) ?? null,
  };
}

/** The same as an address would have it, with `?`; empty where nothing restricts. */
export function printNotesQuery({ documentId, colour }: NotesQuery): string {
  const query = new URLSearchParams();
  if (documentId !== null) query.set('document', documentId);
  if (colour !== null) query.set('colour', colour);
  return query.size === 0 ? '' : `?${query}`;
}
