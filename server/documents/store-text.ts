import 'server-only';
import type { Library } from '@/core/content';
import type { Upload } from '@/prisma/generated/client';
import { asJson } from '../content-import/json';
import type { Database } from '../transaction';

/** Puts the documents, passages and errata of one file in place of those that were made of it before. */
export async function storeText(
  tx: Database,
  { sourceId }: Pick<Upload, 'sourceId'>,
  library: Library,
  now: Date,
): Promise<void> {
  if (sourceId === null) return;
  await tx.passage.deleteMany({ where: { document: { sourceId } } });
  await tx.document.deleteMany({ where: { sourceId } });
  await tx.correction.deleteMany({ where: { sourceId } });
  await tx.document.createMany({
    data: library.documents.map((document, position) => ({
      ...{ id: document.id, sourceId, position, language: document.language },
      content: asJson(document),
    })),
  });
  await tx.passage.createMany({
    data: library.passages.map((passage) => ({
      ...{ id: passage.id, documentId: passage.documentId, number: passage.number },
      ...{ text: passage.text, content: asJson(passage) },
    })),
  });
  await tx.correction.createMany({
    data: library.corrections.map((correction) => ({
      ...{ id: correction.id, sourceId, passageId: correction.passageId },
      content: asJson(correction),
    })),
  });
  // By this moment readers know that the text has changed.
  await tx.source.update({ where: { id: sourceId }, data: { importedAt: now } });
}
