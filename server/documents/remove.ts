import 'server-only';
import { failure, type Result, success } from '@/core/result';
import type { SignedInPerson } from '../auth/identity';
import { inTransaction } from '../transaction';
import { findOwn } from './uploads';

/**
 * Takes a document away. What learners have been given stays with them: then the document only leaves
 * the teacher's sight and its questions the bank. Otherwise nothing of it is kept.
 */
export async function removeUpload(
  person: SignedInPerson,
  id: string,
  now: Date,
): Promise<Result<null, 'document-not-found'>> {
  const upload = await findOwn(person, id);
  if (!upload) return failure('document-not-found');
  await inTransaction(async (tx) => {
    const own = { draft: { uploadId: id } };
    const used = await tx.questionVersion.count({
      where: {
        question: own,
        OR: [{ assignmentQuestions: { some: {} } }, { items: { some: {} } }],
      },
    });
    if (used > 0) {
      await tx.question.updateMany({ where: own, data: { status: 'retired', retiredAt: now } });
      await tx.upload.update({ where: { id }, data: { removedAt: now, file: null } });
      return;
    }
    await tx.questionVersion.deleteMany({ where: { question: own } });
    await tx.question.deleteMany({ where: own });
    await tx.upload.delete({ where: { id } });
    const { sourceId } = upload;
    if (sourceId === null) return;
    await tx.passage.deleteMany({ where: { document: { sourceId } } });
    await tx.document.deleteMany({ where: { sourceId } });
    await tx.source.delete({ where: { id: sourceId } });
  });
  return success(null);
}
