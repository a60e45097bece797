'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentPerson } from '@/server/auth';
import { removeMember } from '@/server/classes';

const FormSchema = z.object({ personId: z.string() });

/** Takes a student out of the class. Whoever is not in it any more needs no removing. */
export async function submitRemoval(classId: string, form: FormData): Promise<void> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/classes/${classId}`);
  const { personId } = FormSchema.parse(Object.fromEntries(form));
  await removeMember(person, classId, personId);
  refresh();
}
