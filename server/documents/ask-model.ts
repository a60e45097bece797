import 'server-only';
import type { Question } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import type { SignedInPerson } from '../auth/identity';
import { linkQuestions } from '../content-import/store-questions';
import { db } from '../db';
import type { ModelCode } from '../provider/ask-model';
import { proposeQuestions } from '../provider/propose';
import { readModelSettings } from '../provider/settings';
import { inTransaction, takeTurns } from '../transaction';
import { currentQuestions } from './queue';
import { createDrafts } from './store-drafts';
import { readUpload } from './uploads';

export type AskModelCode = 'document-not-found' | 'model-not-set' | ModelCode;

/** True where the operator has set a language model. */
export function hasModel(): boolean {
  return readModelSettings() !== null;
}

/**
 * Lets the language model propose questions about a document. Those that pass every check join the
 * review queue as drafts that bear the model's name; gives how many they are, and how many did not.
 */
export async function askModelForDrafts(
  person: SignedInPerson,
  uploadId: string,
  now: Date,
): Promise<Result<{ readonly drafts: number; readonly refused: number }, AskModelCode>> {
  const settings = readModelSettings();
  if (!settings) return failure('model-not-set');
  const found = await readUpload(person, uploadId);
  if (!found.ok) return found;
  const waiting = await readWaiting(uploadId);
  const proposed = await proposeQuestions(settings, found.value, waiting);
  if (!proposed.ok) return proposed;
  const { questions, refused } = proposed.value;
  const drafts = await inTransaction(async (tx) => {
    await takeTurns(tx, `upload:${uploadId}`);
    const known = await tx.question.findMany({
      where: { id: { in: questions.map(({ id }) => id) } },
      select: { id: true },
    });
    const fresh = questions.filter((question) => known.every(({ id }) => id !== question.id));
    const { _max } = await tx.draft.aggregate({ where: { uploadId }, _max: { position: true } });
    await createDrafts(tx, { id: uploadId, ownerId: person.id }, fresh, now, {
      from: (_max.position ?? -1) + 1,
    });
    await linkQuestions(tx, fresh);
    return fresh.length;
  });
  const dropped = Object.values(refused).reduce((sum, count) => sum + (count ?? 0), 0);
  return success({ drafts, refused: dropped });
}

async function readWaiting(uploadId: string): Promise<Question[]> {
  const rows = await db.draft.findMany({
    where: { uploadId, state: 'waiting' },
    include: { question: true },
    orderBy: { position: 'asc' },
    take: 20,
  });
  return [...(await currentQuestions(rows.map(({ question }) => question))).values()];
}
