'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentPerson } from '@/server/auth';
import { type ClassCode, createClass } from '@/server/classes';

const FormSchema = z.object({ name: z.string().catch('') });

/** What the form shows again after a refusal. */
export interface NewClassState {
  readonly code: ClassCode | null;
  readonly name: string;
}

/** Makes a class and opens its page, or says why not. */
export async function submitClass(_: NewClassState, form: FormData): Promise<NewClassState> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in?next=/teach');
  const { name } = FormSchema.parse(Object.fromEntries(form));
  const made = await createClass(person, { name }, new Date());
  if (!made.ok) return { code: made.code, name };
  redirect(`/teach/classes/${made.value.id}`);
}
