'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentPerson } from '@/server/auth';
import { markReviewed } from '@/server/source-changes';

const ReviewedSchema = z.object({ questionId: z.string().min(1).max(100) });

/** Takes a question off the list. One that somebody else took off a moment ago is off it already. */
export async function submitReviewed(form: FormData): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in?next=/teach/changes');
  const { questionId } = ReviewedSchema.parse(Object.fromEntries(form));
  await markReviewed(person, questionId, new Date());
  refresh();
}
