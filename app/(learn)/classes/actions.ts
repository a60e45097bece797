'use server';

import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { startAssignment } from '@/server/attempts';
import { currentPerson } from '@/server/auth';

/** Goes on with an assignment, or starts it, and opens the player. */
export async function takeAssignment(form: FormData): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in?next=/classes');
  const assignmentId = String(form.get('assignment') ?? '');
  const language = await getLocale();
  const started = await startAssignment(person, { assignmentId, language }, new Date());
  redirect(started.ok ? `/practice/${started.value.id}` : `/classes?problem=${started.code}`);
}
