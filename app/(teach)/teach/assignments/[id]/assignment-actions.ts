'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormOutcome } from '@/components/teach/action-form';
import { duplicateAssignment, publishAssignment, removeAssignment } from '@/server/assignments';
import { currentPerson } from '@/server/auth';
import { outcomeOf } from '../../../outcome';
import { textOf } from '../_form/numbers';

/** Gives a draft to its class. */
export async function submitPublication(id: string, before: FormOutcome): Promise<FormOutcome> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/assignments/${id}`);
  const done = await publishAssignment(person, id, new Date());
  if (done.ok) refresh();
  return outcomeOf(before, done);
}

/** Copies it into the class that was chosen, and opens the copy. */
export async function submitCopy(
  id: string,
  before: FormOutcome,
  form: FormData,
): Promise<FormOutcome> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/assignments/${id}`);
  const made = await duplicateAssignment(person, id, textOf(form, 'classId'), new Date());
  if (!made.ok) return outcomeOf(before, made);
  redirect(`/teach/assignments/${made.value.id}/edit`);
}

/** Deletes it. What is gone already needs no deleting. */
export async function submitDeletion(id: string): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/assignments/${id}`);
  const done = await removeAssignment(person, id);
  redirect(done.ok ? `/teach/classes/${done.value.classId}` : '/teach');
}
