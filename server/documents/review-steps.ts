import 'server-only';
import { z } from 'zod';
import { linkQuestions } from '../content-import/store-questions';
import type { Database } from '../transaction';
import { currentQuestions } from './queue';

const BeforeSchema = z.array(
  z.object({
    id: z.string(),
    state: z.enum(['waiting', 'accepted', 'rejected', 'merged']),
    edited: z.boolean(),
    reason: z.string().nullable(),
    mergedIntoId: z.string().nullable(),
    status: z.enum(['draft', 'published', 'retired']),
    version: z.number().int().positive(),
    origin: z.string(),
  }),
);

type Before = z.infer<typeof BeforeSchema>;

interface Step {
  readonly uploadId: string;
  readonly personId: string;
  readonly action: 'accept' | 'edit' | 'reject' | 'merge';
  /** Of the questions that it is about to change. */
  readonly ids: readonly string[];
  readonly at: Date;
}

/** Remembers drafts as they are before a decision, so that it can be taken back. */
export async function keepStep(tx: Database, { ids, ...step }: Step): Promise<void> {
  const rows = await tx.draft.findMany({
    where: { questionId: { in: [...ids] } },
    include: { question: true },
    orderBy: { position: 'asc' },
  });
  const before: Before = rows.map(({ question, ...draft }) => ({
    id: draft.questionId,
    ...{ state: draft.state, edited: draft.edited, reason: draft.reason },
    mergedIntoId: draft.mergedIntoId,
    ...{ status: question.status, version: question.currentVersion, origin: question.origin },
  }));
  await tx.reviewStep.create({ data: { ...step, before } });
}

/** What a step remembers. */
export function readBefore(stored: unknown): Before {
  return BeforeSchema.parse(stored);
}

/** Puts drafts back to what they were; the versions that were written since stay unused. */
export async function restore(tx: Database, before: Before): Promise<void> {
  for (const { id, state, edited, reason, mergedIntoId, status, version, origin } of before) {
    const draft = await tx.draft.findUnique({ where: { questionId: id } });
    if (!draft) continue;
    await tx.draft.update({
      where: { questionId: id },
      data: { state, edited, reason, mergedIntoId },
    });
    await tx.question.update({
      where: { id },
      data: {
        status,
        currentVersion: version,
        origin,
        ...(status !== 'retired' && { retiredAt: null }),
      },
    });
  }
  const rows = await tx.question.findMany({ where: { id: { in: before.map(({ id }) => id) } } });
  const questions = await currentQuestions(rows, tx);
  await linkQuestions(tx, [...questions.values()]);
}
