'use server';

import { redirect } from 'next/navigation';
import type { DraftProblems } from '@/components/teach/builder/draft';
import { createAssignment } from '@/server/assignments';
import { currentPerson } from '@/server/auth';
import { parseDraft, problemsOf } from './parse-draft';

/** Gives the quiz to the class and opens its report, or says what is wrong. */
export async function submitAssignment(
  classId: string,
  _: DraftProblems,
  form: FormData,
): Promise<DraftProblems> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/classes/${classId}/assignments/new`);
  const now = new Date();
  const { draft, problems } = parseDraft(form, now);
  if (problems) return problems;
  const made = await createAssignment(person, classId, draft, now);
  if (!made.ok) return problemsOf([made.code]);
  redirect(`/teach/assignments/${made.value.id}`);
}
