'use server';

import { redirect } from 'next/navigation';
import type { DraftProblems } from '@/components/teach/builder/draft';
import { createAssignment } from '@/server/assignments';
import { currentPerson } from '@/server/auth';
import { parseDraft, parseState } from '../../../../assignments/_form/parse-draft';
import { problemsOf } from '../../../../assignments/_form/problems';

/** Gives the quiz to the class, or keeps it as a draft, and opens its page; or says what is wrong. */
export async function submitAssignment(
  classId: string,
  _: DraftProblems,
  form: FormData,
): Promise<DraftProblems> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/classes/${classId}/assignments/new`);
  const [now, state] = [new Date(), parseState(form)];
  const { value, problems } = parseDraft(form, now, state);
  if (problems) return problems;
  const made = await createAssignment(person, classId, value, now, state);
  if (!made.ok) return problemsOf([made]);
  redirect(`/teach/assignments/${made.value.id}`);
}
