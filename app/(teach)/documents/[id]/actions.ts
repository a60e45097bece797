'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Asked } from '@/components/teach/documents/ask-model';
import { findingNotes } from '@/i18n/finding-notes';
import { currentPerson, type SignedInPerson } from '@/server/auth';
import {
  askModelForDrafts,
  cancelUpload,
  type DecideCode,
  decideFinding,
  removeUpload,
  retryUpload,
  wakeJobs,
} from '@/server/documents';

const DecisionSchema = z.object({
  findingId: z.string().min(1).max(200),
  decision: z.enum(['exclude', 'accept', 'correct', 'undo']),
  note: z.string().max(2_000).catch(''),
});

async function teacherOr(id: string): Promise<SignedInPerson> {
  return (await currentPerson()) ?? redirect(`/sign-in?next=/documents/${id}`);
}

/** Stops the work on a file and forgets it. */
export async function submitCancel(id: string): Promise<void> {
  await cancelUpload(await teacherOr(id), id);
  redirect('/documents');
}

/** Begins again with a file that failed for want of time or luck. */
export async function submitRetry(id: string): Promise<void> {
  await retryUpload(await teacherOr(id), id);
  wakeJobs(findingNotes);
  refresh();
}

/** Takes a document away. */
export async function submitRemove(id: string): Promise<void> {
  await removeUpload(await teacherOr(id), id, new Date());
  redirect('/documents');
}

/** Keeps what the teacher decides about a place; gives the code of what is wrong with it. */
export async function submitDecision(
  id: string,
  _: DecideCode | null,
  form: FormData,
): Promise<DecideCode | null> {
  const person = await teacherOr(id);
  const { findingId, decision, note } = DecisionSchema.parse(Object.fromEntries(form));
  const input = { decision: decision === 'undo' ? null : decision, note };
  const done = await decideFinding(person, id, findingId, input, new Date());
  if (!done.ok) return done.code;
  wakeJobs(findingNotes);
  refresh();
  return null;
}

/** Asks the language model for drafts; gives how many there are, or why there are none. */
export async function askModel(id: string): Promise<Asked> {
  const done = await askModelForDrafts(await teacherOr(id), id, new Date());
  if (!done.ok) return { code: done.code };
  refresh();
  return done.value;
}
