'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Detail, Edit, Outcome } from '@/components/teach/documents/review/review-view';
import type { Language } from '@/core/content';
import { currentPerson, type SignedInPerson } from '@/server/auth';
import {
  acceptDrafts,
  type Changed,
  type Edited,
  editDraft,
  mergeDrafts,
  readDraft,
  rejectDraft,
  undoDecision,
} from '@/server/documents';

const IdSchema = z.string().min(1).max(200);
const IdsSchema = z.array(IdSchema).min(1).max(5_000);
const EditSchema: z.ZodType<Edit> = z.object({
  texts: z.record(z.string().max(200), z.string().max(2_000)),
  without: z.array(IdSchema).max(20),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  overrule: z.boolean(),
});

/** A draft with its key and its proof; null for who may not see it, and for one that is gone. */
export async function showDraft(uploadId: string, id: string): Promise<Detail | null> {
  const person = await currentPerson();
  if (!person) return null;
  const found = await readDraft(person, uploadId, IdSchema.parse(id), await getLocale());
  return found.ok ? found.value : null;
}

export async function submitAccept(uploadId: string, ids: readonly string[]): Promise<Outcome> {
  const wanted = IdsSchema.parse(ids);
  return decided((person, language) =>
    acceptDrafts(person, uploadId, wanted, language, new Date()),
  );
}

export async function submitReject(uploadId: string, id: string, reason: string): Promise<Outcome> {
  const [draft, why] = [IdSchema.parse(id), IdSchema.parse(reason)];
  return decided((person, language) =>
    rejectDraft(person, uploadId, draft, why, language, new Date()),
  );
}

export async function submitMerge(
  uploadId: string,
  keepId: string,
  dropId: string,
): Promise<Outcome> {
  const pair = { keepId: IdSchema.parse(keepId), dropId: IdSchema.parse(dropId) };
  return decided((person, language) => mergeDrafts(person, uploadId, pair, language, new Date()));
}

export async function submitEdit(uploadId: string, id: string, edit: Edit): Promise<Outcome> {
  const [draft, changes] = [IdSchema.parse(id), EditSchema.parse(edit)];
  return decided((person, language) =>
    editDraft(person, uploadId, draft, changes, language, new Date()),
  );
}

export async function submitUndo(uploadId: string): Promise<Outcome> {
  return decided((person, language) => undoDecision(person, uploadId, language, new Date()));
}

async function decided(
  decide: (person: SignedInPerson, language: Language) => Promise<Changed | Edited>,
): Promise<Outcome> {
  const [person, language] = [await currentPerson(), await getLocale()];
  const errors = await getTranslations('errors');
  if (!person) return { ok: false, sentence: errors('sign-in-required') };
  const done = await decide(person, language);
  if (done.ok) return { ok: true, changed: done.value };
  if (done.code === 'flawed') return { ok: false, sentence: '', flaws: done.flaws };
  return { ok: false, sentence: errors(done.code) };
}
