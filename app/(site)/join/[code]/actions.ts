'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentPerson } from '@/server/auth';
import { joinClass } from '@/server/classes';

const FormSchema = z.object({ code: z.string().max(40).catch('') });

/** Joins the class of the code and shows the classes; a refusal leads back to the page, which says why. */
export async function submitJoin(form: FormData): Promise<void> {
  const { code } = FormSchema.parse(Object.fromEntries(form));
  const page = `/join/${encodeURIComponent(code)}`;
  const person = await currentPerson();
  if (!person) redirect(page);
  const joined = await joinClass(person, code, new Date());
  redirect(joined.ok ? '/classes' : `${page}?refused=${joined.code}`);
}
