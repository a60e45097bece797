'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormOutcome } from '@/components/teach/action-form';
import { extendAttempts, handInFor } from '@/server/assignments';
import { currentPerson } from '@/server/auth';
import { outcomeOf } from '../../../outcome';
import { numberOf, textOf, textsOf } from '../_form/numbers';

/** Gives the attempts that are ticked so many minutes more. */
export async function submitExtension(
  id: string,
  before: FormOutcome,
  form: FormData,
): Promise<FormOutcome> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/assignments/${id}`);
  const seconds = numberOf(textOf(form, 'minutes')) * 60;
  const done = await extendAttempts(person, id, textsOf(form, 'attemptIds'), seconds);
  if (done.ok) refresh();
  return outcomeOf(before, done);
}

/** Hands in the attempts that are ticked. */
export async function submitHandIn(
  id: string,
  before: FormOutcome,
  form: FormData,
): Promise<FormOutcome> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/assignments/${id}`);
  const done = await handInFor(person, id, textsOf(form, 'attemptIds'), new Date());
  if (done.ok) refresh();
  return outcomeOf(before, done);
}
