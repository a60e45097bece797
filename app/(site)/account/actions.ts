'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
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

/** Ends the session of this browser. */
export async function submitSignOut(): Promise<void> {
  await signOut(new Date());
  redirect('/');
}
