'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentPerson } from '@/server/auth';
import { resolveProblem } from '@/server/problem-reports';

const FormSchema = z.object({ report: z.string() });

/** Closes a report that has been dealt with. */
export async function submitResolved(form: FormData): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in?next=/operator/problems');
  const { report } = FormSchema.parse(Object.fromEntries(form));
  const done = await resolveProblem(person, report, new Date());
  if (!done.ok) redirect(`/operator/problems?refused=${done.code}`);
  refresh();
}
