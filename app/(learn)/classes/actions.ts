'use server';

import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { previewAssignment } from '@/server/assignments';
import { startAssignment } from '@/server/attempts';
import { currentPerson } from '@/server/auth';

/** Goes on with an assignment, or starts it, and opens the player; what is to be read before comes first. */
export async function takeAssignment(form: FormData): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in?next=/classes');
  const [assignmentId, language, now] = [text(form, 'assignment'), await getLocale(), new Date()];
  const seen = await previewAssignment(person, assignmentId, now);
  const reads = seen.ok && seen.value.hasTerms && seen.value.openAttemptId === null;
  if (reads && !form.has('read')) redirect(`/classes/${assignmentId}`);
  const request = { assignmentId, language, honoured: form.has('honoured') };
  const started = await startAssignment(person, request, now);
  redirect(started.ok ? `/practice/${started.value.id}` : `/classes?problem=${started.code}`);
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}
