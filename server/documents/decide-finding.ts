import 'server-only';
import { failure, type Result, success } from '@/core/result';
import type { FindingDecision } from '@/prisma/generated/client';
import type { SignedInPerson } from '../auth/identity';
import { inTransaction } from '../transaction';
import { findOwn } from './uploads';

export type DecideCode = 'document-not-found' | 'finding-not-found' | 'finding-note-missing';

/** Longest note of a teacher on a place of the text, in characters. */
export const longestNote = 300;

/**
 * Keeps what a teacher decides about a place, or with null takes it back; the questions are made again
 * from then on. `correct` needs a note, which is shown with the place.
 */
export async function decideFinding(
  person: SignedInPerson,
  uploadId: string,
  findingId: string,
  input: { readonly decision: FindingDecision | null; readonly note: string },
  now: Date,
): Promise<Result<null, DecideCode>> {
  const upload = await findOwn(person, uploadId);
  if (!upload) return failure('document-not-found');
  const note = input.decision === 'correct' ? input.note.trim().slice(0, longestNote) : '';
  if (input.decision === 'correct' && note === '') return failure('finding-note-missing');
  return inTransaction(async (tx) => {
    const { count } = await tx.finding.updateMany({
      where: { uploadId, id: findingId },
      data: { decision: input.decision, note, decidedAt: input.decision && now },
    });
    if (count === 0) return failure('finding-not-found');
    // Work that is under way sees at its end that there is a new decision.
    await tx.upload.updateMany({
      where: { id: uploadId, stage: { in: ['ready', 'failed'] } },
      data: { stage: 'drafting', code: null, aliveAt: null },
    });
    return success(null);
  });
}
