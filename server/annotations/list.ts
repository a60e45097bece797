import 'server-only';
import type { Annotation, AnnotationColour, Passage, SourceDocument } from '@/core/content';
import type { Learner } from '../auth/identity';
import { db } from '../db';
import { libraryOpenTo } from '../library';
import { annotationOf } from './row';

/** An annotation with where it stands. */
export interface ListedAnnotation {
  readonly annotation: Annotation;
  /** Null where the library no longer has it. */
  readonly document: SourceDocument | null;
  readonly passage: Passage | null;
  /** What the source says there now, where a correction has changed the words; else null. */
  readonly nowReads: string | null;
}

/** The attached annotations of a learner on some passages, in the order of the words. */
export async function readAnnotations(
  learner: Pick<Learner, 'id'>,
  passageIds: readonly string[],
): Promise<Annotation[]> {
  const documentIds = new Set(passageIds.map((id) => id.slice(0, id.lastIndexOf('.'))));
  const rows = await db.annotation.findMany({
    where: {
      personId: learner.id,
      documentId: { in: [...documentIds] },
      passageId: { in: [...passageIds] },
      detachedAt: null,
    },
    orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
  });
  return rows.map(annotationOf);
}

/** All annotations of a learner in the order of the library; those of lost documents come last. */
export async function listAnnotations(
  learner: Pick<Learner, 'id'>,
  filter: { readonly documentId?: string | null; readonly colour?: AnnotationColour | null } = {},
  now = new Date(),
): Promise<ListedAnnotation[]> {
  const { documentId, colour } = filter;
  const rows = await db.annotation.findMany({
    where: { personId: learner.id, ...(documentId && { documentId }), ...(colour && { colour }) },
    orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
  });
  const cited = [...new Set(rows.map((row) => row.documentId))];
  const library = await libraryOpenTo(learner, cited, now);
  const documents = new Map(library.documents.map((one) => [one.id, one]));
  const passages = new Map(library.passages.map((one) => [one.id, one]));
  const order = new Map(library.passages.map(({ id }, index) => [id, index]));
  const shelf = new Map(library.documents.map(({ id }, index) => [id, index]));
  const place = ({ annotation }: ListedAnnotation) => [
    shelf.get(annotation.documentId) ?? shelf.size,
    annotation.detached ? order.size : (order.get(annotation.passageId) ?? order.size),
  ];
  const listed = rows.map(annotationOf).map((annotation): ListedAnnotation => {
    const passage = annotation.detached ? null : (passages.get(annotation.passageId) ?? null);
    const words = passage?.text.slice(annotation.start, annotation.end) ?? annotation.quote;
    return {
      annotation,
      passage,
      document: documents.get(annotation.documentId) ?? null,
      nowReads: words === annotation.quote ? null : words,
    };
  });
  return listed.sort((a, b) => {
    const [[oneBook = 0, one = 0], [otherBook = 0, other = 0]] = [place(a), place(b)];
    return oneBook - otherBook || one - other;
  });
}
