import 'server-only';
import type { Annotation, AnnotationRequest } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import type { Learner } from '../auth/identity';
import { libraryOpenTo } from '../library';
import { removeEntries } from '../search/entry';
import { inTransaction, isRowId, takeTurns } from '../transaction';
import { indexNotes } from './index-notes';
import { annotationOf, placeColumns, textsByDocument } from './row';

export type SaveAnnotationCode = 'annotation-not-found' | 'too-many-annotations';

/** More than a reader of this library makes; a bound for programs. */
const mostAnnotations = 5_000;

/**
 * Keeps a highlight of a learner under the id that the browser chose: makes it or changes it, and the
 * same again changes nothing. Words that have moved since the page was made are found again; words
 * that are nowhere are kept, detached. Another person's id is as unknown as one that is not there.
 */
export async function saveAnnotation(
  learner: Pick<Learner, 'id'>,
  id: string,
  request: AnnotationRequest,
  now: Date,
): Promise<Result<Annotation, SaveAnnotationCode>> {
  if (!isRowId(id)) return failure('annotation-not-found');
  const library = await libraryOpenTo(learner, [request.documentId], now);
  const { documentId, quote, colour } = request;
  const note = request.note.trim();
  return inTransaction(async (tx) => {
    await takeTurns(tx, `learner:${learner.id}`);
    const known = await tx.annotation.findUnique({ where: { id } });
    if (known && known.personId !== learner.id) return failure('annotation-not-found');
    const others = { personId: learner.id, id: { not: id } };
    if (!known && (await tx.annotation.count({ where: others })) >= mostAnnotations)
      return failure('too-many-annotations');
    const texts = textsByDocument(library).get(documentId) ?? [];
    const anchor = { ...request, detachedAt: known?.detachedAt ?? null };
    const row = {
      ...placeColumns(anchor, texts, now),
      ...{ documentId, quote, colour, note, updatedAt: now },
    };
    const saved = await tx.annotation.upsert({
      where: { id },
      create: { ...row, id, personId: learner.id, createdAt: now },
      update: row,
    });
    await indexNotes(tx, [saved], library);
    return success(annotationOf(saved));
  });
}

/** Removes a highlight of a learner; one that is gone already, or another's, is left as it is. */
export async function removeAnnotation(learner: Pick<Learner, 'id'>, id: string): Promise<void> {
  if (!isRowId(id)) return;
  await inTransaction(async (tx) => {
    const { count } = await tx.annotation.deleteMany({ where: { id, personId: learner.id } });
    if (count > 0) await removeEntries(tx, 'note', [id]);
  });
}
