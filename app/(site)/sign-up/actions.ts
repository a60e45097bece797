'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentPerson, type SignUpCode, signUp } from '@/server/auth';
import { placeAfter } from '../place-after';

const FormSchema = z.object({
  name: z.string().catch(''),
  displayName: z.string().catch(''),
  password: z.string().catch(''),
  role: z.enum(['student', 'teacher']).catch('student'),
  next: z.string().catch(''),
});

/** What the form shows again after a refusal: all but the password. */
export interface SignUpState {
  readonly code: SignUpCode | null;
  readonly name: string;
  readonly displayName: string;
  readonly role: 'student' | 'teacher';
}

/** Makes the account and goes on, or says why not. */
export async function submitSignUp(_: SignUpState, form: FormData): Promise<SignUpState> {
  const { next, password, ...typed } = FormSchema.parse(Object.fromEntries(form));
  const made = await signUp({ ...typed, password }, new Date());
  if (!made.ok) return { ...typed, code: made.code };
  redirect(placeAfter(next, (await currentPerson())?.role ?? typed.role));
}
