'use server';

import { redirect } from 'next/navigation';
import type { DraftProblems } from '@/components/teach/builder/draft';
import { adjustAssignment, replaceAssignment } from '@/server/assignments';
import { currentPerson } from '@/server/auth';
import { parseAdjustment, parseDraft, parseState } from '../../_form/parse-draft';
import { problemsOf } from '../../_form/problems';

/** Stores an assignment that nobody has begun, as given or as a draft; or says what is wrong. */
export async function submitReplacement(
  id: string,
  _: DraftProblems,
  form: FormData,
): Promise<DraftProblems> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/assignments/${id}/edit`);
  const [now, state] = [new Date(), parseState(form)];
  const { value, problems } = parseDraft(form, now, state);
  if (problems) return problems;
  const done = await replaceAssignment(person, id, value, now, state);
  if (!done.ok) return problemsOf([done]);
  redirect(`/teach/assignments/${id}`);
}

/** Stores what can change of an assignment that somebody has begun; or says what is wrong. */
export async function submitAdjustment(
  id: string,
  _: DraftProblems,
  form: FormData,
): Promise<DraftProblems> {
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?next=/teach/assignments/${id}/edit`);
  const now = new Date();
  const { value, problems } = parseAdjustment(form, now);
  if (problems) return problems;
  const done = await adjustAssignment(person, id, value, now);
  if (!done.ok) return problemsOf([done]);
  redirect(`/teach/assignments/${id}`);
}
