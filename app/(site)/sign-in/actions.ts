'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentPerson, type SignInCode, signIn } from '@/server/auth';
import { placeAfter } from '../place-after';

const FormSchema = z.object({
  name: z.string().catch(''),
  password: z.string().catch(''),
  next: z.string().catch(''),
});

/** What the form shows again after a refusal. */
export interface SignInState {
  readonly code: SignInCode | null;
  readonly name: string;
}

/** Signs in and goes on, or says why not. */
export async function submitSignIn(_: SignInState, form: FormData): Promise<SignInState> {
  const typed = FormSchema.parse(Object.fromEntries(form));
  const opened = await signIn(typed, new Date());
  if (!opened.ok) return { code: opened.code, name: typed.name };
  redirect(placeAfter(typed.next, (await currentPerson())?.role ?? 'student'));
}
