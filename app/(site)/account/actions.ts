'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { setOwnComforts } from '@/server/accommodations';
import { type ChangePasswordCode, changePassword, currentPerson, signOut } from '@/server/auth';

const FormSchema = z.object({
  current: z.string().catch(''),
  next: z.string().catch(''),
});

/** What came of the last try. */
export type PasswordState = 'untouched' | 'changed' | ChangePasswordCode;

/** Changes the password of the person who is signed in. */
export async function submitPassword(_: PasswordState, form: FormData): Promise<PasswordState> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in?next=/account');
  const typed = FormSchema.parse(Object.fromEntries(form));
  const changed = await changePassword(person, typed, new Date());
  return changed.ok ? 'changed' : changed.code;
}

/** Switches larger text and reading aloud for the person who is signed in. */
export async function submitComforts(form: FormData): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in?next=/account');
  const comforts = { readAloud: form.has('readAloud'), largerText: form.has('largerText') };
  await setOwnComforts(person, comforts, new Date());
  refresh();
}

/** Ends the session of this browser. */
export async function submitSignOut(): Promise<void> {
  await signOut(new Date());
  redirect('/');
}
